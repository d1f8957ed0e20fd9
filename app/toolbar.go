package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/app/ui"
	"waqai/timeline"
)

const (
	toolbarHeight = 48
	statusHeight  = 32
)

// toolbar has the menu, the project's name, undo and redo, and what a project is for: articles in,
// a picture out.
func (a *App) toolbar() fyne.CanvasObject {
	var menu *ui.Button
	menu = ui.NewButton(a.look, ui.Quiet, "menu", "", func() { a.showMenu(menu) })
	menu.Tip = a.words.say("menu.title")
	name := ui.NewText(a.look, a.project.name, ui.TrackName, a.theme.Ink)
	name.MinWidth = 60
	add := ui.NewButton(a.look, ui.Quiet, "plus", a.words.say("toolbar.add"), func() { a.do("add") })
	add.SetEnabled(a.command("add").isEnabled())
	search := ui.NewButton(a.look, ui.Secondary, "search", a.words.say("toolbar.search"), func() { a.do("findAll") })
	search.Key = a.command("findAll").cap()
	export := ui.NewButton(a.look, ui.Primary, "export", a.words.say("toolbar.export"), func() { a.do("export") })
	export.SetEnabled(a.command("export").isEnabled())
	bar := ui.Row(a.look, 4, menu, ui.Sized(4, 0, canvas.NewRectangle(a.theme.Chrome)), name, a.divider(),
		a.toolButton("undo"), a.toolButton("redo"), a.divider(), search, ui.Spacer(), add, export)
	return ui.Sized(0, toolbarHeight, ui.Column(0,
		ui.Sized(0, toolbarHeight-1, ui.Fill(a.theme.Chrome, ui.Pad(a.look, 7, 8, 8, 8, bar))), ui.HLine(a.look)))
}

func (a *App) divider() fyne.CanvasObject {
	return ui.Pad(a.look, 0, 8, 0, 8, ui.Sized(1, 20, canvas.NewRectangle(a.theme.Line)))
}

// toolButton is the icon of a command.
func (a *App) toolButton(id string) *ui.Button {
	c := a.command(id)
	b := ui.NewButton(a.look, ui.Quiet, c.icon, "", func() { a.do(id) })
	b.Tip = a.title(c)
	b.Key = ""
	b.SetEnabled(c.isEnabled())
	return b
}

// status counts what there is and says what is seen.
func (a *App) status() fyne.CanvasObject {
	undated := 0
	for _, e := range a.shown() {
		if e.Date.IsUndated() {
			undated++
		}
	}
	note := func(s string) fyne.CanvasObject {
		t := ui.NewText(a.look, s, ui.Note, a.theme.Ink2)
		t.MinWidth = 20
		return t
	}
	row := []fyne.CanvasObject{note(a.words.count("count.events", len(a.shown())))}
	if undated > 0 {
		row = append(row, note(a.words.count("count.undated", undated)))
	}
	row = append(row, note(a.words.count("count.articles", len(a.project.articles))))
	if n := a.project.waiting(); n > 0 {
		row = append(row, note(a.words.count("count.waiting", n)))
	}
	if i := a.project.importing; i != nil {
		row = append(row, a.importStatus(i))
	} else if err := a.project.store.ReadOnly(); err != nil {
		row = append(row, note(a.words.say("status.readOnly", args{"Why": a.words.cause(err)})))
	} else {
		row = append(row, ui.Row(a.look, 4, ui.NewIcon(a.look, "check", 14, a.theme.Ink2), ui.NewText(a.look, a.words.say("status.saved"), ui.Note, a.theme.Ink2)))
	}
	a.main.showing = ui.NewText(a.look, a.showingWords(), ui.Note, a.theme.Ink2)
	a.main.showing.MinWidth = 20
	icon, runs := "axis", "status.axisRTL"
	if !a.axisRTL() {
		icon, runs = "axis-ltr", "status.axisLTR"
	}
	axis := ui.NewButton(a.look, ui.Quiet, icon, a.words.say(runs), func() { a.do("axis") })
	axis.Height = 26
	zoom := ui.Row(a.look, 2,
		a.small("minus", "command.zoomOut", func() { a.do("zoomOut") }),
		a.small("plus", "command.zoomIn", func() { a.do("zoomIn") }),
		a.small("fit", "command.fit", func() { a.do("fit") }))
	row = append(row, ui.Spacer(), a.main.showing, axis, zoom)
	return ui.Sized(0, statusHeight, ui.Column(0, ui.HLine(a.look),
		ui.Sized(0, statusHeight-1, ui.Fill(a.theme.Chrome, ui.Pad(a.look, 0, 10, 0, 14, ui.Row(a.look, 16, row...))))))
}

// showingWords says which stretch of time is seen, no finer than it is drawn.
func (a *App) showingWords() string {
	s := a.main.timeline.view.Span()
	w := a.wording(false)
	say := func(t timeline.Time) string {
		y, m, _ := t.Civil()
		unit := timeline.NewYear(y)
		switch days := s.Seconds() / timeline.SecondsPerDay; {
		case days < 62:
			unit = timeline.DayAt(t)
		case days < 3*366:
			unit = timeline.NewMonth(y, m)
		}
		return timeline.In(unit).Words(w)
	}
	return a.words.say("status.showing", args{"From": say(s.Start), "To": say(s.End - 1)})
}

// showMenu opens the menu: every command there is, under its heading.
func (a *App) showMenu(at fyne.CanvasObject) {
	columns := [][]ui.MenuItem{}
	for _, g := range groups {
		column := []ui.MenuItem{{Heading: true, Label: a.words.say("group." + g)}}
		for _, c := range a.commands() {
			if c.group != g {
				continue
			}
			column = append(column, ui.MenuItem{
				Icon: c.icon, Label: a.title(c), Key: c.cap(), Enabled: c.isEnabled(),
				Checked: c.checked != nil && c.checked(), Run: c.run,
			})
		}
		columns = append(columns, column)
	}
	ui.ShowPanel(a.look, a.window.Canvas(), ui.Under(a.look, at), columns)
}
