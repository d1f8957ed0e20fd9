package ui

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"waqai/timeline/text"
)

// anyColumns draws columns of fixed and of flexible widths, some dragged.
func anyColumns(t *rapid.T) (columns []TableColumn, least, dragged []float32) {
	for i := range rapid.IntRange(1, 8).Draw(t, "columns") {
		c := TableColumn{Title: someTitles[i]}
		c.Width = float32(rapid.SampledFrom([]int{0, 0, 60, 97, 140, 300}).Draw(t, "width"))
		c.Figures = rapid.Bool().Draw(t, "figures")
		c.Sorted = int8(rapid.IntRange(-1, 1).Draw(t, "sorted"))
		columns = append(columns, c)
		least = append(least, float32(rapid.IntRange(30, 150).Draw(t, "least")))
		dragged = append(dragged, float32(rapid.SampledFrom([]int{0, 0, 0, 48, 211}).Draw(t, "dragged")))
	}
	return columns, least, dragged
}

func TestColumnsFillTheRoomOrAreWider(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns, least, dragged := anyColumns(t)
		room := float32(rapid.IntRange(0, 1600).Draw(t, "room"))
		widths := columnWidths(columns, least, dragged, room)
		if total := sum(widths); total < room-0.01 {
			t.Fatalf("they fill %v of %v: %v", total, room, widths)
		}
		for i, w := range widths {
			asked, fixed := dragged[i], dragged[i] > 0
			if columns[i].Width > 0 && !fixed {
				asked, fixed = max(columns[i].Width, least[i]), true
			}
			if fixed && w != asked && i < len(widths)-1 {
				t.Fatalf("column %d is %v wide, want %v", i, w, asked)
			}
			if !fixed && w < max(tableRestful, least[i]) {
				t.Fatalf("column %d that takes the rest is %v wide", i, w)
			}
		}
	})
}

func TestColumnsOfATableMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns, least, dragged := anyColumns(t)
		room := float32(rapid.IntRange(1, 1600).Draw(t, "room"))
		widths := columnWidths(columns, least, dragged, room)
		shift := float32(rapid.IntRange(0, int(max(0, sum(widths)-room))).Draw(t, "shift"))
		for i := range widths {
			left := columnLeft(widths, i, room, shift, false)
			right := columnLeft(widths, i, room, shift, true)
			if mirrored := room - left - widths[i]; math.Abs(float64(mirrored-right)) > 0.01 {
				t.Fatalf("column %d is at %v, mirrored at %v, want %v", i, left, right, mirrored)
			}
		}
	})
}

// tableOf shows a table of the columns in a window.
func tableOf(t testing.TB, l *Look, columns []TableColumn, rows int, width, height float32) (*Table, fyne.Canvas) {
	table := NewTable(l, columns, rows, func(row, column int) Cell {
		c := Cell{Text: someTitles[(row+column)%len(someTitles)]}
		if columns[column].Figures {
			c.Text = fmt.Sprint(row * 37)
		}
		if row%3 == 1 {
			c.Icon = "check"
		}
		return c
	})
	_, canvas := open(t, l, width, height, table)
	return table, canvas
}

func TestNoCellLeavesItsColumn(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		table, _ := tableOf(t, l, nil, 50, 800, 300)
		rapid.Check(t, func(t *rapid.T) {
			columns, least, dragged := anyColumns(t)
			width := float32(rapid.IntRange(200, 1600).Draw(t, "width"))
			table.columns, table.dragged = columns, dragged
			table.cell = func(row, column int) Cell { return Cell{Text: someTitles[(row+column)%len(someTitles)], Icon: "check"} }
			table.shift = 0
			table.widths = columnWidths(columns, least, dragged, width)
			s := newStrip(l, l.Palette.Line)
			table.fill(3, s, width)
			shown := 0
			for i := range columns {
				left := columnLeft(table.widths, i, width, 0, rtl)
				right := left + table.widths[i]
				if left >= width || right <= 0 {
					continue
				}
				p, icon := s.next[shown], s.marks[shown]
				shown++
				if p.x < left+tablePadding-0.01 || p.x+float32(p.line.Width) > right-tablePadding+0.01 {
					t.Fatalf("the text of column %d stands from %v to %v, the column from %v to %v", i, p.x, p.x+float32(p.line.Width), left, right)
				}
				if icon.x < left || icon.x+stripIconSize > right {
					t.Fatalf("the icon of column %d is at %v, the column from %v to %v", i, icon.x, left, right)
				}
				if p.line.Width > 0 && icon.x+stripIconSize > p.x && icon.x < p.x+float32(p.line.Width) {
					t.Fatalf("in column %d the icon at %v lies on the text from %v", i, icon.x, p.x)
				}
			}
			if shown != len(s.next) {
				t.Fatalf("%d cells are shown, %d are in view", len(s.next), shown)
			}
		})
	}
}

