package scene

import "image"

// text paints a laid-out line. The engine knows neither frames nor clips: it gets the pane that may
// be touched, and the line's place in it.
func (p *Painter) text(m Text) {
	x, y := p.x(m.X), p.y(m.Baseline)
	up, down := m.Line.Ascent*p.scale, m.Line.Descent*p.scale
	slack := round(up+down) + 1 // letters may reach over the line's own box
	box := image.Rect(round(x)-slack, round(y-up)-slack, round(x+m.Line.Width*p.scale)+slack, round(y+down)+slack)
	if !box.Overlaps(p.clip) {
		return
	}
	p.pane = *p.dst
	p.pane.Pix = p.dst.Pix[p.dst.PixOffset(p.clip.Min.X, p.clip.Min.Y):]
	p.pane.Rect = p.clip
	p.engine.Draw(&p.pane, m.Line, x/p.scale, y/p.scale, p.scale, m.Color)
}
