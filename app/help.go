package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// showShortcuts is the page of all keys.
func (a *App) showShortcuts() { a.sheet(a.shortcutsPage) }

func (a *App) shortcutsPage() *ui.Dialog {
	var columns [3][]fyne.CanvasObject
	place := func(i int, rows ...fyne.CanvasObject) { columns[i] = append(columns[i], rows...) }
	for i, g := range groups {
		c := i % len(columns)
		place(c, ui.Pad(a.look, 8, 0, 2, 0, ui.NewText(a.look, a.words.say("group."+g), ui.Strong, a.theme.Ink)))
		for _, cmd := range a.commands() {
			if cmd.group == g && len(cmd.keys) > 0 {
				place(c, a.shortcutRow(cmd))
			}
		}
	}
	pointer := []fyne.CanvasObject{ui.Pad(a.look, 12, 0, 2, 0, ui.NewText(a.look, a.words.say("shortcuts.pointer"), ui.Strong, a.theme.Ink))}
	for _, k := range []string{"wheel", "shiftWheel", "drag", "double", "readerKeys"} {
		pointer = append(pointer, ui.NewParagraph(a.look, a.words.say("shortcuts."+k), ui.Note, a.theme.Ink2))
	}
	column := func(i int) fyne.CanvasObject { return ui.Column(4, columns[i]...) }
	table := ui.Columns(a.look, 28, column(0), column(1), column(2))
	d := a.dialog(a.words.say("shortcuts.title"), ui.Column(0, table, ui.Column(2, pointer...)))
	d.Size(940, 0)
	return d
}

func (a *App) shortcutRow(c command) fyne.CanvasObject {
	row := []fyne.CanvasObject{ui.NewText(a.look, a.words.say("command."+c.id), ui.Body, a.theme.Ink), ui.Spacer()}
	said := map[string]bool{}
	for _, k := range c.keys {
		if !said[k.cap()] {
			row = append(row, ui.NewKeyCap(a.look, k.cap()))
		}
		said[k.cap()] = true
	}
	return ui.Row(a.look, 6, row...)
}

// showAbout says what the program is, its version and its licences.
func (a *App) showAbout() {
	a.sheet(func() *ui.Dialog {
		line := func(key string, with ...args) fyne.CanvasObject {
			return ui.NewParagraph(a.look, a.words.say(key, with...), ui.Body, a.theme.Ink)
		}
		var d *ui.Dialog
		d = a.dialog(a.words.say("about.title"), ui.Column(10,
			ui.NewText(a.look, a.words.say("app.name"), ui.CardTitle, a.theme.Ink),
			line("about.what"),
			line("about.version", args{"Version": a.options.Version}),
			line("about.licence"),
			line("about.parts"),
			line("welcome.private")),
			ui.NewButton(a.look, ui.Primary, "", a.words.say("dialog.close"), func() { d.Hide() }))
		return d
	})
}
