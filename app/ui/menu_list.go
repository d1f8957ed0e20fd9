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

// menuList shows the items of a menu in columns, and scrolls where they are
// higher than it.
type menuList struct {
	widget.BaseWidget

	look    *Look
	layer   *layer
	width   float32 // of the whole; 0: as the items need
	groups  [][]MenuItem
	columns [][]*menuRowItem
	ground  *box
	scroll  *Scroll
	rows    *fyne.Container     // what scrolls
	rules   []*canvas.Rectangle // between columns
	column  int                 // of the current item
	current int                 // in its column; -1: none
}

func newMenuList(l *Look, groups [][]MenuItem, width float32) *menuList {
	m := &menuList{look: l, width: width, groups: groups, ground: newBox(l.Palette.Panel, l.Palette.Line2, 1, 8)}
	m.rows = &fyne.Container{Layout: &menuColumns{m}}
	m.scroll = NewScroll(l, m.rows)
	m.set(groups)
	m.ExtendBaseWidget(m)
	return m
}

// set shows items in columns; none is the current one.
func (m *menuList) set(columns [][]MenuItem) {
	m.columns, m.rules, m.rows.Objects = nil, nil, nil
	m.column, m.current = 0, -1
	for c, items := range columns {
		withIcons := false
		for _, item := range items {
			withIcons = withIcons || item.Icon != "" || item.Checked
		}
		var rows []*menuRowItem
		for i, item := range items {
			rows = append(rows, newMenuRowItem(m, c, i, item, withIcons))
			m.rows.Add(rows[i])
		}
		m.columns = append(m.columns, rows)
		if c > 0 {
			m.rules = append(m.rules, canvas.NewRectangle(m.look.Palette.Line))
			m.rows.Add(m.rules[c-1])
		}
	}
}

// fit sets the groups in as many columns as a width has room for, at least
// one.
func (m *menuList) fit(width float32) {
	for n := len(m.groups); n > 0; n-- {
		columns := stackGroups(m.groups, n)
		if len(columns) != len(m.columns) {
			m.set(columns)
		}
		if m.MinSize().Width <= width {
			return
		}
	}
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
			m.reveal(rows[at])
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
		m.reveal(m.columns[column][best])
	}
}

// reveal scrolls a row into view.
func (m *menuList) reveal(row *menuRowItem) {
	top := row.Position().Y - menuPadding
	bottom := row.Position().Y + row.Size().Height + menuPadding
	y := max(bottom-m.scroll.Size().Height, min(m.scroll.Offset.Y, top))
	m.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
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

func (r *menuListRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	r.scroll.Move(fyne.NewPos(0, 1)) // inside the outline
	r.scroll.Resize(size.SubtractWidthHeight(0, 2))
}

func (r *menuListRenderer) MinSize() fyne.Size {
	size := r.rows.MinSize().AddWidthHeight(0, 2)
	if r.width > 0 {
		size.Width = r.width
	}
	return size
}

func (r *menuListRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.scroll}
}

func (r *menuListRenderer) Refresh() { r.Layout(r.Size()); r.scroll.Refresh() }
func (r *menuListRenderer) Destroy() {}
