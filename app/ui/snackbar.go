package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Snackbar says at the foot of the window what has just happened, and offers
// one action, mostly to take it back. It goes by itself after six seconds,
// but not while the pointer rests on it.
type Snackbar struct {
	look   *Look
	card   *snackCard
	root   *Root
	cancel func()
}

// NewSnackbar makes a snackbar; with action "" it only tells.
func NewSnackbar(l *Look, message, action string, run func()) *Snackbar {
	s := &Snackbar{look: l}
	told := NewText(l, message, Body, l.Palette.Canvas)
	told.MinWidth = min(told.idealWidth(), 160)
	row := Row(l, 16, told, Spacer())
	if action != "" {
		row.Add(newLink(l, action, l.Palette.Canvas, func() {
			s.Hide()
			run()
		}))
	}
	s.card = newSnackCard(s, row)
	return s
}

// Show shows the snackbar in place of the one before. Where the window's
// content is not a Root nothing is shown.
func (s *Snackbar) Show(c fyne.Canvas) {
	root, ok := c.Content().(*Root)
	if !ok {
		return
	}
	if root.snack != nil {
		root.snack.Hide()
	}
	root.snack, s.root = s, root
	root.floating.Add(s.card)
	s.place(root.Size())
	root.floating.Refresh() // a container without a layout does not ask for it by itself
	s.wait()
}

// Shown tells whether the snackbar is there still.
func (s *Snackbar) Shown() bool { return s.root != nil }

// Hide takes the snackbar away.
func (s *Snackbar) Hide() {
	s.stop()
	if s.root == nil {
		return
	}
	s.root.floating.Remove(s.card)
	s.root.floating.Refresh()
	s.root.snack, s.root = nil, nil
}

func (s *Snackbar) wait() {
	s.stop()
	s.cancel = s.look.wait(snackFor, s.Hide)
}

func (s *Snackbar) stop() {
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
}

// place puts the snackbar in the middle above the status bar.
func (s *Snackbar) place(window fyne.Size) {
	width := 32 + 16*float32(len(s.card.row.Objects)-1)
	for _, o := range s.card.row.Objects {
		width += idealWidth(o)
	}
	width = min(max(360, width), window.Width-32)
	s.card.Resize(fyne.NewSize(width, 44))
	s.card.Move(fyne.NewPos(whole((window.Width-width)/2), window.Height-44-48))
}

// snackCard is what a snackbar shows.
type snackCard struct {
	widget.BaseWidget

	bar    *Snackbar
	ground *box
	row    *fyne.Container
}

var _ desktop.Hoverable = (*snackCard)(nil)

func newSnackCard(bar *Snackbar, row *fyne.Container) *snackCard {
	c := &snackCard{bar: bar, row: row, ground: newBox(bar.look.Palette.Ink, bar.look.Palette.Ink, 0, 8)}
	c.ExtendBaseWidget(c)
	return c
}

func (c *snackCard) MouseIn(*desktop.MouseEvent)    { c.bar.stop() }
func (c *snackCard) MouseMoved(*desktop.MouseEvent) {}
func (c *snackCard) MouseOut() {
	if c.bar.root != nil {
		c.bar.wait()
	}
}

// CreateRenderer is for Fyne.
func (c *snackCard) CreateRenderer() fyne.WidgetRenderer { return &snackCardRenderer{c} }

type snackCardRenderer struct{ *snackCard }

func (r *snackCardRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	r.row.Move(fyne.NewPos(16, 0))
	r.row.Resize(fyne.NewSize(size.Width-32, size.Height))
}

func (r *snackCardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.row.MinSize().Width+32, 44)
}

func (r *snackCardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.row}
}

func (r *snackCardRenderer) Refresh() { r.row.Refresh() }
func (r *snackCardRenderer) Destroy() {}
