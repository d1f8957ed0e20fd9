package ui

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// before is the border between graphemes before place at, and after the one
// behind it. Neither looks further than it must: the text may be long.
func (e *edit) before(at int) int {
	if at <= 0 {
		return 0
	}
	last := e.fence(at - 1)
	for b := range e.graphemes(last, at) {
		last = b
	}
	return last
}

func (e *edit) after(at int) int {
	end := min(at+1, len(e.runes))
	for end < len(e.runes) && !e.isFence(end) {
		end++
	}
	for b := range e.graphemes(e.fence(min(at, max(0, len(e.runes)-1))), end) {
		if b > at {
			return b
		}
	}
	return end
}

// erasable is where what Backspace takes before the caret begins. A mark that
// was typed after its letter goes alone, and so does a joiner; signs that are
// chosen as one, such as a flag or a family, go as one. GTK and Chromium do
// so too.
func (e *edit) erasable() int {
	start := e.before(e.caret)
	if start == e.caret || unicode.Is(unicode.So, e.runes[start]) {
		return start
	}
	for _, r := range e.runes[start:e.caret] {
		if unicode.Is(unicode.Variation_Selector, r) || r == keycap {
			return start
		}
	}
	return e.caret - 1
}

// keycap encloses the sign before it.
const keycap = '\u20E3'

// graphemes are the borders behind from and before end; a grapheme begins at
// from.
func (e *edit) graphemes(from, end int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		at := from
		for g := graphemes.FromString(string(e.runes[from:end])); g.Next(); {
			if at > from && !yield(at) {
				return
			}
			at += len([]rune(g.Value()))
		}
	}
}

// fence is the nearest place up to at where a grapheme begins whatever stands
// before it.
func (e *edit) fence(at int) int {
	for at > 0 && !e.isFence(at) {
		at--
	}
	return at
}

// isFence reports whether a letter stands at place at, behind 0, that joins
// nothing before it: only prepended signs take it in (UAX #29, GB9b), of
// which those without the property are Indic.
func (e *edit) isFence(at int) bool {
	r, before := e.runes[at], e.runes[at-1]
	plain := r >= ' ' && r <= '~' || r >= '\u0621' && r <= '\u064A' || r == '\n'
	return plain && before < '\u0900' && !unicode.Is(unicode.Prepended_Concatenation_Mark, before)
}
