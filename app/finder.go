package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// finder is the bar over the text in which words are typed that are to be found in it.
type finder struct {
	app    *App
	object *fyne.Container // empty while the bar is closed
	field  *ui.Field
	said   *ui.Text // how many places there are, and which of them is shown
	steps  []*ui.Button
	bar    fyne.CanvasObject
}

func (a *App) newFinder() *finder {
	f := &finder{app: a, object: &fyne.Container{Layout: fill{}}}
	f.field = ui.NewField(a.look, "", a.words.say("find.placeholder"))
	f.field.Icon = "search"
	f.field.OnChanged = func(s string) {
		a.main.reader.find(s)
		f.count()
	}
	f.field.OnSubmitted = func(string) { a.findNext(!shiftDown()) }
	f.field.OnEscape = f.close
	f.said = ui.NewText(a.look, "", ui.Note, a.theme.Ink2)
	button := func(icon, tip string, tapped func()) *ui.Button {
		b := ui.NewButton(a.look, ui.Quiet, icon, "", tapped)
		b.Height, b.Tip = 26, a.words.say(tip)
		return b
	}
	f.steps = []*ui.Button{
		button("up", "command.findPrevious", func() { a.findNext(false) }),
		button("down", "command.findNext", func() { a.findNext(true) }),
	}
	closes := button("x", "find.close", f.close)
	end := ui.Row(a.look, 2, ui.Sized(6, 0, ui.Spacer()), f.said, ui.Sized(4, 0, ui.Spacer()), f.steps[0], f.steps[1], closes)
	f.bar = ui.Column(0,
		ui.Fill(a.theme.Sunk, ui.Pad(a.look, 6, readerEnd-6, 6, readerStart, ui.Border(a.look, nil, end, f.field))), ui.HLine(a.look))
	return f
}

// follow opens the bar where the one that it takes the place of was open, over the same words.
func (f *finder) follow(old *finder) {
	f.field.SetText(old.field.Text())
	if old.isOpen() {
		f.object.Objects = []fyne.CanvasObject{f.bar}
	}
}

func (f *finder) isOpen() bool { return len(f.object.Objects) > 0 }

// open shows the bar and has words searched for; the text under it keeps its place.
func (f *finder) open(words string) {
	v := f.app.main
	if !f.isOpen() {
		f.object.Objects = []fyne.CanvasObject{f.bar}
		v.arrangeStill()
	}
	f.field.SetText(words)
	v.reader.find(words)
	f.count()
}

// close takes the bar away. The place that was found stays, as what is chosen.
func (f *finder) close() {
	v := f.app.main
	if m, ok := v.reader.match(); ok {
		v.reader.choose(m)
	}
	v.reader.find("")
	f.object.Objects = nil
	v.arrangeStill()
	f.app.window.Canvas().Focus(v.reader)
}

// arrangeStill lays the window out anew while the text keeps its place on the screen.
func (v *mainView) arrangeStill() {
	v.still = true
	v.object.Refresh()
	v.still = false
}

// count says how many places there are, and at which of them the text is.
func (f *finder) count() {
	if !f.isOpen() {
		return
	}
	r, words := f.app.main.reader, f.app.words
	said := ""
	switch {
	case r.query != "" && len(r.matches) == 0:
		said = words.say("find.none")
	case r.query != "":
		said = words.say("find.count", args{"N": r.current + 1, "All": len(r.matches)})
	}
	for _, b := range f.steps {
		b.SetEnabled(len(r.matches) > 0)
	}
	f.said.SetText(said)
	f.bar.Refresh()
}

// find opens the bar, with the words that are chosen in it if they are few.
func (a *App) find() {
	f := a.main.finder
	words := f.field.Text()
	if chosen := a.fewWords(); chosen != "" {
		words = chosen
	}
	a.main.setOpen(true)
	f.open(words)
	a.window.Canvas().Focus(f.field)
	f.field.SelectAll()
}

// fewWords answers the words that are chosen in the text, if they are few: what is to be found.
func (a *App) fewWords() string {
	chosen := a.main.reader.chosenText()
	if len(chosen) >= 120 || strings.Contains(chosen, "\n") {
		return ""
	}
	return chosen
}

// findNext goes to the next place of the words searched for, or to the one before; while the bar is
// closed it opens it.
func (a *App) findNext(forward bool) {
	f := a.main.finder
	if !f.isOpen() {
		a.find()
		return
	}
	a.main.reader.findNext(forward)
	f.count()
}

// someWords tells whether words of the article are chosen.
func (a *App) someWords() bool { return a.main != nil && !a.main.reader.chosen.empty() }

// copyWords puts the chosen words on the clipboard, as they stand in the article.
func (a *App) copyWords() { a.fyne.Clipboard().SetContent(a.main.reader.chosenText()) }
