package ui

import "fyne.io/fyne/v2"

// Abreast sets objects side by side from the reading start, in the middle of
// the width and from the top on; where there is no room for that, one under
// the other. Each is as wide as it likes to be, or as there is room.
func Abreast(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return group(&abreast{gap: gap, rtl: l.RTL}, objects...)
}

type abreast struct {
	gap, last float32
	rtl       bool
}

// wide is the width of all objects side by side.
func (a *abreast) wide(objects []fyne.CanvasObject) float32 {
	width := a.gap * float32(max(len(objects)-1, 0))
	for _, o := range objects {
		width += idealWidth(o)
	}
	return width
}

// places calls put with the place and size of each object in a width.
func (a *abreast) places(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) {
	objects = visible(objects)
	all := a.wide(objects)
	beside := all <= width
	x, y := (width-all)/2, float32(0)
	for _, o := range objects {
		w := min(idealWidth(o), width)
		h := HeightFor(o, w)
		switch {
		case !beside:
			put(o, whole((width-w)/2), whole(y), w, h)
			y += h + a.gap
		case a.rtl:
			put(o, whole(width-x-w), 0, w, h)
		default:
			put(o, whole(x), 0, w, h)
		}
		x += w + a.gap
	}
}

func (a *abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.last = size.Width
	a.places(objects, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

func (a *abreast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range visible(objects) {
		size.Width = max(size.Width, o.MinSize().Width)
	}
	size.Height = a.heightFor(objects, max(size.Width, a.last))
	return size
}

func (a *abreast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	a.places(objects, width, func(_ fyne.CanvasObject, _, y, _, h float32) { height = max(height, y+h) })
	return height
}
