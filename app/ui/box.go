package ui

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// box is a rectangle with round corners and an outline inside its edges. It
// is a raster because Fyne's own round rectangles blur a hairline over two
// pixels, which takes a third of an outline's contrast.
type box struct {
	raster       *canvas.Raster
	fill, stroke color.NRGBA
	width        float32 // of the outline; none where 0
	radius       float32
	dash         float32 // length of dashes and of the gaps between; 0: solid
	flatTop      bool    // only the lower corners are round
	kept         *image.RGBA
}

func newBox(fill, stroke color.NRGBA, width, radius float32) *box {
	b := &box{fill: fill, stroke: stroke, width: width, radius: radius}
	b.raster = canvas.NewRaster(b.paint)
	return b
}

// newRing is a focus ring, hidden.
func newRing(l *Look) *box {
	ring := newBox(color.NRGBA{}, l.Palette.Focus, 2, 0)
	ring.raster.Hide()
	return ring
}

// light shows the ring around its control or hides it. The control is painted
// again: of a ring that was never painted Fyne does not know where it is. What
// lights its ring has just got the focus, and is scrolled into view.
func (b *box) light(control fyne.CanvasObject, on bool) {
	if b.raster.Visible() != on {
		show(b.raster, on)
		canvas.Refresh(control)
		if on {
			reveal(control)
		}
	}
}

// around puts the ring two pixels outside an area with round corners.
func (b *box) around(at fyne.Position, size fyne.Size, radius float32) {
	const out = 4
	b.radius = radius + out
	b.place(at.SubtractXY(out, out), size.AddWidthHeight(2*out, 2*out))
}

func (b *box) place(at fyne.Position, size fyne.Size) {
	b.raster.Move(at)
	b.raster.Resize(size)
}

// dress gives the box other colours.
func (b *box) dress(fill, stroke color.NRGBA, width float32) {
	if fill == b.fill && stroke == b.stroke && width == b.width {
		return
	}
	b.fill, b.stroke, b.width, b.kept = fill, stroke, width, nil
	b.raster.Refresh()
}

// paint is the raster's generator: width and height count device pixels.
func (b *box) paint(width, height int) image.Image {
	if b.kept != nil && b.kept.Rect.Dx() == width && b.kept.Rect.Dy() == height {
		return b.kept
	}
	b.kept = image.NewRGBA(image.Rect(0, 0, width, height))
	scale := deviceScale(b.raster.Size(), width, height)
	stroke := float64(b.width) * scale
	if b.width >= 1 {
		stroke = math.Round(stroke)
	}
	radius := min(float64(b.radius)*scale, float64(min(width, height))/2)
	w, h := float64(width), float64(height)
	corner := int(math.Ceil(max(radius, stroke)))
	middle := image.Rectangle{Min: image.Pt(corner, corner), Max: image.Pt(width-corner, height-corner)}
	draw.Draw(b.kept, middle, image.NewUniform(b.fill), image.Point{}, draw.Src)
	for y := range height {
		for x := 0; x < width; x++ {
			if x == middle.Min.X && y >= middle.Min.Y && y < middle.Max.Y && !middle.Empty() {
				x = middle.Max.X
			}
			px, py := float64(x)+0.5, float64(y)+0.5
			outer := b.distance(px, py, w, h, radius)
			cover := clamp(0.5 - outer)
			if cover == 0 {
				continue
			}
			edge := 0.0
			if stroke > 0 {
				edge = clamp(outer + stroke + 0.5)
				if edge > 0 && b.dash > 0 {
					edge *= b.dashed(px, py, w, h, float64(b.dash)*scale)
				}
			}
			c := over(b.fill, b.stroke, edge)
			c.A = uint8(float64(c.A)*cover + 0.5)
			b.kept.SetRGBA(x, y, premultiplied(c))
		}
	}
	return b.kept
}

// distance is how far a point lies outside the outer edge; negative inside.
func (b *box) distance(x, y, w, h, radius float64) float64 {
	if b.flatTop && y < h/2 {
		radius = 0
	}
	dx := math.Abs(x-w/2) - w/2 + radius
	dy := math.Abs(y-h/2) - h/2 + radius
	return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius
}

// dashed is 1 where a point of the outline lies in a dash and 0 in a gap. The
// dashes of a side are stretched so that it begins and ends with half a dash.
func (b *box) dashed(x, y, w, h, dash float64) float64 {
	along, length := x, w
	if min(x, w-x) < min(y, h-y) {
		along, length = y, h
	}
	pairs := math.Max(1, math.Round(length/(2*dash)))
	_, part := math.Modf(along / length * pairs)
	if part < 0.25 || part >= 0.75 {
		return 1
	}
	return 0
}

func premultiplied(c color.NRGBA) color.RGBA {
	a := uint32(c.A)
	times := func(v uint8) uint8 { return uint8((uint32(v)*a + 127) / 255) }
	return color.RGBA{times(c.R), times(c.G), times(c.B), c.A}
}

func clamp(v float64) float64 { return min(max(v, 0), 1) }

// over is the colour of stroke, at the share edge, over fill.
func over(fill, stroke color.NRGBA, edge float64) color.NRGBA {
	switch {
	case edge == 0 || stroke.A == 0:
		return fill
	case fill.A == 0:
		stroke.A = uint8(float64(stroke.A)*edge + 0.5)
		return stroke
	case edge == 1 && stroke.A == 255:
		return stroke
	}
	return mix(fill, stroke, edge*float64(stroke.A)/255)
}
