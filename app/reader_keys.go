package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained is part of fyne.Focusable.
func (r *reader) FocusGained() { r.focused = true; r.paint() }

// FocusLost is part of fyne.Focusable.
func (r *reader) FocusLost() {
	r.focused, r.shift, r.marked = false, false, readerMark{}
	r.paint()
}

// KeyDown is part of desktop.Keyable.
func (r *reader) KeyDown(e *fyne.KeyEvent) { r.shift = r.shift || isShift(e) }

// KeyUp is part of desktop.Keyable.
func (r *reader) KeyUp(e *fyne.KeyEvent) { r.shift = r.shift && !isShift(e) }

func isShift(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
}

// TypedRune is part of fyne.Focusable.
func (r *reader) TypedRune(c rune) { r.OnRune(c) }

// TypedKey is part of fyne.Focusable: Tab goes through the mentions and Enter opens the one that it
// has gone to, or makes an event of the words that are chosen.
func (r *reader) TypedKey(e *fyne.KeyEvent) {
	if r.shift && r.extend(e.Name, false) {
		return
	}
	page := float64(r.Size().Height) - sourceLine
	switch e.Name {
	case fyne.KeyPageDown:
		r.scrollBy(page)
	case fyne.KeyPageUp:
		r.scrollBy(-page)
	case fyne.KeyDown:
		r.OnStep(true)
	case fyne.KeyUp:
		r.OnStep(false)
	case fyne.KeyTab:
		r.markNext(!r.shift)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.enter(e)
	case fyne.KeyEscape:
		if r.chosen.empty() {
			r.OnKey(e)
		}
		r.choose(runeSpan{})
	default:
		r.OnKey(e)
	}
}

func (r *reader) enter(e *fyne.KeyEvent) {
	switch {
	case !r.chosen.empty():
		r.OnMake()
	case r.marked.event != 0:
		r.OnEvent(r.marked.event)
	default:
		r.OnKey(e)
	}
}

// TypedShortcut is part of fyne.Shortcutable: what is not about the choice is the window's.
func (r *reader) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == ctrlShift && r.extend(c.KeyName, true) {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
