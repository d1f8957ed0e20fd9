package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestButtonAnswersMouseAndKeys(t *testing.T) {
	l, _ := testLook(t, true, false)
	tapped := 0
	b := NewButton(l, Primary, "export", "تصدير", func() { tapped++ })
	_, c := open(t, l, 300, 100, Row(l, 0, b))
	test.Tap(b)
	c.Focus(b)
	typeKey(c, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyLeft)
	if tapped != 4 {
		t.Errorf("it ran %d times, want 4", tapped)
	}
	if !b.ring.raster.Visible() {
		t.Error("it has the focus and no ring")
	}
	b.SetEnabled(false)
	b.Tapped(nil)
	if tapped != 4 {
		t.Error("it ran though it is disabled")
	}
}

func TestButtonSizesAreThoseOfTheLook(t *testing.T) {
	l, _ := testLook(t, false, false)
	square := NewButton(l, Quiet, "undo", "", nil)
	if got, want := square.MinSize(), fyne.NewSize(32, 32); got != want {
		t.Errorf("an icon alone: %v, want %v", got, want)
	}
	square = NewButton(l, Quiet, "undo", "", nil)
	square.Height = 26
	if got, want := square.MinSize(), fyne.NewSize(26, 26); got != want {
		t.Errorf("an icon alone in the status bar: %v, want %v", got, want)
	}
	plain := NewButton(l, Quiet, "", "Cancel", nil)
	label := NewText(l, "Cancel", Control, l.Palette.Ink).MinSize().Width
	if got, want := plain.MinSize(), fyne.NewSize(label+24, 32); got != want {
		t.Errorf("a label alone: %v, want %v", got, want)
	}
	full := NewButton(l, Primary, "plus", "Cancel", nil)
	full.Key = "A"
	if got, want := full.MinSize().Width, label+24+20+8+20+8; got != want {
		t.Errorf("with icon and key cap: %v wide, want %v", got, want)
	}
}

func TestButtonPartsMirror(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		b := NewButton(l, Secondary, "edit", "تعديل", nil)
		b.Key = "E"
		b.Resize(b.MinSize())
		icon, label, key := b.image.Position().X, b.text.Position().X, b.cap.Position().X
		if got := icon < label && label < key; got == rtl {
			t.Errorf("rtl %v: icon %v, label %v, key %v", rtl, icon, label, key)
		}
	}
}

func TestOnlyIconsWithAReadingDirectionMirror(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	for name, want := range map[string]bool{
		"undo": true, "redo": true, "back": true, "fwd": true, "quote": true, "doc": true,
		"search": false, "check": false, "warn": false, "clock": false, "globe": false, "plus": false, "export": false, "play": false,
	} {
		a := NewIcon(left, name, 20, hex(0)).image.Resource
		b := NewIcon(right, name, 20, hex(0)).image.Resource
		if a == nil || b == nil {
			t.Errorf("%s has no drawing", name)
			continue
		}
		if got := string(a.Content()) != string(b.Content()); got != want {
			t.Errorf("%s mirrors: %v, want %v", name, got, want)
		}
		if (a.Name() == b.Name()) == want {
			t.Errorf("%s: named %s and %s, so Fyne may mix them up", name, a.Name(), b.Name())
		}
	}
}

func TestSegmentedByMouseAndKeys(t *testing.T) {
	for _, c := range []struct {
		rtl   bool
		forth fyne.KeyName
	}{{false, fyne.KeyRight}, {true, fyne.KeyLeft}} {
		l, _ := testLook(t, c.rtl, false)
		var chosen []int
		s := NewSegmented(l, []string{"PDF", "SVG", "PNG"}, 0, func(i int) { chosen = append(chosen, i) })
		_, canvas := open(t, l, 400, 100, Sized(300, 0, s))
		canvas.Focus(s)
		typeKey(canvas, c.forth, c.forth, c.forth)
		x, width := s.segment(0)
		test.TapAt(s, fyne.NewPos(x+width/2, 16))
		test.TapAt(s, fyne.NewPos(x+width/2, 16))
		if len(chosen) != 3 || chosen[0] != 1 || chosen[1] != 2 || chosen[2] != 0 {
			t.Errorf("rtl %v: chosen %v, want 1, 2, 0", c.rtl, chosen)
		}
		if atRight := x > 100; atRight != c.rtl {
			t.Errorf("rtl %v: the first is at %v", c.rtl, x)
		}
	}
}

