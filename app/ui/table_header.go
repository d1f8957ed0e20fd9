package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline/text"
)

// tableHeader shows the titles of a table's columns. A click on one asks for
// its order.
type tableHeader struct {
	widget.BaseWidget

	table            *Table
	current, hovered int // columns; hovered may be -1

	ground, hot *canvas.Rectangle
	titles      *strip
	edges       []*canvas.Rectangle
	ring        *box
}

var (
	_ fyne.Tappable     = (*tableHeader)(nil)
	_ fyne.Accessible   = (*tableHeader)(nil)
	_ desktop.Hoverable = (*tableHeader)(nil)
)

func newTableHeader(t *Table) *tableHeader {
	p := t.look.Palette
	h := &tableHeader{table: t, hovered: -1, ring: newRing(t.look), titles: newStrip(t.look, p.Line)}
	h.ground, h.hot = canvas.NewRectangle(p.Chrome), canvas.NewRectangle(p.Hover)
	h.ring.radius = 4
	for range t.columns {
		h.edges = append(h.edges, canvas.NewRectangle(p.Line))
	}
	h.ExtendBaseWidget(h)
	return h
}

// arrange puts the titles over their columns.
func (h *tableHeader) arrange() {
	t, size := h.table, h.Size()
	if len(t.widths) == 0 || size.Width == 0 {
		return
	}
	h.ground.Resize(size)
	st := tableNote()
	p := t.look.Palette
	for i, c := range t.columns {
		x, width := t.columnLeft(i), t.widths[i]
		ink := p.Ink2
		if c.Sorted != 0 {
			ink = p.Ink
		}
		left, room := t.textRoom(width, false, c.Figures)
		if c.Sorted != 0 {
			room = max(0, room-stripIconSize-2)
			if t.look.RTL {
				left += stripIconSize + 2
			}
		}
		line := t.look.Text.Fit(c.Title, st, text.Auto, float64(room))
		at := x + t.textX(left, room, float32(line.Width), c.Figures)
		h.titles.add(stripPiece{line: line, x: at, baseline: whole((tableHead-Leading(st))/2) + baseline(line, Leading(st)), color: ink})
		if c.Sorted != 0 {
			mark := at + float32(line.Width) + 2
			if t.look.RTL {
				mark = at - 2 - stripIconSize
			}
			h.titles.addIcon(stripIcon{name: sortMark(c.Sorted), x: mark, color: ink})
		}
		edge := x - 1
		if !t.look.RTL {
			edge = x + width - 1
		}
		h.edges[i].Move(fyne.NewPos(edge, 9))
		h.edges[i].Resize(fyne.NewSize(1, tableHead-18))
	}
	h.titles.done()
	h.titles.place(fyne.Position{}, fyne.NewSize(size.Width, tableHead))
	h.mark()
}

func sortMark(sorted int8) string {
	if sorted < 0 {
		return "down"
	}
	return "up"
}

// mark shows the column under the pointer and the one that has the focus.
func (h *tableHeader) mark() {
	t := h.table
	on := h.hovered >= 0 && t.columns[h.hovered].Sortable
	show(h.hot, on)
	if on {
		h.hot.Move(fyne.NewPos(t.columnLeft(h.hovered), 0))
		h.hot.Resize(fyne.NewSize(t.widths[h.hovered], tableHead-1))
	}
	if len(t.columns) > 0 {
		h.ring.place(fyne.NewPos(t.columnLeft(h.current)+2, 2), fyne.NewSize(t.widths[h.current]-4, tableHead-5))
	}
	h.ring.light(h, t.focused && t.away)
	repaint(h)
}

// Tapped asks for the order of the column under the pointer.
func (h *tableHeader) Tapped(e *fyne.PointEvent) {
	if i := h.table.columnAt(e.Position.X); i >= 0 {
		h.current = i
		h.table.sort(i)
	}
}

// MouseIn is for Fyne, and so are the next methods.
func (h *tableHeader) MouseIn(e *desktop.MouseEvent)    { h.point(h.table.columnAt(e.Position.X)) }
func (h *tableHeader) MouseMoved(e *desktop.MouseEvent) { h.point(h.table.columnAt(e.Position.X)) }
func (h *tableHeader) MouseOut()                        { h.point(-1) }

func (h *tableHeader) point(column int) {
	if column != h.hovered {
		h.hovered = column
		h.mark()
	}
}

// AccessibilityLabel is the title of the column that the keys act on.
func (h *tableHeader) AccessibilityLabel() string {
	if len(h.table.columns) == 0 {
		return ""
	}
	return h.table.columns[h.current].Title
}

// AccessibilityRole is for Fyne.
func (h *tableHeader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (h *tableHeader) CreateRenderer() fyne.WidgetRenderer { return &tableHeaderRenderer{h} }

type tableHeaderRenderer struct{ *tableHeader }

func (r *tableHeaderRenderer) Layout(fyne.Size)   { r.arrange() }
func (r *tableHeaderRenderer) MinSize() fyne.Size { return fyne.NewSize(0, tableHead) }

func (r *tableHeaderRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.hot, r.titles.raster}
	for _, icon := range r.titles.icons {
		objects = append(objects, icon)
	}
	for _, e := range r.edges {
		objects = append(objects, e)
	}
	return append(objects, r.ring.raster)
}

func (r *tableHeaderRenderer) Refresh() { r.arrange() }
func (r *tableHeaderRenderer) Destroy() {}

// tableGrip is the edge of a column in the header, where it can be dragged.
type tableGrip struct {
	widget.BaseWidget

	table    *Table
	column   int
	dragging bool
	width    float32 // that the drag has come to
}

var (
	_ fyne.Draggable     = (*tableGrip)(nil)
	_ desktop.Cursorable = (*tableGrip)(nil)
)

func newTableGrip(t *Table, column int) *tableGrip {
	g := &tableGrip{table: t, column: column}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged is for Fyne, and so are the next methods.
func (g *tableGrip) Dragged(e *fyne.DragEvent) {
	if !g.dragging {
		g.dragging, g.width = true, g.table.widths[g.column]
	}
	g.width += g.table.across.along(e.Dragged.DX, 0)
	g.table.drag(g.column, g.width)
}

func (g *tableGrip) DragEnd()               { g.dragging = false }
func (g *tableGrip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is for Fyne.
func (g *tableGrip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}
