package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func TestRadioByKeysAndMouse(t *testing.T) {
	for _, c := range []struct {
		rtl        bool
		next, back fyne.KeyName
	}{{false, fyne.KeyRight, fyne.KeyLeft}, {true, fyne.KeyLeft, fyne.KeyRight}} {
		l, _ := testLook(t, c.rtl, false)
		var told []int
		r := NewRadio(l, []string{"يوم", "أسبوع", "شهر"}, 0, func(i int) { told = append(told, i) })
		_, canvas := open(t, l, 300, 200, Column(0, r))
		canvas.Focus(r)
		typeKey(canvas, fyne.KeyDown, c.next, fyne.KeyDown, c.back, fyne.KeyUp, fyne.KeyUp)
		test.TapAt(r, fyne.NewPos(150, 2*radioRow+5))
		if want := []int{1, 2, 1, 0, 2}; !slices.Equal(told, want) {
			t.Errorf("rtl %v: told %v, want %v", c.rtl, told, want)
		}
		if !r.ring.raster.Visible() || r.ring.raster.Position().Y != r.options[2].outline.raster.Position().Y-4 {
			t.Errorf("rtl %v: the ring is at %v", c.rtl, r.ring.raster.Position())
		}
		r.SetEnabled(false)
		test.TapAt(r, fyne.NewPos(150, 5))
		if r.Selected() != 2 {
			t.Error("it changed though it is disabled")
		}
	}
}

func TestRadioWithoutAChoiceTakesTheFirstWithSpace(t *testing.T) {
	l, _ := testLook(t, true, false)
	r := NewRadio(l, []string{"a", "b"}, -1, nil)
	_, canvas := open(t, l, 300, 200, Column(0, r))
	canvas.Focus(r)
	if r.Selected() != -1 || r.AccessibilityLabel() != "" {
		t.Errorf("%d is chosen at first", r.Selected())
	}
	typeKey(canvas, fyne.KeySpace)
	if r.Selected() != 0 {
		t.Errorf("%d is chosen, want 0", r.Selected())
	}
}

func TestRadioMirrors(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	for _, horizontal := range []bool{false, true} {
		a, b := NewRadio(left, []string{"PDF", "SVG", "شهر"}, 0, nil), NewRadio(right, []string{"PDF", "SVG", "شهر"}, 0, nil)
		a.Horizontal, b.Horizontal = horizontal, horizontal
		rapid.Check(t, func(t *rapid.T) {
			width := float32(rapid.IntRange(int(a.MinSize().Width)+1, 900).Draw(t, "width"))
			for _, r := range []*Radio{a, b} {
				r.Resize(fyne.NewSize(width, r.MinSize().Height))
			}
			for i, o := range a.options {
				m := b.options[i]
				for _, pair := range [][2]fyne.CanvasObject{{o.outline.raster, m.outline.raster}, {o.text, m.text}, {o.dot.raster, m.dot.raster}} {
					want := width - pair[0].Position().X - pair[0].Size().Width
					if got := pair[1].Position().X; got-want > 0.01 || want-got > 0.01 {
						t.Fatalf("horizontal %v, option %d: at %v, want %v", horizontal, i, got, want)
					}
				}
			}
		})
	}
}
