package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ButtonKind is what a button stands for.
type ButtonKind uint8

const (
	Primary   ButtonKind = iota // the one thing to do in a view
	Secondary                   // outlined
	Quiet                       // without ground or outline
	Good                        // outlined in the colour of acceptance
	Danger                      // outlined in the colour of errors
)

// Button runs something when it is pressed, by mouse, Space or Enter. One
// without a label is a square with an icon; give it a Tip that names it.
//
// The fields are read when the button is laid out: set them before it is
// shown, or call Refresh.
type Button struct {
	widget.BaseWidget

	OnTapped func()
	Height   float32 // 32 unless set; 26, 36 and 40 have paddings of their own
	Width    float32 // least width
	Key      string  // shown as a key cap after the label
	Tip      string  // shown after the pointer has rested on the button
	IconEnd  string  // name of an icon after the label

	look  *Look
	kind  ButtonKind
	icon  string
	label string
	pressing

	ground, ring *box
	text         *Text
	image, after *Icon
	cap          *KeyCap
	tips         tipping
}

var (
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Disableable  = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ desktop.Mouseable = (*Button)(nil)
)

// NewButton makes a button. icon is the name of an icon or "", label may be
// "" where there is an icon.
func NewButton(l *Look, kind ButtonKind, icon, label string, tapped func()) *Button {
	b := &Button{OnTapped: tapped, look: l, kind: kind, icon: icon, label: label}
	b.ground = newBox(color.NRGBA{}, color.NRGBA{}, 0, 6)
	b.ring = newRing(l)
	b.ExtendBaseWidget(b)
	return b
}

// SetEnabled makes the button answer or not.
func (b *Button) SetEnabled(enabled bool) {
	if b.disabled == !enabled {
		return
	}
	b.disabled, b.pressed = !enabled, false
	b.Refresh()
}

// Enable is part of fyne.Disableable.
func (b *Button) Enable() { b.SetEnabled(true) }

// Disable is part of fyne.Disableable.
func (b *Button) Disable() { b.SetEnabled(false) }

// SetLabel shows another label.
func (b *Button) SetLabel(label string) {
	if label == b.label {
		return
	}
	b.label = label
	b.Refresh()
}

// SetIcon shows another icon.
func (b *Button) SetIcon(name string) {
	if name == b.icon {
		return
	}
	b.icon = name
	b.Refresh()
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.tips.hide()
	if !b.disabled && b.OnTapped != nil {
		b.OnTapped()
	}
}

// MouseIn is for Fyne, and so are the next methods.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.tips.wait(b.look, b, b.Tip)
	b.paint()
}

func (b *Button) MouseMoved(*desktop.MouseEvent) {}

func (b *Button) MouseOut() {
	b.hovered, b.pressed = false, false
	b.tips.hide()
	b.paint()
}

func (b *Button) MouseDown(*desktop.MouseEvent) { b.pressed = true; b.tips.hide(); b.paint() }
func (b *Button) MouseUp(*desktop.MouseEvent)   { b.pressed = false; b.paint() }
func (b *Button) FocusGained()                  { b.focused = true; b.paint() }
func (b *Button) FocusLost()                    { b.focused = false; b.paint() }

func (b *Button) TypedRune(r rune) {
	if r != ' ' {
		passRune(b, r)
	}
}

func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		b.Tapped(nil)
		return
	}
	passKey(b, key)
}

// AccessibilityLabel is what the button is called.
func (b *Button) AccessibilityLabel() string {
	if b.label == "" {
		return b.Tip
	}
	return b.label
}

// AccessibilityRole is for Fyne.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
