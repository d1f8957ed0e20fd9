package text

import (
	"testing"
)

func TestFitCutsAtWords(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 600, 13.5}
	upTo := func(s string, end int) float64 { // width of the cut text and the ellipsis
		return e.Line(string([]rune(s)[:end])+"…", st, Auto).Width
	}
	arabic := "في 14 مارس 2011 اندلعت المظاهرات (درعا)"
	english := "Protests began (in Daraa), then spread"
	for _, c := range []struct {
		name, text string
		width      float64
		end        int
	}{
		{"what fits is whole", arabic, 1000, 39},
		{"after a word", arabic, upTo(arabic, 15) + 1, 15},
		{"not inside the next", arabic, upTo(arabic, 20), 15},
		{"exactly a word", english, upTo(english, 14), 14},
		{"no bracket is left open at the end", english, upTo(english, 16), 14},
		{"no comma before the ellipsis", english, upTo(english, 26) + 1, 25},
		{"inside a word only where the first is too wide", english, upTo(english, 4), 4},
		{"the ellipsis alone", english, upTo(english, 0) + 0.1, 0},
		{"nothing", english, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := e.Fit(c.text, st, Auto, c.width)
			if l.End != c.end || l.Width > c.width {
				t.Errorf("cut at %d, %v wide; want %d within %v", l.End, l.Width, c.end, c.width)
			}
		})
	}
}

func TestTheEllipsisStandsAtTheLogicalEnd(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 16}
	for _, c := range []struct {
		name, text string
		dir        Direction
		left       bool
	}{
		{"Arabic", "اندلعت المظاهرات في درعا", Auto, true},
		{"English", "protests began in Daraa", Auto, false},
		{"Arabic that begins with a number and ends in Latin", "2011 المظاهرات Protests in Daraa", Auto, true},
		{"English set from right to left", "protests began in Daraa", RTL, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := e.Fit(c.text, st, c.dir, 0.8*e.Line(c.text, st, c.dir).Width)
			at, _ := ellipsisOf(t, l)
			if left := near(at, 0); left != c.left {
				t.Errorf("the ellipsis stands at %v of %v", at, l.Width)
			}
		})
	}
}

// ellipsisOf finds the glyph that stands for no rune.
func ellipsisOf(t *testing.T, l *Line) (x float64, g Glyph) {
	t.Helper()
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.Start == g.End {
				return run.X + g.X, g
			}
		}
	}
	t.Fatal("there is no ellipsis")
	return 0, Glyph{}
}

func TestFitIsCached(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 16}
	if a, b := e.Fit("protests began", st, Auto, 60), e.Fit("protests began", st, Auto, 60); a != b {
		t.Error("the same cut was laid out twice")
	}
	if a, b := e.Fit("protests began", st, Auto, 60), e.Fit("protests began", st, Auto, 30); a == b {
		t.Error("two widths share a line")
	}
}
