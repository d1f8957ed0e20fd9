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

// saying is what is said under the box; nil where nothing is wrong.
func (e *Entry) saying() *Text {
	switch {
	case e.fault == "":
		e.said = nil
	case e.said == nil || e.said.Text() != e.fault:
		e.said = NewParagraph(e.look, e.fault, Note, e.look.Palette.Error)
	}
	return e.said
}

// faultHeight is the height of that.
func (e *Entry) faultHeight(width float32) float32 {
	if said := e.saying(); said != nil {
		return 2 + said.HeightFor(width)
	}
	return 0
}

// placeFault puts it under the box, which is so high.
func (e *Entry) placeFault(height float32, size fyne.Size) {
	if said := e.saying(); said != nil {
		said.Move(fyne.NewPos(0, height+2))
		said.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-2)))
	}
}

// clip is a part of an entry in which something may be seen.
type clip struct{ left, top, right, bottom float32 }

// mark puts grounds under what is selected of a line, whose text begins at
// place first and at x.
func (e *Entry) mark(l *text.Line, first int, x, top float32, view clip) {
	start, end := e.edit.selection()
	if start == end {
		return
	}
	for _, b := range l.Boxes(start-first, end-first) {
		e.lift(view, x+float32(b.X0), top, x+float32(b.X1))
	}
}

// lift puts the ground of what is selected under a stretch of a line.
func (e *Entry) lift(view clip, left, top, right float32) {
	left, right = max(left, view.left), min(right, view.right)
	bottom := min(top+Leading(e.Style), view.bottom)
	if top = max(top, view.top); left >= right || top >= bottom || !e.focused {
		return
	}
	r := canvas.NewRectangle(mix(e.look.Palette.Panel, e.look.Palette.Focus, 0.28))
	r.Move(fyne.NewPos(left, top))
	r.Resize(fyne.NewSize(right-left, bottom-top))
	e.selection = append(e.selection, r)
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
