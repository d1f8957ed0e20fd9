package app

import (
	"math"
	"sort"

	"waqai/timeline/text"
)

// anchor is a line that keeps its place on the screen while what lies above it is laid out.
type anchor struct {
	rune int     // that stands on it
	y    float64 // its top, below the top of the view
}

// anchor answers what is to stay in place in a view: its first line that is laid out; where there
// is none, the rune that is thought to be at its top.
func (p *page) anchor(from, to float64) anchor {
	if lines := p.lines(from, to); len(lines) > 0 {
		l := lines[0]
		return anchor{l.start + l.line.Start, l.top - from}
	}
	if len(p.pieces) == 0 {
		return anchor{}
	}
	i := p.heights.at(from)
	q, top := &p.pieces[i], float64(p.heights.above(i))
	part := (from - top) / float64(max(1, p.heights.each[i]-q.gap))
	at := q.start + int(max(0, min(part, 1))*float64(q.end-q.start-1))
	return anchor{at, p.around(at) - from}
}

// topOf answers the top of the view in which an anchor is where it was. It lays its piece out.
func (p *page) topOf(a anchor) float64 {
	top, _, ok := p.extent(runeSpan{a.rune, a.rune + 1})
	if !ok {
		return 0
	}
	return top - a.y
}

// around answers where the line of a rune begins: exactly where it is laid out, else about.
func (p *page) around(place int) float64 {
	i := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].end > place })
	if i == len(p.pieces) {
		return p.height()
	}
	q, top := &p.pieces[i], float64(p.heights.above(i))
	if q.lines != nil {
		return top + float64(q.lineOf(place)*sourceLine)
	}
	part := float64(max(0, place-q.start)) / float64(q.end-q.start)
	return top + sourceLine*math.Floor(part*float64((p.heights.each[i]-q.gap)/sourceLine))
}

// lineOf answers which line of a piece a rune stands on.
func (q *piece) lineOf(place int) int {
	n := sort.Search(len(q.lines), func(i int) bool { return q.start+q.lines[i].End > place })
	return min(n, len(q.lines)-1)
}

// extent answers the top and bottom of the lines on which s begins and ends, which it lays out;
// false when none of its runes is on the page.
func (p *page) extent(s runeSpan) (top, bottom float64, ok bool) {
	first, after := p.piecesOf(s)
	if first == after {
		return 0, 0, false
	}
	p.set(first)
	p.set(after - 1)
	top, bottom = p.about(s)
	return top, bottom, true
}

// about answers the top and bottom of runes that are on the page, without laying anything out:
// where that has not been done they are estimates.
func (p *page) about(s runeSpan) (top, bottom float64) {
	first, after := p.piecesOf(s)
	if first == after {
		at := p.around(s.start)
		return at, at
	}
	return p.around(max(s.start, p.pieces[first].start)), p.around(min(s.end, p.pieces[after-1].end)-1) + sourceLine
}

// lines answers the lines that are laid out and reach between two heights.
func (p *page) lines(from, to float64) []pageLine {
	var out []pageLine
	if len(p.pieces) == 0 {
		return nil
	}
	for i := p.heights.at(from); i < len(p.pieces); i++ {
		q, top := &p.pieces[i], float64(p.heights.above(i))
		if top >= to {
			break
		}
		for n := max(0, int((from-top)/sourceLine)); n < len(q.lines); n++ {
			l, y := q.lines[n], top+float64(n*sourceLine)
			if y >= to {
				break
			}
			if y+sourceLine > from {
				out = append(out, pageLine{top: y, x: l.Offset(p.width, text.Auto), start: q.start, line: l, last: n == len(q.lines)-1, role: q.role})
			}
		}
	}
	return out
}

// boxes answers the rectangles that the runes of s cover, line by line from the top. It lays out
// all of them.
func (p *page) boxes(s runeSpan) []box {
	first, after := p.piecesOf(s)
	for i := first; i < after; i++ {
		p.set(i)
	}
	if first == after {
		return nil
	}
	return boxesOn(p.lines(float64(p.heights.above(first)), float64(p.heights.above(after))), s)
}

// boxesOn answers the rectangles that the runes of s cover on lines.
func boxesOn(lines []pageLine, s runeSpan) []box {
	var out []box
	if s.empty() {
		return nil
	}
	first := sort.Search(len(lines), func(i int) bool { return lines[i].start+lines[i].line.End > s.start })
	for _, l := range lines[first:] {
		from, to := max(s.start-l.start, l.line.Start), min(s.end-l.start, l.line.End)
		if l.start+l.line.Start >= s.end {
			break
		}
		if from >= to {
			continue
		}
		for _, b := range l.line.Boxes(from, to) {
			out = append(out, box{l.x + b.X0, l.x + b.X1, l.top, l.top + sourceLine})
		}
	}
	return out
}

// at answers the rune border nearest to a point; false outside the text.
func (p *page) at(x, y float64) (int, bool) {
	lines := p.lines(y, y+1)
	if len(lines) == 0 || y < lines[0].top || y >= lines[0].top+sourceLine {
		return 0, false
	}
	l := lines[0]
	return l.start + l.line.Hit(x-l.x), true
}

// over answers whether a point lies on one of the runes of s, not merely nearest to it.
func (p *page) over(s runeSpan, x, y float64) bool {
	for _, b := range boxesOn(p.lines(y, y+1), s) {
		if x >= b.x0-2 && x < b.x1+2 {
			return true
		}
	}
	return false
}
