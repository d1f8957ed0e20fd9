package layout

import (
	"fmt"
	"image/color"
	"math"
	"testing"
)

// contrast answers WCAG 2.2's contrast of two opaque colours, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		linear := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= .04045 {
				return s / 12.92
			}
			return math.Pow((s+.055)/1.055, 2.4)
		}
		return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func TestTextAndMarksCanBeSeen(t *testing.T) {
	const words, shapes = 4.5, 3.0
	for _, name := range []string{"light", "dark", "print"} {
		th, ok := ThemeNamed(name)
		if !ok || th.Name != name {
			t.Fatalf("no theme %s", name)
		}
		type pair struct {
			what     string
			on, over color.NRGBA
			least    float64
		}
		pairs := []pair{
			{"ink on canvas", th.Ink, th.Canvas, words}, {"ink on chrome", th.Ink, th.Chrome, words}, {"ink on panel", th.Ink, th.Panel, words},
			{"ink on what is hovered", th.Ink, th.Hover, words}, {"ink on what is pressed", th.Ink, th.Press, words},
			{"ink on the evidence sheet", th.Ink, th.EvidenceSheet, words}, {"ink on soft evidence", th.Ink, th.EvidenceSoft, words},
			{"second ink on canvas", th.Ink2, th.Canvas, words}, {"second ink on chrome", th.Ink2, th.Chrome, words},
			{"second ink on soft evidence", th.Ink2, th.EvidenceSoft, words}, {"second ink on sunk", th.Ink2, th.Sunk, words},
			{"the main button", th.OnPrimary, th.Primary, words},
			{"error", th.Error, th.Panel, words}, {"error on its ground", th.Error, th.ErrorGround, words},
			{"accepted", th.Accepted, th.Panel, words}, {"accepted on its ground", th.Accepted, th.AcceptedGround, words},
			{"third ink", th.Ink3, th.Canvas, shapes}, {"outlines on canvas", th.Line2, th.Canvas, shapes}, {"outlines on panel", th.Line2, th.Panel, shapes},
			{"evidence on canvas", th.Evidence, th.Canvas, shapes}, {"focus on canvas", th.Focus, th.Canvas, shapes},
			{"the flag's words", th.Canvas, th.Evidence, 4.2}, // bold, 13: measured, and the axis says the same
		}
		for i, c := range th.Tracks {
			pairs = append(pairs, pair{fmt.Sprint("track ", i+1), c, th.Canvas, shapes})
		}
		for _, p := range pairs {
			if got := contrast(p.on, p.over); got < p.least {
				t.Errorf("%s, %s: %.2f, less than %.1f", name, p.what, got, p.least)
			}
		}
	}
	if _, ok := ThemeNamed("sepia"); ok {
		t.Error("there is a theme that nobody made")
	}
}

func TestTrackColoursRepeatAfterTheEighth(t *testing.T) {
	th := light()
	for i := range 24 {
		if th.Track(i) != th.Tracks[i%8] {
			t.Errorf("track %d is %v", i, th.Track(i))
		}
	}
}
