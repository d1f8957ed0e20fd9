package export

import (
	"bytes"
	"errors"
	"image/png"
	"math"
	"testing"

	"waqai/timeline"
)

func TestAPNGIsThePageTimesItsScale(t *testing.T) {
	s := compose(t, timeline.English, func(o *Options) { o.Width = 601 })
	for _, scale := range []float64{1, 1.5, 2} {
		var b bytes.Buffer
		if err := PNG(&b, s, engine(t), scale); err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(&b)
		if err != nil {
			t.Fatal(err)
		}
		w, h := Pixels(s, scale)
		if c.Width != w || c.Height != h || w != int(math.Ceil(601*scale)) {
			t.Errorf("scale %v: %d by %d, not %d by %d", scale, c.Width, c.Height, w, h)
		}
	}
}

func TestAPictureThatIsTooLargeIsRefused(t *testing.T) {
	s := compose(t, timeline.English, nil)
	for _, scale := range []float64{0, -1, 100, math.Inf(1), math.NaN()} {
		if err := PNG(&bytes.Buffer{}, s, engine(t), scale); err == nil {
			t.Errorf("scale %v is taken", scale)
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAFullDiskIsSaid(t *testing.T) {
	s := compose(t, timeline.English, nil)
	if err := PNG(full{}, s, engine(t), 1); !errors.Is(err, errFull) {
		t.Errorf("PNG: %v", err)
	}
	if err := SVG(full{}, s, 1); !errors.Is(err, errFull) {
		t.Errorf("SVG: %v", err)
	}
}

func BenchmarkCompose(b *testing.B) {
	events, tracks, o := project(b, timeline.Arabic)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compose(events, tracks, o, engine(b)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	s := compose(b, timeline.Arabic, nil)
	b.ReportAllocs()
	for b.Loop() {
		var w bytes.Buffer
		if err := PNG(&w, s, engine(b), 2); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSVG(b *testing.B) {
	s := compose(b, timeline.Arabic, nil)
	b.ReportAllocs()
	for b.Loop() {
		var w bytes.Buffer
		if err := SVG(&w, s, 1); err != nil {
			b.Fatal(err)
		}
	}
}
