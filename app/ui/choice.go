package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Choice is a choice of one among several that opens as a menu.
//
// The fields are read when it is laid out or opened.
type Choice struct {
	widget.BaseWidget

	OnChanged func(i int)
	MinWidth  float32        // 120 unless set
	Search    bool           // opens with a field that finds options by a part of them
	Typed     func(s string) // not nil: a value that is not listed can be typed, and Search is on

	look     *Look
	options  []string
	selected int
	typed    string // the value where selected is -1
	pressing

	box, ring *box
	row       *fyne.Container
	text      *Text
	arrow     *Icon
}

var (
	_ fyne.Tappable     = (*Choice)(nil)
	_ fyne.Focusable    = (*Choice)(nil)
	_ fyne.Disableable  = (*Choice)(nil)
	_ fyne.Accessible   = (*Choice)(nil)
	_ desktop.Hoverable = (*Choice)(nil)
)

// NewChoice makes a choice among options, the one at selected chosen, none
// where it is -1.
func NewChoice(l *Look, options []string, selected int, changed func(i int)) *Choice {
	c := &Choice{OnChanged: changed, look: l, options: options, selected: selected, ring: newRing(l)}
	c.box = newBox(l.Palette.Panel, l.Palette.Line2, 1, 6)
	c.text = NewText(l, c.Value(), Body, l.Palette.Ink)
	c.text.MinWidth = 1
	c.arrow = NewIcon(l, "down", 16, l.Palette.Ink)
	c.row = Row(l, 8, Grow(c.text), c.arrow)
	c.ExtendBaseWidget(c)
	return c
}

// Selected is the index of the chosen option, -1 where none is, or a value
// that is not listed has been typed.
func (c *Choice) Selected() int { return c.selected }

// Value is the chosen option, or what has been typed.
func (c *Choice) Value() string {
	if c.selected < 0 {
		return c.typed
	}
	return c.options[c.selected]
}

// SetSelected chooses an option, or none with -1, without calling OnChanged.
func (c *Choice) SetSelected(i int) {
	c.selected, c.typed = i, ""
	c.text.SetText(c.Value())
}

// SetValue shows a value, listed or not, without calling OnChanged or Typed.
func (c *Choice) SetValue(s string) {
	c.selected, c.typed = slices.Index(c.options, s), s
	c.text.SetText(c.Value())
}

// SetEnabled makes the choice answer or not.
func (c *Choice) SetEnabled(enabled bool) {
	c.disabled = !enabled
	c.paint()
}

// Enable is part of fyne.Disableable.
func (c *Choice) Enable() { c.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (c *Choice) Disable() { c.SetEnabled(false) }

// choiceState is what a choice keeps.
type choiceState struct {
	selected int
	typed    string
}

func (c *Choice) keep() any { return choiceState{c.selected, c.typed} }

func (c *Choice) restore(state any) {
	was := state.(choiceState)
	c.choose(was.selected)
	if was.selected < 0 && was.typed != "" {
		c.take(was.typed)
	}
}

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

// take takes a value that a person typed.
func (c *Choice) take(s string) {
	if i := slices.Index(c.options, s); i >= 0 {
		c.choose(i)
		return
	}
	if s == c.Value() || c.Typed == nil {
		return
	}
	c.SetValue(s)
	c.Typed(s)
}

// Tapped opens the menu.
func (c *Choice) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	focusOn(c)
	if c.Search || c.Typed != nil {
		showChoices(c, "")
		return
	}
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

// TypedRune opens the menu with what is typed, where it can be searched.
func (c *Choice) TypedRune(r rune) {
	switch {
	case r == ' ':
	case c.Search || c.Typed != nil:
		showChoices(c, string(r))
	default:
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

// AccessibilityLabel is the chosen option.
func (c *Choice) AccessibilityLabel() string { return c.Value() }

// AccessibilityRole is for Fyne.
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (c *Choice) paint() {
	p := c.look.Palette
	fill, stroke, ink := c.ground(p, p.Panel), p.Line2, p.Ink
	if c.disabled {
		fill, stroke, ink = disabled(fill), disabled(stroke), disabled(ink)
	}
	c.box.dress(fill, stroke, 1)
	c.text.SetColor(ink)
	c.arrow.SetColor(ink)
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
