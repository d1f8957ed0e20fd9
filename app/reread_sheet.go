package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data/intake"
	"waqai/timeline"
	"waqai/timeline/text"
)

// rereadSheet lists, article by article, what the date finder of today reads otherwise than the one
// that has read the project before.
type rereadSheet struct {
	app     *App
	project *project

	dialog   *ui.Dialog
	body     *fyne.Container
	take     *ui.Button
	keep     *ui.Button
	undo     *ui.Button
	rows     []*ui.Button // the first answer to each difference that is listed
	answered int          // the steps that can be taken back here
}

// reread shows the sheet.
func (a *App) reread() {
	s := &rereadSheet{app: a, project: a.project}
	a.sheet(func() *ui.Dialog {
		s.body = ui.Column(0)
		s.take = ui.NewButton(a.look, ui.Primary, "check", a.words.say("reread.takeAll"), func() { s.settleAll("step.reread", intake.Untouched) })
		s.keep = ui.NewButton(a.look, ui.Secondary, "", a.words.say("reread.keepAll"), func() { s.settleAll("step.keepReading", keepAll) })
		s.undo = ui.NewButton(a.look, ui.Secondary, "undo", a.words.say("snack.undo"), s.takeBack)
		s.dialog = a.dialog(a.words.say("reread.title"), s.body, s.take, s.keep, s.undo, ui.Spacer(),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("error.close"), func() { s.dialog.Hide() }))
		s.dialog.Size(720, 720)
		s.fill()
		if s.dialog.First = s.take; s.take.Disabled() {
			s.dialog.First = s.keep
		}
		return s.dialog
	})
}

// rereadRows is how many differences are listed at once; the others follow when these are answered.
const rereadRows = 60

// fill lists what is not answered yet.
func (s *rereadSheet) fill() {
	a, n, easy := s.app, 0, 0
	for _, r := range s.project.rereadings {
		n += len(r.Differences)
		for _, d := range r.Differences {
			if intake.Untouched(d) == intake.Take {
				easy++
			}
		}
	}
	note := a.words.say("reread.none")
	if n > 0 {
		note = a.words.count("count.differences", n) + " " + a.words.say("reread.note")
	}
	rows := []fyne.CanvasObject{ui.NewParagraph(a.look, note, ui.Body, a.theme.Ink2)}
	left := rereadRows
	s.rows = nil
	for _, r := range s.project.rereadings {
		if left == 0 {
			break
		}
		title := ui.NewText(a.look, r.Article.Title, ui.TrackName, a.theme.Ink)
		title.MinWidth, title.Shortens = 120, true
		rows = append(rows, ui.Pad(a.look, 20, 0, 8, 0, title))
		for _, d := range r.Differences[:min(len(r.Differences), left)] {
			rows = append(rows, ui.HLine(a.look), ui.Pad(a.look, 10, 0, 10, 0, s.row(d)))
			left--
		}
	}
	if n > rereadRows {
		rows = append(rows, ui.HLine(a.look), ui.Pad(a.look, 10, 0, 10, 0, ui.NewText(a.look, a.words.count("count.more", n-rereadRows), ui.Note, a.theme.Ink2)))
	}
	s.body.Objects = rows
	s.body.Refresh()
	s.take.SetEnabled(easy > 0)
	s.keep.SetEnabled(n > 0)
	s.undo.SetEnabled(s.answered > 0 && a.canUndo())
	s.dialog.Refresh()
}

// row shows a difference, the words that it is about and why, and takes or declines it.
func (s *rereadSheet) row(d intake.Difference) fyne.CanvasObject {
	a := s.app
	title := ui.NewText(a.look, d.Event.Title, ui.Strong, a.theme.Ink)
	title.MinWidth, title.Shortens = 120, true
	told := []fyne.CanvasObject{title, ui.NewParagraph(a.look, a.differenceWords(d), ui.Body, a.theme.Ink), a.inContext(d.Words)}
	if why := a.explain(d.Now.Because); why != "" && d.Change != intake.Lost {
		told = append(told, ui.NewParagraph(a.look, why, ui.Note, a.theme.Ink2))
	}
	if d.Judged {
		told = append(told, ui.NewParagraph(a.look, a.words.say("reread.judged"), ui.Note, a.theme.Ink2))
	}
	n := len(s.rows)
	button := func(kind ui.ButtonKind, key string, answer intake.Answer) *ui.Button {
		b := ui.NewButton(a.look, kind, "", a.words.say(key), func() { s.settle(d, answer, n) })
		b.Height = 26
		return b
	}
	answers := []fyne.CanvasObject{button(ui.Quiet, "reread.keep", intake.Keep)}
	if d.Takeable() {
		answers = slices.Insert(answers, 0, fyne.CanvasObject(button(ui.Secondary, "reread.take", intake.Take)))
	}
	s.rows = append(s.rows, answers[0].(*ui.Button))
	return ui.Border(a.look, nil, ui.Column(0, ui.Pad(a.look, 0, 0, 0, 16, ui.Row(a.look, 6, answers...))), ui.Column(2, told...))
}

// differenceWords says what is different.
func (a *App) differenceWords(d intake.Difference) string {
	was, now := d.Event.Date.Words(a.wording(false)), d.Now.Date.Words(a.wording(false))
	switch {
	case d.Change == intake.Found:
		return a.words.say("reread.found", args{"Date": now})
	case d.Change == intake.Lost:
		return a.words.say("reread.lost", args{"Date": was})
	case d.Event.Date.Equal(d.Now.Date):
		return a.words.say("reread.words", args{"Old": d.Was.Surface, "New": d.Now.Surface})
	}
	return a.fromTo(d.Event.Date, d.Now.Date)
}

// inContext shows words of an article with what stands around them.
func (a *App) inContext(c timeline.Citation) fyne.CanvasObject {
	before, quote, after := around(c)
	p := ui.NewParagraph(a.look, before+quote+after, ui.Quote, a.theme.Ink)
	bold := ui.Quote
	bold.Weight = 700
	start := len([]rune(before))
	p.Spans = []text.Span{{Start: start, End: start + len([]rune(quote)), Style: bold}}
	return p
}

// around answers the words of a citation on one line, between the whole words around them.
func around(c timeline.Citation) (before, quote, after string) {
	one := func(s string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(s) }
	before, after = one(c.Before), one(c.After)
	if i := strings.IndexByte(before, ' '); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.LastIndexByte(after, ' '); i >= 0 {
		after = after[:i]
	}
	return "… " + strings.TrimLeft(before, " "), one(c.Quote), strings.TrimRight(after, " ") + " …"
}