func TestRowsOfATableMirror(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	columns := []TableColumn{{Title: "a", Width: 140}, {Title: "b"}, {Title: "c", Width: 90, Figures: true}, {Title: "d", Width: 110}}
	ltr, _ := tableOf(t, left, columns, 4, 800, 300)
	rtl, _ := tableOf(t, right, columns, 4, 800, 300)
	for i, s := range ltr.strips {
		for k, p := range s.pieces {
			m := rtl.strips[i].pieces[k]
			want := 800 - p.x - float32(p.line.Width)
			if columns[k].Figures { // they stand at the right of their column in both
				want = rtl.columnLeft(k) + rtl.widths[k] - tablePadding - float32(m.line.Width)
			}
			if math.Abs(float64(m.x-want)) > 0.01 || m.baseline != p.baseline {
				t.Errorf("row %d, column %d: at %v, mirrored at %v, want %v", i, k, p.x, m.x, want)
			}
		}
		for k, icon := range s.marked {
			if columns[k].Figures {
				continue // it stands at their left in both
			}
			if got, want := rtl.strips[i].marked[k].x, 800-icon.x-stripIconSize; got != want {
				t.Errorf("row %d, icon %d: mirrored at %v, want %v", i, k, got, want)
			}
		}
	}
}

func TestFiguresStandUnderOneAnother(t *testing.T) {
	texts := []string{"١", "٢٠", "٧٤٧", "١٬١١١"}
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		table := NewTable(l, []TableColumn{{Title: "n", Width: 90, Figures: true}}, len(texts), func(row, _ int) Cell {
			return Cell{Text: texts[row], Icon: []string{"", "check"}[row%2]}
		})
		table.Resize(fyne.NewSize(90, 200))
		middles := map[float64]bool{}
		for _, s := range table.strips {
			last := s.pieces[len(s.pieces)-1]
			middles[math.Round(10*float64(last.x)+5*last.line.Width)] = true
		}
		if len(middles) != 1 {
			t.Errorf("rtl %v: the last digits stand at %v", rtl, middles)
		}
		width := l.Text.Line("0", Body, text.Auto).Width
		for _, d := range "123456789" {
			if w := l.Text.Line(string(d), Body, text.Auto).Width; w != width {
				t.Errorf("%c is %v wide, 0 is %v", d, w, width)
			}
		}
	}
}

func TestTitlesAskForAnOrder(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		columns := []TableColumn{{Title: "a", Width: 140, Sorted: 1, Sortable: true}, {Title: "b"}, {Title: "c", Width: 140, Sortable: true}}
		table, canvas := tableOf(t, l, columns, 4, 800, 300)
		var told []string
		table.OnSort = func(column int, descending bool) { told = append(told, fmt.Sprint(column, descending)) }
		for _, i := range []int{0, 0, 1, 2} {
			test.TapAt(table.header, fyne.NewPos(table.columnLeft(i)+table.widths[i]/2, 10))
		}
		if want := []string{"0 true", "0 false", "2 false"}; !slices.Equal(told, want) {
			t.Errorf("rtl %v: told %q, want %q", rtl, told, want)
		}
		told = nil
		next, back := fyne.KeyRight, fyne.KeyLeft
		if rtl {
			next, back = back, next
		}
		canvas.Focus(table)
		typeKey(canvas, fyne.KeyDown, fyne.KeyUp, back, back, fyne.KeyReturn, next, next, fyne.KeySpace, next)
		if want := []string{"0 false", "2 false"}; !slices.Equal(told, want) {
			t.Errorf("rtl %v: by keys told %q, want %q", rtl, told, want)
		}
		if table.columns[2].Sorted != 1 || table.columns[0].Sorted != 0 {
			t.Errorf("rtl %v: the mark is at the wrong column", rtl)
		}
		if !table.header.ring.raster.Visible() || table.ring.raster.Visible() {
			t.Errorf("rtl %v: the ring is not around the title", rtl)
		}
		typeKey(canvas, fyne.KeyDown)
		if table.header.ring.raster.Visible() || !table.ring.raster.Visible() || table.Selected() != 0 {
			t.Errorf("rtl %v: Down does not lead back to the rows", rtl)
		}
	}
}

