package layout

import "waqai/timeline/scene"

// The open end of since and until.
const (
	arrowLength = 9
	arrowHalf   = 7 // half its height
	dotLength   = 2
	dotGap      = 3
)

// since draws the window in which it began, the bar as far as a source vouches for it, and an open
// end.
func (b brush) since(f figure) {
	w := f
	w.kind, w.doubt = window, f.doubt
	b.window(w)
	if b.cut(f.c) > b.cut(f.b) {
		b.fill(b.cut(f.b-1), b.cut(f.c), b.y+barInset, markHeight-2*barInset, b.colour)
	}
	b.open(f.c, f.to, 1)
}

// until is its mirror.
func (b brush) until(f figure) {
	b.open(f.c, f.from, -1)
	b.fill(b.cut(f.c), b.cut(f.a+1), b.y+barInset, markHeight-2*barInset, b.colour)
	w := f
	w.kind = window
	b.window(w)
}

// open draws dots from a bar's end and an arrow head whose tip is at tip; way is the direction in
// which it points.
func (b brush) open(end, tip, way float64) {
	middle := b.y + markHeight/2
	base := tip - way*arrowLength
	for i := 0; ; i++ {
		u := end + way*float64(dotGap+i*(dotLength+dotGap))
		v := u + way*dotLength
		if way*(base+way*.5-v) < 0 {
			break
		}
		b.fill(min(u, v), max(u, v), middle-1, 2, b.colour)
	}
	b.add(scene.Path{
		Points: []scene.Point{b.point(base, middle-arrowHalf), b.point(tip, middle), b.point(base, middle+arrowHalf)},
		Closed: true, Fill: b.colour,
	})
}
