package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// showError is the one way in which an error reaches the user: what did not happen, then which
// file, why, and what to do.
func (a *App) showError(title string, err error) { a.showFailures(title, []error{err}) }

// showFailures lists what went wrong, one under the other.
func (a *App) showFailures(title string, what []error) {
	const many = 6 // more do not fit without scrolling
	a.sheet(func() *ui.Dialog {
		rows, details := make([]fyne.CanvasObject, len(what)), []string{a.words.say(title)}
		for i, err := range what {
			rows[i] = ui.NewParagraph(a.look, a.words.fault(err), ui.Body, a.theme.Ink)
			details = append(details, err.Error())
		}
		var content fyne.CanvasObject = ui.Column(10, rows...)
		if len(what) > many {
			content = ui.NewScroll(a.look, content)
		}
		var d *ui.Dialog
		d = a.dialog(a.words.say(title), content,
			ui.NewButton(a.look, ui.Primary, "", a.words.say("error.close"), func() { d.Hide() }),
			ui.NewButton(a.look, ui.Quiet, "copy", a.words.say("error.copy"), func() {
				a.fyne.Clipboard().SetContent(strings.Join(details, "\n"))
			}))
		if len(what) > many {
			d.Size(640, 480)
		}
		return d
	})
}

// notice is a line at the foot of the window, and the action that it offers. It outlives the
// language in which it was said first.
type notice struct {
	line   func() string
	action string // a key; "": none
	run    func()
	shown  *ui.Snackbar
}

// say shows a line at the foot of the window for a few seconds.
func (a *App) say(line func() string) { a.tell(&notice{line: line}) }

// sayUndoable does the same, with the way back.
func (a *App) sayUndoable(line func() string) {
	a.tell(&notice{line: line, action: "snack.undo", run: func() { a.do("undo") }})
}

func (a *App) tell(n *notice) {
	action := ""
	if n.action != "" {
		action = a.words.say(n.action)
	}
	n.shown = ui.NewSnackbar(a.look, n.line(), action, n.run)
	n.shown.Show(a.window.Canvas())
	a.notice = n
}

// sentence is a line that is said whenever it is asked for, in the language of then.
func (a *App) sentence(key string, with ...args) func() string {
	return func() string { return a.words.say(key, with...) }
}

// counted is the line of a counted noun.
func (a *App) counted(key string, n int) func() string {
	return func() string { return a.words.count(key, n) }
}

// dialog makes a dialog of the window's, with room around its content.
func (a *App) dialog(title string, content fyne.CanvasObject, footer ...fyne.CanvasObject) *ui.Dialog {
	d := ui.NewDialog(a.look, title, ui.Pad(a.look, 18, 24, 20, 24, content), footer...)
	d.Size(dialogWidth, 0)
	return d
}

// dialogWidth is the width of a dialog that asks for little.
const dialogWidth = 520
