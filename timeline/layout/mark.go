package layout

import (
	"image/color"

	"waqai/timeline/scene"
	"waqai/timeline/text"
)

const (
	outline    = 1.5 // of marks
	markRadius = 2
	barInset   = 2  // a bar is this much lower than a window, at top and bottom
	overhang   = 20 // how far a mark that leaves the view is drawn beyond it
)

// brush draws marks of one colour at one height.
type brush struct {
	*pen
	y      float64 // top of the mark
	colour color.NRGBA
	tint   color.NRGBA
	theme  Theme
	engine *text.Engine
}

func (b brush) line() scene.Stroke { return scene.Stroke{Color: b.colour, Width: outline} }

// draw draws f.
func (b brush) draw(f figure) {
	switch f.kind {
	case disc:
		b.disc(f, scene.Stroke{})
	case window:
		b.window(f)
	case bar:
		b.bar(f)
	case since:
		b.since(f)
	case until:
		b.until(f)
	case before, after:
		b.wall(f)
	case oneOf:
		b.choices(f)
	}
}

func (b brush) disc(f figure, edge scene.Stroke) {
	r := float64(markHeight) / 2
	b.add(scene.Disc{X: b.x((f.a + f.b) / 2), Y: b.y + r, R: r + edge.Width, Fill: b.colour, Stroke: edge})
}

// window draws the hollow mark: walls where an end is exact, rails and tint that fade where it is
// not, dashes and a question mark where the source doubts.
func (b brush) window(f figure) {
	u, v := b.cut(f.a), b.cut(f.b)
	if f.fadeA == 0 && f.fadeB == 0 {
		s := b.line()
		if f.doubt {
			s.Dash, s.Gap = 4, 3
		}
		b.box(u, v, b.y, markHeight, markRadius, b.tint, s)
	} else {
		b.fading(f)
	}
	if f.doubt {
		b.question(f)
	}
}

func (b brush) fading(f figure) {
	u, v := b.cut(f.a+f.fadeA), b.cut(f.b-f.fadeB)
	rails := []float64{b.y, b.y + markHeight - outline}
	b.fill(u, v, b.y, markHeight, b.tint)
	for _, y := range rails {
		b.fill(u, v, y, outline, b.colour)
	}
	if f.fadeA > 0 {
		b.fade(f.a, f.a+f.fadeA, b.y, markHeight, b.tint, 0, 1)
		for _, y := range rails {
			b.fade(f.a, f.a+f.fadeA, y, outline, b.colour, 0, 1)
		}
	} else {
		b.fill(u, u+outline, b.y, markHeight, b.colour)
	}
	if f.fadeB > 0 {
		b.fade(f.b-f.fadeB, f.b, b.y, markHeight, b.tint, 1, 0)
		for _, y := range rails {
			b.fade(f.b-f.fadeB, f.b, y, outline, b.colour, 1, 0)
		}
	} else {
		b.fill(v-outline, v, b.y, markHeight, b.colour)
	}
}

// question writes the question mark in the middle of a mark, or behind a narrow one.
func (b brush) question(f figure) {
	l := b.engine.Line("?", text.Style{Voice: text.Ours, Weight: 700, Size: 13}, text.LTR)
	middle := b.x(f.middle(b.width))
	if f.b-f.a < 16 {
		middle = b.x(f.to + 3 + l.Width/2)
	}
	b.add(scene.Text{Line: l, Words: "?", X: middle - l.Width/2, Baseline: b.y + markHeight/2 + 4.5, Color: b.theme.Ink})
}

func (b brush) bar(f figure) {
	y, h := b.y+barInset, float64(markHeight-2*barInset)
	u, v := b.cut(f.a+f.fadeA), b.cut(f.b-f.fadeB)
	if f.doubt {
		b.box(u, v, y, h, 0, b.tint, scene.Stroke{Color: b.colour, Width: outline, Dash: 4, Gap: 3})
		b.question(f)
		return
	}
	b.fill(u, v, y, h, b.colour)
	if f.fadeA > 0 {
		b.fade(f.a, f.a+f.fadeA, y, h, b.colour, 0, 1)
	}
	if f.fadeB > 0 {
		b.fade(f.b-f.fadeB, f.b, y, h, b.colour, 1, 0)
	}
}

// wall draws before and after: a hard wall, and tint and rails that fade away from it.
func (b brush) wall(f figure) {
	from, to, wall := 1.0, 0.0, f.a
	if f.kind == before {
		from, to, wall = 0, 1, f.b-outline
	}
	b.fade(f.a, f.b, b.y, markHeight, opacity(b.colour, 1.4*b.theme.Tint), from, to)
	for _, y := range []float64{b.y, b.y + markHeight - outline} {
		b.fade(f.a, f.b, y, outline, b.colour, from, to)
	}
	b.fill(wall, wall+outline, b.y-3, markHeight+6, b.colour)
}

// choices draws each reading with an edge of the ground around it, and hatch between them.
func (b brush) choices(f figure) {
	b.add(scene.Hatch{X: b.left(b.cut(f.a), b.cut(f.b)), Y: b.y + 1, W: b.cut(f.b) - b.cut(f.a), H: markHeight - 2, Color: opacity(b.colour, .55)})
	edge := scene.Stroke{Color: b.theme.Canvas, Width: outline}
	for _, p := range f.parts {
		if p.kind == disc {
			b.disc(p, edge)
			continue
		}
		u, v := b.cut(p.a), b.cut(p.b)
		b.box(u-outline, v+outline, b.y-outline, markHeight+2*outline, markRadius+outline, b.theme.Canvas, scene.Stroke{})
		b.draw(p)
	}
}

// cut keeps a place near the view, so that nothing is reckoned with far numbers.
func (b brush) cut(u float64) float64 { return max(-overhang, min(b.width+overhang, u)) }
