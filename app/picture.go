package app

import (
	"image"

	"fyne.io/fyne/v2/canvas"

	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// picture shows a scene in a window, drawn at the screen's own resolution and only when the
// scene or its size has changed.
type picture struct {
	raster  *canvas.Raster
	scene   *scene.Scene
	drawn   *scene.Scene
	painter *scene.Painter
	image   *image.RGBA
}

func newPicture(e *text.Engine) *picture {
	p := &picture{scene: &scene.Scene{}, painter: scene.NewPainter(e)}
	p.raster = canvas.NewRaster(p.draw)
	return p
}

func (p *picture) show(s *scene.Scene) {
	p.scene = s
	p.raster.Refresh()
}

func (p *picture) draw(w, h int) image.Image {
	if p.image == nil || p.image.Rect.Dx() != w || p.image.Rect.Dy() != h {
		p.image, p.drawn = image.NewRGBA(image.Rect(0, 0, w, h)), nil
	}
	if p.drawn != p.scene && p.scene.Width > 0 {
		if p.scene.Background.A < 0xff {
			clear(p.image.Pix)
		}
		p.painter.Draw(p.image, p.scene, float64(w)/p.scene.Width)
		p.drawn = p.scene
	}
	return p.image
}
