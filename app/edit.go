package app

import (
	"errors"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

// errNotADate says that typed words name no date.
var errNotADate = errors.New("no date is named")

// readDate reads a date that a person typed: EDTF, or words of either language. A relative one
// counts from the article in the reader. "" is the undated date.
func readDate(typed string, article timeline.Article) (timeline.Date, error) {
	typed = strings.TrimSpace(typed)
	if d, err := timeline.ParseDate(typed); err == nil {
		return d, nil
	}
	mentions := extract.Mentions(timeline.Article{Text: typed, Language: article.Language, Published: article.Published})
	if len(mentions) != 1 || mentions[0].Kind != timeline.Point || mentions[0].Date.IsUndated() {
		return timeline.Date{}, errNotADate
	}
	m, runes := mentions[0], []rune(typed)
	if rest := string(runes[:m.Start]) + string(runes[m.End:]); strings.ContainsFunc(rest, unicode.IsDigit) {
		return timeline.Date{}, errNotADate // half of what was typed would be lost
	}
	return m.Date, nil
}

// labelled sets a field under its name.
func (a *App) labelled(name string, field fyne.CanvasObject) fyne.CanvasObject {
	return ui.Column(3, ui.NewText(a.look, a.words.say(name), ui.Note, a.theme.Ink2), field)
}

// editEvent corrects title, date and category of the selected event.
func (a *App) editEvent() {
	e, ok := a.selectedEvent()
	if !ok {
		return
	}
	quote := ""
	if c, ok := a.selectedCitation(); ok {
		quote = c.Quote
	}
	a.askForm("edit.title", "edit.save", quote, e, func(now timeline.Event) bool {
		return a.edit("step.edit", func(tx *data.Tx) error { return change(tx, e, now) })
	})
}

// change writes what has become different of an event.
func change(tx *data.Tx, old, now timeline.Event) error {
	if now.Title != old.Title {
		if err := tx.SetEventTitle(old.ID, now.Title); err != nil {
			return err
		}
	}
	if now.Category != old.Category {
		if err := tx.SetEventCategory(old.ID, now.Category); err != nil {
			return err
		}
	}
	if now.Date.Equal(old.Date) {
		return nil
	}
	return tx.SetEventDate(old.ID, now.Date)
}

// newEvent adds an event by hand: from the words chosen in the reader, else without a source.
func (a *App) newEvent() {
	e := timeline.Event{ByPerson: true, Status: timeline.Accepted}
	if chosen := a.main.reader.chosen; !chosen.empty() {
		e.Title = strings.Join(strings.Fields(a.main.reader.chosenText()), " ")
		e.Citations = []timeline.Citation{timeline.NewCitation(a.article, chosen.start, chosen.end)}
		if d, ok := a.dateOfWords(chosen); ok {
			e.Date, e.Citations[0].Date = d, d
		}
	}
	a.askForm("edit.new", "edit.add", e.Title, e, func(now timeline.Event) bool {
		var id int64
		done := a.edit("step.newEvent", func(tx *data.Tx) (err error) {
			id, err = tx.AddEvent(now)
			return err
		})
		if done {
			a.choose(id)
		}
		return done
	})
}

// askForm shows a form that is filled from e, and quotes its source, "" for none; save is called
// with what was typed into e until it answers true.
func (a *App) askForm(title, button, quote string, e timeline.Event, save func(timeline.Event) bool) {
	article := a.article
	a.sheet(func() *ui.Dialog {
		note := a.words.say("edit.noSource")
		if quote != "" {
			note = a.words.say("edit.source", args{"Quote": opening(quote)})
		}
		f := a.newEventForm(e, article, note)
		var d *ui.Dialog
		try := func() {
			now := e
			if a.readForm(f, &now) && save(now) {
				d.Hide()
			}
		}
		f.title.OnSubmitted = func(string) { try() }
		f.date.OnSubmitted = f.title.OnSubmitted
		d = a.dialog(a.words.say(title), f.object,
			ui.NewButton(a.look, ui.Primary, "check", a.words.say(button), try),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		d.First = f.title
		return d
	})
}

// opening answers a quote for a form, which is to keep its fields in view: its first words, about
// two lines of them.
func opening(quote string) string {
	const most = 160
	r := []rune(quote)
	if len(r) <= most {
		return quote
	}
	end := most
	for end > most/2 && r[end] != ' ' && r[end] != '\n' {
		end--
	}
	return strings.TrimSpace(string(r[:end])) + "…"
}
