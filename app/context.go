package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// menuOf shows commands as a menu at a place of the window.
func (a *App) menuOf(at fyne.Position, first []ui.MenuItem, ids ...string) {
	items := first
	for _, id := range ids {
		c := a.command(id)
		items = append(items, ui.MenuItem{Icon: c.icon, Label: a.title(c), Key: c.cap(), Enabled: c.isEnabled(), Run: c.run})
	}
	ui.ShowMenu(a.look, a.window.Canvas(), ui.Corner{At: at}, 0, items)
}

// eventMenu is the menu of the selected event's mark.
func (a *App) eventMenu(at fyne.Position) {
	a.menuOf(at, nil, "read", "accept", "reject", "reading", "edit", "eventHistory", "delete")
}

// readerMenu is the menu of the text: what can be done with the words that are chosen.
func (a *App) readerMenu(at fyne.Position) {
	a.menuOf(at, nil, "copy", "newEvent", "find", "articleDate", "deleteArticle")
}
