package scene

import (
	"bytes"
	"image"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline/text"
)

// anyMark draws a mark from t, some of it far outside every picture.
func anyMark(t *rapid.T, e *text.Engine) Mark {
	at := rapid.OneOf(rapid.Float64Range(-20, 120), rapid.Float64Range(-1e12, 1e12))
	size := rapid.OneOf(rapid.Float64Range(0, 60), rapid.Float64Range(0, 1e12))
	c := blue
	c.A = rapid.SampledFrom([]uint8{51, 128, 255}).Draw(t, "alpha")
	s := Stroke{Color: black, Width: rapid.SampledFrom([]float64{0, 1, 1.5, 2}).Draw(t, "stroke")}
	x, y := at.Draw(t, "x"), rapid.Float64Range(-20, 120).Draw(t, "y")
	w, h := size.Draw(t, "w"), rapid.Float64Range(0, 60).Draw(t, "h")
	switch rapid.IntRange(0, 6).Draw(t, "kind") {
	case 0:
		return Rect{X: x, Y: y, W: w, H: h, Fill: c}
	case 1:
		return Rect{X: x, Y: y, W: w, H: h, Radius: rapid.Float64Range(0, 8).Draw(t, "radius"), Fill: c, Stroke: s}
	case 2:
		return Disc{X: x, Y: y, R: rapid.Float64Range(0, 20).Draw(t, "r"), Fill: c, Stroke: s}
	case 3:
		return Fade{X: x, Y: y, W: w, H: h, Color: c, From: 0, To: 1}
	case 4:
		return Hatch{X: x, Y: y, W: min(w, 500), H: h, Color: c}
	case 5:
		return Path{Points: []Point{{x, y}, {x + min(w, 90), y}, {x + min(w, 90), y + h}}, Closed: h > 30, Round: 4, Fill: c, Stroke: s}
	}
	return Text{Line: e.Line("مارس 2011 (Daraa)", text.Style{Weight: 600, Size: 13.5}, text.Auto), X: x, Baseline: y, Color: c}
}

func TestAPictureDrawnInTilesIsTheSame(t *testing.T) {
	e := engine(t)
	p := NewPainter(e)
	rapid.Check(t, func(t *rapid.T) {
		s := &Scene{Width: 100, Height: 80, Background: white}
		for range rapid.IntRange(1, 6).Draw(t, "marks") {
			s.Add(anyMark(t, e))
		}
		scale := rapid.SampledFrom([]float64{.75, 1, 1.25, 1.5, 2}).Draw(t, "scale")
		whole := image.NewRGBA(image.Rect(0, 0, int(100*scale), int(80*scale)))
		p.Draw(whole, s, scale)
		tiled := image.NewRGBA(whole.Rect)
		size := rapid.IntRange(7, 64).Draw(t, "tile")
		for y := 0; y < tiled.Rect.Dy(); y += size {
			for x := 0; x < tiled.Rect.Dx(); x += size {
				p.Draw(tiled.SubImage(image.Rect(x, y, x+size, y+size)).(*image.RGBA), s, scale)
			}
		}
		if !bytes.Equal(whole.Pix, tiled.Pix) {
			t.Fatalf("differs:\n%s", s)
		}
	})
}

func TestFramesHideWhatLiesOutsideThem(t *testing.T) {
	inner := &Scene{Width: 10, Height: 10, Background: blue}
	inner.Add(Rect{X: -5, Y: -5, W: 30, H: 30, Fill: black}, Disc{X: 10, Y: 10, R: 8, Fill: black},
		Text{Line: engine(t).Line("نص", text.Style{Size: 20}, text.Auto), X: 0, Baseline: 12, Color: black})
	img := drawn(t, 40, 40, 2, Frame{X: 12, Y: 15, Scene: inner})
	for y := range 80 {
		for x := range 80 {
			inside := image.Pt(x, y).In(image.Rect(24, 30, 44, 50))
			if got := ink(img, x, y) > 0; got != inside {
				t.Fatalf("at %d,%d: painted %v", x, y, got)
			}
		}
	}
}
