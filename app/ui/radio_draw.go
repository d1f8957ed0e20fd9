package ui

import "fyne.io/fyne/v2"

// natural is the width that option i would like.
func (r *Radio) natural(i int) float32 { return radioDot + 8 + r.options[i].text.idealWidth() }

// extent is the place of option i.
func (r *Radio) extent(i int) (fyne.Position, fyne.Size) {
	if !r.Horizontal {
		return fyne.NewPos(0, float32(i)*radioRow), fyne.NewSize(r.Size().Width, radioRow)
	}
	x := float32(0)
	for k := range i {
		x += r.natural(k) + radioGap
	}
	if r.look.RTL {
		x = r.Size().Width - x - r.natural(i)
	}
	return fyne.NewPos(x, 0), fyne.NewSize(r.natural(i), r.Size().Height)
}

// arrange lays the options out and shows their states.
func (r *Radio) arrange() {
	p := r.look.Palette
	for i, o := range r.options {
		at, size := r.extent(i)
		y := at.Y + whole((size.Height-radioDot)/2)
		x, text := at.X, at.X+radioDot+8
		if r.look.RTL {
			x, text = at.X+size.Width-radioDot, at.X
		}
		o.outline.place(fyne.NewPos(x, y), fyne.NewSquareSize(radioDot))
		o.dot.place(fyne.NewPos(x+6, y+6), fyne.NewSquareSize(6))
		o.text.Move(fyne.NewPos(text, at.Y))
		o.text.Resize(fyne.NewSize(size.Width-radioDot-8, size.Height))
		fill, stroke, ink := p.Panel, p.Line2, p.Ink
		switch {
		case i == r.selected:
			fill, stroke = p.Ink, p.Ink
		case i == r.over && !r.disabled:
			fill = p.Hover
		}
		if r.disabled {
			fill, stroke, ink = disabled(fill), disabled(stroke), disabled(ink)
		}
		o.outline.dress(fill, stroke, 1.5)
		o.text.SetColor(ink)
		show(o.dot.raster, i == r.selected)
		if i == max(r.selected, 0) {
			r.ring.around(fyne.NewPos(x, y), fyne.NewSquareSize(radioDot), radioDot/2)
		}
	}
	r.ring.light(r, r.focused)
	repaint(r)
}

// CreateRenderer is for Fyne.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer { return &radioRenderer{r} }

type radioRenderer struct{ *Radio }

func (r *radioRenderer) Layout(fyne.Size) { r.arrange() }

func (r *radioRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, radioRow)
	if !r.Horizontal {
		size.Height *= float32(len(r.options))
	}
	for i, o := range r.options {
		if r.Horizontal {
			size.Width += r.natural(i)
			if i > 0 {
				size.Width += radioGap
			}
			continue
		}
		size.Width = max(size.Width, radioDot+8+o.text.MinSize().Width)
	}
	return size
}

func (r *radioRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, o := range r.options {
		objects = append(objects, o.outline.raster, o.dot.raster, o.text)
	}
	return append(objects, r.ring.raster)
}

func (r *radioRenderer) Refresh() { r.arrange() }
func (r *radioRenderer) Destroy() {}
