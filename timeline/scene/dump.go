package scene

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"
)

// String answers the picture in words, one mark to a line: for tests, which compare text more
// gladly than pixels.
func (s *Scene) String() string {
	var b strings.Builder
	s.dump(&b, "")
	return b.String()
}

func (s *Scene) dump(b *strings.Builder, indent string) {
	fmt.Fprintf(b, "%sscene %s×%s%s\n", indent, num(s.Width), num(s.Height), paint(" on", s.Background))
	for _, m := range s.Marks {
		dump(b, m, indent+"  ")
	}
}

func dump(b *strings.Builder, m Mark, indent string) {
	b.WriteString(indent)
	switch m := m.(type) {
	case Rect:
		fmt.Fprintf(b, "rect %s", place(m.X, m.Y, m.W, m.H))
		if m.Radius > 0 {
			fmt.Fprintf(b, " r%s", num(m.Radius))
		}
		fmt.Fprintf(b, "%s%s\n", paint("", m.Fill), m.Stroke)
	case Disc:
		fmt.Fprintf(b, "disc %s,%s r%s%s%s\n", num(m.X), num(m.Y), num(m.R), paint("", m.Fill), m.Stroke)
	case Path:
		b.WriteString("path")
		for _, p := range m.Points {
			fmt.Fprintf(b, " %s,%s", num(p.X), num(p.Y))
		}
		if m.Closed {
			b.WriteString(" closed")
		}
		if m.Round > 0 {
			fmt.Fprintf(b, " round %s", num(m.Round))
		}
		fmt.Fprintf(b, "%s%s\n", paint("", m.Fill), m.Stroke)
	case Fade:
		fmt.Fprintf(b, "fade %s%s %s→%s\n", place(m.X, m.Y, m.W, m.H), paint("", m.Color), num(m.From), num(m.To))
	case Hatch:
		fmt.Fprintf(b, "hatch %s%s\n", place(m.X, m.Y, m.W, m.H), paint("", m.Color))
	case Text:
		fmt.Fprintf(b, "text %s,%s %q%s\n", num(m.X), num(m.Baseline), m.Words, paint("", m.Color))
	case Group:
		fmt.Fprintf(b, "event %d %q, %q\n", m.Event, m.Title, m.Date)
		for _, box := range m.Boxes {
			fmt.Fprintf(b, "%s  hit %s\n", indent, place(box.X, box.Y, box.W, box.H))
		}
		for _, inner := range m.Marks {
			dump(b, inner, indent+"  ")
		}
	case Frame:
		fmt.Fprintf(b, "frame %s,%s\n", num(m.X), num(m.Y))
		m.Scene.dump(b, indent+"  ")
	}
}

// String answers the stroke as a scene's dump has it, with a space before it; "" where it is not
// seen.
func (s Stroke) String() string {
	if !s.visible() {
		return ""
	}
	dash := ""
	if s.Dash > 0 {
		dash = " dashed " + num(s.Dash) + "-" + num(s.Gap)
	}
	return fmt.Sprintf(" stroke %s%s%s", num(s.Width), paint("", s.Color), dash)
}

func place(x, y, w, h float64) string {
	return fmt.Sprintf("%s,%s %s×%s", num(x), num(y), num(w), num(h))
}

// paint answers a colour behind a word, "" for one that is not seen.
func paint(word string, c color.NRGBA) string {
	switch c.A {
	case 0:
		return ""
	case 255:
		return fmt.Sprintf("%s #%02X%02X%02X", word, c.R, c.G, c.B)
	}
	return fmt.Sprintf("%s #%02X%02X%02X@%s", word, c.R, c.G, c.B, num(float64(c.A)/255))
}

// num answers v to the hundredth, without trailing zeros.
func num(v float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}
