package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/app/ui"
	"waqai/data/extract"
	"waqai/timeline"
	"waqai/timeline/text"
)

// cardLabel is the width of the column of names on the card.
const cardLabel = 64

// card shows the selected event: what it is called, when it was, in which words, why it was read
// so, and what can be done about it.
func (a *App) card() fyne.CanvasObject {
	e, ok := a.selectedEvent()
	if !ok && len(a.project.events) == 0 {
		add := ui.NewButton(a.look, ui.Primary, "plus", a.words.say("welcome.add"), func() { a.do("add") })
		add.SetEnabled(a.command("add").isEnabled())
		return a.pad(ui.Column(8, ui.NewText(a.look, a.words.say("welcome.drop"), ui.CardTitle, a.theme.Ink), ui.Row(a.look, 0, add, ui.Spacer())))
	}
	if !ok {
		return a.pad(ui.Column(4,
			ui.NewText(a.look, a.words.say("card.none.title"), ui.CardTitle, a.theme.Ink2),
			ui.NewParagraph(a.look, a.words.say("card.none.note"), ui.Body, a.theme.Ink2)))
	}
	title := ui.NewParagraph(a.look, e.Title, ui.CardTitle, a.theme.Ink)
	title.MaxLines, title.Shortens = 3, true
	rows := []fyne.CanvasObject{a.cardTop(e), ui.Pad(a.look, 4, 0, 4, 0, title)}
	citation, cited := a.selectedCitation()
	if cited {
		rows = append(rows, a.cardRow("card.words", a.quote(citation.Quote)))
	}
	rows = append(rows, a.cardRow("card.date", a.cardDate(e)))
	why := a.reasons(e)
	rows = append(rows, a.cardRow("card.why", a.paragraph(why.because)))
	if why.doubts != "" {
		rows = append(rows, a.cardRow("card.doubt", a.paragraph(why.doubts)))
	}
	if others := a.otherReadings(e); len(others) > 0 {
		rows = append(rows, a.cardRow("card.other", a.cardReadings(others)))
	}
	rows = append(rows, a.cardRow("card.sources", a.cardSources(e)))
	rows = append(rows, ui.Pad(a.look, 8, 0, 0, 0, a.cardActions(e)))
	return a.pad(ui.Column(6, rows...))
}

// pad keeps the gutter free, and the margin on the other side.
func (a *App) pad(o fyne.CanvasObject) fyne.CanvasObject {
	return ui.Pad(a.look, 12, readerEnd, 14, readerStart, o)
}

func (a *App) paragraph(s string) *ui.Text {
	return ui.NewParagraph(a.look, s, ui.Body, a.theme.Ink)
}

// cardTop says which track the event is on and which event it is, with the way to its neighbours.
func (a *App) cardTop(e timeline.Event) fyne.CanvasObject {
	square := canvas.NewRectangle(a.main.timeline.trackColor(e.ID))
	square.CornerRadius = 2
	ids := a.inTime()
	n := 0
	for i, id := range ids {
		if id == e.ID {
			n = i + 1
		}
	}
	track := ui.NewText(a.look, a.main.timeline.trackName(e.ID), ui.Body, a.theme.Ink2)
	track.MinWidth, track.Shortens = 60, true
	position := ui.NewText(a.look, a.words.say("card.position", args{"N": n, "All": len(ids)}), ui.Note, a.theme.Ink2)
	// Back and forward are in time; their arrows mirror with the interface, as reading does.
	previous := a.small("back", "card.previous", func() { a.stepIn(a.inTime(), false) })
	next := a.small("fwd", "card.next", func() { a.stepIn(a.inTime(), true) })
	return ui.Row(a.look, 8, ui.Sized(10, 10, square), track, ui.Spacer(), position, ui.Row(a.look, 2, previous, next))
}

// small is an icon button of the smaller size.
func (a *App) small(icon, tip string, tapped func()) *ui.Button {
	b := ui.NewButton(a.look, ui.Quiet, icon, "", tapped)
	b.Height, b.Tip = 26, a.words.say(tip)
	return b
}

// cardRow sets a value beside its name.
func (a *App) cardRow(name string, value fyne.CanvasObject) fyne.CanvasObject {
	label := ui.NewText(a.look, a.words.say(name), ui.Body, a.theme.Ink2)
	label.MinWidth = cardLabel
	return ui.Border(a.look, ui.Column(0, ui.Sized(cardLabel+12, 0, label)), nil, value)
}

// quote shows words of the source on the sheet of evidence: as wide as they are, or, where they
// are many, on several lines.
func (a *App) quote(words string) fyne.CanvasObject {
	const few = 36 // runes that fit on one line of the card
	words = strings.Join(strings.Fields(words), " ")
	t := ui.NewText(a.look, words, ui.Quote, a.theme.Ink)
	t.Wrap = len([]rune(words)) > few
	sheet := ui.Box(a.theme.EvidenceSheet, a.theme.EvidenceSheet, 3, ui.Pad(a.look, 0, 6, 0, 6, t))
	if t.Wrap {
		return sheet
	}
	return ui.Row(a.look, 0, sheet, ui.Spacer())
}

