package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// rule is a hairline.
type rule struct {
	widget.BaseWidget
	line *canvas.Rectangle
	down bool
}

// HLine is a hairline across.
func HLine(l *Look) fyne.CanvasObject { return newRule(l, &rule{}) }

// VLine is a hairline down, as high as there is room.
func VLine(l *Look) fyne.CanvasObject { return newRule(l, &rule{down: true}) }

func newRule(l *Look, r *rule) *rule {
	r.line = canvas.NewRectangle(l.Palette.Line)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *rule) CreateRenderer() fyne.WidgetRenderer { return &ruleRenderer{r} }

type ruleRenderer struct{ *rule }

func (r *ruleRenderer) Layout(size fyne.Size) {
	if !r.down {
		r.line.Move(fyne.NewPos(0, whole((size.Height-1)/2)))
		r.line.Resize(fyne.NewSize(size.Width, 1))
		return
	}
	r.line.Move(fyne.Position{})
	r.line.Resize(fyne.NewSize(1, size.Height))
}

func (r *ruleRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(1) }

func (r *ruleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *ruleRenderer) Refresh()                     { r.line.Refresh() }
func (r *ruleRenderer) Destroy()                     {}
