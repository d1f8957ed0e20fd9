package timeline

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestOnCountsSecondsFromTheEpoch(t *testing.T) {
	for _, c := range []struct {
		name             string
		year, month, day int
		want             Time
	}{
		{"the epoch", 1970, 1, 1, 0},
		{"the day after", 1970, 1, 2, 86_400},
		{"the day before", 1969, 12, 31, -86_400},
		{"a leap day", 2000, 2, 29, 951_782_400},
		{"the day after a leap day", 2000, 3, 1, 951_868_800},
		{"a day of news", 2021, 9, 13, 1_631_491_200},
		{"month 13 is next January", 2020, 13, 1, On(2021, 1, 1)},
		{"month 0 is last December", 2020, 0, 1, On(2019, 12, 1)},
		{"month -11 is January of the year before", 2020, -11, 1, On(2019, 1, 1)},
		{"day 0 is the last of the month before", 2021, 3, 0, On(2021, 2, 28)},
		{"day 32 runs into the next month", 2021, 1, 32, On(2021, 2, 1)},
		{"year 0 follows 1 BC's own last day", 1, 1, 0, On(0, 12, 31)},
		{"the first year of our era", 1, 1, 1, -62_135_596_800},
		{"year 0, which is 1 BC", 0, 1, 1, -62_167_219_200},
		{"the Ides of March 44 BC", -43, 3, 15, On(-43, 3, 1) + 14*SecondsPerDay},
	} {
		if got := On(c.year, c.month, c.day); got != c.want {
			t.Errorf("%s: On(%d, %d, %d) = %d, want %d", c.name, c.year, c.month, c.day, got, c.want)
		}
	}
}

