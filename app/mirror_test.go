package app

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"waqai/app/ui"
	"waqai/timeline"
)

// part is an object with where it lies in what holds it.
type part struct {
	kind   string
	area   area
	parts  []part
	within fyne.Size // the size of what holds it
}

// partsOf notes down what is shown in o.
func partsOf(o fyne.CanvasObject, within fyne.Size) part {
	p := part{kind: fmt.Sprint(reflect.TypeOf(o)), area: areaOf(o.Position(), o.Size()), within: within}
	if t, ok := o.(*ui.Text); ok {
		p.kind += fmt.Sprintf(" %q", t.Text())
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *ui.KeyCap, *ui.Text, *ui.Icon: // what is in these keeps its own direction
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	_, typed := asField(o)
	for _, c := range children {
		if _, mark := c.(*canvas.Rectangle); typed && mark {
			continue // the caret and what is selected go with the text
		}
		if c.Visible() {
			p.parts = append(p.parts, partsOf(c, o.Size()))
		}
	}
	return p
}

// screen notes down what lies on top.
func (r *rig) screen() part {
	c := r.window.Canvas()
	if top := c.Overlays().Top(); top != nil {
		return partsOf(top, c.Size())
	}
	return partsOf(c.Content(), c.Size())
}

// before tells whether a stands to the left of b, and whether they stand side by side at all.
func before(a, b area) (left, beside bool) {
	if (a.right <= b.left || b.right <= a.left) && min(a.bottom, b.bottom)-max(a.top, b.top) > slack {
		return a.left < b.left, true
	}
	return false, false
}

// edge is the side of what holds it that a narrow part touches: -1 left, 1 right, 0 none or both.
func (p part) edge() int {
	const near = 2
	left, right := p.area.left <= near, p.area.right >= p.within.Width-near
	switch width := p.area.right - p.area.left; {
	case width < 1 || width > p.within.Width/2 || left == right:
		return 0
	case left:
		return -1
	}
	return 1
}

// unmirrored answers what stands in one language as it does in the other: two parts in one order,
// or one at one side.
func unmirrored(arabic, english part) []string {
	var out []string
	if strings.SplitN(arabic.kind, " ", 2)[0] != strings.SplitN(english.kind, " ", 2)[0] || len(arabic.parts) != len(english.parts) {
		return nil // other words, other parts
	}
	if e := arabic.edge(); e != 0 && e == english.edge() && arabic.within.Width == english.within.Width {
		out = append(out, fmt.Sprintf("%s stands at one side in both languages, %v", arabic.kind, arabic.area))
	}
	for i := range arabic.parts {
		for k := range i {
			a, arabicBeside := before(arabic.parts[k].area, arabic.parts[i].area)
			e, englishBeside := before(english.parts[k].area, english.parts[i].area)
			if arabicBeside && englishBeside && a == e {
				out = append(out, fmt.Sprintf("%s and %s in %s stand in one order in both languages", arabic.parts[k].kind, arabic.parts[i].kind, arabic.kind))
			}
		}
		out = append(out, unmirrored(arabic.parts[i], english.parts[i])...)
	}
	return out
}

// mirrors reports what does not mirror of what is shown now; show brings back what a change of the
// language closes.
func (r *rig) mirrors(show func(), sizes ...fyne.Size) {
	r.t.Helper()
	told := map[string]bool{}
	for _, size := range sizes {
		r.window.Resize(size)
		show()
		r.settle()
		arabic := r.screen()
		r.speak(timeline.English)
		show()
		r.settle()
		english := r.screen()
		r.speak(timeline.Arabic)
		if !comparable(arabic, english) {
			r.t.Errorf("at %.0f × %.0f there is nothing to compare", size.Width, size.Height)
		}
		for _, flaw := range unmirrored(arabic, english) {
			if !told[flaw] {
				told[flaw] = true
				r.t.Errorf("at %.0f × %.0f: %s", size.Width, size.Height, flaw)
			}
		}
	}
}

// comparable tells whether two screens have the same outermost parts.
func comparable(a, b part) bool { return len(a.parts) > 0 && len(a.parts) == len(b.parts) }

func TestWholeInterfaceMirrors(t *testing.T) {
	nothing := func() {}
	for _, c := range (&App{}).commands() {
		if !slices.Contains(still, c.id) {
			t.Run(c.id, func(t *testing.T) {
				r := walking(t)
				r.do(c.id)
				r.mirrors(nothing, screenSizes[0], screenSizes[2])
			})
		}
	}
	t.Run("the window", func(t *testing.T) { walking(t).mirrors(nothing, screenSizes[0], screenSizes[2]) })
	t.Run("the search", func(t *testing.T) {
		r := walking(t)
		r.do("find")
		r.fill(0, "2011")
		r.mirrors(nothing, screenSizes[0], screenSizes[2])
	})
	t.Run("the hits of a search", func(t *testing.T) {
		r := walking(t)
		r.do("findAll")
		r.seek("war OR الهدنة")
		r.mirrors(nothing, screenSizes[0], screenSizes[2])
	})
	t.Run("a filter", func(t *testing.T) {
		r := walking(t)
		r.do("findAll")
		r.seek("war OR الهدنة")
		r.press(r.words.say("search.only"))
		r.key(fyne.KeyEscape)
		r.mirrors(nothing, screenSizes[0], screenSizes[2])
	})
	t.Run("the welcome page", func(t *testing.T) {
		r := newRig(t, timeline.Arabic, Options{})
		r.prefs.remember(recent{Path: "/gone/away.waqai", Opened: r.now, Articles: 3, Events: 12, Waiting: 2})
		r.build()
		r.mirrors(nothing, screenSizes[0], screenSizes[2])
	})
	t.Run("the menu", func(t *testing.T) {
		r := walking(t)
		r.mirrors(func() { r.menu(r.words.say("menu.title")) }, screenSizes[0]) // in a small one, groups stand where they fit
	})
}

func TestWhatDoesNotMirrorIsFound(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	for name, content := range map[string]func() fyne.CanvasObject{
		"in one order": func() fyne.CanvasObject {
			l := *r.look
			l.RTL = false
			return ui.Row(&l, 8, ui.NewIcon(r.look, "doc", 20, r.theme.Ink), ui.NewIcon(r.look, "globe", 20, r.theme.Ink), ui.Spacer())
		},
		"at one side": func() fyne.CanvasObject {
			l := *r.look
			l.RTL = false
			return ui.Row(&l, 0, ui.NewIcon(r.look, "doc", 20, r.theme.Ink), ui.Spacer())
		},
	} {
		var both [2]part
		for i, l := range languages {
			r.speak(l)
			o := content()
			o.Resize(fyne.NewSize(400, 20))
			both[i] = partsOf(o, fyne.NewSize(400, 20))
		}
		if len(unmirrored(both[0], both[1])) == 0 {
			t.Errorf("what stands %s is not found", name)
		}
	}
}
