package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// alternative is one way in which the words of an event can be read.
type alternative struct {
	date    timeline.Date
	because []timeline.Reason
	first   bool // the likeliest: what the words were read as at first
}

// readings answers all ways in which the words of an event can be read, the likeliest first.
func (a *App) readings(e timeline.Event) []alternative {
	m, ok := a.mentionOf(e)
	if !ok {
		return nil
	}
	all := []alternative{{m.Date, m.Because, true}}
	for _, other := range m.Alternatives {
		all = append(all, alternative{other.Date, other.Because, false})
	}
	var out []alternative
	for _, r := range all {
		if !r.date.IsUndated() && !slices.ContainsFunc(out, func(o alternative) bool { return o.date.Equal(r.date) }) {
			out = append(out, r)
		}
	}
	return out
}

// otherReadings answers those that the event's date is not.
func (a *App) otherReadings(e timeline.Event) []alternative {
	return slices.DeleteFunc(a.readings(e), func(r alternative) bool { return r.date.Equal(e.Date) })
}

// cardReadings offers the other readings of an event's words: one press takes one of them.
func (a *App) cardReadings(others []alternative) fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, len(others))
	for i, r := range others {
		words := []fyne.CanvasObject{ui.NewParagraph(a.look, r.date.Words(a.wording(true)), ui.Body, a.theme.Ink)}
		if why := a.whyOther(r); why != "" {
			words = append(words, ui.NewParagraph(a.look, why, ui.Note, a.theme.Ink2))
		}
		take := ui.NewButton(a.look, ui.Secondary, "", a.words.say("card.readSo"), func() { a.takeReading(r.date) })
		take.Height = 26
		take.SetEnabled(!a.project.readOnly())
		rows[i] = ui.Border(a.look, nil, ui.Column(0, ui.Pad(a.look, 0, 0, 0, 8, take)), ui.Column(0, words...))
	}
	return ui.Column(6, rows...)
}

// whyOther says why words can be read so. That it is another reading the row says by its name.
func (a *App) whyOther(r alternative) string {
	why := a.explain(slices.DeleteFunc(slices.Clone(r.because), func(r timeline.Reason) bool { return r.Code == "other-year" }))
	if r.first {
		why = strings.TrimSpace(a.words.say("card.firstRead") + " " + why)
	}
	return why
}

// takeReading gives the selected event a reading of its words as its date, which a person has
// chosen from then on.
func (a *App) takeReading(d timeline.Date) {
	e, ok := a.selectedEvent()
	if !ok {
		return
	}
	if a.edit("step.reading", func(tx *data.Tx) error { return tx.SetEventDate(e.ID, d) }) {
		a.main.timeline.reveal(e.ID)
		a.sayUndoable(func() string { return a.words.say("snack.reading", args{"Date": d.Words(a.wording(false))}) })
	}
}

// hasOtherReading tells whether the selected event has another reading.
func (a *App) hasOtherReading() bool {
	e, ok := a.selectedEvent()
	return ok && len(a.otherReadings(e)) > 0
}

// takeNextReading takes the reading behind the one that the selected event's date is, round the
// end.
func (a *App) takeNextReading() {
	e, ok := a.selectedEvent()
	if !ok {
		return
	}
	all := a.readings(e)
	now := slices.IndexFunc(all, func(r alternative) bool { return r.date.Equal(e.Date) })
	a.takeReading(all[(now+1)%len(all)].date)
}

// byPerson says that a person has set the date, by hand or from among the readings of its words,
// and what these had been read as.
func (a *App) byPerson(e timeline.Event) string {
	said := a.words.say("card.byPerson")
	all := a.readings(e)
	if slices.ContainsFunc(all, func(r alternative) bool { return r.date.Equal(e.Date) }) {
		said = a.words.say("card.chosen")
	}
	if c, ok := a.selectedCitation(); ok && c.Rule != "" && !c.Date.IsUndated() {
		said += " " + a.words.say("card.wasRead", args{"Date": c.Date.Words(a.wording(false))})
	}
	return said
}
