package ui

import "fyne.io/fyne/v2"

// Border sets start and end at their sides, as wide as they must be, and lets
// center have the room between them. All are as high as the whole; each of
// start and end may be nil.
func Border(l *Look, start, end, center fyne.CanvasObject) *fyne.Container {
	b := &border{rtl: l.RTL, start: start, end: end, center: center}
	c := group(b)
	for _, o := range []fyne.CanvasObject{start, center, end} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type border struct {
	rtl                bool
	last               float32
	start, end, center fyne.CanvasObject
}

// sides are the widths of start and end.
func (b *border) sides() (start, end float32) {
	if b.start != nil && b.start.Visible() {
		start = idealWidth(b.start)
	}
	if b.end != nil && b.end.Visible() {
		end = idealWidth(b.end)
	}
	return start, end
}

func (b *border) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b.last = size.Width
	start, end := b.sides()
	place := func(o fyne.CanvasObject, x, width float32) {
		if o == nil {
			return
		}
		if b.rtl {
			x = size.Width - x - width
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	place(b.start, 0, start)
	place(b.center, start, max(0, size.Width-start-end))
	place(b.end, size.Width-end, end)
}

func (b *border) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range visible(objects) {
		min := o.MinSize()
		size.Width += min.Width
		size.Height = max(size.Height, min.Height)
	}
	if b.last > 0 {
		size.Height = b.heightFor(objects, b.last)
	}
	return size
}

func (b *border) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	start, end := b.sides()
	height := float32(0)
	if b.start != nil && b.start.Visible() {
		height = HeightFor(b.start, start)
	}
	if b.end != nil && b.end.Visible() {
		height = max(height, HeightFor(b.end, end))
	}
	if b.center != nil && b.center.Visible() {
		height = max(height, HeightFor(b.center, width-start-end))
	}
	return height
}
