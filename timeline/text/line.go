package text

import (
	"sort"
	"sync/atomic"

	"golang.org/x/text/unicode/bidi"
)

// Line is one laid-out line. It never changes.
type Line struct {
	// Start and End are the runes [Start, End) of the source that the line
	// holds: the spaces that hang at a wrapped line's end among them, the
	// line end itself not.
	Start, End int
	// Dir is the paragraph's direction, LTR or RTL.
	Dir Direction
	// Width, Ascent and Descent are logical pixels; Ascent and Descent are
	// both positive and depend on the styles alone. A wrapped line's hanging
	// spaces are not part of Width: they lie right of it, or left of 0.
	Width, Ascent, Descent float64
	// Runs are in visual order, from left to right.
	Runs []Run

	text     []rune  // the runes shaped
	hang     int     // how many of them hang at the end
	overhang float64 // how far carets and boxes go among them
	carets   atomic.Pointer[carets]
}

// Run is a stretch of a line in one face, size and direction.
type Run struct {
	Face       *Face
	Size       float64 // pixels in an em
	X          float64 // of its left edge in the line
	RTL        bool
	Start, End int     // runes of the source
	Glyphs     []Glyph // in visual order

	level uint8
}

// Width is the run's width.
func (r *Run) Width() float64 {
	width := 0.0
	for _, g := range r.Glyphs {
		width += g.Advance
	}
	return width
}

// Glyph is a letter form and its place.
type Glyph struct {
	ID uint32
	// X and Y place the glyph's origin: right of the run's left edge, below
	// the baseline.
	X, Y float64
	// Advance is what the glyph adds to the run's width.
	Advance float64
	// Start and End are the runes of the source that the glyph and those
	// beside it with the same Start stand for: its cluster.
	Start, End int
}

// piece is what a line takes of a shaped run.
type piece struct {
	run        *shaped
	start, end int // runes of the block
	level      uint8
}

// line places the runes [start, end) in visual order (rules L1 and L2).
// Where content is before end, the runes from there on hang.
func (b *block) line(start, content, end int) *Line {
	levels := append([]uint8(nil), b.levels[start:end]...)
	lineLevels(levels, b.classes[start:end], b.base)
	for i := 1; i < len(levels); i++ {
		if !b.starts[start+i] {
			levels[i] = levels[i-1] // a cluster is one thing
		}
	}
	l := &Line{
		Start: b.first + start, End: b.first + end, Dir: LTR,
		Width: b.advance[content] - b.advance[start],
		text:  b.runes[start:end], hang: end - content,
	}
	l.Ascent, l.Descent = b.metrics(start, end)
	x := 0.0
	if b.base == 1 {
		l.Dir = RTL
		x = b.advance[content] - b.advance[end]
	}
	pieces, glyphs := b.pieces(start, levels)
	pieceLevels := make([]uint8, len(pieces))
	for i, p := range pieces {
		pieceLevels[i] = p.level
	}
	l.Runs = make([]Run, 0, len(pieces))
	store := make([]Glyph, 0, glyphs)
	for _, i := range order(pieceLevels) {
		p := pieces[i]
		from := len(store)
		store = p.appendGlyphs(store, b.first)
		run := Run{
			Face: p.run.face, Size: p.run.size, X: x, RTL: p.level&1 == 1,
			Start: b.first + p.start, End: b.first + p.end,
			Glyphs: store[from:len(store):len(store)], level: p.level,
		}
		x += run.Width()
		l.Runs = append(l.Runs, run)
	}
	return l
}

// pieces cuts the shaped runs at the line's borders and where rule L1 changed
// a level; it also guesses how many glyphs they hold.
func (b *block) pieces(start int, levels []uint8) (pieces []piece, glyphs int) {
	end := start + len(levels)
	first := sort.Search(len(b.runs), func(i int) bool { return b.runs[i].end > start })
	for i := first; i < len(b.runs) && b.runs[i].start < end; i++ {
		run := &b.runs[i]
		glyphs += min(len(run.glyphs), 2*len(levels))
		for at := max(run.start, start); at < min(run.end, end); {
			next := at + 1
			for next < min(run.end, end) && levels[next-start] == levels[at-start] {
				next++
			}
			pieces = append(pieces, piece{run, at, next, levels[at-start]})
			at = next
		}
	}
	return pieces, glyphs
}

// appendGlyphs adds the piece's glyphs, placed from its left edge, with
// positions that count from first.
func (p piece) appendGlyphs(to []Glyph, first int) []Glyph {
	glyphs := p.run.within(p.start, p.end)
	turned := (p.level^p.run.level)&1 == 1 // spaces that rule L1 turned
	pen := 0.0
	for i := range glyphs {
		g := glyphs[i]
		if turned {
			g = glyphs[len(glyphs)-1-i]
		}
		g.X += pen
		pen += g.Advance
		g.Start += first
		g.End += first
		to = append(to, g)
	}
	return to
}

// within are the glyphs of the clusters that start in [start, end).
func (r *shaped) within(start, end int) []Glyph {
	if r.level&1 == 1 { // from the last rune to the first
		from := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Start < end })
		to := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Start < start })
		return r.glyphs[from:to]
	}
	from := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Start >= start })
	to := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Start >= end })
	return r.glyphs[from:to]
}

// trim is the end of the runes [start, end) without the spaces at their end
// and the marks among those that show nothing.
func (b *block) trim(start, end int) int {
	content := end
	for i := end; i > start; i-- {
		switch c := b.classes[i-1]; {
		case isSpace(b.runes[i-1]):
			content = i - 1
		case isRemoved(c) || isInitiator(c) || c == bidi.PDI:
		default:
			return content
		}
	}
	return content
}

// isSpace reports whether r hangs at a line's end. A no-break space does not.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\u1680', '\u3000', '\u205F':
		return true
	}
	return r >= '\u2000' && r <= '\u200A' && r != '\u2007'
}

// Offset is the x at which the line stands against the edge where text of
// direction dir starts, in a column of the given width: 0 for LTR, the free
// width for RTL; Auto takes the line's own direction.
func (l *Line) Offset(width float64, dir Direction) float64 {
	if dir == Auto {
		dir = l.Dir
	}
	if dir == RTL {
		return width - l.Width
	}
	return 0
}
