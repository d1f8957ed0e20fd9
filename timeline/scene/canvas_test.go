package scene

import (
	"image"
	"image/color"
	"os"
	"sync"
	"testing"

	"waqai/timeline/text"
)

var fonts = sync.OnceValues(func() (*text.Engine, error) { return text.New(os.DirFS("../../assets")) })

func engine(t testing.TB) *text.Engine {
	e, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
	blue  = color.NRGBA{0x3F, 0x66, 0xD0, 255}
)

// drawn answers a picture of marks on white.
func drawn(t testing.TB, w, h, scale float64, marks ...Mark) *image.RGBA {
	s := &Scene{Width: w, Height: h, Background: white, Marks: marks}
	img := image.NewRGBA(image.Rect(0, 0, int(w*scale), int(h*scale)))
	s.Draw(img, engine(t), scale)
	return img
}

// ink answers how much black a pixel of a picture on white holds, 0 to 255.
func ink(img *image.RGBA, x, y int) int { return 255 - int(img.RGBAAt(x, y).R) }

// row answers the ink of a whole row.
func row(img *image.RGBA, y int) (sum int) {
	for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
		sum += ink(img, x, y)
	}
	return sum
}
