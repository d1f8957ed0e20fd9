package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Choice is a choice of one among several that opens as a menu.
type Choice struct {
	widget.BaseWidget

	OnChanged func(i int)
	MinWidth  float32 // 120 unless set

	look     *Look
	options  []string
	selected int
	pressing

	box, ring *box
	row       *fyne.Container
	text      *Text
}

var (
	_ fyne.Tappable     = (*Choice)(nil)
	_ fyne.Focusable    = (*Choice)(nil)
	_ desktop.Hoverable = (*Choice)(nil)
)

// NewChoice makes a choice among options, the one at selected chosen.
func NewChoice(l *Look, options []string, selected int, changed func(i int)) *Choice {
	c := &Choice{OnChanged: changed, look: l, options: options, selected: selected, ring: newRing(l)}
	c.box = newBox(l.Palette.Panel, l.Palette.Line2, 1, 6)
	c.text = NewText(l, options[selected], Body, l.Palette.Ink)
	c.text.MinWidth = 1
	c.row = Row(l, 8, Grow(c.text), NewIcon(l, "down", 16, l.Palette.Ink))
	c.ExtendBaseWidget(c)
	return c
}

// Selected is the index of the chosen option.
func (c *Choice) Selected() int { return c.selected }

// SetSelected chooses an option without calling OnChanged.
func (c *Choice) SetSelected(i int) {
	c.selected = i
	c.text.SetText(c.options[i])
}

func (c *Choice) keep() any         { return c.selected }
func (c *Choice) restore(state any) { c.choose(state.(int)) }

// choose chooses an option as a person does.
func (c *Choice) choose(i int) {
	if i < 0 || i >= len(c.options) || i == c.selected {
		return
	}
	c.SetSelected(i)
	if c.OnChanged != nil {
		c.OnChanged(i)
	}
}

// Tapped opens the menu.
func (c *Choice) Tapped(*fyne.PointEvent) {
	items := make([]MenuItem, len(c.options))
	for i, option := range c.options {
		items[i] = MenuItem{Label: option, Enabled: true, Checked: i == c.selected, Run: func() { c.choose(i) }}
	}
	ShowMenu(c.look, canvasOf(c), Under(c.look, c), c.Size().Width, items)
}

// MouseIn is for Fyne, and so are the next methods.
func (c *Choice) MouseIn(*desktop.MouseEvent)    { c.hovered = true; c.paint() }
func (c *Choice) MouseMoved(*desktop.MouseEvent) {}
func (c *Choice) MouseOut()                      { c.hovered = false; c.paint() }
func (c *Choice) FocusGained()                   { c.focused = true; c.paint() }
func (c *Choice) FocusLost()                     { c.focused = false; c.paint() }

func (c *Choice) TypedRune(r rune) {
	if r != ' ' {
		passRune(c, r)
	}
}

func (c *Choice) TypedKey(key *fyne.KeyEvent) {
	switch {
	case activates(key):
		c.Tapped(nil)
	case key.Name == fyne.KeyDown:
		c.choose(c.selected + 1)
	case key.Name == fyne.KeyUp:
		c.choose(c.selected - 1)
	default:
		passKey(c, key)
	}
}

// Under is the corner of o, in its window, from which a menu opens under it.
func Under(l *Look, o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	if l.RTL {
		at.X += o.Size().Width
	}
	return at.AddXY(0, o.Size().Height+4)
}

func (c *Choice) paint() {
	c.box.dress(c.ground(c.look.Palette, c.look.Palette.Panel), c.look.Palette.Line2, 1)
	c.ring.light(c, c.focused)
}

// CreateRenderer is for Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return &choiceRenderer{c} }

type choiceRenderer struct{ *Choice }

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.box.place(fyne.Position{}, size)
	r.ring.around(fyne.Position{}, size, 6)
	r.row.Move(fyne.NewPos(fieldPadding, 0))
	r.row.Resize(size.SubtractWidthHeight(2*fieldPadding, 0))
}

func (r *choiceRenderer) MinSize() fyne.Size {
	if r.MinWidth > 0 {
		return fyne.NewSize(r.MinWidth, 32)
	}
	return fyne.NewSize(120, 32)
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.raster, r.ring.raster, r.row}
}

func (r *choiceRenderer) Refresh() { r.paint(); r.row.Refresh() }
func (r *choiceRenderer) Destroy() {}
