package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Link is underlined text that does something.
type Link struct {
	widget.BaseWidget

	OnTapped func()

	look *Look
	text *Text
	ring *box
}

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ fyne.Accessible    = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink makes a link in the colour of text.
func NewLink(l *Look, label string, tapped func()) *Link {
	return newLink(l, label, l.Palette.Ink, tapped)
}

func newLink(l *Look, label string, c color.NRGBA, tapped func()) *Link {
	k := &Link{OnTapped: tapped, look: l, text: NewText(l, label, Strong, c), ring: newRing(l)}
	k.text.Underline = true
	k.ExtendBaseWidget(k)
	return k
}

// Tapped follows the link.
func (k *Link) Tapped(*fyne.PointEvent) { k.OnTapped() }

// Cursor is for Fyne, and so are the next methods.
func (k *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }
func (k *Link) FocusGained()           { k.ring.light(k, true) }
func (k *Link) FocusLost()             { k.ring.light(k, false) }
func (k *Link) TypedRune(r rune) {
	if r != ' ' {
		passRune(k, r)
	}
}

func (k *Link) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		k.OnTapped()
		return
	}
	passKey(k, key)
}

// AccessibilityLabel is what the link says.
func (k *Link) AccessibilityLabel() string { return k.text.Text() }

// AccessibilityRole is for Fyne.
func (k *Link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer is for Fyne.
func (k *Link) CreateRenderer() fyne.WidgetRenderer { return &linkRenderer{k} }

type linkRenderer struct{ *Link }

func (r *linkRenderer) Layout(size fyne.Size) {
	r.text.Resize(size)
	r.ring.around(fyne.Position{}, size, 2)
}

func (r *linkRenderer) MinSize() fyne.Size { return r.text.MinSize() }
func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.text, r.ring.raster}
}
func (r *linkRenderer) Refresh() { r.text.Refresh() }
func (r *linkRenderer) Destroy() {}
