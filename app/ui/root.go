package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Root is the content of a window: what floats over it (tooltips, snackbars)
// lies in it, because an overlay of Fyne's would take the pointer from
// everything below.
type Root struct {
	widget.BaseWidget

	content  fyne.CanvasObject
	floating *fyne.Container
	snack    *Snackbar
}

// NewRoot wraps the content of a window.
func NewRoot(content fyne.CanvasObject) *Root {
	r := &Root{content: content, floating: &fyne.Container{}}
	r.ExtendBaseWidget(r)
	return r
}

// SetContent shows other content.
func (r *Root) SetContent(content fyne.CanvasObject) {
	r.content = content
	r.Refresh()
}

// CreateRenderer is for Fyne.
func (r *Root) CreateRenderer() fyne.WidgetRenderer { return &rootRenderer{r} }

type rootRenderer struct{ *Root }

func (r *rootRenderer) Layout(size fyne.Size) {
	r.content.Move(fyne.Position{})
	r.content.Resize(size)
	r.floating.Resize(size)
	if r.snack != nil {
		r.snack.place(size)
	}
}

func (r *rootRenderer) MinSize() fyne.Size { return r.content.MinSize() }

func (r *rootRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.content, r.floating}
}

func (r *rootRenderer) Refresh() {
	r.Layout(r.Size())
	r.content.Refresh()
}

func (r *rootRenderer) Destroy() {}

// floatingOn is where things float on top of everything in c: in the topmost
// popup, or in the Root; nil where the window has neither.
func floatingOn(c fyne.Canvas) *fyne.Container {
	switch top := c.Overlays().Top().(type) {
	case *layer:
		return top.floating
	case nil:
		if root, ok := c.Content().(*Root); ok {
			return root.floating
		}
	}
	return nil
}
