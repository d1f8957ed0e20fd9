package scene

import "math"

// reach is how far from an event's boxes a point still hits it, so that every mark, however small,
// can be hit in an area of at least 24 by 24.
const reach = 12

// Hit answers the event at x, y: the one whose boxes are nearest, at most 12 away; among equals the
// topmost one. It answers false where there is none.
func (s *Scene) Hit(x, y float64) (event int64, ok bool) {
	best := hit{distance: reach, top: math.Inf(1)}
	best.seek(s.Marks, x, y)
	return best.event, best.event != 0
}

type hit struct {
	event    int64
	distance float64 // of its nearest box
	top      float64 // of that box, below the point
}

func (h *hit) seek(marks []Mark, x, y float64) {
	for _, m := range marks {
		switch m := m.(type) {
		case Group:
			for _, b := range m.Boxes {
				d := b.distance(x, y)
				if m.Event != 0 && (d < h.distance || d == h.distance && b.Y-y < h.top) {
					*h = hit{m.Event, d, b.Y - y}
				}
			}
			h.seek(m.Marks, x, y)
		case Frame:
			if (Box{0, 0, m.Scene.Width, m.Scene.Height}).Contains(Point{x - m.X, y - m.Y}) {
				h.seek(m.Scene.Marks, x-m.X, y-m.Y)
			}
		}
	}
}

// distance answers how far x, y lies from b; 0 inside.
func (b Box) distance(x, y float64) float64 {
	dx := max(b.X-x, 0, x-b.X-b.W)
	dy := max(b.Y-y, 0, y-b.Y-b.H)
	return math.Hypot(dx, dy)
}
