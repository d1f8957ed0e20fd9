package export

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"math"

	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Pixels answers the size in device pixels of s at a scale.
func Pixels(s *scene.Scene, scale float64) (width, height int) {
	return int(math.Ceil(s.Width*scale - 1e-6)), int(math.Ceil(s.Height*scale - 1e-6))
}

// mostPixels is the largest picture that is drawn: 1.2 GB of memory while it is.
const mostPixels = 300_000_000

// PNG writes s as a PNG with scale pixels to a logical one. The bytes depend on nothing else. A
// picture of more than 300 million pixels is refused.
func PNG(w io.Writer, s *scene.Scene, e *text.Engine, scale float64) error {
	if !(scale > 0) {
		return errScale(scale)
	}
	if pixels := s.Width * s.Height * scale * scale; !(pixels <= mostPixels) {
		return fmt.Errorf("a picture of %.0f million pixels is too large: give a smaller width, height or scale", pixels/1e6)
	}
	width, height := Pixels(s, scale)
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	s.Draw(img, e, scale)
	return png.Encode(w, img)
}

func errScale(scale float64) error {
	return fmt.Errorf("a picture's scale is above 0, not %v", scale)
}
