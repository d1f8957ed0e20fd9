package timeline

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestEarliestAndLatest(t *testing.T) {
	const open = Time(-1) // stands for an end that does not exist; no case below touches the second
	for _, c := range []struct {
		edtf     string
		from, to Time
	}{
		{"", open, open},
		{"2011", On(2011, 1, 1), On(2012, 1, 1)},
		{"2011-03", On(2011, 3, 1), On(2011, 4, 1)},
		{"2021-09-13", On(2021, 9, 13), On(2021, 9, 14)},
		{"2021-09-13T18:00", On(2021, 9, 13) + 64_800, On(2021, 9, 13) + 64_860},
		{"201X", On(2010, 1, 1), On(2020, 1, 1)},
		{"20XX", On(2000, 1, 1), On(2100, 1, 1)},
		{"2011~", On(2011, 1, 1), On(2012, 1, 1)},
		{"-0043", On(-43, 1, 1), On(-42, 1, 1)},
		{"2011-03/2012-05", On(2011, 3, 1), On(2012, 6, 1)},
		{"2011/2014-02-03", On(2011, 1, 1), On(2014, 2, 4)},
		{"-0199/-0100", On(-199, 1, 1), On(-99, 1, 1)},
		{"2013/..", On(2013, 1, 1), open},
		{"../2013", open, On(2014, 1, 1)},
		{"[2014..]", On(2014, 1, 1), open},
		{"[..2012]", open, On(2013, 1, 1)},
		{"[2021-09-14..]", On(2021, 9, 14), open},
		{"[..2021-09-12]", open, On(2021, 9, 13)},
		{"[2020-01,2021-01]", On(2020, 1, 1), On(2021, 2, 1)},
		{"[2021,2020-01-05,2019-06]", On(2019, 6, 1), On(2022, 1, 1)},
	} {
		from, hasFrom := parsed(c.edtf).Earliest()
		to, hasTo := parsed(c.edtf).Latest()
		if hasFrom != (c.from != open) || hasFrom && from != c.from {
			t.Errorf("%q: earliest %s %v", c.edtf, DayAt(from), hasFrom)
		}
		if hasTo != (c.to != open) || hasTo && to != c.to {
			t.Errorf("%q: latest %s %v", c.edtf, DayAt(to), hasTo)
		}
	}
}

func TestSinceAndAfterSayTheSameYearApart(t *testing.T) {
	year := NewYear(2013)
	since, _ := Date{Form: Since, Start: year}.Earliest()
	after, _ := Date{Form: After, Start: year}.Earliest()
	until, _ := Date{Form: Until, End: year}.Latest()
	before, _ := Date{Form: Before, End: year}.Latest()
	for _, c := range []struct {
		name      string
		got, want Time
	}{
		{"since 2013 holds 2013", since, On(2013, 1, 1)},
		{"after 2013 does not", after, On(2014, 1, 1)},
		{"until 2013 holds 2013", until, On(2014, 1, 1)},
		{"before 2013 does not", before, On(2013, 1, 1)},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s", c.name, DayAt(c.got))
		}
	}
}

func TestOverlaps(t *testing.T) {
	for _, c := range []struct {
		edtf string
		with string
		want bool
	}{
		{"2011", "2011-03", true},
		{"2011-03", "2011", true},
		{"2011", "2012", false},
		{"2011", "2010", false},
		{"2011/2014", "2012", true},
		{"2011/2014", "2014", true},
		{"2011/2014", "2015", false},
		{"2013/..", "2013", true},
		{"2013/..", "2999", true},
		{"2013/..", "2012", false},
		{"[2014..]", "2013", false},
		{"[2014..]", "2014", true},
		{"../2013", "2013", true},
		{"../2013", "-0500", true},
		{"../2013", "2014", false},
		{"[..2012]", "2013", false},
		{"[..2012]", "2012", true},
		{"[2020,2022]", "2020", true},
		{"[2020,2022]", "2022", true},
		{"[2020,2022]", "2021", false}, // neither of the two
		{"[2020,2022]", "2019", false},
		{"2021-09-13T18:00", "2021-09-13", true},
		{"2021-09-13T18:00", "2021-09-14", false},
		{"", "2021", false},
	} {
		if got := parsed(c.edtf).Overlaps(unit(c.with).Span()); got != c.want {
			t.Errorf("%q overlaps %s: %v, want %v", c.edtf, c.with, got, c.want)
		}
	}
}

