package timeline

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// row answers the ticks of one row.
func row(ticks []Tick, r TickRow) []Tick {
	var out []Tick
	for _, t := range ticks {
		if t.Row == r {
			out = append(out, t)
		}
	}
	return out
}

// labels answers the labels of one row, side by side.
func labels(ticks []Tick, r TickRow) string {
	var out []string
	for _, t := range row(ticks, r) {
		out = append(out, t.Label)
	}
	return strings.Join(out, " | ")
}

const dayPx = SecondsPerDay // seconds per px where a day is one pixel wide

func TestWhatAnAxisCountsIn(t *testing.T) {
	const year = secondsPerYear
	for _, c := range []struct {
		name         string
		perPx        float64
		lower, minor string // how long a tick of the row lasts from 1 January 2000 on
		upper        string
		atStart      bool
	}{
		{"a minute is 60 px", 1, "1m", "", "1d", true},
		{"a minute is 44 px", 60. / 44, "1m", "", "1d", true},
		{"a minute is 43 px", 60. / 43, "5m", "", "1d", true},
		{"5 minutes are 43 px", 300. / 43, "15m", "", "1d", true},
		{"an hour is 100 px", 36, "1h", "15m", "1d", true},
		{"an hour is 40 px", 3600. / 40, "1h", "15m", "1d", true},
		{"an hour is 39 px", 3600. / 39, "2h", "1h", "1d", true},
		{"two hours are 39 px", 7200. / 39, "6h", "1h", "1d", true},
		{"six hours are 40 px", 21600. / 40, "6h", "", "1d", true},
		{"six hours are 39 px", 21600. / 39, "12h", "", "1d", true},
		{"12 hours are 60 px", dayPx / 120., "12h", "", "1d", true},
		{"12 hours are 59 px", dayPx / 118., "1d", "", "1mo", false},
		{"a day is 24 px", dayPx / 24., "1d", "", "1mo", false},
		{"a day is 23 px", dayPx / 23., "7d", "", "1mo", true},
		{"a week is 32 px", 7 * dayPx / 32., "7d", "", "1mo", true},
		{"a week is 31 px", 7 * dayPx / 31., "1mo", "", "1y", false},
		{"a month is 30 px", year / 12. / 30, "1mo", "", "1y", false},
		{"a month is 29 px", year / 12. / 29, "1y", "3mo", "", false},
		{"a year is 73 px", year / 73., "1y", "3mo", "", false},
		{"a year is 71 px", year / 71., "1y", "", "", false},
		{"a year is 44 px", year / 44., "1y", "", "", false},
		{"a year is 43 px", year / 43., "2y", "6mo", "", true},
		{"two years are 44 px", year / 22., "2y", "6mo", "", true},
		{"two years are 43 px", year / 21., "5y", "1y", "", true},
		{"five years are 43 px", year * 5 / 43., "10y", "2y", "", true},
		{"ten years are 43 px", year * 10 / 43., "20y", "10y", "", true},
		{"20 years are 43 px", year * 20 / 43., "50y", "10y", "", true},
		{"50 years are 43 px", year * 50 / 43., "100y", "20y", "", true},
		{"200 years are 43 px", year * 200 / 43., "500y", "100y", "", true},
	} {
		ticks := Ticks(Span{On(2000, 1, 1), On(2000, 1, 1) + 1}, c.perPx, Wording{Language: English})
		for _, r := range []struct {
			row  TickRow
			want string
		}{{UpperRow, c.upper}, {LowerRow, c.lower}, {MinorRow, c.minor}} {
			got := ""
			if in := row(ticks, r.row); len(in) > 0 {
				got = lasts(in[0].Span)
			}
			if got != r.want {
				t.Errorf("%s: a tick of row %d lasts %q, want %q", c.name, r.row, got, r.want)
			}
		}
		if got := row(ticks, LowerRow)[0].AtStart; got != c.atStart {
			t.Errorf("%s: at start %v", c.name, got)
		}
	}
}

// lasts answers the length of a span in the widest unit that divides it.
func lasts(s Span) string {
	y1, m1, d1 := s.Start.Civil()
	y2, m2, d2 := s.End.Civil()
	months := (y2-y1)*12 + m2 - m1
	n := s.Seconds()
	switch {
	case d1 == 1 && d2 == 1 && months%12 == 0 && months > 0:
		return fmt.Sprintf("%dy", months/12)
	case d1 == 1 && d2 == 1 && months > 0 && n > SecondsPerDay:
		return fmt.Sprintf("%dmo", months)
	case n%SecondsPerDay == 0:
		return fmt.Sprintf("%dd", n/SecondsPerDay)
	case n%SecondsPerHour == 0:
		return fmt.Sprintf("%dh", n/SecondsPerHour)
	}
	return fmt.Sprintf("%dm", n/SecondsPerMinute)
}

