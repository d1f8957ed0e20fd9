package timeline

import (
	"testing"

	"pgregory.net/rapid"
)

// calendarUnits holds every interval that an axis counts in, and the widest and the finest.
var calendarUnits = []struct {
	name string
	Interval
}{
	{"minutes", Minutes(1)},
	{"5 minutes", Minutes(5)},
	{"15 minutes", Minutes(15)},
	{"hours", Hours(1)},
	{"2 hours", Hours(2)},
	{"6 hours", Hours(6)},
	{"12 hours", Hours(12)},
	{"days", Days(1)},
	{"10 days", Days(10)},
	{"weeks", Weeks()},
	{"months", Months(1)},
	{"quarters", Months(3)},
	{"halves", Months(6)},
	{"years", Years(1)},
	{"2 years", Years(2)},
	{"5 years", Years(5)},
	{"100 years", Years(100)},
	{"5000 years", Years(5000)},
	{"100 million years", Years(100_000_000)},
}

func TestIntervalLaws(t *testing.T) {
	for _, c := range calendarUnits {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				at := instants().Draw(t, "at")
				floor := c.Floor(at)
				next := c.Offset(floor, 1)
				if floor > at || at >= next {
					t.Fatalf("%d is not between its floor %d and the next tile %d", at, floor, next)
				}
				if again := c.Floor(floor); again != floor {
					t.Fatalf("the floor of the floor %d is %d", floor, again)
				}
				if got := c.Floor(next); got != next {
					t.Fatalf("the tile after %d starts %d, but %d is its floor", floor, next, got)
				}
				if got := c.Floor(next - 1); got != floor {
					t.Fatalf("the last second of the tile %d has the floor %d", floor, got)
				}
				if got := c.Offset(next, -1); got != floor {
					t.Fatalf("one back from %d is %d, not %d", next, got, floor)
				}
				if got := c.Offset(at, 0); got != at {
					t.Fatalf("no step from %d leads to %d", at, got)
				}
			})
		})
	}
}

func TestOffsetsAddUp(t *testing.T) {
	for _, c := range calendarUnits {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				floor := c.Floor(instants().Draw(t, "at"))
				a, b := rapid.IntRange(-40, 40).Draw(t, "a"), rapid.IntRange(-40, 40).Draw(t, "b")
				if one, both := c.Offset(c.Offset(floor, a), b), c.Offset(floor, a+b); one != both {
					t.Fatalf("%d tiles and %d from %d lead to %d, at once to %d", a, b, floor, one, both)
				}
				if got := c.Offset(floor, a); a > 0 && got <= floor || a < 0 && got >= floor {
					t.Fatalf("%d tiles from %d lead to %d", a, floor, got)
				}
			})
		})
	}
}

func TestCeilIsTheFirstStartThatIsNotBefore(t *testing.T) {
	for _, c := range calendarUnits {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				at := instants().Draw(t, "at")
				ceil := c.Ceil(at)
				if ceil < at || c.Floor(ceil) != ceil || c.Offset(ceil, -1) >= at {
					t.Fatalf("the ceiling of %d is %d", at, ceil)
				}
				if c.Ceil(ceil) != ceil {
					t.Fatalf("the ceiling of the start %d is %d", ceil, c.Ceil(ceil))
				}
			})
		})
	}
}

func TestTilesCoverAViewWithoutGap(t *testing.T) {
	for _, c := range calendarUnits {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				start := instants().Draw(t, "start")
				length := Time(rapid.Int64Range(1, 20*c.Seconds()).Draw(t, "length"))
				view := Span{start, start + length}
				tiles := c.Tiles(view)
				first, last := tiles[0], tiles[len(tiles)-1]
				if !first.Contains(view.Start) || !last.Contains(view.End-1) {
					t.Fatalf("tiles from %v to %v do not cover %v", first, last, view)
				}
				for i, tile := range tiles {
					if !tile.Overlaps(view) || tile.Start != c.Floor(tile.Start) {
						t.Fatalf("%v is no tile of %v", tile, view)
					}
					if i > 0 && tile.Start != tiles[i-1].End {
						t.Fatalf("%v follows %v", tile, tiles[i-1])
					}
				}
			})
		})
	}
}

func TestATileLastsAboutWhatSecondsSays(t *testing.T) {
	for _, c := range calendarUnits {
		start := c.Floor(On(2011, 6, 15))
		got, want := float64(c.Offset(start, 1)-start), float64(c.Seconds())
		if got < 0.9*want || got > 1.1*want {
			t.Errorf("%s last %g s from %s on, Seconds says %g", c.name, got, DayAt(start), want)
		}
	}
}

