package ui

import (
	"image/color"

	"waqai/timeline/text"
)

// tableNote is the style of a table's titles.
func tableNote() text.Style {
	st := Note
	st.Weight = 600
	return st
}

// look of a cell: style, direction and colour of its text.
func (t *Table) dress(c TableColumn, cell Cell) (text.Style, text.Direction, color.NRGBA) {
	p := t.look.Palette
	ink, st, dir := p.Ink, Body, text.Auto
	switch {
	case cell.Struck:
		ink = p.Ink3
	case cell.Dim:
		ink = p.Ink2
	}
	switch {
	case c.Code:
		st, dir = Code, text.LTR
	case cell.Strong:
		st = Strong
	}
	return st, dir, ink
}

// textRoom is the stretch of a cell that its text may take, from the cell's
// left edge. An icon stands before the text, beside figures at their left.
func (t *Table) textRoom(width float32, icon, figures bool) (left, room float32) {
	left, room = tablePadding, width-2*tablePadding
	if icon {
		room -= stripIconSize + 6
		if figures || !t.look.RTL {
			left += stripIconSize + 6
		}
	}
	return left, max(0, room)
}

// textX is where a line begins in the stretch that it may take: at the
// interface's reading start, figures at the right.
func (t *Table) textX(left, room, line float32, figures bool) float32 {
	if figures || t.look.RTL {
		return left + room - line
	}
	return left
}

// fill lays out a row: the cells of the columns in view.
func (t *Table) fill(i int, row *strip, width float32) {
	for k := range t.columns {
		if x := columnLeft(t.widths, k, width, t.shift, t.look.RTL); x < width && x+t.widths[k] > 0 {
			t.fillCell(t.cell(i, k), k, row, x)
		}
	}
}

// fillCell lays out a cell of column k, whose left edge is at x.
func (t *Table) fillCell(cell Cell, k int, row *strip, x float32) {
	c := t.columns[k]
	st, dir, ink := t.dress(c, cell)
	if cell.Icon != "" {
		at := x + tablePadding
		if t.look.RTL && !c.Figures {
			at = x + t.widths[k] - tablePadding - stripIconSize
		}
		row.addIcon(stripIcon{name: cell.Icon, x: at, color: ink})
	}
	left, room := t.textRoom(t.widths[k], cell.Icon != "", c.Figures)
	base := whole((rowHeight - Leading(st)) / 2)
	if c.Figures {
		if pieces, width := t.figures(cell.Text, st); pieces != nil && width <= room {
			for _, p := range pieces {
				p.x += x + t.textX(left, room, width, true)
				p.baseline, p.color, p.struck = base+baseline(p.line, Leading(st)), ink, cell.Struck
				row.add(p)
			}
			return
		}
	}
	line := t.look.Text.Fit(cell.Text, st, dir, float64(room))
	row.add(stripPiece{
		line: line, x: x + t.textX(left, room, float32(line.Width), c.Figures),
		baseline: base + baseline(line, Leading(st)), color: ink, struck: cell.Struck,
	})
}

// name is the text of the row's cells.
func (t *Table) name(i int) string {
	said := ""
	for k := range t.columns {
		if s := t.cell(i, k).Text; s != "" {
			if said != "" {
				said += ", "
			}
			said += s
		}
	}
	return said
}

func (t *Table) hidden(i, column int) string {
	cell := t.cell(i, column)
	st, dir, _ := t.dress(t.columns[column], cell)
	_, room := t.textRoom(t.widths[column], cell.Icon != "", false)
	if t.look.Text.Line(cell.Text, st, dir).Width > float64(room) {
		return cell.Text
	}
	return ""
}
