package ui

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// edit is the state of text that somebody edits: its runes, where the caret
// stands, and where the selection began. Places are rune borders; those that
// the caret can reach are borders of graphemes.
type edit struct {
	runes         []rune
	caret, anchor int
	past, future  []snapshot
	typing        bool // the last change typed letters: the next one joins it
}

// snapshot is a state to which undo goes back.
type snapshot struct {
	text  string
	caret int
}

// borders are the places between graphemes, first and last included.
func (e *edit) borders() []int {
	places := []int{0}
	at := 0
	for g := graphemes.FromString(string(e.runes)); g.Next(); {
		at += len([]rune(g.Value()))
		places = append(places, at)
	}
	return places
}

// before is the border before place at, and after the one behind it.
func (e *edit) before(at int) int {
	last := 0
	for _, b := range e.borders() {
		if b >= at {
			break
		}
		last = b
	}
	return last
}

func (e *edit) after(at int) int {
	for _, b := range e.borders() {
		if b > at {
			return b
		}
	}
	return len(e.runes)
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
func (e *edit) move(to int, extend bool) {
	e.caret = min(max(to, 0), len(e.runes))
	if !extend {
		e.anchor = e.caret
	}
	e.typing = false
}

func (e *edit) selectAll() {
	e.move(0, false)
	e.move(len(e.runes), true)
}

// set replaces everything and forgets what was.
func (e *edit) set(s string) {
	*e = edit{runes: []rune(s)}
	e.caret, e.anchor = len(e.runes), len(e.runes)
}

// replace puts s in place of the runes [start, end).
func (e *edit) replace(start, end int, s string, typing bool) {
	if !(typing && e.typing) {
		e.past = append(e.past, snapshot{string(e.runes), e.caret})
	}
	e.future, e.typing = nil, typing
	runes := append([]rune(nil), e.runes[:start]...)
	runes = append(runes, []rune(s)...)
	e.runes = append(runes, e.runes[end:]...)
	e.caret = start + len([]rune(s))
	e.anchor = e.caret
}

// insert puts s in place of the selection. Line ends become spaces, other
// controls go.
func (e *edit) insert(s string, typing bool) {
	start, end := e.selection()
	s = singleLine(s)
	if s == "" && start == end {
		return
	}
	e.replace(start, end, s, typing && start == end && s != " ")
}

func singleLine(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cc, r):
			return -1
		}
		return r
	}, s)
}

// erase deletes the selection, or else from the caret to place to.
func (e *edit) erase(to int) {
	start, end := e.selection()
	if start == end {
		start, end = min(e.caret, to), max(e.caret, to)
	}
	if start < end {
		e.replace(start, end, "", false)
	}
}

// undo goes back one step, redo forth; each reports whether there was one.
func (e *edit) undo() bool { return e.travel(&e.past, &e.future) }
func (e *edit) redo() bool { return e.travel(&e.future, &e.past) }

func (e *edit) travel(from, to *[]snapshot) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, snapshot{string(e.runes), e.caret})
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	e.runes = []rune(s.text)
	e.move(s.caret, false)
	return true
}

// isWord reports whether r is part of a word.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '\u200C' || r == '\u200D'
}

// wordBefore is where the word before place at begins.
func (e *edit) wordBefore(at int) int {
	for at > 0 && !isWord(e.runes[at-1]) {
		at--
	}
	for at > 0 && isWord(e.runes[at-1]) {
		at--
	}
	return at
}

// wordAfter is where the word at or behind place at ends.
func (e *edit) wordAfter(at int) int {
	for at < len(e.runes) && !isWord(e.runes[at]) {
		at++
	}
	for at < len(e.runes) && isWord(e.runes[at]) {
		at++
	}
	return at
}

// selectWord selects the word around place at, or what stands between two
// words.
func (e *edit) selectWord(at int) {
	if len(e.runes) == 0 {
		return
	}
	at = min(at, len(e.runes)-1)
	in := isWord(e.runes[at])
	start, end := at, at+1
	for start > 0 && isWord(e.runes[start-1]) == in {
		start--
	}
	for end < len(e.runes) && isWord(e.runes[end]) == in {
		end++
	}
	e.move(start, false)
	e.move(end, true)
}
