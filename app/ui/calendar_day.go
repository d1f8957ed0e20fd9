package ui

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// dayButton is a day in a monthGrid; it is empty where its month has none.
type dayButton struct {
	widget.BaseWidget

	grid    *monthGrid
	day     time.Time
	present bool
	hovered bool

	ground, ring *box
	text         *Text
}

var (
	_ fyne.Tappable     = (*dayButton)(nil)
	_ desktop.Hoverable = (*dayButton)(nil)
)

func newDayButton(g *monthGrid) *dayButton {
	d := &dayButton{grid: g, ground: newBox(color.NRGBA{}, color.NRGBA{}, 0, 6)}
	d.ring = newBox(color.NRGBA{}, g.look.Palette.Focus, 2, 6)
	d.text = NewText(g.look, "", Body, g.look.Palette.Ink)
	d.text.Align = Center
	d.ExtendBaseWidget(d)
	return d
}

// set shows a day, or none.
func (d *dayButton) set(day time.Time, present bool) {
	d.day, d.present = day, present
	label := ""
	if present {
		label = strconv.Itoa(day.Day())
	}
	d.text.SetText(label)
	d.paint()
}

func (d *dayButton) paint() {
	p := d.grid.look.Palette
	fill, ink := color.NRGBA{}, p.Ink
	switch {
	case !d.present:
	case d.day.Equal(d.grid.chosen):
		fill, ink = p.Primary, p.OnPrimary
	case d.hovered:
		fill = p.Hover
	}
	d.ground.dress(fill, fill, 0)
	d.text.SetColor(ink)
	show(d.ring.raster, d.present && d.grid.moved && d.day.Equal(d.grid.current))
	canvas.Refresh(d)
}

// Tapped picks the day.
func (d *dayButton) Tapped(*fyne.PointEvent) {
	if d.present {
		d.grid.pick(d.day)
		return
	}
	d.grid.layer.takeFocus()
}

// MouseIn is for Fyne, and so are the next methods.
func (d *dayButton) MouseIn(*desktop.MouseEvent)    { d.hovered = true; d.paint() }
func (d *dayButton) MouseMoved(*desktop.MouseEvent) {}
func (d *dayButton) MouseOut()                      { d.hovered = false; d.paint() }

// CreateRenderer is for Fyne.
func (d *dayButton) CreateRenderer() fyne.WidgetRenderer { return &dayRenderer{d} }

type dayRenderer struct{ *dayButton }

func (r *dayRenderer) Layout(size fyne.Size) {
	const gap = 1
	inner := size.SubtractWidthHeight(2*gap, 2*gap)
	r.ground.place(fyne.NewPos(gap, gap), inner)
	r.ring.place(fyne.NewPos(gap, gap), inner)
	r.text.Move(fyne.Position{})
	r.text.Resize(size)
}

func (r *dayRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(dayCell) }

func (r *dayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.ring.raster, r.text}
}

func (r *dayRenderer) Refresh() { r.paint() }
func (r *dayRenderer) Destroy() {}
