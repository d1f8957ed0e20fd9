package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// choose reads, beside the window, what the record of a row has changed, and tells it.
func (h *historySheet) choose(row int) {
	if row >= len(h.records) {
		h.chosen, h.changes = 0, nil
		h.tell()
		return
	}
	r := h.records[row]
	if r.Revision != h.chosen {
		h.chosen, h.changes = r.Revision, nil
		h.tell()
	}
	h.app.background("error.read", func(context.Context) (func(), error) {
		changes, err := h.changesOf(r.Revision)
		if h.project.left() {
			return nil, nil
		}
		return h.app.ifOpen(h.project, func() {
			if h.chosen == r.Revision {
				h.changes = changes
				h.tell()
			}
		}), err
	})
}

func (h *historySheet) changesOf(revision int64) ([]data.Change, error) {
	if h.event != 0 {
		return h.project.store.EventChanges(revision, h.event)
	}
	return h.project.store.Changes(revision)
}

// tell shows beside the list what the chosen record has changed.
func (h *historySheet) tell() {
	a := h.app
	row := h.rowOf(h.chosen)
	if row < 0 {
		h.body.Objects = []fyne.CanvasObject{ui.NewParagraph(a.look, a.words.say("history.none"), ui.Body, a.theme.Ink2)}
	} else {
		h.body.Objects = h.account(h.records[row])
	}
	h.body.Refresh()
	h.dialog.Refresh()
}

// accountRows is how many rows of the project are told of at once.
const accountRows = 40

// account tells of a record: what was done, by whom and when, how much came, changed and went, and
// each value before and after.
func (h *historySheet) account(r data.Record) []fyne.CanvasObject {
	a := h.app
	said, _ := a.recordWords(r)
	rows := []fyne.CanvasObject{
		ui.NewParagraph(a.look, said, ui.TrackName, a.theme.Ink),
		given(ui.NewParagraph(a.look, a.whoChanged(r.Who)+" · "+a.whenChanged(r.When), ui.Note, a.theme.Ink2)),
	}
	if r.Hash == "" {
		return append(rows, ui.Pad(a.look, 12, 0, 0, 0, a.paragraph(a.words.say("history.untold"))))
	}
	for _, sum := range h.sums() {
		rows = append(rows, ui.Pad(a.look, 4, 0, 0, 0, a.paragraph(sum)))
	}
	told := h.names()
	for _, table := range []string{"articles", "events", "citations"} { // readings are only counted
		for _, c := range h.changes {
			if c.Table == table && c.Before != nil {
				told = append(told, h.row(c))
			}
		}
	}
	more := len(told) - accountRows
	for _, o := range told[:min(len(told), accountRows)] {
		rows = append(rows, ui.Pad(a.look, 10, 0, 10, 0, ui.HLine(a.look)), o)
	}
	if more > 0 {
		rows = append(rows, ui.Pad(a.look, 10, 0, 0, 0, ui.NewText(a.look, a.words.count("count.more", more), ui.Note, a.theme.Ink2)))
	}
	return rows
}

// given is a text that a person or a source has written: it may be cut.
func given(t *ui.Text) *ui.Text {
	t.MaxLines, t.Shortens = 6, true
	return t
}

// counted are the tables whose rows are counted for people, in this order, and by which words.
var counted = []struct{ table, key string }{
	{"articles", "count.articles"}, {"events", "count.events"}, {"citations", "count.passages"}, {"mentions", "count.mentions"},
}

// sums counts the rows that came, that changed and that went.
func (h *historySheet) sums() []string {
	came, changed, went := map[string]int{}, map[string]int{}, map[string]int{}
	for _, c := range h.changes {
		n := int(c.Last - c.First + 1)
		switch {
		case c.Before == nil:
			came[c.Table] += n
		case c.After == nil:
			went[c.Table] += n
		default:
			changed[c.Table] += n
		}
	}
	var out []string
	for _, sum := range []struct {
		key  string
		rows map[string]int
	}{{"history.came", came}, {"history.changed", changed}, {"history.went", went}} {
		var parts []string
		for _, c := range counted {
			if n := sum.rows[c.table]; n > 0 {
				parts = append(parts, h.app.words.count(c.key, n))
			}
		}
		if len(parts) > 0 {
			out = append(out, h.app.words.say(sum.key, args{"What": strings.Join(parts, h.app.words.comma())}))
		}
	}
	return out
}

// names lists the articles and events that came and are still there.
func (h *historySheet) names() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range h.changes {
		if c.Before != nil {
			continue
		}
		switch c.Table {
		case "articles":
			for _, article := range h.project.articles {
				if c.First <= article.ID && article.ID <= c.Last {
					out = append(out, h.heading(c.Table, article.Title))
				}
			}
		case "events":
			for _, e := range h.project.events {
				if c.First <= e.ID && e.ID <= c.Last {
					out = append(out, h.heading(c.Table, e.Title))
				}
			}
		}
	}
	return out
}

// heading names a row of the project.
func (h *historySheet) heading(table, name string) fyne.CanvasObject {
	key := map[string]string{"articles": "history.article", "events": "history.event", "citations": "history.citation"}[table]
	return given(ui.NewParagraph(h.app.look, h.app.words.say(key, args{"Name": name}), ui.Strong, h.app.theme.Ink))
}

// row tells of a row that changed, or that went: what it is, then what it held and holds.
func (h *historySheet) row(c data.Change) fyne.CanvasObject {
	a := h.app
	values, err := c.Differences()
	if err != nil {
		return a.paragraph(a.words.fault(err))
	}
	v := versions{app: a, change: c, values: values}
	if c.Table == "events" || c.Table == "citations" {
		v.event = h.eventOf(c, v)
	}
	form := ui.NewForm(a.look)
	lines := v.lines()
	for _, line := range lines {
		form.Add(a.words.say(line.label), given(a.paragraph(line.words)), "")
	}
	name := h.heading(c.Table, h.nameOf(c, v))
	switch {
	case len(lines) > 0:
		return ui.Column(6, name, form)
	case c.After != nil:
		return ui.Column(6, name, a.paragraph(a.words.say("history.details")))
	}
	return name
}

// eventOf answers the event that a row is or belongs to, as far as it is known today.
func (h *historySheet) eventOf(c data.Change, v versions) timeline.Event {
	for _, e := range h.project.events {
		cites := func(k timeline.Citation) bool { return k.ID == c.First }
		if c.Table == "events" && e.ID == c.First || c.Table == "citations" && (slices.ContainsFunc(e.Citations, cites) || idOf(e.ID) == v.before("event")) {
			return e
		}
	}
	return timeline.Event{}
}

// nameOf answers the title of the row, or of the event that it belongs to: that of today, else the
// one that it had, else its number.
func (h *historySheet) nameOf(c data.Change, v versions) string {
	if c.Table == "articles" {
		for _, article := range h.project.articles {
			if article.ID == c.First {
				return article.Title
			}
		}
	}
	if v.event.Title != "" {
		return v.event.Title
	}
	if was := v.before("title"); was != "" {
		return was
	}
	if c.Table != "citations" {
		return idOf(c.First)
	}
	for _, other := range h.changes { // the event went too
		if other.Table == "events" && idOf(other.First) == v.before("event") {
			if values, err := other.Differences(); err == nil {
				return versions{values: values}.before("title")
			}
		}
	}
	return v.before("event")
}
