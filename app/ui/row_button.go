package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// RowButton makes what it holds answer to clicks, Enter and Space as one thing,
// such as a row of a list.
type RowButton struct {
	widget.BaseWidget

	OnTapped func()
	Radius   float32 // of its corners
	Tip      string
	OnStep   func(down bool) // by Up and Down; nil: they scroll what the row lies in

	look     *Look
	content  fyne.CanvasObject
	selected bool
	pressing

	ground, ring *box
	tips         tipping
}

var (
	_ fyne.Tappable     = (*RowButton)(nil)
	_ fyne.Focusable    = (*RowButton)(nil)
	_ desktop.Hoverable = (*RowButton)(nil)
	_ Flowing           = (*RowButton)(nil)
)

// NewRowButton makes content answer.
func NewRowButton(l *Look, content fyne.CanvasObject, tapped func()) *RowButton {
	b := &RowButton{OnTapped: tapped, look: l, content: content, ground: newBox(color.NRGBA{}, color.NRGBA{}, 0, 0), ring: newRing(l)}
	b.ExtendBaseWidget(b)
	return b
}

// SetSelected lays the ground of a chosen row under the row.
func (b *RowButton) SetSelected(selected bool) {
	b.selected = selected
	b.paint()
}

// HeightFor is the height of the content at the given width.
func (b *RowButton) HeightFor(width float32) float32 { return HeightFor(b.content, width) }

// Tapped is for Fyne, and so are the next methods.
func (b *RowButton) Tapped(*fyne.PointEvent) {
	b.tips.hide()
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

func (b *RowButton) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.tips.wait(b.look, b, b.Tip)
	b.paint()
}

func (b *RowButton) MouseMoved(*desktop.MouseEvent) {}
func (b *RowButton) MouseOut()                      { b.hovered = false; b.tips.hide(); b.paint() }
func (b *RowButton) FocusGained()                   { b.focused = true; b.paint() }
func (b *RowButton) FocusLost()                     { b.focused = false; b.paint() }

func (b *RowButton) TypedRune(r rune) {
	if r != ' ' {
		passRune(b, r)
	}
}

func (b *RowButton) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		b.Tapped(nil)
		return
	}
	if step := key.Name == fyne.KeyDown; b.OnStep != nil && (step || key.Name == fyne.KeyUp) {
		b.OnStep(step)
		return
	}
	passKey(b, key)
}

func (b *RowButton) paint() {
	plain := color.NRGBA{}
	if b.selected {
		plain = b.look.Palette.Press
	}
	b.ground.dress(b.pressing.ground(b.look.Palette, plain), color.NRGBA{}, 0)
	b.ring.light(b, b.focused)
}

// CreateRenderer is for Fyne.
func (b *RowButton) CreateRenderer() fyne.WidgetRenderer { return &rowButtonRenderer{b} }

type rowButtonRenderer struct{ *RowButton }

func (r *rowButtonRenderer) Layout(size fyne.Size) {
	r.ground.radius, r.ring.radius = r.Radius, r.Radius
	r.ground.place(fyne.Position{}, size)
	r.ring.place(fyne.NewPos(2, 2), size.SubtractWidthHeight(4, 4)) // rows touch each other
	r.content.Resize(size)
}

func (r *rowButtonRenderer) MinSize() fyne.Size { return r.content.MinSize() }

func (r *rowButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.content, r.ring.raster}
}

func (r *rowButtonRenderer) Refresh() { r.paint(); r.content.Refresh() }
func (r *rowButtonRenderer) Destroy() { r.tips.hide() }
