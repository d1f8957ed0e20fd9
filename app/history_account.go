package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/text"
)

// choose reads, beside the window, what the record of a row has changed, and tells it.
func (h *historySheet) choose(row int) {
	if row >= len(h.records) {
		h.chosen, h.rows = 0, nil
		h.tell()
		return
	}
	r := h.records[row]
	if r.Revision != h.chosen {
		h.chosen, h.rows = r.Revision, nil
		h.tell()
	}
	h.app.background("error.read", func(context.Context) (func(), error) {
		rows, err := h.versionsOf(r.Revision)
		if h.project.left() {
			return nil, nil
		}
		return h.app.ifOpen(h.project, func() {
			if h.chosen == r.Revision {
				h.rows = rows
				h.tell()
			}
		}), err
	})
}

// versionsOf reads what a record has changed: all of it, or what is of the event.
func (h *historySheet) versionsOf(revision int64) ([]versions, error) {
	var changes []data.Change
	var err error
	if h.event != 0 {
		changes, err = h.project.store.EventChanges(revision, h.event)
	} else {
		changes, err = h.project.store.Changes(revision)
	}
	if err != nil {
		return nil, err
	}
	return newVersions(changes)
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

// accountRows is how many rows of the project are named, and how many are told of, at once.
const accountRows = 40

// account tells of a record: what was done, by whom and when, how much came, changed and went, and
// each value before and after.
func (h *historySheet) account(r data.Record) []fyne.CanvasObject {
	a := h.app
	said, _ := a.recordWords(r)
	rows := []fyne.CanvasObject{
		given(ui.NewParagraph(a.look, said, ui.TrackName, a.theme.Ink)),
		given(ui.NewParagraph(a.look, a.words.say("history.by", args{"Who": a.whoChanged(r.Who), "When": a.whenChanged(r.When)}), ui.Note, a.theme.Ink2)),
	}
	if r.Hash == "" {
		return append(rows, ui.Pad(a.look, 12, 0, 0, 0, a.paragraph(a.words.say("history.untold"))))
	}
	for _, sum := range h.sums() {
		rows = append(rows, ui.Pad(a.look, 4, 0, 0, 0, a.paragraph(sum)))
	}
	names := h.names()
	told := []fyne.CanvasObject{}
	if len(names) > 0 {
		told = append(told, ui.Column(4, names[:min(len(names), accountRows)]...))
	}
	for _, table := range []string{"articles", "events", "citations"} { // readings are only counted
		for _, v := range h.rows {
			if v.table == table && v.fate != came {
				told = append(told, h.row(v))
			}
		}
	}
	more := max(0, len(names)-accountRows) + max(0, len(told)-accountRows)
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
	n := map[fate]map[string]int{came: {}, changed: {}, went: {}}
	for _, v := range h.rows {
		n[v.fate][v.table] += int(v.last - v.first + 1)
	}
	var out []string
	for _, sum := range []struct {
		fate fate
		key  string
	}{{came, "history.came"}, {changed, "history.changed"}, {went, "history.went"}} {
		var parts []string
		for _, c := range counted {
			if n := n[sum.fate][c.table]; n > 0 {
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
	for _, v := range h.rows {
		if v.fate != came {
			continue
		}
		switch v.table {
		case "articles":
			for _, article := range h.project.articles {
				if v.first <= article.ID && article.ID <= v.last {
					out = append(out, h.heading(v.table, article.Title, ui.Body))
				}
			}
		case "events":
			for _, e := range h.project.events {
				if v.first <= e.ID && e.ID <= v.last {
					out = append(out, h.heading(v.table, e.Title, ui.Body))
				}
			}
		}
	}
	return out
}

// heading names a row of the project.
func (h *historySheet) heading(table, name string, st text.Style) fyne.CanvasObject {
	key := map[string]string{"articles": "history.article", "events": "history.event", "citations": "history.citation"}[table]
	return given(ui.NewParagraph(h.app.look, h.app.words.say(key, args{"Name": name}), st, h.app.theme.Ink))
}

// row tells of a row that changed, or that went: what it is, then what it held and holds.
func (h *historySheet) row(v versions) fyne.CanvasObject {
	a := h.app
	e := h.eventOf(v)
	lines := a.versionLines(v, e.Date)
	form := ui.NewForm(a.look)
	for _, line := range lines {
		form.Add(a.words.say(line.label), given(a.paragraph(line.words)), "")
	}
	name := h.heading(v.table, h.nameOf(v, e), ui.Strong)
	switch {
	case len(lines) > 0:
		return ui.Column(6, name, form)
	case v.fate == changed:
		return ui.Column(6, name, a.paragraph(a.words.say("history.details")))
	}
	return name
}

// eventOf answers the event that a row is or belongs to, as far as it is there today.
func (h *historySheet) eventOf(v versions) timeline.Event {
	i := slices.IndexFunc(h.project.events, func(e timeline.Event) bool {
		if v.table == "events" {
			return e.ID == v.first
		}
		return v.table == "citations" && (idOf(e.ID) == v.before("event") ||
			slices.ContainsFunc(e.Citations, func(c timeline.Citation) bool { return c.ID == v.first }))
	})
	if i < 0 {
		return timeline.Event{}
	}
	return h.project.events[i]
}

// nameOf answers the title of a row, or of the event that it belongs to: that of today, else the
// one that it had, else its number.
func (h *historySheet) nameOf(v versions, e timeline.Event) string {
	if e.ID != 0 {
		return e.Title
	}
	for _, article := range h.project.articles {
		if v.table == "articles" && article.ID == v.first {
			return article.Title
		}
	}
	table, id := v.table, idOf(v.first)
	if table == "citations" {
		table, id = "events", v.before("event")
	}
	for _, other := range h.rows { // the row itself, or its event that went too
		if other.table == table && idOf(other.first) == id && other.before("title") != "" {
			return other.before("title")
		}
	}
	return id
}
