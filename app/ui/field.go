package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/text"
)

// Field is one line of text to type into; see Entry for what it answers to. By
// hand it takes 10,000 runes; of more that is pasted it takes the beginning.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Field struct {
	Entry

	Height float32 // of the box; 32 unless set
	Icon   string  // at its start
	Key    string  // key cap at its end while the field is empty and not in use

	hint   string  // a read-out at its end, such as the date as EDTF
	button *Button // at its end
	scroll float32 // pixels of text that have left the field at its start
	parts  fieldParts
}

var (
	_ surface = (*Field)(nil)
	_ Flowing = (*Field)(nil)
)

// NewField makes a field that holds value and shows placeholder while empty.
func NewField(l *Look, value, placeholder string) *Field {
	f := &Field{}
	f.start(l, f, value, placeholder)
	return f
}

// line is the text laid out.
func (f *Field) line() *text.Line {
	return f.look.Text.Line(f.Text(), f.Style, f.direction(f.edit.runes))
}

func (f *Field) rtl() bool { return f.line().Dir == text.RTL }

// textX is where the text's left edge stands in the field.
func (f *Field) textX(l *text.Line) float32 {
	left, width := f.parts.area.X, f.parts.area.Y
	if l.Dir == text.RTL {
		return left + width - float32(l.Width) + f.scroll
	}
	return left - f.scroll
}

func (f *Field) place(at fyne.Position) spot {
	l := f.line()
	return spot{at: l.Hit(float64(at.X - f.textX(l)))}
}

func (f *Field) letter(at fyne.Position) int {
	l := f.line()
	return f.edit.letter(l, 0, float64(at.X-f.textX(l)))
}

func (f *Field) beside(from spot, right bool) spot {
	to, _ := f.line().Beside(from.at, right)
	return spot{at: to}
}

func (f *Field) side(start, end int, right bool) int {
	l := f.line()
	if (l.Caret(end) > l.Caret(start)) == right {
		return end
	}
	return start
}

func (f *Field) edge(_ spot, end bool) spot {
	if end {
		return spot{at: len(f.edit.runes)}
	}
	return spot{}
}

func (f *Field) rows(from spot, _ int) spot { return from }

func (f *Field) page() int { return 0 }

// dragReach is how far beyond its edge a drag takes the text in one step.
const dragReach = 40

func (f *Field) beyond(at fyne.Position) (fyne.Position, bool) {
	left, right := f.parts.area.X, f.parts.area.X+f.parts.area.Y
	near := fyne.NewPos(max(left-dragReach, min(at.X, right+dragReach)), at.Y)
	return near, at.X < left || at.X > right
}

// follow scrolls the text so that the caret is in the field.
func (f *Field) follow(l *text.Line) {
	width := f.parts.area.Y
	caret := float32(l.Caret(f.edit.caret)) // from the text's start
	if l.Dir == text.RTL {
		caret = float32(l.Width) - caret
	}
	f.scroll = max(0, min(f.scroll, float32(l.Width)+caretWidth-width))
	f.scroll = min(f.scroll, caret)
	f.scroll = max(f.scroll, caret+caretWidth-width)
}

// HeightFor is the height of the field with what is said under it.
func (f *Field) HeightFor(width float32) float32 {
	return f.height() + f.faultHeight(width)
}

func (f *Field) height() float32 {
	if f.Height > 0 {
		return f.Height
	}
	return 32
}

// CreateRenderer is for Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return &fieldRenderer{f} }

type fieldRenderer struct{ *Field }

func (r *fieldRenderer) Layout(fyne.Size) { r.on.arrange() }

func (r *fieldRenderer) MinSize() fyne.Size {
	width := r.minWidth()
	return fyne.NewSize(width, r.HeightFor(max(width, r.Size().Width)))
}

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	objects := append(r.objects(), r.ends()...)
	if r.parts.icon != nil {
		objects = append(objects, r.parts.icon)
	}
	return objects
}

func (r *fieldRenderer) Refresh() { r.on.arrange() }
func (r *fieldRenderer) Destroy() { r.leave() }

// arrange lays the field out in its size.
func (f *Field) arrange() {
	size := f.Size()
	f.build()
	f.placeParts(size)
	l := f.line()
	if f.focused {
		f.follow(l)
	} else {
		f.scroll = 0
	}
	left, width, height := f.parts.area.X, f.parts.area.Y, f.height()
	leading := Leading(f.Style)
	top := whole((height - leading) / 2)

	shown, x, c := l, f.textX(l)-left, f.look.Palette.Ink
	if len(f.edit.runes) == 0 {
		shown, c = f.look.Text.Fit(f.placeholder, f.Style, text.Auto, float64(width)), f.look.Palette.Ink2
		x = 0
		if f.look.RTL {
			x = width - float32(shown.Width)
		}
	}
	if f.disabled {
		c = disabled(c)
	}
	f.ink.set([]inkLine{{shown, x, baseline(shown, leading)}}, c, fyne.NewPos(left, top), fyne.NewSize(width, leading))
	f.selection = nil
	f.mark(l, 0, f.textX(l), top, clip{left - 2, top, left + width + 2, top + leading})
	f.placeCaret(l, 0, f.textX(l), whole((height-caretHeight)/2))
	f.paintBox(fyne.NewSize(size.Width, height))
	canvas.Refresh(f.on)
}
