package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// layer is an overlay that covers the window and shows a popup. Fyne keeps
// the focus inside the topmost overlay, and gives it back to where it was
// when that goes.
type layer struct {
	widget.BaseWidget

	look     *Look
	canvas   fyne.Canvas
	popup    fyne.CanvasObject
	floating *fyne.Container
	sheet    *canvas.Rectangle // over what lies below; nil where that stays as it is
	modal    bool              // a click beside the popup does not close it
	taking   bool              // while the layer itself takes the focus

	place  func(window fyne.Size) (fyne.Position, fyne.Size) // of the popup
	typed  func(*fyne.KeyEvent)                              // keys while no control has the focus
	closed func()
	under  struct { // what got the keys that no control takes, before the layer opened
		key  func(*fyne.KeyEvent)
		rune func(rune)
	}
}

var (
	_ fyne.Tappable          = (*layer)(nil)
	_ fyne.SecondaryTappable = (*layer)(nil)
	_ fyne.Focusable         = (*layer)(nil)
	_ fyne.Disableable       = (*layer)(nil)
	_ fyne.Tabbable          = (*layer)(nil)
)

func newLayer(l *Look, c fyne.Canvas, popup fyne.CanvasObject) *layer {
	o := &layer{look: l, canvas: c, popup: popup, floating: &fyne.Container{}}
	o.ExtendBaseWidget(o)
	return o
}

// dim lays the ink sheet over the window.
func (o *layer) dim() {
	ink := color.NRGBA{R: 0x1B, G: 0x1E, B: 0x24, A: 0x80}
	o.sheet = canvas.NewRectangle(ink)
}

// open shows the layer. While it is there it also gets the keys that no
// control takes, since a click on a control takes the focus from everything.
func (o *layer) open() {
	hideTips(o.canvas)
	o.under.key, o.under.rune = o.canvas.OnTypedKey(), o.canvas.OnTypedRune()
	o.canvas.SetOnTypedKey(o.TypedKey)
	o.canvas.SetOnTypedRune(o.TypedRune)
	o.canvas.Overlays().Add(o)
	o.Resize(o.canvas.Size())
	o.takeFocus()
}

// takeFocus gives the focus to the layer itself, so that keys reach it.
func (o *layer) takeFocus() {
	o.taking = true
	o.canvas.Focus(o)
	o.taking = false
}

func (o *layer) close() {
	for _, other := range o.canvas.Overlays().List() {
		if other == o {
			o.canvas.Overlays().Remove(o)
			o.canvas.SetOnTypedKey(o.under.key)
			o.canvas.SetOnTypedRune(o.under.rune)
			if o.closed != nil {
				o.closed()
			}
			return
		}
	}
}

// Escape closes the topmost popup of c and reports whether there was one.
func Escape(c fyne.Canvas) bool {
	top, ok := c.Overlays().Top().(*layer)
	if ok {
		top.close()
	}
	return ok
}

// EscapeMenu closes the topmost popup of c if it is none that waits for an
// answer, and reports whether there was one.
func EscapeMenu(c fyne.Canvas) bool {
	top, ok := c.Overlays().Top().(*layer)
	if !ok || top.modal {
		return false
	}
	top.close()
	return true
}

func (o *layer) inside(at fyne.Position) bool {
	p, s := o.popup.Position(), o.popup.Size()
	return at.X >= p.X && at.Y >= p.Y && at.X < p.X+s.Width && at.Y < p.Y+s.Height
}

// Tapped is for Fyne, and so are the next methods.
func (o *layer) Tapped(e *fyne.PointEvent) {
	if !o.modal && !o.inside(e.Position) {
		o.close()
		return
	}
	o.takeFocus() // the click took it away
}

func (o *layer) TappedSecondary(e *fyne.PointEvent) { o.Tapped(e) }

// AcceptsTab keeps Tab from leaving a menu, which has nothing to go to.
func (o *layer) AcceptsTab() bool { return !o.modal }

// Disabled takes the layer out of what Tab goes through.
func (o *layer) Disabled() bool { return !o.taking }
func (o *layer) Enable()        {}
func (o *layer) Disable()       {}

func (o *layer) FocusGained()   {}
func (o *layer) FocusLost()     {}
func (o *layer) TypedRune(rune) {}

func (o *layer) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		o.close()
		return
	}
	if o.typed != nil {
		o.typed(key)
		return
	}
	scrollIn(o.popup, key)
}

// CreateRenderer is for Fyne.
func (o *layer) CreateRenderer() fyne.WidgetRenderer { return &layerRenderer{o} }

type layerRenderer struct{ *layer }

func (r *layerRenderer) Layout(size fyne.Size) {
	if r.sheet != nil {
		r.sheet.Resize(size)
	}
	at, popup := r.place(size)
	r.popup.Move(fyne.NewPos(whole(at.X), whole(at.Y)))
	r.popup.Resize(popup)
	r.floating.Resize(size)
}

func (r *layerRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *layerRenderer) Objects() []fyne.CanvasObject {
	if r.sheet != nil {
		return []fyne.CanvasObject{r.sheet, r.popup, r.floating}
	}
	return []fyne.CanvasObject{r.popup, r.floating}
}

func (r *layerRenderer) Refresh() { r.Layout(r.Size()); r.popup.Refresh() }
func (r *layerRenderer) Destroy() {}
