package text

import (
	"image"
	"image/draw"
	"math"
)

// maskKey is everything that a glyph's mask depends on: size is in device
// pixels, dx and dy are quarters of a pixel.
type maskKey struct {
	size   float64
	glyph  uint32
	face   uint16
	dx, dy uint8
}

// mask is the coverage of a glyph, placed from its origin's pixel.
type mask struct {
	left, top, width, height int
	coverage                 []uint8
}

// maxMaskSide bounds a glyph's picture; a larger one would be wider than any
// page and is not drawn.
const maxMaskSide = 1 << 14

// mask finds or makes the mask for key. The caller holds e.masks.
func (e *Engine) mask(face *Face, key maskKey) *mask {
	if m, ok := e.masks.get(key); ok {
		return m
	}
	m := e.rasterize(face, key)
	e.masks.put(key, m, len(m.coverage)+128)
	return m
}

// rasterize draws a glyph's outline. The caller holds e.masks.
func (e *Engine) rasterize(face *Face, key maskKey) *mask {
	outline := face.Outline(key.glyph)
	scale := key.size / outline.UnitsPerEm
	place := func(p Point) (x, y float64) {
		return p.X*scale + float64(key.dx)/4, -p.Y*scale + float64(key.dy)/4
	}
	minX, minY, maxX, maxY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range outline.Segments {
		for _, p := range s.points() {
			x, y := place(p)
			minX, maxX = min(minX, x), max(maxX, x)
			minY, maxY = min(minY, y), max(maxY, y)
		}
	}
	if !(maxX > minX) || maxX-minX > maxMaskSide || maxY-minY > maxMaskSide {
		return &mask{}
	}
	m := &mask{left: int(math.Floor(minX)), top: int(math.Floor(minY))}
	m.width, m.height = int(math.Ceil(maxX))-m.left, max(int(math.Ceil(maxY))-m.top, 1)

	r := e.rasterizer
	r.Reset(m.width, m.height)
	at := func(p Point) (x, y float32) {
		px, py := place(p)
		return float32(px - float64(m.left)), float32(py - float64(m.top))
	}
	for _, s := range outline.Segments {
		switch s.Op {
		case MoveTo:
			r.ClosePath()
			r.MoveTo(at(s.Args[0]))
		case LineTo:
			r.LineTo(at(s.Args[0]))
		case QuadTo:
			bx, by := at(s.Args[0])
			cx, cy := at(s.Args[1])
			r.QuadTo(bx, by, cx, cy)
		case CubicTo:
			bx, by := at(s.Args[0])
			cx, cy := at(s.Args[1])
			dx, dy := at(s.Args[2])
			r.CubeTo(bx, by, cx, cy, dx, dy)
		}
	}
	r.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, m.width, m.height))
	r.DrawOp = draw.Src
	r.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	m.coverage = alpha.Pix
	return m
}

// points are the Args in use.
func (s *Segment) points() []Point {
	switch s.Op {
	case QuadTo:
		return s.Args[:2]
	case CubicTo:
		return s.Args[:3]
	}
	return s.Args[:1]
}
