package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"waqai/timeline/text"
)

func editWords(l *Look) EditWords {
	return EditWords{
		Undo: l.say("تراجع", "Undo"), Redo: l.say("أعد", "Redo"), Cut: l.say("قص", "Cut"),
		Copy: l.say("انسخ", "Copy"), Paste: l.say("ألصق", "Paste"), SelectAll: l.say("حدد الكل", "Select all"),
	}
}

// pick chooses the row of the open menu that is called so.
func pick(t *testing.T, c fyne.Canvas, label string) {
	t.Helper()
	for _, row := range menuOf(c).columns[0] {
		if row.item.Label == label {
			row.Tapped(nil)
			return
		}
	}
	t.Fatalf("the menu offers no %q", label)
}

func TestMenuOfAText(t *testing.T) {
	l, _ := testLook(t, true, false)
	l.Editing = editWords(l)
	f, c := openField(t, l, "منذ 2013", 400)
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("")
	f.Select(4, 8)
	for _, step := range []struct{ label, text, clip string }{
		{"انسخ", "منذ 2013", "2013"},
		{"قص", "منذ ", "2013"},
		{"ألصق", "منذ 2013", "2013"},
		{"تراجع", "منذ ", "2013"},
		{"أعد", "منذ 2013", "2013"},
	} {
		f.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(200, 40)})
		if step.label == "انسخ" && len(f.selection) == 0 {
			t.Error("under the menu the selection cannot be seen")
		}
		pick(t, c, step.label)
		if f.Text() != step.text || clip.Content() != step.clip || c.Focused() != f {
			t.Errorf("%s: the field holds %q, the clipboard %q, the focus is in %T", step.label, f.Text(), clip.Content(), c.Focused())
		}
	}
	press(f, desktop.KeyMenu)
	pick(t, c, "حدد الكل")
	if got := f.edit.selected(); got != "منذ 2013" {
		t.Errorf("%q is selected", got)
	}
}

func TestMenuOffersWhatCanBeDone(t *testing.T) {
	l, _ := testLook(t, false, false)
	l.Editing = editWords(l)
	f, c := openField(t, l, "2013", 400)
	enabled := func() string {
		defer Escape(c)
		got := ""
		for _, row := range menuOf(c).columns[0] {
			if row.item.runs() {
				got += row.item.Label + " "
			}
		}
		return got
	}
	press(f, desktop.KeyMenu)
	if got, want := enabled(), "Paste Select all "; got != want {
		t.Errorf("it offers %q, want %q", got, want)
	}
	test.Type(f, "x")
	f.SelectAll()
	shifted(f, fyne.KeyF10)
	if got, want := enabled(), "Undo Cut Copy Paste "; got != want {
		t.Errorf("with all of a change selected it offers %q, want %q", got, want)
	}
	if c.Focused() != f {
		t.Error("Escape does not lead back to the field")
	}
}

func TestSecondaryClickKeepsASelectionItLiesOn(t *testing.T) {
	l, _ := testLook(t, false, false)
	f, _ := openField(t, l, "in March 2011", 400)
	at := func(place int) *desktop.MouseEvent {
		x := f.textX(f.line()) + float32(f.line().Caret(place))
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 16)}, Button: desktop.MouseButtonSecondary}
	}
	f.Select(3, 8)
	f.MouseDown(at(5))
	if got := f.edit.selected(); got != "March" {
		t.Errorf("a click on the selection leaves %q", got)
	}
	f.MouseDown(at(1))
	if start, end := f.Selection(); start != 1 || end != 1 {
		t.Errorf("a click beside it leaves %d to %d", start, end)
	}
}

func TestTripleClickSelectsAllOfAField(t *testing.T) {
	l, clock := testLook(t, true, false)
	f, _ := openField(t, l, "في 14 مارس 2011", 400)
	click(f, 3, fyne.NewPos(300, 16))
	if got := f.edit.selected(); got != f.Text() {
		t.Errorf("%q is selected", got)
	}
	click(f, 1, fyne.NewPos(300, 16))
	clock.pass(clickWait)
	f.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 16)}, Button: desktop.MouseButtonPrimary})
	if got := f.edit.selected(); got != "" {
		t.Errorf("two clicks with a pause between select %q", got)
	}
}

func TestADragThatEndsBesideAFieldLeavesItTheFocus(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, c := openField(t, l, "في 14 مارس 2011", 400)
	click(f, 1, fyne.NewPos(380, 16))
	f.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-40, 90)}})
	c.Unfocus() // as Fyne does
	f.DragEnd()
	if c.Focused() != fyne.Focusable(f) || f.edit.selected() == "" || len(f.selection) == 0 {
		t.Errorf("the focus is in %T; %q is selected, with %d grounds", c.Focused(), f.edit.selected(), len(f.selection))
	}
}

func TestTurningAField(t *testing.T) {
	for _, c := range []struct {
		shift fyne.KeyName
		text  string
		want  text.Direction
	}{
		{desktop.KeyShiftRight, "March 2011", text.RTL},
		{desktop.KeyShiftLeft, "مارس 2011", text.LTR},
		{desktop.KeyShiftRight, "", text.RTL},
	} {
		l, _ := testLook(t, c.want == text.LTR, false)
		f, _ := openField(t, l, c.text, 400)
		for _, key := range []fyne.KeyName{desktop.KeyControlLeft, c.shift} {
			f.KeyDown(&fyne.KeyEvent{Name: key})
		}
		for _, key := range []fyne.KeyName{c.shift, desktop.KeyControlLeft} {
			f.KeyUp(&fyne.KeyEvent{Name: key})
		}
		if got := f.line().Dir; got != c.want {
			t.Errorf("%s turns %q to %v, want %v", c.shift, c.text, got, c.want)
		}
		press(f, fyne.KeyHome)
		middle := f.parts.area.X + f.parts.area.Y/2
		if right := f.caret.Position().X > middle; right != (c.want == text.RTL) {
			t.Errorf("%q turned to %v: the caret's home is at x %v of %v", c.text, c.want, f.caret.Position().X, f.Size().Width)
		}
	}
}
