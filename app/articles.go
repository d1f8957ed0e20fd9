package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// articleHeader names the article in the reader, its outlet, day and hash; it opens the list of
// articles.
func (a *App) articleHeader() fyne.CanvasObject {
	if a.article.ID == 0 {
		return a.band(ui.NewParagraph(a.look, a.words.say("article.none"), ui.Body, a.theme.Ink2))
	}
	title := ui.NewText(a.look, a.article.Title, ui.TrackName, a.theme.Ink)
	title.MinWidth, title.Shortens = 80, true
	if arabic := a.article.Language == string(timeline.Arabic); arabic != a.rtl() {
		title.Align = ui.End // the source keeps its own direction
	}
	var list *ui.Button
	list = ui.NewButton(a.look, ui.Quiet, "down", "", func() { a.listArticles(list) })
	list.Height, list.Tip = 26, a.words.say("article.list")
	top := ui.Border(a.look, nil, list, title)

	var facts []fyne.CanvasObject
	note := func(s string) *ui.Text {
		t := ui.NewText(a.look, s, ui.Note, a.theme.Ink2)
		facts = append(facts, t)
		return t
	}
	if a.article.Outlet != "" {
		outlet := note(a.article.Outlet)
		outlet.MinWidth, outlet.Shortens = 20, true
	}
	if a.article.Published.IsZero() {
		facts = append(facts, a.setDateButton())
	} else {
		note(timeline.In(a.article.Published).Words(a.wording(false)))
	}
	done, all := a.reviewed()
	note(a.words.say("article.reviewed", args{"N": done, "All": all}))
	hash := ui.NewText(a.look, a.article.SHA256[:8], ui.Code, a.theme.Ink2)
	facts = append(facts, ui.Spacer(), hash)
	return a.band(ui.Column(0, top, ui.Row(a.look, 12, facts...)))
}

// band is the sunk strip between card and text.
func (a *App) band(o fyne.CanvasObject) fyne.CanvasObject {
	return ui.Column(0, ui.HLine(a.look), ui.Fill(a.theme.Sunk, ui.Pad(a.look, 8, readerEnd, 8, readerStart, o)), ui.HLine(a.look))
}

// setDateButton stands where the day of an article without one would stand.
func (a *App) setDateButton() fyne.CanvasObject {
	b := ui.NewButton(a.look, ui.Secondary, "clock", a.words.say("article.setDate"), func() { a.do("articleDate") })
	b.Height = 26
	b.Tip = a.words.say("article.undated")
	b.SetEnabled(a.canDateArticle())
	return b
}

// reviewed counts the events of the article in the reader, and those that somebody has judged.
func (a *App) reviewed() (done, all int) {
	for _, e := range a.project.events {
		for _, c := range e.Citations {
			if c.Article == a.article.ID {
				all++
				if e.Status != timeline.Proposed {
					done++
				}
				break
			}
		}
	}
	return done, all
}

// listArticles lets a person turn to another article.
func (a *App) listArticles(at fyne.CanvasObject) {
	var items []ui.MenuItem
	for _, article := range a.project.articles {
		items = append(items, ui.MenuItem{
			Label: article.Title, Enabled: true, Checked: article.ID == a.article.ID,
			Run: func() {
				a.turnTo(article.ID)
				a.selected = selection{}
				a.refresh()
			},
		})
	}
	ui.ShowMenu(a.look, a.window.Canvas(), ui.Under(a.look, at), 380, items)
}

func (a *App) canDateArticle() bool {
	return a.project != nil && !a.project.readOnly() && a.article.ID != 0
}

// dateArticle gives the article in the reader its day: its relative dates move, in one step.
func (a *App) dateArticle() {
	article := a.article
	a.sheet(func() *ui.Dialog {
		field := a.dayField(article.Published)
		var d *ui.Dialog
		try := func() {
			day, ok := readDay(field.Text())
			if !ok {
				field.SetError(a.words.say("article.date.bad"))
				return
			}
			d.Hide()
			a.redate([]dayOf{{article.ID, day}}, a.showMoves)
		}
		field.OnSubmitted = func(string) { try() }
		d = a.dialog(a.words.say("article.date.title"),
			ui.Column(12,
				ui.NewParagraph(a.look, article.Title, ui.Strong, a.theme.Ink),
				ui.NewParagraph(a.look, a.words.say("article.date.note"), ui.Body, a.theme.Ink2),
				a.labelled("article.date.label", field)),
			ui.NewButton(a.look, ui.Primary, "check", a.words.say("article.date.save"), try),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		d.First = field
		return d
	})
}

// readDay reads a full day that a person typed.
func readDay(typed string) (timeline.Unit, bool) {
	d, err := readDate(typed, timeline.Article{})
	if err != nil || d.Form != timeline.Single || d.Start.Precision != timeline.Day {
		return timeline.Unit{}, false
	}
	return d.Start, true
}

// sizeWords says a picture's size so that neither direction turns it round.
func sizeWords(w, h int) string {
	return strings.Join([]string{fmt.Sprint(w), fmt.Sprint(h)}, " × ")
}
