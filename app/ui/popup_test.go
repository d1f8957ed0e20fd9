package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// typeKey presses a key as the window does: on what has the focus.
func typeKey(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else if typed := c.OnTypedKey(); typed != nil {
			typed(&fyne.KeyEvent{Name: k})
		}
	}
}

func menuOf(c fyne.Canvas) *menuList {
	if top, ok := c.Overlays().Top().(*layer); ok {
		list, _ := top.popup.(*menuList)
		return list
	}
	return nil
}

// someItems are five rows, of which the first, second and last can be chosen.
func someItems(chosen *string) []MenuItem {
	item := func(label string, enabled bool) MenuItem {
		return MenuItem{Label: label, Enabled: enabled, Run: func() { *chosen += label }}
	}
	return []MenuItem{item("a", true), item("b", true), {Separator: true}, item("off", false), item("c", true)}
}

func TestMenuByKeyboard(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"the first", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "a"},
		{"the last", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "c"},
		{"over the line and what is disabled", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, "c"},
		{"round the end", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn}, "a"},
		{"nothing is chosen at first", []fyne.KeyName{fyne.KeyReturn}, ""},
		{"escape", []fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, true, false)
			field := NewField(l, "", "")
			_, canvas := open(t, l, 400, 300, Column(0, field))
			canvas.Focus(field)
			chosen := ""
			ShowMenu(l, canvas, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(&chosen))
			typeKey(canvas, c.keys...)
			if chosen != c.want {
				t.Errorf("%q was chosen, want %q", chosen, c.want)
			}
			if left := menuOf(canvas) != nil; left != (c.want == "" && c.keys[len(c.keys)-1] != fyne.KeyEscape) {
				t.Errorf("the menu is open: %v", left)
			}
			Escape(canvas)
			if canvas.Focused() != field {
				t.Error("the focus has not returned")
			}
		})
	}
}

func TestMenuByMouse(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 400, 300, Column(0, block(10, 10)))
	chosen := ""
	ShowMenu(l, c, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(&chosen))
	list := menuOf(c)
	if got, want := list.Position(), fyne.NewPos(180, 40); got != want || list.Size().Width != 200 {
		t.Errorf("from right to left the menu is at %v, want %v", got, want)
	}
	row := list.columns[0][1]
	middle := list.Position().Add(row.Position()).AddXY(60, 15)
	test.MoveMouse(c, middle)
	if list.current != 1 {
		t.Errorf("under the pointer: item %d, want 1", list.current)
	}
	test.TapCanvas(c, list.Position().Add(list.columns[0][3].Position()).AddXY(60, 15))
	if menuOf(c) == nil || chosen != "" {
		t.Errorf("a click on a disabled item chose %q and closed: %v", chosen, menuOf(c) == nil)
	}
	test.TapCanvas(c, middle)
	if chosen != "b" || menuOf(c) != nil {
		t.Errorf("a click chose %q, want b", chosen)
	}
	ShowMenu(l, c, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(&chosen))
	test.TapCanvas(c, fyne.NewPos(20, 280))
	if menuOf(c) != nil || chosen != "b" {
		t.Error("a click beside the menu does not just close it")
	}
}

func TestMenuStaysInTheWindow(t *testing.T) {
	l, _ := testLook(t, false, false)
	_, c := open(t, l, 400, 300, Column(0, block(10, 10)))
	ShowMenu(l, c, Corner{At: fyne.NewPos(390, 290)}, 200, someItems(new(string)))
	list := menuOf(c)
	if at, size := list.Position(), list.Size(); at.X+size.Width > 392 || at.Y+size.Height > 292 {
		t.Errorf("it lies at %v and is %v", at, size)
	}
}

func TestMenuOpensOverItsControlWhereThereIsNoRoomUnderIt(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		choice := NewChoice(l, []string{"أ", "ب", "ج"}, 0, nil)
		_, c := open(t, l, 400, 300, Column(0, Sized(0, 240, block(10, 10)), choice))
		choice.Tapped(nil)
		list := menuOf(c)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(choice).Y
		if foot := list.Position().Y + list.Size().Height; foot > top || foot < top-8 {
			t.Errorf("its foot is at %v, the control begins at %v", foot, top)
		}
	}
}

