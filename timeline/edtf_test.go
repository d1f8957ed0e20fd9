package timeline

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// readable holds EDTF, the date that it says, and how it is printed again.
var readable = []struct {
	edtf   string
	want   Date
	prints string
}{
	{"", Date{}, ""},
	{"2011", In(NewYear(2011)), "2011"},
	{"0001", In(NewYear(1)), "0001"},
	{"0000", In(NewYear(0)), "0000"},
	{"-0000", In(NewYear(0)), "0000"},
	{"-0043", In(NewYear(-43)), "-0043"},
	{"Y12000", In(NewYear(12_000)), "Y12000"},
	{"Y-12000", In(NewYear(-12_000)), "Y-12000"},
	{"Y02011", In(NewYear(2011)), "2011"},
	{"Y999999999", In(NewYear(MaxYear)), "Y999999999"},
	{"Y-999999999", In(NewYear(-MaxYear)), "Y-999999999"},
	{"Y12000-03-05", In(NewDay(12_000, 3, 5)), "Y12000-03-05"},
	{"199X", In(Unit{Precision: Decade, Year: 1990}), "199X"},
	{"-004X", In(Unit{Precision: Decade, Year: -49}), "-004X"},
	{"19XX", In(Unit{Precision: Century, Year: 1900}), "19XX"},
	{"00XX", In(Unit{Precision: Century, Year: 0}), "00XX"},
	{"-00XX", In(Unit{Precision: Century, Year: -99}), "-00XX"},
	{"-01XX", In(Unit{Precision: Century, Year: -199}), "-01XX"},
	{"2011-03", In(NewMonth(2011, 3)), "2011-03"},
	{"-0043-03", In(NewMonth(-43, 3)), "-0043-03"},
	{"2011-21", In(Unit{Precision: Season, Year: 2011, Month: Spring}), "2011-21"},
	{"2011-24", In(Unit{Precision: Season, Year: 2011, Month: Winter}), "2011-24"},
	{"2011-33", In(Unit{Precision: Quarter, Year: 2011, Month: Quarter1}), "2011-33"},
	{"2011-36", In(Unit{Precision: Quarter, Year: 2011, Month: Quarter1 + 3}), "2011-36"},
	{"2011-40", In(Unit{Precision: Half, Year: 2011, Month: Half1}), "2011-40"},
	{"2011-41", In(Unit{Precision: Half, Year: 2011, Month: Half1 + 1}), "2011-41"},
	{"2021-09-13", In(NewDay(2021, 9, 13)), "2021-09-13"},
	{"2020-02-29", In(NewDay(2020, 2, 29)), "2020-02-29"},
	{"2021-09-13T18:05", In(Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13, Hour: 18, Minute: 5}), "2021-09-13T18:05"},
	{"2021-09-13T18:05:30", In(Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13, Hour: 18, Minute: 5}), "2021-09-13T18:05"},
	{"2021-09-13T00:00", In(Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13}), "2021-09-13T00:00"},
	{"2011~", In(Unit{Precision: Year, Year: 2011, Approximate: true}), "2011~"},
	{"2011?", In(Unit{Precision: Year, Year: 2011, Uncertain: true}), "2011?"},
	{"2011%", In(Unit{Precision: Year, Year: 2011, Approximate: true, Uncertain: true}), "2011%"},
	{"19XX~", In(Unit{Precision: Century, Year: 1900, Approximate: true}), "19XX~"},
	{"2021-09-13T18:05?", In(Unit{Precision: Minute, Year: 2021, Month: 9, Day: 13, Hour: 18, Minute: 5, Uncertain: true}), "2021-09-13T18:05?"},
	{"2011/2014", Range(NewYear(2011), NewYear(2014)), "2011/2014"},
	{"2021-09-06/2021-09-12", Range(NewDay(2021, 9, 6), NewDay(2021, 9, 12)), "2021-09-06/2021-09-12"},
	{"2011-03/2012", Range(NewMonth(2011, 3), NewYear(2012)), "2011-03/2012"},
	{"-0199/-0100", Range(NewYear(-199), NewYear(-100)), "-0199/-0100"},
	{"2011~/2014?", Range(unit("2011~"), unit("2014?")), "2011~/2014?"},
	{"2013/..", lasting(Date{Form: Since, Start: NewYear(2013)}), "2013/.."},
	{"2013/", lasting(Date{Form: Since, Start: NewYear(2013)}), "2013/.."},
	{"../2013", lasting(Date{Form: Until, End: NewYear(2013)}), "../2013"},
	{"/2013", lasting(Date{Form: Until, End: NewYear(2013)}), "../2013"},
	{"2013~/..", lasting(Date{Form: Since, Start: unit("2013~")}), "2013~/.."},
	{"[..2012]", Date{Form: Before, End: NewYear(2013)}, "[..2012]"},
	{"[2014..]", Date{Form: After, Start: NewYear(2013)}, "[2014..]"},
	{"[..2011-12]", Date{Form: Before, End: NewMonth(2012, 1)}, "[..2011-12]"},
	{"[2021-09-14..]", Date{Form: After, Start: NewDay(2021, 9, 13)}, "[2021-09-14..]"},
	{"[..2012~]", Date{Form: Before, End: unit("2013~")}, "[..2012~]"},
	{"[2011..2013]", within(Range(NewYear(2011), NewYear(2013))), "2011/2013"},
	{"[2020-01,2021-01]", Date{Form: OneOf, Choices: []Unit{NewMonth(2020, 1), NewMonth(2021, 1)}}, "[2020-01,2021-01]"},
	{"[2020, 2021-01 ,19XX]", Date{Form: OneOf, Choices: []Unit{NewYear(2020), NewMonth(2021, 1), unit("19XX")}}, "[2020,2021-01,19XX]"},
	{"[2020]", Date{Form: OneOf, Choices: []Unit{NewYear(2020)}}, "[2020]"},
}

