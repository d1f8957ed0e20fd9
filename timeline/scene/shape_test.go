package scene

import (
	"math"
	"testing"
)

func TestDiscsHaveTheAreaOfACircle(t *testing.T) {
	for _, x := range []float64{20, 20.25, 20.6, 20.87} {
		img := drawn(t, 40, 40, 1, Disc{X: x, Y: 20, R: 6, Fill: black})
		sum := 0
		for y := range 40 {
			sum += row(img, y)
		}
		if got, want := float64(sum)/255, math.Pi*36; math.Abs(got-want) > .5 {
			t.Errorf("at %v: %.2f, not %.2f", x, got, want)
		}
	}
}

func TestFadeGrowsColumnByColumn(t *testing.T) {
	img := drawn(t, 30, 10, 1, Fade{X: 5, Y: 0, W: 20, H: 10, Color: black, From: 0, To: 1})
	for x := range 30 {
		want := int(math.Round(255 * max(0, min(1, (float64(x)+.5-5)/20))))
		if x >= 25 {
			want = 0
		}
		if got := ink(img, x, 5); got != want {
			t.Errorf("column %d: %d, not %d", x, got, want)
		}
	}
}

func TestHatchCoversAThird(t *testing.T) {
	for _, scale := range []float64{1, 2} {
		img := drawn(t, 120, 60, scale, Hatch{X: 0, Y: 0, W: 120, H: 60, Color: black})
		sum := 0
		for y := range img.Rect.Dy() {
			sum += row(img, y)
		}
		share := float64(sum) / 255 / float64(img.Rect.Dx()*img.Rect.Dy())
		if math.Abs(share-1./3) > .02 {
			t.Errorf("scale %v: %.3f of the ground", scale, share)
		}
	}
}

func TestHatchRises(t *testing.T) {
	img := drawn(t, 40, 40, 4, Hatch{X: 0, Y: 0, W: 40, H: 40, Color: black})
	for i := range 60 {
		if a, b := ink(img, 40+i, 100), ink(img, 41+i, 99); a != b {
			t.Fatalf("%d and %d: one step right and one up is not the same stripe", a, b)
		}
	}
}

func TestPolygonsAndLinesHaveTheirArea(t *testing.T) {
	cases := []struct {
		name string
		mark Path
		want float64
	}{
		{"arrow head", Path{Points: []Point{{4, 3}, {13, 10}, {4, 17}}, Closed: true, Fill: black}, 63},
		{"line with a corner", Path{Points: []Point{{5, 5}, {25, 5}, {25, 25}}, Stroke: Stroke{Color: black, Width: 2}}, 80},
		{"closed line", Path{Points: []Point{{5, 5}, {25, 5}, {25, 25}, {5, 25}}, Closed: true, Stroke: Stroke{Color: black, Width: 2}}, 160},
		{"dashes", Path{Points: []Point{{5, 10}, {26, 10}}, Stroke: Stroke{Color: black, Width: 2, Dash: 4, Gap: 3}}, 24},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			img := drawn(t, 30, 30, 2, c.mark)
			sum := 0
			for y := range img.Rect.Dy() {
				sum += row(img, y)
			}
			if got := float64(sum) / 255 / 4; math.Abs(got-c.want) > .01*c.want {
				t.Errorf("%.2f, not %.2f", got, c.want)
			}
		})
	}
}

func TestRoundedCornersStayOnTheirLegs(t *testing.T) {
	flat := Path{Points: []Point{{0, 0}, {0, 7}, {40, 7}}, Round: 6}.Flat()
	if flat[0] != (Point{0, 0}) || flat[len(flat)-1] != (Point{40, 7}) {
		t.Fatalf("the ends moved: %v", flat)
	}
	if first, last := flat[1], flat[len(flat)-2]; first != (Point{0, 1}) || last != (Point{6, 7}) {
		t.Errorf("the corner begins at %v and ends at %v", first, last)
	}
	for i := 1; i < len(flat); i++ {
		if flat[i].X < flat[i-1].X || flat[i].Y < flat[i-1].Y {
			t.Errorf("goes back at %v", flat[i])
		}
	}
}
