package text

import (
	"encoding/binary"
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
	// Red and blue, and green and alpha, are worked on side by side, each in
	// 16 bits of their own.
	redBlue := uint32(c.R) | uint32(c.B)<<16
	greenAlpha := uint32(c.G) | 0xFF<<16
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from := (y-p.Y)*m.width + area.Min.X - p.X
		coverage := m.coverage[from : from+area.Dx()]
		at := dst.PixOffset(area.Min.X, y)
		pix := dst.Pix[at : at+4*len(coverage)]
		for _, v := range coverage {
			if v != 0 {
				a := over255(uint32(v) * uint32(c.A))
				d := binary.LittleEndian.Uint32(pix)
				rb := over255(redBlue*a + d&pairs*(0xFF-a))
				ga := over255(greenAlpha*a + d>>8&pairs*(0xFF-a))
				binary.LittleEndian.PutUint32(pix, rb|ga<<8)
			}
			pix = pix[4:]
		}
	}
}

// pairs masks two numbers of 8 bits in 16 each.
const pairs = 0x00FF00FF

// over255 divides two numbers up to 255*255, in 16 bits each, by 255 and
// rounds to the nearest.
func over255(v uint32) uint32 {
	v += 0x00800080
	return (v + v>>8&pairs) >> 8 & pairs
}
