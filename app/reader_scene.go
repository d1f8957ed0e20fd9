package app

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// Measures of the reader: the gutter beside the timeline, the margin at the far edge with the
// scroll map in it, the space above the first line.
const (
	readerStart = 32
	readerEnd   = 24
	readerTop   = 14
	mapWidth    = 8
	mapInset    = 4
)

// textLeft answers where the column of text begins: the gutter lies towards the timeline.
func (r *reader) textLeft() float64 {
	if r.mirrored {
		return readerEnd
	}
	return readerStart
}

// scene draws the lines in view, with what is lit on them.
func (r *reader) scene() *scene.Scene {
	size := r.Size()
	s := &scene.Scene{Width: float64(size.Width), Height: float64(size.Height), Background: r.theme.Panel}
	if r.page == nil {
		return s
	}
	left, up := r.textLeft(), readerTop-r.scroll
	fill := func(b box, c color.NRGBA) {
		s.Add(scene.Rect{X: left + b.x0, Y: up + b.top, W: b.x1 - b.x0, H: b.bottom - b.top, Fill: c})
	}
	for _, b := range r.page.boxes(r.reading.passage) {
		fill(b, r.theme.EvidenceSoft)
	}
	for _, b := range r.page.boxes(r.reading.words) {
		b.top, b.bottom = b.top+2, b.bottom-1
		fill(b, r.theme.EvidenceSheet)
	}
	for _, b := range r.page.boxes(r.chosen) {
		c := r.theme.Focus
		c.A = 0x40
		fill(b, c)
	}
	for _, m := range r.reading.marks {
		for _, b := range r.page.boxes(m.span) {
			height, c := 2.0, m.color
			if m.span == r.reading.words {
				height, c = 3, r.theme.Evidence
			}
			s.Add(scene.Rect{X: left + b.x0, Y: up + b.bottom - 1 - height, W: b.x1 - b.x0, H: height, Fill: c})
		}
	}
	for _, l := range r.page.from(-up - sourceLine) {
		y := up + l.top
		if y > s.Height {
			break
		}
		c := r.theme.Ink
		if l.role == timeline.Furniture {
			c = r.theme.Ink2
		}
		s.Add(scene.Text{Line: l.line, X: left + l.x, Baseline: y + sourceBaseline, Color: c})
	}
	r.addMap(s)
	if r.focused {
		s.Add(scene.Rect{X: 2, Y: 2, W: s.Width - 4, H: s.Height - 4, Radius: 4, Stroke: scene.Stroke{Color: r.theme.Focus, Width: 2}})
	}
	return s
}

// addMap draws the scroll map: every mention of the article at its place, and what is in view.
func (r *reader) addMap(s *scene.Scene) {
	x := r.mapLeft()
	whole := r.page.height + 2*readerTop
	if whole > s.Height {
		s.Add(scene.Rect{X: x, Y: r.scroll / whole * s.Height, W: mapWidth, H: s.Height / whole * s.Height, Radius: 4, Fill: r.theme.Press})
	}
	scale := min(1, s.Height/whole)
	for _, m := range r.reading.marks {
		top, _, ok := r.page.extent(m.span)
		if !ok {
			continue
		}
		y := (top + readerTop + sourceLine/2) * scale
		if m.span == r.reading.words {
			s.Add(scene.Rect{X: x - 2, Y: y - 3, W: mapWidth + 4, H: 7, Radius: 2, Fill: r.theme.EvidenceSheet, Stroke: scene.Stroke{Color: r.theme.Evidence, Width: 1.5}})
		}
		s.Add(scene.Rect{X: x, Y: y - 1, W: mapWidth, H: 3, Radius: 1, Fill: m.color})
	}
}

func (r *reader) mapLeft() float64 {
	if r.mirrored {
		return mapInset
	}
	return float64(r.Size().Width) - mapInset - mapWidth
}

// onMap tells whether a place lies on the scroll map; its target is wider than its picture.
func (r *reader) onMap(p fyne.Position) bool {
	x := float64(p.X)
	return x >= r.mapLeft()-4 && x <= r.mapLeft()+mapWidth+4
}

// scrollMapTo brings the place under the pointer into the middle of the view.
func (r *reader) scrollMapTo(p fyne.Position) {
	if r.page == nil {
		return
	}
	height := float64(r.Size().Height)
	whole := r.page.height + 2*readerTop
	r.scroll = float64(p.Y)/min(1, height/whole) - height/2
	r.clamp()
	r.paint()
}
