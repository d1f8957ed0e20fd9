package ui

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// pointAt is a mouse event at a point of a widget.
func pointAt(x, y float32, button desktop.MouseButton) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: button}
	e.Position = fyne.NewPos(x, y)
	e.AbsolutePosition = e.Position
	return e
}

// clickRow presses and releases the first button over row i.
func clickRow(l *List, i int) {
	at := pointAt(40, l.top(i)+rowHeight/2, desktop.MouseButtonPrimary)
	l.MouseDown(at)
	l.MouseUp(at)
}

// numbered is a list of numbers that counts how often it is asked.
func numbered(l *Look, count int, asked *int) *List {
	return NewList(l, count, func(i int) ListItem {
		*asked++
		return ListItem{Text: fmt.Sprint("واقعة ", i), Note: fmt.Sprint(i)}
	})
}

func TestListAsksForTheRowsInViewAlone(t *testing.T) {
	l, _ := testLook(t, true, false)
	asked := 0
	list := numbered(l, 100_000, &asked)
	open(t, l, 300, 320, list)
	asked = 0
	list.Refresh()
	if asked > 12 {
		t.Errorf("for 10 rows in view it asked for %d", asked)
	}
	asked = 0
	list.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -rowHeight)})
	if asked > 1 {
		t.Errorf("scrolled by one row it asked for %d", asked)
	}
	list.Reveal(99_999)
	if got, want := list.offset, list.total()-320; got != want {
		t.Errorf("at the end it is scrolled by %v, want %v", got, want)
	}
	if i := list.at(319); i != 99_999 {
		t.Errorf("at its foot is row %d", i)
	}
}

func TestListByKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want []int
	}{
		{"down from nothing", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, []int{0, 1}},
		{"up stops at the first", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, []int{0}},
		{"home and end", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome}, []int{99, 0}},
		{"a page", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp}, []int{4, 8, 4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, true, false)
			list := numbered(l, 100, new(int))
			var told []int
			list.OnSelected = func(i int) { told = append(told, i) }
			_, canvas := open(t, l, 300, 160, list)
			canvas.Focus(list)
			typeKey(canvas, c.keys...)
			if !slices.Equal(told, c.want) {
				t.Errorf("told %v, want %v", told, c.want)
			}
			if i := list.Selected(); list.top(i) < 0 || list.top(i)+rowHeight > 160 {
				t.Errorf("row %d is at %v, out of view", i, list.top(i))
			}
		})
	}
}

func TestListByMouse(t *testing.T) {
	l, _ := testLook(t, false, false)
	list := numbered(l, 100, new(int))
	var told []string
	list.OnSelected = func(i int) { told = append(told, fmt.Sprint("selected ", i)) }
	list.OnActivated = func(i int) { told = append(told, fmt.Sprint("activated ", i)) }
	list.OnMenu = func(i int, at fyne.Position) { told = append(told, fmt.Sprintf("menu %d at %v", i, at.Y)) }
	_, canvas := open(t, l, 300, 160, list)
	clickRow(list, 2)
	if canvas.Focused() != list {
		t.Error("a click does not give it the focus")
	}
	test.DoubleTap(list) // in the first row
	list.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -640)})
	list.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(9, 5), AbsolutePosition: fyne.NewPos(9, 5)})
	typeKey(canvas, fyne.KeyReturn, desktop.KeyMenu)
	want := []string{"selected 2", "activated 0", "menu 20 at 5", "activated 2", "menu 2 at 32"}
	if !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

func TestPointerMarksTheRowUnderIt(t *testing.T) {
	l, _ := testLook(t, false, false)
	list := numbered(l, 100, new(int))
	open(t, l, 300, 160, list)
	list.MouseIn(pointAt(20, 40, 0))
	if list.hovered != 1 || !list.hot.Visible() || list.hot.Position().Y != rowHeight {
		t.Errorf("row %d is marked at %v", list.hovered, list.hot.Position())
	}
	list.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -2*rowHeight)})
	if list.hovered != 3 {
		t.Errorf("scrolled under a pointer that rests, row %d is marked, want 3", list.hovered)
	}
	list.MouseOut()
	if list.hot.Visible() {
		t.Error("a row stays marked when the pointer has gone")
	}
}

func TestRowsOfAListMirror(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(40, 900).Draw(t, "width"))
		item := ListItem{
			Icon: rapid.SampledFrom([]string{"", "doc"}).Draw(t, "icon"), Text: rapid.SampledFrom(someTitles).Draw(t, "text"),
			Note: rapid.SampledFrom([]string{"", "12 مارس", "3"}).Draw(t, "note"), Strong: rapid.Bool().Draw(t, "strong"),
		}
		fill := func(l *Look) *strip {
			s := newStrip(l, l.Palette.Line)
			NewList(l, 1, func(int) ListItem { return item }).fill(0, s, width)
			return s
		}
		a, b := fill(left), fill(right)
		for i, p := range a.next {
			if got, want := b.next[i].x, width-p.x-float32(p.line.Width); got-want > 0.01 || want-got > 0.01 {
				t.Fatalf("text %d is at %v, mirrored at %v, want %v", i, p.x, got, want)
			}
			if p.x < 0 || p.x+float32(p.line.Width) > width && p.line.Width > 0 {
				t.Fatalf("text %d stands from %v to %v in %v", i, p.x, p.x+float32(p.line.Width), width)
			}
		}
		for i, icon := range a.marks {
			if got, want := b.marks[i].x, width-icon.x-stripIconSize; got != want {
				t.Fatalf("the icon is at %v, want %v", got, want)
			}
		}
		if n := len(a.next); n == 2 && a.next[0].line.Width > 0 && a.next[1].line.Width > 0 && a.next[1].x+float32(a.next[1].line.Width) > a.next[0].x {
			t.Fatalf("the text ends at %v, the note begins at %v", a.next[1].x+float32(a.next[1].line.Width), a.next[0].x)
		}
	})
}

