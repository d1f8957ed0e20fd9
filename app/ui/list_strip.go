package ui

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/text"
)

// stripPiece is a line of text at its place in a strip.
type stripPiece struct {
	line        *text.Line
	x, baseline float32
	color       color.NRGBA
	struck      bool // with a line through it
}

// stripIcon is an icon in the middle of a strip's height.
type stripIcon struct {
	name  string
	x     float32
	color color.NRGBA
}

// strip is the picture of one row: texts of several colours in one raster and
// icons over it. Rows are strips, not widgets a cell, because what a frame
// costs is the number of objects in it.
type strip struct {
	look   *Look
	raster *canvas.Raster
	icons  []*Icon
	under  color.NRGBA // hairline at the foot; transparent: none
	index  int         // of the row shown; -1: none

	pieces, next  []stripPiece
	marks, marked []stripIcon
	picture       *image.RGBA
	painted       bool // the picture shows the pieces
}

const stripIconSize = 16

func newStrip(l *Look, under color.NRGBA) *strip {
	s := &strip{look: l, under: under, index: -1}
	s.raster = canvas.NewRaster(s.paint)
	return s
}

// add puts a text into the strip that is being filled.
func (s *strip) add(p stripPiece) { s.next = append(s.next, p) }

// addIcon puts an icon into the strip that is being filled.
func (s *strip) addIcon(i stripIcon) { s.marks = append(s.marks, i) }

// done shows what has been added since the last call.
func (s *strip) done() {
	if !slices.Equal(s.next, s.pieces) {
		s.painted = false
		s.raster.Refresh()
	}
	s.pieces, s.next = s.next, s.pieces[:0]
	for len(s.icons) < len(s.marks) {
		s.icons = append(s.icons, NewIcon(s.look, "", stripIconSize, s.look.Palette.Ink))
	}
	for i, icon := range s.icons {
		show(icon, i < len(s.marks))
		if i < len(s.marks) {
			icon.SetName(s.marks[i].name)
			icon.SetColor(s.marks[i].color)
			icon.Resize(fyne.NewSquareSize(stripIconSize))
		}
	}
	s.marked, s.marks = s.marks, s.marked[:0]
}

// place puts the strip into an area.
func (s *strip) place(at fyne.Position, size fyne.Size) {
	s.raster.Move(at)
	if size != s.raster.Size() {
		s.raster.Resize(size)
	}
	for i, m := range s.marked {
		s.icons[i].Move(fyne.NewPos(whole(at.X+m.x), whole(at.Y+(size.Height-stripIconSize)/2)))
	}
	show(s.raster, true)
}

// hide takes the strip away.
func (s *strip) hide() {
	s.raster.Hide()
	for _, icon := range s.icons {
		icon.Hide()
	}
	s.index = -1
}

// paint is the raster's generator: width and height count device pixels.
func (s *strip) paint(width, height int) image.Image {
	area := image.Rect(0, 0, width, height)
	if s.picture == nil || s.picture.Rect != area {
		s.picture = image.NewRGBA(area)
	} else if s.painted {
		return s.picture
	}
	clear(s.picture.Pix)
	s.painted = true
	scale := deviceScale(s.raster.Size(), width, height)
	bar := func(x0, y, x1 float64, thick int, c color.NRGBA) {
		top := int(math.Round(y))
		stroke := image.Rect(int(math.Round(x0)), top, int(math.Round(x1)), top+thick)
		draw.Draw(s.picture, stroke.Intersect(area), image.NewUniform(c), image.Point{}, draw.Over)
	}
	hair := max(1, int(math.Round(scale)))
	if s.under.A > 0 {
		bar(0, float64(height-hair), float64(width), hair, s.under)
	}
	for _, p := range s.pieces {
		s.look.Text.Draw(s.picture, p.line, float64(p.x), float64(p.baseline), scale, p.color)
		if p.struck {
			x, y := float64(p.x), float64(p.baseline)-p.line.Ascent/4
			bar(x*scale, y*scale, (x+p.line.Width)*scale, hair, p.color)
		}
	}
	return s.picture
}
