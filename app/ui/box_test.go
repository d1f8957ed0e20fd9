package ui

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
)

// paintedBox paints a box of the given size in pixels at a scale.
func paintedBox(b *box, width, height int, scale float32) *image.RGBA {
	b.raster.Resize(fyne.NewSize(float32(width), float32(height)))
	return b.paint(int(float32(width)*scale), int(float32(height)*scale)).(*image.RGBA)
}

func TestOutlinesAreSharp(t *testing.T) {
	fill, stroke := hex(0xFFFFFF), hex(0x8F897D)
	for _, scale := range []float32{1, 2} {
		m := paintedBox(newBox(fill, stroke, 1, 6), 60, 32, scale)
		edge := int(scale)
		for _, c := range []struct {
			name string
			x, y int
			want color.NRGBA
		}{
			{"left edge", 0, m.Rect.Dy() / 2, stroke},
			{"inside of the left edge", edge, m.Rect.Dy() / 2, fill},
			{"lower edge", m.Rect.Dx() / 2, m.Rect.Dy() - 1, stroke},
			{"inside of the lower edge", m.Rect.Dx() / 2, m.Rect.Dy() - 1 - edge, fill},
			{"middle", m.Rect.Dx() / 2, m.Rect.Dy() / 2, fill},
			{"corner", 0, 0, color.NRGBA{}},
		} {
			if got := color.NRGBAModel.Convert(m.At(c.x, c.y)); got != c.want {
				t.Errorf("at scale %v the %s is %v, want %v", scale, c.name, got, c.want)
			}
		}
	}
}

func TestRingLeavesTheMiddleFree(t *testing.T) {
	l, _ := testLook(t, false, false)
	r := newRing(l)
	r.around(fyne.Position{}, fyne.NewSize(40, 32), 6)
	m := r.paint(48, 40).(*image.RGBA)
	if got := m.At(24, 1); got != (color.RGBA{0x0B, 0x63, 0xCE, 0xFF}) {
		t.Errorf("the ring is %v", got)
	}
	for _, at := range []image.Point{{24, 2}, {24, 20}, {2, 20}} {
		if _, _, _, a := m.At(at.X, at.Y).RGBA(); a != 0 {
			t.Errorf("at %v, inside the ring, alpha is %d", at, a)
		}
	}
}

func TestDashesAndGapsAlternate(t *testing.T) {
	b := newBox(color.NRGBA{}, hex(0), 2, 0)
	b.dash = 5
	m := paintedBox(b, 100, 40, 1)
	changes := 0
	for x := 1; x < 100; x++ {
		if (m.RGBAAt(x, 0).A > 0) != (m.RGBAAt(x-1, 0).A > 0) {
			changes++
		}
	}
	if changes != 20 {
		t.Errorf("the upper edge changes %d times between dash and gap, want 20: 10 gaps", changes)
	}
	if m.RGBAAt(0, 0).A == 0 || m.RGBAAt(99, 39).A == 0 {
		t.Error("a corner is in a gap")
	}
}

func TestTinyBoxesHoldTheirShape(t *testing.T) {
	for size := 3; size < 20; size++ {
		m := paintedBox(newBox(hex(0xFF0000), hex(0), 1, 9), size, size, 1)
		if got := m.RGBAAt(size/2, size/2); got.A != 255 {
			t.Errorf("a box of %d pixels has %v in its middle", size, got)
		}
	}
}

func BenchmarkBox(b *testing.B) {
	box := newBox(hex(0xFFFFFF), hex(0x8F897D), 1, 10)
	box.raster.Resize(fyne.NewSize(1360, 872))
	b.ReportAllocs()
	for b.Loop() {
		box.kept = nil
		box.paint(1360, 872)
	}
}

func BenchmarkText(b *testing.B) {
	l, _ := testLook(b, true, false)
	t := NewText(l, mixed, Body, l.Palette.Ink)
	t.Resize(t.MinSize())
	size := t.ink.raster.Size()
	b.ReportAllocs()
	for b.Loop() {
		t.ink.kept = nil
		t.ink.paint(int(size.Width), int(size.Height))
	}
}

func BenchmarkTyping(b *testing.B) {
	l, _ := testLook(b, true, false)
	f, _ := openField(b, l, mixed, 300)
	f.hint = "2011-03-14"
	b.ReportAllocs()
	for b.Loop() {
		f.TypedRune('م')
		press(f, fyne.KeyBackspace)
	}
}
