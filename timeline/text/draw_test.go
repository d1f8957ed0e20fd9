package text

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"
)

// canvas is a picture filled with paper.
func canvas(r image.Rectangle) *image.RGBA {
	img := image.NewRGBA(r)
	draw.Draw(img, r, paper, image.Point{}, draw.Src)
	return img
}

func TestDrawBlendsAsImageDrawDoes(t *testing.T) {
	e := newEngine(t)
	l := e.Line(label, Style{Ours, 600, 13.5}, Auto)
	for _, c := range []color.NRGBA{ink, {0xA9, 0x6A, 0x00, 0x80}, {0xFF, 0xFF, 0xFF, 0x01}} {
		for _, ground := range []color.NRGBA{{0xFA, 0xF9, 0xF6, 0xFF}, {0x40, 0x80, 0xC0, 0x60}, {}} {
			rect := image.Rect(0, 0, 330, 30)
			got, want := image.NewRGBA(rect), image.NewRGBA(rect)
			draw.Draw(got, rect, image.NewUniform(ground), image.Point{}, draw.Src)
			copy(want.Pix, got.Pix)
			e.Draw(got, l, 5, 20, 1, c)
			for i := range l.Runs {
				for _, g := range l.Runs[i].Glyphs {
					x, dx := quarters(5 + l.Runs[i].X + g.X)
					y, dy := quarters(20 + g.Y)
					m := e.rasterize(l.Runs[i].Face, maskKey{size: 13.5, glyph: g.ID, dx: dx, dy: dy})
					alpha := &image.Alpha{Pix: m.coverage, Stride: m.width, Rect: image.Rect(0, 0, m.width, m.height)}
					draw.DrawMask(want, alpha.Rect.Add(image.Pt(x+m.left, y+m.top)), image.NewUniform(c), image.Point{}, alpha, image.Point{}, draw.Over)
				}
			}
			for i := range got.Pix {
				if d := int(got.Pix[i]) - int(want.Pix[i]); d > 2 || d < -2 {
					t.Fatalf("colour %v on %v: byte %d is %d, want %d", c, ground, i, got.Pix[i], want.Pix[i])
				}
			}
		}
	}
}

func TestDrawingInTilesGivesTheWholePicture(t *testing.T) {
	e := newEngine(t)
	l := e.Line("في 14 مارس 2011 (Daraa) كَتَبَ", Style{Source, 400, 31}, Auto)
	rect := image.Rect(-20, -10, 420, 60)
	whole, tiled := canvas(rect), canvas(rect)
	e.Draw(whole, l, 3.3, 33, 1.25, ink)
	for y := rect.Min.Y; y < rect.Max.Y; y += 9 {
		for x := rect.Min.X; x < rect.Max.X; x += 17 {
			tile := tiled.SubImage(image.Rect(x, y, x+17, y+9)).(*image.RGBA)
			e.Draw(tile, l, 3.3, 33, 1.25, ink)
		}
	}
	if !bytes.Equal(whole.Pix, tiled.Pix) {
		t.Error("the tiles together differ from the whole")
	}
	if bytes.Equal(whole.Pix, canvas(rect).Pix) {
		t.Error("nothing was drawn")
	}
}

func TestDrawOutsideThePictureDrawsNothing(t *testing.T) {
	e := newEngine(t)
	l := e.Line(label, Style{Ours, 400, 16}, Auto)
	rect := image.Rect(0, 0, 50, 20)
	img := canvas(rect)
	clean := append([]uint8(nil), img.Pix...)
	for _, at := range []struct{ x, y, scale float64 }{
		{-5000, 10, 1}, {5000, 10, 1}, {0, -500, 1}, {0, 500, 1},
		{math.NaN(), 10, 1}, {0, math.NaN(), 1}, {math.Inf(1), 10, 1}, {0, math.Inf(-1), 1}, {0, 10, 0}, {0, 10, 1e6},
	} {
		e.Draw(img, l, at.x, at.y, at.scale, ink)
		if !bytes.Equal(img.Pix, clean) {
			t.Fatalf("something was drawn at %v", at)
		}
	}
	e.Draw(image.NewRGBA(image.Rectangle{}), l, 0, 0, 1, ink)
	e.Draw(img, l, 5, 15, 1, color.NRGBA{A: 0})
	if !bytes.Equal(img.Pix, clean) {
		t.Error("a colour that cannot be seen was drawn")
	}
}

func TestTheBaselineIsAWholePixel(t *testing.T) {
	e := newEngine(t)
	l := e.Line(label, Style{Ours, 400, 13.5}, Auto)
	rect := image.Rect(0, 0, 330, 40)
	a, b := canvas(rect), canvas(rect)
	e.Draw(a, l, 5, 20, 1, ink)
	e.Draw(b, l, 5, 20.4, 1, ink)
	if !bytes.Equal(a.Pix, b.Pix) {
		t.Error("a baseline between two pixels blurs the text")
	}
}

func TestWarmCallsAllocateNothing(t *testing.T) {
	e := newEngine(t)
	st := Style{Source, 400, 17}
	img := canvas(image.Rect(0, 0, 330, 40))
	work := func() {
		l := e.Line(label, st, Auto)
		e.Draw(img, l, 5, 20, 2, ink)
		e.Fit(label, st, Auto, 80)
		l.Caret(7)
		l.Hit(30)
	}
	work()
	if n := testing.AllocsPerRun(100, work); n != 0 {
		t.Errorf("%v allocations in a warm call", n)
	}
}
