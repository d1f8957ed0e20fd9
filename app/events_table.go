package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// eventsTable lists the events of the timeline as a table over the window. Its order and what is
// searched for in it outlive the dialog, which a change of language makes anew.
type eventsTable struct {
	app *App
	eventRows

	dialog *ui.Dialog
	filter *ui.Field
	table  *ui.Table
	count  *ui.Text
	show   *ui.Button
}

// The columns of the table, from the reading start.
const (
	dateColumn = iota
	codeColumn
	titleColumn
	statusColumn
	categoryColumn
	sourceColumn
	outletColumn
)

// showTable lists the events.
func (a *App) showTable() {
	t := &eventsTable{app: a}
	a.project.table = t
	t.load(a)
	a.sheet(t.build)
	t.selectEvent(a.selected.event)
}

// build makes the dialog in the present language and theme.
func (t *eventsTable) build() *ui.Dialog {
	a := t.app
	say := a.words.say
	t.forgetOrder()
	t.filter = ui.NewField(a.look, t.wanted, say("table.filter"))
	t.filter.Icon = "search"
	t.filter.OnChanged = t.filterBy
	t.filter.OnSubmitted = func(string) { t.take(max(0, t.table.Selected())) }
	t.count = ui.NewText(a.look, "", ui.Note, a.theme.Ink2)
	t.table = ui.NewTable(a.look, t.columns(), len(t.rows), t.cell)
	t.table.OnSort = t.sortBy
	t.table.OnActivated = t.take
	t.table.OnMenu = t.menu
	t.table.OnSelected = func(int) { t.show.SetEnabled(true) }
	t.table.OnRune = func(r rune) {
		a.window.Canvas().Focus(t.filter)
		t.filter.TypedRune(r)
	}
	t.show = ui.NewButton(a.look, ui.Primary, "", say("table.show"), func() { t.take(t.table.Selected()) })
	frame := ui.Box(a.theme.Panel, a.theme.Line2, 6, ui.Pad(a.look, 1, 1, 1, 1, t.table))
	t.dialog = a.dialog(say("table.title"), ui.Column(12,
		ui.Row(a.look, 12, ui.Sized(360, 0, t.filter), t.count, ui.Spacer()), ui.Grow(frame)), t.show,
		ui.NewButton(a.look, ui.Quiet, "", say("dialog.close"), func() { t.dialog.Hide() }))
	size := a.window.Canvas().Size()
	t.dialog.Size(min(1400, size.Width-48), size.Height-48)
	t.dialog.First = t.table
	t.dialog.OnClosed = func() {
		if p := a.project; p != nil && p.table == t {
			p.table = nil
		}
	}
	t.tell()
	return t.dialog
}

// columns are the columns with the order in which the rows stand.
func (t *eventsTable) columns() []ui.TableColumn {
	say := t.app.words.say
	columns := []ui.TableColumn{
		dateColumn:     {Title: say("card.date"), Width: 236, Sortable: true},
		codeColumn:     {Title: "EDTF", Width: 182, Code: true},
		titleColumn:    {Title: say("edit.eventTitle"), Sortable: true},
		statusColumn:   {Title: say("table.status"), Width: 110, Sortable: true},
		categoryColumn: {Title: say("edit.category"), Width: 160, Sortable: true},
		sourceColumn:   {Title: say("table.article"), Width: 200, Sortable: true},
		outletColumn:   {Title: say("table.outlet"), Width: 120, Sortable: true},
	}
	columns[t.column].Sorted = 1
	if t.descending {
		columns[t.column].Sorted = -1
	}
	return columns
}

// cell is what the table shows of an event.
func (t *eventsTable) cell(row, column int) ui.Cell {
	e := t.events[t.rows[row]]
	c := ui.Cell{Text: t.text(e, column), Dim: e.Status == timeline.Rejected}
	switch column {
	case dateColumn:
		c.Text = e.Date.Words(t.app.wording(false))
		c.Dim = c.Dim || e.Date.IsUndated()
	case titleColumn:
		c.Strong, c.Struck = true, e.Status == timeline.Rejected
	case statusColumn:
		c.Text, c.Icon = t.app.statusWords(e.Status)
	case sourceColumn, outletColumn:
		c.Dim = true
	}
	return c
}

// statusWords says what somebody has judged of an event, with its icon.
func (a *App) statusWords(s timeline.Status) (said, icon string) {
	switch s {
	case timeline.Accepted:
		return a.words.say("card.accepted"), "check"
	case timeline.Rejected:
		return a.words.say("card.rejected"), "x"
	}
	return a.words.say("table.proposed"), ""
}

// tell says how many events there are, and lets the chosen one be shown.
func (t *eventsTable) tell() {
	t.count.SetText(t.app.words.count("count.events", len(t.rows)))
	t.show.SetEnabled(t.table.Selected() >= 0)
	t.dialog.Refresh()
}

// rearranged shows other rows or another order; the same event stays selected.
func (t *eventsTable) rearranged(selected int64) {
	t.table.SetRows(len(t.rows))
	t.selectEvent(selected)
	t.tell()
}

// selectEvent selects the row of an event, if there is one.
func (t *eventsTable) selectEvent(id int64) {
	t.table.Select(t.rowOf(id))
	t.show.SetEnabled(t.table.Selected() >= 0)
}

// chosen answers the event of the selected row; 0 when there is none.
func (t *eventsTable) chosen() int64 {
	if row := t.table.Selected(); row >= 0 && row < len(t.rows) {
		return t.events[t.rows[row]].ID
	}
	return 0
}

func (t *eventsTable) filterBy(typed string) {
	id := t.chosen()
	t.wanted = typed
	t.sift(t.app)
	t.rearranged(id)
}

func (t *eventsTable) sortBy(column int, descending bool) {
	id := t.chosen()
	t.column, t.descending = column, descending
	t.sift(t.app)
	t.rearranged(id)
}

// reload shows the events as they are in the project now.
func (t *eventsTable) reload() {
	id := t.chosen()
	t.load(t.app)
	t.rearranged(id)
}

// take closes the table and goes to the event of a row.
func (t *eventsTable) take(row int) {
	if row < 0 || row >= len(t.rows) {
		return
	}
	id := t.events[t.rows[row]].ID
	t.dialog.Hide()
	t.app.choose(id)
}

// menu opens the menu of an event.
func (t *eventsTable) menu(row int, at fyne.Position) {
	a := t.app
	a.light(t.events[t.rows[row]].ID)
	a.menuOf(at, []ui.MenuItem{{Icon: "axis", Label: a.words.say("table.show"), Enabled: true, Run: func() { t.take(row) }}},
		"accept", "reject", "edit", "eventHistory", "delete")
}
