package scene

import (
	"image"
	"testing"
)

func TestPlainRectanglesCoverWholePixels(t *testing.T) {
	cases := []struct {
		name  string
		rect  Rect
		scale float64
		want  image.Rectangle
	}{
		{"on pixels", Rect{X: 2, Y: 3, W: 5, H: 4}, 1, image.Rect(2, 3, 7, 7)},
		{"edges go to the nearest pixel", Rect{X: 2.4, Y: 3.6, W: 5, H: 4}, 1, image.Rect(2, 4, 7, 8)},
		{"a hairline never vanishes", Rect{X: 4, Y: 0, W: .2, H: 10}, 1, image.Rect(4, 0, 5, 10)},
		{"a hairline is one pixel wherever it lies", Rect{X: 4.45, Y: 0, W: 1, H: 10}, 1, image.Rect(4, 0, 5, 10)},
		{"twice the size", Rect{X: 1.5, Y: 1, W: 3, H: 2}, 2, image.Rect(3, 2, 9, 6)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.rect.Fill = black
			img := drawn(t, 12, 12, c.scale, c.rect)
			for y := range img.Rect.Dy() {
				for x := range img.Rect.Dx() {
					want := 0
					if image.Pt(x, y).In(c.want) {
						want = 255
					}
					if got := ink(img, x, y); got != want {
						t.Fatalf("at %d,%d: %d, not %d", x, y, got, want)
					}
				}
			}
		})
	}
}

func TestThinLinesWeighTheSameAtBothEdges(t *testing.T) {
	img := drawn(t, 20, 20, 1,
		Rect{X: 0, Y: 2, W: 20, H: 1.5, Fill: black}, Rect{X: 0, Y: 12.5, W: 20, H: 1.5, Fill: black})
	for i, want := range []int{255, 128} {
		if top, bottom := ink(img, 5, 2+i), ink(img, 5, 13-i); top != want || bottom != want {
			t.Errorf("row %d from the edge: %d above and %d below, not %d", i, top, bottom, want)
		}
	}
}

func TestRoundedRectanglesAreSymmetric(t *testing.T) {
	for _, scale := range []float64{1, 2, 3} {
		img := drawn(t, 24, 18, scale, Rect{X: 2, Y: 3, W: 20, H: 12, Radius: 4, Fill: black, Stroke: Stroke{Color: blue, Width: 1.5}})
		w, h := img.Rect.Dx(), img.Rect.Dy()
		for y := range h {
			for x := range w {
				at := img.RGBAAt(x, y)
				if at != img.RGBAAt(w-1-x, y) || at != img.RGBAAt(x, h-1-y) {
					t.Fatalf("scale %v: %d,%d is not like its mirror images", scale, x, y)
				}
			}
		}
		if a, b := ink(img, int(2*scale), int(3*scale)), ink(img, w/2, int(3*scale)); a >= b {
			t.Errorf("scale %v: the corner holds as much ink (%d) as the edge (%d)", scale, a, b)
		}
	}
}

func TestStrokeLiesInsideTheEdge(t *testing.T) {
	img := drawn(t, 20, 20, 2, Rect{X: 2, Y: 2, W: 16, H: 16, Stroke: Stroke{Color: black, Width: 1.5}})
	for x, want := range map[int]int{3: 0, 4: 255, 6: 255, 7: 0, 32: 0, 33: 255, 35: 255, 36: 0} {
		if got := ink(img, x, 20); got != want {
			t.Errorf("column %d: %d, not %d", x, got, want)
		}
	}
}

func TestDashesLeaveGaps(t *testing.T) {
	img := drawn(t, 60, 20, 1, Rect{X: 2, Y: 4, W: 56, H: 12, Radius: 2, Stroke: Stroke{Color: black, Width: 2, Dash: 4, Gap: 3}})
	dark, light := 0, 0
	for x := 6; x < 54; x++ {
		switch v := ink(img, x, 5); {
		case v > 200:
			dark++
		case v < 60:
			light++
		}
	}
	if dark < 20 || light < 12 {
		t.Errorf("of 48 columns %d are dark and %d light", dark, light)
	}
}
