package extract

import (
	"slices"

	"waqai/timeline"
)

// A history names at least so many years far from its own day: plainHistory where nothing in it
// speaks of the days around that, mixedHistory, and so many for each such word, elsewhere.
const (
	plainHistory = 3
	mixedHistory = 8
	yearsPerWord = 3
)

// bytesPerToken is about how many bytes of a text make a token, the space behind it included, and
// historyTokens how many tokens of an article tell whether it is a history.
const (
	bytesPerToken = 5
	historyTokens = 1 << 15
)

// isHistory tells whether an article speaks of times far from its own day: it writes many years
// before it and hardly says yesterday, today or Monday, as a report does, and not in its lead.
// Without a day there is nothing else to go by.
func (f *finder) isHistory(a timeline.Article) bool {
	if f.story.anchor.IsZero() {
		return true
	}
	possible := numbers(f.text)
	if possible < plainHistory {
		return false
	}
	f.scan.tokens = slices.Grow(f.scan.tokens[:0], min(len(f.text)/bytesPerToken, historyTokens))
	years, words, lead := 0, 0, true
	for s := range stretches(a) {
		left := historyTokens - len(f.scan.tokens) - len(f.cut)
		if left <= 0 {
			break
		}
		f.languageOf(&s)
		f.scan.begin(f.text, s.from, s.to, s.start)
		f.match.tokens = f.scan.cut(left)
		if s.tokens = f.match.tokens; !f.scan.left() {
			f.cut = append(f.cut, s)
		}
		y, w := f.yearsAndWords()
		years, words = years+y, words+w
		if words > 0 && (possible < mixedHistory || possible <= yearsPerWord*words || lead && !s.head) {
			return false
		}
		lead = lead && s.head
	}
	if words == 0 {
		return years >= plainHistory
	}
	return years >= mixedHistory && years > yearsPerWord*words
}

// yearsAndWords counts the years in a stretch that lie far before the anchor, and the words that
// speak of the days around it.
func (f *finder) yearsAndWords() (years, words int) {
	near := f.story.anchor.Year - 1
	for i := range f.match.tokens {
		t := &f.match.tokens[i]
		switch {
		case t.sign == signDigits:
			if t.digits == 4 && !t.linked && 1000 <= t.number && int(t.number) < near {
				years++
			}
		case t.sign == signMark || t.word == 0:
		case f.match.isOf(i, true, f.lang.bc):
			years++
		case f.match.isOf(i, true, f.lang.deictic, f.lang.weekday):
			words++
		}
	}
	return years, words
}

// numbers counts the runs of three digits or more: no text has more years.
func numbers(text string) int {
	runs, length := 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case '0' <= c && c <= '9', (c == 0xD9 || c == 0xDB) && i+1 < len(text) && digit(rune(c&0x1F)<<6|rune(text[i+1]&0x3F)) >= 0:
			if length++; length == 3 {
				runs++
			}
			if c >= 0x80 {
				i++
			}
		default:
			length = 0
		}
	}
	return runs
}

// markDateline marks the mentions that are the article's own date line, its runes start to end.
func (f *finder) markDateline(start, end int) {
	for i := range f.found {
		m := &f.found[i]
		if m.Start < end && m.End > start && m.Kind == timeline.Point && m.Date.Form == timeline.Single {
			m.Dateline = true
		}
	}
}
