package app

import (
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline"
	"waqai/timeline/layout"
)

// grip is what a drag moves.
type grip int

const (
	gripView grip = iota
	gripShelf
	gripFrame // the overview's frame
	gripStart // its handle at the beginning of time
	gripEnd
)

const (
	wheelNotch  = 25.0 // what Fyne reports for one click of a wheel
	zoomNotch   = 1.2  // how much nearer one click goes
	clickSlack  = 4    // pixels that a click may wander
	doubleClick = 400 * time.Millisecond
	leastFrame  = 12 // pixels
)

// Scrolled is part of fyne.Scrollable: the wheel zooms at the pointer, moves sideways with Shift,
// and scrolls the tracks over their names.
func (p *timelinePane) Scrolled(e *fyne.ScrollEvent) {
	p.tip.Hide()
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	z, x, _ := p.zoneAt(e.Position)
	switch z {
	case shelfZone:
		p.moveShelf(-(dx + dy))
	case headersZone:
		p.view.ScrollY -= dy
	default:
		p.view, p.whole = p.view.Pan(-dx*p.forward()), false
		if dy != 0 && z != overviewHeaderZone {
			p.view = p.view.Zoom(math.Pow(zoomNotch, dy/wheelNotch), p.view.Along(p.alongAt(z, x), p.app.axisRTL()))
		}
	}
	p.paint()
}

// alongAt answers the place in the body that a place in a zone stands for: itself, or from the
// overview the middle of the view.
func (p *timelinePane) alongAt(z zone, x float64) float64 {
	if z == bodyZone || z == axisZone {
		return x
	}
	return p.view.Width / 2
}

// forward is 1 where time runs to the right, else -1.
func (p *timelinePane) forward() float64 { return p.view.Scale(p.app.axisRTL()).Forward() }

func (p *timelinePane) moveShelf(d float64) {
	if p.app.rtl() {
		d = -d
	}
	p.shelfX = max(0, min(p.shelfX+d, p.arrival.ShelfWidth-p.view.Width))
}

// MouseDown is part of desktop.Mouseable.
func (p *timelinePane) MouseDown(e *desktop.MouseEvent) {
	p.keys = false
	p.tip.Hide()
	p.app.window.Canvas().Focus(p)
	p.pressed, p.dragged = e.Position, false
	z, x, _ := p.zoneAt(e.Position)
	p.grip = gripView
	switch z {
	case shelfZone:
		p.grip = gripShelf
	case overviewZone:
		p.grip = p.overviewGrip(x)
	}
}

// overviewGrip answers what of the overview lies under x; where it is neither frame nor handle the
// view jumps there first.
func (p *timelinePane) overviewGrip(x float64) grip {
	frame := p.arrival.OverviewFrame
	left, right := gripStart, gripEnd
	if p.app.axisRTL() {
		left, right = right, left
	}
	switch {
	case math.Abs(x-frame.X) <= layout.HandleReach/2 && frame.W > layout.HandleReach:
		return left
	case math.Abs(x-frame.X-frame.W) <= layout.HandleReach/2 && frame.W > layout.HandleReach:
		return right
	case x < frame.X || x > frame.X+frame.W:
		p.whole = false
		middle := p.arrival.OverviewScale.TimeAt(x)
		p.view.Start = middle - timeline.Time(p.view.Width/2*p.view.PerPx)
		p.paint()
	}
	return gripFrame
}

// MouseUp is part of desktop.Mouseable: a press that did not wander is a click.
func (p *timelinePane) MouseUp(e *desktop.MouseEvent) {
	d := e.Position.Subtract(p.pressed)
	if id := p.eventAt(e.Position); e.Button == desktop.MouseButtonSecondary && id != 0 {
		p.app.choose(id)
		p.app.eventMenu(e.AbsolutePosition)
		return
	}
	if p.dragged && math.Hypot(float64(d.X), float64(d.Y)) > clickSlack || e.Button != desktop.MouseButtonPrimary {
		return
	}
	now := p.app.options.Now()
	near := e.Position.Subtract(p.lastClick.at)
	double := now.Sub(p.lastClick.when) < doubleClick && math.Hypot(float64(near.X), float64(near.Y)) <= clickSlack
	p.lastClick = click{e.Position, now}
	if double {
		p.lastClick.when = time.Time{}
	}
	p.clicked(e.Position, double)
}

