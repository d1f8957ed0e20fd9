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

// quarter is how far a Bézier's control points lie along the tangents to follow a quarter of a
// circle: 4/3 (√2 − 1).
const quarter = 0.5522847498307936

// corner traces the top left corner of a rectangle whose edges start at inset, with a radius, on a
// mask of n by n; backwards where it is to be a hole.
func corner(z *vector.Rasterizer, inset, radius float64, n int, backwards bool) {
	i, r, e := float32(inset), float32(inset+radius), float32(n)
	k := float32(inset + radius*(1-quarter))
	if backwards {
		z.MoveTo(i, e)
		z.LineTo(e, e)
		z.LineTo(e, i)
		z.LineTo(r, i)
		z.CubeTo(k, i, i, k, i, r)
	} else {
		z.MoveTo(i, r)
		z.CubeTo(i, k, k, i, r, i)
		z.LineTo(e, i)
		z.LineTo(e, e)
		z.LineTo(i, e)
	}
	z.ClosePath()
}

// circle traces a circle around x, y; backwards where it is to be a hole.
func circle(z *vector.Rasterizer, x, y, r float64, backwards bool) {
	s := 1.0
	if backwards {
		s = -1
	}
	at := func(u, v float64) (float32, float32) { return float32(x + u*r), float32(y + s*v*r) }
	z.MoveTo(at(1, 0))
	for i := range 4 {
		c, d := math.Cos(float64(i)*math.Pi/2), math.Sin(float64(i)*math.Pi/2)
		ax, ay := at(c-quarter*d, d+quarter*c)
		bx, by := at(-d+quarter*c, c+quarter*d)
		cx, cy := at(-d, c)
		z.CubeTo(ax, ay, bx, by, cx, cy)
	}
	z.ClosePath()
}
