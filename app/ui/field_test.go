package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"waqai/timeline/text"
)

// openField shows a field that has the focus.
func openField(t testing.TB, l *Look, value string, width float32) (*Field, fyne.Canvas) {
	t.Helper()
	f := NewField(l, value, "")
	_, c := open(t, l, width+40, 100, Pad(l, 20, 20, 20, 20, Column(0, f)))
	c.Focus(f)
	return f, c
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func held(f fyne.Shortcutable, key fyne.KeyName, modifier fyne.KeyModifier) {
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
}

// click clicks so many times at a place, long after the last click.
func click(on desktop.Mouseable, times int, at fyne.Position) {
	m := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	on.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(2*clickSlack, 0)}, Button: desktop.MouseButtonPrimary})
	for range times {
		on.MouseDown(m)
		on.MouseUp(m)
	}
}

func shifted(f *Field, keys ...fyne.KeyName) {
	f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(f, keys...)
	f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestTypingChangesTheField(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, _ := openField(t, l, "", 300)
	var told []string
	f.OnChanged = func(s string) { told = append(told, s) }
	test.Type(f, "منذ 2013")
	press(f, fyne.KeyBackspace)
	if got, want := f.Text(), "منذ 201"; got != want {
		t.Errorf("the field holds %q, want %q", got, want)
	}
	if n := len(told); n != 9 || told[n-1] != "منذ 201" {
		t.Errorf("it told %d times, last %q", n, told[n-1])
	}
}

func TestSubmitAndEscape(t *testing.T) {
	l, _ := testLook(t, false, false)
	f, _ := openField(t, l, "2013", 300)
	submitted, escaped := "", false
	f.OnSubmitted = func(s string) { submitted = s }
	f.OnEscape = func() { escaped = true }
	press(f, fyne.KeyReturn, fyne.KeyEscape)
	if submitted != "2013" || !escaped {
		t.Errorf("submitted %q, escaped %v", submitted, escaped)
	}
}

func TestDirectionIsThatOfTheContent(t *testing.T) {
	for _, c := range []struct {
		name, text string
		rtl        bool
		preferred  text.Direction
		want       text.Direction
	}{
		{"Arabic in English", "مارس 2011", false, text.Auto, text.RTL},
		{"English in Arabic", "March 2011", true, text.Auto, text.LTR},
		{"digits before Arabic", "31 فبراير", false, text.Auto, text.RTL},
		{"digits in Arabic", "2011", true, text.Auto, text.RTL},
		{"digits in English", "2011", false, text.Auto, text.LTR},
		{"nothing in Arabic", "", true, text.Auto, text.RTL},
		{"EDTF in Arabic", "2011-03~", true, text.LTR, text.LTR},
		{"nothing, preferred", "", false, text.RTL, text.RTL},
	} {
		l, _ := testLook(t, c.rtl, false)
		f := NewField(l, c.text, "")
		f.PreferredDirection = c.preferred
		if got := f.line().Dir; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestArrowsMoveInSpace(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, _ := openField(t, l, mixed, 500)
	x := func() float32 { return f.caret.Position().X }
	for _, c := range []struct {
		key  fyne.KeyName
		sign float32
	}{{fyne.KeyRight, 1}, {fyne.KeyLeft, -1}} {
		steps := 0
		for before := x(); ; steps++ {
			press(f, c.key)
			if x() == before {
				break
			}
			if (x()-before)*c.sign <= 0 {
				t.Fatalf("%s moved the caret from %v to %v", c.key, before, x())
			}
			before = x()
		}
		if steps < 30 {
			t.Errorf("%s went over %d places of a text of 40 letters", c.key, steps)
		}
	}
}

func TestArrowsReachBothEnds(t *testing.T) {
	l, _ := testLook(t, true, false)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("ابتa b12(،")), 1, 20, -1).Draw(t, "text")
		f := NewField(l, s, "")
		line, all := f.line(), borders(s)
		for _, right := range []bool{true, false} {
			at, edge := f.edit.caret, line.Caret(f.edit.caret)
			for range len(all) + 1 {
				at = f.beside(spot{at: at}, right).at
			}
			for _, b := range all {
				if right {
					edge = max(edge, line.Caret(b))
				} else {
					edge = min(edge, line.Caret(b))
				}
			}
			if d := line.Caret(at) - edge; d > 0.1 || d < -0.1 {
				t.Fatalf("right %v in %q: ends at x %v, want %v", right, s, line.Caret(at), edge)
			}
		}
	})
}

