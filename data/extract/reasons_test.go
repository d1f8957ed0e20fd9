package extract

import (
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
)

func anyUnit(t *rapid.T) timeline.Unit {
	year := rapid.IntRange(-3000, 12000).Draw(t, "year")
	month := rapid.IntRange(1, 12).Draw(t, "month")
	u := rapid.SampledFrom([]timeline.Unit{
		timeline.NewYear(year), timeline.NewMonth(year, month), timeline.NewDay(year, month, rapid.IntRange(1, 28).Draw(t, "day")),
		{Precision: timeline.Decade, Year: floor(year, 10)}, {Precision: timeline.Season, Year: year, Month: timeline.Winter},
	}).Draw(t, "unit")
	if u.Precision == timeline.Day && rapid.Bool().Draw(t, "clock") {
		u.Precision, u.Hour, u.Minute = timeline.Minute, int8(rapid.IntRange(0, 23).Draw(t, "hour")), int8(rapid.IntRange(0, 59).Draw(t, "minute"))
	}
	u.Approximate = rapid.Bool().Draw(t, "about")
	return u
}

func TestArgumentsAreWrittenAsUnitsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var k reasons
		var got, want []string
		for range 300 { // more than a chunk holds
			u := anyUnit(t)
			got, want = append(got, k.unit(u, false), k.unit(u, true)), append(want, u.String(), "@"+u.String())
			w := when{start: u, end: u.Add(1)}
			got, want = append(got, k.value(one(u)), k.value(w)), append(want, one(u).date().Value(), w.date().Value())
		}
		for i := range got {
			if got[i] != want[i] {
				t.Fatalf("%q, want %q", got[i], want[i])
			}
		}
	})
}

func TestKeptReasonsAreNotWrittenOver(t *testing.T) {
	var k reasons
	first := k.keep([]timeline.Reason{k.reason("a", []string{"1", "2"})})
	for range 500 {
		k.keep([]timeline.Reason{k.reason("b", []string{"3"})})
	}
	if grown := append(first, timeline.Reason{Code: "c"}); first[0].Code != "a" || first[0].Args[1] != "2" || grown[1].Code != "c" {
		t.Errorf("%v", first)
	}
}
