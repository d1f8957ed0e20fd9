package app

import (
	"path/filepath"
	"testing"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/layout"
)

// firstField answers where the first field stands in the window.
func (r *rig) firstField() shownObject {
	r.t.Helper()
	for _, o := range r.objects() {
		if _, ok := o.CanvasObject.(*ui.Field); ok {
			return o
		}
	}
	r.t.Fatalf("no field is shown; the window shows %q", r.texts())
	return shownObject{}
}

// keyboardOfBoth gives the keyboard Latin and Arabic letters, so that both can be written quickly.
func (d *desk) keyboardOfBoth() {
	d.t.Helper()
	if out, err := d.command("setxkbmap", "-layout", "us,ara").CombinedOutput(); err != nil {
		d.t.Fatalf("setxkbmap: %v\n%s", err, out)
	}
}

// doubleClick presses the button twice.
func (d *desk) doubleClick(x, y float64) {
	d.t.Helper()
	d.click(x, y)
	d.xdotool("click", "1")
}

// Someone whose keyboard has Latin and Arabic letters writes titles of events in both at once,
// moves through them by keys and mouse, and takes parts of them elsewhere; what is stored tells
// where the caret has been.
func TestTitlesAreWrittenInBothDirections(t *testing.T) {
	d := newDesk(t, "ar_SY", "light")
	d.keyboardOfBoth()
	project := filepath.Join(d.home, "war"+Extension)
	s, err := data.Create(project)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	d.start(project)
	d.entered(project)
	m := d.mirror(timeline.Arabic, Options{Project: project})
	m.until("the mirror has the project", func() bool { return m.project != nil })
	m.do("newEvent")
	field := m.firstField()
	left, right := float64(field.at.X), float64(field.at.X+field.Size().Width)
	middle := float64(field.middle().Y)
	theme, _ := layout.ThemeNamed("light")
	ink := func(x0, x1 float64) int { return d.picture().count(rect(x0, middle-10, x1, middle+10), theme.Ink) }

	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"digits, brackets and signs keep their order", func() { d.write("في 14/03/2011 بدأت (Daraa) 90% لا") }, "في 14/03/2011 بدأت (Daraa) 90% لا"},
		{"the arrows move in space: four to the left from the start lead over a word and into a Latin one from its end", func() {
			d.write("في Daraa اليوم")
			d.key("Home", "Left", "Left", "Left", "Left")
			d.write("x")
		}, "في Daraxa اليوم"},
		{"with Ctrl they go by words", func() {
			d.write("في مارس 2011")
			d.key("Home", "ctrl+Left")
			d.write("x")
			d.key("ctrl+Left")
			d.write("y")
		}, "فيx مارسy 2011"},
		{"what Shift selects is cut, and put in at the end", func() {
			d.write("بدأت المظاهرات أمس")
			d.key("Home", "ctrl+shift+Left", "ctrl+x", "End", "space", "ctrl+v")
		}, "المظاهرات أمس بدأت"},
		{"a double click selects a word", func() {
			d.write("كلمة Daraa")
			d.until("the words are written", func() bool { return ink(right-100, right-40) > 20 })
			d.doubleClick(right-18, middle)
			d.write("اسم")
		}, "اسم Daraa"},
		{"undo takes a word back, redo brings it again", func() {
			d.write("one two three")
			d.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+y")
			d.write(" four")
		}, "one two four"},
		{"the menu opens by a key", func() {
			d.write("abc")
			d.key("shift+F10")
			d.key("Up", "Return") // its last row: select all
			d.write("ب")
		}, "ب"},
		{"Ctrl and the right Shift turn a Latin title to the right", func() {
			d.write("Daraa")
			third := (right - left) / 3
			d.until("it stands on the left", func() bool { return ink(left+4, left+third) > 20 && ink(right-third, right-4) == 0 })
			d.key("Control_L+Shift_R")
			d.until("it stands on the right", func() bool { return ink(right-third, right-4) > 20 && ink(left+4, left+third) == 0 })
			d.key("Home")
			d.write("x")
		}, "xDaraa"},
	} {
		// Keys are taken one after the other, so nothing has to be waited for; a caret that blinks
		// keeps a slow screen from standing still.
		d.key("ctrl+shift+n")
		c.do()
		d.key("Return")
		d.untilStored(c.name, project, func(s *data.Store) bool {
			all, err := s.Events(data.Query{})
			if err != nil {
				return false
			}
			for _, e := range all {
				if e.Title == c.want {
					return true
				}
			}
			return false
		})
		d.dialog(false)
	}
	d.quit()
	m.leaveProject()
}
