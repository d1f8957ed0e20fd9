package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// rowHeight is the height of a row of a list or a table.
const rowHeight = 32

// rows is what lists and tables have in common: rows of one height, of which
// only those in view are made, one of them selected, one under the pointer.
type rows struct {
	widget.BaseWidget

	OnSelected  func(i int)                   // a row was selected by pointer or keys
	OnActivated func(i int)                   // Enter, or a double click
	OnMenu      func(i int, at fyne.Position) // the second button, or the menu key, at a place of the window
	OnRune      func(c rune)                  // a letter was typed; nil: the window gets it
	OnBack      func()                        // Backspace; nil: the window gets it

	clicked func(i int) // the first button was released over a row

	look *Look
	self rowsWidget
	head float32     // kept free above the rows
	foot float32     // kept free under them
	line color.NRGBA // under each row

	count             int
	selected, hovered int // -1: none
	wanted            int // to be in view once there is a size; -1: none
	offset            float32
	pointer           float32 // its height in the widget; negative: it is elsewhere
	focused, away     bool    // away: the focus is in the table's header

	strips         []*strip
	width          float32 // that the strips are filled for
	selection, hot *canvas.Rectangle
	ring           *box
	bar            *scrollBar

	tip  HoverTip
	told [2]int // row and column that the tip is for; -1: none
}

// rowsWidget is a list or a table.
type rowsWidget interface {
	fyne.Widget
	fyne.Focusable
	// fill adds to s what row i shows in the given width.
	fill(i int, s *strip, width float32)
	// name is what row i is called.
	name(i int) string
	// columnAt is the column at an x of the widget, -1 where there is none.
	columnAt(x float32) int
	// hidden is the whole text of a cell that is cut, else "".
	hidden(i, column int) string
}

// begin makes the parts; self is the widget that the rows are part of.
func (r *rows) begin(l *Look, self rowsWidget, count int) {
	r.look, r.self, r.count = l, self, count
	r.selected, r.hovered, r.wanted, r.pointer = -1, -1, -1, -1
	r.told = [2]int{-1, -1}
	r.selection, r.hot = canvas.NewRectangle(l.Palette.Press), canvas.NewRectangle(l.Palette.Hover)
	r.ring = newRing(l)
	r.bar = newScrollBar(l, false, r.scrollTo)
}

// Selected is the index of the selected row, -1 where there is none.
func (r *rows) Selected() int { return r.selected }

// Select selects row i, or none with -1, without calling OnSelected, and
// brings it into view.
func (r *rows) Select(i int) {
	r.selected = max(-1, min(i, r.count-1))
	r.Reveal(r.selected)
	r.arrange()
}

// Reveal scrolls so far that row i is in view.
func (r *rows) Reveal(i int) {
	if i < 0 || i >= r.count {
		return
	}
	if r.Size().IsZero() {
		r.wanted = i
		return
	}
	top := float32(i) * rowHeight
	r.scrollTo(revealed(r.offset, r.view(), top, top+rowHeight))
}

// setCount shows n rows. The same row stays selected where it is still there.
func (r *rows) setCount(n int) {
	r.count = n
	r.selected = min(r.selected, n-1)
	r.Refresh()
}

// choose selects a row as a person does.
func (r *rows) choose(i int) {
	if i = max(0, min(i, r.count-1)); r.count == 0 || i == r.selected {
		return
	}
	r.Select(i)
	if r.OnSelected != nil {
		r.OnSelected(i)
	}
}

// total is the height of all rows.
func (r *rows) total() float32 { return float32(r.count) * rowHeight }

// view is the height in which rows are seen.
func (r *rows) view() float32 { return max(0, r.Size().Height-r.head-r.foot) }

// room is the width of a row: the bar does not cover it.
func (r *rows) room() float32 {
	if scrolls(r.total(), r.view()) {
		return max(0, r.Size().Width-scrollBarRoom)
	}
	return r.Size().Width
}

