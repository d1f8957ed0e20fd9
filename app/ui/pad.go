package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Pad keeps pixels free around o.
func Pad(l *Look, top, end, bottom, start float32, o fyne.CanvasObject) *fyne.Container {
	p := &pad{top: top, bottom: bottom, left: start, right: end}
	if l.RTL {
		p.left, p.right = end, start
	}
	return group(p, o)
}

type pad struct {
	top, right, bottom, left, last float32
}

func (p *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.last = size.Width
	for _, o := range objects {
		o.Move(fyne.NewPos(p.left, p.top))
		o.Resize(size.SubtractWidthHeight(p.left+p.right, p.top+p.bottom))
	}
}

func (p *pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	size = size.AddWidthHeight(p.left+p.right, p.top+p.bottom)
	if p.last > 0 {
		size.Height = p.heightFor(objects, p.last)
	}
	return size
}

func (p *pad) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, HeightFor(o, width-p.left-p.right))
	}
	return height + p.top + p.bottom
}

// Fill lays o on a ground of colour c.
func Fill(c color.NRGBA, o fyne.CanvasObject) *fyne.Container {
	return group(&sized{}, canvas.NewRectangle(c), o)
}

// Box lays o on a ground with a one pixel outline and round corners.
func Box(fill, stroke color.NRGBA, radius float32, o fyne.CanvasObject) *fyne.Container {
	return group(&sized{}, newBox(fill, stroke, 1, radius).raster, o)
}

// DashedBox is a Box with a dashed outline, width pixels thick, for places
// where something is still missing.
func DashedBox(fill, stroke color.NRGBA, width, radius float32, o fyne.CanvasObject) *fyne.Container {
	ground := newBox(fill, stroke, width, radius)
	ground.dash = 1 + 2*width
	return group(&sized{}, ground.raster, o)
}
