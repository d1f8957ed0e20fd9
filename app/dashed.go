package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline/scene"
)

// dashed sets content into a field with a dashed edge, which says that things can be dropped.
func (a *App) dashed(height float32, content fyne.CanvasObject) fyne.CanvasObject {
	edge := newPicture(a.text)
	return ui.Sized(0, height, &fyne.Container{
		Layout:  dashedLayout{edge, a},
		Objects: []fyne.CanvasObject{edge.raster, content},
	})
}

type dashedLayout struct {
	edge *picture
	app  *App
}

func (d dashedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fill{}.Layout(objects, size)
	s := &scene.Scene{Width: float64(size.Width), Height: float64(size.Height)}
	s.Add(scene.Rect{
		X: 1, Y: 1, W: s.Width - 2, H: s.Height - 2, Radius: 8, Fill: d.app.theme.Panel,
		Stroke: scene.Stroke{Color: d.app.theme.Line2, Width: 2, Dash: 6, Gap: 5},
	})
	d.edge.show(s)
}

func (d dashedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }
