package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"

	"waqai/timeline/scene"
)

// SVG writes s as a self-contained SVG: text as outlines, each glyph once and referred to; the
// title and date of every event as a title that a reader of the file can ask for. The bytes depend
// on nothing but s and scale, which is how many CSS pixels a logical one takes.
func SVG(w io.Writer, s *scene.Scene, scale float64) error {
	if !(scale > 0) {
		return errScale(scale)
	}
	d := &drawing{glyphs: map[glyph]string{}}
	d.scene(s)
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s">`+"\n",
		num(s.Width*scale), num(s.Height*scale), num(s.Width), num(s.Height))
	if s.Title != "" {
		fmt.Fprintf(b, "<title>%s</title>\n", escape(s.Title))
	}
	fmt.Fprintf(b, "<defs>\n%s</defs>\n%s</svg>\n", d.defs.String(), d.body.String())
	return b.Flush()
}

// drawing is an SVG being written: what is referred to, and what is drawn.
type drawing struct {
	defs, body strings.Builder
	glyphs     map[glyph]string // the ids of outlines already in defs
	ids        int
}

// id answers a name that is new in the file.
func (d *drawing) id(prefix string) string {
	d.ids++
	return prefix + strconv.Itoa(d.ids)
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(&d.body, format, args...) }

func (d *drawing) scene(s *scene.Scene) {
	if s.Background.A > 0 {
		d.rect(scene.Rect{W: s.Width, H: s.Height, Fill: s.Background})
	}
	d.marks(s.Marks)
}

func (d *drawing) marks(marks []scene.Mark) {
	for _, m := range marks {
		switch m := m.(type) {
		case scene.Rect:
			d.rect(m)
		case scene.Disc:
			d.disc(m)
		case scene.Path:
			d.path(m)
		case scene.Fade:
			d.fade(m)
		case scene.Hatch:
			d.hatch(m)
		case scene.Text:
			d.text(m)
		case scene.Group:
			d.printf("<g><title>%s</title>\n", escape(m.Title+" · "+m.Date))
			d.marks(m.Marks)
			d.printf("</g>\n")
		case scene.Frame:
			d.frame(m)
		}
	}
}

func (d *drawing) frame(m scene.Frame) {
	clip := d.id("c")
	fmt.Fprintf(&d.defs, `<clipPath id="%s"><rect width="%s" height="%s"/></clipPath>`+"\n", clip, num(m.Scene.Width), num(m.Scene.Height))
	d.printf(`<g transform="translate(%s %s)" clip-path="url(#%s)">`+"\n", num(m.X), num(m.Y), clip)
	d.scene(m.Scene)
	d.printf("</g>\n")
}

// paint answers the attributes of a fill or a stroke.
func paint(kind string, c color.NRGBA) string {
	if c.A == 0 {
		return ` ` + kind + `="none"`
	}
	s := fmt.Sprintf(` %s="#%02X%02X%02X"`, kind, c.R, c.G, c.B)
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%s"`, kind, num(float64(c.A)/255))
	}
	return s
}

// stroke answers the attributes of a stroke.
func stroke(s scene.Stroke) string {
	if s.Width == 0 || s.Color.A == 0 {
		return ""
	}
	out := paint("stroke", s.Color) + ` stroke-width="` + num(s.Width) + `"`
	if s.Dash > 0 {
		out += ` stroke-dasharray="` + num(s.Dash) + " " + num(s.Gap) + `"`
	}
	return out
}

// num answers v to the hundredth, as short as it goes.
func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// escape answers s as XML text; what XML does not allow becomes U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes every write
	return b.String()
}
