package ui

import (
	"strings"
	"unicode"

	"waqai/timeline/text"
)

// edit is the state of text that somebody edits: its runes, where the caret
// stands, and where the selection began. Places are rune borders; those that
// the caret can reach are borders of graphemes.
type edit struct {
	runes         []rune
	several       bool                  // lines; one unless set
	spliced       func(at, out, in int) // hears where how many runes went and came
	caret, anchor int
	late          bool    // the caret stands at a wrapped line's end, not at the start of the next
	goal          float32 // the x that the caret keeps on its way up and down
	aims          bool    // whether it is on such a way

	past, future []step
	weight       int  // of past
	typing       bool // the last change typed letters: the next one joins it
}

// spot is a place of the text on the lines that show it: where a line wraps,
// one place is at two spots.
type spot struct {
	at   int
	late bool // at the end of the line before
}

func (e *edit) spot() spot { return spot{e.caret, e.late} }

// isBreak reports whether r parts two paragraphs.
func isBreak(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' }

// clean is s as it may stand in the text: ends of lines of all kinds become
// \n, or a space where the text has one line, and controls go.
func (e *edit) clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\v', r == '\f', r == '\u0085':
			r = '\n'
		case r == '\t':
		case unicode.Is(unicode.Cc, r) && !isBreak(r):
			return -1
		}
		if !e.several && (isBreak(r) || r == '\t') {
			return ' '
		}
		return r
	}, s)
}

// selection is the selected stretch, start <= end.
func (e *edit) selection() (start, end int) {
	return min(e.caret, e.anchor), max(e.caret, e.anchor)
}

func (e *edit) selected() string {
	start, end := e.selection()
	return string(e.runes[start:end])
}

// move sets the caret; the selection stays where it began if it is extended.
func (e *edit) move(to spot, extend bool) {
	e.caret, e.late = min(max(to.at, 0), len(e.runes)), to.late
	if !extend {
		e.anchor = e.caret
	}
	e.typing, e.aims = false, false
}

// mark selects from anchor to caret.
func (e *edit) mark(anchor, caret int) {
	e.move(spot{at: anchor}, false)
	e.move(spot{at: caret}, true)
}

func (e *edit) selectAll() { e.mark(0, len(e.runes)) }

// set replaces everything and forgets what was. The caret stands where one
// goes on: at the end of one line, at the start of several.
func (e *edit) set(s string) {
	e.put(0, len(e.runes), []rune(e.clean(s)))
	*e = edit{runes: e.runes, several: e.several, spliced: e.spliced}
	if !e.several {
		e.caret, e.anchor = len(e.runes), len(e.runes)
	}
}

// lineLimit is the number of runes that one line takes by hand: all of it is
// laid out at every key.
const lineLimit = 10000

// insert puts s in place of the selection; a line takes its beginning, as far
// as there is room.
func (e *edit) insert(s string, typing bool) {
	start, end := e.selection()
	in := []rune(e.clean(s))
	if !e.several {
		in = in[:min(len(in), max(0, lineLimit-len(e.runes)+end-start))]
	}
	if len(in) == 0 && start == end {
		return
	}
	letter := len(in) == 1 && !unicode.IsSpace(in[0])
	e.replace(start, end, in, typing && start == end && letter)
}

// erase deletes the selection, or else from the caret to place to.
func (e *edit) erase(to int) {
	start, end := e.selection()
	if start == end {
		start, end = min(e.caret, to), max(e.caret, to)
	}
	if start < end {
		e.replace(start, end, nil, false)
	}
}

// wordBefore is where the word before the caret begins, and wordAfter where
// the one behind it ends.
func (e *edit) wordBefore() int { return text.WordBefore(e.runes, e.caret) }

func (e *edit) wordAfter() int {
	if e.caret == len(e.runes) {
		return e.caret
	}
	return text.WordAfter(e.runes, e.caret)
}

// paragraph is the stretch between two breaks in which a place lies.
func (e *edit) paragraph(at int) (start, end int) {
	start, end = at, at
	for start > 0 && !isBreak(e.runes[start-1]) {
		start--
	}
	for end < len(e.runes) && !isBreak(e.runes[end]) {
		end++
	}
	return start, end
}

// paragraphBefore is where the paragraph begins that begins before the caret,
// and paragraphAfter where the one ends that ends behind it.
func (e *edit) paragraphBefore() int {
	start, _ := e.paragraph(max(0, e.caret-1))
	return start
}

func (e *edit) paragraphAfter() int {
	_, end := e.paragraph(min(len(e.runes), e.caret+1))
	return end
}
