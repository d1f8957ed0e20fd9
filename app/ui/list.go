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
// page keys move the selection; it is one stop of Tab. What is done with a row
// is told by OnSelected, OnActivated (Enter or a double click) and OnMenu (the
// second button or the menu key, at a place of the window).
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
	item := s.item(i)
	st, c := s.dress(item)
	start, note, room := s.share(item, width)
	put := func(line *text.Line, st text.Style, c color.NRGBA, x float32) {
		if s.look.RTL {
			x = width - x - float32(line.Width)
		}
		top := whole((rowHeight - Leading(st)) / 2)
		row.add(stripPiece{line: line, x: x, baseline: top + baseline(line, Leading(st)), color: c})
	}
	if item.Icon != "" {
		x := float32(listPadding)
		if s.look.RTL {
			x = width - x - stripIconSize
		}
		row.addIcon(stripIcon{name: item.Icon, x: x, color: c})
	}
	if note != nil {
		put(note, Note, s.look.Palette.Ink2, width-listPadding-float32(note.Width))
	}
	put(s.look.Text.Fit(item.Text, st, text.Auto, float64(room)), st, c, start)
}

// dress is the style and colour of a row's text.
func (s *List) dress(item ListItem) (text.Style, color.NRGBA) {
	st, c := Body, s.look.Palette.Ink
	if item.Strong {
		st = Strong
	}
	if item.Dim {
		c = s.look.Palette.Ink2
	}
	return st, c
}

// share shares out a row: where its text begins, from the reading start, its
// note, nil where it has none, and the room that is left for the text.
func (s *List) share(item ListItem, width float32) (start float32, note *text.Line, room float32) {
	start, room = listPadding, width-2*listPadding
	if item.Icon != "" {
		start += stripIconSize + 8
		room -= stripIconSize + 8
	}
	if item.Note != "" {
		note = s.look.Text.Fit(item.Note, Note, text.Auto, float64(max(0, room/2)))
		room -= float32(note.Width) + 12
	}
	return start, note, max(0, room)
}

func (s *List) columnAt(float32) int { return 0 }

func (s *List) hidden(i, _ int) string {
	item := s.item(i)
	st, _ := s.dress(item)
	if _, _, room := s.share(item, s.room()); s.look.Text.Line(item.Text, st, text.Auto).Width > float64(room) {
		return item.Text
	}
	return ""
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
func (r *listRenderer) Destroy() { r.tip.Hide() }
