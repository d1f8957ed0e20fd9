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

// natural is the width that option i would like.
func (r *Radio) natural(i int) float32 { return radioDot + 8 + r.options[i].text.idealWidth() }

// extent is the place of option i.
func (r *Radio) extent(i int) (fyne.Position, fyne.Size) {
	if !r.Horizontal {
		return fyne.NewPos(0, float32(i)*radioRow), fyne.NewSize(r.Size().Width, radioRow)
	}
	x := float32(0)
	for k := range i {
		x += r.natural(k) + radioGap
	}
	if r.look.RTL {
		x = r.Size().Width - x - r.natural(i)
	}
	return fyne.NewPos(x, 0), fyne.NewSize(r.natural(i), r.Size().Height)
}

// arrange lays the options out and shows their states.
func (r *Radio) arrange() {
	p := r.look.Palette
	for i, o := range r.options {
		at, size := r.extent(i)
		y := at.Y + whole((size.Height-radioDot)/2)
		x, text := at.X, at.X+radioDot+8
		if r.look.RTL {
			x, text = at.X+size.Width-radioDot, at.X
		}
		o.outline.place(fyne.NewPos(x, y), fyne.NewSquareSize(radioDot))
		o.dot.place(fyne.NewPos(x+6, y+6), fyne.NewSquareSize(6))
		o.text.Move(fyne.NewPos(text, at.Y))
		o.text.Resize(fyne.NewSize(size.Width-radioDot-8, size.Height))
		fill, stroke, ink := p.Panel, p.Line2, p.Ink
		switch {
		case i == r.selected:
			fill, stroke = p.Ink, p.Ink
		case i == r.over && !r.disabled:
			fill = p.Hover
		}
		if r.disabled {
			fill, stroke, ink = disabled(fill), disabled(stroke), disabled(ink)
		}
		o.outline.dress(fill, stroke, 1.5)
		o.text.SetColor(ink)
		show(o.dot.raster, i == r.selected)
		if i == max(r.selected, 0) {
			r.ring.around(fyne.NewPos(x, y), fyne.NewSquareSize(radioDot), radioDot/2)
		}
	}
	r.ring.light(r, r.focused)
	repaint(r)
}

// CreateRenderer is for Fyne.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer { return &radioRenderer{r} }

type radioRenderer struct{ *Radio }

func (r *radioRenderer) Layout(fyne.Size) { r.arrange() }

func (r *radioRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, radioRow)
	if !r.Horizontal {
		size.Height *= float32(len(r.options))
	}
	for i, o := range r.options {
		if r.Horizontal {
			size.Width += r.natural(i)
			if i > 0 {
				size.Width += radioGap
			}
			continue
		}
		size.Width = max(size.Width, radioDot+8+o.text.MinSize().Width)
	}
	return size
}

func (r *radioRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, o := range r.options {
		objects = append(objects, o.outline.raster, o.dot.raster, o.text)
	}
	return append(objects, r.ring.raster)
}

func (r *radioRenderer) Refresh() { r.arrange() }
func (r *radioRenderer) Destroy() {}
