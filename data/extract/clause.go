package extract

import (
	"strings"
	"unicode/utf8"
)

// part is a stretch of words of the sentence: first inclusive, last exclusive.
type part struct{ first, last int }

func (p part) size() int { return p.last - p.first }

// clause answers the words of the clause that holds the mention.
func (t *titler) clause() []word {
	parts := t.parts()
	k := 0
	for i, p := range parts {
		if p.first <= t.at {
			k = i
		}
	}
	if t.isAttribution(parts[k]) && k > 0 {
		return t.statement(parts, k)
	}
	for _, f := range [...]func([]part, int) []word{t.ongoingThing, t.deedBefore, t.joined} {
		if ws := f(parts, k); ws != nil {
			return ws
		}
	}
	k = t.telling(parts, k)
	return t.plain(parts, k)
}

// telling answers the part that tells what happened when the part k holds little but the date.
func (t *titler) telling(parts []part, k int) int {
	p := parts[k]
	counts := p.first == t.at && k > 0 && t.leansBack(p)
	if p.size() > 1 && !counts {
		return k
	}
	next := k + 1
	for next < len(parts) && (parts[next].size() <= 1 || t.isAttribution(parts[next])) {
		next++
	}
	before := k - 1
	for before > 0 && (parts[before].size() <= 1 || t.isAttribution(parts[before])) {
		before--
	}
	if next < len(parts) && !counts && (before < 0 || !t.beginsClause(parts[next])) {
		t.at = parts[next].first
		return next
	}
	if before >= 0 {
		t.at = parts[before].last
		return before
	}
	return k
}

// dropHappened takes out a relative clause before the mention that only says that something took
// place: "the elections that were held".
func (t *titler) dropHappened() {
	i := t.at - 2
	if i < 1 {
		return
	}
	_, relative := t.is(i, t.relative)
	n, happened := t.is(i+1, t.happened)
	if relative && happened && n == 1 {
		t.words = append(t.words[:i:i], t.words[t.at:]...)
		t.at = i
	}
}

// leansBack tells whether a part only counts from what the part before it tells: "a day after the
// rest of the town".
func (t *titler) leansBack(p part) bool {
	if p.size() == 0 {
		return false
	}
	switch foldWord(t.words[p.first].text) {
	case "من", "علي", "before", "after", "of", "into":
		return true
	}
	return false
}

// parts cuts the sentence at its pauses.
func (t *titler) parts() []part {
	var out []part
	first := 0
	for i, w := range t.words {
		if w.pause {
			out = append(out, part{first, i})
			first = i + 1
		}
	}
	if first < len(t.words) || t.at >= first {
		out = append(out, part{first, len(t.words)})
	}
	return out
}

func (t *titler) isAttribution(p part) bool {
	_, ok := t.is(p.first, t.attribution)
	if !ok && !t.arabic && p.size() > 0 && p.size() <= 6 {
		_, ok = t.is(p.last-1, t.saying)
	}
	return ok
}

// ongoingThing answers "the Syrian conflict" for "in the Syrian conflict that has gone on since".
func (t *titler) ongoingThing(parts []part, k int) []word {
	p := parts[k]
	if !t.arabic {
		return nil
	}
	i := t.at - 1
	if _, ok := t.is(i, t.ongoing); !ok || i < p.first {
		return nil
	}
	first := i
	for first > p.first && i-first < maxDoer {
		if _, ok := t.is(first, t.border); ok {
			first++
			break
		}
		if !strings.HasPrefix(foldWord(t.words[first].text), "ال") {
			first++
			break
		}
		first--
	}
	return t.words[first : i+1]
}

// deedBefore answers "the start of the war" for "few trips since the start of the war in 2011".
func (t *titler) deedBefore(parts []part, k int) []word {
	p := parts[k]
	for i := t.at - 1; i >= p.first && t.at-i <= maxDeed; i-- {
		if _, ok := t.is(i, t.deed); !ok {
			if _, cut := t.is(i, t.relative); cut {
				return nil
			}
			continue
		}
		first := i
		if !t.arabic {
			if i == p.first || !strings.EqualFold(t.words[i-1].text, "the") {
				return nil
			}
			i, first = i-1, i-1
		}
		if i == p.first || t.at-i < 2 || !t.isTimeWord(i-1) {
			return nil
		}
		return t.words[first:t.at]
	}
	return nil
}

func (t *titler) isTimeWord(i int) bool {
	switch foldWord(t.words[i].text) {
	case "منذ", "قبل", "بعد", "عقب", "اثر", "حتي", "since", "before", "after", "until", "following":
		return true
	}
	return false
}

