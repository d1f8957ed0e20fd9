package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// focused answers the field that has the keyboard.
func (r *rig) focused() *ui.Field {
	r.t.Helper()
	f, ok := asField(r.window.Canvas().Focused())
	if !ok {
		r.t.Fatalf("the keyboard is in %T; the window shows %q", r.window.Canvas().Focused(), r.texts())
	}
	return f
}

// write types into the field that has the keyboard.
func (r *rig) write(s string) {
	for _, c := range s {
		r.letter(c)
	}
}

// topics answers the choice of topics that is shown.
func (r *rig) topics() *ui.Choice {
	r.t.Helper()
	for _, o := range r.objects() {
		if c, ok := o.CanvasObject.(*ui.Choice); ok {
			return c
		}
	}
	r.t.Fatalf("no topics are shown among %q", r.texts())
	return nil
}

// topic types a topic into the form.
func (r *rig) topic(name string) {
	r.t.Helper()
	r.window.Canvas().Focus(r.topics())
	r.write(name)
	r.key(fyne.KeyReturn)
}

func TestTopicsOfTheProjectAreOffered(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := opened(t, timeline.Arabic, path)
	ids := r.inTime()
	for i, name := range []string{"قتال Daraa 2", "دبلوماسية"} {
		r.choose(ids[i])
		r.do("edit")
		r.topic(name)
		r.press(r.words.say("edit.save"))
		if got := stored(t, path)[ids[i]].Category; got != name {
			t.Errorf("the topic is %q, want %q", got, name)
		}
	}
	r.choose(ids[2])
	r.do("edit")
	if got := r.topics().Value(); got != r.words.say("edit.noCategory") {
		t.Errorf("an event without a topic shows %q", got)
	}
	r.topic("دبلوما") // it is found by a part of it
	r.press(r.words.say("edit.save"))
	if got := stored(t, path)[ids[2]].Category; got != "دبلوما" && got != "دبلوماسية" {
		t.Errorf("the topic found is %q", got)
	}
	r.do("edit")
	r.window.Canvas().Focus(r.topics())
	for range 3 {
		r.key(fyne.KeyUp)
	}
	r.press(r.words.say("edit.save"))
	if got := stored(t, path)[ids[2]].Category; got != "" {
		t.Errorf("the topic stays %q", got)
	}
}

func TestDayIsPickedFromTheCalendar(t *testing.T) {
	for _, test := range []struct {
		language timeline.Language
		key      fyne.KeyName // forward in time
		month    string
		want     string
	}{
		{timeline.Arabic, fyne.KeyLeft, "فبراير 2019", "21 فبراير 2019"},
		{timeline.English, fyne.KeyRight, "February 2019", "21 Feb 2019"},
	} {
		path := newProject(t, arabicArticle)
		r := opened(t, test.language, path)
		e := r.quoting("20 فبراير")
		r.choose(e.ID)
		r.do("edit")
		r.press(r.words.say("calendar.open"))
		if !r.shows(test.month) {
			t.Errorf("in %s the calendar shows %q", test.language, r.texts())
		}
		r.key(test.key)
		r.key(fyne.KeyReturn)
		if got := r.fields()[dateField].Text(); got != test.want {
			t.Errorf("in %s picked is %q, want %q", test.language, got, test.want)
		}
		r.press(r.words.say("edit.save"))
		if got := stored(t, path)[e.ID].Date.String(); got != "2019-02-21" {
			t.Errorf("in %s the date is %s", test.language, got)
		}
	}
}

func TestHalfWrittenEventOutlivesLanguageAndTheme(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	r.key(fyne.KeyE)
	r.fill(0, "اتفاق Wadi")
	r.key(fyne.KeyLeft)
	typed := r.focused().Text()
	at, _ := r.focused().Selection()

	for _, turn := range []func(){func() { r.speak("en") }, func() { r.setTheme("dark") }} {
		turn()
		if !r.shows(r.words.say("edit.title")) || r.look.RTL {
			t.Fatalf("the dialog is not there in the new dress: %q", r.texts())
		}
		f := r.focused()
		if start, end := f.Selection(); f.Text() != typed || start != at || end != at {
			t.Errorf("the field holds %q with %d–%d, want %q with the caret at %d", f.Text(), start, end, typed, at)
		}
	}
	r.write("!")
	r.key(fyne.KeyReturn)
	now, _ := r.project.event(e.ID)
	want := string([]rune(typed)[:at]) + "!" + string([]rune(typed)[at:])
	if r.inDialog() || now.Title != want || now.Date.String() != e.Date.String() {
		t.Errorf("saved is %q, %s, want %q", now.Title, now.Date, want)
	}
}

func TestWhatWasTypedInADialogOutlivesItsLanguage(t *testing.T) {
	for _, test := range []struct {
		name, command, label, typed string
	}{
		{"the path of articles", "add", "add.choose", "/tmp/مقالات"},
		{"the place of a new project", "new", "project.path", "/tmp/جديد.waqai"},
		{"the project to open", "open", "project.path", "/tmp/قديم.waqai"},
		{"the day of an article", "articleDate", "article.date.label", "14 مارس"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
			r.do(test.command)
			r.fill(0, test.typed)
			r.speak("en")
			if got := r.fields()[0].Text(); got != test.typed || !r.shows(r.words.say(test.label)) {
				t.Errorf("the field holds %q, want %q, among %q", got, test.typed, r.texts())
			}
			r.key(fyne.KeyEscape)
			if r.inDialog() {
				t.Errorf("Escape leaves %q", r.texts())
			}
			r.speak("ar")
			if r.inDialog() {
				t.Errorf("a dialog that was closed is back: %q", r.texts())
			}
		})
	}
}

func TestExportDialogOutlivesItsLanguage(t *testing.T) {
	r, target := exporting(t, timeline.Arabic, "picture.svg")
	r.press("SVG")
	r.press(r.words.say("export.dark"))
	r.fill(r.field(r.words.say("export.width")), "900")
	r.speak("en")
	if !r.shows("900 × ") && !r.shows("1800 × ") {
		t.Errorf("the page is not as it was: %q", r.texts())
	}
	if got := r.fields()[r.field(r.words.say("export.file"))].Text(); got != target {
		t.Errorf("the file is %q, want %q", got, target)
	}
	r.press(r.words.say("export.save"))
	r.until("the picture is written", func() bool { return fileExists(target) && !r.inDialog() })
}

func TestALongQuoteIsOpenedAtAWordInAForm(t *testing.T) {
	for _, c := range []struct{ quote, want string }{
		{"في مارس 2011", "في مارس 2011"},
		{strings.Repeat("وقائع ", 100), strings.TrimSpace(strings.Repeat("وقائع ", 26)) + "…"},
		{strings.Repeat("ب", 500), strings.Repeat("ب", 80) + "…"},
	} {
		if got := opening(c.quote); got != c.want {
			t.Errorf("%q is opened as %q", c.quote, got)
		}
	}
}
