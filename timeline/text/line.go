package text

import "sync/atomic"

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
