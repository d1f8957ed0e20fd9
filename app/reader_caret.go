package app

import (
	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// extend moves the free end of the choice, by a key that is pressed with Shift, and by words,
// paragraphs or to the article's ends where Ctrl is down too. Left and right go where they point.
// False when the key moves no caret.
func (r *reader) extend(key fyne.KeyName, ctrl bool) bool {
	if r.page == nil || len(r.page.pieces) == 0 || r.chosen.empty() {
		return false
	}
	p, at := r.page, r.caret()
	heel, goal, column := r.heel, r.goal, false
	switch key {
	case fyne.KeyLeft, fyne.KeyRight:
		right := key == fyne.KeyRight
		if ctrl {
			at = p.wordBeyond(at, p.forward(at, right))
		} else {
			at = p.beside(at, right)
		}
	case fyne.KeyHome, fyne.KeyEnd:
		at = p.lineEnd(at, key == fyne.KeyHome)
		if ctrl {
			at = map[bool]int{true: 0, false: p.text.runes}[key == fyne.KeyHome]
		}
	case fyne.KeyUp, fyne.KeyDown:
		if !r.column {
			goal = p.caretX(at)
		}
		column = true
		at = p.lineBeyond(at, key == fyne.KeyDown, goal)
	default:
		return false
	}
	r.chooseFrom(heel, at)
	r.goal, r.column = goal, column
	r.bring(runeSpan{at, at + 1})
	return true
}

// caretLine answers the piece and the line of a caret, laid out: where two lines meet, the second.
func (p *page) caretLine(at int) (piece, line int) {
	i := p.pieceAt(at)
	return i, p.set(i).lineOf(at)
}

// forward tells whether right or left is forward in the line of a caret.
func (p *page) forward(at int, right bool) bool {
	i, n := p.caretLine(at)
	return right == (p.pieces[i].lines[n].Dir == text.LTR)
}

// caretX answers how far a caret stands from the column's left edge.
func (p *page) caretX(at int) float64 {
	i, n := p.caretLine(at)
	l := p.pieces[i].lines[n]
	return l.Offset(p.width, text.Auto) + l.Caret(at-p.pieces[i].start)
}

// beside answers the place next to a caret, to the right or the left; from the end of a line, its
// neighbour in the text.
func (p *page) beside(at int, right bool) int {
	i, n := p.caretLine(at)
	q := &p.pieces[i]
	if to, ok := q.lines[n].Beside(at-q.start, right); ok {
		return q.start + to
	}
	switch forward := p.forward(at, right); {
	case forward && at < q.end:
		return q.start + q.lines[n].End
	case forward && i+1 < len(p.pieces):
		return p.pieces[i+1].start
	case !forward && n > 0:
		to, _ := q.lines[n-1].Beside(at-q.start, !right)
		return q.start + to
	case !forward && i > 0:
		return min(p.pieces[i-1].end, at-1)
	}
	return at
}

// wordBeyond answers where the next word ends, or where the one before begins.
func (p *page) wordBeyond(at int, forward bool) int {
	i := p.pieceAt(at)
	switch q := p.pieces[i]; {
	case forward && at >= q.end && i+1 < len(p.pieces):
		i++
	case !forward && at <= q.start && i > 0:
		i--
	}
	q := &p.pieces[i]
	if forward {
		return q.start + text.WordAfter([]rune(q.content), at-q.start)
	}
	return q.start + text.WordBefore([]rune(q.content), at-q.start)
}

// lineEnd answers where the line of a caret begins or ends.
func (p *page) lineEnd(at int, first bool) int {
	i, n := p.caretLine(at)
	l := p.pieces[i].lines[n]
	if first {
		return p.pieces[i].start + l.Start
	}
	return p.pieces[i].start + l.End
}

// lineBeyond answers the place in the line under or over that of a caret that is nearest to x;
// there is none beyond the first and the last line but the ends of the text.
func (p *page) lineBeyond(at int, down bool, x float64) int {
	i, n := p.caretLine(at)
	switch {
	case down && n+1 < len(p.pieces[i].lines):
		n++
	case down && i+1 == len(p.pieces):
		return p.pieces[i].end
	case down:
		i, n = i+1, 0
	case n > 0:
		n--
	case i == 0:
		return p.pieces[0].start
	default:
		i--
		n = len(p.set(i).lines) - 1
	}
	q := p.set(i)
	l := q.lines[n]
	to := l.Hit(x - l.Offset(p.width, text.Auto))
	if to == l.End && n+1 < len(q.lines) {
		to, _ = l.Beside(to, l.Dir == text.RTL) // the end is the next line's beginning
	}
	return q.start + to
}