// statement answers what is said, behind who says it, where the date stands in the attribution.
func (t *titler) statement(parts []part, k int) []word {
	head := parts[0]
	_, says := t.is(head.first, t.saying)
	if k+1 < len(parts) && says && head.size() <= maxDoer+1 && t.arabic {
		speaker := append([]word(nil), t.words[head.first+1:head.last]...)
		t.at = parts[k+1].last
		said := append([]word(nil), t.trimmed(t.words[parts[k+1].first:parts[k+1].last])...)
		said[0].space = true
		return append(append(speaker, word{text: ":"}), said...)
	}
	t.at = head.last
	if k+1 < len(parts) && head.size() <= 3 {
		return t.trimmed(append(append([]word(nil), t.words[head.first:head.last]...), t.words[parts[k+1].first:parts[k+1].last]...))
	}
	return t.plain(parts, k-1)
}

// joined puts the two halves of a clause together that an apposition or the date itself parts:
// "Putin, Assad's ally, met …". A relative clause or a participle behind a comma is told of what
// stands before it; nil where there is nothing to join.
func (t *titler) joined(parts []part, k int) []word {
	if k < 1 {
		return nil
	}
	head, tail := parts[k-1], parts[k]
	if t.ownClause(tail, k) {
		return t.antecedent(head, tail)
	}
	switch {
	case tail.size() == 0 && k+1 < len(parts) && !t.beginsClause(parts[k+1]):
		ws := append([]word(nil), t.words[head.first:head.last]...)
		t.at = parts[k+1].first
		return t.trimmed(append(ws, t.upTo(parts[k+1])...))
	case k == 1 && tail.size() <= 1 && k+1 < len(parts) && head.size() <= maxDoer && !t.beginsClause(parts[k+1]):
		ws := append([]word(nil), t.words[head.first:head.last]...)
		t.at = parts[k+1].first
		return t.trimmed(append(ws, t.upTo(parts[k+1])...))
	case k == 2 && parts[0].size() <= maxDoer && !t.beginsClause(tail):
		ws := append([]word(nil), t.words[parts[0].first:parts[0].last]...)
		return t.trimmed(append(ws, t.upTo(tail)...))
	}
	return nil
}

// ownClause tells whether a part is a relative clause or begins with a participle.
func (t *titler) ownClause(p part, k int) bool {
	if p.size() == 0 {
		return false
	}
	if _, ok := t.is(p.first, t.relative); ok {
		return true
	}
	return !t.arabic && k == 1 && strings.HasSuffix(t.words[p.first].text, "ed")
}

// antecedent answers "the accord that both sides signed": what a relative clause tells of.
func (t *titler) antecedent(head, tail part) []word {
	first := head.last
	for first > head.first && head.last-first <= maxDoer {
		w := foldWord(t.words[first-1].text)
		if _, ok := t.is(first-1, t.border); ok {
			break
		}
		if t.arabic && first < head.last && !strings.HasPrefix(w, "ال") && strings.HasPrefix(foldWord(t.words[first].text), "ال") && first-1 == head.first {
			break // the verb in front
		}
		first--
		if !t.arabic && w == "the" {
			break
		}
	}
	if first == head.last {
		return nil
	}
	return append(append([]word(nil), t.words[first:head.last]...), t.upTo(tail)...)
}

// beginsClause tells whether a part is a clause of its own rather than the rest of one.
func (t *titler) beginsClause(p part) bool {
	for _, c := range [...]class{t.opener, t.saying, t.lead, t.relative, t.aside, t.attribution} {
		if _, ok := t.is(p.first, c); ok {
			return true
		}
	}
	return p.size() > 0 && t.arabic && strings.HasPrefix(foldWord(t.words[p.first].text), "و")
}

// plain answers the clause of a part: between the words that open others, without attribution.
func (t *titler) plain(parts []part, k int) []word {
	p := parts[max(k, 0)]
	first := p.first
	opened := -1
	for i := p.first; i < t.at && i < p.last; i++ {
		if n, ok := t.is(i, t.opener); ok && p.last-i-n >= 1 && i+n <= t.at {
			first, opened = i+n, i
		}
	}
	if ws := t.ofRelative(part{first, p.last}); ws != nil {
		return ws
	}
	ws := t.upTo(part{first, p.last})
	if opened >= 0 {
		ws = t.withDoer(ws, t.words[parts[0].first:opened])
		if len(ws) <= 2 && opened-p.first >= 2 && !strings.HasPrefix(foldWord(ws[0].text), "ال") {
			ws = t.upTo(p)
		}
	}
	ws = t.trimmed(ws)
	if len(ws) <= 2 && k+1 < len(parts) {
		if n, ok := t.is(parts[k+1].first, t.opener); ok && parts[k+1].size() > n+2 {
			t.at = parts[k+1].first
			return t.trimmed(t.upTo(part{parts[k+1].first + n, parts[k+1].last}))
		}
	}
	if len(ws) < 2 && k > 0 && opened < 0 {
		return t.trimmed(append(append([]word(nil), t.words[parts[k-1].first:parts[k-1].last]...), ws...))
	}
	return ws
}

