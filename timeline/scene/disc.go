package scene

import (
	"math"

	"golang.org/x/image/vector"
)

// disc paints a circle. Its centre stands on a quarter of a pixel, so that a few masks serve all
// the discs of a size.
func (p *Painter) disc(m Disc) {
	r := m.R * p.scale
	if r <= 0 {
		return
	}
	if m.Fill.A > 0 {
		p.ring(m, r, 0)
	}
	if !m.Stroke.visible() {
		return
	}
	if m.Stroke.Dash > 0 {
		w := m.Stroke.Width * p.scale
		p.line = arc(p.line[:0], Point{p.x(m.X), p.y(m.Y)}, r-w/2, 0, 2*math.Pi)
		p.stroke(p.line[:len(p.line)-1], true, m.Stroke)
		return
	}
	p.ring(m, r, m.Stroke.Width*p.scale)
}

// ring paints a disc of device radius r, or the line of width stroke inside its edge.
func (p *Painter) ring(m Disc, r, stroke float64) {
	x := math.Round(max(-far, min(far, p.x(m.X)))*4) / 4
	y := math.Round(max(-far, min(far, p.y(m.Y)))*4) / 4
	left, top := math.Floor(x-r), math.Floor(y-r)
	n := int(math.Ceil(2*r)) + 1
	key := maskKey{discMask, fixed(r), fixed(stroke), int8((x - math.Floor(x)) * 4), int8((y - math.Floor(y)) * 4)}
	mask := p.mask(key, n, n, func(z *vector.Rasterizer) {
		circle(z, x-left, y-top, r, false)
		if stroke > 0 {
			circle(z, x-left, y-top, max(0, r-stroke), true)
		}
	})
	c := m.Fill
	if stroke > 0 {
		c = m.Stroke.Color
	}
	p.through(mask, int(left), int(top), false, false, c)
}