func TestSelectingByKeys(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, _ := openField(t, l, "في 14 مارس", 300)
	shifted(f, fyne.KeyHome)
	if start, end := f.Selection(); start != 0 || end != 10 {
		t.Errorf("Shift+Home selects %d to %d, want 0 to 10", start, end)
	}
	if len(f.selection) == 0 {
		t.Error("the selection is not shown")
	}
	press(f, fyne.KeyRight)
	if start, end := f.Selection(); start != 0 || end != 0 {
		t.Errorf("Right leaves %d to %d, want the right edge, 0", start, end)
	}
	shifted(f, fyne.KeyLeft, fyne.KeyLeft)
	if got := f.edit.selected(); got != "في" {
		t.Errorf("two times Shift+Left select %q, want %q", got, "في")
	}
	test.Type(f, "x")
	if got := f.Text(); got != "x 14 مارس" {
		t.Errorf("typing over the selection gives %q", got)
	}
}

func TestWordKeysFollowTheDirection(t *testing.T) {
	for _, c := range []struct {
		name, text string
		key        fyne.KeyName
		want       int
	}{
		{"Left goes on in Arabic", "في مارس 2011", fyne.KeyLeft, 2},
		{"Right goes on in English", "in March 2011", fyne.KeyRight, 2},
	} {
		l, _ := testLook(t, false, false)
		f, _ := openField(t, l, c.text, 300)
		press(f, fyne.KeyHome)
		held(f, c.key, fyne.KeyModifierControl)
		if got, _ := f.Selection(); got != c.want {
			t.Errorf("%s: the caret is at %d, want %d", c.name, got, c.want)
		}
		held(f, c.key, fyne.KeyModifierControl|fyne.KeyModifierShift)
		if start, end := f.Selection(); start != c.want || end <= start {
			t.Errorf("%s: with Shift %d to %d are selected", c.name, start, end)
		}
	}
}

func TestDeletingWords(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, _ := openField(t, l, "في مارس 2011", 300)
	held(f, fyne.KeyBackspace, fyne.KeyModifierControl)
	if got := f.Text(); got != "في مارس " {
		t.Errorf("Ctrl+Backspace leaves %q", got)
	}
	press(f, fyne.KeyHome)
	held(f, fyne.KeyDelete, fyne.KeyModifierControl)
	if got := f.Text(); got != " مارس " {
		t.Errorf("Ctrl+Delete leaves %q", got)
	}
}

func TestMouseSetsTheCaretAndSelects(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, c := openField(t, l, "في 14 مارس 2011", 300)
	c.Unfocus()
	line := f.line()
	at := func(place int) fyne.Position { return fyne.NewPos(f.textX(line)+float32(line.Caret(place)), 16) }
	f.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(2)}, Button: desktop.MouseButtonPrimary})
	if c.Focused() != f {
		t.Error("a click does not give the field the focus")
	}
	if start, end := f.Selection(); start != 2 || end != 2 {
		t.Errorf("a click at place 2 sets the caret to %d, %d", start, end)
	}
	f.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(10)}})
	if start, end := f.Selection(); start != 2 || end != 10 {
		t.Errorf("dragged to place 10: %d to %d are selected", start, end)
	}
	f.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(0)}, Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShift})
	if start, end := f.Selection(); start != 0 || end != 2 {
		t.Errorf("Shift+click at place 0: %d to %d are selected", start, end)
	}
	inMonth := line.Boxes(6, 10)[0]
	click(f, 2, fyne.NewPos(f.textX(line)+float32(inMonth.X0+inMonth.X1)/2, 16))
	if got := f.edit.selected(); got != "مارس" {
		t.Errorf("a double click on the month selects %q", got)
	}
}

