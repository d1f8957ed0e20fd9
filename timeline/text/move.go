package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// kind is what a segment of text is to somebody who moves through it.
type kind uint8

const (
	marks  kind = iota // punctuation and symbols
	spaces             // what parts words
	word               // what holds a letter or a digit
	ending             // of a line
)

// segment is a stretch of text between two borders of UAX #29.
type segment struct {
	start, end int
	kind       kind
}

// Word is the word around the rune at place at of s, as a double click
// selects it: a word of UAX #29, or a run of spaces, or a run of other
// signs. A place at the end of s belongs to the rune before it.
//
// Vowel marks, tatweel and the joiners belong to their word, and so do the
// points and commas within a number; a stroke parts numbers, so that
// 14/03/2011 is three words, as it is in GTK and in Chromium.
func Word(s []rune, at int) (start, end int) {
	if len(s) == 0 {
		return 0, 0
	}
	at = min(max(at, 0), len(s)-1)
	run := segment{kind: word}
	segments(s, fence(s, at), func(next segment) bool {
		switch {
		case next.kind != word && next.kind == run.kind:
			run.end = next.end
		case run.end > at:
			return false
		default:
			run = next
		}
		return true
	})
	return run.start, run.end
}

// WordBefore is where the word or the run of signs that begins before place
// at of s begins, 0 where there is none. Spaces are passed over; an end of a
// line is a place of its own, as it is in Chromium.
func WordBefore(s []rune, at int) int {
	at = min(max(at, 0), len(s))
	for at > 0 {
		from, found, before := fence(s, at-1), -1, spaces
		segments(s, from, func(next segment) bool {
			if next.start < at && next.kind != spaces && (next.kind != marks || before != marks) {
				found = next.start
			}
			before = next.kind
			return next.end < at
		})
		if found >= 0 {
			return found
		}
		at = from
	}
	return 0
}

// WordAfter is where the word or the run of signs that ends after place at of
// s ends, the length of s where there is none; see WordBefore.
func WordAfter(s []rune, at int) int {
	at = min(max(at, 0), len(s))
	found := -1
	segments(s, fence(s, max(0, min(at, len(s)-1))), func(next segment) bool {
		switch {
		case next.end <= at || found < 0 && next.kind == spaces:
			return true
		case found >= 0 && next.kind != marks:
			return false
		}
		found = next.end
		return next.kind == marks
	})
	if found < 0 {
		return len(s)
	}
	return found
}

// fence is the nearest place up to at where a word begins whatever stands
// before it, 0 where there is none.
func fence(s []rune, at int) int {
	for at > 0 && !isFence(s, at) {
		at--
	}
	return at
}

// isFence reports whether a letter or digit at place at, behind 0, follows
// what parts words and joins nothing.
func isFence(s []rune, at int) bool {
	if before := s[at-1]; before != ' ' && before != '\t' && !isHardBreak(before) {
		return false
	}
	return unicode.IsLetter(s[at]) || unicode.IsDigit(s[at])
}

// segments hands the segments of s from the fence at from on to next, in
// their order, for as long as it returns true.
func segments(s []rune, from int, next func(segment) bool) {
	const batch = 256 // runes, at least, that are looked at together
	for from < len(s) {
		end := min(from+batch, len(s))
		for end < len(s) && !isFence(s, end) {
			end++
		}
		for w := words.FromString(string(s[from:end])); w.Next(); {
			start := from
			from += utf8.RuneCountInString(w.Value())
			if !next(segment{start, from, kindOf(s[start:from])}) {
				return
			}
		}
	}
}

// kindOf is the kind of a segment.
func kindOf(runes []rune) kind {
	for _, r := range runes {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return word
		}
	}
	if isHardBreak(runes[0]) {
		return ending
	}
	if unicode.IsSpace(runes[0]) {
		return spaces
	}
	return marks
}

// Beside is the place whose caret stands next to that of place at on its
// right or left: one grapheme on, in the order in which the line is seen.
// ok is false at the line's edge, where there is none; to is then at.
func (l *Line) Beside(at int, right bool) (to int, ok bool) {
	c := l.edges()
	i := c.rank[min(max(at-l.Start, 0), len(c.rank)-1)]
	if right {
		i++
	} else {
		i--
	}
	if i < 0 || i >= len(c.visual) {
		return at, false
	}
	return l.Start + c.visual[i], true
}
