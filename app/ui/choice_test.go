package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// searched is a choice of places that is searched, shown in a window.
func searched(t *testing.T, rtl bool) (*Choice, fyne.Canvas, *[]int) {
	t.Helper()
	l, _ := testLook(t, rtl, false)
	var chosen []int
	c := NewChoice(l, []string{"حلب", "إدلب", "درعا (Daraa)", "الرقة", "دير الزور"}, 0, func(i int) { chosen = append(chosen, i) })
	c.Search = true
	_, canvas := open(t, l, 400, 500, Pad(l, 20, 20, 20, 20, Column(0, c)))
	canvas.Focus(c)
	return c, canvas, &chosen
}

// choicesOf is the popup that is open.
func choicesOf(c fyne.Canvas) *choicePopup {
	if top, ok := c.Overlays().Top().(*layer); ok {
		p, _ := top.popup.(*choicePopup)
		return p
	}
	return nil
}

func typeText(c fyne.Canvas, s string) {
	for _, r := range s {
		c.Focused().TypedRune(r)
	}
}

func TestChoiceIsFoundByAPartOfIt(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		keys        []fyne.KeyName
		want        string
	}{
		{"by a part of it", "دلب", nil, "إدلب"},
		{"another one", "رقة", nil, "الرقة"},
		{"by its Latin name", "daraa", nil, "درعا (Daraa)"},
		{"the second that matches", "د", []fyne.KeyName{fyne.KeyDown}, "درعا (Daraa)"},
		{"up and down", "د", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, "درعا (Daraa)"},
		{"nothing matches", "xyz", nil, "حلب"},
	} {
		t.Run(c.name, func(t *testing.T) {
			choice, canvas, _ := searched(t, true)
			typeText(canvas, c.typed)
			if choicesOf(canvas) == nil || choicesOf(canvas).field.Text() != c.typed {
				t.Fatal("typing does not open the popup with what is typed")
			}
			typeKey(canvas, c.keys...)
			typeKey(canvas, fyne.KeyReturn)
			if choice.Value() != c.want {
				t.Errorf("%q is chosen, want %q", choice.Value(), c.want)
			}
		})
	}
}

func TestSearchedChoiceOpensAtWhatIsChosen(t *testing.T) {
	choice, canvas, chosen := searched(t, true)
	choice.SetSelected(3)
	typeKey(canvas, fyne.KeySpace)
	p := choicesOf(canvas)
	if p == nil || p.list.Selected() != 3 || p.list.count != 5 {
		t.Fatal("the popup does not show all options with the chosen one selected")
	}
	if got, want := p.Position().X+p.Size().Width, float32(380); got != want {
		t.Errorf("its start is at %v, want %v", got, want)
	}
	typeKey(canvas, fyne.KeyEscape)
	if choicesOf(canvas) != nil || canvas.Focused() != choice || len(*chosen) != 0 {
		t.Error("Escape does not close it and give the focus back")
	}
}

func TestPopupIsAsHighAsWhatItFinds(t *testing.T) {
	_, canvas, _ := searched(t, true)
	typeText(canvas, "د")
	p := choicesOf(canvas)
	top := p.Position().Y
	if got, want := p.Size().Height, p.height(3); got != want {
		t.Errorf("with three options found it is %v high, want %v", got, want)
	}
	typeText(canvas, "رعا")
	if got, want := p.Size().Height, p.height(1); got != want || p.Position().Y != top {
		t.Errorf("with one it is %v high at %v, want %v at %v", got, p.Position().Y, want, top)
	}
}

func TestClickPicksAnOption(t *testing.T) {
	choice, canvas, chosen := searched(t, false)
	test.Tap(choice)
	p := choicesOf(canvas)
	clickRow(p.list, 2)
	if choicesOf(canvas) != nil || choice.Selected() != 2 || len(*chosen) != 1 {
		t.Errorf("option %d is chosen, told %v", choice.Selected(), *chosen)
	}
}

func TestValueThatIsNotListedCanBeTyped(t *testing.T) {
	choice, canvas, _ := searched(t, true)
	var typed []string
	choice.Typed = func(s string) { typed = append(typed, s) }
	typeText(canvas, "حمص")
	p := choicesOf(canvas)
	if p.list.count != 1 || p.item(0).Text != "حمص" {
		t.Fatalf("%d rows, the first %+v", p.list.count, p.item(0))
	}
	typeKey(canvas, fyne.KeyReturn)
	if choice.Selected() != -1 || choice.Value() != "حمص" || strings.Join(typed, ",") != "حمص" || choice.text.Text() != "حمص" {
		t.Errorf("selected %d, value %q, told %v", choice.Selected(), choice.Value(), typed)
	}
	kept := choice.keep()
	choice.SetSelected(1)
	choice.restore(kept)
	if choice.Value() != "حمص" {
		t.Errorf("kept and restored it is %q", choice.Value())
	}
	choice.SetValue("الرقة")
	if choice.Selected() != 3 {
		t.Errorf("a listed value selects %d, want 3", choice.Selected())
	}
}

func TestDisabledChoiceStaysShut(t *testing.T) {
	choice, canvas, _ := searched(t, true)
	choice.SetEnabled(false)
	test.Tap(choice)
	if choicesOf(canvas) != nil {
		t.Error("it opens")
	}
}
