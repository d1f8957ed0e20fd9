package text

import (
	"math"
	"slices"

	"github.com/go-text/typesetting/segmenter"
)

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

// graphemes counts the graphemes that take room before the hanging spaces.
func graphemes(l *Line) int {
	wide := make([]bool, len(l.text))
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.Advance > 0 && g.Start < l.End-l.hang {
				wide[g.Start-l.Start] = true
			}
		}
	}
	var seg segmenter.Segmenter
	seg.Init(l.text)
	count := 0
	for g := seg.GraphemeIterator(); g.Next(); {
		at := g.Grapheme().Offset
		if slices.Contains(wide[at:at+len(g.Grapheme().Text)], true) {
			count++
		}
	}
	return count
}
