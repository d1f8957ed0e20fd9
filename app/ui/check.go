package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Check is a box that is ticked or not, with a label.
type Check struct {
	widget.BaseWidget

	OnChanged func(on bool)

	look *Look
	on   bool
	pressing

	box, ring *box
	tick      *Icon
	text      *Text
}

var (
	_ fyne.Tappable     = (*Check)(nil)
	_ fyne.Focusable    = (*Check)(nil)
	_ fyne.Disableable  = (*Check)(nil)
	_ fyne.Accessible   = (*Check)(nil)
	_ desktop.Hoverable = (*Check)(nil)
)

const checkBox = 18

// NewCheck makes a box with a label.
func NewCheck(l *Look, label string, on bool, changed func(on bool)) *Check {
	c := &Check{OnChanged: changed, look: l, on: on, ring: newRing(l)}
	c.box = newBox(color.NRGBA{}, color.NRGBA{}, 0, 4)
	c.tick = NewIcon(l, "check", 14, l.Palette.Canvas)
	c.text = NewText(l, label, Body, l.Palette.Ink)
	c.text.MinWidth = min(c.text.idealWidth(), 40)
	c.ExtendBaseWidget(c)
	return c
}

// On reports whether the box is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks the box or not, without calling OnChanged.
func (c *Check) SetOn(on bool) {
	c.on = on
	c.paint()
}

func (c *Check) keep() any { return c.on }

func (c *Check) restore(state any) {
	if state.(bool) != c.on {
		c.toggle()
	}
}

// SetEnabled makes the box answer or not.
func (c *Check) SetEnabled(enabled bool) {
	c.disabled = !enabled
	c.paint()
}

// Enable is part of fyne.Disableable.
func (c *Check) Enable() { c.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (c *Check) Disable() { c.SetEnabled(false) }

// Tapped is for Fyne, and so are the next methods.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		focusOn(c)
		c.toggle()
	}
}

// toggle ticks the box, or not, as a person does.
func (c *Check) toggle() {
	c.SetOn(!c.on)
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

func (c *Check) MouseIn(*desktop.MouseEvent)    { c.hovered = true; c.paint() }
func (c *Check) MouseMoved(*desktop.MouseEvent) {}
func (c *Check) MouseOut()                      { c.hovered = false; c.paint() }
func (c *Check) FocusGained()                   { c.focused = true; c.paint() }
func (c *Check) FocusLost()                     { c.focused = false; c.paint() }

func (c *Check) TypedRune(r rune) {
	if r != ' ' {
		passRune(c, r)
	}
}

func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeySpace {
		c.Tapped(nil)
		return
	}
	passKey(c, key)
}

// AccessibilityLabel is the box's label.
func (c *Check) AccessibilityLabel() string { return c.text.Text() }

// AccessibilityRole is for Fyne.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (c *Check) idealWidth() float32 { return checkBox + 8 + c.text.idealWidth() }

// paint shows the state.
func (c *Check) paint() {
	p := c.look.Palette
	fill, stroke, ink := c.ground(p, color.NRGBA{}), p.Line2, p.Ink
	if c.on {
		fill, stroke = p.Ink, p.Ink
	}
	if c.disabled {
		fill, stroke, ink = disabled(fill), disabled(stroke), disabled(ink)
	}
	c.box.dress(fill, stroke, 1.5)
	c.text.SetColor(ink)
	show(c.tick, c.on)
	c.ring.light(c, c.focused)
}

// CreateRenderer is for Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &checkRenderer{c}
}

type checkRenderer struct{ *Check }

func (r *checkRenderer) Layout(size fyne.Size) {
	y := whole((size.Height - checkBox) / 2)
	x, text := float32(0), float32(checkBox+8)
	if r.look.RTL {
		x, text = size.Width-checkBox, 0
	}
	r.box.place(fyne.NewPos(x, y), fyne.NewSquareSize(checkBox))
	r.tick.Move(fyne.NewPos(x+2, y+2))
	r.tick.Resize(fyne.NewSquareSize(14))
	r.ring.around(fyne.NewPos(x, y), fyne.NewSquareSize(checkBox), 4)
	r.text.Move(fyne.NewPos(text, 0))
	r.text.Resize(fyne.NewSize(size.Width-checkBox-8, size.Height))
}

func (r *checkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(checkBox+8+r.text.MinSize().Width, 28)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.raster, r.tick, r.ring.raster, r.text}
}

func (r *checkRenderer) Refresh() { r.paint() }
func (r *checkRenderer) Destroy() {}
