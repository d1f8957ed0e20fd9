package scene

// text paints a laid-out line. The engine knows neither frames nor clips: it gets the pane that may
// be touched, and the line's place in it.
func (p *Painter) text(m Text) {
	x, y := p.x(m.X), p.y(m.Baseline)
	up, down := m.Line.Ascent*p.scale, m.Line.Descent*p.scale
	const slack = 8 // letters may reach a little over the line's own box
	left, right := round(x)-slack, round(x+m.Line.Width*p.scale)+slack
	if right < p.clip.Min.X || left > p.clip.Max.X || round(y+down)+slack < p.clip.Min.Y || round(y-up)-slack > p.clip.Max.Y {
		return
	}
	p.pane = *p.dst
	p.pane.Pix = p.dst.Pix[p.dst.PixOffset(p.clip.Min.X, p.clip.Min.Y):]
	p.pane.Rect = p.clip
	p.engine.Draw(&p.pane, m.Line, x/p.scale, y/p.scale, p.scale, m.Color)
}