func TestPanelColumnsMirrorAndArrowsCrossThem(t *testing.T) {
	for _, c := range []struct {
		rtl  bool
		next fyne.KeyName
	}{{false, fyne.KeyRight}, {true, fyne.KeyLeft}} {
		l, _ := testLook(t, c.rtl, false)
		_, canvas := open(t, l, 600, 300, Column(0, block(10, 10)))
		chosen := ""
		second := []MenuItem{{Label: "2", Heading: true}, {Label: "x", Enabled: true, Run: func() { chosen = "x" }}}
		ShowPanel(l, canvas, Corner{At: fyne.NewPos(300, 20)}, [][]MenuItem{someItems(&chosen), second})
		list := menuOf(canvas)
		if before := list.columns[0][0].Position().X < list.columns[1][0].Position().X; before == c.rtl {
			t.Errorf("rtl %v: the first column is at %v, the second at %v", c.rtl, list.columns[0][0].Position().X, list.columns[1][0].Position().X)
		}
		typeKey(canvas, fyne.KeyDown, c.next, fyne.KeyReturn)
		if chosen != "x" {
			t.Errorf("rtl %v: %q was chosen, want x", c.rtl, chosen)
		}
	}
}

func TestDialogKeepsTheFocusAndGivesItBack(t *testing.T) {
	l, _ := testLook(t, true, false)
	outside := NewField(l, "", "")
	_, c := open(t, l, 800, 600, Column(0, outside))
	c.Focus(outside)
	closed := 0
	inside := NewField(l, "", "")
	save := NewButton(l, Primary, "", "احفظ", nil)
	off := NewButton(l, Secondary, "", "انسخ", nil)
	off.SetEnabled(false)
	d := NewDialog(l, "تصدير", Pad(l, 20, 24, 20, 24, inside), save, off)
	d.OnClosed = func() { closed++ }
	d.Size(500, 0)
	d.Show(c)
	if c.Focused() != inside {
		t.Fatalf("the focus is in %T, want the first field", c.Focused())
	}
	seen := map[fyne.Focusable]bool{}
	for range 6 {
		c.FocusNext()
		seen[c.Focused()] = true
	}
	if seen[outside] || !seen[save] || !seen[inside] || seen[off] || len(seen) != 3 {
		t.Errorf("Tab went through %d controls, want field, button and the button that closes", len(seen))
	}
	test.TapCanvas(c, fyne.NewPos(5, 5))
	test.TapCanvas(c, fyne.NewPos(400, 300))
	if c.Overlays().Top() == nil {
		t.Fatal("a click closed the dialog")
	}
	typeKey(c, fyne.KeyEscape)
	if c.Overlays().Top() != nil || closed != 1 {
		t.Errorf("Escape: closed %d times", closed)
	}
	if c.Focused() != outside {
		t.Error("the focus has not returned")
	}
	d.Show(c)
	c.Focus(inside)
	typeKey(c, fyne.KeyEscape)
	if c.Overlays().Top() != nil || closed != 2 {
		t.Errorf("Escape in its field: closed %d times, want 2", closed)
	}
}

func TestEscapeClosesADialogInWhichNothingHasTheFocus(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 800, 600, Column(0, block(10, 10)))
	var typed []fyne.KeyName
	var runes []rune
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { typed = append(typed, k.Name) })
	c.SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	refused := 0
	save := NewButton(l, Primary, "", "احفظ", func() { refused++ })
	d := NewDialog(l, "تصدير", Pad(l, 20, 24, 20, 24, NewField(l, "", "")), save)
	d.Size(500, 0)
	d.Show(c)
	test.TapCanvas(c, fyne.CurrentApp().Driver().AbsolutePositionForObject(save).AddXY(10, 10))
	if refused != 1 || c.Focused() != nil {
		t.Fatalf("the button ran %d times and %T has the focus", refused, c.Focused())
	}
	typeKey(c, fyne.KeyDelete)
	c.OnTypedRune()('a')
	typeKey(c, fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Error("Escape does not close it")
	}
	if len(typed) != 0 || len(runes) != 0 {
		t.Errorf("the window below got the keys %v and %q", typed, runes)
	}
	typeKey(c, fyne.KeyHome)
	c.OnTypedRune()('b')
	if len(typed) != 1 || string(runes) != "b" {
		t.Errorf("after the dialog the window got %v and %q, want Home and b", typed, runes)
	}
}

func TestKeysGoToTheTopmostPopup(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 800, 600, Column(0, block(10, 10)))
	got := 0
	c.SetOnTypedKey(func(*fyne.KeyEvent) { got++ })
	d := NewDialog(l, "تصدير", block(300, 100))
	d.Show(c)
	ShowMenu(l, c, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(new(string)))
	for i, left := range []int{1, 0} {
		c.Unfocus()
		typeKey(c, fyne.KeyEscape)
		if n := len(c.Overlays().List()); n != left {
			t.Errorf("Escape %d leaves %d popups, want %d", i+1, n, left)
		}
	}
	d.Show(c)
	ShowMenu(l, c, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(new(string)))
	d.Hide()
	typeKey(c, fyne.KeyHome)
	if len(c.Overlays().List()) != 0 || got != 1 {
		t.Errorf("a dialog that goes with its menu leaves %d popups, and the window %d keys", len(c.Overlays().List()), got)
	}
}

