package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// tallScroll shows a scroll over content that is 1,000 high in a window of
// 300 x 200.
func tallScroll(t testing.TB, rtl bool) (*Scroll, fyne.Canvas) {
	t.Helper()
	l, _ := testLook(t, rtl, false)
	s := NewScroll(l, Sized(0, 1000, block(10, 10)))
	_, c := open(t, l, 300, 200, s)
	return s, c
}

func TestScrollBarLiesAtTheReadingEnd(t *testing.T) {
	for _, c := range []struct {
		rtl  bool
		want float32
	}{{false, 300 - scrollBarRoom}, {true, 0}} {
		s, _ := tallScroll(t, c.rtl)
		if got := s.bar.Position().X; got != c.want {
			t.Errorf("rtl %v: the bar is at %v, want %v", c.rtl, got, c.want)
		}
		if at, length := s.bar.extent(); at != 2 || length != 196*0.2 {
			t.Errorf("the thumb is at %v and %v long, want 2 and %v", at, length, 196*0.2)
		}
	}
}

func TestScrollBarHidesWhereAllIsInView(t *testing.T) {
	l, _ := testLook(t, true, false)
	s := NewScroll(l, Sized(0, 150, block(10, 10)))
	open(t, l, 300, 200, s)
	if s.bar.Visible() {
		t.Error("there is a bar and nothing to scroll")
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	if s.Offset.Y != 0 {
		t.Errorf("it scrolls by %v", s.Offset.Y)
	}
}

func TestScrollByWheelDragAndClick(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(s *Scroll, c fyne.Canvas)
		want float32
	}{
		{"the wheel", func(s *Scroll, _ fyne.Canvas) {
			s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -75)})
		}, 75},
		{"the wheel beyond the end", func(s *Scroll, _ fyne.Canvas) {
			s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -7500)})
		}, 800},
		{"the thumb to the end", func(s *Scroll, c fyne.Canvas) {
			test.Drag(c, fyne.NewPos(7, 20), 0, 500)
		}, 800},
		{"the thumb by half of its way", func(s *Scroll, c fyne.Canvas) {
			test.Drag(c, fyne.NewPos(7, 20), 0, (196-196*0.2)/2)
		}, 400},
		{"a click under the thumb", func(s *Scroll, c fyne.Canvas) {
			test.TapCanvas(c, fyne.NewPos(7, 150))
		}, 180},
		{"a click on the thumb", func(s *Scroll, c fyne.Canvas) {
			test.TapCanvas(c, fyne.NewPos(7, 20))
		}, 0},
		{"clicks under and over the thumb", func(s *Scroll, c fyne.Canvas) {
			test.TapCanvas(c, fyne.NewPos(7, 190))
			test.TapCanvas(c, fyne.NewPos(7, 190))
			test.TapCanvas(c, fyne.NewPos(7, 4))
		}, 180},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, canvas := tallScroll(t, true)
			c.do(s, canvas)
			if d := s.Offset.Y - c.want; d > 0.01 || d < -0.01 {
				t.Errorf("it scrolls to %v, want %v", s.Offset.Y, c.want)
			}
			if got := s.Content.Position().Y; got != -s.Offset.Y {
				t.Errorf("the content is at %v, want %v", got, -s.Offset.Y)
			}
		})
	}
}

func TestThumbStaysInItsBar(t *testing.T) {
	l, _ := testLook(t, true, false)
	for _, across := range []bool{false, true} {
		rapid.Check(t, func(t *rapid.T) {
			b := newScrollBar(l, across, func(float32) {})
			long := float32(rapid.IntRange(1, 2000).Draw(t, "length"))
			b.Resize(fyne.NewSquareSize(long))
			view := float32(rapid.IntRange(1, 2000).Draw(t, "view"))
			total := float32(rapid.IntRange(1, 4_000_000).Draw(t, "total"))
			offset := offsetIn(float32(rapid.IntRange(0, 4_000_000).Draw(t, "offset")), total, view)
			b.set(total, view, offset)
			at, length := b.extent()
			if length < 0 || at < 2 || at+length > max(2, long-2)+0.01 {
				t.Fatalf("the thumb is at %v and %v long in a bar of %v", at, length, long)
			}
			if b.Visible() != scrolls(total, view) {
				t.Fatalf("of %v, %v in view: visible %v", total, view, b.Visible())
			}
		})
	}
}

func TestBarAcrossIsMirrored(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	rapid.Check(t, func(t *rapid.T) {
		offset := float32(rapid.IntRange(0, 800).Draw(t, "offset"))
		at := func(l *Look) (x, width float32) {
			b := newScrollBar(l, true, func(float32) {})
			b.Resize(fyne.NewSize(200, scrollBarRoom))
			b.set(1000, 200, offset)
			return b.thumb.Position().X, b.thumb.Size().Width
		}
		x, width := at(left)
		mirrored, _ := at(right)
		if d := 200 - x - width - mirrored; d > 0.01 || d < -0.01 {
			t.Fatalf("the thumb is at %v and mirrored at %v", x, mirrored)
		}
	})
}

