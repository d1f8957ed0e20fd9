package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline/text"
)

// Entry is what a Field and an Area share: text that somebody edits by keys,
// mouse and menu, as it is done in GTK and in Chromium.
//
// The direction of a paragraph is that of its first letter; while it has none,
// PreferredDirection counts, or else the interface's. Ctrl and Shift, pressed
// and let go alone, turn it: the left Shift makes it run from the left, the
// right one from the right. Left and Right move the caret in space, with Ctrl
// by words, which are taken in the order in which they are read.
//
// Fyne hands over what an input method has composed once it is committed, rune
// by rune, and nothing of the composing: it goes on in the input method's own
// window, and what it gives is typed like everything else.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Entry struct {
	widget.BaseWidget

	OnChanged          func(string)
	OnSubmitted        func(string)    // by Enter in a Field, by Ctrl+Enter in both
	OnEscape           func()          // nil: Escape goes on to the dialog or window
	OnStep             func(down bool) // by Up and Down in a Field; nil: they go on
	PreferredDirection text.Direction
	Style              text.Style
	MinWidth           float32 // 120 unless set

	look        *Look
	on          surface // the Field or Area itself
	edit        edit
	placeholder string
	fault       string
	turned      text.Direction // Auto: nobody has turned it
	pressing
	chord    chord
	pointing pointing
	follow   bool // the caret has moved and is to be brought into view
	away     bool // the caret is out of view

	blinking func() // stops it
	shown    bool   // the caret, while it blinks

	box, ring *box
	caret     *canvas.Rectangle
	selection []*canvas.Rectangle
	ink       *ink
	said      *Text // under the box
}

// surface is where the text of an Entry lies: on the one line of a Field, or
// on the lines of an Area. Points are those of the widget.
type surface interface {
	fyne.Widget
	fyne.Focusable

	arrange()                                              // lays everything out
	place(at fyne.Position) spot                           // nearest to a point
	letter(at fyne.Position) int                           // the rune under a point, or the nearest place
	beside(from spot, right bool) spot                     // the next place in space
	side(start, end int, right bool) int                   // the one that stands further on that side
	edge(from spot, end bool) spot                         // of the line
	rows(from spot, by int) spot                           // on a line further down, at the same x
	page() int                                             // lines in view
	rtl() bool                                             // whether the caret's line runs from right to left
	beyond(at fyne.Position) (near fyne.Position, is bool) // whether a point lies where text may be out of view
}

var (
	_ fyne.Shortcutable      = (*Entry)(nil)
	_ fyne.Draggable         = (*Entry)(nil)
	_ fyne.SecondaryTappable = (*Entry)(nil)
	_ fyne.Disableable       = (*Entry)(nil)
	_ fyne.Accessible        = (*Entry)(nil)
	_ desktop.Mouseable      = (*Entry)(nil)
	_ desktop.Keyable        = (*Entry)(nil)
	_ desktop.Cursorable     = (*Entry)(nil)
)

// start fills in what an Entry needs; on is the widget that it is part of.
func (e *Entry) start(l *Look, on surface, value, placeholder string) {
	p := l.Palette
	e.look, e.on, e.placeholder, e.Style = l, on, placeholder, Body
	e.ink = newInk(l, p.Ink)
	e.box = newBox(p.Panel, p.Line2, 1, 6)
	e.ring = newRing(l)
	e.caret = canvas.NewRectangle(p.Ink)
	e.caret.Hide()
	e.edit.set(value)
	e.ExtendBaseWidget(on)
}

// Text is what it holds.
func (e *Entry) Text() string { return string(e.edit.runes) }

// SetText replaces what it holds and forgets its undo steps. It does not call
// OnChanged.
func (e *Entry) SetText(s string) {
	e.edit.set(s)
	e.Refresh()
}

// SetError outlines it and says under it what is wrong and what to do; ""
// takes that back.
func (e *Entry) SetError(fault string) {
	if fault == e.fault {
		return
	}
	e.fault = fault
	e.Refresh()
}

// SetEnabled lets text be typed or not.
func (e *Entry) SetEnabled(enabled bool) {
	e.disabled = !enabled
	e.Refresh()
}

// Enable is part of fyne.Disableable.
func (e *Entry) Enable() { e.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (e *Entry) Disable() { e.SetEnabled(false) }

// keptEntry is what an Entry keeps: the text with caret, selection and steps
// back, and its direction.
type keptEntry struct {
	edit   edit
	turned text.Direction
}

func (e *Entry) keep() any { return keptEntry{e.edit.clone(), e.turned} }

func (e *Entry) restore(state any) {
	was, spliced, length := e.Text(), e.edit.spliced, len(e.edit.runes)
	k := state.(keptEntry)
	e.edit, e.turned = k.edit.clone(), k.turned
	if e.edit.spliced = spliced; spliced != nil {
		spliced(0, length, len(e.edit.runes))
	}
	if e.Text() != was {
		e.changed()
	}
	e.on.arrange()
}

// Select selects the runes [start, end); the caret stands at end.
func (e *Entry) Select(start, end int) {
	e.edit.mark(start, end)
	e.on.arrange()
}

// SelectAll selects everything.
func (e *Entry) SelectAll() { e.Select(0, len(e.edit.runes)) }

// Selection is the selected stretch in runes; both are the caret's place
// where nothing is selected.
func (e *Entry) Selection() (start, end int) { return e.edit.selection() }

// direction is what a paragraph is laid out in.
func (e *Entry) direction(paragraph []rune) text.Direction {
	if e.turned != text.Auto {
		return e.turned
	}
	for _, r := range paragraph {
		if unicode.IsLetter(r) {
			return text.Auto
		}
	}
	if e.PreferredDirection != text.Auto {
		return e.PreferredDirection
	}
	return e.look.direction()
}

// turn makes the text run in a direction, whatever its letters are.
func (e *Entry) turn(d text.Direction) {
	e.turned = d
	e.moved()
}

// changed tells about a change of the text.
func (e *Entry) changed() {
	e.moved()
	if e.OnChanged != nil {
		e.OnChanged(e.Text())
	}
}

// moved tells about a move of the caret.
func (e *Entry) moved() {
	e.follow = true
	e.on.arrange()
	e.blink()
}

// blink lets the caret blink while the entry has the focus.
func (e *Entry) blink() {
	if e.blinking != nil {
		e.blinking()
		e.blinking = nil
	}
	if e.focused {
		e.blinking = e.look.blink(func(on bool) {
			e.shown = on
			show(e.caret, on && !e.away)
		})
	}
}

// AccessibilityLabel is what it holds, or its placeholder.
func (e *Entry) AccessibilityLabel() string {
	if len(e.edit.runes) == 0 {
		return e.placeholder
	}
	return e.Text()
}

// AccessibilityRole is for Fyne.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
