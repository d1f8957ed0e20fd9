package scene

import (
	"image"
	"testing"

	"waqai/timeline/text"
)

// crowd is a picture of marks in rows, every second one with a title.
func crowd(e *text.Engine, marks int) *Scene {
	s := &Scene{Width: 1600, Height: 900, Background: white}
	tint := blue
	tint.A = 51
	line := Stroke{Color: blue, Width: 1.5}
	titles := []string{"قمة بوتين والأسد في دمشق", "Daraa ceasefire takes effect", "بدء الصراع في سوريا (2011)"}
	for i := range marks {
		x, y := float64(i*97%1500)+float64(i%7)*.37, float64(i*53%860)
		switch i % 4 {
		case 0:
			s.Add(Disc{X: x, Y: y, R: 6, Fill: blue})
		case 1:
			s.Add(Rect{X: x, Y: y, W: 120, H: 8, Fill: blue}, Fade{X: x - 28, Y: y, W: 28, H: 8, Color: blue, From: 0, To: 1})
		default:
			s.Add(Rect{X: x, Y: y, W: 80, H: 12, Radius: 2, Fill: tint, Stroke: line})
		}
		if i%2 == 0 {
			l := e.Line(titles[i%len(titles)], text.Style{Weight: 600, Size: 13.5}, text.Auto)
			s.Add(Text{Line: l, X: x, Baseline: y - 8, Color: black})
		}
	}
	return s
}

func BenchmarkDraw(b *testing.B) {
	for _, c := range []struct {
		name  string
		marks int
	}{{"sparse", 200}, {"labels", 800}} {
		b.Run(c.name, func(b *testing.B) {
			e := engine(b)
			s, p := crowd(e, c.marks), NewPainter(e)
			img := image.NewRGBA(image.Rect(0, 0, 1600, 900))
			p.Draw(img, s, 1)
			b.ReportAllocs()
			for b.Loop() {
				p.Draw(img, s, 1)
			}
		})
	}
}

func TestAPictureDrawnAgainTakesNoMemory(t *testing.T) {
	e := engine(t)
	s, p := crowd(e, 100), NewPainter(e)
	img := image.NewRGBA(image.Rect(0, 0, 1600, 900))
	p.Draw(img, s, 1)
	if n := testing.AllocsPerRun(5, func() { p.Draw(img, s, 1) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
