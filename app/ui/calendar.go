package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline/text"
)

// Measures of a month's days.
const (
	dayCell      = 32 // wide and high, wider where the names of weekdays are
	dayWeeks     = 6
	monthPadding = 12
	monthHeader  = 36
	monthNames   = 24 // the row of weekdays
)

// monthGrid shows the days of a month in weeks, from the reading start. One
// of them is the current one, which the keys move: Enter picks it. Today is
// not marked: what is typed here are the dates of sources.
type monthGrid struct {
	widget.BaseWidget

	look     *Look
	calendar Calendar
	layer    *layer
	picked   func(year, month, day int)

	current time.Time // the day that the keys move
	moved   bool      // whether they have: only then it is shown
	chosen  time.Time // the day typed; zero: none
	cell    float32   // width of a day

	ground         *box
	previous, next *Button
	title          *Text
	names          [7]*Text
	cells          [dayWeeks * 7]*dayButton
}

func newMonthGrid(l *Look, c Calendar) *monthGrid {
	p := l.Palette
	g := &monthGrid{look: l, calendar: c, ground: newBox(p.Panel, p.Line2, 1, 8)}
	g.previous = NewButton(l, Quiet, "back", "", func() { g.turn(-1) })
	g.next = NewButton(l, Quiet, "fwd", "", func() { g.turn(1) })
	g.previous.Tip, g.next.Tip = c.Previous, c.Next
	g.title = NewText(l, "", Strong, p.Ink)
	g.title.Align = Center
	for i := range g.names {
		g.names[i] = NewText(l, c.Weekdays[(c.FirstDay+i)%7], Note, p.Ink2)
		g.names[i].Align = Center
	}
	for i := range g.cells {
		g.cells[i] = newDayButton(g)
	}
	year, month := c.Start()
	g.current = dayOf(year, month, 1)
	g.cell = g.width()
	g.show()
	g.ExtendBaseWidget(g)
	return g
}

func dayOf(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// choose shows a day as the one that is typed; 0 is none of its month.
func (g *monthGrid) choose(year, month, day int) {
	g.current = dayOf(year, month, max(1, day))
	if day > 0 {
		g.chosen, g.moved = g.current, true
	}
	g.show()
}

// turn goes on by months, to the same day or the last one that there is.
func (g *monthGrid) turn(by int) {
	year, month, day := g.current.Date()
	last := dayOf(year, int(month)+by+1, 0)
	g.current = dayOf(year, int(month)+by, min(day, last.Day()))
	g.show()
}

// step goes on by days.
func (g *monthGrid) step(by int) {
	g.moved = true
	g.current = g.current.AddDate(0, 0, by)
	g.show()
}

// column is the place of a day in its week.
func (g *monthGrid) column(day time.Time) int {
	return (int(day.Weekday()) - g.calendar.FirstDay + 7) % 7
}

// show puts the days of the current month into the cells.
func (g *monthGrid) show() {
	year, month, _ := g.current.Date()
	g.title.SetText(g.calendar.MonthName(year, int(month)))
	first := dayOf(year, int(month), 1)
	for i, cell := range g.cells {
		day := first.AddDate(0, 0, i-g.column(first))
		cell.set(day, day.Month() == month)
	}
}

func (g *monthGrid) typedKey(key *fyne.KeyEvent) {
	on := 1
	if g.look.RTL {
		on = -1
	}
	switch key.Name {
	case fyne.KeyRight:
		g.step(on)
	case fyne.KeyLeft:
		g.step(-on)
	case fyne.KeyDown:
		g.step(7)
	case fyne.KeyUp:
		g.step(-7)
	case fyne.KeyHome:
		g.step(-g.column(g.current))
	case fyne.KeyEnd:
		g.step(6 - g.column(g.current))
	case fyne.KeyPageUp:
		g.moved = true
		g.turn(-1)
	case fyne.KeyPageDown:
		g.moved = true
		g.turn(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.pick(g.current)
	}
}

func (g *monthGrid) pick(day time.Time) {
	g.picked(day.Year(), int(day.Month()), day.Day())
}

// width is that of a day: the names of the weekdays and of all months have
// room.
func (g *monthGrid) width() float32 {
	width := float32(dayCell)
	for _, name := range g.names {
		width = max(width, name.MinSize().Width+6)
	}
	for month := range 12 {
		title := g.look.Text.Line(g.calendar.MonthName(g.current.Year(), month+1), Strong, text.Auto)
		width = max(width, whole((float32(title.Width)+2*monthHeader)/7+1))
	}
	return width
}

// CreateRenderer is for Fyne.
func (g *monthGrid) CreateRenderer() fyne.WidgetRenderer { return &monthRenderer{g} }

type monthRenderer struct{ *monthGrid }

// put places o at a place from the reading start.
func (r *monthRenderer) put(o fyne.CanvasObject, x, y, width, height float32) {
	if r.look.RTL {
		x = r.Size().Width - x - width
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

func (r *monthRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	const p, button = monthPadding, 32
	r.put(r.previous, p, p, button, button)
	r.put(r.next, size.Width-p-button, p, button, button)
	r.put(r.title, p+button, p, size.Width-2*(p+button), button)
	for i, name := range r.names {
		r.put(name, p+float32(i)*r.cell, p+monthHeader, r.cell, monthNames)
	}
	for i, day := range r.cells {
		y := p + monthHeader + monthNames + float32(i/7)*dayCell
		r.put(day, p+float32(i%7)*r.cell, y, r.cell, dayCell)
	}
}

func (r *monthRenderer) MinSize() fyne.Size {
	return fyne.NewSize(7*r.cell+2*monthPadding, monthHeader+monthNames+dayWeeks*dayCell+2*monthPadding)
}

func (r *monthRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground.raster, r.previous, r.next, r.title}
	for _, name := range r.names {
		objects = append(objects, name)
	}
	for _, day := range r.cells {
		objects = append(objects, day)
	}
	return objects
}

func (r *monthRenderer) Refresh() { r.show(); r.Layout(r.Size()) }
func (r *monthRenderer) Destroy() {}