func TestEdgesOfColumnsCanBeDragged(t *testing.T) {
	for _, c := range []struct {
		rtl  bool
		dx   float32
		want float32
	}{{false, 40, 180}, {true, -40, 180}, {false, -500, tableLeast}, {true, 500, tableLeast}} {
		l, _ := testLook(t, c.rtl, false)
		table, canvas := tableOf(t, l, []TableColumn{{Title: "a", Width: 140}, {Title: "b"}, {Title: "c", Width: 90}}, 40, 800, 300)
		grip := table.grips[0]
		if got := grip.Size().Width; got != 24 {
			t.Errorf("the grip is %v wide, want 24", got)
		}
		if grip.Cursor() != desktop.HResizeCursor {
			t.Error("its cursor does not say that it can be dragged")
		}
		middle := fyne.NewPos(grip.Position().X+12, 10)
		if i := table.columnAt(middle.X - 1); i != 0 && table.columnAt(middle.X+1) != 0 {
			t.Errorf("rtl %v: the grip is at %v, beside column %d", c.rtl, middle.X, i)
		}
		test.Drag(canvas, middle, c.dx, 0)
		if got := table.widths[0]; got != c.want {
			t.Errorf("rtl %v: dragged by %v the column is %v wide, want %v", c.rtl, c.dx, got, c.want)
		}
		if got, want := sum(table.widths), table.room(); got != want {
			t.Errorf("the columns then fill %v of %v", got, want)
		}
	}
}

func TestTitlesAreNotCutUnlessAColumnIsDragged(t *testing.T) {
	l, _ := testLook(t, true, false)
	columns := []TableColumn{{Title: "عدد المصادر المستقلة", Width: 20, Sorted: 1}, {Title: "a"}, {Title: "Independent sources", Width: 30, Sorted: -1}}
	table, _ := tableOf(t, l, columns, 3, 500, 200)
	for i, p := range table.header.titles.pieces {
		if got, want := p.line.End, len([]rune(columns[i].Title)); got != want {
			t.Errorf("title %d is cut after %d of %d runes", i, got, want)
		}
	}
	table.drag(0, 60)
	if p := table.header.titles.pieces[0]; p.line.End == len([]rune(columns[0].Title)) {
		t.Error("a column that was dragged to 60 shows its whole title")
	}
}

func TestEdgesOfColumnsMoveByKeys(t *testing.T) {
	for _, c := range []struct {
		rtl             bool
		wider, narrower fyne.KeyName
	}{{false, fyne.KeyRight, fyne.KeyLeft}, {true, fyne.KeyLeft, fyne.KeyRight}} {
		l, _ := testLook(t, c.rtl, false)
		table, canvas := tableOf(t, l, []TableColumn{{Title: "a", Width: 140}, {Title: "b"}}, 4, 800, 300)
		ctrl := func(key fyne.KeyName) {
			table.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
		}
		canvas.Focus(table)
		ctrl(c.wider)
		if table.widths[0] != 140 {
			t.Errorf("rtl %v: among the rows the key makes the column %v wide", c.rtl, table.widths[0])
		}
		typeKey(canvas, fyne.KeyUp)
		ctrl(c.wider)
		ctrl(c.wider)
		ctrl(c.narrower)
		if table.widths[0] != 156 {
			t.Errorf("rtl %v: at the title the column is %v wide, want 156", c.rtl, table.widths[0])
		}
	}
}

