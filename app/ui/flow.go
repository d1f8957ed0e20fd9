package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// Flowing is an object whose height follows from its width, as that of
// wrapped text does. The containers of this package ask it.
type Flowing interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// flow is a layout whose height follows from its width.
type flow interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor is the height that o needs at the given width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if f, ok := o.(Flowing); ok {
		return f.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if f, ok := c.Layout.(flow); ok {
			return f.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// Spacer takes the room that is left in a Row or a Column.
func Spacer() fyne.CanvasObject { return layout.NewSpacer() }

// Grow makes o take the room that is left in a Row or a Column.
func Grow(o fyne.CanvasObject) *fyne.Container { return group(&sized{grow: true}, o) }

// Sized gives o a least width and height; 0 keeps its own.
func Sized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return group(&sized{width: width, height: height}, o)
}

func group(l fyne.Layout, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

// sized lays its objects over one another.
type sized struct {
	width, height float32
	grow          bool
	last          float32 // width laid out last
}

func (s *sized) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.last = size.Width
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (s *sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := fyne.Size{}
	for _, o := range objects {
		min = min.Max(o.MinSize())
	}
	if s.last > 0 {
		min.Height = s.heightFor(objects, s.last)
	}
	if s.width > 0 {
		min.Width = s.width
	}
	if s.height > 0 {
		min.Height = s.height
	}
	return min
}

func (s *sized) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if s.height > 0 {
		return s.height
	}
	height := float32(0)
	for _, o := range objects {
		height = max(height, HeightFor(o, width))
	}
	return height
}

// grows reports whether o takes the room that is left.
func grows(o fyne.CanvasObject) bool {
	if _, ok := o.(layout.SpacerObject); ok {
		return true
	}
	if c, ok := o.(*fyne.Container); ok {
		s, ok := c.Layout.(*sized)
		return ok && s.grow
	}
	return false
}

// visible leaves out the objects that are hidden.
func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// whole rounds down to a whole pixel, so that hairlines and text stay sharp.
func whole(x float32) float32 { return float32(int(x)) }
