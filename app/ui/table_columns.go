package ui

// Measures of tables' columns.
const (
	tableHead     = 34 // height of the header
	tablePadding  = 10 // kept free at both ends of a cell
	tableLeast    = 48 // the narrowest that a column is dragged to
	tableRestful  = 120
	tableGripSize = 24
)

// columnWidths shares out room among columns. least holds what their titles
// need, dragged the widths that they were dragged to, 0 where they were not.
// What fixed columns leave goes to those that take the rest, at least
// tableRestful each, or else to the last one; so the columns fill the room, or
// are wider than it.
func columnWidths(columns []TableColumn, least, dragged []float32, room float32) []float32 {
	widths := make([]float32, len(columns))
	free, resting := room, 0
	for i, c := range columns {
		switch {
		case dragged[i] > 0:
			widths[i] = dragged[i]
		case c.Width > 0:
			widths[i] = max(c.Width, least[i])
		}
		free -= widths[i]
		if widths[i] == 0 {
			resting++
		}
	}
	for i := range widths {
		if widths[i] > 0 {
			continue
		}
		widths[i] = max(tableRestful, least[i], whole(free/float32(resting)))
		free -= widths[i]
		resting--
	}
	if last := len(widths) - 1; last >= 0 && free > 0 {
		widths[last] += free
	}
	return widths
}

// sum is the width of all columns together.
func sum(widths []float32) float32 {
	total := float32(0)
	for _, w := range widths {
		total += w
	}
	return total
}

// columnStart is how far from the reading start of the columns column i
// begins.
func columnStart(widths []float32, i int) float32 { return sum(widths[:i]) }

// columnLeft is the left edge of column i in a view of the given width, which
// has been scrolled away from the reading start by shift.
func columnLeft(widths []float32, i int, view, shift float32, rtl bool) float32 {
	x := columnStart(widths, i) - shift
	if rtl {
		return view - x - widths[i]
	}
	return x
}
