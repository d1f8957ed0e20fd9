package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// FocusGained is for Fyne, and so are the next methods.
func (f *Field) FocusGained() {
	f.focused = true
	f.moved()
}

func (f *Field) FocusLost() {
	f.focused, f.shift = false, false
	f.blink()
	f.arrange()
}

func (f *Field) TypedRune(r rune) {
	if f.disabled {
		return
	}
	f.edit.insert(string(r), true)
	f.changed()
}

func (f *Field) KeyDown(key *fyne.KeyEvent) {
	if isShift(key) {
		f.shift = true
	}
}

func (f *Field) KeyUp(key *fyne.KeyEvent) {
	if isShift(key) {
		f.shift = false
	}
}

func (f *Field) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		f.step(key.Name == fyne.KeyRight)
	case fyne.KeyHome, fyne.KeyPageUp:
		f.moveTo(0, f.shift)
	case fyne.KeyEnd, fyne.KeyPageDown:
		f.moveTo(len(f.edit.runes), f.shift)
	case fyne.KeyBackspace:
		f.erase(f.edit.before(f.edit.caret))
	case fyne.KeyDelete:
		f.erase(f.edit.after(f.edit.caret))
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.OnSubmitted != nil {
			f.OnSubmitted(f.Text())
		}
	case fyne.KeyEscape:
		if f.OnEscape != nil {
			f.OnEscape()
			return
		}
		passKey(f, key)
	case fyne.KeyUp, fyne.KeyDown:
		passKey(f, key)
	}
}

func (f *Field) erase(to int) {
	if f.disabled {
		return
	}
	f.edit.erase(to)
	f.changed()
}

func (f *Field) moveTo(to int, extend bool) {
	f.edit.move(to, extend)
	f.moved()
}

// step moves the caret to the next place on its left or right. A selection
// that is not extended collapses to its edge on that side.
func (f *Field) step(right bool) {
	l := f.line()
	start, end := f.edit.selection()
	if start != end && !f.shift {
		if (l.Caret(end) > l.Caret(start)) == right {
			f.moveTo(end, false)
		} else {
			f.moveTo(start, false)
		}
		return
	}
	f.moveTo(visualStep(l, f.edit.borders(), f.edit.caret, right), f.shift)
}

// visualStep is the border whose caret stands next to that of at on its right
// or left; where there is none, at itself.
func visualStep(l *text.Line, borders []int, at int, right bool) int {
	places := append([]int(nil), borders...)
	sort.SliceStable(places, func(i, k int) bool { return l.Caret(places[i]) < l.Caret(places[k]) })
	x := l.Caret(at)
	if right {
		for _, p := range places {
			if l.Caret(p) > x+0.01 {
				return p
			}
		}
		return at
	}
	for i := len(places) - 1; i >= 0; i-- {
		if l.Caret(places[i]) < x-0.01 {
			return places[i]
		}
	}
	return at
}

func (f *Field) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		f.edit.selectAll()
		f.moved()
	case *fyne.ShortcutCopy:
		f.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		f.copy(s.Clipboard)
		if start, end := f.edit.selection(); start < end {
			f.erase(f.edit.caret)
		}
	case *fyne.ShortcutPaste:
		if !f.disabled {
			f.edit.insert(s.Clipboard.Content(), false)
			f.changed()
		}
	case *fyne.ShortcutUndo:
		f.travel(f.edit.undo)
	case *fyne.ShortcutRedo:
		f.travel(f.edit.redo)
	case *desktop.CustomShortcut:
		if !f.typedCustom(s) {
			passShortcut(f, s)
		}
	default:
		passShortcut(f, s)
	}
}

func (f *Field) travel(step func() bool) {
	if !f.disabled && step() {
		f.changed()
	}
}

func (f *Field) copy(to fyne.Clipboard) {
	if s := f.edit.selected(); s != "" {
		to.SetContent(s)
	}
}

// typedCustom handles the keys that come with Ctrl (on macOS Alt or Command).
func (f *Field) typedCustom(s *desktop.CustomShortcut) bool {
	extend := s.Modifier&fyne.KeyModifierShift != 0
	switch s.Modifier &^ fyne.KeyModifierShift {
	case fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierSuper:
	default:
		return false
	}
	forward := fyne.KeyRight
	if f.line().Dir == text.RTL {
		forward = fyne.KeyLeft
	}
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		if s.KeyName == forward {
			f.moveTo(f.edit.wordAfter(f.edit.caret), extend)
		} else {
			f.moveTo(f.edit.wordBefore(f.edit.caret), extend)
		}
	case fyne.KeyHome:
		f.moveTo(0, extend)
	case fyne.KeyEnd:
		f.moveTo(len(f.edit.runes), extend)
	case fyne.KeyBackspace:
		f.erase(f.edit.wordBefore(f.edit.caret))
	case fyne.KeyDelete:
		f.erase(f.edit.wordAfter(f.edit.caret))
	case fyne.KeyZ:
		if !extend {
			return false
		}
		f.travel(f.edit.redo)
	default:
		return false
	}
	return true
}

// MouseDown sets the caret.
func (f *Field) MouseDown(e *desktop.MouseEvent) {
	if f.disabled {
		return
	}
	if c := canvasOf(f); c != nil {
		c.Focus(f)
	}
	if e.Button == desktop.MouseButtonPrimary {
		f.moveTo(f.hit(e.Position), e.Modifier&fyne.KeyModifierShift != 0)
	}
}

// MouseUp is for Fyne, and so are the next methods.
func (f *Field) MouseUp(*desktop.MouseEvent)    {}
func (f *Field) MouseIn(*desktop.MouseEvent)    {}
func (f *Field) MouseMoved(*desktop.MouseEvent) {}
func (f *Field) MouseOut()                      {}
func (f *Field) DragEnd()                       {}

func (f *Field) Dragged(e *fyne.DragEvent) {
	if !f.disabled {
		f.moveTo(f.hit(e.Position), true)
	}
}

func (f *Field) DoubleTapped(e *fyne.PointEvent) {
	at := f.hit(e.Position)
	l := f.line()
	if before := f.edit.before(at); at > 0 && len(l.Boxes(before, at)) > 0 {
		x := float64(f.inText(e.Position.X))
		if b := l.Boxes(before, at)[0]; x >= b.X0 && x < b.X1 {
			at = before // the pointer is on the letter before the border
		}
	}
	f.edit.selectWord(at)
	f.moved()
}

func (f *Field) Cursor() desktop.Cursor {
	if f.disabled {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}