func TestRowThatIsCutTellsItsWholeText(t *testing.T) {
	l, clock := testLook(t, true, false)
	list := NewList(l, 2, func(i int) ListItem {
		return ListItem{Text: []string{"قصير", someTitles[0]}[i], Note: "3"}
	})
	_, c := open(t, l, 200, 160, list)
	root := c.Content().(*Root)
	for i, want := range []int{0, 1} {
		list.MouseMoved(pointAt(40, list.top(i)+5, 0))
		clock.pass(tipAfter)
		if got := len(root.floating.Objects); got != want {
			t.Errorf("over row %d there are %d cards, want %d", i, got, want)
		}
	}
	list.MouseOut()
	if len(root.floating.Objects) != 0 {
		t.Error("the card stays when the pointer has gone")
	}
}

func TestRowsInViewCoverItOnceEach(t *testing.T) {
	l, _ := testLook(t, true, false)
	list := numbered(l, 0, new(int))
	open(t, l, 300, 300, list)
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(0, 200_000).Draw(t, "count")
		height := float32(rapid.IntRange(1, 900).Draw(t, "height"))
		list.Resize(fyne.NewSize(float32(rapid.IntRange(1, 500).Draw(t, "width")), height))
		list.SetCount(count)
		for range rapid.IntRange(0, 4).Draw(t, "moves") {
			if rapid.Bool().Draw(t, "jump") && count > 0 {
				list.Reveal(rapid.IntRange(0, count-1).Draw(t, "row"))
			} else {
				list.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, float32(rapid.IntRange(-900, 900).Draw(t, "dy")))})
			}
		}
		shown := map[int]bool{}
		for _, s := range list.strips {
			if s.index < 0 {
				continue
			}
			if shown[s.index] {
				t.Fatalf("row %d is shown twice", s.index)
			}
			shown[s.index] = true
			if got, want := s.raster.Position().Y, list.top(s.index); got != want {
				t.Fatalf("row %d is at %v, want %v", s.index, got, want)
			}
		}
		for y := float32(0); y < min(height, list.total()); y++ {
			if i := list.at(y); !shown[i] {
				t.Fatalf("at %v of %v, scrolled by %v, row %d is missing", y, height, list.offset, i)
			}
		}
	})
}

func TestFewerRowsLeaveNoneSelectedBehind(t *testing.T) {
	l, _ := testLook(t, true, false)
	list := numbered(l, 100, new(int))
	open(t, l, 300, 160, list)
	list.Select(80)
	list.SetCount(5)
	if list.Selected() != 4 || list.offset != 0 {
		t.Errorf("row %d is selected, scrolled by %v", list.Selected(), list.offset)
	}
	list.SetCount(0)
	if list.Selected() != -1 || list.at(10) != -1 {
		t.Errorf("an empty list has row %d selected", list.Selected())
	}
}

func TestRowSelectedBeforeTheListIsShownIsInView(t *testing.T) {
	for _, c := range []struct {
		row  int
		want float32
	}{{2, 0}, {50, 51*rowHeight - 160}} {
		l, _ := testLook(t, true, false)
		list := numbered(l, 100, new(int))
		list.Select(c.row)
		list.Resize(fyne.NewSize(300, 160))
		if list.offset != c.want {
			t.Errorf("row %d: scrolled by %v, want %v", c.row, list.offset, c.want)
		}
	}
}

func TestListIsKept(t *testing.T) {
	l, _ := testLook(t, true, false)
	list, other := numbered(l, 100, new(int)), numbered(l, 100, new(int))
	open(t, l, 300, 320, Row(l, 0, Sized(150, 320, list), Sized(150, 320, other)))
	list.Select(40)
	list.scrollTo(1200)
	other.restore(list.keep())
	if other.Selected() != 40 || other.offset != 1200 {
		t.Errorf("row %d is selected, scrolled by %v", other.Selected(), other.offset)
	}
}

func BenchmarkListScroll(b *testing.B) {
	l, _ := testLook(b, true, false)
	list := NewList(l, 100_000, func(i int) ListItem {
		return ListItem{Icon: "doc", Text: someTitles[i%len(someTitles)], Note: "3"}
	})
	open(b, l, 500, 900, list)
	b.ReportAllocs()
	for i := range b.N {
		list.scrollTo(float32(i % 90_000 * 25))
		for _, s := range list.strips {
			s.paint(500, rowHeight)
		}
	}
}
