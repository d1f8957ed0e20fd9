package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// TableColumn is a column of a Table.
type TableColumn struct {
	Title    string
	Width    float32 // 0: takes what the others leave
	Sorted   int8    // the rows stand in its order: +1 ascending, -1 descending, 0 not
	Sortable bool    // a click on its title asks for its order
	Figures  bool    // numbers, which stand under one another at their right edge in both directions
	Code     bool    // in the type of dates as EDTF, hashes and paths, from left to right
}

// Cell is what one field of a Table shows.
type Cell struct {
	Text, Icon string
	Dim        bool // in the colour of second text
	Struck     bool // struck through, as what is rejected
	Strong     bool // weight 600
}

// Table shows rows of cells in columns, from the reading start, under a
// header. One row can be selected; a cell that is cut tells its whole text
// under the pointer. Only the rows in view are asked for, so it may have any
// number of them. The edges of columns can be dragged; where the columns are
// wider than the table it scrolls across. It is one stop of Tab: Up from the
// first row leads to the titles, where Enter asks for a column's order, and
// Ctrl with an arrow key moves the column's edge.
//
// OnSelected, OnActivated and OnMenu tell what is done with a row, as those of
// a List do.
type Table struct {
	rows

	OnSort func(column int, descending bool) // asks for the rows in another order

	columns []TableColumn
	cell    func(row, column int) Cell
	least   []float32 // widths that the titles need
	dragged []float32 // widths that columns were dragged to; 0: not
	widths  []float32
	shift   float32 // how far the columns are scrolled away from the start

	header *tableHeader
	grips  []*tableGrip
	across *scrollBar
}

var (
	_ fyne.Focusable         = (*Table)(nil)
	_ fyne.Shortcutable      = (*Table)(nil)
	_ fyne.Scrollable        = (*Table)(nil)
	_ fyne.DoubleTappable    = (*Table)(nil)
	_ fyne.SecondaryTappable = (*Table)(nil)
	_ fyne.Accessible        = (*Table)(nil)
	_ desktop.Mouseable      = (*Table)(nil)
	_ desktop.Hoverable      = (*Table)(nil)
)

// NewTable makes a table of count rows; cell answers what it shows in a row
// and column.
func NewTable(l *Look, columns []TableColumn, count int, cell func(row, column int) Cell) *Table {
	t := &Table{columns: append([]TableColumn(nil), columns...), cell: cell}
	t.dragged = make([]float32, len(columns))
	t.begin(l, t, count)
	t.head, t.line = tableHead, l.Palette.Line
	t.header = newTableHeader(t)
	for i, c := range columns {
		title := float32(l.Text.Line(c.Title, tableNote(), text.Auto).Width)
		t.least = append(t.least, whole(title)+1+2*tablePadding+stripIconSize+2)
		t.grips = append(t.grips, newTableGrip(t, i))
	}
	t.across = newScrollBar(l, true, t.scrollAcross)
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows n rows, asking for all in view anew.
func (t *Table) SetRows(n int) { t.setCount(n) }

// SetSorted marks the column by which the rows stand in order.
func (t *Table) SetSorted(column int, descending bool) {
	for i := range t.columns {
		t.columns[i].Sorted = 0
	}
	t.columns[column].Sorted = 1
	if descending {
		t.columns[column].Sorted = -1
	}
	t.header.arrange()
}

// sort asks for the order of a column: ascending, or the other way round
// where it is that already.
func (t *Table) sort(column int) {
	if c := t.columns[column]; c.Sortable {
		descending := c.Sorted > 0
		t.SetSorted(column, descending)
		if t.OnSort != nil {
			t.OnSort(column, descending)
		}
	}
}

// lay lays the table out in its size.
func (t *Table) lay() {
	size := t.Size()
	t.foot = 0
	t.widths = columnWidths(t.columns, t.least, t.dragged, t.room())
	if scrolls(sum(t.widths), t.room()) {
		t.foot = scrollBarRoom
		t.widths = columnWidths(t.columns, t.least, t.dragged, t.room()) // the other bar may have come
	}
	t.shift = whole(offsetIn(t.shift, sum(t.widths), t.room()))
	t.arrange()
	t.header.Move(fyne.Position{})
	t.header.Resize(fyne.NewSize(size.Width, tableHead))
	t.header.arrange()
	for i, g := range t.grips {
		edge := t.columnLeft(i)
		if !t.look.RTL {
			edge += t.widths[i]
		}
		g.Move(fyne.NewPos(edge-tableGripSize/2, 0))
		g.Resize(fyne.NewSize(tableGripSize, tableHead))
	}
	t.across.Move(fyne.NewPos(t.left(), size.Height-scrollBarRoom))
	t.across.Resize(fyne.NewSize(t.room(), scrollBarRoom))
	t.across.set(sum(t.widths), t.room(), t.shift)
}

// columnLeft is the left edge of column i in the table.
func (t *Table) columnLeft(i int) float32 {
	return t.left() + columnLeft(t.widths, i, t.room(), t.shift, t.look.RTL)
}

// columnAt is the column at an x of the table, -1 where there is none.
func (t *Table) columnAt(x float32) int {
	for i := range t.widths {
		if left := t.columnLeft(i); x >= left && x < left+t.widths[i] {
			return i
		}
	}
	return -1
}

// scrollAcross brings the columns shift away from the reading start.
func (t *Table) scrollAcross(shift float32) {
	if shift = whole(offsetIn(shift, sum(t.widths), t.room())); shift != t.shift {
		t.shift = shift
		t.stale()
		t.lay()
	}
}

// drag makes a column as wide as it is dragged.
func (t *Table) drag(column int, width float32) {
	t.dragged[column] = whole(max(tableLeast, width))
	t.stale()
	t.lay()
}

// tableState is what a table keeps.
type tableState struct {
	list    listState
	shift   float32
	dragged []float32
}

func (t *Table) keep() any {
	return tableState{listState{t.selected, t.offset}, t.shift, append([]float32(nil), t.dragged...)}
}

func (t *Table) restore(state any) {
	was := state.(tableState)
	if len(was.dragged) == len(t.dragged) {
		copy(t.dragged, was.dragged)
	}
	t.stale()
	t.lay()
	if was.list.selected >= 0 {
		t.choose(was.list.selected)
	}
	t.scrollTo(was.list.offset)
	t.scrollAcross(was.shift)
}

// CreateRenderer is for Fyne.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return &tableRenderer{t} }

type tableRenderer struct{ *Table }

func (r *tableRenderer) Layout(fyne.Size) { r.stale(); r.lay() }

func (r *tableRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, tableHead+2*rowHeight)
}

func (r *tableRenderer) Objects() []fyne.CanvasObject {
	objects := append(r.objects(), r.header)
	for _, g := range r.grips {
		objects = append(objects, g)
	}
	return append(objects, r.bar, r.across)
}

func (r *tableRenderer) Refresh() { r.stale(); r.lay() }
func (r *tableRenderer) Destroy() { r.tip.Hide() }