func TestParseDate(t *testing.T) {
	for _, c := range readable {
		d, err := ParseDate(c.edtf)
		if err != nil {
			t.Error(err)
			continue
		}
		if !d.Equal(c.want) {
			t.Errorf("%q reads as %+v, want %+v", c.edtf, d, c.want)
		}
		if got := d.String(); got != c.prints {
			t.Errorf("%q prints as %q, want %q", c.edtf, got, c.prints)
		}
	}
}

// refused holds what is no EDTF, or none that a date can hold, and a piece of the reason given.
var refused = []struct{ edtf, reason string }{
	{"x", "four digits"},
	{" 2011", "four digits"},
	{"2011 ", "four digits"},
	{"11", "four digits"},
	{"211", "four digits"},
	{"12000", "a longer one behind Y"},
	{"Y2011", "a longer one behind Y"},
	{"Y1000000000", "a longer one behind Y"},
	{"Y", "four digits"},
	{"Y+12000", "four digits"},
	{"--2011", "four digits"},
	{"+2011", "four digits"},
	{"٢٠١١", "four digits"},
	{"1XXX", "four digits"},
	{"X", "four digits"},
	{"XXXX", "four digits"},
	{"199x", "four digits"},
	{"~", "four digits"},
	{"2011~?", "four digits"},
	{"199X-05", "too many parts"},
	{"19XX-05-01", "too many parts"},
	{"2011-03-05-07", "too many parts"},
	{"2011-3", "two digits"},
	{"2011-", "two digits"},
	{"2011-XX", "two digits"},
	{"2011-00", "no month 0"},
	{"2011-13", "no month 13"},
	{"2011-25", "no month 25"},
	{"2011-37", "no month 37"},
	{"2011-42", "no month 42"},
	{"2011-02-31", "2011-02 has no day 31"},
	{"2021-02-29", "2021-02 has no day 29"},
	{"2011-03-00", "no day 0"},
	{"2011-03-5", "no such day"},
	{"2011-21-05", "no such day"},
	{"2011-33-01", "no such day"},
	{"2011T18:00", "behind a day"},
	{"2011-03T18:00", "behind a day"},
	{"2011-03-05T", "behind a day"},
	{"2011-03-05T18", "behind a day"},
	{"2011-03-05T18:00:00:00", "behind a day"},
	{"2011-03-05T8:00", "two digits"},
	{"2011-03-05T18:0", "two digits"},
	{"2011-03-05T18:00Z", "two digits"},
	{"2011-03-05T24:00", "no time 24:00"},
	{"2011-03-05T18:60", "no time 18:60"},
	{"2011-03-05T18:00:60", "seconds"},
	{"2014/2011", "ends before it starts"},
	{"2021-09-13/2021-09-12", "ends before it starts"},
	{"[2013..2011]", "ends before it starts"},
	{"/", "needs one end"},
	{"../..", "needs one end"},
	{"../", "needs one end"},
	{"..", "four digits"},
	{"2011/2012/2013", "four digits"},
	{"2011/x", "four digits"},
	{"x/2011", "four digits"},
	{"[2011", "ends with ]"},
	{"2011]", "four digits"},
	{"[]", "four digits"},
	{"[..]", "four digits"},
	{"[2011,]", "four digits"},
	{"[,2011]", "four digits"},
	{"[2011,2012..]", "four digits"},
	{"[..2011,2012]", "four digits"},
	{"[2011..2012..2013]", "four digits"},
	{"[x..]", "four digits"},
	{"[x..2011]", "four digits"},
	{"[2011..x]", "four digits"},
	{"[2011-02-31..]", "no day 31"},
	{"[..Y999999999]", "beyond 999999999"},
	{"[Y-999999999..]", "beyond 999999999"},
	{"[..99XX]", "cannot be written with X"},
	{"[..999X]", "cannot be written with X"},
}

