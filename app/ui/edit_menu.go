package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// EditWords are the names of what the menu of a text offers.
type EditWords struct {
	Undo, Redo, Cut, Copy, Paste, SelectAll string
}

// underCaret is where the menu opens by a key.
func (e *Entry) underCaret() Corner {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e.on)
	return beside(at.Add(e.caret.Position()), e.caret.Size().Height)
}

// showMenu shows what can be done with the text. What is selected stays to be
// seen: Fyne does not take the focus from what lies under a menu.
func (e *Entry) showMenu(at Corner) {
	c := canvasOf(e.on)
	if c == nil {
		return
	}
	words, clip := e.look.Editing, fyne.CurrentApp().Clipboard()
	start, end := e.edit.selection()
	item := func(icon, label, key string, enabled bool, run func()) MenuItem {
		return MenuItem{Icon: icon, Label: label, Key: key, Enabled: enabled, Run: run}
	}
	ShowMenu(e.look, c, at, 0, []MenuItem{
		item("undo", words.Undo, editKey("Z"), len(e.edit.past) > 0, func() { e.travel(e.edit.undo) }),
		item("redo", words.Redo, editKey("Y"), len(e.edit.future) > 0, func() { e.travel(e.edit.redo) }),
		{Separator: true},
		item("", words.Cut, editKey("X"), start < end, func() { e.cut(clip) }),
		item("copy", words.Copy, editKey("C"), start < end, func() { e.copy(clip) }),
		item("paste", words.Paste, editKey("V"), true, func() { e.insert(clip.Content(), false) }),
		{Separator: true},
		item("", words.SelectAll, editKey("A"), start > 0 || end < len(e.edit.runes), func() {
			e.edit.selectAll()
			e.moved()
		}),
	})
}

// editKey is the key cap of a letter with the key that commands go with.
func editKey(letter string) string {
	if runtime.GOOS == "darwin" {
		return "⌘ " + letter
	}
	return "Ctrl " + letter
}
