package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// showError is the one way in which an error reaches the user: what did not happen, then which
// file, why, and what to do.
func (a *App) showError(title string, err error) { a.showFailures(a.words.say(title), []error{err}) }

// showFailures lists what went wrong, one under the other.
func (a *App) showFailures(title string, what []error) {
	const many = 6 // more do not fit without scrolling
	rows, details := make([]fyne.CanvasObject, len(what)), []string{title}
	for i, err := range what {
		rows[i] = ui.NewParagraph(a.look, a.words.fault(err), ui.Body, a.theme.Ink)
		details = append(details, err.Error())
	}
	var content fyne.CanvasObject = ui.Column(10, rows...)
	if len(what) > many {
		content = ui.NewScroll(a.look, content)
	}
	var d *ui.Dialog
	d = a.dialog(title, content,
		ui.NewButton(a.look, ui.Primary, "", a.words.say("error.close"), func() { d.Hide() }),
		ui.NewButton(a.look, ui.Quiet, "copy", a.words.say("error.copy"), func() {
			a.fyne.Clipboard().SetContent(strings.Join(details, "\n"))
		}))
	if len(what) > many {
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
