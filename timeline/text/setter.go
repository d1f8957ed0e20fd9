package text

import "sort"

// setter makes lines of blocks. The lines share the storage that it takes
// for several at a time.
type setter struct {
	lines  slab[Line]
	runs   slab[Run]
	glyphs slab[Glyph]

	levels []uint8 // of the runes of a line, then of its pieces
	pieces []piece
}

// slab hands out pieces of arrays, each array as large as all before it.
type slab[T any] struct {
	free  []T
	taken int
}

func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.free = make([]T, max(n, min(s.taken, 1024)))
	}
	t := s.free[:n:n]
	s.free = s.free[n:]
	s.taken += n
	return t
}

// piece is what a line takes of a shaped run.
type piece struct {
	run        *shaped
	glyphs     []form
	start, end int // runes of the block
	level      uint8
}

// line places the runes [start, end) in visual order (rules L1 and L2).
// Where content is before end, the runes from there on hang.
func (s *setter) line(b *block, start, content, end int) *Line {
	l := &s.lines.take(1)[0]
	l.Start, l.End, l.Dir = b.first+start, b.first+end, b.direction()
	l.Width = b.advance[content] - b.advance[start]
	l.text, l.hang = b.runes[start:end], end-content
	l.Ascent, l.Descent = b.metrics(start, end)
	x := 0.0
	if l.Dir == RTL {
		x = b.advance[content] - b.advance[end]
	}
	glyphs := s.cut(b, start, end)
	s.levels = s.levels[:0]
	for i := range s.pieces {
		s.levels = append(s.levels, s.pieces[i].level)
	}
	l.Runs = s.runs.take(len(s.pieces))
	store := s.glyphs.take(glyphs)
	for i, at := range order(s.levels) {
		p := &s.pieces[at]
		n := len(p.glyphs)
		l.Runs[i] = Run{
			Face: p.run.face, Size: p.run.size, X: x, RTL: p.level&1 == 1,
			Start: b.first + p.start, End: b.first + p.end,
			Glyphs: store[:n:n], level: p.level,
		}
		x += p.place(store[:n], b)
		store = store[n:]
	}
	return l
}

// cut cuts the shaped runs into pieces, at the line's borders and where rule
// L1 changed a level, and counts their glyphs.
func (s *setter) cut(b *block, start, end int) (glyphs int) {
	levels := append(s.levels[:0], b.levels[start:end]...)
	lineLevels(levels, b.classes[start:end], b.base)
	for i := 1; i < len(levels); i++ {
		if !b.starts[start+i] {
			levels[i] = levels[i-1] // a cluster is one thing
		}
	}
	s.levels, s.pieces = levels, s.pieces[:0]
	first := sort.Search(len(b.runs), func(i int) bool { return b.runs[i].end > start })
	for i := first; i < len(b.runs) && b.runs[i].start < end; i++ {
		run := &b.runs[i]
		to := min(run.end, end)
		for at := max(run.start, start); at < to; {
			next := at + 1
			for next < to && levels[next-start] == levels[at-start] {
				next++
			}
			p := piece{run, run.within(at, next), at, next, levels[at-start]}
			s.pieces = append(s.pieces, p)
			glyphs += len(p.glyphs)
			at = next
		}
	}
	return glyphs
}

// place puts the piece's glyphs, from its left edge, where a line keeps them.
// It answers the piece's width.
func (p *piece) place(to []Glyph, b *block) (width float64) {
	turned := (p.level^p.run.level)&1 == 1 // spaces that rule L1 turned
	unit := p.run.unit
	start, end := -1, 0
	for i := range to {
		f := &p.glyphs[i]
		if turned {
			f = &p.glyphs[len(p.glyphs)-1-i]
		}
		if int(f.start) != start {
			start = int(f.start)
			end = start + 1
			for end < p.end && !b.starts[end] {
				end++
			}
		}
		advance := float64(f.advance) * unit
		to[i] = Glyph{
			ID: f.id, X: float64(f.x)*unit + width, Y: -float64(f.y) * unit,
			Advance: advance, Start: b.first + start, End: b.first + end,
		}
		width += advance
	}
	return width
}

// within are the glyphs of the clusters that start in [start, end).
func (r *shaped) within(start, end int) []form {
	if start == r.start && end == r.end {
		return r.glyphs
	}
	before := func(place int) int { // glyphs that start before the place
		return sort.Search(len(r.glyphs), func(i int) bool { return int(r.glyphs[i].start) >= place })
	}
	if r.level&1 == 1 { // from the last rune to the first
		before = func(place int) int {
			return sort.Search(len(r.glyphs), func(i int) bool { return int(r.glyphs[i].start) < place })
		}
		return r.glyphs[before(end):before(start)]
	}
	return r.glyphs[before(start):before(end)]
}