func TestSegmentsShareTheRoom(t *testing.T) {
	l, _ := testLook(t, true, false)
	s := NewSegmented(l, []string{"PDF", "SVG", "PNG"}, 0, nil)
	s.Resize(fyne.NewSize(306, 32))
	total := float32(2)
	for i := range 3 {
		_, width := s.segment(i)
		total += width + 2
	}
	if d := total - 306; d > 0.01 || d < -0.01 {
		t.Errorf("they fill %v of 306", total)
	}
}

func TestCheckTicks(t *testing.T) {
	l, _ := testLook(t, true, false)
	var told []bool
	c := NewCheck(l, "الدليل", false, func(on bool) { told = append(told, on) })
	_, canvas := open(t, l, 300, 100, Row(l, 0, c))
	test.Tap(c)
	canvas.Focus(c)
	typeKey(canvas, fyne.KeySpace, fyne.KeySpace)
	if len(told) != 3 || !told[0] || told[1] || !told[2] || !c.On() {
		t.Errorf("it told %v", told)
	}
	if got, want := c.box.raster.Position().X, c.Size().Width-18; got != want {
		t.Errorf("from right to left the box is at %v, want %v", got, want)
	}
	c.SetEnabled(false)
	c.Tapped(nil)
	if !c.On() {
		t.Error("it changed though it is disabled")
	}
}

func TestChoiceOpensAMenu(t *testing.T) {
	l, _ := testLook(t, true, false)
	chosen := -1
	c := NewChoice(l, []string{"من اليمين", "من اليسار"}, 0, func(i int) { chosen = i })
	_, canvas := open(t, l, 300, 300, Column(0, c))
	canvas.Focus(c)
	typeKey(canvas, fyne.KeyReturn)
	list := menuOf(canvas)
	if list == nil || !list.columns[0][0].item.Checked || list.columns[0][1].item.Checked {
		t.Fatal("no menu with the first option checked")
	}
	if got, want := list.Position(), fyne.NewPos(c.Size().Width-list.Size().Width, 36); got.Y != want.Y {
		t.Errorf("it opens at %v, want %v", got, want)
	}
	typeKey(canvas, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if chosen != 1 || c.Selected() != 1 || c.text.Text() != "من اليسار" {
		t.Errorf("chosen %d, shown %q", chosen, c.text.Text())
	}
	typeKey(canvas, fyne.KeyUp)
	if chosen != 0 {
		t.Errorf("Up chose %d, want 0", chosen)
	}
}

func TestRowButtonAnswers(t *testing.T) {
	l, _ := testLook(t, true, false)
	tapped := 0
	b := NewRowButton(l, NewParagraph(l, mixed, Body, l.Palette.Ink), func() { tapped++ })
	_, c := open(t, l, 300, 100, Column(0, b))
	test.Tap(b)
	c.Focus(b)
	typeKey(c, fyne.KeyReturn)
	if tapped != 2 {
		t.Errorf("it ran %d times, want 2", tapped)
	}
	if got, want := b.HeightFor(120), float32(60); got != want {
		t.Errorf("at 120 it is %v high, want %v", got, want)
	}
}

func TestProgressFillsFromTheReadingStart(t *testing.T) {
	for _, c := range []struct {
		rtl  bool
		want float32
	}{{false, 0}, {true, 150}} {
		l, _ := testLook(t, c.rtl, false)
		p := NewProgress(l)
		p.Resize(fyne.NewSize(200, 20))
		p.SetDone(0.25)
		if got := p.bar.Position().X; got != c.want || p.bar.Size().Width != 50 {
			t.Errorf("rtl %v: the bar is at %v and %v wide", c.rtl, got, p.bar.Size().Width)
		}
		p.SetDone(0)
		if p.bar.Visible() {
			t.Error("an empty bar shows something")
		}
	}
}

func TestBarSaysWhatFailed(t *testing.T) {
	l, _ := testLook(t, true, false)
	ran, closed := 0, 0
	bar := NewBar(l, "لم يُقرأ «تقرير.docx».", "الملف محمي بكلمة مرور.", "اختر ملفًا آخر", func() { ran++ }, func() { closed++ })
	_, c := open(t, l, 700, 100, Column(0, bar))
	for range 2 {
		c.FocusNext()
		typeKey(c, fyne.KeyReturn)
	}
	if ran != 1 || closed != 1 {
		t.Errorf("its action ran %d times, it was closed %d times", ran, closed)
	}
}