func TestTipsGoWhenAPopupOpens(t *testing.T) {
	l, clock := testLook(t, true, false)
	b := NewButton(l, Quiet, "undo", "", nil)
	b.Tip = "تراجع (Ctrl Z)"
	_, c := open(t, l, 400, 200, Pad(l, 20, 20, 20, 20, Row(l, 0, b)))
	floating := c.Content().(*Root).floating
	snack := NewSnackbar(l, "رُفضت 3 وقائع", "", nil)
	snack.Show(c)
	menu := func() { ShowMenu(l, c, Corner{At: fyne.NewPos(380, 40)}, 200, someItems(new(string))) }
	b.MouseIn(&desktop.MouseEvent{})
	clock.pass(tipAfter)
	if n := len(floating.Objects); n != 2 {
		t.Fatalf("%d things float, want the snackbar and the tip", n)
	}
	menu()
	if n := len(floating.Objects); n != 1 || floating.Objects[0] != snack.card {
		t.Errorf("under the menu %d things float, want the snackbar alone", n)
	}
	Escape(c)
	b.MouseOut()
	b.MouseIn(&desktop.MouseEvent{})
	menu()
	clock.pass(tipAfter)
	if n := len(c.Overlays().Top().(*layer).floating.Objects); n != 0 {
		t.Errorf("%d tips of what the menu covers came over it", n)
	}
}

func TestDialogScrollsContentThatTheWindowIsTooLowFor(t *testing.T) {
	for _, c := range []struct {
		window, content, want float32 // heights; want is that of what shows the content
	}{{600, 300, 300}, {600, 900, 600 - 48 - dialogHeader - dialogFooter - 1}} {
		l, _ := testLook(t, true, false)
		_, canvas := open(t, l, 900, c.window, Column(0, block(10, 10)))
		content := block(300, c.content)
		d := NewDialog(l, "المفاتيح", content, NewButton(l, Primary, "", "تم", nil))
		d.Size(500, 0)
		d.Show(canvas)
		scroll := d.sheet.Layout.(*dialogParts).scroll
		if scroll.Size().Height != c.want || content.Size().Height != c.content {
			t.Errorf("content %v high is %v high, in %v", c.content, content.Size().Height, scroll.Size().Height)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(scroll).AddXY(20, 20)
		test.Scroll(canvas, at, 0, -5000)
		if got := scroll.Offset.Y; got != c.content-c.want {
			t.Errorf("content %v high scrolls by %v, want %v", c.content, got, c.content-c.want)
		}
	}
}

func TestDialogClosesByItsButton(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 800, 600, Column(0, block(10, 10)))
	d := NewDialog(l, "عن وقائع", block(300, 100))
	d.Size(500, 300)
	d.Show(c)
	sheet := d.layer.popup
	if got, want := sheet.Position(), fyne.NewPos(150, 150); got != want {
		t.Errorf("it lies at %v, want the middle, %v", got, want)
	}
	test.TapCanvas(c, sheet.Position().AddXY(14+16, 28)) // its end, from right to left
	if c.Overlays().Top() != nil {
		t.Error("its button does not close it")
	}
}

func TestWindowKeysRestWhileADialogIsOpen(t *testing.T) {
	l, _ := testLook(t, false, false)
	_, c := open(t, l, 800, 600, Column(0, block(10, 10)))
	var typed []fyne.KeyName
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { typed = append(typed, k.Name) })
	d := NewDialog(l, "Export", NewCheck(l, "Key", true, nil))
	d.Show(c)
	typeKey(c, fyne.KeyDelete)
	d.Hide()
	button := NewButton(l, Quiet, "", "x", nil)
	c.SetContent(button)
	c.Focus(button)
	typeKey(c, fyne.KeyLeft)
	if len(typed) != 1 || typed[0] != fyne.KeyLeft {
		t.Errorf("the window got %v, want the Left of the focused button alone", typed)
	}
}

func TestSnackbarGoesAfterSixSeconds(t *testing.T) {
	l, clock := testLook(t, true, false)
	_, c := open(t, l, 800, 600, Column(0, block(10, 10)))
	root := c.Content().(*Root)
	undone := 0
	s := NewSnackbar(l, "رُفضت 3 وقائع", "تراجع", func() { undone++ })
	s.Show(c)
	clock.pass(5900 * time.Millisecond)
	if root.snack != s {
		t.Fatal("it is gone before six seconds")
	}
	s.card.MouseIn(&desktop.MouseEvent{})
	clock.pass(time.Minute)
	if root.snack != s {
		t.Fatal("it went under the pointer")
	}
	s.card.MouseOut()
	clock.pass(6 * time.Second)
	if root.snack != nil || len(root.floating.Objects) != 0 {
		t.Error("it is still there six seconds after the pointer left")
	}
	first, second := NewSnackbar(l, "1", "", nil), NewSnackbar(l, "2", "تراجع", func() { undone++ })
	first.Show(c)
	second.Show(c)
	if n := len(root.floating.Objects); n != 1 {
		t.Errorf("%d are shown at once", n)
	}
	test.Tap(second.card.row.Objects[2].(*link))
	if undone != 1 || root.snack != nil {
		t.Errorf("its action ran %d times", undone)
	}
}

