package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of radio buttons.
const (
	radioDot = 18
	radioRow = 28
	radioGap = 20 // between those side by side
)

// Radio is a choice of one among few, each with a dot before its name. It is
// one stop of Tab; the arrow keys go to the next in space.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Radio struct {
	widget.BaseWidget

	OnChanged  func(i int)
	Horizontal bool // side by side from the reading start, not under one another

	look     *Look
	selected int
	over     int // under the pointer; -1: none
	pressing

	options []*radioOption
	ring    *box
}

// radioOption is what one of the options shows.
type radioOption struct {
	outline, dot *box
	text         *Text
}

var (
	_ fyne.Tappable     = (*Radio)(nil)
	_ fyne.Focusable    = (*Radio)(nil)
	_ fyne.Disableable  = (*Radio)(nil)
	_ fyne.Accessible   = (*Radio)(nil)
	_ desktop.Hoverable = (*Radio)(nil)
)

// NewRadio makes a choice among options, the one at selected chosen, none
// where it is -1.
func NewRadio(l *Look, options []string, selected int, changed func(i int)) *Radio {
	r := &Radio{OnChanged: changed, look: l, selected: selected, over: -1, ring: newRing(l)}
	p := l.Palette
	for _, option := range options {
		o := &radioOption{outline: newBox(p.Canvas, p.Line2, 1.5, radioDot/2), text: NewText(l, option, Body, p.Ink)}
		o.dot = newBox(p.Canvas, p.Canvas, 0, 3)
		o.text.MinWidth = min(o.text.idealWidth(), 40)
		r.options = append(r.options, o)
	}
	r.ExtendBaseWidget(r)
	return r
}

// Selected is the index of the chosen option, -1 where none is.
func (r *Radio) Selected() int { return r.selected }

// SetSelected chooses an option without calling OnChanged.
func (r *Radio) SetSelected(i int) {
	r.selected = i
	r.arrange()
}

// SetEnabled makes the options answer or not.
func (r *Radio) SetEnabled(enabled bool) {
	r.disabled = !enabled
	r.arrange()
}

// Enable is part of fyne.Disableable.
func (r *Radio) Enable() { r.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (r *Radio) Disable() { r.SetEnabled(false) }

func (r *Radio) keep() any         { return r.selected }
func (r *Radio) restore(state any) { r.choose(state.(int)) }

// choose chooses an option as a person does.
func (r *Radio) choose(i int) {
	if i < 0 || i >= len(r.options) || i == r.selected {
		return
	}
	r.SetSelected(i)
	if r.OnChanged != nil {
		r.OnChanged(i)
	}
}

// at is the option at a point, -1 where there is none.
func (r *Radio) at(p fyne.Position) int {
	for i := range r.options {
		at, size := r.extent(i)
		if p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// Tapped is for Fyne, and so are the next methods.
func (r *Radio) Tapped(e *fyne.PointEvent) {
	if !r.disabled {
		focusOn(r)
		r.choose(r.at(e.Position))
	}
}

func (r *Radio) MouseIn(e *desktop.MouseEvent)    { r.point(r.at(e.Position)) }
func (r *Radio) MouseMoved(e *desktop.MouseEvent) { r.point(r.at(e.Position)) }
func (r *Radio) MouseOut()                        { r.point(-1) }

func (r *Radio) point(i int) {
	if i != r.over {
		r.over = i
		r.arrange()
	}
}

func (r *Radio) FocusGained() { r.focused = true; r.arrange() }
func (r *Radio) FocusLost()   { r.focused = false; r.arrange() }

func (r *Radio) TypedRune(c rune) {
	if c != ' ' {
		passRune(r, c)
	}
}

func (r *Radio) TypedKey(key *fyne.KeyEvent) {
	end := 1
	if r.look.RTL {
		end = -1
	}
	switch key.Name {
	case fyne.KeyDown:
		r.choose(r.selected + 1)
	case fyne.KeyUp:
		r.choose(r.selected - 1)
	case fyne.KeyRight:
		r.choose(r.selected + end)
	case fyne.KeyLeft:
		r.choose(r.selected - end)
	case fyne.KeySpace:
		r.choose(max(r.selected, 0))
	default:
		passKey(r, key)
	}
}

// AccessibilityLabel is the chosen option.
func (r *Radio) AccessibilityLabel() string {
	if r.selected < 0 {
		return ""
	}
	return r.options[r.selected].text.Text()
}

// AccessibilityRole is for Fyne.
func (r *Radio) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
