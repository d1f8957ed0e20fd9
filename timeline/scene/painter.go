package scene

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"waqai/timeline/text"
)

// Painter draws scenes. It keeps the masks of what it has drawn, so a picture that is drawn again
// costs no new memory. The zero value is not ready: see NewPainter.
type Painter struct {
	engine *text.Engine
	masks  map[maskKey]*image.Alpha

	dst    *image.RGBA
	clip   image.Rectangle // device pixels that may be touched
	scale  float64
	dx, dy float64 // device pixels from the image's origin to the scene's

	raster  vector.Rasterizer
	scratch image.Alpha // the mask of the path that is being drawn
	line    []Point     // the flattened path
	dash    []Point     // one dash of it
	outline []Point     // the outline of a stroke
	pane    image.RGBA  // dst cut down to clip
}

// NewPainter answers a painter whose text comes from e.
func NewPainter(e *text.Engine) *Painter {
	return &Painter{engine: e, masks: map[maskKey]*image.Alpha{}}
}

// Draw draws s onto dst, scale device pixels to a logical one, the scene's origin at (0, 0) of dst.
// Only the pixels inside dst.Bounds() are touched, so a part of a picture is drawn by handing over
// a SubImage.
func (p *Painter) Draw(dst *image.RGBA, s *Scene, scale float64) {
	p.dst, p.clip, p.scale = dst, dst.Bounds(), scale
	p.dx, p.dy = 0, 0
	p.scene(s)
	p.dst = nil
}

// Draw draws s onto dst once, as Painter.Draw does; whoever draws again and again keeps a Painter.
func (s *Scene) Draw(dst *image.RGBA, e *text.Engine, scale float64) {
	NewPainter(e).Draw(dst, s, scale)
}

func (p *Painter) scene(s *Scene) {
	outer := p.clip
	p.clip = outer.Intersect(p.device(0, 0, s.Width, s.Height))
	if !p.clip.Empty() {
		if s.Background.A > 0 {
			p.fill(p.clip, s.Background, 255)
		}
		p.marks(s.Marks)
	}
	p.clip = outer
}

func (p *Painter) marks(marks []Mark) {
	for _, m := range marks {
		switch m := m.(type) {
		case Rect:
			p.rect(m)
		case Disc:
			p.disc(m)
		case Path:
			p.path(m)
		case Fade:
			p.fade(m)
		case Hatch:
			p.hatch(m)
		case Text:
			p.text(m)
		case Group:
			p.marks(m.Marks)
		case Frame:
			dx, dy := p.dx, p.dy
			p.dx, p.dy = math.Round(p.x(m.X)), math.Round(p.y(m.Y))
			p.scene(m.Scene)
			p.dx, p.dy = dx, dy
		}
	}
}

// x and y answer the device place of a logical one.
func (p *Painter) x(v float64) float64 { return p.dx + v*p.scale }
func (p *Painter) y(v float64) float64 { return p.dy + v*p.scale }

// device answers the device pixels that a rectangle covers, its edges on the nearest ones.
func (p *Painter) device(x, y, w, h float64) image.Rectangle {
	return image.Rect(round(p.x(x)), round(p.y(y)), round(p.x(x+w)), round(p.y(y+h)))
}

// far is a place outside every image, at which coordinates are cut so that they fit an int.
const far = 1 << 24

func round(v float64) int { return int(math.Round(max(-far, min(far, v)))) }
