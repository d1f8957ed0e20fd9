package scene

import "math"

// fade paints column by column: every column has one opacity, that of its middle.
func (p *Painter) fade(m Fade) {
	if m.W <= 0 || m.H <= 0 {
		return
	}
	left, right := p.x(m.X), p.x(m.X+m.W)
	rows := across(p.y(m.Y), p.y(m.Y+m.H))
	for x := max(round(left), p.clip.Min.X); x < min(round(right), p.clip.Max.X); x++ {
		t := max(0, min(1, (float64(x)+.5-left)/(right-left)))
		alpha := m.From + (m.To-m.From)*t
		for y := max(rows.from, p.clip.Min.Y); y < min(rows.to, p.clip.Max.Y); y++ {
			c := 255.0
			if y == rows.from {
				c = float64(rows.first)
			} else if y == rows.to-1 {
				c = float64(rows.last)
			}
			blend(p.row(x, y, 4), m.Color, cover(m.Color, uint8(math.Round(c*alpha))))
		}
	}
}