func TestADateOverlapsEveryUnitThatItNames(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "d")
		for _, u := range d.Units() {
			want := d.Form != Before && d.Form != After
			if got := d.Overlaps(u.Span()); got != want {
				t.Fatalf("%s overlaps %s: %v", d, u, got)
			}
		}
		from, hasFrom := d.Earliest()
		to, hasTo := d.Latest()
		if hasFrom && hasTo && from >= to {
			t.Fatalf("%s is from %d to %d", d, from, to)
		}
		if hasFrom && !d.Overlaps(Span{from, from + 1}) || hasFrom && d.Overlaps(Span{from - 1, from}) {
			t.Fatalf("%s does not start at its earliest time %d", d, from)
		}
		if hasTo && !d.Overlaps(Span{to - 1, to}) || hasTo && d.Overlaps(Span{to, to + 1}) {
			t.Fatalf("%s does not end at its latest time %d", d, to)
		}
	})
}

func TestEqualLooksAtEverything(t *testing.T) {
	base := func() Date { return parsed("2021-09-13") }
	set := parsed("[2020,2021]")
	for _, c := range []struct {
		name string
		a, b Date
		want bool
	}{
		{"the same", base(), base(), true},
		{"both undated", Date{}, Date{}, true},
		{"an undated one", base(), Date{}, false},
		{"another day", base(), parsed("2021-09-14"), false},
		{"another precision", base(), parsed("2021-09"), false},
		{"a qualifier", base(), parsed("2021-09-13~"), false},
		{"another form", parsed("2013/.."), parsed("[2013..]"), false},
		{"another end", parsed("2011/2012"), parsed("2011/2013"), false},
		{"the same set", set, parsed("[2020,2021]"), true},
		{"the set in another order", set, parsed("[2021,2020]"), false},
		{"a longer set", set, parsed("[2020,2021,2022]"), false},
		{"another extent", base(), lasting(base()), false},
		{"another calendar", base(), Date{Form: Single, Start: base().Start, Calendar: Hijri}, false},
		{"another part of the day", base(), Date{Form: Single, Start: base().Start, Part: Evening}, false},
	} {
		if got := c.a.Equal(c.b); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if got := c.b.Equal(c.a); got != c.want {
			t.Errorf("%s, the other way round: %v", c.name, got)
		}
	}
}

