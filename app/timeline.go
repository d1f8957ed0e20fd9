package app

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// timelinePane shows the timeline: axis, tracks with their names, shelf and overview, each a
// picture of its own, and takes pointer and keys for all of them.
type timelinePane struct {
	widget.BaseWidget

	app     *App
	view    layout.Viewport
	shelfX  float64
	whole   bool // everything is shown, and stays so when the pane's size changes
	hovered int64
	keys    bool // the keyboard was used last: the focus ring is shown
	focused bool

	events  []timeline.Event
	tracks  []layout.Track
	latest  map[int64]timeline.Time
	arrival *layout.Picture // as arranged last; nil before the first size

	corner, axis, headers, body, shelf, shelfHeader, overview, overviewHeader *picture

	pressed   fyne.Position
	grip      grip
	dragged   bool
	lastClick click
	tip       ui.HoverTip
}

// seenView is what a timeline shows, whether that is to stay everything, and how far its shelf is
// scrolled.
type seenView struct {
	view  layout.Viewport
	whole bool
	shelf float64
}

// click is where and when the pointer was last pressed and let go, to know a double click.
type click struct {
	at   fyne.Position
	when time.Time
}

var (
	_ fyne.Scrollable   = (*timelinePane)(nil)
	_ fyne.Draggable    = (*timelinePane)(nil)
	_ fyne.Focusable    = (*timelinePane)(nil)
	_ desktop.Mouseable = (*timelinePane)(nil)
	_ desktop.Hoverable = (*timelinePane)(nil)
)

func newTimelinePane(a *App) *timelinePane {
	p := &timelinePane{app: a}
	for _, q := range []**picture{&p.corner, &p.axis, &p.headers, &p.body, &p.shelf, &p.shelfHeader, &p.overview, &p.overviewHeader} {
		*q = newPicture(a.text)
	}
	p.view, p.whole, p.shelfX = a.seen.view, a.seen.whole, a.seen.shelf
	p.ExtendBaseWidget(p)
	p.load()
	return p
}

// load takes over the project's events.
func (p *timelinePane) load() {
	a := p.app
	p.events = a.shown()
	p.tracks = layout.Tracks(p.events, a.project.articles, a.words.language)
	p.latest = layout.Latest(p.events, a.project.articles)
}

// arrange draws the present state.
func (p *timelinePane) arrange() {
	p.load()
	if p.whole {
		p.view.PerPx = 0 // what is shown is everything, also of what has changed
	}
	p.paint()
}

// paint arranges what was loaded and shows it.
func (p *timelinePane) paint() {
	size := p.Size()
	width, height := float64(size.Width-p.names()), float64(size.Height)-layout.AxisHeight-p.shelfHeight()-layout.OverviewHeight
	if width < 1 || height < 1 {
		return
	}
	resized := p.view.Width != width
	p.view.Width, p.view.Height = width, height
	if p.view.PerPx == 0 || p.whole && resized {
		scroll := p.view.ScrollY
		p.view, p.whole = p.fitted(), true
		p.view.ScrollY = scroll
	}
	p.arrival = layout.Arrange(p.input(), p.app.text)
	p.view = p.arrival.View
	p.corner.show(p.cornerScene())
	p.axis.show(p.arrival.Axis)
	p.headers.show(p.arrival.Headers)
	p.body.show(p.arrival.Body)
	p.shelf.show(p.arrival.Shelf)
	p.shelfHeader.show(p.arrival.ShelfHeader)
	p.overview.show(p.arrival.Overview)
	p.overviewHeader.show(p.arrival.OverviewHeader)
	p.app.seen = seenView{p.view, p.whole, p.shelfX}
	p.app.main.viewMoved()
}

func (p *timelinePane) input() layout.Input {
	a := p.app
	in := layout.Input{
		Events: p.events, Tracks: p.tracks, View: p.view, Theme: a.theme, Wording: a.wording(false),
		RTLAxis: a.axisRTL(), RTLInterface: a.rtl(), ShowRejected: a.showRejected,
		Selected: a.selected.event, Hovered: p.hovered, Latest: p.latest, ShelfX: p.shelfX, NamesInside: p.names() == 0,
	}
	if p.focused && p.keys {
		in.Focused = a.selected.event
	}
	return in
}

// cornerScene names what the tracks are sorted by.
func (p *timelinePane) cornerScene() *scene.Scene {
	a := p.app
	key := "tracks.by.article"
	for _, e := range p.events {
		if e.Category != "" {
			key = "tracks.by.category"
		}
	}
	s := &scene.Scene{Width: layout.HeaderWidth, Height: layout.AxisHeight, Background: a.theme.Chrome}
	line := a.text.Line(a.words.say(key), text.Style{Voice: text.Ours, Weight: 500, Size: 13}, text.Auto)
	x, edge := 12.0, layout.HeaderWidth-1.0
	if a.rtl() {
		x, edge = layout.HeaderWidth-12-line.Width, 0
	}
	s.Add(
		scene.Text{Line: line, X: x, Baseline: 33, Color: a.theme.Ink},
		scene.Rect{Y: layout.AxisHeight - 1, W: layout.HeaderWidth, H: 1, Fill: a.theme.Line},
		scene.Rect{X: edge, W: 1, H: layout.AxisHeight, Fill: a.theme.Line})
	return s
}

