package app

import (
	"fyne.io/fyne/v2"

	"waqai/timeline/layout"
)

// zone is a part of the timeline's pane.
type zone int

const (
	noZone zone = iota
	cornerZone
	axisZone
	headersZone
	bodyZone
	shelfZone
	shelfHeaderZone
	overviewZone
	overviewHeaderZone
)

func (p *timelinePane) pictureOf(z zone) *picture {
	return map[zone]*picture{
		cornerZone: p.corner, axisZone: p.axis, headersZone: p.headers, bodyZone: p.body, shelfZone: p.shelf,
		shelfHeaderZone: p.shelfHeader, overviewZone: p.overview, overviewHeaderZone: p.overviewHeader,
	}[z]
}

// narrowWindow is the width of a window below which the tracks' names move into the tracks.
const narrowWindow = 900

// names answers the width of the column with the tracks' names.
func (p *timelinePane) names() float32 {
	if p.app.main.width < narrowWindow {
		return 0
	}
	return layout.HeaderWidth
}

// place answers where a zone lies in the pane: the names at the reading start, the rest beside them.
func (p *timelinePane) place(z zone) (fyne.Position, fyne.Size) {
	size := p.Size()
	names := p.names()
	shelf := float32(p.shelfHeight())
	wide := max(0, size.Width-names)
	body := max(0, size.Height-layout.AxisHeight-shelf-layout.OverviewHeight)
	namesX, wideX := float32(0), names
	if p.app.rtl() {
		namesX, wideX = wide, 0
	}
	var y, height float32
	switch z {
	case cornerZone, axisZone:
		height = layout.AxisHeight
	case headersZone, bodyZone:
		y, height = layout.AxisHeight, body
	case shelfZone, shelfHeaderZone:
		y, height = layout.AxisHeight+body, shelf
	case overviewZone, overviewHeaderZone:
		y, height = layout.AxisHeight+body+shelf, layout.OverviewHeight
	}
	switch z {
	case cornerZone, headersZone, shelfHeaderZone, overviewHeaderZone:
		return fyne.NewPos(namesX, y), fyne.NewSize(names, height)
	}
	return fyne.NewPos(wideX, y), fyne.NewSize(wide, height)
}

// zoneAt answers the zone under a place in the pane, and the place in it.
func (p *timelinePane) zoneAt(at fyne.Position) (z zone, x, y float64) {
	for z := cornerZone; z <= overviewHeaderZone; z++ {
		pos, size := p.place(z)
		d := at.Subtract(pos)
		if d.X >= 0 && d.Y >= 0 && d.X < size.Width && d.Y < size.Height {
			return z, float64(d.X), float64(d.Y)
		}
	}
	return noZone, 0, 0
}

// eventAt answers the event under a place in the pane.
func (p *timelinePane) eventAt(at fyne.Position) int64 {
	if p.arrival == nil {
		return 0
	}
	switch z, x, y := p.zoneAt(at); z {
	case bodyZone:
		id, _ := p.arrival.Body.Hit(x, y)
		return id
	case shelfZone:
		id, _ := p.arrival.Shelf.Hit(x, y)
		return id
	}
	return 0
}
