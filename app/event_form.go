package app

import (
	"slices"
	"strings"

	"waqai/app/ui"
	"waqai/timeline"
)

// eventForm asks for a title, a date and a category.
type eventForm struct {
	article  timeline.Article // from which a relative date counts
	title    *ui.Field
	date     *ui.DateField
	category *ui.Choice
	none     string // said where there is no category
	object   *ui.Form
}

// newEventForm makes a form filled from e, with a note on its source under it.
func (a *App) newEventForm(e timeline.Event, article timeline.Article, note string) *eventForm {
	say := a.words.say
	f := &eventForm{article: article, title: ui.NewField(a.look, e.Title, ""), none: say("edit.noCategory")}
	read := func(typed string) (timeline.Date, bool) {
		d, err := readDate(typed, article)
		return d, err == nil
	}
	written := ""
	if !e.Date.IsUndated() {
		written = e.Date.Words(a.wording(false))
		if d, ok := read(written); !ok || d.String() != e.Date.String() {
			written = e.Date.String()
		}
	}
	start := article.Published
	if d, ok := startOf(e.Date); ok {
		start = timeline.DayAt(d)
	}
	f.date = ui.NewDateField(a.look, written, say("edit.datePlaceholder"), a.calendar(read, start))
	f.date.OnChanged = func(string) { f.date.SetError("") }
	f.title.OnChanged = func(string) { f.title.SetError("") }
	topics := append([]string{f.none}, a.categories()...)
	f.category = ui.NewChoice(a.look, topics, max(0, slices.Index(topics, e.Category)), nil)
	f.category.Search = true
	f.category.Typed = func(string) {}
	f.object = ui.NewForm(a.look)
	f.object.Add(say("edit.eventTitle"), f.title, note)
	f.object.Add(say("edit.eventDate"), f.date, say("edit.undated"))
	f.object.Add(say("edit.category"), f.category, say("edit.anyCategory"))
	return f
}

// categories answers those that events of the project have, in the order of their names.
func (a *App) categories() []string {
	var out []string
	for _, e := range a.project.events {
		if e.Category != "" && !slices.Contains(out, e.Category) {
			out = append(out, e.Category)
		}
	}
	order := newCollation(a.words.language)
	slices.SortFunc(out, func(x, y string) int { return slices.Compare(order.key(x), order.key(y)) })
	return out
}

// readForm puts what was typed into e; false, with the field marked, when it cannot be taken.
func (a *App) readForm(f *eventForm, e *timeline.Event) bool {
	title := strings.TrimSpace(f.title.Text())
	date, err := readDate(f.date.Text(), f.article)
	if title == "" {
		f.title.SetError(a.words.say("edit.noTitle"))
	}
	if err != nil {
		f.date.SetError(a.words.say("edit.badDate"))
	}
	if title == "" || err != nil {
		return false
	}
	e.Title, e.Category = title, ""
	if f.category.Selected() != 0 {
		e.Category = strings.TrimSpace(f.category.Value())
	}
	if date.Value() != e.Date.Value() || date.String() != e.Date.String() {
		e.Date = date
	}
	return true
}