// ofRelative answers what a relative clause around the mention tells of, with it: "the committee
// that was to meet".
func (t *titler) ofRelative(p part) []word {
	for i := t.at - 1; i > p.first && t.at-i <= maxDoer+1; i-- {
		if _, ok := t.is(i, t.relative); !ok {
			continue
		}
		return t.antecedentIn(part{p.first, i}, part{i, p.last})
	}
	return nil
}

// antecedentIn is antecedent for a clause without a comma: nil where the noun is not clear.
func (t *titler) antecedentIn(head, tail part) []word {
	first := head.last
	for first > head.first && head.last-first < maxDoer && t.arabic && strings.HasPrefix(foldWord(t.words[first-1].text), "ال") {
		first--
	}
	if first == head.last {
		return nil
	}
	return append(append([]word(nil), t.words[first:head.last]...), t.upTo(tail)...)
}

// upTo answers the words of a part up to the first that opens another clause behind the mention.
func (t *titler) upTo(p part) []word {
	for i := max(p.first+1, t.at); i < p.last; i++ {
		_, opens := t.is(i, t.opener)
		_, asides := t.is(i, t.aside)
		_, open := t.is(i-1, t.open)
		if (opens || asides) && i-p.first >= 2 && !open {
			return t.words[p.first:i]
		}
	}
	return t.words[p.first:p.last]
}

// withDoer names the doer of a clause that does not: "after they spread there" takes it from the
// clause before.
func (t *titler) withDoer(ws, before []word) []word {
	if !t.arabic || len(ws) == 0 || len(before) < 2 {
		return ws
	}
	if len(ws) > 1 {
		_, absent := t.isWords(ws[1:], t.absent)
		_, border := t.isWords(ws[1:], t.border)
		if !absent && !border {
			return ws
		}
	}
	verb, other := foldWord(ws[0].text), foldWord(before[0].text)
	if strings.HasSuffix(verb, "ت") != strings.HasSuffix(other, "ت") || strings.HasPrefix(verb, "ال") {
		return ws
	}
	n := 1
	for n < len(before) && n <= maxDoer && strings.HasPrefix(foldWord(before[n].text), "ال") {
		n++
	}
	if n == 1 {
		return ws
	}
	out := append([]word{ws[0]}, before[1:n]...)
	rest := ws[1:]
	if _, ok := t.isWords(rest, t.absent); ok {
		rest = rest[1:]
	}
	return append(out, rest...)
}

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
		if foldWord(ws[i].text) == "قد" {
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
		said = said || says && (i < 2 || !t.arabic || follows)
		if n, ok := t.isWords(ws[i:], t.that); ok && said && len(ws)-i-n >= 3 {
			return i + n, true
		}
		if said && says && !t.arabic && i > 0 && len(ws)-i-1 >= 4 {
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
			if f := foldWord(ws[j].text); f == "علي" || f == "on" {
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
	if !t.arabic && s != "" {
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
	if len(ws) == 0 || !t.arabic || t.lex.is(ws[0].id, t.keepswaw) {
		return ws
	}
	r, n := utf8.DecodeRuneInString(ws[0].text)
	if (r == 'و' || r == 'ف') && t.takesWaw(ws[0], r) {
		ws = append([]word(nil), ws...)
		ws[0].text = strings.TrimLeftFunc(ws[0].text[n:], isMark)
	}
	return ws
}

// takesWaw tells whether the first letter of a word joins it to the sentence before: before a word
// that is known, and a و also before any longer one.
func (t *titler) takesWaw(w word, first rune) bool {
	rest := foldWord(w.text)[len("و"):]
	return t.lex.words[rest] != 0 || first == 'و' && utf8.RuneCountInString(rest) > 2
}

// withoutRelative takes a relative clause out of a title that is too long, where words that lean on
// the noun before it go on behind it.
func (t *titler) withoutRelative(ws []word) []word {
	for i := 2; i < len(ws); i++ {
		if _, ok := t.isWords(ws[i:], t.relative); !ok {
			continue
		}
		for j := i + 3; j < len(ws); j++ {
			if f := foldWord(ws[j].text); t.arabic && strings.HasPrefix(f, "ل") && utf8.RuneCountInString(f) > 4 {
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
	return t.arabic && utf8.RuneCountInString(f) > 4 && (strings.HasPrefix(f, "ل") || strings.HasPrefix(f, "ب") || strings.HasPrefix(f, "و"))
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
