package ui

import (
	"slices"
	"unicode"
)

// undoBudget bounds what the steps back hold together, in runes: 16 MB.
const undoBudget = 4 << 20

// stepWeight is what a step counts beside its runes.
const stepWeight = 32

// step is a change of a text: at one place some runes went and others came.
type step struct {
	at            int
	out, in       []rune
	caret, anchor int // before it
}

func (s step) weight() int { return len(s.out) + len(s.in) + stepWeight }

// replace puts in in place of the runes [start, end).
func (e *edit) replace(start, end int, in []rune, typing bool) {
	if n := len(e.past); typing && e.typing && n > 0 {
		e.past[n-1].in = append(e.past[n-1].in, in...)
		e.weight += len(in)
	} else {
		e.remember(step{start, slices.Clone(e.runes[start:end]), slices.Clone(in), e.caret, e.anchor})
	}
	e.future = nil
	e.put(start, end-start, in)
	e.land(start + len(in))
	e.typing = typing && e.caret == start+len(in)
}

// land sets the caret behind what has come, and behind what that has joined.
// Behind a sign that takes in what follows somebody goes on typing.
func (e *edit) land(at int) {
	if at > 0 && at < len(e.runes) && !unicode.Is(unicode.Prepended_Concatenation_Mark, e.runes[at-1]) {
		at = e.after(e.before(at)) // itself, where graphemes meet there
	}
	e.move(spot{at: at}, false)
}

// put changes the runes.
func (e *edit) put(at, out int, in []rune) {
	e.runes = slices.Replace(e.runes, at, at+out, in...)
	if e.spliced != nil {
		e.spliced(at, out, len(in))
	}
}

// remember keeps a step to go back; the oldest ones go where they are more
// than the budget holds, but never the last.
func (e *edit) remember(s step) {
	e.past = append(e.past, s)
	e.weight += s.weight()
	drop := 0
	for e.weight > undoBudget && drop < len(e.past)-1 {
		e.weight -= e.past[drop].weight()
		drop++
	}
	e.past = slices.Delete(e.past, 0, drop)
}

// undo goes back one step and reports whether there was one.
func (e *edit) undo() bool {
	n := len(e.past) - 1
	if n < 0 {
		return false
	}
	s := e.past[n]
	e.past = e.past[:n]
	e.weight -= s.weight()
	e.future = append(e.future, s)
	e.put(s.at, len(s.in), s.out)
	e.mark(s.anchor, s.caret)
	return true
}

// redo goes forth again.
func (e *edit) redo() bool {
	n := len(e.future) - 1
	if n < 0 {
		return false
	}
	s := e.future[n]
	e.future = e.future[:n]
	e.remember(s)
	e.put(s.at, len(s.out), s.in)
	e.land(s.at + len(s.in))
	return true
}

// clone is the state with runes and steps of its own.
func (e *edit) clone() edit {
	c := *e
	c.runes, c.past, c.future = slices.Clone(e.runes), slices.Clone(e.past), slices.Clone(e.future)
	return c
}
