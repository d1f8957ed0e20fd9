package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline/text"
)

// Field is one line of text to type into. Its direction is that of its first
// letter; while there is none, PreferredDirection counts, or else the
// interface's. The left and right keys move the caret in space.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Field struct {
	widget.BaseWidget

	OnChanged          func(string)
	OnSubmitted        func(string)
	OnEscape           func() // nil: Escape goes on to the dialog or window
	PreferredDirection text.Direction
	Style              text.Style
	Height             float32 // of the box; 32 unless set
	MinWidth           float32 // 120 unless set
	Icon               string  // at its start
	Key                string  // key cap at its end while the field is empty and not in use

	look        *Look
	edit        edit
	placeholder string
	hint        string
	fault       string
	pressing

	shift    bool
	scroll   float32 // pixels of text that have left the field at its start
	blinking func()  // stops it
	shown    bool    // the caret, while it blinks

	box, ring *box
	caret     *canvas.Rectangle
	selection []*canvas.Rectangle
	ink       *ink
	parts     fieldParts
}

var (
	_ fyne.Focusable      = (*Field)(nil)
	_ fyne.Shortcutable   = (*Field)(nil)
	_ fyne.Draggable      = (*Field)(nil)
	_ fyne.DoubleTappable = (*Field)(nil)
	_ fyne.Disableable    = (*Field)(nil)
	_ fyne.Accessible     = (*Field)(nil)
	_ desktop.Mouseable   = (*Field)(nil)
	_ desktop.Keyable     = (*Field)(nil)
	_ desktop.Cursorable  = (*Field)(nil)
	_ desktop.Hoverable   = (*Field)(nil)
	_ Flowing             = (*Field)(nil)
)

// NewField makes a field that holds value and shows placeholder while empty.
func NewField(l *Look, value, placeholder string) *Field {
	f := &Field{look: l, placeholder: placeholder, Style: Body, ink: newInk(l, l.Palette.Ink)}
	f.box = newBox(l.Palette.Panel, l.Palette.Line2, 1, 6)
	f.ring = newRing(l)
	f.caret = canvas.NewRectangle(l.Palette.Ink)
	f.caret.Hide()
	f.edit.set(singleLine(value))
	f.ExtendBaseWidget(f)
	return f
}

// Text is what the field holds.
func (f *Field) Text() string { return string(f.edit.runes) }

// SetText replaces what the field holds and forgets its undo steps. It does
// not call OnChanged.
func (f *Field) SetText(s string) {
	f.edit.set(singleLine(s))
	f.scroll = 0
	f.Refresh()
}

// SetError outlines the field and says under it what is wrong and what to do;
// "" takes that back.
func (f *Field) SetError(fault string) {
	if fault == f.fault {
		return
	}
	f.fault = fault
	f.Refresh()
}

// SetHint shows a read-out at the field's far end, such as the date as EDTF.
func (f *Field) SetHint(hint string) {
	if hint == f.hint {
		return
	}
	f.hint = hint
	f.Refresh()
}

// SetPlaceholder shows another text while the field is empty.
func (f *Field) SetPlaceholder(s string) {
	f.placeholder = s
	f.Refresh()
}

// SetEnabled lets text be typed or not.
func (f *Field) SetEnabled(enabled bool) {
	f.disabled = !enabled
	f.Refresh()
}

// Enable is part of fyne.Disableable.
func (f *Field) Enable() { f.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (f *Field) Disable() { f.SetEnabled(false) }

// keep holds the text with caret, selection and steps back.
func (f *Field) keep() any { return f.edit }

func (f *Field) restore(state any) {
	was := f.Text()
	f.edit = state.(edit)
	if f.Text() != was {
		f.changed()
	}
	f.arrange()
}

// Select selects the runes [start, end); the caret stands at end.
func (f *Field) Select(start, end int) {
	f.edit.move(start, false)
	f.edit.move(end, true)
	f.arrange()
}

// SelectAll selects everything.
func (f *Field) SelectAll() { f.Select(0, len(f.edit.runes)) }

// Selection is the selected stretch in runes; both are the caret's place
// where nothing is selected.
func (f *Field) Selection() (start, end int) { return f.edit.selection() }

// direction is what the text is laid out in.
func (f *Field) direction() text.Direction {
	for _, r := range f.edit.runes {
		if unicode.IsLetter(r) {
			return text.Auto
		}
	}
	if f.PreferredDirection != text.Auto {
		return f.PreferredDirection
	}
	return f.look.direction()
}

// line is the text laid out.
func (f *Field) line() *text.Line {
	return f.look.Text.Line(f.Text(), f.Style, f.direction())
}

// changed tells about a change of the text.
func (f *Field) changed() {
	f.arrange()
	f.blink()
	if f.OnChanged != nil {
		f.OnChanged(f.Text())
	}
}

// moved tells about a move of the caret.
func (f *Field) moved() {
	f.arrange()
	f.blink()
}

// AccessibilityLabel is what the field holds, or its placeholder.
func (f *Field) AccessibilityLabel() string {
	if len(f.edit.runes) == 0 {
		return f.placeholder
	}
	return f.Text()
}

// AccessibilityRole is for Fyne.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
