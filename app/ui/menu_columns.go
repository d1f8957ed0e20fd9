package ui

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
)

// menuColumns lays out the rows of a menu.
type menuColumns struct{ list *menuList }

// columnWidth is the width that the rows of a column need.
func columnWidth(rows []*menuRowItem) float32 {
	width := float32(0)
	for _, row := range rows {
		width = max(width, row.MinSize().Width)
	}
	return width
}

func (m *menuColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rtl := m.list.look.RTL
	x := float32(menuPadding)
	extra := (size.Width - m.MinSize(objects).Width) / float32(max(1, len(m.list.columns)))
	for c, rows := range m.list.columns {
		width := columnWidth(rows) + extra
		left := x
		if rtl {
			left = size.Width - x - width
		}
		if c > 0 {
			edge := left - menuPadding - 1
			if rtl {
				edge = left + width + menuPadding
			}
			m.list.rules[c-1].Move(fyne.NewPos(edge, 0))
			m.list.rules[c-1].Resize(fyne.NewSize(1, size.Height))
		}
		y := float32(menuPadding - 1)
		for _, row := range rows {
			height := row.MinSize().Height
			row.Move(fyne.NewPos(left, y))
			row.Resize(fyne.NewSize(width, height))
			y += height
		}
		x += width + 2*menuPadding + 1
	}
}

func (m *menuColumns) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(float32(len(m.list.rules)), 0)
	for _, rows := range m.list.columns {
		size.Width += columnWidth(rows) + 2*menuPadding
		height := float32(2*menuPadding - 2)
		for _, row := range rows {
			height += row.MinSize().Height
		}
		size.Height = max(size.Height, height)
	}
	return size
}

// stackGroups sets groups of items in at most n columns, those of a column
// under one another with lines between, so that the highest column is as low
// as it can be. The groups keep their order.
func stackGroups(groups [][]MenuItem, n int) [][]MenuItem {
	most := 0
	for {
		columns, next := fill(groups, most)
		if len(columns) <= n {
			return columns
		}
		most = next
	}
}

// fill sets groups in columns of at most so many items, and of one group at
// least. It also answers the least bound above most that would set them
// otherwise.
func fill(groups [][]MenuItem, most int) (columns [][]MenuItem, next int) {
	next = math.MaxInt
	for _, group := range groups {
		last := len(columns) - 1
		if last < 0 {
			columns = append(columns, group)
			continue
		}
		stacked := len(columns[last]) + 1 + len(group)
		if stacked > most {
			next = min(next, stacked)
			columns = append(columns, group)
			continue
		}
		columns[last] = slices.Concat(columns[last], []MenuItem{{Separator: true}}, group)
	}
	return columns, next
}
