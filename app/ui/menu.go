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

// Corner is where a popup opens: with the corner between its top and its start
// edge at At. Where the window has no room for it there, its foot stands Rise
// pixels higher, over what it belongs to; and where there is none either, it
// moves inside the window.
type Corner struct {
	At   fyne.Position
	Rise float32
	end  bool // At is the corner between its top and its end edge
}

// Under is where a popup opens under o, or else over it.
func Under(l *Look, o fyne.CanvasObject) Corner {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	if l.RTL {
		at.X += o.Size().Width
	}
	return beside(at, o.Size().Height)
}

// beside is where a popup opens under or over something at a place that is so
// high.
func beside(at fyne.Position, height float32) Corner {
	const gap = 4
	return Corner{At: at.AddXY(0, height+gap), Rise: height + 2*gap}
}

// place is where a popup of a size lies in a window.
func (k Corner) place(l *Look, window, size fyne.Size) fyne.Position {
	const margin = 8
	x, y := k.At.X, k.At.Y
	if l.RTL != k.end {
		x -= size.Width
	}
	if above := y - k.Rise - size.Height; y+size.Height > window.Height-margin && above >= margin {
		y = above
	}
	return fyne.NewPos(max(margin, min(x, window.Width-margin-size.Width)), max(margin, min(y, window.Height-margin-size.Height)))
}

// ShowMenu shows a list of commands that opens at a corner. Width 0 is as wide as the items need. Up, Down, Home, End, Enter and
// Escape work; the focus returns to where it was.
func ShowMenu(l *Look, c fyne.Canvas, at Corner, width float32, items []MenuItem) {
	showList(l, c, at, newMenuList(l, [][]MenuItem{items}, width))
}

// ShowPanel shows groups of commands in columns, the first at the reading
// start; the arrow keys also go from column to column. Where the window has
// no room for a column each, groups stand under one another.
func ShowPanel(l *Look, c fyne.Canvas, at Corner, groups [][]MenuItem) {
	showList(l, c, at, newMenuList(l, groups, 0))
}

func showList(l *Look, c fyne.Canvas, at Corner, list *menuList) {
	list.layer = showPopup(l, c, at, list, func(room fyne.Size) fyne.Size {
		list.fit(room.Width)
		return list.MinSize()
	})
	list.layer.typed = list.typedKey
}

// showPopup shows something that opens at a corner; size is what it asks for
// in a room.
func showPopup(l *Look, c fyne.Canvas, at Corner, popup fyne.CanvasObject, size func(room fyne.Size) fyne.Size) *layer {
	layer := newLayer(l, c, popup)
	layer.place = func(window fyne.Size) (fyne.Position, fyne.Size) {
		room := window.SubtractWidthHeight(16, 16)
		size := size(room).Min(room)
		return at.place(l, window, size), size
	}
	layer.open()
	return layer
}