func TestTickLabels(t *testing.T) {
	for _, c := range []struct {
		name         string
		view         string
		perPx        float64
		w            Wording
		upper, lower string
	}{
		{"minutes", "2021-09-13T18:00", 1, Wording{Language: English}, "13 Sept 2021", "18:00"},
		{"hours", "2021-09-13", 540, Wording{Language: English}, "13 Sept 2021", "00:00 | 06:00 | 12:00 | 18:00"},
		{"hours in Arabic", "2021-09-13", 540, Wording{Language: Arabic}, "13 سبتمبر 2021", "00:00 | 06:00 | 12:00 | 18:00"},
		{"days", "2021-09-29/2021-10-02", dayPx / 30., Wording{Language: English}, "September 2021 | October 2021", "29 | 30 | 1 | 2"},
		{"days in Arabic", "2021-09-29/2021-10-02", dayPx / 30., Wording{Language: Arabic}, "سبتمبر 2021 | أكتوبر 2021", "29 | 30 | 1 | 2"},
		{"days in the Levant", "2021-09-29/2021-10-02", dayPx / 30., Wording{Language: Arabic, Months: Levantine}, "أيلول 2021 | تشرين الأول 2021", "29 | 30 | 1 | 2"},
		{"an axis has one name for a month", "2021-09-29/2021-10-02", dayPx / 30., Wording{Language: Arabic, Months: BothMonths}, "سبتمبر 2021 | أكتوبر 2021", "29 | 30 | 1 | 2"},
		{"weeks are named by their Monday", "2021-09-13/2021-10-03", dayPx / 6., Wording{Language: English}, "September 2021 | October 2021", "13 | 20 | 27"},
		{"months", "2011-11/2012-02", dayPx, Wording{Language: English}, "2011 | 2012", "Nov | Dec | Jan | Feb"},
		{"months in Arabic", "2011-11/2012-02", dayPx, Wording{Language: Arabic}, "2011 | 2012", "نوفمبر | ديسمبر | يناير | فبراير"},
		{"a language that we have no words in is English", "2011-11/2012-02", dayPx, Wording{Language: "fr"}, "2011 | 2012", "Nov | Dec | Jan | Feb"},
		{"years", "2010/2013", 8 * dayPx, Wording{Language: Arabic}, "", "2010 | 2011 | 2012 | 2013"},
		{"decades", "1990/2015", 80 * dayPx, Wording{Language: English}, "", "1990 | 2000 | 2010"},
		{"years around our era", "-0001/0002", 8 * dayPx, Wording{Language: English}, "", "2 BC | 1 BC | AD 1 | AD 2"},
		{"the same in Arabic", "-0001/0002", 8 * dayPx, Wording{Language: Arabic}, "", "2 ق.م. | 1 ق.م. | 1 م. | 2 م."},
		{"centuries around our era are round", "-0250/0250", 800 * dayPx, Wording{Language: English}, "", "300 BC | 200 BC | 100 BC | AD 1 | 100 | 200"},
		{"far back", "Y-12000/Y-08500", 8000 * dayPx, Wording{Language: English}, "", "13000 BC | 12000 BC | 11000 BC | 10000 BC | 9000 BC"},
	} {
		ticks := Ticks(spanOf(parsed(c.view)), c.perPx, c.w)
		if got := labels(ticks, UpperRow); got != c.upper {
			t.Errorf("%s: above %q, want %q", c.name, got, c.upper)
		}
		if got := labels(ticks, LowerRow); got != c.lower {
			t.Errorf("%s: below %q, want %q", c.name, got, c.lower)
		}
	}
}

// spanOf answers the time that a date with two ends allows.
func spanOf(d Date) Span {
	from, _ := d.Earliest()
	to, _ := d.Latest()
	return Span{from, to}
}

// views draws what an axis of 1600 px may show at any zoom: its span and seconds per px.
func views(t *rapid.T) (Span, float64) {
	perPx := math.Pow(10, rapid.Float64Range(0, 9).Draw(t, "log10 of seconds per px"))
	start := instants().Draw(t, "start")
	return Span{start, start + Time(1600*perPx)}, perPx
}

func TestTicksCoverTheViewRowByRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		view, perPx := views(t)
		view.End = min(view.End, On(MaxYear, 1, 1))
		if view.Seconds() < SecondsPerMinute {
			return
		}
		ticks := Ticks(view, perPx, Wording{Language: Arabic})
		lower := row(ticks, LowerRow)
		if len(lower) == 0 {
			t.Fatalf("%v at %g s per px has no ticks", view, perPx)
		}
		for _, r := range []TickRow{UpperRow, LowerRow, MinorRow} {
			in := row(ticks, r)
			for i, tick := range in {
				if !tick.Span.Overlaps(view) {
					t.Fatalf("row %d: %v is outside %v", r, tick, view)
				}
				if i > 0 && in[i-1].Span.End != tick.Span.Start {
					t.Fatalf("row %d: %v follows %v", r, tick, in[i-1])
				}
				if (tick.Label == "") != (r == MinorRow) {
					t.Fatalf("row %d has the label %q", r, tick.Label)
				}
				if !utf8.ValidString(tick.Label) {
					t.Fatalf("the label %q is not UTF-8", tick.Label)
				}
			}
			if len(in) > 0 && (!in[0].Span.Contains(view.Start) || !in[len(in)-1].Span.Contains(view.End-1)) {
				t.Fatalf("row %d, from %v to %v, does not cover %v", r, in[0], in[len(in)-1], view)
			}
		}
	})
}

func TestMinorTicksDivideTheOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		view, perPx := views(t)
		ticks := Ticks(view, perPx, Wording{})
		minor := row(ticks, MinorRow)
		if len(minor) == 0 {
			return
		}
		for _, tick := range row(ticks, LowerRow) {
			parts := 0
			for _, m := range minor {
				inside := tick.Span.Start <= m.Span.Start && m.Span.End <= tick.Span.End
				if inside {
					parts++
				}
				if !inside && tick.Span.Overlaps(m.Span) {
					t.Fatalf("the minor tick %v lies across the border of %v", m, tick)
				}
			}
			if whole := view.Start <= tick.Span.Start && tick.Span.End <= view.End; whole && parts < 2 {
				t.Fatalf("%v has %d minor ticks", tick, parts)
			}
		}
	})
}

func TestLabelsHaveRoomAndStayFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		view, perPx := views(t)
		ticks := Ticks(view, perPx, Wording{Language: Arabic})
		lower, upper, minor := row(ticks, LowerRow), row(ticks, UpperRow), row(ticks, MinorRow)
		// Days, from 24 px on, are the narrowest units with a label; a tick may be cut at either end.
		if len(lower) > 1600/24+2 {
			t.Fatalf("%d labels at %g s per px", len(lower), perPx)
		}
		if len(upper) > 1600/120+2 {
			t.Fatalf("%d labels above at %g s per px", len(upper), perPx)
		}
		if len(minor) > 1600/7+2 {
			t.Fatalf("%d minor ticks at %g s per px", len(minor), perPx)
		}
		for _, tick := range lower {
			shortest := 0.85 * 24 * perPx // February; and the step of years that starts in year 1
			if float64(tick.Span.Seconds()) < shortest {
				t.Fatalf("%v is %g px wide", tick, float64(tick.Span.Seconds())/perPx)
			}
		}
	})
}

func TestTicksFarOutStayFew(t *testing.T) {
	everything := Span{math.MinInt64, math.MaxInt64}
	for _, c := range []struct {
		name  string
		view  Span
		perPx float64
	}{
		{"a day in the year 200,000", NewDay(200_000, 5, 1).Span(), 60},
		{"a day in the year -200,000", NewDay(-200_000, 5, 1).Span(), 60},
		{"400,000 years", Span{On(-200_000, 1, 1), On(200_000, 1, 1)}, 400_000 * secondsPerYear / 1600},
		{"all years", Span{On(-MaxYear, 1, 1), On(MaxYear+1, 1, 1)}, 2 * MaxYear * secondsPerYear / 1600},
		{"all that a Time can hold", everything, math.MaxInt64 / 800.},
		{"more than a Time can hold", everything, math.MaxFloat64},
		{"the last year", NewYear(MaxYear).Span(), dayPx / 4.5},
		{"the first year", NewYear(-MaxYear).Span(), dayPx / 4.5},
	} {
		ticks := Ticks(c.view, c.perPx, Wording{Language: Arabic})
		if n := len(row(ticks, LowerRow)); n == 0 || n > 70 {
			t.Errorf("%s: %d labels", c.name, n)
		}
		if n := len(ticks); n > 300 {
			t.Errorf("%s: %d ticks", c.name, n)
		}
	}
	if got := Ticks(Span{On(MaxYear+1, 1, 1), math.MaxInt64}, 1, Wording{}); len(got) != 0 {
		t.Errorf("beyond the last year there are %d ticks", len(got))
	}
}

func TestTicksStayTheSameWhileTheViewMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		view, perPx := views(t)
		by := Time(rapid.Float64Range(0, 800).Draw(t, "px") * perPx)
		moved := Span{view.Start + by, view.End + by}
		seen := map[string]bool{}
		for _, tick := range Ticks(view, perPx, Wording{}) {
			seen[fmt.Sprint(tick)] = true
		}
		for _, tick := range Ticks(moved, perPx, Wording{}) {
			if tick.Span.Overlaps(view) && !seen[fmt.Sprint(tick)] {
				t.Fatalf("%v comes up when %v moves by %d s", tick, view, by)
			}
		}
	})
}

func BenchmarkTicks(b *testing.B) {
	for _, c := range []struct {
		name  string
		perPx float64
	}{{"hours", 360}, {"days", dayPx / 24.}, {"months", dayPx}, {"years", 8 * dayPx}} {
		b.Run(c.name, func(b *testing.B) {
			view := Span{On(2011, 1, 1), On(2011, 1, 1) + Time(1600*c.perPx)}
			b.ReportAllocs()
			for b.Loop() {
				if len(Ticks(view, c.perPx, Wording{Language: Arabic})) == 0 {
					b.Fatal("no ticks")
				}
			}
		})
	}
}
