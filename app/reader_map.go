package app

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waqai/timeline/scene"
)

// mapScale answers how high a pixel of the page is on the scroll map.
func (r *reader) mapScale() float64 {
	return min(1, float64(r.Size().Height)/(r.page.height()+2*readerTop))
}

// addMap draws the scroll map: every mention of the article and every place that was searched for,
// and what is in view. Where something is that has not been laid out yet, is an estimate.
func (r *reader) addMap(s *scene.Scene) {
	x, scale := r.mapLeft(), r.mapScale()
	seen := scene.Rect{X: x, Y: min(r.scroll*scale, s.Height-12), W: mapWidth, H: max(12, s.Height*scale), Radius: 4, Fill: r.theme.Press}
	if scale < 1 {
		s.Add(seen)
	}
	at := func(place int) float64 {
		return float64(int((r.page.around(place) + readerTop + sourceLine/2) * scale))
	}
	tick := func(y float64, height float64, c color.NRGBA) {
		s.Add(scene.Rect{X: x, Y: y - (height-1)/2, W: mapWidth, H: height, Radius: 1, Fill: c})
	}
	last := -1.0
	for _, m := range r.matches {
		if y := at(m.start); y != last { // many on one pixel are one tick
			tick(y, 1, r.theme.Ink3)
			last = y
		}
	}
	drawn := scene.Rect{}
	for _, m := range r.reading.marks {
		mark := scene.Rect{X: x, Y: at(m.span.start) - 1, W: mapWidth, H: 3, Radius: 1, Fill: m.color}
		if mark != drawn {
			s.Add(mark)
			drawn = mark
		}
	}
	if seen.Fill.A = 0; scale < 1 { // its outline is seen where marks lie close
		seen.X, seen.W, seen.Stroke = x-1, mapWidth+2, scene.Stroke{Color: r.theme.Line2, Width: 1}
		s.Add(seen)
	}
	if words := r.reading.words; !words.empty() {
		s.Add(scene.Rect{X: x - 2, Y: at(words.start) - 3, W: mapWidth + 4, H: 7, Radius: 2, Fill: r.theme.EvidenceSheet, Stroke: scene.Stroke{Color: r.theme.Evidence, Width: 1.5}})
		for _, m := range r.reading.marks {
			if m.event == r.reading.event && m.span == words {
				tick(at(words.start), 3, m.color)
			}
		}
	}
	if m, ok := r.match(); ok {
		tick(at(m.start), 5, r.theme.Focus)
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
	r.scroll = float64(p.Y)/r.mapScale() - float64(r.Size().Height)/2
	r.paint()
}
