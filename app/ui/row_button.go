package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// RowButton makes a whole row of a list something to press.
type RowButton struct {
	widget.BaseWidget

	OnTapped func()

	look    *Look
	content fyne.CanvasObject
	fill    *canvas.Rectangle
	ring    *canvas.Rectangle
	pressing
}

var (
	_ fyne.Tappable     = (*RowButton)(nil)
	_ fyne.Focusable    = (*RowButton)(nil)
	_ desktop.Hoverable = (*RowButton)(nil)
	_ Flowing           = (*RowButton)(nil)
)

// NewRowButton makes a row of content.
func NewRowButton(l *Look, content fyne.CanvasObject, tapped func()) *RowButton {
	b := &RowButton{OnTapped: tapped, look: l, content: content, fill: canvas.NewRectangle(color.Transparent), ring: newRing(l)}
	b.fill.CornerRadius = 6
	b.ExtendBaseWidget(b)
	return b
}

// HeightFor is part of Flowing.
func (b *RowButton) HeightFor(width float32) float32 { return HeightFor(b.content, width) }

// Tapped is part of fyne.Tappable.
func (b *RowButton) Tapped(*fyne.PointEvent) { b.OnTapped() }

// MouseIn is part of desktop.Hoverable.
func (b *RowButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.paint() }

// MouseMoved is part of desktop.Hoverable.
func (b *RowButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (b *RowButton) MouseOut() { b.hovered = false; b.paint() }

// FocusGained is part of fyne.Focusable.
func (b *RowButton) FocusGained() { b.ring.Show() }

// FocusLost is part of fyne.Focusable.
func (b *RowButton) FocusLost() { b.ring.Hide() }

// TypedRune is part of fyne.Focusable.
func (b *RowButton) TypedRune(r rune) { passRune(b, r) }

// TypedKey is part of fyne.Focusable.
func (b *RowButton) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		b.OnTapped()
		return
	}
	passKey(b, key)
}

func (b *RowButton) paint() {
	b.fill.FillColor = b.ground(b.look.Palette, color.NRGBA{})
	b.fill.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (b *RowButton) CreateRenderer() fyne.WidgetRenderer { return &rowButtonRenderer{b} }

type rowButtonRenderer struct{ *RowButton }

func (r *rowButtonRenderer) Layout(size fyne.Size) {
	r.fill.Resize(size)
	r.content.Resize(size)
	placeRing(r.ring, fyne.Position{}, size, 6)
}

func (r *rowButtonRenderer) MinSize() fyne.Size { return r.content.MinSize() }

func (r *rowButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.content, r.ring}
}

func (r *rowButtonRenderer) Refresh() { r.content.Refresh() }
func (r *rowButtonRenderer) Destroy() {}