func TestOnAgreesWithTheStandardLibrary(t *testing.T) {
	for _, year := range []int{
		-MaxYear, -200_000, -9999, -4713, -400, -101, -100, -99, -44, -5, -4, -3, -1, 0, 1, 4, 100, 400, 622,
		1582, 1600, 1700, 1899, 1900, 1970, 1999, 2000, 2004, 2100, 2400, 9999, 10_000, 200_000, MaxYear,
	} {
		for month := 1; month <= 12; month++ {
			for _, day := range []int{1, 28, 29, 30, 31} {
				checkDay(t, year, month, day)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		checkDay(t, years().Draw(t, "year"), rapid.IntRange(-30, 30).Draw(t, "month"), rapid.IntRange(-400, 400).Draw(t, "day"))
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

// checkDay compares On, Civil and Weekday of a day with time.Date.
func checkDay(t failer, year, month, day int) {
	want := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	got := On(year, month, day)
	if int64(got) != want.Unix() {
		t.Fatalf("On(%d, %d, %d) = %d, want %d", year, month, day, got, want.Unix())
	}
	y, m, d := got.Civil()
	if y != want.Year() || m != int(want.Month()) || d != want.Day() {
		t.Fatalf("Civil of %v = %d-%d-%d", want, y, m, d)
	}
	if got.Weekday() != want.Weekday() {
		t.Fatalf("Weekday of %v = %v, want %v", want, got.Weekday(), want.Weekday())
	}
}

func TestCivilAndClockTakeAnInstantApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := instants().Draw(t, "at")
		y, m, d := at.Civil()
		hour, minute := at.Clock()
		rest := at - On(y, m, d) - Time(hour*SecondsPerHour+minute*SecondsPerMinute)
		if rest < 0 || rest >= SecondsPerMinute {
			t.Fatalf("%d is %d-%d-%d %d:%d and %d s", at, y, m, d, hour, minute, rest)
		}
	})
}

func TestClock(t *testing.T) {
	for _, c := range []struct {
		name         string
		at           Time
		hour, minute int
	}{
		{"midnight", On(2021, 9, 13), 0, 0},
		{"one second to midnight", On(2021, 9, 13) - 1, 23, 59},
		{"six in the evening", On(2021, 9, 13) + 18*SecondsPerHour, 18, 0},
		{"the last second of a minute", On(2021, 9, 13) + 59, 0, 0},
		{"before the epoch", -1, 23, 59},
		{"before our era", On(-43, 3, 15) + 11*SecondsPerHour + 30*SecondsPerMinute, 11, 30},
	} {
		if hour, minute := c.at.Clock(); hour != c.hour || minute != c.minute {
			t.Errorf("%s: %d:%d, want %d:%d", c.name, hour, minute, c.hour, c.minute)
		}
	}
}

func TestWeekday(t *testing.T) {
	for _, c := range []struct {
		name string
		at   Time
		want time.Weekday
	}{
		{"the epoch was a Thursday", On(1970, 1, 1), time.Thursday},
		{"its last second too", On(1970, 1, 2) - 1, time.Thursday},
		{"the second before it was a Wednesday", -1, time.Wednesday},
		{"13 September 2021 was a Monday", On(2021, 9, 13), time.Monday},
		{"1 January of year 1 was a Monday", On(1, 1, 1), time.Monday},
		{"1 January of 1 BC was a Saturday", On(0, 1, 1), time.Saturday},
	} {
		if got := c.at.Weekday(); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}

func TestDaysIn(t *testing.T) {
	for _, c := range []struct{ year, month, want int }{
		{2021, 1, 31}, {2021, 2, 28}, {2021, 4, 30}, {2021, 12, 31},
		{2020, 2, 29}, {2000, 2, 29}, {1900, 2, 28}, {2100, 2, 28},
		{0, 2, 29}, {-4, 2, 29}, {-100, 2, 28}, {-400, 2, 29}, {MaxYear, 12, 31},
	} {
		if got := DaysIn(c.year, c.month); got != c.want {
			t.Errorf("DaysIn(%d, %d) = %d, want %d", c.year, c.month, got, c.want)
		}
	}
}

func TestSpanHoldsItsStartAndNotItsEnd(t *testing.T) {
	s := Span{10, 20}
	for _, c := range []struct {
		name      string
		got, want bool
	}{
		{"before", s.Contains(9), false},
		{"its start", s.Contains(10), true},
		{"its last second", s.Contains(19), true},
		{"its end", s.Contains(20), false},
		{"overlaps itself", s.Overlaps(s), true},
		{"overlaps one inside", s.Overlaps(Span{12, 13}), true},
		{"overlaps one around", s.Overlaps(Span{0, 30}), true},
		{"overlaps by one second", s.Overlaps(Span{19, 30}), true},
		{"does not overlap its neighbour behind", s.Overlaps(Span{20, 30}), false},
		{"does not overlap its neighbour before", s.Overlaps(Span{0, 10}), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v", c.name, c.got)
		}
	}
	if got := s.Seconds(); got != 10 {
		t.Errorf("Seconds = %d, want 10", got)
	}
}

func TestSpanUnionHoldsBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span := rapid.Custom(func(t *rapid.T) Span {
			start := instants().Draw(t, "start")
			return Span{start, start + Time(rapid.IntRange(1, 1<<40).Draw(t, "length"))}
		})
		a, b := span.Draw(t, "a"), span.Draw(t, "b")
		u := a.Union(b)
		if !u.Contains(a.Start) || !u.Contains(a.End-1) || !u.Contains(b.Start) || !u.Contains(b.End-1) {
			t.Fatalf("%v does not hold %v and %v", u, a, b)
		}
		if u != b.Union(a) {
			t.Fatalf("the union of %v and %v depends on their order", a, b)
		}
		if a.Overlaps(b) != b.Overlaps(a) || a.Overlaps(b) != (u.Seconds() < a.Seconds()+b.Seconds()) {
			t.Fatalf("%v and %v: overlap %v, union %v", a, b, a.Overlaps(b), u)
		}
	})
}
