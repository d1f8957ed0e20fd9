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

type reporter interface {
	Helper()
	Fatalf(format string, args ...any)
}

const tolerance = 1e-6

// checkAccounts holds a line to its accounts: runs lie side by side, every
// rune is in one run and one cluster, and the widths add up.
func checkAccounts(t reporter, l *Line) {
	t.Helper()
	inRuns, inClusters := make([]int, l.End-l.Start), make([]int, l.End-l.Start)
	right, width := 0.0, 0.0
	for i, run := range l.Runs {
		if i > 0 && math.Abs(run.X-right) > tolerance {
			t.Fatalf("run %d begins at %v, the one before ends at %v", i, run.X, right)
		}
		right = run.X + run.Width()
		width += run.Width()
		for r := run.Start; r < run.End; r++ {
			inRuns[r-l.Start]++
		}
		previous := -1
		for _, g := range run.Glyphs {
			if g.Start < run.Start || g.End > run.End || g.Start > g.End {
				t.Fatalf("cluster [%d, %d) leaves run [%d, %d)", g.Start, g.End, run.Start, run.End)
			}
			if g.Start != previous {
				for r := g.Start; r < g.End; r++ {
					inClusters[r-l.Start]++
				}
			}
			previous = g.Start
		}
	}
	for i := range inRuns {
		if inRuns[i] != 1 || inClusters[i] != 1 {
			t.Fatalf("rune %d is in %d runs and %d clusters", l.Start+i, inRuns[i], inClusters[i])
		}
	}
	hanging := 0.0
	if len(l.Runs) > 0 {
		hanging = max(0, -l.Runs[0].X)
		if l.Dir == LTR {
			hanging = right - l.Width
		}
	}
	if math.Abs(width-l.Width-hanging) > tolerance {
		t.Fatalf("runs are %v wide, line %v with %v hanging", width, l.Width, hanging)
	}
}

// checkCarets holds a line to the laws of carets, hits and boxes.
func checkCarets(t reporter, l *Line) {
	t.Helper()
	left, right := l.reach()
	for r := l.Start; r <= l.End; r++ {
		x := l.Caret(r)
		if !(x >= left-tolerance && x <= right+tolerance) {
			t.Fatalf("caret %d stands at %v, outside [%v, %v]", r, x, left, right)
		}
		hit := l.Hit(x)
		if hit < l.Start || hit > l.End {
			t.Fatalf("hit %d is outside [%d, %d]", hit, l.Start, l.End)
		}
		if back := l.Caret(hit); math.Abs(back-x) > tolerance {
			t.Fatalf("caret %d stands at %v, a hit there gives %d at %v", r, x, hit, back)
		}
	}
	checkEdges(t, l)
	covered := 0.0
	last := math.Inf(-1)
	for _, b := range l.Boxes(l.Start, l.End) {
		if b.X0 >= b.X1 || b.X0 <= last {
			t.Fatalf("boxes overlap or are out of order: %v", l.Boxes(l.Start, l.End))
		}
		covered += min(b.X1, l.Width) - max(b.X0, 0)
		last = b.X1
	}
	if math.Abs(covered-l.Width) > tolerance {
		t.Fatalf("boxes cover %v of %v", covered, l.Width)
	}
}

