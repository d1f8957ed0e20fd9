package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline"
)

func TestMenuOfAMarkActsOnThatMark(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := opened(t, timeline.Arabic, path)
	r.choose(r.quoting("مساء الاثنين").ID)
	e := r.quoting("20 فبراير")
	r.clickWith(desktop.MouseButtonSecondary, r.mark(e.ID))
	if r.selected.event != e.ID || !r.inDialog() {
		t.Fatalf("the other button selects %d; the window shows %q", r.selected.event, r.texts())
	}
	r.press(r.words.say("command.accept"))
	if now := stored(t, path)[e.ID]; now.Status != timeline.Accepted || r.inDialog() {
		t.Errorf("the menu makes it %v", now.Status)
	}
}

func TestMenuOfTheTextCopiesAndMakesAnEvent(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	words := "The blockade was lifted on 26 May"
	r.chooseWords(words)
	r.clickWith(desktop.MouseButtonSecondary, r.middleOf(r.main.reader.chosen))
	r.press(r.words.say("command.copy"))
	if got := r.system.Clipboard().Content(); got != words {
		t.Errorf("the clipboard holds %q", got)
	}
	r.clickWith(desktop.MouseButtonSecondary, r.middleOf(r.main.reader.chosen))
	r.press(r.words.say("command.newEvent"))
	if got := r.fields()[titleField].Text(); got != words {
		t.Errorf("the form opens with %q", got)
	}
}

func TestKeysDoNotReachWhatLiesUnderADialog(t *testing.T) {
	path := newProject(t, englishArticle)
	for _, open := range []string{"add", "edit", "about", "articleDate"} {
		r := opened(t, timeline.English, path)
		e := r.quoting("3 September 2020")
		n := len(r.project.events)
		r.choose(e.ID)
		r.do(open)
		r.window.Canvas().Unfocus()
		for _, k := range []fyne.KeyName{fyne.KeyA, fyne.KeyR, fyne.KeyDelete, fyne.KeyHome} {
			r.key(k)
		}
		r.chord(fyne.KeyZ, fyne.KeyModifierControl)
		now, ok := stored(t, path)[e.ID]
		if !ok || now.Status != timeline.Proposed || r.selected.event != e.ID || len(r.project.events) != n {
			t.Errorf("under the dialog of %s the event is %v, %d is selected", open, now.Status, r.selected.event)
		}
		r.leaveProject()
	}
}

func TestStatusSaysWhatIsThereAndWhatIsUnderWay(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	for _, words := range []string{
		r.words.count("count.events", len(r.project.events)), r.words.count("count.articles", 1),
		r.words.count("count.waiting", r.project.waiting()), r.words.say("status.saved"), r.showingWords(),
	} {
		if !r.shows(words) {
			t.Errorf("the status does not say %q: %q", words, r.texts())
		}
	}
	r.importFiles([]string{englishArticle})
	if !r.shows(r.words.say("add.reading")) {
		t.Errorf("while an article is read the status says %q", r.texts())
	}
	r.until("the article comes in", func() bool { return len(r.project.articles) == 2 })
	if r.shows(r.words.say("add.reading")) || !r.shows(r.words.say("status.saved")) {
		t.Errorf("afterwards the status says %q", r.texts())
	}
	r.wheelAt(r.inZone(bodyZone, 500, 100), 6)
	if !r.shows(r.showingWords()) {
		t.Errorf("after a zoom the status does not say %q: %q", r.showingWords(), r.texts())
	}
}

func TestStepsAreNamedInTheLanguageSpokenNow(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.clickAt(r.mark(r.quoting("3 September 2020").ID))
	r.key(fyne.KeyA)
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r.speak(l)
		want := r.words.say("command.undo.named", args{"Name": r.words.say("step.accept")})
		if got := r.title(r.command("undo")); got != want {
			t.Errorf("in %s undo is called %q, want %q", l, got, want)
		}
	}
	if got := r.words.step("by hand"); got != "by hand" {
		t.Errorf("a step of another program's is called %q", got)
	}
}

func TestToolbarNamesWhatUndoTakesBack(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.clickAt(r.mark(r.quoting("3 September 2020").ID))
	r.key(fyne.KeyA)
	name := r.words.say("command.undo.named", args{"Name": r.words.say("step.accept")})
	r.press(name)
	if e, _ := r.selectedEvent(); e.Status != timeline.Proposed {
		t.Errorf("it makes the event %v", e.Status)
	}
	r.press(r.words.say("command.redo.named", args{"Name": r.words.say("step.accept")}))
	if e, _ := r.selectedEvent(); e.Status != timeline.Accepted {
		t.Errorf("redo makes the event %v", e.Status)
	}
}
