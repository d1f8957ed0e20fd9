package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/app/ui"
)

// mainView is the window of an open project: toolbar, timeline, the reader's column at the reading
// end, status.
type mainView struct {
	app      *App
	object   *fyne.Container
	toolbar  *fyne.Container
	notice   *fyne.Container // under the toolbar: the bars
	timeline *timelinePane
	card     *fyne.Container
	header   *fyne.Container
	finder   *finder
	reader   *reader
	gutter   *picture
	status   *fyne.Container
	showing  *ui.Text
	edge     *canvas.Rectangle // of the reader's column, where it lies over the timeline
	rail     *fyne.Container   // stands for the reader in a small window
	open     bool              // the reader lies over the timeline of a small window
	width    float32           // of the window
	side     float32           // width of the reader's column
	still    bool              // the text keeps its place on the screen when the card's height changes
}

func (a *App) newMainView() *mainView {
	v := &mainView{app: a}
	old := a.main
	a.main = v
	v.timeline = newTimelinePane(a)
	v.reader = newReader(a.text, a.theme, a.rtl(), a.options.Now)
	v.reader.OnEvent = func(id int64) {
		v.still = true // words that were clicked stay under the pointer, however high the card becomes
		a.choose(id)
		v.still = false
	}
	v.reader.OnMoved = v.tie
	v.reader.OnStep = a.stepInText
	v.reader.OnKey, v.reader.OnRune = a.typed, a.typedRune
	v.reader.OnMenu = a.readerMenu
	v.reader.OnMake = func() { a.do("newEvent") }
	v.finder = a.newFinder()
	if old != nil { // a new dress keeps the place in the text, and what is chosen and searched for
		v.reader.follow(old.reader)
		v.finder.follow(old.finder)
		v.open = old.open
	}
	v.gutter = newPicture(a.text)
	v.toolbar, v.notice, v.card, v.header, v.status = &fyne.Container{}, &fyne.Container{}, &fyne.Container{}, &fyne.Container{}, &fyne.Container{}
	for _, c := range []*fyne.Container{v.toolbar, v.notice, v.card, v.header, v.status} {
		c.Layout = fill{}
	}
	v.edge = canvas.NewRectangle(a.theme.Line2)
	column := &fyne.Container{Layout: &readerColumn{v}, Objects: []fyne.CanvasObject{
		canvas.NewRectangle(a.theme.Panel), v.card, v.header, v.finder.object, v.reader, v.gutter.raster, v.edge,
	}}
	v.rail = v.newRail()
	v.object = newFrame(v, column)
	return v
}

// refresh shows the present state in every part of the window.
func (a *App) refresh() {
	v := a.main
	if v == nil {
		return
	}
	v.timeline.arrange()
	put(v.toolbar, a.toolbar())
	v.notice.Objects = nil
	if bars := a.bars(); len(bars) > 0 {
		put(v.notice, ui.Column(0, bars...))
	}
	put(v.card, a.card())
	put(v.header, a.articleHeader())
	put(v.status, a.status())
	v.object.Refresh()
	v.reader.show(a.reading())
	v.finder.count()
	v.tie()
	if t := a.project.table; t != nil {
		t.reload()
	}
	if h := a.project.history; h != nil {
		h.reload()
	}
}

// bars are what stands under the toolbar: what has failed, and what a search lets through.
func (a *App) bars() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, bar := range []fyne.CanvasObject{a.unreadBar(), a.filterBar()} {
		if bar != nil {
			out = append(out, bar)
		}
	}
	return out
}

func put(c *fyne.Container, o fyne.CanvasObject) {
	c.Objects = []fyne.CanvasObject{o}
	c.Refresh()
}

// tie draws the thread from the selected mark to its passage.
func (v *mainView) tie() {
	height := float64(v.reader.Position().Y + v.reader.Size().Height)
	top, bottom, cited := v.reader.passageInView()
	lane, seen := v.timeline.threadAt()
	if !cited || !seen || height < 1 {
		v.gutter.show(gutterScene(nil, max(1, height), v.reader.mirrored, v.app.theme))
		return
	}
	first := float64(v.reader.Position().Y)
	t := &thread{lane: lane, top: first + top, bottom: first + bottom, first: first + 2, last: height - 2}
	v.gutter.show(gutterScene(t, height, v.reader.mirrored, v.app.theme))
}

// viewMoved follows a pan or a zoom of the timeline.
func (v *mainView) viewMoved() {
	if v.showing != nil {
		v.showing.SetText(v.app.showingWords())
		v.status.Refresh() // its row has to make room
	}
	v.tie()
}

// fill gives every object the whole room.
type fill struct{}

func (fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (fill) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// readerColumn lays out card, header and text, with the gutter over all of them at the side that
// touches the timeline.
type readerColumn struct{ view *mainView }

func (c *readerColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v := c.view
	ground, edge := objects[0], objects[len(objects)-1]
	place(ground, 0, 0, size.Width, size.Height)
	card := heightIn(v.card, size.Width)
	header := heightIn(v.header, size.Width)
	find := heightIn(v.finder.object, size.Width)
	over := card + header + find
	text := max(0, size.Height-over)
	if v.still {
		v.reader.scroll += float64(over - v.reader.Position().Y)
	}
	place(v.card, 0, 0, size.Width, card)
	place(v.header, 0, card, size.Width, header)
	place(v.finder.object, 0, card+header, size.Width, find)
	place(v.reader, 0, over, size.Width, text)
	gutterX, edgeX := float32(0), float32(0)
	if v.reader.mirrored {
		gutterX, edgeX = size.Width-gutterWidth, size.Width-1
	}
	place(v.gutter.raster, gutterX, 0, gutterWidth, size.Height)
	place(edge, edgeX, 0, 1, size.Height)
	v.tie()
}

func (c *readerColumn) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 200) }

func heightIn(c *fyne.Container, width float32) float32 {
	if len(c.Objects) == 0 {
		return 0
	}
	return ui.HeightFor(c.Objects[0], width)
}
