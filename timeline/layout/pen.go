package layout

import (
	"image/color"

	"waqai/timeline/scene"
)

// pen puts shapes that are measured along the view into a scene, mirrored where time runs from
// right to left.
type pen struct {
	width float64
	rtl   bool
	marks []scene.Mark
}

// x answers the place on the screen of a length along the view.
func (p *pen) x(u float64) float64 {
	if p.rtl {
		return p.width - u
	}
	return u
}

// left answers the left edge of what lies between u and v, u ≤ v.
func (p *pen) left(u, v float64) float64 { return min(p.x(u), p.x(v)) }

func (p *pen) add(m ...scene.Mark) { p.marks = append(p.marks, m...) }

func (p *pen) fill(u, v, y, h float64, c color.NRGBA) {
	p.add(scene.Rect{X: p.left(u, v), Y: y, W: v - u, H: h, Fill: c})
}

func (p *pen) box(u, v, y, h, radius float64, fill color.NRGBA, stroke scene.Stroke) {
	p.add(scene.Rect{X: p.left(u, v), Y: y, W: v - u, H: h, Radius: radius, Fill: fill, Stroke: stroke})
}

// rule draws an upright hairline.
func (p *pen) rule(u, y, h float64, c color.NRGBA) {
	p.add(scene.Rect{X: p.x(u), Y: y, W: 1, H: h, Fill: c})
}

// fade paints c at opacity from at u to opacity to at v.
func (p *pen) fade(u, v, y, h float64, c color.NRGBA, from, to float64) {
	if p.rtl {
		from, to = to, from
	}
	p.add(scene.Fade{X: p.left(u, v), Y: y, W: v - u, H: h, Color: c, From: from, To: to})
}

func (p *pen) point(u, y float64) scene.Point { return scene.Point{X: p.x(u), Y: y} }

func (p *pen) place(u, v, y, h float64) scene.Box {
	return scene.Box{X: p.left(u, v), Y: y, W: v - u, H: h}
}