// cardDate says the date in full, with its EDTF.
func (a *App) cardDate(e timeline.Event) fyne.CanvasObject {
	long := e.Date.Words(a.wording(true))
	bold := e.Date.Words(a.wording(false))
	line := ui.NewParagraph(a.look, long, ui.Body, a.theme.Ink)
	if strings.HasPrefix(long, bold) {
		line.Spans = []text.Span{{Start: 0, End: len([]rune(bold)), Style: ui.Strong}}
	} else {
		line.Spans = []text.Span{{Start: 0, End: len([]rune(long)), Style: ui.Strong}}
	}
	if e.Date.IsUndated() {
		return line
	}
	code := ui.NewText(a.look, "EDTF "+e.Date.String(), text.Style{Voice: text.Mono, Weight: 400, Size: 11}, a.theme.Ink2)
	code.Direction = text.LTR
	chip := ui.Box(a.theme.Panel, a.theme.Line, 4, ui.Pad(a.look, 1, 6, 1, 6, code))
	return ui.Column(4, line, ui.Row(a.look, 0, chip, ui.Spacer()))
}

// why is what the card says of a reading, in sentences.
type why struct {
	because string // why the date was read so
	doubts  string // what speaks against it
}

// reasons answers why the event has its date.
func (a *App) reasons(e timeline.Event) why {
	if e.ByPerson {
		return why{because: a.byPerson(e)}
	}
	m, ok := a.mentionOf(e)
	if !ok {
		return why{because: a.words.say("card.noSource")}
	}
	return why{
		because: a.explain(m.Because),
		doubts:  strings.TrimSpace(a.explain(m.Doubts) + " " + a.movedWords(e)),
	}
}

// movedWords says that an accepted date has moved since; "" when it has not.
func (a *App) movedWords(e timeline.Event) string {
	old, _, moved := strings.Cut(e.Note, " → ")
	if !moved {
		return e.Note
	}
	d, err := timeline.ParseDate(old)
	if err != nil {
		return e.Note
	}
	return a.words.say("card.moved", args{"Old": d.Words(a.wording(false))})
}

func (a *App) explain(reasons []timeline.Reason) string {
	parts := make([]string, len(reasons))
	for i, r := range reasons {
		parts[i] = extract.Explain(r, a.words.language)
	}
	return strings.Join(parts, " ")
}

// mentionOf answers the mention that the event's selected citation holds.
func (a *App) mentionOf(e timeline.Event) (timeline.Mention, bool) {
	c, ok := a.selectedCitation()
	if !ok || c.Mention == 0 {
		return timeline.Mention{}, false
	}
	mentions, err := a.project.store.Mentions(c.Article)
	if err != nil {
		a.showError("error.read", err)
		return timeline.Mention{}, false
	}
	for _, m := range mentions {
		if m.ID == c.Mention {
			return m, true
		}
	}
	return timeline.Mention{}, false
}

// cardSources says how many passages tell of the event and lets the reader walk through them.
func (a *App) cardSources(e timeline.Event) fyne.CanvasObject {
	n := len(e.Citations)
	label := ui.NewText(a.look, a.sourceWords(e), ui.Body, a.theme.Ink)
	if n < 2 {
		return ui.Row(a.look, 8, label, ui.Spacer())
	}
	next := a.small("fwd", "card.next", func() {
		a.selected.citation = (a.selected.citation + 1) % n
		if c, ok := a.selectedCitation(); ok && c.Article != a.article.ID {
			a.turnTo(c.Article)
		}
		a.refresh()
		a.main.reader.reveal()
	})
	return ui.Row(a.look, 8, label, next, ui.Spacer())
}

// sourceWords counts the passages that tell of an event.
func (a *App) sourceWords(e timeline.Event) string {
	switch n := len(e.Citations); n {
	case 0:
		return a.words.say("card.noSource")
	case 1:
		return a.words.say("card.oneSource")
	default:
		return a.words.count("count.passages", n)
	}
}

// cardActions are the buttons under the card.
func (a *App) cardActions(e timeline.Event) fyne.CanvasObject {
	button := func(kind ui.ButtonKind, icon, key, command string) *ui.Button {
		c := a.command(command)
		if a.main.cramped() {
			icon = ""
		}
		b := ui.NewButton(a.look, kind, icon, a.words.say(key), func() { a.do(command) })
		if a.main.roomy() {
			b.Key = c.cap()
		}
		b.SetEnabled(c.isEnabled())
		return b
	}
	accept := button(ui.Secondary, "check", "card.accept", "accept")
	if e.Status == timeline.Accepted {
		accept = button(ui.Good, "check", "card.accepted", "accept")
		accept.Key = ""
	}
	reject := button(ui.Secondary, "x", "card.reject", "reject")
	if e.Status == timeline.Rejected {
		reject = button(ui.Danger, "x", "card.rejected", "reject")
		reject.Key = ""
	}
	remove := ui.NewButton(a.look, ui.Quiet, "trash", "", func() { a.do("delete") })
	remove.Tip = a.words.say("card.delete")
	remove.SetEnabled(a.command("delete").isEnabled())
	return ui.Row(a.look, 8, accept, reject, button(ui.Secondary, "edit", "card.edit", "edit"), ui.Spacer(), remove)
}
