package extract

import (
	"unicode/utf8"

	"waqai/timeline"
)

// stretch is a piece of the text that is read as one: a paragraph, or what its passages cover.
type stretch struct {
	from, to  int // bytes
	start     int // the rune at from
	paragraph int
	head      bool
	lang      *language
	tokens    []token // once it has been cut
}

// Mentions answers the mentions of an article in the order of the text: of every passage that is
// not furniture, or of the whole text where it has no passages. Relative ones count from
// a.Published and stay undated where it is zero.
func Mentions(a timeline.Article) []timeline.Mention {
	f := finder{text: a.Text, hint: a.Language}
	f.readAll(a)
	return f.found
}

// readAll reads every stretch of the article.
func (f *finder) readAll(a timeline.Article) {
	f.story.anchor = a.Published
	pieces := stretches(a)
	start, end := dateline(a)
	f.story.history = end == 0 && f.isHistory(pieces) // what bears its own day is a report
	for i := range pieces {
		f.read(&pieces[i])
	}
	f.markDateline(start, end)
}

// finder reads one article.
type finder struct {
	text   string
	hint   string    // the language of the article, where it is known
	lang   *language // of the stretch that was read last
	scan   scanner
	match  matcher
	story  story
	found  []timeline.Mention
	kept   reasons
	points bool // the ends of a range apart, see Points

	because []timeline.Reason // of the mention that is being read
	others  []timeline.Alternative
	doubts  []timeline.Reason

	sentenceAt int // the token that the sentence begins with
}

// read finds the mentions of one stretch.
func (f *finder) read(s *stretch) {
	kept := s.tokens != nil
	l := f.tokenise(s)
	if !kept {
		f.scan.tokens = f.scan.tokens[:0]
		s.tokens = nil
	}
	f.story.paragraph = s.paragraph
	f.story.sentence++
	f.match.lastEnd = -1
	next := 0
	f.sentenceAt = 0
	for i := 0; i < len(f.match.tokens); {
		for ; next < i; next++ {
			if f.match.ends(next) {
				f.story.sentence++
				f.sentenceAt = next + 1
			}
		}
		if !f.match.begins(i) {
			i++
			continue
		}
		f.match.begin()
		h := *f.match.match(f.match.root, i)
		if h.rule < 0 {
			i++
			continue
		}
		if int32(h.val.get(fSort)) != sortNothing {
			f.add(l, i, &h)
			f.match.lastEnd = h.end
		}
		i = h.end
	}
}

// tokenise cuts a stretch into tokens and answers its language.
func (f *finder) tokenise(s *stretch) *language {
	if s.lang == nil {
		s.lang = languageOf(f.text[s.from:s.to], f.hint)
	}
	l := s.lang
	f.lang, f.scan.lex = l, l.lex
	if s.tokens == nil {
		s.tokens = f.scan.scan(f.text, s.from, s.to, s.start)
	}
	f.match.grammar, f.match.lang, f.match.text, f.match.tokens = l.grammar, l, f.text, s.tokens
	return l
}

// begins tells whether a mention can begin at the token i.
func (m *matcher) begins(i int) bool {
	t := &m.tokens[i]
	if t.sign == signDigits {
		return !t.chained && (!t.linked && m.goesOnAt(m.digits[min(t.digits, longDigits-1)], i) || m.separatorFollows(i))
	}
	return m.starts[t.word] && m.goesOnAt(m.second[t.word], i)
}

// goesOnAt tells whether what stands behind the token i is of one of the classes.
func (m *matcher) goesOnAt(second uint64, i int) bool {
	return second == anyClass || i+1 < len(m.tokens) && second&m.mask(i+1) != 0
}

func (m *matcher) separatorFollows(i int) bool {
	sep, _ := m.between(i)
	return sep != ""
}

// closeTokens is how many tokens may part a date from the words that count up to it: "on 23 April,
// that is six days after".
const closeTokens = 2

// A date leads its sentence behind so many tokens at most ("Meanwhile, on 24 June"); a heading has
// so many.
const (
	leadTokens    = 4
	headingTokens = 12
)

// add resolves what was read between the tokens first and h.end and keeps it.
func (f *finder) add(l *language, first int, h *hit) {
	ts := f.match.tokens
	names := first > 0 && ts[first-1].sign != signMark && !f.match.isOf(first-1, false, l.timeprep)
	r := resolver{kept: &f.kept, because: f.because[:0], others: f.others[:0], doubts: f.doubts[:0], story: &f.story, kids: f.match.children, names: names, tense: f.match.tenseAt(first, h.end), close: f.match.lastEnd >= 0 && first-f.match.lastEnd <= closeTokens}
	m, told := r.resolve(&h.val)
	f.because, f.others, f.doubts = r.because, r.others, r.doubts
	m.Rule = l.rules[h.name].name
	m.Engine = Version
	if at := (reach{first, h.end}); f.points {
		f.keepPoints(m, at, h, &r, told)
	} else {
		f.keep(m, at)
	}
	f.story.tell(told, telling{
		frame: int32(h.val.get(fFrame)), written: r.written, weekday: h.val.has(fWeekday) && h.val.has(fDay), names: names,
		leads: !names && first-f.sentenceAt <= leadTokens || len(ts) <= headingTokens && !f.match.ends(len(ts)-1),
	})
}

// stretches answers the pieces of an article that are read, in order.
func stretches(a timeline.Article) []stretch {
	if len(a.Passages) == 0 {
		return lines(a.Text)
	}
	var out []stretch
	at, r, cut := 0, 0, true
	seek := func(rune int) int {
		for ; r < rune && at < len(a.Text); r++ {
			_, n := utf8.DecodeRuneInString(a.Text[at:])
			at += n
		}
		return at
	}
	for _, p := range a.Passages {
		if p.Role == timeline.Furniture || p.Start < r || p.End <= p.Start {
			cut = true
			continue
		}
		from := seek(p.Start)
		start := r
		to := seek(p.End)
		if last := len(out) - 1; !cut && last >= 0 && out[last].paragraph == p.Paragraph && out[last].head == (p.Role == timeline.Head) {
			out[last].to = to
			continue
		}
		cut = false
		out = append(out, stretch{from: from, to: to, start: start, paragraph: p.Paragraph, head: p.Role == timeline.Head})
	}
	return out
}

// lines answers every line of a text that has no passages.
func lines(text string) []stretch {
	var out []stretch
	from, start, r := 0, 0, 0
	for i, c := range text {
		if c == '\n' {
			if i > from {
				out = append(out, stretch{from: from, to: i, start: start, paragraph: len(out)})
			}
			from, start = i+1, r+1
		}
		r++
	}
	if from < len(text) {
		out = append(out, stretch{from: from, to: len(text), start: start, paragraph: len(out)})
	}
	return out
}
