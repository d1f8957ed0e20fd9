package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// pressing is the state that all controls share: under the pointer, pressed,
// focused, disabled.
type pressing struct {
	hovered, pressed, focused, disabled bool
}

// Disabled reports whether the control does not answer; Tab then skips it.
func (p *pressing) Disabled() bool { return p.disabled }

// ground is the colour under a control that has none of its own.
func (p *pressing) ground(c Palette, plain color.NRGBA) color.NRGBA {
	switch {
	case p.disabled:
		return plain
	case p.pressed:
		return c.Press
	case p.hovered:
		return c.Hover
	}
	return plain
}

// show makes o visible or not.
func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// focusOn gives the focus to a control that was clicked: Fyne takes it from
// all, and Tab would begin anew.
func focusOn(o fyne.Focusable) {
	if c := canvasOf(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}

// repaint has the window painted again, with the pictures that it has: unlike
// canvas.Refresh it does not have every raster in o uploaded anew.
func repaint(o fyne.CanvasObject) {
	if c, ok := canvasOf(o).(interface{ SetDirty() }); ok {
		c.SetDirty()
	}
}

// passKey gives a key that a focused control does not use to what lies under
// it: Escape closes the topmost popup, others scroll what the control lies in
// or are the popup's own; where there is none, the window's own keys get it.
func passKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if key.Name == fyne.KeyEscape && Escape(c) {
		return
	}
	if scrollAround(from, key) {
		return
	}
	if top, ok := c.Overlays().Top().(*layer); ok && top.typed != nil {
		top.typed(key)
		return
	}
	if typed := c.OnTypedKey(); typed != nil && c.Overlays().Top() == nil {
		typed(key)
	}
}

// passRune is passKey for characters.
func passRune(from fyne.CanvasObject, r rune) {
	c := canvasOf(from)
	if c == nil || c.Overlays().Top() != nil {
		return
	}
	if typed := c.OnTypedRune(); typed != nil {
		typed(r)
	}
}

// passShortcut gives a shortcut that a focused control does not use to the
// window, unless a dialog lies over it.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(from)
	if c == nil || c.Overlays().Top() != nil {
		return
	}
	if typed, ok := c.(fyne.Shortcutable); ok {
		typed.TypedShortcut(s)
	}
}

// activates reports whether the key presses the focused control.
func activates(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeySpace || key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
