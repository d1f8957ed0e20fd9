package ui

import (
	"bytes"
	"fmt"
	"image/color"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Icon is a drawing of one colour. Its name is that of its file; a name that
// has no file leaves its place empty.
type Icon struct {
	widget.BaseWidget

	look  *Look
	name  string
	size  float32
	color color.NRGBA
	image *canvas.Image
}

// NewIcon makes an icon, size pixels wide and high. In a right-to-left
// interface the icons that have a reading direction are mirrored.
func NewIcon(l *Look, name string, size float32, c color.NRGBA) *Icon {
	i := &Icon{look: l, name: name, size: size, color: c, image: &canvas.Image{}}
	i.image.FillMode = canvas.ImageFillContain
	i.load()
	i.ExtendBaseWidget(i)
	return i
}

// SetColor shows the icon in another colour.
func (i *Icon) SetColor(c color.NRGBA) {
	if c == i.color {
		return
	}
	i.color = c
	i.load()
	i.Refresh()
}

// SetName shows another icon.
func (i *Icon) SetName(name string) {
	if name == i.name {
		return
	}
	i.name = name
	i.load()
	i.Refresh()
}

// mirrors reports whether the icon of that name has a reading direction.
func mirrors(name string) bool {
	switch name {
	case "undo", "redo", "back", "fwd", "quote", "doc":
		return true
	}
	return false
}

// load reads the icon's file and turns it to its colour and direction.
func (i *Icon) load() {
	i.image.Resource = nil
	i.image.Translucency = 1 - float64(i.color.A)/255
	drawing, err := fs.ReadFile(i.look.Icons, "icons/ui/"+i.name+".svg")
	if err != nil {
		return
	}
	hex := fmt.Sprintf("#%02x%02x%02x", i.color.R, i.color.G, i.color.B)
	drawing = bytes.ReplaceAll(drawing, []byte("#000"), []byte(hex))
	turned := ""
	if i.look.RTL && mirrors(i.name) {
		turned = "-rtl"
		drawing = bytes.Replace(drawing, []byte("<path"), []byte(`<g transform="translate(20 0) scale(-1 1)"><path`), 1)
		drawing = bytes.Replace(drawing, []byte("</svg>"), []byte("</g></svg>"), 1)
	}
	i.image.Resource = fyne.NewStaticResource(i.name+turned+hex+".svg", drawing)
}

// CreateRenderer is for Fyne.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer { return &iconRenderer{i} }

type iconRenderer struct{ *Icon }

func (r *iconRenderer) Layout(size fyne.Size) {
	r.image.Move(fyne.NewPos(whole((size.Width-r.size)/2), whole((size.Height-r.size)/2)))
	r.image.Resize(fyne.NewSquareSize(r.size))
}

func (r *iconRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.size) }
func (r *iconRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }
func (r *iconRenderer) Refresh()                     { r.image.Refresh() }
func (r *iconRenderer) Destroy()                     {}
