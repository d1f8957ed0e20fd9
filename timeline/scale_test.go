package timeline

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestScaleX(t *testing.T) {
	day := 86_400.0
	origin := On(2021, 9, 13)
	ltr, rtl := Scale{origin, 100, day / 10}, Scale{origin, 100, -day / 10} // a day is 10 px wide
	for _, c := range []struct {
		name string
		s    Scale
		at   Time
		want float64
	}{
		{"the origin stands at X0", ltr, origin, 100},
		{"and on a right-to-left axis too", rtl, origin, 100},
		{"a day later is to the right", ltr, origin + SecondsPerDay, 110},
		{"a day later is to the left", rtl, origin + SecondsPerDay, 90},
		{"a day before is to the left", ltr, origin - SecondsPerDay, 90},
		{"a day before is to the right", rtl, origin - SecondsPerDay, 110},
		{"noon stands between", ltr, origin + SecondsPerDay/2, 105},
	} {
		if got := c.s.X(c.at); got != c.want {
			t.Errorf("%s: X = %g, want %g", c.name, got, c.want)
		}
		if got := c.s.TimeAt(c.want); got != c.at {
			t.Errorf("%s: TimeAt(%g) is %d seconds off", c.name, c.want, got-c.at)
		}
	}
}

func TestScaleForward(t *testing.T) {
	if got := (Scale{PerPx: 3600}).Forward(); got != 1 {
		t.Errorf("time that runs to the right: %g", got)
	}
	if got := (Scale{PerPx: -3600}).Forward(); got != -1 {
		t.Errorf("time that runs to the left: %g", got)
	}
}

// scales draws scales of both directions, from a second to a thousand million a pixel.
func scales() *rapid.Generator[Scale] {
	return rapid.Custom(func(t *rapid.T) Scale {
		perPx := math.Pow(10, rapid.Float64Range(0, 9).Draw(t, "log10 of seconds per px"))
		if rapid.Bool().Draw(t, "rtl") {
			perPx = -perPx
		}
		return Scale{instants().Draw(t, "origin"), rapid.Float64Range(-5000, 5000).Draw(t, "X0"), perPx}
	})
}

func TestXAndTimeAtAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scales().Draw(t, "scale")
		x := rapid.Float64Range(-10_000, 10_000).Draw(t, "x")
		halfSecond := 0.5 / math.Abs(s.PerPx)
		if back := s.X(s.TimeAt(x)); math.Abs(back-x) > halfSecond+1e-9 {
			t.Fatalf("x %g leads to %d and back to %g", x, s.TimeAt(x), back)
		}
		at := s.Origin + Time(rapid.Int64Range(-1, 1).Draw(t, "sign"))*Time(10_000*math.Abs(s.PerPx))
		if back := s.TimeAt(s.X(at)); max(back-at, at-back) > 1 {
			t.Fatalf("%d leads to x %g and back to %d", at, s.X(at), back)
		}
	})
}

func TestLaterIsFurtherForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scales().Draw(t, "scale")
		a := s.Origin + Time(rapid.Int64Range(-1e12, 1e12).Draw(t, "a"))
		b := a + Time(rapid.Int64Range(1, 1e12).Draw(t, "b after a"))
		if (s.X(b)-s.X(a))*s.Forward() < 0 {
			t.Fatalf("%d is at %g, later %d at %g, forward %g", a, s.X(a), b, s.X(b), s.Forward())
		}
	})
}

func TestTheOtherDirectionIsTheMirrorImage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scales().Draw(t, "scale")
		mirror := Scale{s.Origin, s.X0, -s.PerPx}
		at := s.Origin + Time(rapid.Int64Range(-1e12, 1e12).Draw(t, "distance"))
		if got := s.X(at) + mirror.X(at); math.Abs(got-2*s.X0) > 1e-3 {
			t.Fatalf("%d is at %g and at %g, not as far from %g", at, s.X(at), mirror.X(at), s.X0)
		}
	})
}