func TestDateValid(t *testing.T) {
	bad := NewDay(2011, 2, 31)
	for _, c := range []struct {
		name string
		d    Date
		want bool
	}{
		{"undated", Date{}, true},
		{"a year", In(NewYear(2011)), true},
		{"a single unit that names nothing", In(Unit{}), false},
		{"31 February", In(bad), false},
		{"a range", Range(NewYear(2011), NewYear(2014)), true},
		{"a range within one year", Range(NewYear(2011), NewYear(2011)), true},
		{"a range that ends before it starts", Range(NewYear(2014), NewYear(2011)), false},
		{"a range that ends on the eve", Range(NewDay(2021, 9, 13), NewDay(2021, 9, 12)), false},
		{"a range from a year to a month of it", Range(NewYear(2011), NewMonth(2011, 3)), true},
		{"a range from a day to its month", Range(NewDay(2011, 3, 5), NewMonth(2011, 3)), true},
		{"a range without an end", Range(NewYear(2011), Unit{}), false},
		{"a range from 31 February", Range(bad, NewYear(2014)), false},
		{"a range to 31 February", Range(NewYear(2010), bad), false},
		{"since", Date{Form: Since, Start: NewYear(2013)}, true},
		{"since nothing", Date{Form: Since}, false},
		{"since, in the wrong field", Date{Form: Since, End: NewYear(2013)}, false},
		{"until 31 February", Date{Form: Until, End: bad}, false},
		{"before nothing", Date{Form: Before}, false},
		{"after", Date{Form: After, Start: NewYear(2013)}, true},
		{"one of none", Date{Form: OneOf}, false},
		{"one of two", Date{Form: OneOf, Choices: []Unit{NewYear(2020), NewYear(2021)}}, true},
		{"one of two, one of them wrong", Date{Form: OneOf, Choices: []Unit{NewYear(2020), bad}}, false},
	} {
		if err := c.d.Valid(); (err == nil) != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if err := Range(NewYear(2014), NewYear(2011)).Valid(); !errors.Is(err, errReversed) {
		t.Errorf("a reversed range: %v", err)
	}
	if err := (Date{Form: OneOf}).Valid(); !errors.Is(err, errEmptySet) {
		t.Errorf("an empty set: %v", err)
	}
}

func TestAnEmptySetHasNoTime(t *testing.T) {
	d := Date{Form: OneOf}
	if _, ok := d.Earliest(); ok {
		t.Error("it has an earliest time")
	}
	if _, ok := d.Latest(); ok {
		t.Error("it has a latest time")
	}
	if d.Overlaps(Span{On(1, 1, 1), On(3000, 1, 1)}) {
		t.Error("it overlaps something")
	}
}

func TestInAndRange(t *testing.T) {
	if d := In(NewYear(2011)); d.Form != Single || d.Extent != Within || d.IsUndated() {
		t.Errorf("In a year is %+v", d)
	}
	if d := Range(NewYear(2011), NewYear(2014)); d.Form != Between || d.Extent != Throughout || d.IsUndated() {
		t.Errorf("Range of years is %+v", d)
	}
	if !(Date{}).IsUndated() {
		t.Error("the zero date has a time")
	}
}

func TestNamesAsTheyAreStored(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{Within.String(), "within"},
		{Throughout.String(), "throughout"},
		{Gregorian.String(), "gregorian"},
		{Hijri.String(), "hijri"},
		{WholeDay.String(), ""},
		{Dawn.String(), "dawn"},
		{Noon.String(), "noon"},
		{Night.String(), "night"},
		{Proposed.String(), "proposed"},
		{Accepted.String(), "accepted"},
		{Rejected.String(), "rejected"},
		{Point.String(), "DATE"},
		{Duration.String(), "DURATION"},
		{Set.String(), "SET"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestPartsAndStatusesReadBackWhatTheyPrint(t *testing.T) {
	for p := WholeDay; p <= Night; p++ {
		if got := ParsePart(p.String()); got != p {
			t.Errorf("%q reads back as %q", p, got)
		}
	}
	for s := Proposed; s <= Rejected; s++ {
		if got := ParseStatus(s.String()); got != s {
			t.Errorf("%q reads back as %q", s, got)
		}
	}
	if got := ParsePart("teatime"); got != WholeDay {
		t.Errorf("an unknown part reads as %q", got)
	}
	if got := ParseStatus("perhaps"); got != Proposed {
		t.Errorf("an unknown status reads as %q", got)
	}
}

func TestPartsOfTheDayFollowOneAnother(t *testing.T) {
	for _, c := range []struct {
		part     Part
		from, to int
	}{{WholeDay, 0, 24}, {Dawn, 3, 6}, {Morning, 6, 12}, {Noon, 11, 14}, {Afternoon, 13, 18}, {Evening, 17, 22}, {Night, 20, 29}} {
		if from, to := c.part.Hours(); from != c.from || to != c.to {
			t.Errorf("%q is from %d to %d, want %d to %d", c.part, from, to, c.from, c.to)
		}
	}
	for p := Dawn; p < Night; p++ {
		start, end := p.Hours()
		next, _ := (p + 1).Hours()
		if next <= start || next > end {
			t.Errorf("%q starts at %d, %q at %d", p, start, p+1, next)
		}
	}
}

func TestMentionValueIsItsDateOrItsMeasure(t *testing.T) {
	for _, c := range []struct {
		m    Mention
		want string
	}{
		{Mention{Kind: Point, Date: parsed("[..2012]")}, "../2013"},
		{Mention{Kind: Point}, ""},
		{Mention{Kind: Duration, Measure: "P6Y"}, "P6Y"},
		{Mention{Kind: Set, Measure: "XXXX-WXX-4"}, "XXXX-WXX-4"},
	} {
		if got := c.m.Value(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
