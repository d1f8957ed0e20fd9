package ui

import (
	"unicode"

	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// areaLine is a line of an Area at its place.
type areaLine struct {
	*text.Line
	piece, row int
	first      int     // the place at which the piece begins
	top        float32 // from the top of the text
}

// start and end are the places at which the line begins and ends.
func (l areaLine) start() int { return l.first + l.Start }
func (l areaLine) end() int   { return l.first + l.End }

// firstLetter is the first letter of a text that has one.
func firstLetter(runes []rune) string {
	for _, r := range runes {
		if unicode.IsLetter(r) {
			return string(r)
		}
	}
	return ""
}

// row is a line of piece i, which begins at place first and lies at top;
// numbers beyond its lines are those of the nearest.
func (a *Area) row(i, first int, top float32, row int) areaLine {
	a.lay(i, first, top)
	lines := a.pieces[i].lines()
	row = min(max(row, 0), len(lines)-1)
	return areaLine{lines[row], i, row, first, top + float32(row)*a.leading()}
}

// lineOf is the line on which a spot is.
func (a *Area) lineOf(s spot) areaLine {
	i, first, top := 0, 0, float32(0)
	for i < len(a.pieces)-1 {
		p := &a.pieces[i]
		end := p.end(first)
		if s.at < end || s.at == end && s.late && !p.broken {
			break
		}
		first, top = end, top+float32(p.rows)*a.leading()
		i++
	}
	l := a.row(i, first, top, 0)
	for k, line := range a.pieces[i].lines() {
		if at := s.at - first; line.Start < at || line.Start == at && !s.late {
			l = a.row(i, first, top, k)
		}
	}
	return l
}

// wraps reports whether the text goes on after a line without a break: its
// end is the next one's start.
func (a *Area) wraps(l areaLine) bool {
	p := &a.pieces[l.piece]
	return l.row < len(p.lines())-1 || !p.broken && l.piece < len(a.pieces)-1
}

// next is the line behind or before a line; ok is false where there is none.
func (a *Area) next(l areaLine, by int) (next areaLine, ok bool) {
	p := &a.pieces[l.piece]
	top := l.top - float32(l.row)*a.leading()
	switch row := l.row + by; {
	case row >= 0 && row < len(p.lines()):
		return a.row(l.piece, l.first, top, row), true
	case by > 0 && l.piece < len(a.pieces)-1:
		return a.row(l.piece+1, p.end(l.first), top+float32(len(p.lines()))*a.leading(), 0), true
	case by < 0 && l.piece > 0:
		before := &a.pieces[l.piece-1]
		first := l.first - int(before.length)
		above := a.row(l.piece-1, first, top-float32(before.rows)*a.leading(), 0)
		return a.row(l.piece-1, first, above.top, len(before.lines())-1), true
	}
	return l, false
}

// pieceAt is the piece at a height of the text, where it begins and where it
// lies.
func (a *Area) pieceAt(y float32) (i, first int, top float32) {
	for ; i < len(a.pieces)-1; i++ {
		height := float32(a.pieces[i].rows) * a.leading()
		if y < top+height {
			break
		}
		top += height
		first = a.pieces[i].end(first)
	}
	return i, first, top
}

// lineAt is the line nearest to a point of the area.
func (a *Area) lineAt(at fyne.Position) areaLine {
	view, _ := a.view()
	was := a.offset
	y := at.Y - view.Y + was
	i, first, top := a.pieceAt(y)
	a.lay(i, first, top)
	y += a.offset - was
	return a.row(i, first, top, int((y-top)/a.leading()))
}

func (a *Area) place(at fyne.Position) spot {
	l := a.lineAt(at)
	return a.spotOn(l, at.X)
}

// spotOn is the spot of a line nearest to an x of the area.
func (a *Area) spotOn(l areaLine, x float32) spot {
	hit := l.first + l.Hit(float64(x-a.textX(l.Line)))
	return spot{hit, hit == l.end() && a.wraps(l)}
}

func (a *Area) letter(at fyne.Position) int {
	l := a.lineAt(at)
	return a.edit.letter(l.Line, l.first, float64(at.X-a.textX(l.Line)))
}

// beside goes over the edge of a line to the line that comes there next in
// reading. Where two paragraphs run towards each other, that leads back and
// forth between them, as it does in Chromium.
func (a *Area) beside(from spot, right bool) spot {
	l := a.lineOf(from)
	if to, ok := l.Beside(from.at-l.first, right); ok {
		return spot{at: l.first + to}
	}
	if right == (l.Dir == text.RTL) {
		return spot{at: a.edit.before(l.start())}
	}
	next, ok := a.next(l, 1)
	if !ok {
		return from
	}
	to := spot{at: next.start()}
	if to.at == from.at {
		return a.beside(to, right)
	}
	return to
}

func (a *Area) side(start, end int, right bool) int {
	from, to := a.lineOf(spot{at: start}), a.lineOf(spot{at: end})
	later := right != (to.Dir == text.RTL)
	if from.Line == to.Line {
		later = (to.Caret(end-to.first) > to.Caret(start-to.first)) == right
	}
	if later {
		return end
	}
	return start
}

func (a *Area) edge(from spot, end bool) spot {
	l := a.lineOf(from)
	if end {
		return spot{l.end(), a.wraps(l)}
	}
	return spot{at: l.start()}
}

// rows goes on to the text's start from its first line, and to its end from
// the last one.
func (a *Area) rows(from spot, by int) spot {
	l := a.lineOf(from)
	if !a.edit.aims {
		a.edit.goal = a.textX(l.Line) + float32(l.Caret(from.at-l.first))
	}
	step := 1
	if by < 0 {
		step = -1
	}
	to, moved := l, false
	for range by * step {
		next, ok := a.next(to, step)
		if !ok {
			break
		}
		to, moved = next, true
	}
	switch {
	case !moved && by > 0:
		return spot{at: len(a.edit.runes)}
	case !moved:
		return spot{}
	}
	return a.spotOn(to, a.edit.goal)
}

func (a *Area) rtl() bool { return a.lineOf(a.edit.spot()).Dir == text.RTL }

func (a *Area) beyond(at fyne.Position) (fyne.Position, bool) {
	view, size := a.view()
	top, bottom, reach := view.Y, view.Y+size.Height, areaDrag*a.leading()
	near := fyne.NewPos(at.X, max(top-reach, min(at.Y, bottom+reach)))
	return near, at.Y < top || at.Y > bottom
}
