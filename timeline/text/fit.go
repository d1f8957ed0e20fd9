package text

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// ellipsis stands for what Fit cut off.
const ellipsis = '…'

// fitted is how many runes of a long text Fit looks at, at first.
const fitted = 1024

// Fit lays s out on one line at most width wide. What is too long is cut
// after a word and ends, in reading order, with "…"; only when the first word
// alone is too wide is it cut between its letters. Where not even that fits
// the line is empty. The line's End is the place of the cut; the ellipsis
// stands there and holds no runes of s. Lines are cached.
func (e *Engine) Fit(s string, st Style, dir Direction, width float64) *Line {
	if !(width > 0) {
		width = 0
	}
	if len(s) > fitted && dir == Auto {
		dir = DirectionOf(s)
	}
	for n := fitted; n < len(s); n *= 2 {
		if l := e.fit(beginning(s, n), st, dir, width); l.End < n { // cut, and so is s, at the same place
			return l
		}
	}
	return e.fit(s, st, dir, width)
}

// fit is Fit for what may well be shown whole.
func (e *Engine) fit(s string, st Style, dir Direction, width float64) *Line {
	st = st.checked()
	whole := e.Line(s, st, dir)
	if whole.Width <= width {
		return whole
	}
	key := lineKey{s, st, dir, width}
	if l, ok := e.cached(key); ok {
		return l
	}
	l := e.cut([]rune(s), st, whole, width)
	e.keep(key, l)
	return l
}

// cut finds the longest beginning of runes that fits with an ellipsis.
func (e *Engine) cut(runes []rune, st Style, whole *Line, width float64) *Line {
	words, graphemes := cutPlaces(runes)
	for _, places := range [][]int{words, graphemes} {
		lo, hi := 0, len(places) // places[:lo] fit; the width grows with the place
		var best *Line
		for lo < hi {
			mid := (lo + hi) / 2
			if l := e.withEllipsis(runes, places[mid], st, whole.Dir); l.Width <= width {
				best = l
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if best != nil {
			return best
		}
	}
	if l := e.withEllipsis(runes, 0, st, whole.Dir); l.Width <= width {
		return l
	}
	return e.Rich("", st, nil, whole.Dir)
}

// cutPlaces are the ends of words, without the spaces and opening or joining
// punctuation after them, and the ends of graphemes of the first word.
func cutPlaces(runes []rune) (words, graphemes []int) {
	shown := make([]rune, len(runes))
	for i, r := range runes {
		shown[i] = shapable(r)
	}
	var seg segmenter.Segmenter
	seg.Init(shown)
	first := len(runes)
	for lines := seg.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		if line.Offset == 0 {
			first = end
		}
		for end > 0 && (isSpace(shown[end-1]) || strings.ContainsRune(".,:;-–—،؛([{«“‘", shown[end-1])) {
			end--
		}
		if end > 0 && (len(words) == 0 || end > words[len(words)-1]) {
			words = append(words, end)
		}
	}
	for g := seg.GraphemeIterator(); g.Next(); {
		grapheme := g.Grapheme()
		if end := grapheme.Offset + len(grapheme.Text); end < first {
			graphemes = append(graphemes, end)
		}
	}
	return words, graphemes
}

// withEllipsis lays out runes[:end] and an ellipsis in the direction that the
// whole text has.
func (e *Engine) withEllipsis(runes []rune, end int, st Style, dir Direction) *Line {
	b := e.newBlock(append(append([]rune(nil), runes[:end]...), ellipsis), 0, e.newPalette(st, nil), dir)
	l := new(setter).line(b, 0, end+1, end+1)
	l.clip(end)
	return l
}

// clip makes the runes from end on no part of the source: what stands for
// them stands at end.
func (l *Line) clip(end int) {
	l.End, l.text = end, l.text[:end]
	for i := range l.Runs {
		run := &l.Runs[i]
		run.Start, run.End = min(run.Start, end), min(run.End, end)
		for k := range run.Glyphs {
			g := &run.Glyphs[k]
			g.Start, g.End = min(g.Start, end), min(g.End, end)
		}
	}
}