// shelfHeight is 0 where nothing is undated.
func (p *timelinePane) shelfHeight() float64 {
	for _, e := range p.events {
		if e.Date.IsUndated() {
			return layout.ShelfHeight
		}
	}
	return 0
}

// fitted answers the view of everything.
func (p *timelinePane) fitted() layout.Viewport {
	whole := layout.Extent(p.events, p.latest)
	if whole == (timeline.Span{}) {
		return layout.Viewport{Start: timeline.On(2000, 1, 1), PerPx: 30 * 365.2425 * timeline.SecondsPerDay / p.view.Width, Width: p.view.Width, Height: p.view.Height}
	}
	return p.view.Fit(whole)
}

// fit shows everything.
func (p *timelinePane) fit() {
	p.load()
	p.view.ScrollY, p.view.PerPx, p.shelfX = 0, 0, 0
	p.paint()
}

// restore goes back to where the project's timeline stood, else shows everything.
func (p *timelinePane) restore() {
	saved, ok := p.app.prefs.view(p.app.project.path)
	if !ok {
		p.fit()
		return
	}
	p.whole = false
	p.view.Start, p.view.PerPx, p.view.ScrollY = saved.Start, saved.PerPx, saved.Scroll
	p.paint()
	if _, ok := p.app.project.event(saved.Event); ok {
		p.app.light(saved.Event)
	}
}

// reveal moves the view just so far that an event is seen.
func (p *timelinePane) reveal(id int64) {
	if p.arrival == nil {
		return
	}
	e, ok := p.app.project.event(id)
	if !ok || e.Date.IsUndated() {
		return
	}
	const margin = 60
	span := layout.Extent([]timeline.Event{e}, p.latest)
	seen := p.view.Span()
	if !span.Overlaps(seen) {
		t, _ := startOf(e.Date)
		p.view, p.whole = p.view.Show(t, margin), false
		p.paint()
	}
	box, ok := p.arrival.Boxes[id]
	if !ok || box.OnShelf {
		return
	}
	top, bottom := box.Mark.Y-40, box.Mark.Y+box.Mark.H+30
	switch {
	case top < 0:
		p.view.ScrollY += top
	case bottom > p.view.Height:
		p.view.ScrollY += bottom - p.view.Height
	default:
		return
	}
	p.paint()
}

// threadAt answers the height in the pane at which the thread goes over to the reader.
func (p *timelinePane) threadAt() (y float64, ok bool) {
	if p.arrival == nil || !p.arrival.Threaded {
		return 0, false
	}
	return p.arrival.Thread.Y + layout.AxisHeight, true
}

// trackOf answers the track of an event.
func (p *timelinePane) trackOf(event int64) (layout.Track, bool) {
	for _, t := range p.tracks {
		for _, i := range t.Events {
			if p.events[i].ID == event {
				return t, true
			}
		}
	}
	return layout.Track{}, false
}

func (p *timelinePane) trackColor(event int64) color.NRGBA {
	t, _ := p.trackOf(event)
	return p.app.theme.Track(t.Colour)
}

func (p *timelinePane) trackName(event int64) string {
	t, _ := p.trackOf(event)
	return t.Name
}

// zoom makes the timeline of the window go nearer (1) or farther (-1) around the selected mark,
// else around the middle.
func (a *App) zoom(nearer int) {
	p := a.main.timeline
	along := p.view.Width / 2
	if p.arrival == nil {
		return
	}
	if b, seen := p.arrival.Boxes[a.selected.event]; seen && !b.OnShelf {
		x := b.Mark.X + b.Mark.W/2
		along = p.view.Along(max(0, min(x, p.view.Width)), a.axisRTL())
	}
	factor := 1.5
	if nearer < 0 {
		factor = 1 / factor
	}
	p.view, p.whole = p.view.Zoom(factor, along), false
	p.paint()
}

// fitAll shows the whole project.
func (a *App) fitAll() { a.main.timeline.fit() }

// CreateRenderer is part of fyne.Widget.
func (p *timelinePane) CreateRenderer() fyne.WidgetRenderer {
	c := &fyne.Container{Layout: timelineLayout{p}}
	for _, q := range []*picture{p.corner, p.axis, p.headers, p.body, p.shelf, p.shelfHeader, p.overview, p.overviewHeader} {
		c.Objects = append(c.Objects, q.raster)
	}
	return widget.NewSimpleRenderer(c)
}

// Resize is part of fyne.CanvasObject.
func (p *timelinePane) Resize(s fyne.Size) {
	changed := s != p.Size()
	p.BaseWidget.Resize(s)
	if changed {
		p.paint()
	}
}

// MinSize is part of fyne.CanvasObject.
func (p *timelinePane) MinSize() fyne.Size { return fyne.NewSize(360, 320) }

// timelineLayout places the pictures of the pane.
type timelineLayout struct{ pane *timelinePane }

func (l timelineLayout) Layout(_ []fyne.CanvasObject, _ fyne.Size) {
	p := l.pane
	for _, z := range []zone{cornerZone, axisZone, headersZone, bodyZone, shelfZone, shelfHeaderZone, overviewZone, overviewHeaderZone} {
		q := p.pictureOf(z)
		pos, size := p.place(z)
		q.raster.Move(pos)
		q.raster.Resize(size)
		if size.Height == 0 || size.Width == 0 {
			q.raster.Hide()
		} else {
			q.raster.Show()
		}
	}
}

func (timelineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
