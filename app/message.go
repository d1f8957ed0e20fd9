package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// showError is the one way in which an error reaches the user: what did not happen, then the
// error's own words, which name the file, the cause and the remedy.
func (a *App) showError(title string, err error) {
	a.showFailures(a.words.say(title), []string{err.Error()})
}

// showFailures lists what went wrong, one under the other.
func (a *App) showFailures(title string, what []string) {
	rows := make([]fyne.CanvasObject, len(what))
	for i, s := range what {
		rows[i] = ui.NewParagraph(a.look, s, ui.Body, a.theme.Ink)
	}
	var content fyne.CanvasObject = ui.Column(10, rows...)
	if len(what) > 6 {
		content = ui.NewScroll(content)
	}
	var d *ui.Dialog
	d = a.dialog(title, content,
		ui.NewButton(a.look, ui.Primary, "", a.words.say("error.close"), func() { d.Hide() }),
		ui.NewButton(a.look, ui.Quiet, "copy", a.words.say("error.copy"), func() {
			a.fyne.Clipboard().SetContent(title + "\n" + strings.Join(what, "\n"))
		}))
	if len(what) > 6 {
		d.Size(640, 480)
	}
	d.Show(a.window.Canvas())
}

// say shows a line at the foot of the window for a few seconds.
func (a *App) say(line string) { ui.NewSnackbar(a.look, line, "", nil).Show(a.window.Canvas()) }

// sayUndoable does the same, with the way back.
func (a *App) sayUndoable(line string) {
	ui.NewSnackbar(a.look, line, a.words.say("snack.undo"), func() { a.do("undo") }).Show(a.window.Canvas())
}

// dialog makes a dialog of the window's, with room around its content.
func (a *App) dialog(title string, content fyne.CanvasObject, footer ...fyne.CanvasObject) *ui.Dialog {
	d := ui.NewDialog(a.look, title, ui.Pad(a.look, 18, 24, 20, 24, content), footer...)
	d.Size(dialogWidth, 0)
	return d
}

// dialogWidth is the width of a dialog that asks for little.
const dialogWidth = 520