func TestWideColumnsScrollAcross(t *testing.T) {
	for _, c := range []struct {
		rtl bool
		end fyne.KeyName
		dx  float32
	}{{false, fyne.KeyRight, -64}, {true, fyne.KeyLeft, 64}} {
		l, _ := testLook(t, c.rtl, false)
		wide := []TableColumn{{Title: "a", Width: 300}, {Title: "b", Width: 300}, {Title: "c", Width: 300}}
		table, canvas := tableOf(t, l, wide, 4, 400, 300)
		if !table.across.Visible() || table.foot != scrollBarRoom {
			t.Fatal("there is no bar across")
		}
		canvas.Focus(table)
		typeKey(canvas, c.end)
		table.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(c.dx, 0)})
		if table.shift != 128 {
			t.Errorf("rtl %v: a key and a notch scroll to %v, want 128", c.rtl, table.shift)
		}
		for range 20 {
			typeKey(canvas, c.end)
		}
		if left := table.columnLeft(2); left < 0 || left+300 > 400 {
			t.Errorf("rtl %v: at the end the last column begins at %v", c.rtl, left)
		}
		other := NewTable(l, wide, 4, table.cell)
		other.Resize(table.Size())
		other.restore(table.keep())
		if other.shift != table.shift {
			t.Errorf("it is kept at %v, want %v", other.shift, table.shift)
		}
	}
}

func TestCutCellTellsItsWholeText(t *testing.T) {
	l, clock := testLook(t, true, false)
	table, canvas := tableOf(t, l, []TableColumn{{Title: "a", Width: 80}, {Title: "b"}}, 4, 800, 300)
	root := canvas.Content().(*Root)
	at := pointAt(table.columnLeft(0)+20, tableHead+10, 0)
	table.MouseIn(at)
	clock.pass(300 * time.Millisecond)
	if len(root.floating.Objects) != 0 {
		t.Error("the text is told at once")
	}
	table.MouseMoved(at)
	clock.pass(100 * time.Millisecond)
	if len(root.floating.Objects) != 1 {
		t.Error("the text is not told after 400 ms")
	}
	table.MouseMoved(pointAt(table.columnLeft(1)+20, tableHead+10, 0))
	clock.pass(time.Second)
	if len(root.floating.Objects) != 0 {
		t.Error("a cell that is not cut tells its text, or the last one still does")
	}
	table.MouseIn(at)
	table.MouseOut()
	clock.pass(time.Second)
	if len(root.floating.Objects) != 0 {
		t.Error("it is told though the pointer has gone")
	}
}

func TestTableWithoutColumnsOrRowsIsShown(t *testing.T) {
	l, _ := testLook(t, true, false)
	for _, columns := range [][]TableColumn{nil, {{Title: "a"}}} {
		table, canvas := tableOf(t, l, columns, 0, 400, 300)
		canvas.Focus(table)
		typeKey(canvas, fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn, desktop.KeyMenu)
		typeKey(canvas, fyne.KeyUp, fyne.KeyRight, fyne.KeyReturn)
		if table.Selected() != -1 {
			t.Errorf("row %d of none is selected", table.Selected())
		}
		if table.AccessibilityLabel() != "" {
			t.Errorf("it is called %q", table.AccessibilityLabel())
		}
	}
}

func BenchmarkTableScroll(b *testing.B) {
	l, _ := testLook(b, true, false)
	table := eventsTable(l, 100_000)
	open(b, l, 1000, 900, table)
	b.ReportAllocs()
	for i := range b.N {
		table.scrollTo(float32(i % 90_000 * 25))
		for _, s := range table.strips {
			s.paint(1000, rowHeight)
		}
	}
}

func BenchmarkTableFrame(b *testing.B) {
	l, _ := testLook(b, true, false)
	table := eventsTable(l, 100_000)
	_, c := open(b, l, 1000, 900, table)
	b.ReportAllocs()
	for i := range b.N {
		table.scrollTo(float32(i % 90_000 * 25))
		c.Capture()
	}
}
