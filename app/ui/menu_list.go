package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Measures of menus.
const (
	menuRow     = 30
	menuRule    = 11
	menuHeading = 28
	menuPadding = 5
)

// menuList shows the items of a menu in columns.
type menuList struct {
	widget.BaseWidget

	look    *Look
	layer   *layer
	width   float32 // of the whole; 0: as the items need
	columns [][]*menuRowItem
	ground  *box
	rules   []*canvas.Rectangle // between columns
	column  int                 // of the current item
	current int                 // in its column; -1: none
}

func newMenuList(l *Look, columns [][]MenuItem, width float32) *menuList {
	m := &menuList{look: l, width: width, current: -1, ground: newBox(l.Palette.Panel, l.Palette.Line2, 1, 8)}
	for c, items := range columns {
		withIcons := false
		for _, item := range items {
			withIcons = withIcons || item.Icon != "" || item.Checked
		}
		var rows []*menuRowItem
		for i, item := range items {
			rows = append(rows, newMenuRowItem(m, c, i, item, withIcons))
		}
		m.columns = append(m.columns, rows)
		if c > 0 {
			m.rules = append(m.rules, canvas.NewRectangle(l.Palette.Line))
		}
	}
	m.ExtendBaseWidget(m)
	return m
}

// choose closes the menu and runs an item.
func (m *menuList) choose(item MenuItem) {
	if !item.runs() {
		return
	}
	m.layer.close()
	if item.Run != nil {
		item.Run()
	}
}

// point makes an item the current one; -1 none.
func (m *menuList) point(column, at int) {
	m.column, m.current = column, at
	for c, rows := range m.columns {
		for i, row := range rows {
			row.setCurrent(c == column && i == at)
		}
	}
}

// step goes to the next item that can be chosen, round the ends.
func (m *menuList) step(by int) {
	rows := m.columns[m.column]
	at := m.current
	if at < 0 && by < 0 {
		at = 0
	}
	for range rows {
		at = (at + by + len(rows)) % len(rows)
		if rows[at].item.runs() {
			m.point(m.column, at)
			return
		}
	}
}

// across goes to the nearest item of the next column.
func (m *menuList) across(by int) {
	column := m.column + by
	if column < 0 || column >= len(m.columns) {
		return
	}
	best, distance := -1, float32(0)
	y := float32(0)
	if m.current >= 0 {
		y = m.columns[m.column][m.current].Position().Y
	}
	for i, row := range m.columns[column] {
		d := row.Position().Y - y
		if d < 0 {
			d = -d
		}
		if row.item.runs() && (best < 0 || d < distance) {
			best, distance = i, d
		}
	}
	if best >= 0 {
		m.point(column, best)
	}
}

func (m *menuList) typedKey(key *fyne.KeyEvent) {
	end := 1
	if m.look.RTL {
		end = -1
	}
	switch key.Name {
	case fyne.KeyDown:
		m.step(1)
	case fyne.KeyUp:
		m.step(-1)
	case fyne.KeyHome:
		m.point(m.column, -1)
		m.step(1)
	case fyne.KeyEnd:
		m.point(m.column, -1)
		m.step(-1)
	case fyne.KeyRight:
		m.across(end)
	case fyne.KeyLeft:
		m.across(-end)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if m.current >= 0 {
			m.choose(m.columns[m.column][m.current].item)
		}
	}
}

// CreateRenderer is for Fyne.
func (m *menuList) CreateRenderer() fyne.WidgetRenderer { return &menuListRenderer{m} }

type menuListRenderer struct{ *menuList }

// columnWidth is the width that the rows of a column need.
func (r *menuListRenderer) columnWidth(rows []*menuRowItem) float32 {
	width := float32(0)
	for _, row := range rows {
		width = max(width, row.MinSize().Width)
	}
	return width
}

func (r *menuListRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	x := float32(menuPadding)
	extra := (size.Width - r.MinSize().Width) / float32(max(1, len(r.columns)))
	for c, rows := range r.columns {
		width := r.columnWidth(rows)
		if r.width > 0 && len(r.columns) == 1 {
			width = size.Width - 2*menuPadding
		} else {
			width += extra
		}
		left := x
		if r.look.RTL {
			left = size.Width - x - width
		}
		if c > 0 {
			edge := left - menuPadding - 1
			if r.look.RTL {
				edge = left + width + menuPadding
			}
			r.rules[c-1].Move(fyne.NewPos(edge, 1))
			r.rules[c-1].Resize(fyne.NewSize(1, size.Height-2))
		}
		y := float32(menuPadding)
		for _, row := range rows {
			height := row.MinSize().Height
			row.Move(fyne.NewPos(left, y))
			row.Resize(fyne.NewSize(width, height))
			y += height
		}
		x += width + 2*menuPadding + 1
	}
}

func (r *menuListRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, rows := range r.columns {
		size.Width += r.columnWidth(rows) + 2*menuPadding
		height := float32(2 * menuPadding)
		for _, row := range rows {
			height += row.MinSize().Height
		}
		size.Height = max(size.Height, height)
	}
	size.Width += float32(len(r.rules))
	if r.width > 0 {
		size.Width = r.width
	}
	return size
}

func (r *menuListRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground.raster}
	for _, rule := range r.rules {
		objects = append(objects, rule)
	}
	for _, rows := range r.columns {
		for _, row := range rows {
			objects = append(objects, row)
		}
	}
	return objects
}

func (r *menuListRenderer) Refresh() { r.Layout(r.Size()) }
func (r *menuListRenderer) Destroy() {}
