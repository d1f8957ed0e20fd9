package app

import (
	"image/color"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/data"
	"waqai/timeline"
)

// drag moves the pointer from one place to another with its button down, by way of a third.
func (d *desk) drag(from, by, to fyne.Position) {
	d.t.Helper()
	move := func(at fyne.Position) { d.xdotool("mousemove", strconv.Itoa(int(at.X)), strconv.Itoa(int(at.Y))) }
	move(from)
	d.xdotool("mousedown", "1")
	move(by)
	move(to)
	d.xdotool("mouseup", "1")
}

// Someone drags over the end of one paragraph and the beginning of the next, copies the words,
// makes an event of them, and adds what was copied as an article: not a sign is lost.
func TestChosenWordsBecomeAnEventAndACopy(t *testing.T) {
	project := projectOf(t, choiceText)
	d := newDesk(t, "ar_SY", "light")
	d.start(project)
	d.entered(project)
	d.settle()
	m := d.mirror(timeline.Arabic, Options{Project: project})
	m.until("the mirror has the project", func() bool { return m.project != nil })

	from, to := m.middleOf(m.wordsAt("اللـــقاء")), m.middleOf(m.wordsAt("ثانية"))
	by := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	inside := m.middleOf(m.wordsAt("انتهى"))
	ground := func() color.Color { return d.picture().At(int(inside.X), int(inside.Y)-12) } // above its letters
	plain := ground()
	d.drag(from, by, to)
	m.dragFrom(from, fyne.NewDelta(by.X-from.X, by.Y-from.Y), fyne.NewDelta(to.X-by.X, to.Y-by.Y))
	want := m.main.reader.chosenText()
	if want != "اللـــقاء عُقد، ثم انتهى ١٢ يومًا بعد ذلك.\n\nجملة ثانية" {
		t.Fatalf("the mirror has chosen %q", want)
	}
	d.until("the words are chosen", func() bool { return ground() != plain })
	d.settle()
	d.keep("chosen")
	d.key("ctrl+c")
	d.key("Return")
	d.dialog(true)
	d.keep("form")
	d.key("Return")
	d.untilStored("an event stands on the words", project, func(s *data.Store) bool {
		events, err := s.Events(data.Query{})
		return err == nil && slices.ContainsFunc(events, func(e timeline.Event) bool {
			return len(e.Citations) == 1 && e.Citations[0].Quote == want
		})
	})
	d.dialog(false)
	d.key("ctrl+shift+v")
	d.dialog(true) // it shows what was copied
	d.keep("pasted")
	d.key("ctrl+Return")
	d.untilStored("the copy is an article", project, func(s *data.Store) bool {
		all, err := s.Articles()
		if err != nil || len(all) != 2 {
			return false
		}
		copied, err := s.Article(all[1].ID)
		return err == nil && copied.Text == want
	})
	d.settle()
	d.until("the question for its day is put away", func() bool {
		d.key("Escape")
		d.settle()
		return !d.covered()
	})
	d.quit()
}
