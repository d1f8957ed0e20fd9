package extract

import (
	"strings"
	"unicode/utf8"

	"waqai/timeline"
)

// How far the head of an article reaches: lines that can hold its date, and the runes in which
// another full day is at least a guess.
const (
	headLines  = 6
	guessRunes = 600
	guessBytes = 4 * guessRunes
	// maxHeadWords bounds the words of a place, an agency or a byline beside the date, and the
	// words of a line that can still be part of the head.
	maxHeadWords = 4
	maxLineWords = 16
	maxLineBytes = 400
)

// Published answers the day of publication that stands in the head of the article: in one of its
// first six non-empty lines, before the first sentence, which holds one full day and otherwise only
// weekday, place, agency, byline or words such as "نُشر في". Where there is none found is zero, and
// guess is another full day among the first 600 runes, zero where there is none: it may be offered,
// never used.
func Published(a timeline.Article) (found, guess timeline.Unit) {
	var f finder
	f.take(a)
	if m, ok := f.headDate(a); ok {
		return m.Date.Start, timeline.Unit{}
	}
	f.story = story{history: true}
	for s := range lines(a.Text) {
		if s.start > guessRunes {
			break
		}
		f.found = f.found[:0]
		s.to = min(s.to, s.from+guessBytes)
		f.read(&s)
		for i := range f.found {
			if m := &f.found[i]; m.Start <= guessRunes && isFullDay(m) {
				return timeline.Unit{}, dayUnit(m.Date.Start)
			}
		}
		f.story = story{history: true}
	}
	return timeline.Unit{}, timeline.Unit{}
}

// dateline answers the runes of the mention that dates the article, an empty range where none does.
func (f *finder) dateline(a timeline.Article) (start, end int) {
	m, ok := f.headDate(a)
	if !ok {
		return 0, 0
	}
	return m.Start, m.End
}

// headDate answers the mention in the head that dates the article.
func (f *finder) headDate(a timeline.Article) (timeline.Mention, bool) {
	count := 0
	start, from := 0, 0
	for count < headLines && from < len(a.Text) {
		line := a.Text[from:]
		if end := strings.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		switch {
		case strings.TrimSpace(line) == "":
		case len(line) > maxLineBytes:
			if count++; count > 1 {
				return timeline.Mention{}, false
			}
		default:
			f.story, f.found = story{history: true}, f.found[:0]
			s := stretch{from: from, to: from + len(line), start: start}
			f.read(&s)
			if m, ok := f.fullDay(); ok && f.isDateline(&s, m, count == 0) {
				m.Date.Start = dayUnit(m.Date.Start)
				return m, true
			}
			if count > 0 && f.isSentence() {
				return timeline.Mention{}, false
			}
			count++
		}
		start += utf8.RuneCountInString(line) + 1
		from += len(line) + 1
	}
	return timeline.Mention{}, false
}

// fullDay answers the one full day that a line names; other words for it (a weekday, a clock time)
// may stand beside it.
func (f *finder) fullDay() (m timeline.Mention, ok bool) {
	for i := range f.found {
		g := &f.found[i]
		switch {
		case isFullDay(g) && ok && dayUnit(g.Date.Start) != dayUnit(m.Date.Start):
			return m, false
		case isFullDay(g):
			if !ok {
				m = *g
			}
			m.End, ok = g.End, true
		case g.Kind != timeline.Point || g.Date.Form > timeline.Single:
			return m, false
		}
	}
	return m, ok
}

// isFullDay tells whether a mention read without an anchor names a day with its year, beyond
// doubt which.
func isFullDay(m *timeline.Mention) bool {
	d := m.Date
	return m.Kind == timeline.Point && d.Form == timeline.Single && d.Start.Precision >= timeline.Day && !d.Start.Approximate && !m.Derived && len(m.Doubts) == 0
}

// isSentence tells whether the line that was read belongs to the text rather than to the head.
func (f *finder) isSentence() bool {
	ts, words := f.match.tokens, 0
	for i := range ts {
		if ts[i].sign == signWord {
			words++
		}
	}
	if len(ts) == 0 {
		return false
	}
	last := ts[len(ts)-1]
	return words > maxLineWords || last.sign == signMark && f.match.lex.is(last.word, f.lang.stop)
}

// inClock tells whether the digits at i belong to a clock time, "10:30".
func (f *finder) inClock(i int) bool {
	for _, start := range [...]int{i, i - 2} {
		if start >= 0 {
			if sep, _ := f.match.between(start); sep == ":" {
				return true
			}
		}
	}
	return false
}

// isDateline tells whether the words beside the day m are what stands in a date line. Words that
// touch the day without a sign in between are a place of at most two words, none in the first
// line, which is the title.
func (f *finder) isDateline(s *stretch, m timeline.Mention, first bool) bool {
	l := f.lang
	words, touches := 0, false
	closes := func() bool {
		limit := maxHeadWords
		if touches {
			limit = 2
			if first {
				limit = 0
			}
		}
		fits := words <= limit
		words, touches = 0, false
		return fits
	}
	for i := range f.match.tokens {
		t := &f.match.tokens[i]
		inside := false
		for j := range f.found {
			inside = inside || int(t.start) >= f.found[j].Start && int(t.end) <= f.found[j].End
		}
		switch {
		case inside:
			touches = touches || words > 0
		case t.sign == signDigits:
			if !f.inClock(i) {
				return false
			}
		case f.match.ends(i) && i < len(f.match.tokens)-1:
			return false
		case t.sign == signMark:
			if !closes() {
				return false
			}
		case l.lex.is(t.word, l.dateword):
		case l.lex.is(t.word, l.function):
			return false
		default:
			words++
			touches = touches || int(t.start) >= m.End && i > 0 && int(f.match.tokens[i-1].end) <= m.End && f.match.tokens[i-1].sign != signMark
		}
	}
	return closes()
}
