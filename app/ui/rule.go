package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// rule is a hairline.
type rule struct {
	widget.BaseWidget
	line   *canvas.Rectangle
	before float32 // pixels kept free on both sides
	height float32 // 0: as high as there is room
	down   bool
}

// HLine is a hairline across.
func HLine(l *Look) fyne.CanvasObject { return newRule(l, &rule{}) }

// VLine is a hairline down, as high as its row.
func VLine(l *Look) fyne.CanvasObject { return newRule(l, &rule{down: true}) }

// Separator is a hairline 20 high with 8 on both sides, for bars.
func Separator(l *Look) fyne.CanvasObject {
	return newRule(l, &rule{down: true, before: 8, height: 20})
}

func newRule(l *Look, r *rule) *rule {
	r.line = canvas.NewRectangle(l.Palette.Line)
	r.ExtendBaseWidget(r)
	return r
}

// fillsRow makes a row give the line its whole height.
func (r *rule) fillsRow() {}

// CreateRenderer is for Fyne.
func (r *rule) CreateRenderer() fyne.WidgetRenderer { return &ruleRenderer{r} }

type ruleRenderer struct{ *rule }

func (r *ruleRenderer) Layout(size fyne.Size) {
	if !r.down {
		r.line.Move(fyne.NewPos(0, whole((size.Height-1)/2)))
		r.line.Resize(fyne.NewSize(size.Width, 1))
		return
	}
	height := size.Height
	if r.height > 0 {
		height = min(height, r.height)
	}
	r.line.Move(fyne.NewPos(r.before, whole((size.Height-height)/2)))
	r.line.Resize(fyne.NewSize(1, height))
}

func (r *ruleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1+2*r.before, max(1, r.height))
}

func (r *ruleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *ruleRenderer) Refresh()                     { r.line.Refresh() }
func (r *ruleRenderer) Destroy()                     {}
