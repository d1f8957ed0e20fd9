package layout

import (
	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Measures of a miniature, from its top.
const (
	miniatureBase  = 14 // of the years
	miniatureTop   = 26 // of the first track's marks
	miniaturePitch = 20
)

// Miniature answers a small picture of a whole project, width wide: its years, and under them a
// line of marks for each track, without words. It shows what a timeline is before there is one.
func Miniature(in Input, width float64, engine *text.Engine) *scene.Scene {
	in.View = Viewport{Width: width}
	in.View.Start, in.View.PerPx = wholeView(in)
	height := miniatureTop + miniaturePitch*float64(len(in.Tracks))
	p := &pen{width: width, rtl: in.RTLAxis}
	for _, t := range timeline.Ticks(in.View.Span(), in.View.PerPx, short(in.Wording)) {
		if t.Row != timeline.LowerRow {
			continue
		}
		u, v := in.along(t.Span.Start), in.along(t.Span.End)
		p.rule(u, 0, height, in.Theme.Grid)
		l := engine.Line(t.Label, text.Style{Weight: 600, Size: 12}, direction(in.Wording.Language))
		if from := (u + v - l.Width) / 2; u >= 0 && v <= width {
			p.add(scene.Text{Line: l, Words: t.Label, X: p.left(from, from+l.Width), Baseline: miniatureBase, Color: in.Theme.Ink2})
		}
	}
	for i, t := range in.Tracks {
		b := brush{pen: p, y: miniatureTop + miniaturePitch*float64(i), colour: in.Theme.Track(t.Colour), theme: in.Theme, engine: engine}
		b.tint = opacity(b.colour, in.Theme.Tint)
		for _, index := range t.Events {
			if e := &in.Events[index]; !e.Date.IsUndated() && in.shown(e) {
				b.draw(in.figure(e))
			}
		}
	}
	return &scene.Scene{Width: width, Height: height, Marks: p.marks}
}
