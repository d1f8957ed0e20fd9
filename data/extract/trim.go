package extract

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// trimmed takes the attribution and the leading connectives off a clause.
func (t *titler) trimmed(ws []word) []word {
	if n, ok := t.saidThat(ws); ok {
		ws = ws[n:]
	}
	if n, ok := t.answered(ws); ok {
		ws = ws[n:]
	}
	was := false
	for len(ws) > 2 {
		n, ok := t.isWords(ws, t.lead)
		was = was || ok
		if !ok {
			if n, ok = t.isWords(ws, t.lightverb); !ok {
				break
			}
		}
		ws = ws[n:]
	}
	for i := 0; was && i < min(len(ws), maxDoer+1); i++ {
		if t.lex.is(ws[i].id, t.pluperfect) {
			return append(append([]word(nil), ws[:i]...), ws[i+1:]...)
		}
	}
	return ws
}

// saidThat answers how many words of a clause only say who said it.
func (t *titler) saidThat(ws []word) (int, bool) {
	said := false
	for i := range ws {
		if i > maxSaying {
			break
		}
		_, says := t.isWords(ws[i:], t.saying)
		_, follows := t.isWords(ws[min(i+1, len(ws)):], t.that)
		said = said || says && (i < 2 || !t.verbFirst || follows)
		if n, ok := t.isWords(ws[i:], t.that); ok && said && len(ws)-i-n >= 3 {
			return i + n, true
		}
		if said && says && !t.verbFirst && i > 0 && len(ws)-i-1 >= 4 {
			if _, cut := t.isWords(ws[i+1:], t.border); !cut && !t.hasThat(ws[i+1:]) {
				return i + 1, true
			}
		}
	}
	return 0, false
}

func (t *titler) hasThat(ws []word) bool {
	for i := range ws {
		if _, ok := t.isWords(ws[i:], t.that); ok && i < maxSaying {
			return true
		}
	}
	return false
}

// answered answers how many words stand before the deed that a clause only answers: "he
// congratulated him on".
func (t *titler) answered(ws []word) (int, bool) {
	for i := 0; i < min(3, len(ws)); i++ {
		if _, ok := t.isWords(ws[i:], t.reaction); !ok {
			continue
		}
		for j := i + 1; j < len(ws)-3; j++ {
			if t.lex.is(ws[j].id, t.deedof) {
				return j + 1, true
			}
		}
	}
	return 0, false
}

// finish writes the words as a title: cut at a phrase border, clean at both ends.
func (t *titler) finish(ws []word) string {
	ws = t.clean(ws)
	if t.length(ws) > titleRunes {
		ws = t.withoutRelative(ws)
	}
	ws = t.cut(ws)
	s := t.write(ws)
	if t.capitals && s != "" {
		s = upperFirst(s)
	}
	return s
}

// clean drops what no title begins or ends with.
func (t *titler) clean(ws []word) []word {
	for len(ws) > 1 {
		last := ws[len(ws)-1]
		_, border := t.isWords(ws[len(ws)-1:], t.border)
		if !last.pause && !border && !(last.dated && len(ws) > 3) {
			break
		}
		ws = ws[:len(ws)-1]
	}
	for len(ws) > 1 && ws[0].pause {
		ws = ws[1:]
	}
	if len(ws) == 0 || len(t.conjoined) == 0 || t.lex.is(ws[0].id, t.keepswaw) {
		return ws
	}
	r, n := utf8.DecodeRuneInString(ws[0].text)
	if slices.Contains(t.conjoined, string(r)) && t.takesWaw(ws[0], r) {
		ws = append([]word(nil), ws...)
		ws[0].text = strings.TrimLeftFunc(ws[0].text[n:], isMark)
	}
	return ws
}

// takesWaw tells whether the first letter of a word joins it to the sentence before: before a word
// that is known, and an "and" also before any longer one.
func (t *titler) takesWaw(w word, first rune) bool {
	rest := strings.TrimPrefix(foldWord(w.text), string(first))
	return find(&t.lex.words, rest) != 0 || string(first) == t.conjoined[0] && utf8.RuneCountInString(rest) > 2
}

// withoutRelative takes a relative clause out of a title that is too long, where words that lean on
// the noun before it go on behind it.
func (t *titler) withoutRelative(ws []word) []word {
	for i := 2; i < len(ws); i++ {
		if _, ok := t.isWords(ws[i:], t.relative); !ok {
			continue
		}
		for j := i + 3; j < len(ws); j++ {
			if f := foldWord(ws[j].text); len(t.clitics) > 0 && strings.HasPrefix(f, t.clitics[0]) && utf8.RuneCountInString(f) > 4 {
				return append(append([]word(nil), ws[:i]...), ws[j:]...)
			}
		}
		if t.length(ws[:i]) >= minTitleRunes {
			return ws[:i]
		}
	}
	return ws
}

// cut ends a title that is too long before a phrase.
func (t *titler) cut(ws []word) []word {
	if t.length(ws) <= maxTitleRunes {
		return ws
	}
	best := 0
	for i := 1; i < len(ws); i++ {
		n := t.length(ws[:i])
		if n > maxTitleRunes {
			break
		}
		if n >= minTitleRunes && t.isBorder(ws, i) {
			best = i
		}
	}
	for i := len(ws) - 1; i > 0 && best == 0; i-- {
		if t.length(ws[:i]) <= maxTitleRunes {
			best = i
		}
	}
	return t.clean(ws[:max(best, 1)])
}

// isBorder tells whether a phrase begins at ws[i].
func (t *titler) isBorder(ws []word, i int) bool {
	if ws[i].pause {
		return true
	}
	if _, ok := t.isWords(ws[i:], t.border); ok {
		return true
	}
	f := foldWord(ws[i].text)
	begins := func(prefix string) bool { return strings.HasPrefix(f, prefix) }
	return utf8.RuneCountInString(f) > 4 && (slices.ContainsFunc(t.clitics, begins) || len(t.conjoined) > 0 && begins(t.conjoined[0]))
}

func (t *titler) length(ws []word) int { return utf8.RuneCountInString(t.write(ws)) }

func (t *titler) write(ws []word) string {
	var b strings.Builder
	for i, w := range ws {
		if i > 0 && w.space && !w.pause {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
