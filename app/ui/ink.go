package ui

import (
	"image"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/text"
)

// bleed is how far letters may reach out of their lines, in pixels.
const bleed = 3

// inkLine is a line of text at its place: left edge and baseline in pixels.
type inkLine struct {
	line        *text.Line
	x, baseline float32
}

// ink shows laid-out lines in a raster. The picture is kept until what it
// shows, its size or the scale of the screen change.
type ink struct {
	look   *Look
	raster *canvas.Raster
	lines  []inkLine
	color  color.NRGBA
	kept   *image.RGBA
}

func newInk(l *Look, c color.NRGBA) *ink {
	i := &ink{look: l, color: c}
	i.raster = canvas.NewRaster(i.paint)
	return i
}

// set puts the lines into an area of the given place and size.
func (i *ink) set(lines []inkLine, c color.NRGBA, at fyne.Position, size fyne.Size) {
	i.raster.Move(at.SubtractXY(bleed, bleed))
	grown := size.AddWidthHeight(2*bleed, 2*bleed)
	same := c == i.color && slices.Equal(lines, i.lines)
	if same && grown == i.raster.Size() {
		return
	}
	i.lines, i.color, i.kept = lines, c, nil
	if grown != i.raster.Size() {
		i.raster.Resize(grown)
		return
	}
	i.raster.Refresh()
}

// paint is the raster's generator: width and height count device pixels.
func (i *ink) paint(width, height int) image.Image {
	if i.kept != nil && i.kept.Rect.Dx() == width && i.kept.Rect.Dy() == height {
		return i.kept
	}
	i.kept = image.NewRGBA(image.Rect(0, 0, width, height))
	scale := deviceScale(i.raster.Size(), width, height)
	for _, l := range i.lines {
		i.look.Text.Draw(i.kept, l.line, float64(l.x+bleed), float64(l.baseline+bleed), scale, i.color)
	}
	return i.kept
}

// deviceScale is the number of device pixels in a logical one. Sizes on
// screen are rounded to whole device pixels; scales are multiples of 0.05 in
// practice, so the nearest one that explains the size is taken.
func deviceScale(size fyne.Size, width, height int) float64 {
	if size.Width <= 0 || size.Height <= 0 {
		return 1
	}
	scale := float64(width) / float64(size.Width)
	if size.Height > size.Width {
		scale = float64(height) / float64(size.Height)
	}
	round := math.Round(scale*20) / 20
	if math.Abs(round*float64(size.Width)-float64(width)) <= 1 && math.Abs(round*float64(size.Height)-float64(height)) <= 1 {
		return round
	}
	return scale
}

// baseline is the baseline of line, from the top of its leading.
func baseline(l *text.Line, leading float32) float32 {
	return float32(math.Round((float64(leading)-l.Ascent-l.Descent)/2 + l.Ascent))
}
