package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheel hears the mouse's wheel over what it covers, and shows nothing. An
// Area has one instead of being Scrollable, since Fyne cuts off what such
// widgets show outside their edges, as the focus ring is.
type wheel struct {
	widget.BaseWidget

	turned func(by float32)
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(turned func(by float32)) *wheel {
	w := &wheel{turned: turned}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is for Fyne.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.turned(e.Scrolled.DY) }

// CreateRenderer is for Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