// TestTabScrollsToWhatGetsTheFocus goes through a dialog that is higher than
// its window.
func TestTabScrollsToWhatGetsTheFocus(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 500, 360, Column(0))
	controls := Column(20)
	form := NewForm(l)
	for i := range 12 {
		if i%2 == 0 {
			controls.Add(NewButton(l, Secondary, "", someTitles[i%8], nil))
			continue
		}
		form.Add("", NewCheck(l, someTitles[i%8], false, nil), "")
	}
	controls.Add(form)
	d := NewDialog(l, "كثير", Pad(l, 16, 24, 16, 24, controls))
	d.Size(420, 0)
	d.Show(c)
	scroll := d.sheet.Layout.(*dialogParts).scroll
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(scroll).Y
	for i := range 40 {
		step := c.FocusNext
		if i >= 20 {
			step = c.FocusPrevious
		}
		step()
		o, ok := c.Focused().(fyne.CanvasObject)
		if !ok {
			t.Fatal("nothing has the focus")
		}
		if len(scrollsAround(o)) == 0 {
			continue // in the header
		}
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - top
		if y < 0 || y+o.Size().Height > scroll.Size().Height {
			t.Fatalf("step %d: the focus is %v below the top of a view of %v", i, y, scroll.Size().Height)
		}
	}
}

func TestKeysThatAControlDoesNotUseScroll(t *testing.T) {
	l, _ := testLook(t, true, false)
	b := NewButton(l, Secondary, "", "x", nil)
	s := NewScroll(l, Column(0, b, Sized(0, 1000, block(10, 10))))
	_, c := open(t, l, 300, 200, s)
	var passed []fyne.KeyName
	c.SetOnTypedKey(func(key *fyne.KeyEvent) { passed = append(passed, key.Name) })
	c.Focus(b)
	typeKey(c, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyUp)
	if s.Offset.Y != 180 {
		t.Errorf("it scrolls to %v, want 180", s.Offset.Y)
	}
	typeKey(c, fyne.KeyEnd)
	if got, want := s.Offset.Y, s.Content.Size().Height-200; got != want {
		t.Errorf("at the end it is scrolled by %v, want %v", got, want)
	}
	typeKey(c, fyne.KeyHome, fyne.KeyF5, fyne.KeyUp)
	if s.Offset.Y != 0 || len(passed) != 2 {
		t.Errorf("scrolled to %v, the window got %v, want F5 and the Up that leads nowhere", s.Offset.Y, passed)
	}
}

func TestKeysScrollADialogFromItsButtons(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 500, 300, Column(0))
	d := NewDialog(l, "طويل", Sized(0, 1000, block(10, 10)), NewButton(l, Primary, "", "x", nil))
	d.Show(c)
	scroll := d.sheet.Layout.(*dialogParts).scroll
	page := scrollPage * scroll.Size().Height
	typeKey(c, fyne.KeyPageDown)
	if scroll.Offset.Y != page {
		t.Errorf("with the focus on a button it scrolls to %v, want %v", scroll.Offset.Y, page)
	}
	test.TapCanvas(c, d.sheet.Position().AddXY(100, dialogHeader+20))
	typeKey(c, fyne.KeyPageUp)
	if scroll.Offset.Y != 0 {
		t.Errorf("after a click on its ground it scrolls to %v, want 0", scroll.Offset.Y)
	}
}

func TestClickedControlsHaveTheFocus(t *testing.T) {
	l, _ := testLook(t, true, false)
	check, radio := NewCheck(l, "x", false, nil), NewRadio(l, []string{"a", "b"}, 0, nil)
	choice, tabs := NewChoice(l, []string{"a"}, 0, nil), threeTabs(l)
	_, c := open(t, l, 400, 300, Column(8, check, radio, choice, tabs))
	for _, o := range []interface {
		fyne.Tappable
		fyne.Focusable
	}{check, radio, tabs.bar, choice} {
		test.TapAt(o, fyne.NewPos(5, 5))
		if Escape(c); c.Focused() != o {
			t.Errorf("after a click on %T the focus is in %T", o, c.Focused())
		}
	}
}

func TestScrollTellsOfMovesAndIsKept(t *testing.T) {
	s, _ := tallScroll(t, true)
	var told []float32
	s.OnScrolled = func(at fyne.Position) { told = append(told, at.Y) }
	s.ScrollToOffset(fyne.NewPos(0, 300))
	s.ScrollToOffset(fyne.NewPos(0, 300))
	if len(told) != 1 || told[0] != 300 {
		t.Errorf("it told %v", told)
	}
	other, _ := tallScroll(t, true)
	other.restore(s.keep())
	if other.Offset.Y != 300 {
		t.Errorf("it is kept at %v", other.Offset.Y)
	}
}