func TestFloor(t *testing.T) {
	evening := On(2021, 9, 15) + 18*SecondsPerHour + 44*SecondsPerMinute + 7 // a Wednesday
	for _, c := range []struct {
		name string
		i    Interval
		at   Time
		want Time
	}{
		{"the minute", Minutes(1), evening, evening - 7},
		{"the quarter of an hour", Minutes(15), evening, On(2021, 9, 15) + 18*SecondsPerHour + 30*SecondsPerMinute},
		{"the hour", Hours(1), evening, On(2021, 9, 15) + 18*SecondsPerHour},
		{"the quarter of the day", Hours(6), evening, On(2021, 9, 15) + 18*SecondsPerHour},
		{"the half of the day", Hours(12), evening, On(2021, 9, 15) + 12*SecondsPerHour},
		{"the day", Days(1), evening, On(2021, 9, 15)},
		{"a week starts on Monday", Weeks(), evening, On(2021, 9, 13)},
		{"Monday starts its own week", Weeks(), On(2021, 9, 13), On(2021, 9, 13)},
		{"Sunday ends it", Weeks(), On(2021, 9, 20) - 1, On(2021, 9, 13)},
		{"the month", Months(1), evening, On(2021, 9, 1)},
		{"the quarter", Months(3), evening, On(2021, 7, 1)},
		{"the half", Months(6), evening, On(2021, 7, 1)},
		{"December in its quarter", Months(3), On(2021, 12, 31), On(2021, 10, 1)},
		{"the year", Years(1), evening, On(2021, 1, 1)},
		{"the decade", Years(10), evening, On(2020, 1, 1)},
		{"the year before the epoch", Years(1), -1, On(1969, 1, 1)},
		{"the century of 99", Years(100), On(99, 5, 1), On(1, 1, 1)},
		{"the century of 100", Years(100), On(100, 5, 1), On(100, 1, 1)},
		{"the century of 1 BC is from 100 BC on", Years(100), On(0, 5, 1), On(-99, 1, 1)},
		{"the century of 101 BC is from 200 BC on", Years(100), On(-100, 5, 1), On(-199, 1, 1)},
		{"the year 1 BC", Years(1), On(0, 5, 1), On(0, 1, 1)},
		{"two years from 2 BC on", Years(2), On(0, 5, 1), On(-1, 1, 1)},
		{"the Monday before year 1", Weeks(), On(1, 1, 1) - 1, On(0, 12, 25)},
	} {
		if got := c.i.Floor(c.at); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, DayAt(got), DayAt(c.want))
		}
	}
}

func TestOffset(t *testing.T) {
	for _, c := range []struct {
		name string
		i    Interval
		at   Time
		n    int
		want Time
	}{
		{"a month from 31 January is the end of February", Months(1), On(2021, 1, 31), 1, On(2021, 2, 28)},
		{"in a leap year its 29th", Months(1), On(2020, 1, 31), 1, On(2020, 2, 29)},
		{"a month back over the new year", Months(1), On(2021, 1, 15), -1, On(2020, 12, 15)},
		{"a quarter", Months(3), On(2021, 11, 30), 1, On(2022, 2, 28)},
		{"a year from a leap day", Years(1), On(2020, 2, 29), 1, On(2021, 2, 28)},
		{"a year keeps the clock", Years(1), On(2020, 5, 1) + 64_800, 1, On(2021, 5, 1) + 64_800},
		{"a month keeps the clock", Months(1), On(2020, 5, 1) + 64_800, 1, On(2020, 6, 1) + 64_800},
		{"ten years over year 1", Years(10), On(-9, 1, 1), 1, On(1, 1, 1)},
		{"ten years from year 1", Years(10), On(1, 1, 1), 1, On(10, 1, 1)},
		{"ten years on", Years(10), On(1994, 5, 1), 2, On(2014, 5, 1)},
		{"a week", Weeks(), On(2021, 9, 13), 1, On(2021, 9, 20)},
		{"36 hours", Hours(12), On(2021, 9, 13), 3, On(2021, 9, 14) + 12*SecondsPerHour},
	} {
		if got := c.i.Offset(c.at, c.n); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, DayAt(got), DayAt(c.want))
		}
	}
}

func TestTilesOfAMonthAreItsDays(t *testing.T) {
	tiles := Days(1).Tiles(NewMonth(2020, 2).Span())
	if len(tiles) != 29 {
		t.Fatalf("February 2020 has %d days", len(tiles))
	}
	for i, s := range tiles {
		if want := NewDay(2020, 2, i+1).Span(); s != want {
			t.Errorf("tile %d is %v, want %v", i, s, want)
		}
	}
}

func TestTilesOfNothing(t *testing.T) {
	at := On(2021, 9, 13)
	if got := Days(1).Tiles(Span{at, at}); len(got) != 0 {
		t.Errorf("an empty view on a border touches %v", got)
	}
	if got := Days(1).Tiles(Span{at, at - 2*SecondsPerDay}); len(got) != 0 {
		t.Errorf("a view that ends before it starts touches %v", got)
	}
}
