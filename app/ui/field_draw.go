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
)

// fieldParts are what a field shows beside its text. Each may be nil.
type fieldParts struct {
	icon, warn  *Icon
	hint, fault *Text
	cap         *KeyCap
	of          fieldState    // that they were made for
	area        fyne.Position // of the text: its left edge and width
}

// fieldState is what the parts of a field depend on.
type fieldState struct {
	icon, hint, fault, cap string
	disabled               bool
}

func (f *Field) height() float32 {
	if f.Height > 0 {
		return f.Height
	}
	return 32
}

// HeightFor is the height of the field with what is said under it.
func (f *Field) HeightFor(width float32) float32 {
	if f.fault == "" {
		return f.height()
	}
	said := NewParagraph(f.look, f.fault, Note, f.look.Palette.Error)
	return f.height() + 2 + said.HeightFor(width)
}

// build makes the parts beside the text, if they have changed.
func (f *Field) build() {
	p := f.look.Palette
	state := fieldState{icon: f.Icon, hint: f.hint, fault: f.fault, disabled: f.disabled}
	if len(f.edit.runes) == 0 && !f.focused && f.hint == "" {
		state.cap = f.Key
	}
	if state == f.parts.of {
		return
	}
	f.parts = fieldParts{of: state}
	second, wrong := p.Ink2, p.Error
	if f.disabled {
		second = disabled(second)
	}
	if f.Icon != "" {
		f.parts.icon = NewIcon(f.look, f.Icon, 18, second)
	}
	if f.fault != "" {
		f.parts.warn = NewIcon(f.look, "warn", 18, wrong)
		f.parts.fault = NewParagraph(f.look, f.fault, Note, wrong)
	}
	if f.hint != "" {
		f.parts.hint = NewText(f.look, f.hint, Code, second)
		f.parts.hint.Direction = text.LTR
	}
	if state.cap != "" {
		f.parts.cap = NewKeyCap(f.look, f.Key)
	}
}

// ends are the parts at the far end, the outermost first.
func (f *Field) ends() []fyne.CanvasObject {
	var ends []fyne.CanvasObject
	if f.parts.warn != nil {
		ends = append(ends, f.parts.warn)
	}
	if f.parts.cap != nil {
		ends = append(ends, f.parts.cap)
	}
	if f.parts.hint != nil {
		ends = append(ends, f.parts.hint)
	}
	return ends
}

// placeParts puts the parts at their places and finds the text's area.
func (f *Field) placeParts(size fyne.Size) {
	height := f.height()
	place := func(o fyne.CanvasObject, x float32, atEnd bool) float32 {
		s := o.MinSize()
		left := x
		if atEnd != f.look.RTL {
			left = size.Width - x - s.Width
		}
		o.Move(fyne.NewPos(whole(left), whole((height-s.Height)/2)))
		o.Resize(s)
		return x + s.Width + fieldGap
	}
	start, end := float32(fieldPadding), float32(fieldPadding)
	if f.parts.icon != nil {
		start = place(f.parts.icon, start, false)
	}
	for _, o := range f.ends() {
		end = place(o, end, true)
	}
	if f.parts.fault != nil {
		f.parts.fault.Move(fyne.NewPos(0, height+2))
		f.parts.fault.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-2)))
	}
	left := start
	if f.look.RTL {
		left = end
	}
	f.parts.area = fyne.NewPos(left, max(8, size.Width-start-end))
}

// textX is where the text's left edge stands in the field.
func (f *Field) textX(l *text.Line) float32 {
	left, width := f.parts.area.X, f.parts.area.Y
	if l.Dir == text.RTL {
		return left + width - float32(l.Width) + f.scroll
	}
	return left - f.scroll
}

// inText is the x in the text of an x in the field.
func (f *Field) inText(x float32) float32 { return x - f.textX(f.line()) }

