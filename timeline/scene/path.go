package scene

import (
	"image"
	"image/color"
	"image/draw"
	"math"
)

func (p *Painter) path(m Path) {
	if len(m.Points) < 2 {
		return
	}
	p.line = m.flat(p.line[:0])
	for i, q := range p.line {
		p.line[i] = Point{p.x(q.X), p.y(q.Y)}
	}
	if m.Fill.A > 0 && m.Closed {
		p.polygons(m.Fill, p.line)
	}
	if m.Stroke.visible() {
		p.stroke(p.line, m.Closed, m.Stroke)
	}
}

// Flat answers the points of m with its corners rounded, by lines so short that none is seen.
func (m Path) Flat() []Point { return m.flat(nil) }

func (m Path) flat(to []Point) []Point {
	n := len(m.Points)
	for i, q := range m.Points {
		if m.Round == 0 || !m.Closed && (i == 0 || i == n-1) {
			to = append(to, q)
			continue
		}
		before, after := m.Points[(i+n-1)%n], m.Points[(i+1)%n]
		// A leg that ends here is all this corner's; one that leads to a corner is shared with it.
		shareIn, shareOut := .5, .5
		if !m.Closed && i == 1 {
			shareIn = 1
		}
		if !m.Closed && i == n-2 {
			shareOut = 1
		}
		to = bend(to, before, q, after, m.Round, shareIn, shareOut)
	}
	return to
}

// bend appends the way round the corner b, coming from a and going to c, with its tip rounded off
// by radius, or as much of it as these shares of the two legs allow.
func bend(to []Point, a, b, c Point, radius, shareIn, shareOut float64) []Point {
	la, lc := math.Hypot(b.X-a.X, b.Y-a.Y), math.Hypot(c.X-b.X, c.Y-b.Y)
	r := min(radius, la*shareIn, lc*shareOut)
	if r <= 0 {
		return append(to, b)
	}
	from := Point{b.X + (a.X-b.X)*r/la, b.Y + (a.Y-b.Y)*r/la}
	end := Point{b.X + (c.X-b.X)*r/lc, b.Y + (c.Y-b.Y)*r/lc}
	const steps = 8
	for i := range steps + 1 {
		t := float64(i) / steps
		u := 1 - t
		to = append(to, Point{u*u*from.X + 2*u*t*b.X + t*t*end.X, u*u*from.Y + 2*u*t*b.Y + t*t*end.Y})
	}
	return to
}

// arc appends points of a circle around c from angle a to angle b, close enough together that the
// straight lines between them do not show.
func arc(to []Point, c Point, r, a, b float64) []Point {
	n := chords(r, b-a)
	for i := range n + 1 {
		t := a + (b-a)*float64(i)/float64(n)
		to = append(to, Point{c.X + r*math.Cos(t), c.Y + r*math.Sin(t)})
	}
	return to
}

// roundedRect appends the line that lies inset inside the edges of r, its corners rounded by radius.
func roundedRect(to []Point, r image.Rectangle, inset, radius float64) []Point {
	l, t := float64(r.Min.X)+inset, float64(r.Min.Y)+inset
	right, b := float64(r.Max.X)-inset, float64(r.Max.Y)-inset
	if radius == 0 {
		return append(to, Point{l, t}, Point{right, t}, Point{right, b}, Point{l, b})
	}
	to = arc(to, Point{right - radius, t + radius}, radius, -math.Pi/2, 0)
	to = arc(to, Point{right - radius, b - radius}, radius, 0, math.Pi/2)
	to = arc(to, Point{l + radius, b - radius}, radius, math.Pi/2, math.Pi)
	return arc(to, Point{l + radius, t + radius}, radius, math.Pi, 3*math.Pi/2)
}

// polygons fills polygons (device space); where they overlap they count once, and one that runs the
// other way cuts a hole.
func (p *Painter) polygons(c color.NRGBA, all ...[]Point) {
	box := bounds(all)
	if !box.Overlaps(p.clip) {
		return
	}
	if box.Dx()*box.Dy() > largest {
		box = box.Intersect(p.clip)
	}
	w, h := box.Dx(), box.Dy()
	p.raster.Reset(w, h)
	for _, points := range all {
		for i, q := range points {
			x := float32(max(-far, min(far, q.X-float64(box.Min.X))))
			y := float32(max(-far, min(far, q.Y-float64(box.Min.Y))))
			if i == 0 {
				p.raster.MoveTo(x, y)
			} else {
				p.raster.LineTo(x, y)
			}
		}
		p.raster.ClosePath()
	}
	if cap(p.scratch.Pix) < w*h {
		p.scratch.Pix = make([]uint8, w*h)
	}
	p.scratch = image.Alpha{Pix: p.scratch.Pix[:w*h], Stride: w, Rect: image.Rect(0, 0, w, h)}
	p.raster.DrawOp = draw.Src
	p.raster.Draw(&p.scratch, p.scratch.Rect, image.Opaque, image.Point{})
	p.through(&p.scratch, box.Min.X, box.Min.Y, false, false, c)
}

// largest is the number of pixels up to which a shape's whole mask is made, even of what is not
// seen: then a picture drawn in tiles is the same to the last bit.
const largest = 1 << 21

func bounds(all [][]Point) image.Rectangle {
	minX, minY, maxX, maxY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, points := range all {
		for _, q := range points {
			minX, maxX = min(minX, q.X), max(maxX, q.X)
			minY, maxY = min(minY, q.Y), max(maxY, q.Y)
		}
	}
	if minX > maxX {
		return image.Rectangle{}
	}
	return image.Rect(round(math.Floor(minX)), round(math.Floor(minY)), round(math.Ceil(maxX)), round(math.Ceil(maxY)))
}
