package ui

import "fyne.io/fyne/v2"

// Row sets objects side by side from the reading start, gap pixels apart and
// each in the middle of the row's height. Where it is too narrow, texts that
// may be cut give way.
func Row(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return group(&row{gap: gap, rtl: l.RTL}, objects...)
}

type row struct {
	gap  float32
	rtl  bool
	last float32
}

// yielding is an object that would like to be wider than it must be.
type yielding interface{ idealWidth() float32 }

func idealWidth(o fyne.CanvasObject) float32 {
	if y, ok := o.(yielding); ok {
		return y.idealWidth()
	}
	return o.MinSize().Width
}

// widths shares width out.
func (r *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(objects))
	free := width - r.gap*float32(max(len(objects)-1, 0))
	slack, growing := float32(0), 0
	for i, o := range objects {
		widths[i] = idealWidth(o)
		free -= widths[i]
		slack += widths[i] - o.MinSize().Width
		if grows(o) {
			growing++
		}
	}
	for i, o := range objects {
		switch {
		case free < 0 && slack > 0:
			widths[i] -= min(1, -free/slack) * (widths[i] - o.MinSize().Width)
		case free > 0 && grows(o):
			widths[i] += free / float32(growing)
		}
	}
	return widths
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.last = size.Width
	objects = visible(objects)
	x := float32(0)
	for i, width := range r.widths(objects, size.Width) {
		o := objects[i]
		height := min(HeightFor(o, width), size.Height)
		left := whole(x)
		if r.rtl {
			left = size.Width - whole(x) - width
		}
		o.Move(fyne.NewPos(left, whole((size.Height-height)/2)))
		o.Resize(fyne.NewSize(width, height))
		x += width + r.gap
	}
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = visible(objects)
	size := fyne.NewSize(r.gap*float32(max(len(objects)-1, 0)), 0)
	for _, o := range objects {
		min := o.MinSize()
		size.Width += min.Width
		size.Height = max(size.Height, min.Height)
	}
	if r.last > 0 {
		size.Height = r.heightFor(objects, r.last)
	}
	return size
}

func (r *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	objects = visible(objects)
	height := float32(0)
	for i, w := range r.widths(objects, width) {
		height = max(height, HeightFor(objects[i], w))
	}
	return height
}
