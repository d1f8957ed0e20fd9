package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How long a title is: a phrase may reach a little beyond the limit, never a word beyond that.
const (
	titleRunes    = 70
	maxTitleRunes = 76
	minTitleRunes = 24
	// maxSaying is how many words may stand before the "that" of a saying, maxDeed how many a deed
	// may have, maxDoer how many words may name a doer.
	maxSaying = 12
	maxDeed   = 8
	maxDoer   = 4
)

// titleWords are the words that cut sentences, in one language.
type titleWords struct {
	lex                                                                                                      *lexicon
	pause, stop, opener, aside, relative, saying, that, attribution, lead, dateprep, ongoing, deed, reaction class
	lightverb, border, absent, keepswaw, strong, open, happened                                              class
	leaning, timeword, article, deedof, pluperfect                                                           class
	clauseTraits
}

// clauseTraits are what the traits of a language say of its clauses, all letters folded.
type clauseTraits struct {
	capitals   bool     // a sentence begins with a capital letter
	verbFirst  bool     // the verb stands before its subject
	definite   string   // what a noun with the article begins with, empty where that is a word
	feminine   string   // what a feminine verb ends in
	conjoined  []string // what is written as part of the word that it joins, "and" first
	clitics    []string // prepositions that are, the one that leans on a noun first
	participle []string // what a participle ends in that tells of the noun before it
}

func loadTitles(t *tongue) *titleWords {
	lex := newLexicon()
	if err := lex.read(table(t.code, "titles.txt")); err != nil {
		panic("lang/" + t.code + "/titles.txt: " + err.Error())
	}
	w := &titleWords{lex: lex, clauseTraits: t.clause}
	for class, name := range map[*class]string{
		&w.pause: "pause", &w.stop: "stop", &w.opener: "opener", &w.aside: "aside", &w.relative: "relative", &w.saying: "saying", &w.that: "that",
		&w.attribution: "attribution", &w.lead: "lead", &w.dateprep: "dateprep", &w.ongoing: "ongoing", &w.deed: "deed", &w.reaction: "reaction",
		&w.strong: "strong", &w.open: "open", &w.happened: "happened", &w.lightverb: "lightverb", &w.border: "border", &w.absent: "absent", &w.keepswaw: "keepswaw",
		&w.leaning: "leaning", &w.timeword: "timeword", &w.article: "article", &w.deedof: "deedof", &w.pluperfect: "pluperfect",
	} {
		*class = lex.class(name)
	}
	return w
}

// word is a word of a title: its text, and what it is in the table.
type word struct {
	text  string
	id    int32
	pause bool
	dated bool // it belongs to another mention
	ends  bool // a pause that ends what belongs together
	space bool // white space stands before it
}

// titler makes a title of a sentence and a mention in it.
type titler struct {
	*titleWords
	words []word
	at    int // where the mention stood; no word is left of it
}

// extent is a stretch of bytes.
type extent struct{ start, end int }

// titleOf answers a title for what a sentence says happened at the mention mine, with other mentions
// in it: the clause that holds it, without attribution, leading connective and the
// date's own words. Where nothing else is said, or one word
// is too long, it is those words.
func titleOf(text string, sentence, mine extent, others []extent) string {
	t := titler{titleWords: tongueIn(text[sentence.start:sentence.end], "").titles()}
	t.read(text, sentence, mine, others)
	t.narrow()
	t.dropDatePrepositions()
	t.dropHappened()
	if title := t.finish(t.clause()); title != "" && utf8.RuneCountInString(title) <= maxTitleRunes {
		return title
	}
	return strings.TrimSpace(text[mine.start:mine.end])
}

func (t *titler) read(text string, sentence, mine extent, others []extent) {
	s := scanner{lex: t.lex}
	s.scan(text, sentence.start, sentence.end, 0)
	for i := range s.tokens {
		k := &s.tokens[i]
		if int(k.bend) <= mine.start {
			t.at = len(t.words) + 1
		} else if int(k.bstart) < mine.end {
			continue
		}
		if n := len(t.words); n > 0 && k.glued && t.hyphened(s.tokens, i) && t.at <= n+1 {
			t.words[n-1].text += text[k.bstart:k.bend]
			t.words[n-1].id = 0
			t.at = min(t.at, n)
			continue
		}
		if k.sign == signMark && isQuote(text[k.bstart:k.bend]) {
			t.at = min(t.at, len(t.words))
			continue
		}
		w := word{text: text[k.bstart:k.bend], space: !k.glued}
		for _, e := range others {
			w.dated = w.dated || int(k.bstart) >= e.start && int(k.bend) <= e.end
		}
		if k.sign != signDigits {
			w.id = k.word
		}
		w.pause = k.sign == signMark && (t.lex.is(k.word, t.pause) || t.lex.is(k.word, t.stop)) && !t.inNumber(s.tokens, i)
		w.ends = w.pause && (t.lex.is(k.word, t.strong) || t.lex.is(k.word, t.stop))
		if k.sign == signMark && t.lex.is(k.word, t.stop) && !k.glued {
			w.space = false
		}
		t.words = append(t.words, w)
	}
	t.at = min(t.at, len(t.words))
}

