package ui

import (
	"math"
	"slices"

	"waqai/timeline/text"
)

// pieceLimit is the number of runes from which on a paragraph is laid out in
// several pieces, as if it were broken between them.
const pieceLimit = 4000

// editPieces is how many pieces a change by hand may make.
const editPieces = 4

// pieceSlack is how many pieces beside those in view stay laid out.
const pieceSlack = 32

// piece is a paragraph of an Area, or a part of a long one, with the break at
// its end. A text may have as many as it has runes: what few of them have is
// held apart.
type piece struct {
	length int32 // in runes
	rows   int32 // lines, guessed until it is laid out
	broken bool  // it ends with a break
	laid   *laid // nil while it is out of view
}

// laid is how a piece is laid out.
type laid struct {
	dir    text.Direction // that it was shaped in
	shaped *text.Paragraph
	lines  []*text.Line // nil while it is not laid out for the width
}

// lines are those of a piece that is laid out, else none.
func (p *piece) lines() []*text.Line {
	if p.laid == nil {
		return nil
	}
	return p.laid.lines
}

// end is the place behind a piece that begins at place first.
func (p *piece) end(first int) int { return first + int(p.length) }

// content is the length of a piece without its break.
func (p *piece) content() int {
	if p.broken {
		return int(p.length) - 1
	}
	return int(p.length)
}

// split cuts the runes [start, end) of the text into pieces. Behind a break at
// the text's end there is one more.
func (a *Area) split(start, end int, last bool) []piece {
	runes := a.edit.runes
	breaks := 0
	for _, r := range runes[start:end] {
		if isBreak(r) {
			breaks++
		}
	}
	pieces := make([]piece, 0, breaks+1)
	for at := start; at < end; {
		stop := at
		for stop < end && !isBreak(runes[stop]) {
			stop++
		}
		broken := stop < end
		for at < stop || broken {
			cut := a.cut(at, stop)
			p := piece{length: int32(cut - at)}
			if cut == stop && broken {
				p.length, p.broken = p.length+1, true
				cut, broken = cut+1, false
			}
			p.rows = a.guess(int(p.length))
			pieces, at = append(pieces, p), cut
		}
	}
	if n := len(pieces); last && (n == 0 || pieces[n-1].broken) {
		pieces = append(pieces, piece{rows: 1})
	}
	return pieces
}

// cut is where the first piece of the runes [start, end) ends: at the end, or
// where the longest pieces of one length end, behind a space if there is one.
func (a *Area) cut(start, end int) int {
	n := (end - start + pieceLimit - 1) / pieceLimit
	if n < 2 {
		return end
	}
	length := (end - start + n - 1) / n
	for at := start + length; at > start+length/2; at-- {
		if a.edit.runes[at-1] == ' ' {
			return at
		}
	}
	if at := a.edit.before(start + length + 1); at > start {
		return at
	}
	return a.edit.after(start)
}

// guess is the number of lines that so many runes may fill.
func (a *Area) guess(length int) int32 {
	if a.width <= 0 {
		return 1
	}
	letters := float64(a.width) / (0.45 * a.Style.Size)
	return max(1, int32(math.Ceil(float64(length)/letters)))
}

// splice brings the pieces in line with a change of the text: those that it
// touches are cut anew, and so are their neighbours in the same paragraph.
func (a *Area) splice(at, out, in int) {
	first, start := 0, 0
	for first < len(a.pieces)-1 && a.pieces[first].end(start) <= at {
		start = a.pieces[first].end(start)
		first++
	}
	if first > 0 && !a.pieces[first-1].broken {
		first--
		start -= int(a.pieces[first].length)
	}
	last, end := first, a.pieces[first].end(start)
	for last < len(a.pieces)-1 && end <= at+out {
		last++
		end = a.pieces[last].end(end)
	}
	if last < len(a.pieces)-1 && !a.pieces[last].broken {
		last++
		end = a.pieces[last].end(end)
	}
	pieces := a.split(start, end-out+in, last == len(a.pieces)-1)
	if first == 0 && last == len(a.pieces)-1 {
		a.pieces = pieces
	} else {
		a.pieces = slices.Replace(a.pieces, first, last+1, pieces...)
	}
	if a.width == 0 || len(pieces) > editPieces {
		return
	}
	for i := range pieces { // somebody types there: nothing is to be guessed
		a.lay(first+i, start, a.offset)
		start = pieces[i].end(start)
	}
}

// pieceDirection is that of piece i, which begins at place first: parts of one paragraph
// share that of its beginning.
func (a *Area) pieceDirection(i, first int) text.Direction {
	p := &a.pieces[i]
	if p.content() < pieceLimit/2 && (i == 0 || a.pieces[i-1].broken) && (p.broken || i == len(a.pieces)-1) {
		return a.direction(a.edit.runes[first : first+p.content()])
	}
	for i > 0 && !a.pieces[i-1].broken {
		i--
		first -= int(a.pieces[i].length)
	}
	head := a.edit.runes[first : first+a.pieces[i].content()]
	if d := a.direction(head); d != text.Auto {
		return d
	}
	return a.look.Text.Line(firstLetter(head), a.Style, text.Auto).Dir
}

// lay lays out piece i, which begins at place first and lies at top. Where it
// begins above what is in view, what is below stays where it is seen.
func (a *Area) lay(i, first int, top float32) {
	p := &a.pieces[i]
	if d := a.pieceDirection(i, first); p.laid == nil || d != p.laid.dir {
		p.laid = &laid{dir: d, shaped: a.look.Text.Paragraph(string(a.edit.runes[first:first+p.content()]), a.Style, nil, d)}
	}
	if p.laid.lines != nil {
		return
	}
	p.laid.lines = p.laid.shaped.Lines(float64(a.width))
	rows := int32(len(p.laid.lines))
	if top < a.offset {
		a.offset += float32(rows-p.rows) * a.leading()
	}
	a.stirred = a.stirred || p.rows != rows
	p.rows = rows
}

// narrow takes another width. The paragraph at the top of what is in view
// stays there.
func (a *Area) narrow(width float32) {
	top, _, _ := a.pieceAt(a.offset)
	first := a.width == 0
	a.width = width
	rows := int32(0)
	for i := range a.pieces {
		if a.pieces[i].laid != nil {
			a.pieces[i].laid.lines = nil
		}
		a.pieces[i].rows = a.guess(int(a.pieces[i].length))
		if i < top {
			rows += a.pieces[i].rows
		}
	}
	if !first {
		a.offset = float32(rows) * a.leading()
	}
}

// forget drops what is laid out far from the pieces [first, last].
func (a *Area) forget(first, last int) {
	for i := range a.pieces {
		if i < first-pieceSlack || i > last+pieceSlack {
			a.pieces[i].laid = nil
		}
	}
}

// height is that of the whole text, as far as it is known.
func (a *Area) height() float32 {
	rows := int32(0)
	for i := range a.pieces {
		rows += a.pieces[i].rows
	}
	return float32(rows) * a.leading()
}
