package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Area makes what it holds answer to clicks, Enter and Space as one thing,
// such as a row of a list.
type Area struct {
	widget.BaseWidget

	OnTapped func()
	Radius   float32 // of its corners
	Tip      string

	look     *Look
	content  fyne.CanvasObject
	selected bool
	pressing

	ground, ring *canvas.Rectangle
	tips         tipping
}

var (
	_ fyne.Tappable     = (*Area)(nil)
	_ fyne.Focusable    = (*Area)(nil)
	_ desktop.Hoverable = (*Area)(nil)
	_ Flowing           = (*Area)(nil)
)

// NewArea makes content answer.
func NewArea(l *Look, content fyne.CanvasObject, tapped func()) *Area {
	a := &Area{OnTapped: tapped, look: l, content: content, ground: canvas.NewRectangle(color.Transparent), ring: newRing(l)}
	a.ExtendBaseWidget(a)
	return a
}

// SetSelected lays the ground of a chosen row under the area.
func (a *Area) SetSelected(selected bool) {
	a.selected = selected
	a.paint()
}

// HeightFor is the height of the content at the given width.
func (a *Area) HeightFor(width float32) float32 { return HeightFor(a.content, width) }

// Tapped is for Fyne, and so are the next methods.
func (a *Area) Tapped(*fyne.PointEvent) {
	a.tips.hide()
	if a.OnTapped != nil {
		a.OnTapped()
	}
}

func (a *Area) MouseIn(*desktop.MouseEvent) {
	a.hovered = true
	a.tips.wait(a.look, a, a.Tip)
	a.paint()
}

func (a *Area) MouseMoved(*desktop.MouseEvent) {}
func (a *Area) MouseOut()                      { a.hovered = false; a.tips.hide(); a.paint() }
func (a *Area) FocusGained()                   { a.focused = true; a.paint() }
func (a *Area) FocusLost()                     { a.focused = false; a.paint() }

func (a *Area) TypedRune(r rune) {
	if r != ' ' {
		passRune(a, r)
	}
}

func (a *Area) TypedKey(key *fyne.KeyEvent) {
	if activates(key) {
		a.Tapped(nil)
		return
	}
	passKey(a, key)
}

func (a *Area) paint() {
	plain := color.NRGBA{}
	if a.selected {
		plain = a.look.Palette.Press
	}
	a.ground.FillColor = a.pressing.ground(a.look.Palette, plain)
	a.ground.CornerRadius = a.Radius
	a.ground.Refresh()
	show(a.ring, a.focused)
}

// CreateRenderer is for Fyne.
func (a *Area) CreateRenderer() fyne.WidgetRenderer { return &areaRenderer{a} }

type areaRenderer struct{ *Area }

func (r *areaRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.ground.CornerRadius = r.Radius
	r.ring.CornerRadius = r.Radius
	r.ring.Move(fyne.NewPos(2, 2)) // rows touch each other and the pane's edge
	r.ring.Resize(size.SubtractWidthHeight(4, 4))
	r.content.Resize(size)
}

func (r *areaRenderer) MinSize() fyne.Size { return r.content.MinSize() }

func (r *areaRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.content, r.ring}
}

func (r *areaRenderer) Refresh() { r.paint(); r.content.Refresh() }
func (r *areaRenderer) Destroy() { r.tips.hide() }