// narrow keeps the stretch between strong pauses that holds the mention, where it says enough.
func (t *titler) narrow() {
	first, last := 0, len(t.words)
	for i, w := range t.words {
		switch {
		case w.ends && i < t.at:
			first = i + 1
		case w.ends && i >= t.at && last == len(t.words):
			last = i
		}
	}
	if last-first >= 2 {
		t.words, t.at = t.words[first:last], t.at-first
	}
}

// inNumber tells whether the mark at i stands inside a number or an abbreviation: "4,000", "U.S."
func (t *titler) inNumber(ts []token, i int) bool {
	if i == 0 || i+1 >= len(ts) || !ts[i].glued || !ts[i+1].glued {
		return false
	}
	return ts[i-1].sign == signDigits && ts[i+1].sign == signDigits || ts[i-1].sign == signWord && ts[i+1].sign == signWord
}

// hyphened tells whether the token at i goes on a word that is written with a hyphen: "re-elected".
func (t *titler) hyphened(ts []token, i int) bool {
	if ts[i].sign == signMark {
		return i+1 < len(ts) && ts[i+1].glued && ts[i+1].sign != signMark && t.lex.isDash(ts[i].word)
	}
	return i > 0 && ts[i-1].glued && ts[i-1].sign == signMark && t.lex.isDash(ts[i-1].word)
}

func isQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"“”«»„‟", r)
}

// is tells whether a word, or a phrase that begins at i, is of a class, and how many words it has.
func (t *titler) is(i int, c class) (n int, ok bool) {
	if i < 0 || i >= len(t.words) {
		return 0, false
	}
	return t.isWords(t.words[i:], c)
}

func (t *titler) isWords(ws []word, c class) (n int, ok bool) {
	if len(ws) == 0 || !t.lex.is(ws[0].id, c) && !t.lex.is(t.bare(ws[0]), c) {
		return 0, false
	}
	for _, id := range [...]int32{ws[0].id, t.bare(ws[0])} {
		for _, s := range t.lex.senses[id] {
			if s.class != c || len(s.tail) >= len(ws) {
				continue
			}
			fits := true
			for j, w := range s.tail {
				fits = fits && ws[j+1].id == w
			}
			if fits {
				return 1 + len(s.tail), true
			}
		}
	}
	return 0, false
}

// bare answers the word without the "and" that joins it to the sentence before.
func (t *titler) bare(w word) int32 {
	if len(t.conjoined) == 0 || t.lex.is(w.id, t.keepswaw) {
		return w.id
	}
	folded := foldWord(w.text)
	if rest, ok := strings.CutPrefix(folded, t.conjoined[0]); ok {
		return find(&t.lex.words, rest)
	}
	return w.id
}

// isDefinite tells whether the article is written as part of a word.
func (t *titler) isDefinite(w word) bool {
	return t.definite != "" && strings.HasPrefix(foldWord(w.text), t.definite)
}

// articleBefore answers the first word of the article that stands before the word at i, -1 where
// none does.
func (t *titler) articleBefore(i, first int) int {
	for n := 1; n <= 2 && i-n >= first; n++ {
		if m, ok := t.is(i-n, t.article); ok && m == n {
			return i - n
		}
	}
	return -1
}

// dropDatePrepositions takes out the words before the mention that belong to it.
func (t *titler) dropDatePrepositions() {
	for t.at > 0 {
		dropped := false
		for n := min(3, t.at); n > 0; n-- {
			if m, ok := t.is(t.at-n, t.dateprep); ok && m == n && !t.words[t.at-1].pause {
				t.words = append(t.words[:t.at-n:t.at-n], t.words[t.at:]...)
				t.at -= n
				dropped = true
				break
			}
		}
		if !dropped {
			return
		}
	}
}

// upperFirst makes the first letter a capital.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
