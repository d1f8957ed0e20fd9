package ui

import (
	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// fieldParts are what a field shows beside its text. Each may be nil.
type fieldParts struct {
	icon *Icon
	warn *Icon
	hint *Text
	cap  *KeyCap
	of   fieldState    // that they were made for
	area fyne.Position // of the text: its left edge and width
}

// fieldState is what the parts of a field depend on.
type fieldState struct {
	icon, hint, cap string
	fault, disabled bool
}

// build makes the parts beside the text, if they have changed.
func (f *Field) build() {
	p := f.look.Palette
	state := fieldState{icon: f.Icon, hint: f.hint, fault: f.fault != "", disabled: f.disabled}
	if len(f.edit.runes) == 0 && !f.focused && f.hint == "" {
		state.cap = f.Key
	}
	if f.button != nil {
		f.button.SetEnabled(!f.disabled)
	}
	if state == f.parts.of {
		return
	}
	f.parts = fieldParts{of: state}
	second := p.Ink2
	if f.disabled {
		second = disabled(second)
	}
	if f.Icon != "" {
		f.parts.icon = NewIcon(f.look, f.Icon, 18, second)
	}
	if f.fault != "" {
		f.parts.warn = NewIcon(f.look, "warn", 18, p.Error)
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
	if f.button != nil {
		ends = append(ends, f.button)
	}
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
	if f.button != nil {
		end = (height - f.button.MinSize().Height) / 2 // as far from the end as from top and bottom
	}
	if f.parts.icon != nil {
		start = place(f.parts.icon, start, false)
	}
	for _, o := range f.ends() {
		end = place(o, end, true)
	}
	f.placeFault(height, size)
	left := start
	if f.look.RTL {
		left = end
	}
	f.parts.area = fyne.NewPos(left, max(8, size.Width-start-end))
}
