package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/text"
)

// Measures of fields.
const (
	fieldPadding = 10
	fieldGap     = 8
	caretWidth   = 1.5
	caretHeight  = 18
)

func (e *Entry) minWidth() float32 {
	if e.MinWidth > 0 {
		return e.MinWidth
	}
	return 120
}

// faultHeight is the height of what is said under the box.
func (e *Entry) faultHeight(width float32) float32 {
	if e.fault == "" {
		return 0
	}
	return 2 + NewParagraph(e.look, e.fault, Note, e.look.Palette.Error).HeightFor(width)
}

// placeFault puts what is wrong under the box, which is so high.
func (e *Entry) placeFault(height float32, size fyne.Size) {
	switch {
	case e.fault == "":
		e.said = nil
		return
	case e.said == nil || e.said.Text() != e.fault:
		e.said = NewParagraph(e.look, e.fault, Note, e.look.Palette.Error)
	}
	e.said.Move(fyne.NewPos(0, height+2))
	e.said.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-2)))
}

// mark puts grounds under what is selected of a line, whose text begins at
// place first and at x, between left and right.
func (e *Entry) mark(l *text.Line, first int, x, top, left, right float32) {
	start, end := e.edit.selection()
	if start == end || !e.focused && !e.menu {
		return
	}
	p := e.look.Palette
	for _, b := range l.Boxes(start-first, end-first) {
		x0, x1 := max(left, x+float32(b.X0)), min(right, x+float32(b.X1))
		if x1 > x0 {
			r := canvas.NewRectangle(mix(p.Panel, p.Focus, 0.28))
			r.Move(fyne.NewPos(x0, top))
			r.Resize(fyne.NewSize(x1-x0, Leading(e.Style)))
			e.selection = append(e.selection, r)
		}
	}
}

// placeCaret puts the caret into the line in which it stands.
func (e *Entry) placeCaret(l *text.Line, first int, x, top float32) {
	x += float32(l.Caret(e.edit.caret - first))
	if l.Dir == text.RTL {
		x -= caretWidth // on the side where the next letter comes
	}
	e.caret.Move(fyne.NewPos(x, top))
	e.caret.Resize(fyne.NewSize(caretWidth, caretHeight))
	show(e.caret, e.focused && e.shown)
}

func (e *Entry) paintBox(area fyne.Size) {
	p := e.look.Palette
	stroke, width := p.Line2, float32(1)
	if e.fault != "" {
		stroke, width = p.Error, 1.5
	}
	if e.disabled {
		stroke = disabled(stroke)
	}
	e.box.dress(p.Panel, stroke, width)
	e.box.place(fyne.Position{}, area)
	e.ring.around(fyne.Position{}, area, 6)
	show(e.ring.raster, e.focused)
}

// objects are what every entry shows, from the back to the front.
func (e *Entry) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{e.box.raster, e.ring.raster}
	for _, s := range e.selection {
		objects = append(objects, s)
	}
	objects = append(objects, e.ink.raster, e.caret)
	if e.said != nil {
		objects = append(objects, e.said)
	}
	return objects
}

// leave ends what goes on by itself.
func (e *Entry) leave() {
	e.focused = false
	e.pointing.stop()
	e.blink()
}

// letter is the rune of a line under an x of it, or else the nearest place;
// the line's text begins at place first.
func (e *edit) letter(l *text.Line, first int, x float64) int {
	at := l.Hit(x) + first
	before := e.before(at)
	if boxes := l.Boxes(before-first, at-first); at > 0 && len(boxes) > 0 && x >= boxes[0].X0 && x < boxes[0].X1 {
		return before // the pointer is on the letter before the border
	}
	return at
}
