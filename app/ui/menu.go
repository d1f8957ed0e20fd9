package ui

import (
	"fyne.io/fyne/v2"
)

// MenuItem is a row of a menu: a command, a heading or a line between groups.
type MenuItem struct {
	Icon, Label, Key string
	Enabled, Checked bool
	Run              func()
	Separator        bool // a line; nothing else counts
	Heading          bool // Label is the name of what follows
}

// runs reports whether the item can be chosen.
func (m MenuItem) runs() bool { return m.Enabled && !m.Separator && !m.Heading }

// ShowMenu shows a list of commands. at is where the corner between its top
// and its start edge lies; it moves inside the window where it would leave
// it. Width 0 is as wide as the items need. Up, Down, Home, End, Enter and
// Escape work; the focus returns to where it was.
func ShowMenu(l *Look, c fyne.Canvas, at fyne.Position, width float32, items []MenuItem) {
	showList(l, c, at, newMenuList(l, [][]MenuItem{items}, width))
}

// ShowPanel shows groups of commands in columns, the first at the reading
// start; the arrow keys also go from column to column. Where the window has
// no room for a column each, groups stand under one another.
func ShowPanel(l *Look, c fyne.Canvas, at fyne.Position, groups [][]MenuItem) {
	showList(l, c, at, newMenuList(l, groups, 0))
}

func showList(l *Look, c fyne.Canvas, at fyne.Position, list *menuList) {
	list.layer = showPopup(l, c, at, list, func(room fyne.Size) fyne.Size {
		list.fit(room.Width)
		return list.MinSize()
	})
	list.layer.typed = list.typedKey
}

// showPopup shows something whose corner between top and start edge lies at
// a place of the window, or moved so that it is inside; size is what it asks
// for in a room.
func showPopup(l *Look, c fyne.Canvas, at fyne.Position, popup fyne.CanvasObject, size func(room fyne.Size) fyne.Size) *layer {
	layer := newLayer(l, c, popup)
	layer.place = func(window fyne.Size) (fyne.Position, fyne.Size) {
		room := window.SubtractWidthHeight(16, 16)
		size := size(room).Min(room)
		x := at.X
		if l.RTL {
			x -= size.Width
		}
		x = max(8, min(x, window.Width-8-size.Width))
		y := max(8, min(at.Y, window.Height-8-size.Height))
		return fyne.NewPos(x, y), size
	}
	layer.open()
	return layer
}
