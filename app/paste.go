package app

import (
	"context"
	"strings"

	"waqai/app/ui"
	"waqai/data/intake"
)

// pasteLines is the height of the area for a pasted article.
const pasteLines = 16

// pasteArticle shows the text in the clipboard, to be corrected, and reads it as an article.
func (a *App) pasteArticle() {
	if a.project == nil {
		a.createThen(a.pasteArticle)
		return
	}
	p, content := a.project, a.fyne.Clipboard().Content()
	var area *ui.Area // of the dialog as it is now
	var d *ui.Dialog
	try := func() {
		text := area.Text()
		if strings.TrimSpace(text) == "" {
			area.SetError(a.words.say("add.empty"))
			return
		}
		step := p.store.Step(a.words.say("step.paste"))
		a.background("error.add", func(ctx context.Context) (func(), error) {
			r := intake.Text(ctx, step, text, intake.Options{})
			return a.ifOpen(p, func() {
				if r.Err != nil {
					area.SetError(a.words.cause(r.Err))
					return
				}
				d.Hide()
				a.imported(p, []intake.Result{r})
			}), nil
		})
	}
	a.sheet(func() *ui.Dialog {
		area = ui.NewArea(a.look, content, a.words.say("paste.here"))
		area.Lines = pasteLines
		area.OnChanged = func(string) { area.SetError("") }
		area.OnSubmitted = func(string) { try() }
		d = a.dialog(a.words.say("paste.title"), ui.Column(8, area, ui.NewParagraph(a.look, a.words.say("paste.note"), ui.Note, a.theme.Ink2)),
			ui.NewButton(a.look, ui.Primary, "plus", a.words.say("paste.add"), try),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		d.Size(720, 0)
		d.First = area
		return d
	})
}
