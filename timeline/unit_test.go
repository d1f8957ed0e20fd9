package timeline

import (
	"testing"

	"pgregory.net/rapid"
)

// unit answers the unit of EDTF that is known to be right.
func unit(s string) Unit {
	u, err := ParseUnit(s)
	if err != nil {
		panic(err)
	}
	return u
}

func TestUnitSpan(t *testing.T) {
	for _, c := range []struct {
		edtf     string
		from, to Time // to is the first day that is outside
	}{
		{"20XX", On(2000, 1, 1), On(2100, 1, 1)},
		{"19XX", On(1900, 1, 1), On(2000, 1, 1)},
		{"00XX", On(0, 1, 1), On(100, 1, 1)},
		{"-00XX", On(-99, 1, 1), On(1, 1, 1)},
		{"-01XX", On(-199, 1, 1), On(-99, 1, 1)},
		{"199X", On(1990, 1, 1), On(2000, 1, 1)},
		{"000X", On(0, 1, 1), On(10, 1, 1)},
		{"-000X", On(-9, 1, 1), On(1, 1, 1)},
		{"-004X", On(-49, 1, 1), On(-39, 1, 1)},
		{"2011", On(2011, 1, 1), On(2012, 1, 1)},
		{"0000", On(0, 1, 1), On(1, 1, 1)},
		{"-0043", On(-43, 1, 1), On(-42, 1, 1)},
		{"Y12000", On(12000, 1, 1), On(12001, 1, 1)},
		{"2011-40", On(2011, 1, 1), On(2011, 7, 1)},
		{"2011-41", On(2011, 7, 1), On(2012, 1, 1)},
		{"2011-21", On(2011, 3, 1), On(2011, 6, 1)},
		{"2011-22", On(2011, 6, 1), On(2011, 9, 1)},
		{"2011-23", On(2011, 9, 1), On(2011, 12, 1)},
		{"2011-24", On(2011, 12, 1), On(2012, 3, 1)},
		{"2011-33", On(2011, 1, 1), On(2011, 4, 1)},
		{"2011-34", On(2011, 4, 1), On(2011, 7, 1)},
		{"2011-35", On(2011, 7, 1), On(2011, 10, 1)},
		{"2011-36", On(2011, 10, 1), On(2012, 1, 1)},
		{"2011-03", On(2011, 3, 1), On(2011, 4, 1)},
		{"2020-02", On(2020, 2, 1), On(2020, 3, 1)},
		{"2011-12", On(2011, 12, 1), On(2012, 1, 1)},
		{"2021-09-13", On(2021, 9, 13), On(2021, 9, 14)},
		{"2021-12-31", On(2021, 12, 31), On(2022, 1, 1)},
		{"-0043-03-15", On(-43, 3, 15), On(-43, 3, 16)},
		{"2021-09-13T18:05", On(2021, 9, 13) + 65_100, On(2021, 9, 13) + 65_160},
		{"2021-09-13T23:59", On(2021, 9, 14) - 60, On(2021, 9, 14)},
		{"2011~", On(2011, 1, 1), On(2012, 1, 1)},
		{"2011-03?", On(2011, 3, 1), On(2011, 4, 1)},
	} {
		if got, want := unit(c.edtf).Span(), (Span{c.from, c.to}); got != want {
			t.Errorf("%s covers %s to %s, want %s to %s", c.edtf, DayAt(got.Start), DayAt(got.End), DayAt(want.Start), DayAt(want.End))
		}
	}
	if got := (Unit{}).Span(); got != (Span{}) {
		t.Errorf("a unit that names nothing covers %v", got)
	}
}

func TestUnitAdd(t *testing.T) {
	for _, c := range []struct {
		edtf string
		n    int
		want string
	}{
		{"19XX", 1, "20XX"},
		{"00XX", -1, "-00XX"},
		{"-00XX", -1, "-01XX"},
		{"-01XX", 3, "01XX"},
		{"199X", 2, "201X"},
		{"000X", -1, "-000X"},
		{"-004X", 1, "-003X"},
		{"2011", -12, "1999"},
		{"0001", -1, "0000"},
		{"0000", -1, "-0001"},
		{"2011-40", 1, "2011-41"},
		{"2011-40", -1, "2010-41"},
		{"2011-24", 1, "2012-21"},
		{"2011-21", -1, "2010-24"},
		{"2011-23", 6, "2013-21"},
		{"2011-36", 1, "2012-33"},
		{"2011-33", -5, "2009-36"},
		{"2011-12", 1, "2012-01"},
		{"2011-01", -13, "2009-12"},
		{"2020-02-28", 1, "2020-02-29"},
		{"2021-02-28", 1, "2021-03-01"},
		{"2021-01-01", -1, "2020-12-31"},
		{"2021-09-13T23:59", 1, "2021-09-14T00:00"},
		{"2021-09-13T00:00", -1, "2021-09-12T23:59"},
		{"2011~", 1, "2012~"},
		{"2011-03?", 1, "2011-04?"},
		{"2021-09-13%", 1, "2021-09-14%"},
		{"2021-09-13T18:00~", 60, "2021-09-13T19:00~"},
	} {
		if got := unit(c.edtf).Add(c.n).String(); got != c.want {
			t.Errorf("%s and %d is %s, want %s", c.edtf, c.n, got, c.want)
		}
	}
	if got := (Unit{}).Add(3); !got.IsZero() {
		t.Errorf("three after nothing is %v", got)
	}
}

func TestUnitAddLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := units().Draw(t, "u")
		a, b := rapid.IntRange(-500, 500).Draw(t, "a"), rapid.IntRange(-500, 500).Draw(t, "b")
		if got := u.Add(0); got != u {
			t.Fatalf("%s and 0 is %s", u, got)
		}
		if one, both := u.Add(a).Add(b), u.Add(a+b); one != both {
			t.Fatalf("%s and %d and %d is %s, at once %s", u, a, b, one, both)
		}
		if got := u.Add(1); got.Precision != u.Precision || got.Approximate != u.Approximate || got.Uncertain != u.Uncertain {
			t.Fatalf("the unit after %s is of another kind: %s", u, got)
		}
	})
}

func TestTheNextUnitStartsWhereAUnitEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := units().Draw(t, "u")
		if s := u.Span(); s.Seconds() <= 0 {
			t.Fatalf("%s lasts %d s", u, s.Seconds())
		}
		if u.Precision <= Decade && u.Add(1).Year == 0 {
			return // 00XX and -00XX share year 0
		}
		if u.Add(1).Span().Start != u.Span().End {
			t.Fatalf("%s ends %d, %s starts %d", u, u.Span().End, u.Add(1), u.Add(1).Span().Start)
		}
	})
}

func TestUnitValid(t *testing.T) {
	month := func(p Precision, m int8) Unit { return Unit{Precision: p, Year: 2011, Month: m} }
	minute := func(h, m int8) Unit {
		return Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13, Hour: h, Minute: m}
	}
	for _, c := range []struct {
		name string
		u    Unit
		want bool
	}{
		{"nothing", Unit{}, false},
		{"a precision that is none", Unit{Precision: Minute + 1, Year: 2011}, false},
		{"a year", NewYear(2011), true},
		{"year 0", NewYear(0), true},
		{"the last year", NewYear(MaxYear), true},
		{"the year after the last", NewYear(MaxYear + 1), false},
		{"the first year", NewYear(-MaxYear), true},
		{"the year before the first", NewYear(-MaxYear - 1), false},
		{"a day of a year that is too far", NewDay(MaxYear+1, 1, 1), false},
		{"the 20th century", Unit{Precision: Century, Year: 1900}, true},
		{"a century that starts in 1901", Unit{Precision: Century, Year: 1901}, false},
		{"the second century BC", Unit{Precision: Century, Year: -199}, true},
		{"a century from -200", Unit{Precision: Century, Year: -200}, false},
		{"a century of five digits", Unit{Precision: Century, Year: 10_000}, false},
		{"the nineties", Unit{Precision: Decade, Year: 1990}, true},
		{"a decade that starts in 1995", Unit{Precision: Decade, Year: 1995}, false},
		{"a decade of five digits", Unit{Precision: Decade, Year: 10_000}, false},
		{"spring", month(Season, Spring), true},
		{"winter", month(Season, Winter), true},
		{"a fifth season", month(Season, Winter+1), false},
		{"a season with the number of a month", month(Season, 3), false},
		{"the first quarter", month(Quarter, Quarter1), true},
		{"the fourth quarter", month(Quarter, Quarter1+3), true},
		{"a fifth quarter", month(Quarter, Quarter1+4), false},
		{"the second half", month(Half, Half1+1), true},
		{"a third half", month(Half, Half1+2), false},
		{"January", NewMonth(2011, 1), true},
		{"December", NewMonth(2011, 12), true},
		{"month 0", NewMonth(2011, 0), false},
		{"month 13", NewMonth(2011, 13), false},
		{"31 January", NewDay(2011, 1, 31), true},
		{"31 February", NewDay(2011, 2, 31), false},
		{"29 February of a common year", NewDay(2011, 2, 29), false},
		{"29 February of a leap year", NewDay(2012, 2, 29), true},
		{"29 February 1900", NewDay(1900, 2, 29), false},
		{"29 February 1 BC", NewDay(0, 2, 29), true},
		{"day 0", NewDay(2011, 1, 0), false},
		{"a day of month 13", NewDay(2011, 13, 1), false},
		{"midnight", minute(0, 0), true},
		{"the last minute", minute(23, 59), true},
		{"hour 24", minute(24, 0), false},
		{"minute 60", minute(12, 60), false},
		{"hour -1", minute(-1, 0), false},
		{"minute -1", minute(0, -1), false},
	} {
		if err := c.u.Valid(); (err == nil) != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestUnitValidSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		u    Unit
		want string
	}{
		{NewDay(2011, 2, 31), "2011-02 has no day 31"},
		{NewMonth(2011, 13), "there is no month 13"},
		{Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13, Hour: 25}, "there is no time 25:00"},
		{NewYear(1_000_000_000), "the year 1000000000 is beyond 999999999"},
		{Unit{Precision: Century, Year: 1950}, "the 100 years that X stands for do not start in 1950"},
		{Unit{}, "no date is named"},
	} {
		if err := c.u.Valid(); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestConstructorsNameTheirUnit(t *testing.T) {
	for _, c := range []struct {
		got  Unit
		want string
	}{
		{NewYear(2011), "2011"},
		{NewMonth(2011, 3), "2011-03"},
		{NewDay(2021, 9, 13), "2021-09-13"},
		{DayAt(On(2021, 9, 13)), "2021-09-13"},
		{DayAt(On(2021, 9, 14) - 1), "2021-09-13"},
		{DayAt(On(-43, 3, 15)), "-0043-03-15"},
	} {
		if c.got.String() != c.want || c.got.IsZero() {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	if !(Unit{}).IsZero() {
		t.Error("the zero unit names something")
	}
}
