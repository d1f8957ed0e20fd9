package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained is part of fyne.Focusable.
func (r *reader) FocusGained() {
	r.focused, r.leaves = true, false
	r.paint()
}

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
	switch {
	case r.shift && r.extend(e.Name, false):
		return
	case r.shift && e.Name == fyne.KeyF10:
		e = &fyne.KeyEvent{Name: desktop.KeyMenu}
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
		r.escape(e)
	case desktop.KeyMenu:
		r.OnMenu(r.menuPlace())
	default:
		r.OnKey(e)
	}
}

// escape takes back what is nearest: the choice, then the focus of a mention, then what the window
// knows to take back.
func (r *reader) escape(e *fyne.KeyEvent) {
	switch {
	case !r.chosen.empty():
		r.choose(runeSpan{})
	case r.marked.event != 0:
		r.marked, r.leaves = readerMark{}, true
		r.paint()
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

// menuPlace answers where in the window a menu opens that no pointer asked for: under the first of
// the chosen words in view, else in the corner of the text.
func (r *reader) menuPlace() fyne.Position {
	at := fyne.NewPos(float32(r.textLeft()), readerTop)
	if r.page != nil {
		if boxes := boxesOn(r.page.lines(r.view()), r.chosen); len(boxes) > 0 {
			words := r.on(boxes[0])
			at = fyne.NewPos(float32(words.X), float32(words.Y+words.H))
		}
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(r).Add(at)
}

// TypedShortcut is part of fyne.Shortcutable: what is not about the choice is the window's.
func (r *reader) TypedShortcut(s fyne.Shortcut) {
	c, custom := s.(*desktop.CustomShortcut)
	switch {
	case custom && c.Modifier == ctrlShift && r.extend(c.KeyName, true):
		return
	case custom && c.Modifier == ctrl && c.KeyName == fyne.KeyHome:
		r.scrollBy(-r.scroll)
		return
	case custom && c.Modifier == ctrl && c.KeyName == fyne.KeyEnd:
		r.scrollBy(r.most())
		return
	}
	if window, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}
