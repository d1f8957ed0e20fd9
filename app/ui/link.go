package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// link is underlined text that does something.
type link struct {
	widget.BaseWidget

	tapped func()

	look *Look
	text *Text
	ring *box
}

var (
	_ fyne.Tappable      = (*link)(nil)
	_ fyne.Focusable     = (*link)(nil)
	_ fyne.Accessible    = (*link)(nil)
	_ desktop.Cursorable = (*link)(nil)
)

func newLink(l *Look, label string, c color.NRGBA, tapped func()) *link {
	k := &link{tapped: tapped, look: l, text: NewText(l, label, Strong, c), ring: newRing(l)}
	k.text.Underline = true
	k.ExtendBaseWidget(k)
	return k
}

// Tapped follows the link.
func (k *link) Tapped(*fyne.PointEvent) { k.tapped() }

// Cursor is for Fyne, and so are the next methods.
func (k *link) Cursor() desktop.Cursor { return desktop.PointerCursor }
func (k *link) FocusGained()           { k.ring.light(k, true) }
func (k *link) FocusLost()             { k.ring.light(k, false) }
func (k *link) TypedRune(r rune) {
	if r != ' ' {
		passRune(k, r)
	}
}

func (k *link) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		k.tapped()
		return
	}
	passKey(k, key)
}

// AccessibilityLabel is what the link says.
func (k *link) AccessibilityLabel() string { return k.text.Text() }

// AccessibilityRole is for Fyne.
func (k *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer is for Fyne.
func (k *link) CreateRenderer() fyne.WidgetRenderer { return &linkRenderer{k} }

type linkRenderer struct{ *link }

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