func TestSnackbarIsAsWideAsItsWords(t *testing.T) {
	l, _ := testLook(t, true, false)
	_, c := open(t, l, 1200, 600, Column(0, block(10, 10)))
	for _, action := range []string{"", "تراجع"} {
		s := NewSnackbar(l, "بعض التواريخ يُقرأ الآن قراءة مختلفة عما قرأته نسخة أقدم من البرنامج", action, func() {})
		s.Show(c)
		if s.card.row.Objects[0].(*Text).Cut() {
			t.Errorf("with the action %q its words are cut at a width of %.0f", action, s.card.Size().Width)
		}
	}
}

func TestTipWaitsAndLeavesThePointerAlone(t *testing.T) {
	l, clock := testLook(t, true, false)
	tapped := 0
	b := NewButton(l, Quiet, "undo", "", func() { tapped++ })
	b.Tip = "تراجع (Ctrl Z)"
	_, c := open(t, l, 400, 200, Pad(l, 20, 20, 20, 20, Row(l, 0, b)))
	floating := c.Content().(*Root).floating
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(16, 16)
	test.MoveMouse(c, at)
	clock.pass(399 * time.Millisecond)
	if len(floating.Objects) != 0 {
		t.Fatal("the tip came before 400 ms")
	}
	clock.pass(time.Millisecond)
	if len(floating.Objects) != 1 {
		t.Fatal("the tip did not come")
	}
	tip := floating.Objects[0]
	if p, s := tip.Position(), tip.Size(); p.X < 4 || p.X+s.Width > 396 || p.Y < at.Y {
		t.Errorf("the tip lies at %v and is %v", p, s)
	}
	test.TapCanvas(c, at)
	if tapped != 1 || len(floating.Objects) != 0 {
		t.Errorf("tapped %d times, %d tips left", tapped, len(floating.Objects))
	}
	test.MoveMouse(c, at.AddXY(1, 0))
	b.MouseIn(&desktop.MouseEvent{})
	b.MouseOut()
	clock.pass(time.Second)
	if len(floating.Objects) != 0 {
		t.Error("the tip came after the pointer had left")
	}
}

func TestTipStaysInTheWindow(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		_, c := open(t, l, 400, 200, Column(0, block(10, 10)))
		lines := []string{"واشنطن تشدد العقوبات على سوريا", "في النص: «العام الماضي»، 2020، سنة كاملة"}
		for _, at := range []fyne.Position{{X: 2, Y: 2}, {X: 398, Y: 2}, {X: 2, Y: 198}, {X: 398, Y: 198}, {X: 200, Y: 100}} {
			tip := ShowTip(l, c, lines, at)
			p, s := tip.card.Position(), tip.card.Size()
			if p.X < 0 || p.Y < 0 || p.X+s.Width > 400 || p.Y+s.Height > 200 {
				t.Errorf("rtl %v: beside %v it lies at %v and is %v", rtl, at, p, s)
			}
			tip.Hide()
		}
	}
}

func TestHoverTipShowsTheLastThingRestedOnInsideItsObject(t *testing.T) {
	l, clock := testLook(t, true, false)
	over := block(10, 10)
	_, c := open(t, l, 400, 200, Border(l, over, block(200, 10), nil))
	floating := c.Content().(*Root).floating
	over.Resize(fyne.NewSize(200, 200))
	over.Move(fyne.NewPos(200, 0))
	var h HoverTip
	h.Wait(l, over, []string{"first"}, fyne.NewPos(250, 50))
	clock.pass(300 * time.Millisecond)
	h.Wait(l, over, []string{"second", "its date"}, fyne.NewPos(230, 50))
	clock.pass(399 * time.Millisecond)
	if n := len(floating.Objects); n != 0 {
		t.Fatalf("%d tips came before the pointer had rested", n)
	}
	clock.pass(time.Millisecond)
	if n := len(floating.Objects); n != 1 {
		t.Fatalf("%d tips are shown, want one", n)
	}
	if x := floating.Objects[0].Position().X; x < 204 {
		t.Errorf("it lies at %v, outside its object, which begins at 200", x)
	}
	h.Hide()
	clock.pass(time.Minute)
	if n := len(floating.Objects); n != 0 {
		t.Errorf("%d tips are left", n)
	}
}