func TestParseDateRefuses(t *testing.T) {
	for _, c := range refused {
		d, err := ParseDate(c.edtf)
		if err == nil {
			t.Errorf("%q reads as %s", c.edtf, d)
			continue
		}
		if !strings.Contains(err.Error(), c.reason) {
			t.Errorf("%q: %v; want a word of %q", c.edtf, err, c.reason)
		}
		if !d.Equal(Date{}) {
			t.Errorf("%q answers %+v beside its error", c.edtf, d)
		}
	}
}

func TestErrorsNameWhatWasTyped(t *testing.T) {
	_, err := ParseDate("2011-02-31")
	if want := `date "2011-02-31": 2011-02 has no day 31`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestParseUnitReadsNoIntervalAndNoSet(t *testing.T) {
	for _, s := range []string{"", "2011/2012", "2011/..", "[2011]", "[2011..]", ".."} {
		if u, err := ParseUnit(s); err == nil {
			t.Errorf("%q reads as %s", s, u)
		}
	}
}

func TestValueIsCoarserWhereScoresAre(t *testing.T) {
	for _, c := range []struct{ edtf, value string }{
		{"", ""},
		{"2011", "2011"},
		{"2011~", "2011~"},
		{"[..2012]", "../2013"},
		{"[2014..]", "2013/.."},
		{"../2013", "../2013"},
		{"2013/..", "2013/.."},
		{"2021-09-06/2021-09-12", "2021-09-06/2021-09-12"},
		{"[2020-01,2021-01]", "[2020-01,2021-01]"},
	} {
		if got := parsed(c.edtf).Value(); got != c.value {
			t.Errorf("the value of %q is %q, want %q", c.edtf, got, c.value)
		}
	}
}

// bare answers d without what EDTF has no sign for.
func bare(d Date) Date {
	d.Extent, d.Calendar, d.Part = Within, Gregorian, WholeDay
	return d
}

func TestADateReadsBackWhatItPrints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "d")
		if err := d.Valid(); err != nil {
			t.Fatalf("%+v: %v", d, err)
		}
		back, err := ParseDate(d.String())
		if err != nil {
			t.Fatal(err)
		}
		if !bare(back).Equal(bare(d)) {
			t.Fatalf("%+v prints as %s and reads back as %+v", d, d, back)
		}
	})
}

func TestAUnitReadsBackWhatItPrints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := units().Draw(t, "u")
		if back, err := ParseUnit(u.String()); err != nil || back != u {
			t.Fatalf("%+v prints as %s and reads back as %+v, %v", u, u, back, err)
		}
	})
	if got := (Unit{}).String(); got != "" {
		t.Errorf("a unit that names nothing prints as %q", got)
	}
}

// FuzzParseDate: nothing panics, and what can be read is valid, prints, and reads back the same.
func FuzzParseDate(f *testing.F) {
	for _, c := range readable {
		f.Add(c.edtf)
	}
	for _, c := range refused {
		f.Add(c.edtf)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if err := d.Valid(); err != nil {
			t.Fatalf("%q reads as %+v: %v", s, d, err)
		}
		back, err := ParseDate(d.String())
		if err != nil {
			t.Fatalf("%q prints as %q: %v", s, d, err)
		}
		if !bare(back).Equal(bare(d)) || back.String() != d.String() {
			t.Fatalf("%q prints as %q and reads back as %+v", s, d, back)
		}
		if _, err := ParseDate(d.Value()); err != nil {
			t.Fatalf("the value of %q: %v", s, err)
		}
		from, hasFrom := d.Earliest()
		to, hasTo := d.Latest()
		if hasFrom && hasTo && from >= to {
			t.Fatalf("%q is from %d to %d", s, from, to)
		}
		d.Words(Wording{Language: Arabic, Long: true})
		d.Words(Wording{Language: English})
	})
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseDate("2021-09-06/2021-09-12"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDateString(b *testing.B) {
	d := parsed("2021-09-06/2021-09-12")
	b.ReportAllocs()
	for b.Loop() {
		if d.String() == "" {
			b.Fatal("it prints as nothing")
		}
	}
}
