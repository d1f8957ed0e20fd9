package app

import (
	"context"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/data/intake"
	"waqai/timeline"
)

// dayOf is the day that a person has given to an article.
type dayOf struct {
	article int64
	day     timeline.Unit
}

// redate gives articles their days, as one undo step, and shows what moved.
func (a *App) redate(days []dayOf, show func(moves []data.Move)) {
	p := a.project
	step := p.store.Step(a.words.say("step.redate"))
	a.background("error.edit", func(context.Context) (func(), error) {
		var moves []data.Move
		for _, d := range days {
			m, err := intake.Redate(p.store, step, d.article, d.day)
			if err != nil {
				return a.ifOpen(p, a.reload), err
			}
			moves = append(moves, m...)
		}
		return a.ifOpen(p, func() {
			a.reload()
			if len(days) > 1 {
				a.main.timeline.fit()
				a.refresh()
			}
			show(moves)
		}), nil
	})
}

// sayMoves counts the events whose dates have moved, and offers the list: after an import, that of
// every event that waited for the day.
func (a *App) sayMoves(moves []data.Move) {
	n := &notice{line: a.counted("count.moved", len(moves))}
	if len(moves) > 0 {
		n.action, n.run = "moved.list", func() { a.showMoves(moves) }
	}
	a.tell(n)
}

// showMoves lists the events whose dates have moved: a press on one goes to it.
func (a *App) showMoves(moves []data.Move) {
	if len(moves) == 0 {
		a.say(a.counted("count.moved", 0))
		return
	}
	const most = 100 // more rows than that nobody reads through here
	a.sheet(func() *ui.Dialog {
		var d *ui.Dialog
		rows := []fyne.CanvasObject{ui.Pad(a.look, 0, 8, 6, 8, ui.NewParagraph(a.look, a.words.say("moved.note"), ui.Body, a.theme.Ink2))}
		for _, m := range moves[:min(len(moves), most)] {
			rows = append(rows, a.moveRow(m, func() { d.Hide(); a.choose(m.Event) }))
		}
		if more := len(moves) - most; more > 0 {
			rows = append(rows, ui.Pad(a.look, 6, 8, 6, 8, ui.NewText(a.look, a.words.count("count.more", more), ui.Note, a.theme.Ink2)))
		}
		done := ui.NewButton(a.look, ui.Primary, "check", a.words.say("moved.done"), func() { d.Hide() })
		d = a.dialog(a.words.count("count.moved", len(moves)), ui.Column(0, rows...), done,
			ui.NewButton(a.look, ui.Secondary, "undo", a.words.say("snack.undo"), func() { d.Hide(); a.do("undo") }))
		d.Size(600, 0)
		d.First = done
		return d
	})
}

// moveRow names an event, what its date was and what it is now.
func (a *App) moveRow(m data.Move, tapped func()) fyne.CanvasObject {
	title := ui.NewText(a.look, m.Title, ui.Strong, a.theme.Ink)
	title.MinWidth, title.Shortens = 120, true
	change := ui.NewText(a.look, a.fromTo(m.Old, m.New), ui.Note, a.theme.Ink2)
	facts := []fyne.CanvasObject{change}
	if e, ok := a.project.event(m.Event); ok && e.Status != timeline.Proposed {
		said := map[timeline.Status]string{timeline.Accepted: "card.accepted", timeline.Rejected: "card.rejected"}[e.Status]
		facts = append(facts, ui.Spacer(), ui.NewText(a.look, a.words.say(said), ui.Note, a.theme.Ink2))
	}
	row := ui.NewRowButton(a.look, ui.Pad(a.look, 6, 8, 6, 8, ui.Column(0, title, ui.Row(a.look, 12, facts...))), tapped)
	row.Radius, row.Tip = 6, a.words.say("moved.show")
	return row
}

// fromTo says what a date was and what it is now.
func (a *App) fromTo(old, now timeline.Date) string {
	return a.words.say("moved.fromTo", args{"Old": old.Words(a.wording(false)), "New": now.Words(a.wording(false))})
}