// checkEdges holds the runes of each run to stand one behind the other in the
// run's direction, inside the run.
func checkEdges(t reporter, l *Line) {
	t.Helper()
	c := l.edges()
	for i := range l.Runs {
		run := &l.Runs[i]
		sign, at := 1.0, run.X
		if run.RTL {
			sign, at = -1, run.X+run.Width()
		}
		end := at + sign*run.Width()
		for r := run.Start - l.Start; r < run.End-l.Start; r++ {
			if sign*(c.leading[r]-at) < -tolerance || sign*(c.trailing[r]-c.leading[r]) < -tolerance || sign*(end-c.trailing[r]) < -tolerance {
				t.Fatalf("rune %d goes from %v to %v in a run that goes from %v to %v", l.Start+r, c.leading[r], c.trailing[r], at, end)
			}
			at = c.leading[r]
		}
	}
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

// checkLines holds lines to share out the runes among them, and each to its
// own laws.
func checkLines(t reporter, runes []rune, lines []*Line, width float64) {
	t.Helper()
	at := 0
	for _, l := range lines {
		for at < l.Start { // only line ends may be left out
			if !isHardBreak(runes[at]) {
				t.Fatalf("rune %d (%q) is in no line", at, runes[at])
			}
			at++
		}
		if l.Start != at {
			t.Fatalf("line begins at %d, the one before ended at %d", l.Start, at)
		}
		at = l.End
		checkAccounts(t, l)
		checkCarets(t, l)
		checkSteps(t, l)
		if l.Width > width && graphemes(l) > 1 {
			t.Fatalf("line [%d, %d) is %v wide in a column of %v", l.Start, l.End, l.Width, width)
		}
	}
	if at != len(runes) {
		t.Fatalf("lines end at %d of %d", at, len(runes))
	}
}

func TestWrappedLinesKeepTheTextAndTheWidth(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, st := drawText(t)+drawText(t), drawStyle(t)
		width := rapid.Float64Range(1, 400).Draw(t, "width")
		checkLines(t, []rune(s), e.Wrap(s, st, nil, drawDirection(t), width), width)
	})
}

// graphemes counts the graphemes that take room before the hanging spaces.
func graphemes(l *Line) int {
	wide := map[int]bool{}
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.Advance > 0 && g.Start < l.End-l.hang {
				at := g.Start - l.Start
				for !l.edges().stops[at] {
					at--
				}
				wide[at] = true
			}
		}
	}
	return len(wide)
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

func FuzzLine(f *testing.F) {
	e := newEngine(f)
	for _, m := range morsels {
		f.Add("في "+m+" (Daraa) "+m, uint8(0), uint8(0), uint8(100))
		f.Add(m+"2011", uint8(1), uint8(2), uint8(20))
	}
	f.Fuzz(func(t *testing.T, s string, voice, dir, width uint8) {
		st := Style{Voice(voice % 3), 400, 16}
		l := e.Line(s, st, Direction(dir%3))
		if n := utf8.RuneCountInString(s); l.End != n {
			t.Fatalf("line ends at %d of %d", l.End, n)
		}
		checkAccounts(t, l)
		checkCarets(t, l)
		checkSteps(t, l)
		cut := e.Fit(s, st, Direction(dir%3), float64(width))
		if cut.Width > float64(width) || cut.Dir != l.Dir {
			t.Fatalf("the cut line is %v wide in direction %d", cut.Width, cut.Dir)
		}
		checkAccounts(t, cut)
		checkEdges(t, cut)
		checkSteps(t, cut)
	})
}

func FuzzWrap(f *testing.F) {
	e := newEngine(f)
	for i, m := range morsels {
		f.Add("في "+m+" (Daraa)\n"+m, uint8(0), uint8(0), uint16(60*i), uint8(3), uint8(i))
		f.Add(m+m+"2011 \r\n", uint8(1), uint8(2), uint16(20), uint8(i), uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, voice, dir uint8, width uint16, start, length uint8) {
		span := Span{int(start), int(start) + int(length), Style{Source, 700, 20}}
		lines := e.Wrap(s, Style{Voice(voice % 3), 400, 16}, []Span{span}, Direction(dir%3), float64(width))
		checkLines(t, []rune(s), lines, float64(width))
	})
}

func FuzzWords(f *testing.F) {
	for _, m := range morsels {
		f.Add("في "+m+" (Daraa) "+m, 3)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		runes := []rune(s)
		start, end := Word(runes, at)
		before, after := WordBefore(runes, at), WordAfter(runes, at)
		place := min(max(at, 0), len(runes))
		if start < 0 || end > len(runes) || start > place || before > place || after < place || len(runes) > 0 && start == end {
			t.Fatalf("%d of %d: a word [%d, %d), one before at %d, one after at %d", at, len(runes), start, end, before, after)
		}
	})
}
