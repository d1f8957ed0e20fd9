package text

import (
	"math"

	"github.com/go-text/typesetting/segmenter"
)

// Box is a horizontal extent of a line, X0 < X1.
type Box struct{ X0, X1 float64 }

// carets holds the edges of a line's runes. Runes of one grapheme share its
// edges; a cluster of several graphemes, such as lam-alef, is divided evenly.
type carets struct {
	leading, trailing []float64 // by rune of the line
	borders           []float64 // caret before each rune, and at the end
	stops             []bool    // whether a grapheme begins there, see findStops
	visual            []int     // the stops by their carets, from left to right
	rank              []int     // by rune, the place of its grapheme's stop in visual
}

// Caret is the x of the caret before a rune of the source, or at the line's
// end.
//
// Between two directions a place has two sides that do not meet: where the
// text before it ends, and where the text behind it begins. GTK draws a caret
// on each, Chromium on one; so does this. It is the side of the lower
// embedding level, the text around rather than the foreign words within: a
// letter of the paragraph's own language that is typed there appears at the
// caret, before a foreign word as well as behind it. And each border between
// two letters as they are seen is then the caret of exactly one place, so
// that arrow keys and the mouse reach every place and none twice; see Beside.
//
// A line's start and end are the paragraph's edges. Inside a grapheme the
// caret stands at the grapheme's start, and outside the line at the nearer
// end. Among hanging spaces it stands at the line's edge, and in a
// paragraph's last line moves on up to the column's.
func (l *Line) Caret(rune int) float64 {
	c := l.edges()
	return c.borders[min(max(rune-l.Start, 0), len(c.borders)-1)]
}

// Hit is the border between graphemes whose caret is nearest to x; of several
// at one place, the first.
func (l *Line) Hit(x float64) int {
	c := l.edges()
	best, distance := 0, math.Inf(1)
	for i, border := range c.borders {
		if d := math.Abs(border - x); c.stops[i] && d < distance {
			best, distance = i, d
		}
	}
	return l.Start + best
}

// Boxes are the extents that the runes [start, end) of the source cover, in
// visual order, with neighbours merged, up to where the caret can stand.
func (l *Line) Boxes(start, end int) []Box {
	c := l.edges()
	left, right := l.reach()
	var boxes []Box
	for i := range l.Runs {
		run := &l.Runs[i]
		from, to := max(start, run.Start)-l.Start, min(end, run.End)-l.Start
		if from >= to {
			continue
		}
		a, b := c.leading[from], c.trailing[to-1]
		box := Box{max(min(a, b), left), min(max(a, b), right)}
		if box.X1 <= box.X0 {
			continue
		}
		if n := len(boxes); n > 0 && box.X0-boxes[n-1].X1 < 1e-6 {
			boxes[n-1].X1 = box.X1
		} else {
			boxes = append(boxes, box)
		}
	}
	return boxes
}

// edges computes the carets when they are first asked for.
func (l *Line) edges() *carets {
	if c := l.carets.Load(); c != nil {
		return c
	}
	n := len(l.text)
	c := &carets{
		leading: make([]float64, n), trailing: make([]float64, n),
		borders: make([]float64, n+1), stops: make([]bool, n+1),
	}
	levels := make([]uint8, n)
	for i := range l.Runs {
		run := &l.Runs[i]
		for at := run.Start - l.Start; at < run.End-l.Start; at++ {
			levels[at] = run.level
		}
	}
	l.findStops(levels, c)
	for i := range l.Runs {
		l.placeRun(&l.Runs[i], c)
	}
	l.placeBorders(levels, c)
	l.rankStops(levels, c)
	l.carets.Store(c)
	return c
}

