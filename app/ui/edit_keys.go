package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// FocusGained is for Fyne, and so are the next methods.
func (e *Entry) FocusGained() {
	e.focused = true
	e.moved()
	reveal(e.on)
}

func (e *Entry) FocusLost() {
	e.focused, e.chord = false, chord{}
	e.pointing.stop()
	e.blink()
	e.on.arrange()
}

func (e *Entry) TypedRune(r rune) { e.insert(string(r), true) }

func (e *Entry) KeyDown(key *fyne.KeyEvent) { e.chord.down(key) }

func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	if d := e.chord.up(key); d != text.Auto && !e.disabled {
		e.turn(d)
	}
}

func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	extend := e.chord.shift != ""
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		e.step(key.Name == fyne.KeyRight, extend)
	case fyne.KeyHome, fyne.KeyEnd:
		e.moveTo(e.on.edge(e.edit.spot(), key.Name == fyne.KeyEnd), extend)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		e.goThrough(key, extend)
	case fyne.KeyBackspace:
		e.erase(e.edit.erasable())
	case fyne.KeyDelete:
		e.erase(e.edit.after(e.edit.caret))
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.edit.several {
			e.insert("\n", true)
		} else {
			e.submit()
		}
	case desktop.KeyMenu:
		e.showMenu(e.underCaret())
	case fyne.KeyF10:
		if extend {
			e.showMenu(e.underCaret())
		} else {
			passKey(e.on, key)
		}
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
			return
		}
		passKey(e.on, key)
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF11, fyne.KeyF12:
		passKey(e.on, key)
	}
}

// goThrough handles the keys that go from line to line; what has one line
// lets those pass that it does not need.
func (e *Entry) goThrough(key *fyne.KeyEvent, extend bool) {
	by := 1
	if key.Name == fyne.KeyUp || key.Name == fyne.KeyPageUp {
		by = -1
	}
	paging := key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown
	switch {
	case !e.edit.several && paging:
		e.moveTo(e.on.edge(e.edit.spot(), by > 0), extend)
	case !e.edit.several && e.OnStep != nil:
		e.OnStep(by > 0)
	case !e.edit.several:
		passKey(e.on, key)
	default:
		if paging {
			by *= e.on.page()
		}
		e.edit.move(e.on.rows(e.edit.spot(), by), extend)
		e.edit.aims = true
		e.moved()
	}
}

func (e *Entry) insert(s string, typing bool) {
	if e.disabled {
		return
	}
	e.edit.insert(s, typing)
	e.changed()
}

func (e *Entry) erase(to int) {
	if e.disabled {
		return
	}
	e.edit.erase(to)
	e.changed()
}

func (e *Entry) submit() {
	if e.OnSubmitted != nil {
		e.OnSubmitted(e.Text())
	}
}

func (e *Entry) moveTo(to spot, extend bool) {
	e.edit.move(to, extend)
	e.moved()
}

// step moves the caret to the next place on its left or right. A selection
// that is not extended collapses to its edge on that side.
func (e *Entry) step(right, extend bool) {
	start, end := e.edit.selection()
	if start != end && !extend {
		e.moveTo(spot{at: e.on.side(start, end, right)}, false)
		return
	}
	e.moveTo(e.on.beside(e.edit.spot(), right), extend)
}

// TypedShortcut is for Fyne.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		e.edit.selectAll()
		e.moved()
	case *fyne.ShortcutCopy:
		e.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		e.cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		e.insert(s.Clipboard.Content(), false)
	case *fyne.ShortcutUndo:
		e.travel(e.edit.undo)
	case *fyne.ShortcutRedo:
		e.travel(e.edit.redo)
	case *desktop.CustomShortcut:
		if !e.typedCustom(s) {
			passShortcut(e.on, s)
		}
	default:
		passShortcut(e.on, s)
	}
}

func (e *Entry) travel(step func() bool) {
	if !e.disabled && step() {
		e.changed()
	}
}

func (e *Entry) copy(to fyne.Clipboard) {
	if s := e.edit.selected(); s != "" {
		to.SetContent(s)
	}
}

func (e *Entry) cut(to fyne.Clipboard) {
	e.copy(to)
	if start, end := e.edit.selection(); start < end {
		e.erase(e.edit.caret)
	}
}

// typedCustom handles the keys that come with Ctrl, on macOS with Alt.
func (e *Entry) typedCustom(s *desktop.CustomShortcut) bool {
	extend := s.Modifier&fyne.KeyModifierShift != 0
	by := s.Modifier &^ fyne.KeyModifierShift
	if by != fyne.KeyModifierControl && by != fyne.KeyModifierShortcutDefault && !(by == fyne.KeyModifierAlt && runtime.GOOS == "darwin") {
		return false
	}
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		to := e.edit.wordBefore()
		if (s.KeyName == fyne.KeyLeft) == e.on.rtl() {
			to = e.edit.wordAfter()
		}
		e.moveTo(spot{at: to}, extend)
	case fyne.KeyUp:
		e.moveTo(spot{at: e.edit.paragraphBefore()}, extend)
	case fyne.KeyDown:
		e.moveTo(spot{at: e.edit.paragraphAfter()}, extend)
	case fyne.KeyHome:
		e.moveTo(spot{}, extend)
	case fyne.KeyEnd:
		e.moveTo(spot{at: len(e.edit.runes)}, extend)
	case fyne.KeyBackspace:
		e.erase(e.edit.wordBefore())
	case fyne.KeyDelete:
		e.erase(e.edit.wordAfter())
	case fyne.KeyReturn, fyne.KeyEnter:
		e.submit()
	case fyne.KeyZ:
		if !extend {
			return false
		}
		e.travel(e.edit.redo)
	default:
		return false
	}
	return true
}
