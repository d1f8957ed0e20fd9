package text

import (
	"image"
	"image/color"
	"math"
)

// Draw blends l into dst in colour c. x is the line's left edge and baseline
// its baseline, in logical pixels from the picture's origin (0, 0); scale is
// the number of device pixels in a logical one. The baseline is moved to a
// whole device pixel and each glyph to a quarter of one, so that small text
// is sharp and the pixels are the same wherever the same line is drawn at the
// same place. What lies outside dst is left out.
func (e *Engine) Draw(dst *image.RGBA, l *Line, x, baseline, scale float64, c color.NRGBA) {
	bounds := dst.Bounds()
	below := math.Round(baseline * scale)
	if c.A == 0 || bounds.Empty() || !(math.Abs(below) < 1e7) {
		return
	}
	for i := range l.Runs {
		e.drawRun(dst, &l.Runs[i], x, below, scale, c)
	}
}

// drawRun draws a run in batches, so that the cache is locked seldom and not
// while pixels are blended.
func (e *Engine) drawRun(dst *image.RGBA, run *Run, x, below, scale float64, c color.NRGBA) {
	const batch = 32
	var (
		masks  [batch]*mask
		places [batch]image.Point
	)
	bounds := dst.Bounds()
	reach := 4 * run.Size * scale // no glyph of a font reaches farther from its origin
	if below+reach < float64(bounds.Min.Y) || below-reach > float64(bounds.Max.Y) {
		return
	}
	glyphs := run.Glyphs
	for len(glyphs) > 0 {
		n := 0
		e.masks.Lock()
		for ; n < batch && len(glyphs) > 0; glyphs = glyphs[1:] {
			g := &glyphs[0]
			gx := (x + run.X + g.X) * scale
			if !(gx+reach >= float64(bounds.Min.X) && gx-reach <= float64(bounds.Max.X)) {
				continue
			}
			px, dx := quarters(gx)
			py, dy := quarters(below + g.Y*scale)
			key := maskKey{size: run.Size * scale, glyph: g.ID, face: run.Face.index, dx: dx, dy: dy}
			m := e.mask(run.Face, key)
			if m.width == 0 {
				continue
			}
			masks[n], places[n] = m, image.Pt(px+m.left, py+m.top)
			n++
		}
		e.masks.Unlock()
		for i := range n {
			masks[i].blend(dst, places[i], c)
		}
	}
}

// quarters splits v, rounded to quarters, into whole pixels and the rest.
func quarters(v float64) (whole int, quarter uint8) {
	q := int(math.Floor(v*4 + 0.5))
	return q >> 2, uint8(q & 3)
}

// blend lays colour c over dst through the mask, with its corner at p.
func (m *mask) blend(dst *image.RGBA, p image.Point, c color.NRGBA) {
	area := image.Rect(p.X, p.Y, p.X+m.width, p.Y+m.height).Intersect(dst.Rect)
	if area.Empty() {
		return
	}
	red, green, blue, alpha := uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from := (y-p.Y)*m.width + area.Min.X - p.X
		coverage := m.coverage[from : from+area.Dx()]
		at := dst.PixOffset(area.Min.X, y)
		pix := dst.Pix[at : at+4*len(coverage)]
		for i, v := range coverage {
			if v == 0 {
				continue
			}
			a := (uint32(v)*alpha + 127) / 255
			rest := 255 - a
			d := pix[4*i : 4*i+4 : 4*i+4]
			d[0] = uint8((red*a + uint32(d[0])*rest + 127) / 255)
			d[1] = uint8((green*a + uint32(d[1])*rest + 127) / 255)
			d[2] = uint8((blue*a + uint32(d[2])*rest + 127) / 255)
			d[3] = uint8((255*a + uint32(d[3])*rest + 127) / 255)
		}
	}
}
