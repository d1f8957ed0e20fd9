package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyCap shows the name of a key, such as "Ctrl F". It never mirrors.
type KeyCap struct {
	widget.BaseWidget

	text   *Text
	cap    *box
	bottom *canvas.Rectangle
}

// NewKeyCap makes a key cap.
func NewKeyCap(l *Look, key string) *KeyCap {
	p := l.Palette
	k := newKeyCap(l, key, p.Ink2, p.Panel, p.Line)
	k.bottom.FillColor = p.Line2
	return k
}

// newKeyCap is a key cap in other colours.
func newKeyCap(l *Look, key string, ink, fill, stroke color.NRGBA) *KeyCap {
	k := &KeyCap{text: NewText(l, key, Key, ink), cap: newBox(fill, stroke, 1, 4), bottom: canvas.NewRectangle(stroke)}
	k.text.Align = Center
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is for Fyne.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer { return &keyCapRenderer{k} }

type keyCapRenderer struct{ *KeyCap }

func (r *keyCapRenderer) Layout(size fyne.Size) {
	r.cap.place(fyne.Position{}, size)
	r.bottom.Move(fyne.NewPos(3, size.Height-1))
	r.bottom.Resize(fyne.NewSize(size.Width-6, 1))
	r.text.Resize(size)
}

func (r *keyCapRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(20, r.text.MinSize().Width+12), 20)
}

func (r *keyCapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.cap.raster, r.bottom, r.text}
}

func (r *keyCapRenderer) Refresh() { r.text.Refresh() }
func (r *keyCapRenderer) Destroy() {}
