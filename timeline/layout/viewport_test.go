package layout

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
)

// anyView answers a view anywhere between minutes and ten thousand years.
func anyView(t *rapid.T) Viewport {
	const year = 365.2425 * timeline.SecondsPerDay
	return Viewport{
		Start:  timeline.Time(rapid.Int64Range(-10_000*year, 10_000*year).Draw(t, "start")),
		PerPx:  math.Exp(rapid.Float64Range(0, math.Log(10*year)).Draw(t, "log of seconds per pixel")),
		Width:  float64(rapid.IntRange(200, 2600).Draw(t, "width")),
		Height: float64(rapid.IntRange(100, 1400).Draw(t, "height")),
	}
}

func TestPlacesGoToTimesAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		s := v.Scale(rapid.Bool().Draw(t, "right to left"))
		x := rapid.Float64Range(0, v.Width).Draw(t, "x")
		if back := s.X(s.TimeAt(x)); math.Abs(back-x) > .5001 {
			t.Errorf("%v comes back as %v", x, back)
		}
	})
}

func TestZoomKeepsTheTimeUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		rtl := rapid.Bool().Draw(t, "right to left")
		x := rapid.Float64Range(0, v.Width).Draw(t, "x")
		factor := rapid.Float64Range(.1, 10).Draw(t, "factor")
		under := v.Scale(rtl).TimeAt(x)
		z := v.Zoom(factor, v.Along(x, rtl))
		if now := z.Scale(rtl).X(under); math.Abs(now-x) > 1 {
			t.Errorf("the time at %v stands at %v", x, now)
		}
	})
}

func TestPanMovesByWhatItIsToldAndComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		by := rapid.Float64Range(-3000, 3000).Draw(t, "by")
		moved := v.Pan(by)
		if got := float64(moved.Start-v.Start) / v.PerPx; math.Abs(got-by) > .5001 {
			t.Errorf("moved by %v, not %v", got, by)
		}
		if moved.Pan(-by) != v {
			t.Errorf("%+v does not come back to %+v", moved.Pan(-by), v)
		}
	})
}

func TestFitShowsAllWithAMargin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyView(t)
		s := v.Span()
		s.End = max(s.End, s.Start+3600)
		f := Viewport{Width: v.Width, Height: v.Height, ScrollY: 50}.Fit(s)
		a, b := float64(s.Start-f.Start)/f.PerPx, float64(s.End-f.Start)/f.PerPx
		if a < fitMargin-1 || b > f.Width-fitMargin+1 {
			t.Errorf("from %v to %v of %v", a, b, f.Width)
		}
		if f.ScrollY != 0 {
			t.Error("still scrolled")
		}
	})
}

func TestShowMovesNoFurtherThanItMust(t *testing.T) {
	v := Viewport{Start: 0, PerPx: 10, Width: 1000, Height: 500}
	cases := []struct {
		name string
		t    timeline.Time
		want timeline.Time
	}{
		{"in view", 5000, 0},
		{"just inside the margin", 1000, 0},
		{"too near the start", 500, -500},
		{"before", -5000, -6000},
		{"after", 20_000, 11_000},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := v.Show(c.t, 100).Start; got != c.want {
				t.Errorf("starts at %d, not %d", got, c.want)
			}
		})
	}
}

func TestClampKeepsAViewDrawable(t *testing.T) {
	cases := []Viewport{
		{},
		{PerPx: math.NaN()},
		{PerPx: math.Inf(1), Start: math.MaxInt64, Width: 900, Height: 600},
		{PerPx: 1e-9, Start: math.MinInt64, Width: -5, Height: -5, ScrollY: -5},
	}
	for _, v := range cases {
		c := v.Clamp()
		if c != c.Clamp() {
			t.Errorf("%+v: clamped again it is %+v", c, c.Clamp())
		}
		if c.PerPx < LeastPerPx || c.PerPx > MostPerPx || c.Width < 1 || c.Height < 1 || c.ScrollY < 0 {
			t.Errorf("%+v is out of bounds", c)
		}
		if s := c.Span(); s.End <= s.Start {
			t.Errorf("%+v sees %+v", c, s)
		}
		if n := len(timeline.Ticks(c.Span(), c.PerPx, timeline.Wording{})); n > 100 {
			t.Errorf("%+v has %d ticks", c, n)
		}
	}
}
