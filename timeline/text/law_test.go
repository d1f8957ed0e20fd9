package text

import (
	"math"
	"sort"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// pieces of text that meet in articles, and some that should not.
var morsels = []string{
	"في ", "14", " مارس ", "2011", "اندلعت", "المظاهرات", "(درعا)", "الأمم ", "لإله", "كَتَبَ", "٢٠١٨", "،", "؟ ", "«عاجل»",
	"March ", "Vladimir", " Putin", "(Daraa)", "25%", "14/03/2011", "…", "הפגנות", "דָּנָה", "март", "日本", "e\u0301", "\u0301",
	" ", "  ", "\t", "\n", "\u2066", "\u2067", "\u2068", "\u2069", "\u202E", "\u202C", "\u200F", "\u200D", "\u200C", "\x00", "\u0640", "😀", "\xff", "[", ")", "{", "-",
}

func drawText(t *rapid.T) string {
	s := ""
	for _, m := range rapid.SliceOfN(rapid.SampledFrom(morsels), 0, 12).Draw(t, "text") {
		s += m
	}
	return s
}

func drawStyle(t *rapid.T) Style {
	return Style{
		Voice:  rapid.SampledFrom([]Voice{Ours, Source, Mono}).Draw(t, "voice"),
		Weight: rapid.SampledFrom([]int{400, 500, 600, 700}).Draw(t, "weight"),
		Size:   rapid.SampledFrom([]float64{11, 13.5, 17, 64}).Draw(t, "size"),
	}
}

func drawDirection(t *rapid.T) Direction {
	return rapid.SampledFrom([]Direction{Auto, LTR, RTL}).Draw(t, "direction")
}

func TestLinesKeepTheirAccounts(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, st := drawText(t), drawStyle(t)
		l := e.Line(s, st, drawDirection(t))
		if n := utf8.RuneCountInString(s); l.Start != 0 || l.End != n {
			t.Fatalf("line holds [%d, %d) of %d runes", l.Start, l.End, n)
		}
		checkAccounts(t, l)
		checkCarets(t, l)
	})
}

func TestRichLinesKeepTheirAccounts(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, base := drawText(t), drawStyle(t)
		n := utf8.RuneCountInString(s)
		var spans []Span
		for range rapid.IntRange(0, 3).Draw(t, "spans") {
			start := rapid.IntRange(0, n).Draw(t, "start")
			spans = append(spans, Span{start, rapid.IntRange(start, n+2).Draw(t, "end"), drawStyle(t)})
		}
		l := e.Rich(s, base, spans, drawDirection(t))
		checkAccounts(t, l)
		checkCarets(t, l)
		for _, b := range e.Wrap(s, base, spans, Auto, 90) {
			checkAccounts(t, b)
		}
	})
}

func TestBoxesOfTwoPartsAreThoseOfTheWhole(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		l := e.Line(drawText(t), drawStyle(t), drawDirection(t))
		c := l.edges()
		var stops []int
		for i, stop := range c.stops {
			if stop {
				stops = append(stops, i)
			}
		}
		at := rapid.SampledFrom(stops).Draw(t, "cut")
		sum := func(boxes []Box) (total float64) {
			for _, b := range boxes {
				total += b.X1 - b.X0
			}
			return total
		}
		parts := sum(l.Boxes(0, at)) + sum(l.Boxes(at, l.End))
		if whole := sum(l.Boxes(0, l.End)); math.Abs(parts-whole) > tolerance {
			t.Fatalf("cut at %d the boxes cover %v, together %v", at, parts, whole)
		}
	})
}

func TestWrappedLinesKeepTheTextAndTheWidth(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, st := drawText(t)+drawText(t), drawStyle(t)
		width := rapid.Float64Range(1, 400).Draw(t, "width")
		checkLines(t, []rune(s), e.Wrap(s, st, nil, drawDirection(t), width), width)
	})
}

func TestFitIsNeverWiderThanItsColumn(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, st, dir := drawText(t), drawStyle(t), drawDirection(t)
		width := rapid.Float64Range(0, 300).Draw(t, "width")
		whole, l := e.Line(s, st, dir), e.Fit(s, st, dir, width)
		switch {
		case l.Width > width:
			t.Fatalf("line is %v wide in a column of %v", l.Width, width)
		case whole.Width <= width && l != whole:
			t.Fatalf("a line of %v was cut for %v", whole.Width, width)
		case l.Dir != whole.Dir:
			t.Fatal("the cut turned the line round")
		case l.Start != 0 || l.End > whole.End:
			t.Fatalf("cut line holds [%d, %d) of %d", l.Start, l.End, whole.End)
		}
		checkAccounts(t, l)
	})
}

func TestOrderIsAPermutationThatKeepsLevelRunsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		levels := rapid.SliceOfN(rapid.Uint8Range(0, 6), 0, 20).Draw(t, "levels")
		visual := order(levels)
		sorted := append([]int(nil), visual...)
		sort.Ints(sorted)
		for i, v := range sorted {
			if v != i {
				t.Fatalf("%v is not a permutation", visual)
			}
		}
		for i := 1; i < len(visual); i++ {
			a, b := visual[i-1], visual[i]
			if levels[a] == levels[b] && abs(a-b) == 1 && (b > a) != (levels[a]&1 == 0) {
				t.Fatalf("levels %v: %d stands before %d", levels, a, b)
			}
		}
	})
}
