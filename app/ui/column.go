package ui

import "fyne.io/fyne/v2"

// Column sets objects one under the other, gap pixels apart, all as wide as
// the column.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return group(&column{gap: gap}, objects...)
}

type column struct {
	gap, last float32
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.last = size.Width
	objects = visible(objects)
	free, growing := size.Height-c.heightFor(objects, size.Width), 0
	for _, o := range objects {
		if grows(o) {
			growing++
		}
	}
	y := float32(0)
	for _, o := range objects {
		height := HeightFor(o, size.Width)
		if grows(o) && free > 0 {
			height += free / float32(growing)
		}
		o.Move(fyne.NewPos(0, whole(y)))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = visible(objects)
	size := fyne.NewSize(0, c.gap*float32(max(len(objects)-1, 0)))
	for _, o := range objects {
		min := o.MinSize()
		size.Width = max(size.Width, min.Width)
		size.Height += min.Height
	}
	if c.last > 0 {
		size.Height = c.heightFor(objects, c.last)
	}
	return size
}

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	height := c.gap * float32(max(len(objects)-1, 0))
	for _, o := range objects {
		height += HeightFor(o, width)
	}
	return height
}
