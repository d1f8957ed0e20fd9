package app

import (
	"cmp"
	"slices"

	"waqai/timeline"
)

// selectedEvent answers the event that is lit.
func (a *App) selectedEvent() (timeline.Event, bool) {
	if a.project == nil || a.selected.event == 0 {
		return timeline.Event{}, false
	}
	return a.project.event(a.selected.event)
}

// selectedCitation answers the citation of the selected event that is read.
func (a *App) selectedCitation() (timeline.Citation, bool) {
	e, ok := a.selectedEvent()
	if !ok || a.selected.citation >= len(e.Citations) {
		return timeline.Citation{}, false
	}
	return e.Citations[a.selected.citation], true
}

// shown answers the events that the timeline shows, in the order of their dates.
func (a *App) shown() []timeline.Event { return a.project.shown(a.showRejected) }

// choose lights an event and brings its mark and its words into view; 0 lights nothing.
func (a *App) choose(id int64) {
	a.light(id)
	if id != 0 {
		a.main.timeline.reveal(id)
	}
}

// light lights an event on the timeline and its words in the text, and moves the text alone.
func (a *App) light(id int64) {
	a.selected = selection{event: id}
	a.main.reader.unlight()
	if c, ok := a.selectedCitation(); ok && c.Article != a.article.ID {
		a.turnTo(c.Article)
	}
	a.main.open = id != 0
	a.refresh()
	if id != 0 {
		a.main.reader.reveal()
	}
}

// turnTo puts an article into the reader; 0 empties it.
func (a *App) turnTo(id int64) {
	a.article = timeline.Article{}
	if id == 0 {
		return
	}
	article, err := a.project.store.Article(id)
	if err != nil {
		a.showError("error.read", err)
		return
	}
	a.article = article
}

// step chooses the next event in space: 1 to the right on the screen, -1 to the left.
func (a *App) step(right int) {
	forward := right > 0 != a.axisRTL()
	a.stepIn(a.inTime(), forward)
}

// stepInText chooses the event of the next or previous mention of the article.
func (a *App) stepInText(forward bool) {
	marks := a.readerMarks()
	slices.SortFunc(marks, func(x, y readerMark) int { return cmp.Compare(x.span.start, y.span.start) })
	ids := make([]int64, len(marks))
	for i, m := range marks {
		ids[i] = m.event
	}
	a.stepIn(ids, forward)
}

func (a *App) stepIn(ids []int64, forward bool) {
	if len(ids) == 0 {
		return
	}
	i := slices.Index(ids, a.selected.event)
	switch {
	case i < 0 && forward:
		i = 0
	case i < 0:
		i = len(ids) - 1
	case forward:
		i = min(i+1, len(ids)-1)
	default:
		i = max(i-1, 0)
	}
	a.choose(ids[i])
}

// inTime answers the ids of the events that are shown, earliest first, undated last.
func (a *App) inTime() []int64 {
	events := a.shown()
	ids := make([]int64, len(events))
	for i, k := range byTime(events) {
		ids[i] = events[k].ID
	}
	return ids
}

// byTime answers the places of events in their list, earliest first, undated last.
func byTime(events []timeline.Event) []int {
	type start struct {
		at    timeline.Time
		known bool
	}
	starts, order := make([]start, len(events)), make([]int, len(events))
	for i, e := range events {
		at, known := startOf(e.Date)
		starts[i], order[i] = start{at, known}, i
	}
	slices.SortStableFunc(order, func(i, k int) int {
		x, y := starts[i], starts[k]
		if x.known != y.known {
			return map[bool]int{true: -1, false: 1}[x.known]
		}
		return cmp.Compare(x.at, y.at)
	})
	return order
}

// startOf answers where a date begins, or ends where it has no beginning; false when undated.
func startOf(d timeline.Date) (timeline.Time, bool) {
	if t, ok := d.Earliest(); ok {
		return t, true
	}
	return d.Latest()
}

// goToEnd chooses the first or the last event.
func (a *App) goToEnd(last bool) {
	ids := a.inTime()
	if len(ids) == 0 {
		return
	}
	if last {
		a.choose(ids[len(ids)-1])
		return
	}
	a.choose(ids[0])
}

// nextUnreviewed chooses the next event that nobody has reviewed, round the end.
func (a *App) nextUnreviewed() {
	ids := a.inTime()
	from := slices.Index(ids, a.selected.event)
	for i := range ids {
		id := ids[(from+1+i)%len(ids)]
		if e, _ := a.project.event(id); e.Status == timeline.Proposed {
			a.choose(id)
			return
		}
	}
}

// readSelected brings the selected words into view and puts the keyboard into the text.
func (a *App) readSelected() {
	a.main.setOpen(true)
	a.main.reader.reveal()
	a.window.Canvas().Focus(a.main.reader)
}
