package export

import (
	"fmt"
	"strings"

	"waqai/timeline/scene"
)

// rect writes a rectangle. In a scene the stroke lies inside the edge, in SVG on it. Plain ones are
// kept from being smeared over two pixels.
func (d *drawing) rect(m scene.Rect) {
	half := 0.0
	crisp := ` shape-rendering="crispEdges"`
	if m.Stroke.Width > 0 && m.Stroke.Color.A > 0 {
		half = m.Stroke.Width / 2
	}
	round := ""
	if r := m.Radius - half; r > 0 {
		round = ` rx="` + num(r) + `"`
	}
	if half > 0 || round != "" || m.H != float64(int(m.H)) {
		crisp = ""
	}
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s"%s%s%s%s/>`+"\n", num(m.X+half), num(m.Y+half),
		num(max(0, m.W-2*half)), num(max(0, m.H-2*half)), round, paint("fill", m.Fill), stroke(m.Stroke), crisp)
}

func (d *drawing) disc(m scene.Disc) {
	half := 0.0
	if m.Stroke.Color.A > 0 {
		half = m.Stroke.Width / 2
	}
	d.printf(`<circle cx="%s" cy="%s" r="%s"%s%s/>`+"\n", num(m.X), num(m.Y), num(m.R-half), paint("fill", m.Fill), stroke(m.Stroke))
}

func (d *drawing) path(m scene.Path) {
	var b strings.Builder
	for i, p := range m.Flat() {
		op := "L"
		if i == 0 {
			op = "M"
		}
		b.WriteString(op + num(p.X) + " " + num(p.Y))
	}
	if m.Closed {
		b.WriteString("Z")
	}
	d.printf(`<path d="%s"%s%s/>`+"\n", b.String(), paint("fill", m.Fill), stroke(m.Stroke))
}

func (d *drawing) fade(m scene.Fade) {
	id := d.id("f")
	opaque := float64(m.Color.A) / 255
	colour := fmt.Sprintf("#%02X%02X%02X", m.Color.R, m.Color.G, m.Color.B)
	fmt.Fprintf(&d.defs, `<linearGradient id="%s"><stop offset="0" stop-color="%s" stop-opacity="%s"/><stop offset="1" stop-color="%[2]s" stop-opacity="%[4]s"/></linearGradient>`+"\n",
		id, colour, num(m.From*opaque), num(m.To*opaque))
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="url(#%s)"/>`+"\n", num(m.X), num(m.Y), num(m.W), num(m.H), id)
}

func (d *drawing) hatch(m scene.Hatch) {
	id := d.id("h")
	fmt.Fprintf(&d.defs, `<pattern id="%s" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="translate(%s %s) rotate(45)"><rect width="2" height="6"%s/></pattern>`+"\n",
		id, num(m.X), num(m.Y), paint("fill", m.Color))
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="url(#%s)"/>`+"\n", num(m.X), num(m.Y), num(m.W), num(m.H), id)
}
