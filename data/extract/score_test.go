package extract

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"waqai/timeline"
)

// tally counts what was found in marked texts. Right is a found date that overlaps a marked one and
// names the same days; false is one that overlaps no mark at all.
type tally struct{ gold, found, right, extents, wrong int }

func (c tally) f1() float64 { return 200 * float64(c.right) / float64(c.gold+c.found) }

// days answers the days that a value names, "" where it names none; seasons stay as they are
// written, since sources begin them differently.
func days(value string) string {
	d, err := timeline.ParseDate(value)
	if err != nil || d.IsUndated() {
		return ""
	}
	if d.Form == timeline.Single && d.Start.Precision == timeline.Season {
		return value
	}
	s := ".."
	if t, ok := d.Earliest(); ok {
		s = timeline.DayAt(t).String()
	}
	s += "/"
	if t, ok := d.Latest(); ok {
		return s + timeline.DayAt(t-1).String()
	}
	return s + ".."
}

func (g gold) means(value string) bool {
	for _, v := range append([]string{g.Value}, g.Alt...) {
		if days(v) != "" && days(v) == days(value) {
			return true
		}
	}
	return false
}

func (c *tally) add(t testing.TB, d doc) {
	found := Mentions(d.article(t))
	for _, m := range found {
		if m.Kind != timeline.Point || m.Vague {
			continue
		}
		dates, touched := 0, false
		for _, g := range d.Mentions {
			if m.Start >= g.End || g.Start >= m.End {
				continue
			}
			touched = true
			if g.Type != "DATE" || days(g.Value) == "" {
				continue
			}
			dates++
			if dates == 1 && g.means(m.Date.Value()) {
				c.right++
			}
			if m.Start == g.Start && m.End == g.End {
				c.extents++
			}
		}
		if dates > 0 {
			c.found++
		}
		if !touched {
			c.found++
			c.wrong++
		}
	}
	for _, g := range d.Mentions {
		if g.Type == "DATE" && days(g.Value) != "" {
			c.gold++
		}
	}
}

func TestScores(t *testing.T) {
	for _, test := range []struct {
		name  string
		floor float64 // of the F1 of values, in per cent
		noise float64 // at most so many false dates in a hundred found
	}{
		{"own-ar", 95, 2},
		{"own-en", 93, 2},
	} {
		var c tally
		for _, d := range readDocs(t, "testdata/"+test.name+".jsonl") {
			c.add(t, d)
		}
		noise := 100 * float64(c.wrong) / float64(c.found)
		t.Logf("%s: %d marked, %d found, %d right (F1 %.1f), %d with the very borders, %.1f %% false", test.name, c.gold, c.found, c.right, c.f1(), c.extents, noise)
		if c.f1() < test.floor || noise > test.noise {
			t.Errorf("%s: F1 %.1f and %.1f %% false, want at least %.1f and at most %.1f", test.name, c.f1(), noise, test.floor, test.noise)
		}
	}
}

func TestSameAnswerWithAndWithoutComposition(t *testing.T) {
	for _, d := range readDocs(t, "testdata/own-ar.jsonl")[:10] {
		apart := d
		apart.Text = norm.NFD.String(d.Text)
		got, want := Mentions(apart.article(t)), Mentions(d.article(t))
		if len(got) != len(want) {
			t.Fatalf("%s: %d mentions with letters apart, %d with them composed", d.ID, len(got), len(want))
		}
		for i := range got {
			if got[i].Value() != want[i].Value() {
				t.Errorf("%s: %q is %q with letters apart, %q composed", d.ID, want[i].Surface, got[i].Value(), want[i].Value())
			}
		}
	}
}
