package layout

import (
	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// OverviewHeight is the height of the strip that shows the whole project.
const OverviewHeight = 72

// Measures of the overview, from its top.
const (
	overviewTop    = 5
	overviewHeight = 62
	overviewMargin = 14 // left beside the frame of a view that fits all
	stripTop       = 10 // of the first track
	stripPitch     = 10
	stripHeight    = 6
	stripsHeight   = 40 // of all of them together; many tracks lie closer
	yearBase       = 65
	handleWidth    = 6
	handleHeight   = 20
	HandleReach    = 24 // how wide a handle of the overview's frame can be grasped
)

// overview draws every event of the project as a bar, and the frame of what is seen.
func (p *Picture) overview(in Input, engine *text.Engine) {
	o := in
	o.View = Viewport{Width: in.View.Width, Height: OverviewHeight}
	o.View.Start, o.View.PerPx = wholeView(in)
	p.OverviewScale = o.View.Scale(in.RTLAxis)
	strip := pen{width: in.View.Width, rtl: in.RTLAxis}

	seen := in.View.Span()
	a, b := max(o.along(seen.Start), 1), min(o.along(seen.End), strip.width-1)
	if b-a < handleWidth {
		middle := clamp((a+b)/2, handleWidth/2+1, strip.width-handleWidth/2-1)
		a, b = middle-handleWidth/2, middle+handleWidth/2
	}
	strip.fill(0, strip.width, 0, 1, in.Theme.Line)
	strip.box(a, b, overviewTop, overviewHeight, 3, in.Theme.Canvas, scene.Stroke{})
	for _, t := range timeline.Ticks(o.View.Span(), o.View.PerPx, short(in.Wording)) {
		strip.year(t, o, engine)
	}
	pitch := min(stripPitch, stripsHeight/float64(max(1, len(in.Tracks))))
	for i, t := range in.Tracks {
		y, h := stripTop+float64(i)*pitch, max(1, min(stripHeight, pitch*.6))
		for _, index := range t.Events {
			if e := &in.Events[index]; !e.Date.IsUndated() && in.shown(e) {
				strip.event(e, o, y, h, in.Theme, t)
			}
		}
	}
	frame := scene.Stroke{Color: in.Theme.Ink2, Width: outline}
	strip.box(a, b, overviewTop, overviewHeight, 3, transparent, frame)
	for _, u := range []float64{a, b} {
		strip.box(u-handleWidth/2, u+handleWidth/2, (OverviewHeight-handleHeight)/2, handleHeight, 3, in.Theme.Panel, frame)
	}
	p.OverviewFrame = strip.place(a, b, overviewTop, overviewHeight)
	p.Overview = &scene.Scene{Width: strip.width, Height: OverviewHeight, Background: in.Theme.Chrome, Marks: strip.marks}
	p.OverviewHeader = stripHeader(in, engine, OverviewHeight,
		words(in.Wording.Language, "نظرة عامة", "Overview"), spanWords(o.View.Span(), short(in.Wording)))
}

// wholeView answers start and scale of a view over the whole project, or over what is seen where
// nothing is dated.
func wholeView(in Input) (timeline.Time, float64) {
	whole := in.Whole
	if whole == (timeline.Span{}) {
		whole = Extent(in.Events, in.Latest)
	}
	if whole == (timeline.Span{}) {
		whole = in.View.Span()
	}
	// Two margins at either end: Fit's own in its view, and beside that view's frame the other.
	seconds, width := float64(whole.Seconds()), in.View.Width
	fitted := seconds * width / max(1, width-2*fitMargin)
	perPx := fitted / max(1, width-2*overviewMargin)
	return whole.Start - timeline.Time((perPx*width-seconds)/2), perPx
}

func (p *pen) year(t timeline.Tick, o Input, engine *text.Engine) {
	u := o.along(t.Span.Start)
	if t.Row != timeline.LowerRow || u < 0 {
		return
	}
	p.rule(u, overviewTop, overviewHeight, o.Theme.Grid)
	l := engine.Line(t.Label, text.Style{Weight: 400, Size: 11}, direction(o.Wording.Language))
	if from := u + 5; from+l.Width < min(p.width, o.along(t.Span.End)) {
		p.add(scene.Text{Line: l, Words: t.Label, X: p.left(from, from+l.Width), Baseline: yearBase, Color: o.Theme.Ink2})
	}
}

// event draws an event as a bar: pale where it is a wide window, thin where it is only known to go
// on.
func (p *pen) event(e *timeline.Event, o Input, y, h float64, t Theme, track Track) {
	const least, pale = 3, 20
	c := t.Track(track.Colour)
	f := o.figure(e)
	u, v := clamp(f.a, 0, p.width), clamp(f.b, 0, p.width)
	if f.kind == disc || v-u < least {
		middle := (u + v) / 2
		u, v = middle-least/2., middle+least/2.
	}
	fill := c
	if f.kind != bar && f.kind != disc && v-u > pale {
		fill = opacity(c, .45)
	}
	p.fill(u, v, y, h, fill)
	if known := clamp(f.c, 0, p.width); f.kind == since && known > v {
		p.fill(v, known, y+h/2-1, 2, c)
		v = known
	}
	if e.ID == o.Selected {
		p.box(u-2, v+2, y-2, h+4, 0, transparent, scene.Stroke{Color: t.Evidence, Width: outline})
	}
}

func clamp(v, least, most float64) float64 { return max(least, min(most, v)) }
