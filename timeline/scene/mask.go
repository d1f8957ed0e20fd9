package scene

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// maskKey names a mask that is kept. Lengths are device pixels times 256.
type maskKey struct {
	shape          maskShape
	radius, stroke int32 // stroke 0: the filled shape
	fx, fy         int8  // quarters of a pixel, for discs
}

type maskShape uint8

const (
	cornerMask maskShape = iota // the top left corner of a rounded rectangle
	discMask
)

// maskLimit is how many masks are kept. A picture needs a few dozen; a scale that changes all the
// time (a dragged export slider) must not make them grow without end.
const maskLimit = 512

func fixed(v float64) int32 { return int32(math.Round(v * 256)) }

// mask answers the mask under key, made by trace on its first use.
func (p *Painter) mask(key maskKey, w, h int, trace func(*vector.Rasterizer)) *image.Alpha {
	if m := p.masks[key]; m != nil {
		return m
	}
	if len(p.masks) >= maskLimit {
		clear(p.masks)
	}
	m := image.NewAlpha(image.Rect(0, 0, w, h))
	p.raster.Reset(w, h)
	trace(&p.raster)
	p.raster.DrawOp = draw.Src
	p.raster.Draw(m, m.Rect, image.Opaque, image.Point{})
	p.masks[key] = m
	return m
}

// corner traces the top left corner of a rectangle whose edges start at inset, with a radius, on a
// mask of n by n; backwards where it is to be a hole.
func corner(z *vector.Rasterizer, inset, radius float64, n int, backwards bool) {
	i, e := float32(inset), float32(n)
	turn(z, inset+radius, inset+radius, radius, math.Pi, 3*math.Pi/2, backwards)
	if backwards {
		z.LineTo(i, e)
		z.LineTo(e, e)
		z.LineTo(e, i)
	} else {
		z.LineTo(e, i)
		z.LineTo(e, e)
		z.LineTo(i, e)
	}
	z.ClosePath()
}

// circle traces a circle around x, y; backwards where it is to be a hole.
func circle(z *vector.Rasterizer, x, y, r float64, backwards bool) {
	turn(z, x, y, r, 0, 2*math.Pi, backwards)
	z.ClosePath()
}

// turn traces a part of a circle around x, y from one angle to another.
func turn(z *vector.Rasterizer, x, y, r, from, to float64, backwards bool) {
	if backwards {
		from, to = to, from
	}
	n := chords(r, to-from)
	for i := range n + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(n))
		if px, py := float32(x+r*cos), float32(y+r*sin); i == 0 {
			z.MoveTo(px, py)
		} else {
			z.LineTo(px, py)
		}
	}
}

// chords answers into how many straight lines an arc of a device radius is cut, so that none lies
// more than a hundredth of a pixel inside the arc.
func chords(r, angle float64) int {
	const most = .01
	step := 2 * math.Acos(1-min(1, most/max(r, most)))
	return max(1, int(math.Ceil(math.Abs(angle)/step)))
}