// left is the x where rows begin.
func (r *rows) left() float32 {
	if r.look.RTL {
		return r.Size().Width - r.room()
	}
	return 0
}

// scrollTo brings offset to the top of the view.
func (r *rows) scrollTo(offset float32) {
	if offset = whole(offsetIn(offset, r.total(), r.view())); offset != r.offset {
		r.offset = offset
		r.hovered = r.at(r.pointer)
		r.tip.Hide()
		r.arrange()
	}
}

// at is the row at a height of the widget, -1 where there is none.
func (r *rows) at(y float32) int {
	if y < r.head || y >= r.head+r.view() {
		return -1
	}
	if i := int((y - r.head + r.offset) / rowHeight); i < r.count {
		return i
	}
	return -1
}

// top is the height in the widget at which row i begins.
func (r *rows) top(i int) float32 { return r.head + float32(i)*rowHeight - r.offset }

// arrange puts the rows in view at their places. Row i is always shown by the
// same strip, so that scrolling fills only the rows that come into view.
func (r *rows) arrange() {
	if r.Size().IsZero() {
		return
	}
	if i := r.wanted; i >= 0 {
		r.wanted = -1
		r.Reveal(i)
	}
	r.offset = whole(offsetIn(r.offset, r.total(), r.view()))
	n := min(int(r.view()/rowHeight)+2, r.count)
	width := r.room()
	if n != len(r.strips) || width != r.width {
		r.resize(n, width)
	}
	first := int(r.offset / rowHeight)
	for i := first; i < first+n; i++ {
		s := r.strips[i%n]
		if i >= r.count {
			s.hide()
			continue
		}
		if s.index != i {
			s.index = i
			r.self.fill(i, s, width)
			s.done()
		}
		s.place(fyne.NewPos(r.left(), r.top(i)), fyne.NewSize(width, rowHeight))
	}
	r.mark(r.hot, r.hovered)
	r.mark(r.selection, r.selected)
	r.placeRing()
	r.bar.placeAtEnd(fyne.NewPos(0, r.head), fyne.NewSize(r.Size().Width, r.view()))
	r.bar.set(r.total(), r.view(), r.offset)
	repaint(r.self)
}

// resize makes n strips, to be filled anew for a width.
func (r *rows) resize(n int, width float32) {
	for len(r.strips) < n {
		r.strips = append(r.strips, newStrip(r.look, r.line))
	}
	r.strips, r.width = r.strips[:n], width
	r.stale()
}

// stale has all rows filled anew.
func (r *rows) stale() {
	for _, s := range r.strips {
		s.index = -1
	}
}

// mark lays a ground under row i.
func (r *rows) mark(ground *canvas.Rectangle, i int) {
	on := i >= 0 && r.top(i)+rowHeight > r.head && r.top(i) < r.head+r.view()
	show(ground, on)
	if on {
		ground.Move(fyne.NewPos(r.left(), r.top(i)))
		ground.Resize(fyne.NewSize(r.room(), rowHeight))
	}
}

// placeRing puts the focus ring around the selected row, or around all where
// that is out of view or there is none.
func (r *rows) placeRing() {
	at, size := fyne.NewPos(r.left()+2, r.head+2), fyne.NewSize(r.room()-4, r.view()-4)
	if y := r.top(r.selected); r.selected >= 0 && y >= r.head && y+rowHeight <= r.head+r.view() {
		at.Y, size.Height = y+2, rowHeight-4
	}
	r.ring.radius = 4
	r.ring.place(at, size)
	r.ring.light(r.self, r.focused && !r.away)
}

// objects are the parts in the order in which they are painted.
func (r *rows) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.hot, r.selection}
	for _, s := range r.strips {
		objects = append(objects, s.raster)
		for _, icon := range s.icons {
			objects = append(objects, icon)
		}
	}
	return append(objects, r.ring.raster)
}
