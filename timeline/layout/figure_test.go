package layout

import (
	"fmt"
	"math"
	"testing"

	"waqai/timeline"
)

// byDay is a scale of one pixel to a day, from 2020 on.
func byDay(t timeline.Time) float64 {
	return float64(t-timeline.On(2020, 1, 1)) / timeline.SecondsPerDay
}

func (f figure) short() string {
	name := [...]string{"disc", "window", "bar", "since", "until", "before", "after", "oneOf"}[f.kind]
	s := fmt.Sprintf("%s %.4g..%.4g seen %.4g..%.4g", name, f.a, f.b, f.from, f.to)
	if f.kind == since || f.kind == until {
		s += fmt.Sprintf(" bar %.4g", f.c)
	}
	if f.fadeA > 0 || f.fadeB > 0 {
		s += fmt.Sprintf(" fades %.4g,%.4g", f.fadeA, f.fadeB)
	}
	if f.doubt {
		s += " doubt"
	}
	for _, p := range f.parts {
		s += " [" + p.short() + "]"
	}
	return s
}

func TestEveryDateHasTheShapeOfItsVagueness(t *testing.T) {
	within, throughout := timeline.Within, timeline.Throughout
	latest := timeline.On(2022, 1, 1) // pixel 731
	cases := []struct {
		name, edtf string
		extent     timeline.Extent
		dated      bool
		want       string
	}{
		{"a day is a disc in its middle", "2020-03-01", within, true, "disc 54.5..66.5 seen 54.5..66.5"},
		{"a minute too", "2020-03-01T12:00", within, true, "disc 54.5..66.5 seen 54.5..66.5"},
		{"a week is a window, not narrower than 8", "2020-03-02/2020-03-08", within, true, "window 60.5..68.5 seen 60.5..68.5"},
		{"a month is a window from its first to its last day", "2020-03", within, true, "window 60..91 seen 60..91"},
		{"a year", "2020", within, true, "window 0..366 seen 0..366"},
		{"a decade", "202X", within, true, "window 0..3653 seen 0..3653"},
		{"a century", "20XX", within, true, "window -7305..2.922e+04 seen -7305..2.922e+04"},
		{"a year that it lasted is a bar", "2020", throughout, true, "bar 0..366 seen 0..366"},
		{"a range is a bar", "2020-01/2020-03", throughout, true, "bar 0..91 seen 0..91"},
		{"between two months is a window", "2020-01/2020-03", within, true, "window 0..91 seen 0..91"},
		{"about a year reaches a quarter further and fades", "2020~", within, true, "window -91.5..457.5 seen -91.5..457.5 fades 28,28"},
		{"about a day is still wide enough to fade", "2020-03-01~", within, true, "window 48.5..72.5 seen 48.5..72.5 fades 10,10"},
		{"a range fades only at its inexact end", "2020-01~/2020-03", throughout, true, "bar -7.75..91 seen -7.75..91 fades 11.62,0"},
		{"uncertain", "2020-03?", within, true, "window 60..91 seen 60..91 doubt"},
		{"an uncertain day is a narrow window", "2020-03-01?", within, true, "window 54.5..66.5 seen 54.5..66.5 doubt"},
		{"since: bar to the latest source, then an arrow", "2020/..", throughout, true, "since 0..366 seen 0..757 bar 731"},
		{"since, where no source is dated: no bar", "2020/..", throughout, false, "since 0..366 seen 0..392 bar 366"},
		{"since a year after the source: no bar", "2023/..", throughout, true, "since 1096..1461 seen 1096..1487 bar 1461"},
		{"until", "../2020", throughout, true, "until 0..366 seen -50..366 bar -24"},
		{"before 2020", "[..2019]", within, true, "before -100..0 seen -100..0"},
		{"after 2020", "[2021..]", within, true, "after 366..466 seen 366..466"},
		{"one of two months", "[2020-01,2021-01]", within, true, "oneOf 0..397 seen 0..397 [window 0..31 seen 0..31] [window 366..397 seen 366..397]"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := timeline.ParseDate(c.edtf)
			if err != nil {
				t.Fatal(err)
			}
			d.Extent = c.extent
			if got := figureOf(d, byDay, latest, c.dated).short(); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAPartOfTheDayIsAWindowOnceHoursAreSeen(t *testing.T) {
	d := timeline.In(timeline.NewDay(2020, 1, 1))
	d.Part = timeline.Evening
	if got := figureOf(d, byDay, 0, false).short(); got != "disc -5.5..6.5 seen -5.5..6.5" {
		t.Errorf("by days: %s", got)
	}
	byQuarter := func(t timeline.Time) float64 { return 96 * byDay(t) }
	if got := figureOf(d, byQuarter, 0, false).short(); got != "disc 42..54 seen 42..54" {
		t.Errorf("by quarters of an hour: %s", got)
	}
	byMinute := func(t timeline.Time) float64 { return 1440 * byDay(t) }
	if got := figureOf(d, byMinute, 0, false).short(); got != "window 1020..1320 seen 1020..1320" {
		t.Errorf("by minutes: %s", got)
	}
}

func TestNoShapeIsNarrowerThanItMayBe(t *testing.T) {
	far := func(t timeline.Time) float64 { return byDay(t) / 1e6 }
	for _, edtf := range []string{"2020", "2020~", "2020?", "2020/2021", "2020/..", "../2020", "2020~/2021~"} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			t.Fatal(err)
		}
		f := figureOf(d, far, 0, false)
		least := float64(leastWidth)
		if f.fadeA+f.fadeB > 0 {
			least = leastFading
		}
		if f.b-f.a < least-1e-9 {
			t.Errorf("%s is %v wide", edtf, f.b-f.a)
		}
		if share := f.fadeA / (f.b - f.a); share > fadeShare+1e-9 || math.IsNaN(share) {
			t.Errorf("%s fades over %v of its width", edtf, share)
		}
	}
}
