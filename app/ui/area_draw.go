package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/text"
)

// breakWidth is how wide a selected break at a line's end is shown.
const breakWidth = 5

// reveal scrolls so that the caret's line is in view.
func (a *Area) reveal(view float32) {
	l := a.lineOf(a.edit.spot())
	a.offset = min(a.offset, l.top)
	a.offset = max(a.offset, l.top+a.leading()-view)
}

// settle lays out what is in view. Lines may come to be where others were
// guessed, so it goes on until nothing moves.
func (a *Area) settle(view float32) []areaLine {
	for {
		was := a.offset
		a.stirred = false
		a.offset = offsetIn(a.offset, a.height(), view)
		if a.follow {
			a.reveal(view)
		}
		seen := a.seen(view)
		if a.offset == was && !a.stirred {
			return seen
		}
	}
}

// seen are the lines in view, laid out.
func (a *Area) seen(view float32) []areaLine {
	var lines []areaLine
	i, first, top := a.pieceAt(a.offset)
	for ; i < len(a.pieces) && top < a.offset+view; i++ {
		a.lay(i, first, top)
		for row := range a.pieces[i].lines() {
			l := a.row(i, first, top, row)
			if l.top+a.leading() > a.offset && l.top < a.offset+view {
				lines = append(lines, l)
			}
		}
		top += float32(a.pieces[i].rows) * a.leading()
		first = a.pieces[i].end(first)
	}
	return lines
}

// arrange lays the area out in its size.
func (a *Area) arrange() {
	if a.Size().Width == 0 {
		return // it is not shown yet
	}
	at, size := a.view()
	if a.width != size.Width {
		a.narrow(size.Width)
		a.follow = a.focused
	}
	lines := a.settle(size.Height)
	a.follow = false
	if n := len(lines); n > 0 {
		a.forget(lines[0].piece, lines[n-1].piece)
	}
	a.write(lines, at, size)
	a.placeFault(2*areaPadding+size.Height, a.Size())
	box := fyne.NewSize(a.Size().Width, 2*areaPadding+size.Height)
	a.paintBox(box)
	a.wheel.Resize(box)
	a.bar.placeAtEnd(fyne.Position{}, box)
	a.bar.set(a.height(), size.Height, a.offset)
	canvas.Refresh(a.on)
}

// write puts the lines in view, what is selected of them and the caret at
// their places.
func (a *Area) write(lines []areaLine, at fyne.Position, size fyne.Size) {
	c := a.look.Palette.Ink
	var placed []inkLine
	a.selection = nil
	caret := a.lineOf(a.edit.spot())
	a.away = true
	for _, l := range lines {
		x, y := a.textX(l.Line), l.top-a.offset
		placed = append(placed, inkLine{l.Line, x - at.X, y + baseline(l.Line, a.leading())})
		a.markLine(l, x, at, size)
		if l.Line == caret.Line {
			top := at.Y + y + whole((a.leading()-caretHeight)/2)
			a.away = top < at.Y-2 || top+caretHeight > at.Y+size.Height+2
			a.placeCaret(l.Line, l.first, x, top)
		}
	}
	if len(a.edit.runes) == 0 {
		placed, c = a.hint(size.Width), a.look.Palette.Ink2
	}
	if a.disabled {
		c = disabled(c)
	}
	show(a.caret, a.focused && a.shown && !a.away)
	a.ink.set(placed, c, at, size)
}

// markLine marks what is selected of a line, and the break behind it.
func (a *Area) markLine(l areaLine, x float32, at fyne.Position, size fyne.Size) {
	view := clip{at.X - 2, at.Y, at.X + size.Width + 2, at.Y + size.Height}
	top := at.Y + l.top - a.offset
	a.mark(l.Line, l.first, x, top, view)
	start, end := a.edit.selection()
	if start > l.end() || end <= l.end() || a.wraps(l) {
		return
	}
	from := x + float32(l.Width)
	if l.Dir == text.RTL {
		from = x - breakWidth
	}
	view.left, view.right = view.left-breakWidth, view.right+breakWidth
	a.lift(view, from, top, from+breakWidth)
}

// hint are the lines of the placeholder.
func (a *Area) hint(width float32) []inkLine {
	var placed []inkLine
	for i, l := range a.look.Text.Wrap(a.placeholder, a.Style, nil, text.Auto, float64(width)) {
		x := float32(l.Offset(float64(width), a.look.direction()))
		placed = append(placed, inkLine{l, x, float32(i)*a.leading() + baseline(l, a.leading())})
	}
	return placed
}
