package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
)

// searchSheet looks for words in the whole project while they are typed. What is looked for and what
// was found outlive the dialog: opened again, it goes on from there.
type searchSheet struct {
	app     *App
	project *project

	typed string
	order data.Order
	found findings
	busy  bool // an answer is waited for
	first bool // whose first hit is to be shown at once

	limits bool // the timeline shows the events of what is found alone

	dialog *ui.Dialog // nil while it is closed
	field  *ui.Field
	only   *ui.Check
	count  *ui.Text
	list   *fyne.Container
	scroll *ui.Scroll
	rows   []*ui.RowButton
}

// findAll opens the search of the project, for the words that are chosen in the text if they are few.
func (a *App) findAll() {
	s := a.project.search
	if s == nil {
		s = &searchSheet{app: a, project: a.project}
		a.project.search = s
	}
	if chosen := strings.Trim(a.fewWords(), ` "“”«»„`); chosen != "" {
		s.typed = `"` + chosen + `"`
	}
	s.limits = a.project.filter != nil
	a.sheet(s.build)
	s.field.SelectAll()
	s.ask() // the project may have changed since
}

// searchOrders are the orders in which hits can be listed.
var searchOrders = [...]struct {
	order data.Order
	key   string
}{{data.InText, "search.byText"}, {data.ByDate, "search.byDate"}, {data.ByRelevance, "search.byRelevance"}}

// build makes the dialog in the present language and theme.
func (s *searchSheet) build() *ui.Dialog {
	a := s.app
	say := a.words.say
	s.field = ui.NewField(a.look, s.typed, say("search.placeholder"))
	s.field.Icon = "search"
	s.field.OnChanged = func(typed string) { s.typed = typed; s.ask() }
	s.field.OnSubmitted = func(string) { s.enter() }
	s.field.OnStep = func(down bool) {
		if down {
			s.focus(0)
		}
	}
	orders, chosen := make([]string, len(searchOrders)), 0
	for i, o := range searchOrders {
		orders[i] = say(o.key)
		if o.order == s.order {
			chosen = i
		}
	}
	order := ui.NewSegmented(a.look, orders, chosen, func(i int) { s.order = searchOrders[i].order; s.ask() })
	s.count = ui.NewText(a.look, "", ui.Note, a.theme.Ink2)
	help := ui.NewButton(a.look, ui.Quiet, "info", say("search.help"), a.showSearchHelp)
	s.only = ui.NewCheck(a.look, say("search.only"), s.limits, s.limit)
	s.list = ui.Column(0)
	s.scroll = ui.NewScroll(a.look, s.list)
	frame := ui.Box(a.theme.Panel, a.theme.Line2, 6, ui.Pad(a.look, 1, 1, 1, 1, s.scroll))
	s.dialog = a.dialog(say("search.title"), ui.Column(12,
		s.field,
		ui.Row(a.look, 12, order, ui.Spacer(), help),
		s.count,
		ui.Grow(frame)),
		s.only, ui.Spacer(), ui.NewButton(a.look, ui.Quiet, "", say("dialog.close"), func() { s.dialog.Hide() }))
	s.dialog.Size(760, a.window.Canvas().Size().Height-96)
	s.dialog.First = s.field
	s.dialog.OnClosed = func() { s.dialog, s.first = nil, false }
	s.show()
	return s.dialog
}

// limit has the timeline show the events of what was found alone, or all again. Where nothing can be
// looked for, all are shown.
func (s *searchSheet) limit(on bool) {
	s.limits = on
	switch f := s.found.filter; {
	case on && f != nil:
		s.app.filterEvents(f)
	case s.project.filter != nil:
		s.app.filterEvents(nil)
	}
}

// show lists what was found.
func (s *searchSheet) show() {
	if s.dialog == nil {
		return
	}
	a, f := s.app, s.found
	fault := ""
	if f.fault != nil {
		fault = a.words.cause(f.fault)
	}
	s.field.SetError(fault)
	s.count.SetText(s.told())
	s.rows = nil
	var rows []fyne.CanvasObject
	for i, h := range f.hits {
		if i > 0 {
			rows = append(rows, ui.HLine(a.look))
		}
		rows = append(rows, s.row(i, h))
	}
	if len(rows) == 0 {
		rows = s.nothing()
	}
	s.list.Objects = rows
	s.scroll.ScrollToOffset(fyne.Position{})
	s.scroll.Refresh()
	s.dialog.Refresh()
}

// told says how many hits there are.
func (s *searchSheet) told() string {
	w, f := s.app.words, s.found
	switch {
	case len(f.hits) == 0:
		return ""
	case f.more:
		return w.say("search.first", args{"N": len(f.hits)})
	case f.query != f.typed:
		return w.count("count.hits", len(f.hits)) + " · " + w.say("search.begins")
	}
	return w.count("count.hits", len(f.hits))
}

// nothing says in place of hits what can be looked for, or that nothing was found.
func (s *searchSheet) nothing() []fyne.CanvasObject {
	a := s.app
	title, note := a.words.say("search.empty"), "search.emptyNote"
	switch {
	case s.found.fault != nil:
		return nil // it is said under the field
	case s.found.query != "":
		title, note = a.words.say("search.none", args{"Query": s.found.query}), "search.noneNote"
	}
	head := ui.NewParagraph(a.look, title, ui.Heading, a.theme.Ink)
	return []fyne.CanvasObject{ui.Pad(a.look, 32, 40, 32, 40, ui.Column(6, head,
		ui.NewParagraph(a.look, a.words.say(note), ui.Body, a.theme.Ink2)))}
}

// enter shows the first hit of what is typed, as soon as it is found.
func (s *searchSheet) enter() {
	if s.first = s.busy; !s.first {
		s.take(0)
	}
}

// take closes the sheet and shows a hit.
func (s *searchSheet) take(i int) {
	if i >= len(s.found.hits) || s.dialog == nil {
		return
	}
	s.dialog.Hide()
	s.app.showHit(s.found.hits[i])
}

// focus gives the keyboard to a hit, or above the first one to the field.
func (s *searchSheet) focus(i int) {
	c := s.app.window.Canvas()
	switch {
	case i < 0:
		c.Focus(s.field)
	case i < len(s.rows):
		c.Focus(s.rows[i])
	}
}
