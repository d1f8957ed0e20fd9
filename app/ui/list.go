package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// ListItem is what a row of a List shows: an icon and a text from the reading
// start, a note at the end.
type ListItem struct {
	Icon, Text, Note string
	Strong           bool // weight 600
	Dim              bool // in the colour of second text
}

// List shows rows of which one can be selected. Only the rows in view are
// asked for, so it may have any number of them. Up, Down, Home, End and the
// page keys move the selection; it is one stop of Tab.
type List struct {
	rows

	item func(i int) ListItem
}

var (
	_ fyne.Focusable         = (*List)(nil)
	_ fyne.Scrollable        = (*List)(nil)
	_ fyne.DoubleTappable    = (*List)(nil)
	_ fyne.SecondaryTappable = (*List)(nil)
	_ fyne.Accessible        = (*List)(nil)
	_ desktop.Mouseable      = (*List)(nil)
	_ desktop.Hoverable      = (*List)(nil)
)

// listPadding is kept free at both ends of a row.
const listPadding = 12

// NewList makes a list of count rows; item answers what row i shows.
func NewList(l *Look, count int, item func(i int) ListItem) *List {
	s := &List{item: item}
	s.begin(l, s, count)
	s.ExtendBaseWidget(s)
	return s
}

// SetCount shows n rows, asking for all in view anew.
func (s *List) SetCount(n int) { s.setCount(n) }

// fill lays out a row.
func (s *List) fill(i int, row *strip, width float32) {
	item, p := s.item(i), s.look.Palette
	c, st := p.Ink, Body
	if item.Dim {
		c = p.Ink2
	}
	if item.Strong {
		st = Strong
	}
	start, end := float32(listPadding), float32(listPadding)
	put := func(line *text.Line, st text.Style, c color.NRGBA, x float32) {
		if s.look.RTL {
			x = width - x - float32(line.Width)
		}
		top := whole((rowHeight - Leading(st)) / 2)
		row.add(stripPiece{line: line, x: x, baseline: top + baseline(line, Leading(st)), color: c})
	}
	if item.Icon != "" {
		x := start
		if s.look.RTL {
			x = width - x - stripIconSize
		}
		row.addIcon(stripIcon{name: item.Icon, x: x, color: c})
		start += stripIconSize + 8
	}
	if item.Note != "" {
		note := s.look.Text.Fit(item.Note, Note, text.Auto, float64(max(0, (width-start-end)/2)))
		put(note, Note, p.Ink2, width-end-float32(note.Width))
		end += float32(note.Width) + 12
	}
	put(s.look.Text.Fit(item.Text, st, text.Auto, float64(max(0, width-start-end))), st, c, start)
}

func (s *List) name(i int) string { return s.item(i).Text }

// listState is what a list keeps.
type listState struct {
	selected int
	offset   float32
}

func (s *List) keep() any { return listState{s.selected, s.offset} }

func (s *List) restore(state any) {
	was := state.(listState)
	if was.selected >= 0 {
		s.choose(was.selected)
	}
	s.scrollTo(was.offset)
}

// CreateRenderer is for Fyne.
func (s *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{s} }

type listRenderer struct{ *List }

func (r *listRenderer) Layout(fyne.Size)   { r.arrange() }
func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 2*rowHeight) }
func (r *listRenderer) Objects() []fyne.CanvasObject {
	return append(r.objects(), r.bar)
}
func (r *listRenderer) Refresh() { r.stale(); r.arrange() }
func (r *listRenderer) Destroy() {}
