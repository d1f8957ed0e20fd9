package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// someGroups are groups of so many items, each under its heading.
func someGroups(chosen *string, sizes ...int) (groups [][]MenuItem) {
	for g, n := range sizes {
		group := []MenuItem{{Heading: true, Label: fmt.Sprintf("Group %d", g)}}
		for i := range n {
			name := fmt.Sprintf("%d.%d", g, i)
			group = append(group, MenuItem{Label: "A command of some length " + name, Key: "Ctrl Shift Z", Enabled: true, Run: func() { *chosen = name }})
		}
		groups = append(groups, group)
	}
	return groups
}

func TestGroupsAreStackedIntoFewerColumns(t *testing.T) {
	for _, c := range []struct {
		sizes   []int
		columns int
		want    string // how many items the columns have, headings and lines among them
	}{
		{[]int{3, 2, 5}, 3, "[4 3 6]"},
		{[]int{3, 2, 5}, 2, "[8 6]"},
		{[]int{3, 2, 5}, 1, "[15]"},
		{[]int{5, 1, 1, 1, 1, 4}, 3, "[6 8 8]"},
		{[]int{1, 1, 9}, 5, "[2 2 10]"},
	} {
		var got []int
		for _, column := range stackGroups(someGroups(new(string), c.sizes...), c.columns) {
			got = append(got, len(column))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%v in %d columns: %v, want %s", c.sizes, c.columns, got, c.want)
		}
	}
}

func TestPanelFitsTheWindow(t *testing.T) {
	for _, c := range []struct {
		name    string
		window  fyne.Size
		columns int
		scrolls bool
	}{
		{"wide", fyne.NewSize(2400, 900), 6, false},
		{"of a small screen", fyne.NewSize(900, 600), 2, true},
		{"higher", fyne.NewSize(900, 1200), 2, false},
		{"narrow", fyne.NewSize(300, 600), 1, true},
	} {
		for _, rtl := range []bool{false, true} {
			l, _ := testLook(t, rtl, false)
			_, canvas := open(t, l, c.window.Width, c.window.Height, Column(0, block(10, 10)))
			chosen := ""
			ShowPanel(l, canvas, Corner{At: fyne.NewPos(40, 40)}, someGroups(&chosen, 7, 6, 3, 9, 4, 5))
			list := menuOf(canvas)
			at, size := list.Position(), list.Size()
			if at.X < 8 || at.Y < 8 || at.X+size.Width > c.window.Width-8 || at.Y+size.Height > c.window.Height-8 {
				t.Errorf("%s: it lies at %v and is %v", c.name, at, size)
			}
			if len(list.columns) != c.columns {
				t.Errorf("%s: %d columns, want %d", c.name, len(list.columns), c.columns)
			}
			if scrolls := list.rows.Size().Height > list.scroll.Size().Height; scrolls != c.scrolls {
				t.Errorf("%s: it scrolls: %v", c.name, scrolls)
			}
			for i, rows := range list.columns[1:] {
				a, b := list.columns[i][0], rows[0]
				if rtl {
					a, b = b, a
				}
				if a.Position().X+a.Size().Width > b.Position().X {
					t.Errorf("%s: columns %d and %d overlap", c.name, i, i+1)
				}
			}
			typeKey(canvas, fyne.KeyEnd)
			last := list.columns[0][len(list.columns[0])-1]
			bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(last).Y + last.Size().Height
			if list.current < 0 || bottom > at.Y+size.Height {
				t.Errorf("%s: the last item ends at %v, the panel at %v", c.name, bottom, at.Y+size.Height)
			}
			test.TapCanvas(canvas, fyne.CurrentApp().Driver().AbsolutePositionForObject(last).AddXY(20, 10))
			if want := last.item.Label[len(last.item.Label)-3:]; chosen != want {
				t.Errorf("%s: a click on %s chose %q", c.name, want, chosen)
			}
		}
	}
}

func TestPanelFitsAWindowThatShrinks(t *testing.T) {
	l, _ := testLook(t, true, false)
	w, canvas := open(t, l, 2400, 900, Column(0, block(10, 10)))
	ShowPanel(l, canvas, Corner{At: fyne.NewPos(2300, 40)}, someGroups(new(string), 7, 6, 3, 9, 4, 5))
	w.Resize(fyne.NewSize(900, 600))
	list := menuOf(canvas)
	if n := len(list.columns); n != 2 || list.Size().Width > 884 {
		t.Errorf("%d columns, %v wide", n, list.Size().Width)
	}
}
