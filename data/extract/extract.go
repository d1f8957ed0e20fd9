package extract

import "waqai/timeline"

// Mentions answers the mentions of an article in the order of the text: of every passage that is
// not furniture, or of the whole text where it has no passages. Relative ones count from
// a.Published and stay undated where it is zero.
func Mentions(a timeline.Article) []timeline.Mention { return new(Reader).Mentions(a) }

// Reader reads one article after the other, as Mentions and Points do. It keeps its room from one to
// the next, so that a program that reads many takes one Reader for each goroutine. The zero Reader
// is ready; it must not be used by several goroutines at once.
type Reader struct{ finder finder }

// Mentions answers what the function Mentions does.
func (r *Reader) Mentions(a timeline.Article) []timeline.Mention { return r.finder.readAll(a, false) }

// Points answers what the function Points does.
func (r *Reader) Points(a timeline.Article) []timeline.Mention { return r.finder.readAll(a, true) }

// readAll reads every stretch of the article and answers its mentions, or only the points.
func (f *finder) readAll(a timeline.Article, points bool) []timeline.Mention {
	f.take(a)
	start, end := f.dateline(a)
	f.take(a)
	f.points = points
	f.story.anchor = a.Published
	f.story.history = end == 0 && f.isHistory(a) // what bears its own day is a report
	count := 0
	for s := range stretches(a) {
		if count < len(f.cut) {
			s = f.cut[count]
		}
		count++
		f.read(&s)
	}
	f.settleOrder()
	f.markDateline(start, end)
	return f.found
}

// take takes up an article of whose mentions and dates nothing is known.
func (f *finder) take(a timeline.Article) {
	f.text, f.hint, f.points = a.Text, a.Language, false
	f.story, f.found, f.cut = story{}, nil, f.cut[:0]
}

// finder reads the articles, one at a time.
type finder struct {
	text   string
	hint   string    // the language of the article, where it is known
	lang   *language // of the stretch that was read last
	scan   scanner
	match  matcher
	story  story
	cut    []stretch // the first ones, cut to learn whether the article is a history
	found  []timeline.Mention
	kept   reasons
	points bool // the ends of a range apart, see Points

	because []timeline.Reason // of the mention that is being read
	others  []timeline.Alternative
	doubts  []timeline.Reason

	chain      chain
	sentenceAt int // the token that the sentence begins with
}

// read finds the mentions of one stretch.
func (f *finder) read(s *stretch) {
	l := f.open(s)
	f.story.paragraph = s.paragraph
	f.story.sentence++
	f.match.lastEnd = -1
	f.chain.token = -1
	next := 0
	f.sentenceAt = 0
	for i := 0; ; {
		if gone := f.slide(min(i, next)); gone > 0 {
			i, next, f.sentenceAt, f.match.lastEnd = i-gone, next-gone, f.sentenceAt-gone, f.match.lastEnd-gone
			f.chain.token, f.chain.lastEnd = max(-1, f.chain.token-gone), f.chain.lastEnd-gone
		}
		if i >= len(f.match.tokens) {
			return
		}
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
		if len(f.match.children) > maxChildren/2 {
			f.match.forget()
		}
		h := *f.match.match(f.match.root, i)
		if h.rule < 0 {
			i++
			continue
		}
		i = f.enter(l, i, &h)
		f.match.forget()
	}
}

// enter keeps what was read at the token first, unless it only looks like a date, and answers the token to
// go on from.
func (f *finder) enter(l *language, first int, h *hit) int {
	if int32(h.val.get(fSort)) != sortNothing {
		if from := f.add(l, first, h); from >= 0 {
			return from
		}
		f.match.lastEnd = h.end
	}
	return h.end
}

// begins tells whether a mention can begin at the token i.
func (m *matcher) begins(i int) bool {
	t := &m.tokens[i]
	if t.sign == signDigits {
		return !t.chained && (!t.linked && m.isAt(m.behind[m.root].digits[min(t.digits, longDigits-1)], i+1) || m.separatorFollows(i))
	}
	s := m.second[t.word]
	return !s.isEmpty() && m.isAt(s, i+1) || m.numberLeads(m.root, i)
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

// add resolves what was read between the tokens first and h.end and keeps it. It answers the token
// to go on from where the sentence is to be read again, else -1.
func (f *finder) add(l *language, first int, h *hit) int {
	names := f.match.names(f.sentenceAt, first)
	r := resolver{kept: &f.kept, because: f.because[:0], others: f.others[:0], doubts: f.doubts[:0], story: &f.story, kids: f.match.children, names: names, tense: f.match.tenseAt(first, h.end), close: f.match.lastEnd >= 0 && first-f.match.lastEnd <= closeTokens}
	if r.entry = f.match.isEntry(first, h.end); r.entry && r.tense == tenseNone {
		r.tense = f.match.lineTense(h.end)
	}
	f.story.comeBack()
	r.now = f.match.isNow(f.sentenceAt, first, h.end)
	before := f.story
	m, told := r.resolve(&h.val)
	if r.entry {
		f.story.chronology.tell(told, f.story.paragraph)
	}
	f.because, f.others, f.doubts = r.because, r.others, r.doubts
	m.Rule = l.rules[h.name].name
	m.Engine = Version
	if at := (reach{first, h.end}); f.points {
		f.keepPoints(m, at, h, &r, told)
	} else {
		f.keep(m, at)
	}
	far := r.written && !f.story.history && !f.story.anchor.IsZero() && !told.isZero() && told.start.Year < f.story.anchor.Year
	f.story.tell(told, telling{
		aside: far && (names && (told.start.Precision == timeline.Year || f.match.isOf(first-1, false, l.of)) || f.match.isAside(f.sentenceAt, first, f.story.anchor.Year-told.start.Year)), counted: int32(h.val.get(fFrom)) == originRunning,
		frame: int32(h.val.get(fFrame)), written: r.written, weekday: h.val.has(fWeekday) && h.val.has(fDay), names: names, ahead: isAhead(&h.val),
		leads: !names && first-f.sentenceAt <= leadTokens || f.isHeading(),
	})
	return f.link(first, f.match.lastEnd, h, &r, told, &before)
}

// isHeading tells whether the stretch is a few words that are no sentence.
func (f *finder) isHeading() bool {
	count := len(f.match.tokens)
	return count <= headingTokens && !f.match.ends(count-1)
}
