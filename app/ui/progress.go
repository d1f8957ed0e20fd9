package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Progress is a bar that fills from the reading start.
type Progress struct {
	widget.BaseWidget

	Name string // what is going on, for screen readers

	look       *Look
	done       float32
	bar, track *canvas.Rectangle
}

var _ fyne.Accessible = (*Progress)(nil)

// NewProgress makes an empty bar.
func NewProgress(l *Look) *Progress {
	p := &Progress{look: l, bar: canvas.NewRectangle(l.Palette.Ink), track: canvas.NewRectangle(l.Palette.Press)}
	p.bar.CornerRadius, p.track.CornerRadius = 3, 3
	p.ExtendBaseWidget(p)
	return p
}

// SetDone fills the share done, 0 to 1, of the bar.
func (p *Progress) SetDone(done float32) {
	p.done = min(max(done, 0), 1)
	p.Refresh()
}

// AccessibilityLabel is what is going on, and how far it is in hundredths.
func (p *Progress) AccessibilityLabel() string {
	return fmt.Sprintf("%s %.0f%%", p.Name, 100*p.done)
}

// AccessibilityRole is for Fyne.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer { return &progressRenderer{p} }

type progressRenderer struct{ *Progress }

func (r *progressRenderer) Layout(size fyne.Size) {
	y := whole((size.Height - 6) / 2)
	width := whole(size.Width * r.done)
	x := float32(0)
	if r.look.RTL {
		x = size.Width - width
	}
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(size.Width, 6))
	r.bar.Move(fyne.NewPos(x, y))
	r.bar.Resize(fyne.NewSize(width, 6))
	show(r.bar, width > 0)
}

func (r *progressRenderer) MinSize() fyne.Size           { return fyne.NewSize(80, 20) }
func (r *progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.bar} }
func (r *progressRenderer) Refresh()                     { r.Layout(r.Size()); canvas.Refresh(r.Progress) }
func (r *progressRenderer) Destroy()                     {}
