package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestThemeGivesTheWindowOurGround(t *testing.T) {
	for _, dark := range []bool{false, true} {
		l, _ := testLook(t, true, dark)
		th := Theme(l)
		for _, system := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
			if got := th.Color(theme.ColorNameBackground, system); got != l.Palette.Canvas {
				t.Errorf("the ground is %v, want %v", got, l.Palette.Canvas)
			}
			r, _, _, _ := th.Color(theme.ColorNameForeground, system).RGBA()
			if light := r > 0x8000; light != dark {
				t.Errorf("dark: %v, in a system of variant %d what Fyne draws is light: %v", dark, system, light)
			}
		}
	}
}

func TestWaitingRunsOnceUnlessCancelled(t *testing.T) {
	test.NewTempApp(t) // its driver ends an animation at once
	l := &Look{}
	ran := 0
	l.wait(time.Second, func() { ran++ })
	if ran != 1 {
		t.Errorf("it ran %d times", ran)
	}
	a := &clock{}
	l.after = a.after
	cancel := l.wait(time.Second, func() { ran++ })
	cancel()
	a.pass(time.Minute)
	if ran != 1 {
		t.Error("it ran though it was cancelled")
	}
}

func TestCaretStandsStillWithReducedMotion(t *testing.T) {
	l := &Look{Reduced: true}
	var seen []bool
	l.blink(func(on bool) { seen = append(seen, on) })()
	if len(seen) != 1 || !seen[0] {
		t.Errorf("the caret was shown as %v", seen)
	}
}

func TestRootShowsOtherContent(t *testing.T) {
	l, _ := testLook(t, false, false)
	_, c := open(t, l, 300, 200, block(10, 10))
	root := c.Content().(*Root)
	NewSnackbar(l, "Saved", "", nil).Show(c)
	other := block(20, 20)
	root.SetContent(other)
	if got := other.Size(); got != root.Size() || got.IsZero() {
		t.Errorf("the new content has %v", got)
	}
	if root.snack == nil {
		t.Error("the snackbar has gone with the old content")
	}
}

func TestNothingFloatsWithoutARoot(t *testing.T) {
	l, clock := testLook(t, false, false)
	_, c := open(t, l, 300, 200, block(10, 10))
	c.SetContent(block(10, 10))
	NewSnackbar(l, "Saved", "", nil).Show(c)
	ShowTip(l, c, []string{"a"}, fyne.NewPos(10, 10)).Hide()
	if n := len(clock.waiting); n != 0 {
		t.Errorf("%d snackbars wait for nothing", n)
	}
}
