package app

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// historySheet lists who has changed what in the project, or in one of its events, newest first,
// and tells what the chosen record has changed. Older records are read as one comes to them.
type historySheet struct {
	app     *App
	project *project
	event   int64 // 0: of the whole project

	records []data.Record
	more    bool       // there may be older ones
	asked   bool       // older ones are being read
	chosen  int64      // revision of the record that is told
	rows    []versions // what it has changed

	dialog *ui.Dialog
	table  *ui.Table
	body   *fyne.Container
}

// historyPage is how many records are read at once.
const historyPage = 100

// The columns of the history, from the reading start.
const (
	whenColumn = iota
	whoColumn
	whatColumn
)

// showHistory lists what has changed in the project.
func (a *App) showHistory() { a.openHistory(0) }

// showEventHistory lists what has changed in the selected event.
func (a *App) showEventHistory() { a.openHistory(a.selected.event) }

func (a *App) openHistory(event int64) {
	h := &historySheet{app: a, project: a.project, event: event}
	a.project.history = h
	a.sheet(h.build)
	h.reload()
}

// build makes the dialog in the present language and theme.
func (h *historySheet) build() *ui.Dialog {
	a := h.app
	say := a.words.say
	h.table = ui.NewTable(a.look, []ui.TableColumn{
		whenColumn: {Title: say("history.when"), Width: 190},
		whoColumn:  {Title: say("history.who"), Width: 130},
		whatColumn: {Title: say("history.what")},
	}, len(h.records), h.cell)
	h.table.Select(h.rowOf(h.chosen))
	h.table.OnSelected = h.choose
	size := a.window.Canvas().Size()
	size = fyne.NewSize(min(1160, size.Width-48), min(760, size.Height-48))
	h.body = ui.Column(0)
	side := ui.Sized(min(480, float32(int(size.Width*0.42))), 0, ui.Pad(a.look, 0, 0, 0, 16, ui.NewScroll(a.look, ui.Pad(a.look, 0, 12, 0, 4, h.body))))
	rows := []fyne.CanvasObject{ui.Grow(ui.Border(a.look, nil, side, ui.Box(a.theme.Panel, a.theme.Line2, 6, ui.Pad(a.look, 1, 1, 1, 1, h.table))))}
	title, footer := "history.title", []fyne.CanvasObject{}
	if h.event != 0 {
		title, rows = "history.ofEvent", slices.Insert(rows, 0, h.eventTitle())
	} else {
		var save *ui.Button
		save = ui.NewButton(a.look, ui.Secondary, "export", say("history.save"), func() { h.askFormat(save) })
		footer = append(footer, save)
	}
	h.dialog = a.dialog(say(title), ui.Column(12, rows...), append(footer, ui.Spacer(), ui.NewButton(a.look, ui.Quiet, "", say("dialog.close"), func() { h.dialog.Hide() }))...)
	h.dialog.Size(size.Width, size.Height)
	h.dialog.First = h.table
	h.dialog.OnClosed = func() {
		if h.project.history == h {
			h.project.history = nil
		}
	}
	h.tell()
	return h.dialog
}

// eventTitle names the event that the history is of.
func (h *historySheet) eventTitle() fyne.CanvasObject {
	e, _ := h.project.event(h.event)
	t := ui.NewText(h.app.look, e.Title, ui.Strong, h.app.theme.Ink)
	t.MinWidth, t.Shortens = 120, true
	return t
}

// cell is what the list shows of a record. Who comes to the last one has older ones read.
func (h *historySheet) cell(row, column int) ui.Cell {
	if row == len(h.records)-1 {
		h.readOlder()
	}
	r := h.records[row]
	switch column {
	case whenColumn:
		return ui.Cell{Text: h.app.whenChanged(r.When), Dim: true}
	case whoColumn:
		return ui.Cell{Text: h.app.whoChanged(r.Who), Dim: r.Who == ""}
	}
	said, icon := h.app.recordWords(r)
	return ui.Cell{Text: said, Icon: icon, Dim: r.Kind != "edit"}
}

// recordWords says what somebody did, with its icon.
func (a *App) recordWords(r data.Record) (said, icon string) {
	name := a.words.step(r.Title)
	switch r.Kind {
	case "undo":
		return a.words.say("command.undo.named", args{"Name": name}), "undo"
	case "redo":
		return a.words.say("command.redo.named", args{"Name": name}), "redo"
	case "begin":
		return a.words.say("history.begin"), ""
	}
	return name, ""
}

func (a *App) whoChanged(name string) string {
	if name == "" {
		return a.words.say("history.nobody")
	}
	return name
}

// whenChanged says the day and the time of day, by the clock of this machine.
func (a *App) whenChanged(t time.Time) string {
	if t.IsZero() {
		return a.words.say("history.noTime")
	}
	t = t.In(a.options.Now().Location())
	u := timeline.NewDay(t.Year(), int(t.Month()), t.Day())
	u.Precision, u.Hour, u.Minute = timeline.Minute, int8(t.Hour()), int8(t.Minute())
	return timeline.In(u).Words(a.wording(false))
}

// read answers the newest records, at most limit of those before a revision (0: of all); of an
// event all there are.
func (h *historySheet) read(before int64, limit int) ([]data.Record, error) {
	if h.event != 0 {
		return h.project.store.EventHistory(h.event)
	}
	return h.project.store.History(before, limit)
}

// reload lists the records as they stand in the project now; the same one stays chosen, at first
// the newest.
func (h *historySheet) reload() {
	limit := max(historyPage, len(h.records))
	records, err := h.read(0, limit)
	if err != nil {
		h.app.showError("error.read", err)
		return
	}
	h.records, h.more = records, h.event == 0 && len(records) == limit
	h.table.SetRows(len(records))
	row := max(0, h.rowOf(h.chosen))
	h.table.Select(row)
	h.choose(row)
}

// readOlder reads the next page, beside the window.
func (h *historySheet) readOlder() {
	if !h.more || h.asked {
		return
	}
	h.asked = true
	last := h.records[len(h.records)-1].Revision
	h.app.background("error.read", func(context.Context) (func(), error) {
		older, err := h.read(last, historyPage)
		if h.project.left() {
			return nil, nil
		}
		return h.app.ifOpen(h.project, func() {
			h.asked = false
			h.more = err == nil && len(older) == historyPage
			if h.records[len(h.records)-1].Revision == last {
				h.records = append(h.records, older...)
				h.table.SetRows(len(h.records))
			}
		}), err
	})
}

// rowOf answers the row of a record, -1 where it is not listed.
func (h *historySheet) rowOf(revision int64) int {
	return slices.IndexFunc(h.records, func(r data.Record) bool { return r.Revision == revision })
}
