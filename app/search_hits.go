package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/text"
)

// hitRunes is about how much of a hit is shown.
const hitRunes = 150

// row shows a hit: the words around what was found, and where they stand.
func (s *searchSheet) row(i int, h data.Hit) fyne.CanvasObject {
	a := s.app
	style, marked := ui.Quote, 700 // the source's voice
	if h.Kind == data.EventHit || h.Kind == data.NoteHit {
		style = ui.Body // ours
	}
	snippet, marks := h.Snippet(hitRunes)
	words := ui.NewParagraph(a.look, snippet, style, a.theme.Ink)
	words.MaxLines, words.Shortens = 3, true
	style.Weight = marked
	for _, m := range marks {
		words.Spans = append(words.Spans, text.Span{Start: m.Start, End: m.End, Style: style})
	}
	icon, name := a.hitPlace(h)
	place := ui.NewText(a.look, name, ui.Note, a.theme.Ink2)
	place.MinWidth, place.Shortens = 80, true
	date := ui.NewText(a.look, h.Date.Words(a.wording(false)), ui.Note, a.theme.Ink2)
	b := ui.NewRowButton(a.look, ui.Pad(a.look, 9, 14, 9, 14, ui.Column(3, words,
		ui.Row(a.look, 6, ui.NewIcon(a.look, icon, 14, a.theme.Ink2), place, ui.Spacer(), date))), func() { s.take(i) })
	b.OnStep = func(down bool) { s.focus(map[bool]int{true: i + 1, false: i - 1}[down]) }
	s.rows = append(s.rows, b)
	return b
}

// hitPlace says where a hit stands, with an icon: the article of a passage, the event of a note.
func (a *App) hitPlace(h data.Hit) (icon, name string) {
	switch h.Kind {
	case data.ArticleHit:
		return "doc", a.words.say("search.headline")
	case data.EventHit:
		return "calendar", a.words.say("search.event")
	case data.NoteHit:
		e, _ := a.project.event(h.ID)
		return "calendar", a.words.say("search.note") + " · " + e.Title
	}
	return "quote", a.project.article(h.Article).Title
}

// article answers an article without its text.
func (p *project) article(id int64) timeline.Article {
	for _, a := range p.articles {
		if a.ID == id {
			return a
		}
	}
	return timeline.Article{}
}
