package export

import (
	"fmt"
	"strings"

	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// glyph names an outline.
type glyph struct {
	face *text.Face
	id   uint32
}

// text writes a line as references to outlines. A run stands in font units under one transform.
func (d *drawing) text(m scene.Text) {
	d.printf(`<g role="img" aria-label="%s"%s>`+"\n", escape(m.Words), paint("fill", m.Color))
	for _, run := range m.Line.Runs {
		upem := run.Face.Outline(0).UnitsPerEm
		size := run.Size / upem
		d.printf(`<g transform="matrix(%s 0 0 %[1]s %s %s)">`, fine(size), num(m.X+run.X), num(m.Baseline))
		for _, g := range run.Glyphs {
			id := d.outline(run.Face, g.ID)
			if id == "" {
				continue
			}
			d.printf(`<use href="#%s"%s%s/>`, id, offset("x", g.X/size), offset("y", g.Y/size))
		}
		d.printf("</g>\n")
	}
	d.printf("</g>\n")
}

func offset(name string, v float64) string {
	if s := fmt.Sprintf("%.0f", v); s != "0" && s != "-0" {
		return " " + name + `="` + s + `"`
	}
	return ""
}

func fine(v float64) string { return strings.TrimRight(fmt.Sprintf("%.6f", v), "0") }

// outline answers the id of a glyph's outline, written to defs on its first use; "" for one that
// shows nothing. y grows downwards in SVG and upwards in a font.
func (d *drawing) outline(face *text.Face, id uint32) string {
	key := glyph{face, id}
	if name, ok := d.glyphs[key]; ok {
		return name
	}
	segments := face.Outline(id).Segments
	if len(segments) == 0 {
		d.glyphs[key] = ""
		return ""
	}
	name := d.id("g")
	d.glyphs[key] = name
	var b strings.Builder
	for i, s := range segments {
		n := 1
		switch s.Op {
		case text.MoveTo:
			if i > 0 {
				b.WriteString("Z")
			}
			b.WriteString("M")
		case text.LineTo:
			b.WriteString("L")
		case text.QuadTo:
			b.WriteString("Q")
			n = 2
		case text.CubicTo:
			b.WriteString("C")
			n = 3
		}
		for k, p := range s.Args[:n] {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(p.X) + " " + num(-p.Y))
		}
	}
	fmt.Fprintf(&d.defs, `<path id="%s" d="%sZ"/>`+"\n", name, b.String())
	return name
}
