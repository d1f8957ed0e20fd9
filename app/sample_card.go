package app

import (
	"io/fs"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data/article"
	"waqai/data/extract"
	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
)

// sampleCard offers the sample on the welcome page, with a small picture of its timeline.
func (a *App) sampleCard() fyne.CanvasObject {
	note := ui.NewParagraph(a.look, a.words.say("welcome.sampleNote"), ui.Body, a.theme.Ink2)
	open := ui.NewButton(a.look, ui.Secondary, "", a.words.say("welcome.openSample"), func() { a.do("sample") })
	open.IconEnd = "fwd"
	head := ui.Border(a.look, nil,
		ui.Column(0, ui.Spacer(), open, ui.Spacer()),
		ui.Pad(a.look, 0, 16, 0, 0, ui.Column(0, ui.NewText(a.look, a.words.say("welcome.sample"), ui.Heading, a.theme.Ink), note)))
	rows := ui.Column(12, head)
	if s, err := a.sampleMiniature(); err == nil { // the card does without; opening the sample says why
		small := newPicture(a.text)
		small.show(s)
		rows.Add(ui.Sized(0, float32(s.Height), small.raster))
	}
	return ui.Box(a.theme.Panel, a.theme.Line, 8, ui.Pad(a.look, 16, 20, 16, 20, rows))
}

// miniatureWidth is the width of the small picture on the card.
const miniatureWidth = 600

// sampleMiniature reads the sample's articles and draws what they tell, sorted as somebody has
// sorted it; nothing is stored.
func (a *App) sampleMiniature() (*scene.Scene, error) {
	edits, err := readSampleEdits(a.options.Assets)
	if err != nil {
		return nil, err
	}
	var events []timeline.Event
	var articles []timeline.Article
	for i, name := range sampleArticles {
		raw, err := fs.ReadFile(a.options.Assets, "sample/"+name)
		if err != nil {
			return nil, err
		}
		read := article.Parse(article.Normalize(string(raw)), "")
		read.ID = int64(i + 1)
		read.Published, _ = extract.Published(read)
		articles = append(articles, read)
		for _, e := range extract.Events(read, extract.Mentions(read)) {
			e.ID = int64(len(events) + 1)
			for _, edit := range edits {
				if edit.Article == name && edit.Quote == e.Citations[0].Quote {
					e.Category = edit.Category[a.words.language]
				}
			}
			events = append(events, e)
		}
	}
	return layout.Miniature(layout.Input{
		Events: events, Tracks: layout.Tracks(events, articles, a.words.language), Theme: a.theme, Wording: a.wording(false),
		RTLAxis: a.axisRTL(), RTLInterface: a.rtl(), Latest: layout.Latest(events, articles),
	}, miniatureWidth, a.text), nil
}
