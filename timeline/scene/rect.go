package scene

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// edge is how a rectangle lies across one axis: the device pixels that it touches, and how much it
// covers of the first and the last of them.
type edge struct {
	from, to    int
	first, last uint8
}

// thin is the thickness in device pixels below which a rectangle keeps its exact thickness instead
// of having both edges on pixels.
const thin = 3

// across puts the stretch from a to b (device) on pixels: both edges on the nearest ones, at least
// one pixel apart. A thin stretch keeps its thickness: the edge that is nearer to a pixel goes
// there, the other one is soft. So a line of 1.5 weighs the same at the top and at the bottom of a
// window.
func across(a, b float64) edge {
	if b-a >= thin || b-a <= 1 {
		from := round(a)
		return edge{from, max(from+1, round(b)), 255, 255}
	}
	size := b - a
	na, nb := math.Round(a), math.Round(b)
	n := int(math.Ceil(size - 1e-6))
	soft := uint8(math.Round(255 * (size - float64(n-1))))
	if math.Abs(b-nb) < math.Abs(a-na) {
		return edge{round(nb) - n, round(nb), soft, 255}
	}
	return edge{round(na), round(na) + n, 255, soft}
}

func (p *Painter) rect(m Rect) {
	if m.W <= 0 || m.H <= 0 {
		return
	}
	if m.Radius == 0 && !m.Stroke.visible() {
		p.plain(across(p.x(m.X), p.x(m.X+m.W)), across(p.y(m.Y), p.y(m.Y+m.H)), m)
		return
	}
	r := p.device(m.X, m.Y, m.W, m.H)
	r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
	if !r.Overlaps(p.clip) {
		return
	}
	radius := min(m.Radius*p.scale, float64(r.Dx())/2, float64(r.Dy())/2)
	if m.Fill.A > 0 {
		p.rounded(r, radius, 0, m.Fill)
	}
	if !m.Stroke.visible() {
		return
	}
	if m.Stroke.Dash > 0 {
		w := m.Stroke.Width * p.scale
		p.line = roundedRect(p.line[:0], r, w/2, max(0, radius-w/2))
		p.stroke(p.line, true, m.Stroke)
		return
	}
	p.rounded(r, radius, m.Stroke.Width*p.scale, m.Stroke.Color)
}

func (p *Painter) plain(h, v edge, m Rect) {
	for y := v.from; y < v.to; y++ {
		c := uint8(255)
		if y == v.from {
			c = v.first
		} else if y == v.to-1 {
			c = v.last
		}
		if c == 255 && h.first == 255 && h.last == 255 {
			end := v.to
			if v.last != 255 {
				end--
			}
			p.fill(image.Rect(h.from, y, h.to, end), m.Fill, 255)
			y = end - 1
			continue
		}
		p.fill(image.Rect(h.from, y, h.from+1, y+1), m.Fill, mul(c, h.first))
		p.fill(image.Rect(h.from+1, y, h.to-1, y+1), m.Fill, c)
		if h.to-h.from > 1 {
			p.fill(image.Rect(h.to-1, y, h.to, y+1), m.Fill, mul(c, h.last))
		}
	}
}

func mul(a, b uint8) uint8 { return uint8((uint32(a)*uint32(b) + 127) / 255) }

// rounded paints a rectangle with round corners: filled where stroke is 0, else only a line of that
// many device pixels inside its edge. One corner is kept as a mask and mirrored; between the
// corners there are only straight rows and columns.
func (p *Painter) rounded(r image.Rectangle, radius, stroke float64, c color.NRGBA) {
	n := int(math.Ceil(max(radius, stroke)))
	if 2*n > r.Dx() || 2*n > r.Dy() {
		n = min(r.Dx(), r.Dy()) / 2
		if stroke > float64(n) {
			p.fill(r, c, 255)
			return
		}
		radius = min(radius, float64(n))
	}
	if n > 0 {
		m := p.mask(maskKey{shape: cornerMask, radius: fixed(radius), stroke: fixed(stroke)}, n, n, func(z *vector.Rasterizer) {
			corner(z, 0, radius, n, false)
			if stroke > 0 {
				corner(z, stroke, max(0, radius-stroke), n, true)
			}
		})
		p.through(m, r.Min.X, r.Min.Y, false, false, c)
		p.through(m, r.Max.X-n, r.Min.Y, true, false, c)
		p.through(m, r.Min.X, r.Max.Y-n, false, true, c)
		p.through(m, r.Max.X-n, r.Max.Y-n, true, true, c)
	}
	if stroke == 0 {
		p.fill(image.Rect(r.Min.X+n, r.Min.Y, r.Max.X-n, r.Min.Y+n), c, 255)
		p.fill(image.Rect(r.Min.X+n, r.Max.Y-n, r.Max.X-n, r.Max.Y), c, 255)
		p.fill(image.Rect(r.Min.X, r.Min.Y+n, r.Max.X, r.Max.Y-n), c, 255)
		return
	}
	for i := range int(math.Ceil(stroke)) {
		m := uint8(math.Round(255 * min(1, stroke-float64(i))))
		p.fill(image.Rect(r.Min.X+n, r.Min.Y+i, r.Max.X-n, r.Min.Y+i+1), c, m)
		p.fill(image.Rect(r.Min.X+n, r.Max.Y-i-1, r.Max.X-n, r.Max.Y-i), c, m)
		p.fill(image.Rect(r.Min.X+i, r.Min.Y+n, r.Min.X+i+1, r.Max.Y-n), c, m)
		p.fill(image.Rect(r.Max.X-i-1, r.Min.Y+n, r.Max.X-i, r.Max.Y-n), c, m)
	}
}