// hit is the place in the text that is nearest to a point of the field.
func (f *Field) hit(at fyne.Position) int {
	return f.line().Hit(float64(f.inText(at.X)))
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

// arrange lays the field out in its size.
func (f *Field) arrange() {
	size := f.Size()
	f.build()
	f.placeParts(size)
	p, l := f.look.Palette, f.line()
	if f.focused {
		f.follow(l)
	} else {
		f.scroll = 0
	}
	left, width, height := f.parts.area.X, f.parts.area.Y, f.height()
	leading := Leading(f.Style)
	top := whole((height - leading) / 2)

	shown, c := l, p.Ink
	if len(f.edit.runes) == 0 {
		shown, c = f.look.Text.Fit(f.placeholder, f.Style, text.Auto, float64(width)), p.Ink2
	}
	if f.disabled {
		c = disabled(c)
	}
	x := f.textX(l) - left
	if len(f.edit.runes) == 0 {
		x = 0
		if f.look.RTL {
			x = width - float32(shown.Width)
		}
	}
	f.ink.set([]inkLine{{shown, x, baseline(shown, leading)}}, c, fyne.NewPos(left, top), fyne.NewSize(width, leading))
	f.mark(l, top, leading)
	f.placeCaret(l)
	f.paintBox(size)
}

// mark puts grounds under what is selected.
func (f *Field) mark(l *text.Line, top, leading float32) {
	f.selection = nil
	start, end := f.edit.selection()
	if start == end || !f.focused {
		return
	}
	p := f.look.Palette
	left, right := f.parts.area.X-2, f.parts.area.X+f.parts.area.Y+2
	for _, b := range l.Boxes(start, end) {
		x0 := max(left, f.textX(l)+float32(b.X0))
		x1 := min(right, f.textX(l)+float32(b.X1))
		if x1 <= x0 {
			continue
		}
		r := canvas.NewRectangle(mix(p.Panel, p.Focus, 0.28))
		r.Move(fyne.NewPos(x0, top))
		r.Resize(fyne.NewSize(x1-x0, leading))
		f.selection = append(f.selection, r)
	}
}

func (f *Field) placeCaret(l *text.Line) {
	x := f.textX(l) + float32(l.Caret(f.edit.caret))
	if l.Dir == text.RTL {
		x -= caretWidth // on the side where the next letter comes
	}
	f.caret.Move(fyne.NewPos(x, whole((f.height()-18)/2)))
	f.caret.Resize(fyne.NewSize(caretWidth, 18))
	show(f.caret, f.focused && f.shown)
}

func (f *Field) paintBox(size fyne.Size) {
	p := f.look.Palette
	stroke, width := p.Line2, float32(1)
	if f.fault != "" {
		stroke, width = p.Error, 1.5
	}
	if f.disabled {
		stroke = disabled(stroke)
	}
	f.box.dress(p.Panel, stroke, width)
	area := fyne.NewSize(size.Width, f.height())
	f.box.place(fyne.Position{}, area)
	f.ring.around(fyne.Position{}, area, 6)
	show(f.ring.raster, f.focused)
	canvas.Refresh(f)
}

// blink lets the caret blink while the field has the focus.
func (f *Field) blink() {
	if f.blinking != nil {
		f.blinking()
		f.blinking = nil
	}
	if f.focused {
		f.blinking = f.look.blink(func(on bool) {
			f.shown = on
			show(f.caret, on)
		})
	}
}

// CreateRenderer is for Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return &fieldRenderer{f} }

type fieldRenderer struct{ *Field }

func (r *fieldRenderer) Layout(fyne.Size) { r.arrange() }

func (r *fieldRenderer) MinSize() fyne.Size {
	width := r.MinWidth
	if width == 0 {
		width = 120
	}
	return fyne.NewSize(width, r.HeightFor(max(width, r.Size().Width)))
}

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.box.raster, r.ring.raster}
	for _, s := range r.selection {
		objects = append(objects, s)
	}
	objects = append(objects, r.ink.raster, r.caret)
	if r.parts.icon != nil {
		objects = append(objects, r.parts.icon)
	}
	objects = append(objects, r.ends()...)
	if r.parts.fault != nil {
		objects = append(objects, r.parts.fault)
	}
	return objects
}

func (r *fieldRenderer) Refresh() { r.arrange() }

func (r *fieldRenderer) Destroy() {
	r.focused = false
	r.blink()
}
