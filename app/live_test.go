package app

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// states answers what a person has done to each control that is shown, and which has the keyboard.
func (r *rig) states() []string {
	var out []string
	focused := r.window.Canvas().Focused()
	for _, p := range r.placed() {
		state := ""
		switch o := p.CanvasObject.(type) {
		case interface {
			Text() string
			Selection() (int, int)
		}:
			start, end := o.Selection()
			state = fmt.Sprintf("%q %d–%d", o.Text(), start, end)
		case interface{ Selected() int }:
			state = fmt.Sprint(o.Selected())
		case interface{ On() bool }:
			state = fmt.Sprint(o.On())
		case *ui.Scroll:
			state = fmt.Sprint(o.Offset.Y)
		case fyne.Focusable:
		default:
			continue
		}
		if f, ok := p.CanvasObject.(fyne.Focusable); ok && f == focused {
			state += " with the keyboard"
		}
		out = append(out, fmt.Sprintf("%T %s", p.CanvasObject, state))
	}
	return out
}

// handle changes every control of the dialog as a person would, and stops in the middle of a word.
func (r *rig) handle() {
	r.t.Helper()
	for _, p := range r.placed() {
		switch o := p.CanvasObject.(type) {
		case *ui.Segmented, *ui.Check, *ui.Tabs, *ui.Radio:
			if f, ok := o.(fyne.Focusable); ok {
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // goes on in Arabic
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
		}
	}
	for _, p := range r.placed() {
		if f, ok := p.CanvasObject.(interface {
			fyne.Focusable
			Selection() (int, int)
		}); ok {
			r.window.Canvas().Focus(f)
			for _, c := range " حلب 7 a" {
				f.TypedRune(c)
			}
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
	}
}

// turns are the changes that make the window and every dialog anew.
var turns = []struct {
	name string
	make func(r *rig)
}{
	{"English", func(r *rig) { r.speak(timeline.English) }},
	{"the dark theme", func(r *rig) { r.setTheme("dark") }},
	{"another axis", func(r *rig) { r.turnAxis() }},
	{"other months", func(r *rig) { r.setMonths(timeline.Levantine) }},
	{"Arabic again", func(r *rig) { r.speak(timeline.Arabic) }},
}

func TestEveryDialogStaysAsItIsInAnotherDress(t *testing.T) {
	for _, c := range (&App{}).commands() {
		if slices.Contains(still, c.id) {
			continue
		}
		t.Run(c.id, func(t *testing.T) {
			r := walking(t)
			r.do(c.id)
			states := r.states
			if c.id == "settings" { // whose controls show and change the dress themselves
				states = func() []string {
					return slices.DeleteFunc(r.states(), func(s string) bool { return strings.HasPrefix(s, "*ui.Radio") })
				}
			} else {
				r.handle()
			}
			r.settle()
			want := states()
			if len(want) == 0 {
				t.Fatalf("the dialog has no controls: %q", r.texts())
			}
			for _, turn := range turns {
				turn.make(r)
				r.settle()
				if got := states(); !slices.Equal(got, want) {
					t.Fatalf("after %s the dialog is\n%s\nand was\n%s", turn.name, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
			}
			for len(r.sheets) > 0 {
				n := len(r.sheets)
				r.key(fyne.KeyEscape)
				if len(r.sheets) != n-1 {
					t.Fatal("Escape does not close it")
				}
			}
			if r.inDialog() {
				t.Errorf("something stays open: %q", r.texts())
			}
		})
	}
}

func TestWindowStaysAsItIsInAnotherDress(t *testing.T) {
	r := walking(t)
	r.window.Resize(screenSizes[2]) // the reader is a rail
	r.choose(r.quoting("20 فبراير").ID)
	r.wheelAt(r.inZone(bodyZone, 300, 100), 5)
	r.do("find")
	r.fill(0, "الحمراء")
	r.main.reader.scroll = 40
	r.main.reader.set()
	r.say(r.sentence("snack.deleted"))
	v := r.main
	if !v.open {
		t.Fatal("the reader is not open over the timeline")
	}
	v.timeline.shelfX = 30
	v.timeline.paint()
	want, view, scroll := r.states(), v.timeline.view, v.reader.scroll
	for _, turn := range turns {
		turn.make(r)
		v = r.main
		if got := r.states(); !slices.Equal(got, want) {
			t.Errorf("after %s the window is\n%s\nand was\n%s", turn.name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if now := v.timeline.view; now.Start != view.Start || math.Abs(now.PerPx-view.PerPx) > 1e-9*view.PerPx || now.ScrollY != view.ScrollY || v.timeline.shelfX != 30 {
			t.Errorf("after %s the timeline shows %+v, and did %+v", turn.name, now, view)
		}
		if v.reader.scroll != scroll || !v.open {
			t.Errorf("after %s the text is at %g, want %g, and open: %v", turn.name, v.reader.scroll, scroll, v.open)
		}
		if !r.shows(r.words.say("snack.deleted")) {
			t.Errorf("after %s the notice is gone: %q", turn.name, r.texts())
		}
	}
	words := v.finder.field.Text()
	if words != "الحمراء" || len(v.reader.found.matches) == 0 {
		t.Errorf("what is looked for is %q, found %v", words, v.reader.found)
	}
}
