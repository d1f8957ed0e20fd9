package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
)

// eventFilter is a search of which the events alone are shown.
type eventFilter struct {
	query  string
	events map[int64]bool
}

func newEventFilter(s *data.Store, query string) (*eventFilter, error) {
	ids, err := s.SearchEvents(query)
	if err != nil {
		return nil, err
	}
	f := &eventFilter{query: query, events: make(map[int64]bool, len(ids))}
	for _, id := range ids {
		f.events[id] = true
	}
	return f, nil
}

// filterEvents shows the events alone that a search lets through; nil shows all.
func (a *App) filterEvents(f *eventFilter) {
	a.project.filter = f
	a.refresh()
}

// chipWidth is how much of a query the bar shows.
const chipWidth = 300

// filterBar says under the toolbar which search stands between the project and the timeline, and
// takes it away; nil where none does.
func (a *App) filterBar() fyne.CanvasObject {
	f := a.project.filter
	if f == nil {
		return nil
	}
	name := ui.NewText(a.look, a.words.say("search.chip", args{"Query": f.query}), ui.Control, a.theme.Ink)
	name.MinWidth, name.Shortens = min(chipWidth, name.MinSize().Width), true
	away := ui.NewButton(a.look, ui.Quiet, "x", "", func() { a.filterEvents(nil) })
	away.Height, away.Tip = 26, a.words.say("search.clear")
	chip := ui.Box(a.theme.Panel, a.theme.Line2, 14, ui.Pad(a.look, 1, 3, 1, 12, ui.Row(a.look, 6, name, away)))
	told := ui.NewText(a.look, a.words.say("search.shown", args{"N": len(a.shown()), "All": len(a.project.unfiltered(a.showRejected))}), ui.Note, a.theme.Ink2)
	change := ui.NewButton(a.look, ui.Quiet, "", a.words.say("search.change"), func() { a.do("findAll") })
	change.Height = 28
	row := ui.Row(a.look, 12, chip, told, ui.Spacer(), change)
	return ui.Column(0, ui.Fill(a.theme.Sunk, ui.Pad(a.look, 6, 10, 6, 12, row)), ui.HLine(a.look))
}