// findStops finds where graphemes begin. A sign that reaches over what stands
// behind it is one with it only if both run the same way.
func (l *Line) findStops(levels []uint8, c *carets) {
	n := len(l.text)
	c.stops[n] = true
	if n == 0 {
		return
	}
	var seg segmenter.Segmenter
	seg.Init(l.text)
	for g := seg.GraphemeIterator(); g.Next(); {
		c.stops[g.Grapheme().Offset] = true
	}
	for i := 1; i < n; i++ {
		if levels[i] != levels[i-1] {
			c.stops[i] = true
		}
	}
}

// placeRun sets the edges of a run's runes, cluster by cluster.
func (l *Line) placeRun(run *Run, c *carets) {
	x := run.X
	for i := 0; i < len(run.Glyphs); {
		start, end := run.Glyphs[i].Start-l.Start, run.Glyphs[i].End-l.Start
		width := 0.0
		for ; i < len(run.Glyphs) && run.Glyphs[i].Start-l.Start == start; i++ {
			width += run.Glyphs[i].Advance
		}
		if start == end { // an ellipsis
			x += width
			continue
		}
		graphemes := 1
		for at := start + 1; at < end; at++ {
			if c.stops[at] {
				graphemes++
			}
		}
		share := width / float64(graphemes)
		left, step := x, share
		if run.RTL {
			left, step = x+width, -share
		}
		grapheme := 0
		for at := start; at < end; at++ {
			if at > start && c.stops[at] {
				grapheme++
			}
			c.leading[at] = left + step*float64(grapheme)
			c.trailing[at] = left + step*float64(grapheme+1)
		}
		x += width
	}
}

// placeBorders chooses, where two runes meet, whose edge the caret takes.
func (l *Line) placeBorders(levels []uint8, c *carets) {
	left, right := l.reach()
	startEdge, endEdge := 0.0, l.Width
	if l.Dir == RTL {
		startEdge, endEdge = l.Width, 0
	}
	n := len(levels)
	for i := range c.borders {
		switch {
		case i == 0:
			c.borders[i] = startEdge
		case i == n-l.hang:
			c.borders[i] = endEdge
		case i == n:
			c.borders[i] = c.trailing[i-1]
		case !c.stops[i]:
			c.borders[i] = c.borders[i-1]
		case levels[i-1] < levels[i]:
			c.borders[i] = c.trailing[i-1]
		default:
			c.borders[i] = c.leading[i]
		}
		c.borders[i] = min(max(c.borders[i], left), right)
	}
}

// rankStops finds the order in which the stops are seen. Each border between
// two graphemes that stand side by side is the caret of exactly one stop, by
// the same choice of edges that placeBorders makes, so that the order holds
// where several carets share one x as well.
func (l *Line) rankStops(levels []uint8, c *carets) {
	var stops []int
	var units []uint8 // the level of each grapheme
	for i, stop := range c.stops {
		if stop {
			stops = append(stops, i)
			if i < len(levels) {
				units = append(units, levels[i])
			}
		}
	}
	n := len(units)
	left := make([]int, n) // by grapheme, the number of those on its left
	for place, unit := range order(units) {
		left[unit] = place
	}
	startEdge, endEdge := 0, n
	if l.Dir == RTL {
		startEdge, endEdge = n, 0
	}
	c.visual, c.rank = make([]int, n+1), make([]int, len(c.stops))
	for k, stop := range stops {
		var place int
		switch {
		case k == 0:
			place = startEdge
		case k == n:
			place = endEdge
		case units[k-1] < units[k]: // the trailing edge
			place = left[k-1] + 1 - int(units[k-1]&1)
		default: // the leading edge
			place = left[k] + int(units[k]&1)
		}
		c.visual[place], c.rank[stop] = stop, place
	}
	for i := range c.rank {
		if !c.stops[i] {
			c.rank[i] = c.rank[i-1]
		}
	}
}

// reach is how far to the left and right carets and boxes go.
func (l *Line) reach() (left, right float64) {
	if l.Dir == RTL {
		return -l.overhang, l.Width
	}
	return 0, l.Width + l.overhang
}
