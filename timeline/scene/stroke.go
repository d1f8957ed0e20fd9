package scene

import (
	"math"
	"slices"
)

// stroke paints the line through points (device space), dashed where s says so.
func (p *Painter) stroke(points []Point, closed bool, s Stroke) {
	half := s.Width * p.scale / 2
	if s.Dash > 0 {
		p.dashes(points, closed, half, s)
		return
	}
	n := p.trace(points, closed, half)
	if closed {
		p.polygons(s.Color, p.outline[:n], p.outline[n:])
		return
	}
	p.polygons(s.Color, p.outline)
}

// trace leaves the outline of a line in p.outline: up its left side and back down its right one.
// The left side has n points.
func (p *Painter) trace(points []Point, closed bool, half float64) (n int) {
	p.outline = side(p.outline[:0], points, closed, half)
	n = len(p.outline)
	p.outline = side(p.outline, points, closed, -half)
	slices.Reverse(p.outline[n:])
	return n
}

// dashes cuts the line into dashes and paints each one.
func (p *Painter) dashes(points []Point, closed bool, half float64, s Stroke) {
	n := len(points)
	if closed {
		n++
	}
	dash, gap := s.Dash*p.scale, s.Gap*p.scale
	on, left := true, dash
	p.dash = append(p.dash[:0], points[0])
	flush := func() {
		if len(p.dash) > 1 {
			p.trace(p.dash, false, half)
			p.polygons(s.Color, p.outline)
		}
		p.dash = p.dash[:0]
	}
	for i := 1; i < n; i++ {
		a, b := points[i-1], points[i%len(points)]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		at := 0.0
		for length-at > left {
			at += left
			q := Point{a.X + (b.X-a.X)*at/length, a.Y + (b.Y-a.Y)*at/length}
			if on {
				p.dash = append(p.dash, q)
				flush()
				left = gap
			} else {
				p.dash = append(p.dash[:0], q)
				left = dash
			}
			on = !on
		}
		left -= length - at
		if on {
			p.dash = append(p.dash, b)
		}
	}
	if on {
		flush()
	}
}

// side appends the line half to the left of points (to the right where half is negative), mitred at
// the corners.
func side(to, points []Point, closed bool, half float64) []Point {
	n := len(points)
	for i, q := range points {
		var in, out Point
		if i > 0 {
			in = normal(points[i-1], q)
		} else if closed {
			in = normal(points[n-1], q)
		}
		if i < n-1 {
			out = normal(q, points[i+1])
		} else if closed {
			out = normal(q, points[0])
		}
		to = corners(to, q, in, out, half)
	}
	return to
}

// miterLeast is the least cosine of half the turn at which a corner is mitred; a sharper one is cut off.
const miterLeast = .3

// corners appends the offset of q where the line comes in and goes out with these normals; a zero
// normal marks an end of the line.
func corners(to []Point, q, in, out Point, half float64) []Point {
	switch {
	case in == Point{}:
		in = out
	case out == Point{}:
		out = in
	}
	mx, my := (in.X+out.X)/2, (in.Y+out.Y)/2
	if square := mx*mx + my*my; square >= miterLeast*miterLeast {
		return append(to, Point{q.X + mx*half/square, q.Y + my*half/square})
	}
	return append(to, Point{q.X + in.X*half, q.Y + in.Y*half}, Point{q.X + out.X*half, q.Y + out.Y*half})
}

// normal answers the unit vector to the left of the way from a to b; zero where they are one.
func normal(a, b Point) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := math.Hypot(dx, dy)
	if l == 0 {
		return Point{}
	}
	return Point{-dy / l, dx / l}
}
