package app

import (
	"bytes"
	"slices"
	"strings"

	"waqai/timeline"
)

// eventRows are the rows of the table of events: those that are searched for, in an order.
type eventRows struct {
	events     []timeline.Event
	byDate     []int // of events, undated last
	rows       []int // of events, as they are shown
	wanted     string
	column     int
	descending bool

	articles map[int64]timeline.Article
	searched []string         // by event: what is searched in; nil until something is
	keys     map[int][][]byte // by column and event: what they sort by
}

// load takes the events of the timeline.
func (t *eventRows) load(a *App) {
	t.articles = map[int64]timeline.Article{}
	for _, article := range a.project.articles {
		t.articles[article.ID] = article
	}
	t.events = a.shown()
	t.byDate = byTime(t.events)
	t.searched = nil
	t.forgetOrder()
	t.sift(a)
}

// forgetOrder lets names be put in order anew, as another language does.
func (t *eventRows) forgetOrder() { t.keys = map[int][][]byte{} }

// sift answers which events are shown, in which order.
func (t *eventRows) sift(a *App) {
	t.rows = t.rows[:0]
	wanted := strings.Fields(folded(t.wanted))
	if len(wanted) > 0 && t.searched == nil {
		t.searched = make([]string, len(t.events))
		for i, e := range t.events {
			t.searched[i] = folded(t.searchable(e))
		}
	}
	for _, i := range t.byDate {
		if len(wanted) == 0 || holdsAll(t.searched[i], wanted) {
			t.rows = append(t.rows, i)
		}
	}
	if t.column != dateColumn {
		keys := t.order(a, t.column)
		slices.SortStableFunc(t.rows, func(x, y int) int {
			if t.descending {
				x, y = y, x
			}
			return bytes.Compare(keys[x], keys[y])
		})
		return
	}
	if t.descending {
		dated := slices.IndexFunc(t.rows, func(i int) bool { return t.events[i].Date.IsUndated() })
		if dated < 0 {
			dated = len(t.rows)
		}
		slices.Reverse(t.rows[:dated])
	}
}

func holdsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// order answers what the events sort by in a column.
func (t *eventRows) order(a *App, column int) [][]byte {
	if keys, ok := t.keys[column]; ok {
		return keys
	}
	names, known := newCollation(a.words.language), map[string][]byte{}
	keys := make([][]byte, len(t.events))
	for i, e := range t.events {
		s := t.text(e, column)
		if column == statusColumn {
			s, _ = a.statusWords(e.Status)
		}
		if known[s] == nil {
			known[s] = names.key(s)
		}
		keys[i] = known[s]
	}
	t.keys[column] = keys
	return keys
}

// text is what a column says of an event in words that are not ours.
func (t *eventRows) text(e timeline.Event, column int) string {
	switch column {
	case codeColumn:
		return e.Date.String()
	case titleColumn:
		return e.Title
	case categoryColumn:
		return e.Category
	case sourceColumn:
		return t.sources(e, func(a timeline.Article) string { return a.Title })
	case outletColumn:
		return t.sources(e, func(a timeline.Article) string { return a.Outlet })
	}
	return ""
}

// sources lists what the articles have that tell of an event, each once.
func (t *eventRows) sources(e timeline.Event, of func(timeline.Article) string) string {
	var all []string
	for _, c := range e.Citations {
		if s := of(t.articles[c.Article]); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, " · ")
}

// searchable is all that a row is found by. Dates are found in the words of either language, months
// by either name.
func (t *eventRows) searchable(e timeline.Event) string {
	parts := []string{e.Title, t.text(e, categoryColumn), t.text(e, sourceColumn), t.text(e, outletColumn), t.text(e, codeColumn)}
	for _, l := range languages {
		parts = append(parts, e.Date.Words(timeline.Wording{Language: l, Months: timeline.BothMonths, Long: true}))
	}
	return strings.Join(parts, "\n")
}

// rowOf answers the row of an event, -1 where it is not shown.
func (t *eventRows) rowOf(id int64) int {
	return slices.IndexFunc(t.rows, func(i int) bool { return t.events[i].ID == id })
}
