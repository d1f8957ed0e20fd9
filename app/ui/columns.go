package ui

import "fyne.io/fyne/v2"

// Columns sets objects side by side from the reading start, all of one width
// and as high as the whole.
func Columns(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return group(&columns{gap: gap, rtl: l.RTL}, objects...)
}

type columns struct {
	gap, last float32
	rtl       bool
}

// each is the width of one of n columns.
func (c *columns) each(n int, width float32) float32 {
	return max(0, (width-c.gap*float32(max(n-1, 0)))/float32(max(n, 1)))
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.last = size.Width
	objects = visible(objects)
	each := c.each(len(objects), size.Width)
	for i, o := range objects {
		x := float32(i) * (each + c.gap)
		if c.rtl {
			x = size.Width - x - each
		}
		o.Move(fyne.NewPos(whole(x), 0))
		o.Resize(fyne.NewSize(each, size.Height))
	}
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = visible(objects)
	widest := float32(0)
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	width := widest*float32(len(objects)) + c.gap*float32(max(len(objects)-1, 0))
	return fyne.NewSize(width, c.heightFor(objects, max(width, c.last)))
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	each, height := c.each(len(objects), width), float32(0)
	for _, o := range objects {
		height = max(height, HeightFor(o, each))
	}
	return height
}
