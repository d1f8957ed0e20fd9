package scene

import (
	"image"
	"image/color"
)

// over answers the source colour at opacity a (0 to 255) over the channel d.
func over(d uint8, c, a uint32) uint8 { return uint8((c*a + uint32(d)*(255-a) + 127) / 255) }

// cover answers the opacity of c where a mask lets through m (0 to 255).
func cover(c color.NRGBA, m uint8) uint32 { return (uint32(c.A)*uint32(m) + 127) / 255 }

// blend puts c at opacity a over the pixel pix[:4].
func blend(pix []uint8, c color.NRGBA, a uint32) {
	if a == 0 {
		return
	}
	pix = pix[:4:4]
	if a == 255 {
		pix[0], pix[1], pix[2], pix[3] = c.R, c.G, c.B, 255
		return
	}
	pix[0] = over(pix[0], uint32(c.R), a)
	pix[1] = over(pix[1], uint32(c.G), a)
	pix[2] = over(pix[2], uint32(c.B), a)
	pix[3] = over(pix[3], 255, a)
}

// fill covers the part of r inside the clip with c, at the opacity that the mask value m leaves it.
func (p *Painter) fill(r image.Rectangle, c color.NRGBA, m uint8) {
	r = r.Intersect(p.clip)
	a := cover(c, m)
	if r.Empty() || a == 0 {
		return
	}
	n := 4 * r.Dx()
	first := p.row(r.Min.X, r.Min.Y, n)
	if a == 255 {
		for i := 0; i < n; i += 4 {
			blend(first[i:], c, a)
		}
		for y := r.Min.Y + 1; y < r.Max.Y; y++ {
			copy(p.row(r.Min.X, y, n), first)
		}
		return
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := p.row(r.Min.X, y, n)
		for i := 0; i < n; i += 4 {
			blend(row[i:], c, a)
		}
	}
}

// row answers n bytes of the image from the pixel x, y on.
func (p *Painter) row(x, y, n int) []uint8 {
	o := p.dst.PixOffset(x, y)
	return p.dst.Pix[o : o+n : o+n]
}

// through paints c through a mask whose top left pixel lies at x, y; flipX and flipY mirror it.
func (p *Painter) through(mask *image.Alpha, x, y int, flipX, flipY bool, c color.NRGBA) {
	w, h := mask.Rect.Dx(), mask.Rect.Dy()
	r := image.Rect(x, y, x+w, y+h).Intersect(p.clip)
	if r.Empty() {
		return
	}
	for py := r.Min.Y; py < r.Max.Y; py++ {
		my := py - y
		if flipY {
			my = h - 1 - my
		}
		line := mask.Pix[my*mask.Stride : my*mask.Stride+w]
		row := p.row(r.Min.X, py, 4*r.Dx())
		for i := range r.Dx() {
			mx := r.Min.X + i - x
			if flipX {
				mx = w - 1 - mx
			}
			if m := line[mx]; m != 0 {
				blend(row[4*i:], c, cover(c, m))
			}
		}
	}
}