// clicked selects what lies under the pointer; a double click reads it, and fits on empty ground.
func (p *timelinePane) clicked(at fyne.Position, double bool) {
	z, _, _ := p.zoneAt(at)
	if z != bodyZone && z != shelfZone {
		return
	}
	id := p.eventAt(at)
	switch {
	case id == 0 && double:
		p.fit()
	case double:
		p.app.choose(id)
		p.app.readSelected()
	default:
		p.app.choose(id)
	}
}

// Dragged is part of fyne.Draggable.
func (p *timelinePane) Dragged(e *fyne.DragEvent) {
	dx, dy := float64(e.Dragged.DX), float64(e.Dragged.DY)
	p.dragged = true
	p.whole = p.whole && p.grip == gripShelf
	switch p.grip {
	case gripShelf:
		p.moveShelf(-dx)
	case gripFrame:
		p.view.Start += timeline.Time(dx * p.arrival.OverviewScale.PerPx)
	case gripStart, gripEnd:
		p.stretch(timeline.Time(dx * p.arrival.OverviewScale.PerPx))
	default:
		p.view = p.view.Pan(-dx * p.forward())
		p.view.ScrollY -= dy
	}
	p.paint()
}

// stretch moves one end of the view by a time and keeps the other where it is.
func (p *timelinePane) stretch(by timeline.Time) {
	s := p.view.Span()
	if p.grip == gripStart {
		s.Start += by
	} else {
		s.End += by
	}
	least := timeline.Time(leastFrame * math.Abs(p.arrival.OverviewScale.PerPx))
	if s.End-s.Start < least {
		return
	}
	p.view.Start, p.view.PerPx = s.Start, float64(s.Seconds())/p.view.Width
}

// DragEnd is part of fyne.Draggable.
func (p *timelinePane) DragEnd() {}

// MouseIn is part of desktop.Hoverable.
func (p *timelinePane) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable: what lies under the pointer is outlined at once, and
// its card follows when the pointer rests.
func (p *timelinePane) MouseMoved(e *desktop.MouseEvent) {
	id := p.eventAt(e.Position)
	if id == p.hovered {
		return
	}
	p.hover(id)
	if event, ok := p.app.project.event(id); ok {
		p.tip.Wait(p.app.look, p, p.app.tipLines(event), e.AbsolutePosition)
	}
}

// MouseOut is part of desktop.Hoverable.
func (p *timelinePane) MouseOut() { p.hover(0) }

func (p *timelinePane) hover(id int64) {
	p.tip.Hide()
	if id != p.hovered {
		p.hovered = id
		p.paint()
	}
}

// tipLines says in short what an event is: its title, its words and date, its sources.
func (a *App) tipLines(e timeline.Event) []string {
	date := e.Date.Words(a.wording(true))
	if len(e.Citations) == 0 {
		return []string{e.Title, date, a.words.say("card.noSource")}
	}
	quote := strings.Join(strings.Fields(e.Citations[0].Quote), " ")
	return []string{e.Title, a.words.say("tip.words", args{"Quote": quote, "Date": date}), a.sourceWords(e)}
}

// FocusGained is part of fyne.Focusable.
func (p *timelinePane) FocusGained() { p.focused = true }

// FocusLost is part of fyne.Focusable.
func (p *timelinePane) FocusLost() {
	p.focused = false
	p.paint()
}

// TypedRune is part of fyne.Focusable.
func (p *timelinePane) TypedRune(r rune) { p.app.typedRune(r) }

// TypedKey is part of fyne.Focusable.
func (p *timelinePane) TypedKey(e *fyne.KeyEvent) {
	p.keys = true
	switch e.Name {
	case fyne.KeyPageDown:
		p.view.ScrollY += p.view.Height * .8
		p.paint()
	case fyne.KeyPageUp:
		p.view.ScrollY -= p.view.Height * .8
		p.paint()
	default:
		p.app.typed(e)
	}
}
