package timeline

import (
	"testing"

	"pgregory.net/rapid"
)

// hijriDate is a day of the Hijri calendar.
type hijriDate struct{ year, month, day int }

func TestHijriDaysOfHistory(t *testing.T) {
	for _, c := range []struct {
		name      string
		h         hijriDate
		want      string // Gregorian, proleptic before 1582
		tolerance int    // days: published tables and sightings differ
	}{
		{"Ramadan 2021", hijriDate{1442, 9, 12}, "2021-04-24", 0},
		{"the first of Ramadan 2024", hijriDate{1445, 9, 1}, "2024-03-11", 0},
		{"the feast of breaking the fast 2022", hijriDate{1443, 10, 1}, "2022-05-02", 0},
		{"the feast of sacrifice 2023", hijriDate{1444, 12, 10}, "2023-06-28", 0},
		{"the first day of the year 1400", hijriDate{1400, 1, 1}, "1979-11-20", 1},
		{"the October war", hijriDate{1393, 9, 10}, "1973-10-06", 1},
		{"the June war", hijriDate{1387, 2, 26}, "1967-06-05", 1},
		{"the first day of the table", hijriDate{1356, 1, 1}, "1937-03-14", 0},
		{"the last day of the table", hijriDate{1500, 12, 30}, "2077-11-16", 0},
		{"the fall of Constantinople, 29 May 1453 in the Julian calendar", hijriDate{857, 5, 20}, "1453-06-07", 1},
		{"Saladin in Jerusalem, 2 October 1187 in the Julian calendar", hijriDate{583, 7, 27}, "1187-10-09", 1},
		{"Karbala, 10 October 680 in the Julian calendar", hijriDate{61, 1, 10}, "0680-10-13", 1},
		{"the first day, 16 July 622 in the Julian calendar", hijriDate{1, 1, 1}, "0622-07-19", 0},
	} {
		u, err := HijriDay(c.h.year, c.h.month, c.h.day)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		off := int((u.Span().Start - unit(c.want).Span().Start) / SecondsPerDay)
		if off < -c.tolerance || off > c.tolerance {
			t.Errorf("%s: %s, want %s", c.name, u, c.want)
		}
	}
}

func TestHijriDayRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		h    hijriDate
		want string
	}{
		{"year 0", hijriDate{0, 1, 1}, "there is no 0-01-01 in the Hijri calendar"},
		{"a year before the first", hijriDate{-5, 1, 1}, "there is no -5-01-01 in the Hijri calendar"},
		{"a year of five digits", hijriDate{10_000, 1, 1}, "there is no 10000-01-01 in the Hijri calendar"},
		{"month 0", hijriDate{1442, 0, 1}, "there is no 1442-00-01 in the Hijri calendar"},
		{"month 13", hijriDate{1442, 13, 1}, "there is no 1442-13-01 in the Hijri calendar"},
		{"day 0", hijriDate{1442, 9, 0}, "there is no 1442-09-00 in the Hijri calendar"},
		{"day 31", hijriDate{1442, 9, 31}, "there is no 1442-09-31 in the Hijri calendar"},
		{"day 30 of a month of 29 days", hijriDate{1442, 10, 30}, "month 10 of 1442 AH has no day 30"},
		{"day 30 of such a month before the table", hijriDate{1300, 2, 30}, "month 2 of 1300 AH has no day 30"},
		{"day 30 of the last month of a common year", hijriDate{1301, 12, 30}, "month 12 of 1301 AH has no day 30"},
		{"day 30 of such a month behind the table", hijriDate{1600, 2, 30}, "month 2 of 1600 AH has no day 30"},
	} {
		u, err := HijriDay(c.h.year, c.h.month, c.h.day)
		if err == nil || err.Error() != c.want || !u.IsZero() {
			t.Errorf("%s: %s, %v; want %s", c.name, u, err, c.want)
		}
	}
}

func TestHijriDaysOutsideTheTableAreAbout(t *testing.T) {
	for _, c := range []struct {
		h    hijriDate
		want bool
	}{
		{hijriDate{1355, 12, 29}, true},
		{hijriDate{1356, 1, 1}, false},
		{hijriDate{1442, 9, 12}, false},
		{hijriDate{1500, 12, 29}, false},
		{hijriDate{1501, 1, 1}, true},
	} {
		u, err := HijriDay(c.h.year, c.h.month, c.h.day)
		if err != nil || u.Approximate != c.want {
			t.Errorf("%v: %s, %v", c.h, u, err)
		}
	}
}

func TestHijriDaysReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := rapid.OneOf(rapid.IntRange(1340, 1520), rapid.IntRange(1, lastHijri)).Draw(t, "year")
		month, day := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 29).Draw(t, "day")
		u, err := HijriDay(year, month, day)
		if err != nil {
			t.Fatal(err)
		}
		y, m, d, err := ToHijri(u)
		if err != nil || y != year || m != month || d != day {
			t.Fatalf("%d-%d-%d is %s, which is %d-%d-%d, %v", year, month, day, u, y, m, d, err)
		}
	})
}

func TestHijriDaysFollowOneAnother(t *testing.T) {
	for _, edtf := range []string{"0622-07-19", "1582-10-01", "1936-12-01", "1999-12-01", "2077-10-01"} {
		u := unit(edtf)
		y, m, d, err := ToHijri(u)
		for range 120 {
			if err != nil {
				t.Fatal(err)
			}
			u = u.Add(1)
			nextY, nextM, nextD, nextErr := ToHijri(u)
			sameMonth := nextY == y && nextM == m && nextD == d+1
			newMonth := nextD == 1 && d >= 29 && (nextY*12+nextM) == y*12+m+1
			if !sameMonth && !newMonth {
				t.Fatalf("%d-%d-%d is followed by %d-%d-%d on %s", y, m, d, nextY, nextM, nextD, u)
			}
			y, m, d, err = nextY, nextM, nextD, nextErr
		}
	}
}

func TestToHijriRefuses(t *testing.T) {
	for _, edtf := range []string{"0622-07-18", "0001-01-01", "-0043-03-15", "2021", "2021-09", "2021-09-13T18:00"} {
		if y, m, d, err := ToHijri(unit(edtf)); err == nil {
			t.Errorf("%s is %d-%d-%d", edtf, y, m, d)
		}
	}
	for _, u := range []Unit{{}, NewDay(2021, 2, 31)} {
		if y, m, d, err := ToHijri(u); err == nil {
			t.Errorf("%s is %d-%d-%d", u, y, m, d)
		}
	}
}

func TestHijriMonthsAndYearsAreRangesOfDays(t *testing.T) {
	month := func(y, m int) Date { d, err := HijriMonth(y, m); return must(d, err) }
	year := func(y int) Date { d, err := HijriYear(y); return must(d, err) }
	for _, c := range []struct {
		name string
		d    Date
		want string
	}{
		{"Ramadan 1442", month(1442, 9), "2021-04-13/2021-05-12"},
		{"the last month of a year", month(1442, 12), "2021-07-11/2021-08-08"},
		{"the year 1442", year(1442), "2020-08-20/2021-08-08"},
		{"a month before the table", month(1300, 9), "1883-07-06~/1883-08-04~"},
		{"the last year before the table", year(1355), "1936-03-24~/1937-03-13"},
	} {
		if got := c.d.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if c.d.Extent != Within || c.d.Calendar != Hijri {
			t.Errorf("%s: %s, %s", c.name, c.d.Extent, c.d.Calendar)
		}
	}
	for _, c := range []hijriDate{{1442, 0, 0}, {1442, 13, 0}, {0, 1, 0}, {lastHijri, 12, 0}} {
		if d, err := HijriMonth(c.year, c.month); err == nil {
			t.Errorf("month %d of %d is %s", c.month, c.year, d)
		}
	}
	for _, y := range []int{-1, 0, lastHijri} {
		if d, err := HijriYear(y); err == nil {
			t.Errorf("the year %d is %s", y, d)
		}
	}
}

// must answers d where there is no error.
func must(d Date, err error) Date {
	if err != nil {
		panic(err)
	}
	return d
}

func TestLengthsOfHijriMonthsAndYears(t *testing.T) {
	// What the published table has against the rule; before and behind it there is nothing.
	oddYears := map[int]int64{1356: 353, 1401: 353}
	oddMonths := map[hijriDate]int64{{1364, 8, 0}: 28}
	days := func(d Date) int64 { return spanOf(d).Seconds() / SecondsPerDay }
	for year := 1; year <= 1700; year++ {
		sum := int64(0)
		for month := 1; month <= 12; month++ {
			n := days(must(HijriMonth(year, month)))
			sum += n
			if want, odd := oddMonths[hijriDate{year, month, 0}]; n != want && (odd || n < 29 || n > 30) {
				t.Errorf("month %d of %d has %d days", month, year, n)
			}
		}
		n := days(must(HijriYear(year)))
		if want, odd := oddYears[year]; n != want && (odd || n < 354 || n > 355) {
			t.Errorf("%d has %d days", year, n)
		}
		if n != sum {
			t.Errorf("%d has %d days, its months have %d", year, n, sum)
		}
	}
}

func BenchmarkToHijri(b *testing.B) {
	day := unit("2021-04-24")
	b.ReportAllocs()
	for b.Loop() {
		if _, _, _, err := ToHijri(day); err != nil {
			b.Fatal(err)
		}
	}
}