func TestDoubleClickOnALastLetterSelectsItsWord(t *testing.T) {
	l, _ := testLook(t, false, false)
	f, _ := openField(t, l, "in March 2011", 300)
	line := f.line()
	h := line.Boxes(7, 8)[0]
	click(f, 2, fyne.NewPos(f.textX(line)+float32(h.X1)-1, 16))
	if got := f.edit.selected(); got != "March" {
		t.Errorf("%q is selected, want March", got)
	}
}

func TestClipboard(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, _ := openField(t, l, "منذ 2013", 300)
	clip := test.NewClipboard()
	f.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if got := clip.Content(); got != "" {
		t.Errorf("with nothing selected %q was copied", got)
	}
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	if clip.Content() != "منذ 2013" || f.Text() != "" {
		t.Errorf("cut: the clipboard has %q, the field %q", clip.Content(), f.Text())
	}
	clip.SetContent("سطر\nآخر")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if got := f.Text(); got != "سطر آخر" {
		t.Errorf("pasted: %q", got)
	}
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if got := f.Text(); got != "" {
		t.Errorf("undone: %q", got)
	}
	f.TypedShortcut(&fyne.ShortcutRedo{})
	if got := f.Text(); got != "سطر آخر" {
		t.Errorf("redone: %q", got)
	}
}

func TestCaretStaysInALongField(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"Arabic", "وشددت الولايات المتحدة العقوبات على سوريا العام الماضي قائلة إنها تهدف إلى وقف الحرب"},
		{"English", "Washington tightened sanctions on Syria last year, saying that they aim to stop the war"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, true, false)
			f, _ := openField(t, l, c.text, 160)
			inside := func(when string) {
				t.Helper()
				if x := f.caret.Position().X; x < f.parts.area.X-caretWidth || x > f.parts.area.X+f.parts.area.Y {
					t.Errorf("%s the caret is at %v, the text's area is %v wide from %v", when, x, f.parts.area.Y, f.parts.area.X)
				}
			}
			inside("at the end")
			for range 40 {
				press(f, fyne.KeyLeft)
				inside("after a step left")
			}
			press(f, fyne.KeyHome)
			inside("at the start")
			if f.scroll != 0 {
				t.Errorf("at the start the text is scrolled by %v", f.scroll)
			}
			press(f, fyne.KeyEnd)
			for range 60 {
				press(f, fyne.KeyBackspace)
				inside("after a letter was deleted")
			}
		})
	}
}

func TestErrorMakesTheFieldHigher(t *testing.T) {
	l, _ := testLook(t, true, false)
	f := NewField(l, "31 فبراير 2011", "")
	plain := f.HeightFor(300)
	f.SetError("لا يوجد 31 في فبراير. اكتب اليوم، أو «فبراير 2011».")
	if got := f.HeightFor(300); got != plain+20 {
		t.Errorf("with an error of one line it is %v high, want %v", got, plain+20)
	}
	if got := f.HeightFor(160); got != plain+38 {
		t.Errorf("with an error of two lines it is %v high, want %v", got, plain+38)
	}
	f.SetError("")
	if got := f.HeightFor(300); got != plain {
		t.Errorf("with the error gone it is %v high, want %v", got, plain)
	}
}

func TestPartsOfAFieldMirror(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		l, _ := testLook(t, rtl, false)
		f := NewField(l, "", "Search")
		f.Icon, f.Key = "search", "Ctrl F"
		f.Resize(fyne.NewSize(300, 32))
		test.WidgetRenderer(f).Layout(f.Size())
		icon, cap := f.parts.icon.Position().X, f.parts.cap.Position().X
		if (icon < cap) == rtl {
			t.Errorf("rtl %v: the icon is at %v, the key cap at %v", rtl, icon, cap)
		}
	}
}

func TestADisabledFieldTakesNothing(t *testing.T) {
	l, _ := testLook(t, false, false)
	f, _ := openField(t, l, "2013", 300)
	f.SetEnabled(false)
	test.Type(f, "x")
	press(f, fyne.KeyBackspace)
	if got := f.Text(); got != "2013" {
		t.Errorf("it holds %q", got)
	}
}
