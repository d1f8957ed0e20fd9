package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

func TestCommandsAreToldApart(t *testing.T) {
	ids, keys := map[string]bool{}, map[shortcut]string{}
	for _, c := range (&App{}).commands() {
		if ids[c.id] {
			t.Errorf("there are two commands %s", c.id)
		}
		ids[c.id] = true
		for _, k := range c.keys {
			if other := keys[k]; other != "" {
				t.Errorf("%s runs both %s and %s", k.cap(), other, c.id)
			}
			keys[k] = c.id
		}
		if c.run == nil {
			t.Errorf("%s does nothing", c.id)
		}
	}
}

func TestEveryBareLetterHasItsPlaceOnTheKeyboard(t *testing.T) {
	places := map[fyne.KeyName]bool{}
	for _, name := range linuxScanCodes {
		places[name] = true
	}
	for _, c := range (&App{}).commands() {
		for _, k := range c.keys {
			if k.mod == 0 && len(k.key) == 1 && !places[k.key] {
				t.Errorf("%s of %s is not reached from an Arabic keyboard", k.key, c.id)
			}
		}
	}
}

func TestEveryCommandIsInTheMenuWithItsWords(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle))
		r.press(r.words.say("menu.title"))
		has := sentences(t, l)
		for _, c := range r.commands() {
			if words := has["command."+c.id][""]; words == "" || !r.shows(words) {
				t.Errorf("in %s the menu does not show %s as %q", l, c.id, words)
			}
		}
	}
}

func TestArticlesAddedOnTheWelcomePageAskForAProjectFirst(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	r.do("add")
	if !r.inDialog() || !r.shows(r.words.say("project.create")) {
		t.Error("no project is asked for")
	}
}

func TestCommandsOutOfPlaceDoNothing(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	for _, id := range []string{"export", "close", "undo", "redo", "newEvent", "articleDate", "deleteArticle", "zoomIn", "fit", "axis",
		"rejected", "read", "accept", "reject", "reading", "edit", "delete", "forward", "first", "unreviewed"} {
		if r.command(id).isEnabled() {
			t.Errorf("%s can be done on the welcome page", id)
		}
		r.do(id)
	}
	for _, k := range []fyne.KeyName{fyne.KeyA, fyne.KeyR, fyne.KeyE, fyne.KeyJ, fyne.KeyO, fyne.KeyDelete, fyne.KeyHome, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape} {
		r.key(k)
	}
	if r.inDialog() {
		t.Errorf("a dialog has opened: %q", r.texts())
	}
}

func TestKeysWalkThroughTheEvents(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		t.Run(axis, func(t *testing.T) {
			r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
			if axis == "ltr" {
				r.do("axis")
			}
			ids := r.inTime()
			r.clickAt(r.emptyGround())
			forward, back := fyne.KeyLeft, fyne.KeyRight
			if axis == "ltr" {
				forward, back = back, forward
			}
			r.key(forward)
			for i, step := range []struct {
				key  fyne.KeyName
				want int64
			}{
				{forward, ids[1]}, {forward, ids[2]}, {back, ids[1]}, {back, ids[0]}, {back, ids[0]},
				{fyne.KeyEnd, ids[len(ids)-1]}, {forward, ids[len(ids)-1]}, {fyne.KeyHome, ids[0]}, {fyne.KeyEscape, 0},
			} {
				r.key(step.key)
				if r.selected.event != step.want {
					t.Errorf("step %d, %s: the event %d is selected, want %d", i, step.key, r.selected.event, step.want)
				}
			}
		})
	}
}

func TestArrowsMoveInSpace(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		r := opened(t, timeline.English, newProject(t, englishArticle))
		if axis == "rtl" {
			r.do("axis")
		}
		r.clickAt(r.mark(r.quoting("3 September 2020").ID))
		from := r.mark(r.selected.event).X
		begins := func() timeline.Time {
			e, _ := r.selectedEvent()
			at, _ := startOf(e.Date)
			return at
		}
		last := begins()
		for range 4 {
			r.key(fyne.KeyRight)
			if now := begins(); now != last && (now > last) == r.axisRTL() {
				t.Errorf("on the %s axis the right arrow goes from %d to %d", axis, last, now)
			}
			last = begins()
		}
		if to := r.mark(r.selected.event).X; to <= from {
			t.Errorf("on the %s axis four steps to the right go from %g to %g", axis, from, to)
		}
	}
}

func TestLettersJudge(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := opened(t, timeline.Arabic, path)
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	status := func() timeline.Status { now, _ := r.project.event(e.ID); return now.Status }

	r.key(fyne.KeyA)
	if status() != timeline.Accepted || stored(t, path)[e.ID].Status != timeline.Accepted {
		t.Errorf("A makes it %v", status())
	}
	r.key(fyne.KeyA)
	if status() != timeline.Proposed {
		t.Errorf("A said twice makes it %v", status())
	}
	r.key(fyne.KeyR)
	if status() != timeline.Rejected {
		t.Errorf("R makes it %v", status())
	}
	if title, _ := r.project.store.UndoTitle(); title != r.words.say("step.reject") {
		t.Errorf("the last step is called %q", title)
	}
}

func TestLettersWorkOnAnArabicKeyboard(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	r.keyEvent(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 38}}) // A, which types ش there
	r.letter('ش')
	if now, _ := r.project.event(e.ID); now.Status != timeline.Accepted {
		t.Errorf("the key at the place of A makes it %v", now.Status)
	}
	r.keyEvent(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 26}})
	r.letter('ث')
	if !r.shows(r.words.say("edit.title")) {
		t.Fatal("the key at the place of E opens no form")
	}
	if got := r.fields()[0].Text(); got != e.Title {
		t.Errorf("the form opens with the title %q, want %q", got, e.Title)
	}
}

func TestNextUnreviewedGoesRound(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	ids := r.inTime()
	r.clickAt(r.emptyGround())
	for range ids[:len(ids)-2] { // all but two are accepted
		r.key(fyne.KeyJ)
		r.key(fyne.KeyA)
	}
	var left []int64
	for range 4 {
		r.key(fyne.KeyJ)
		left = append(left, r.selected.event)
	}
	if left[0] == left[1] || left[0] != left[2] || left[1] != left[3] {
		t.Errorf("J goes through %v", left)
	}
	if len(ids) < 4 || r.project.waiting() != 2 {
		t.Errorf("%d of %d events wait", r.project.waiting(), len(ids))
	}
}

func TestEscapeLightsNothingWhereverTheKeyboardIs(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	e := r.quoting("3 September 2020")
	for name, focus := range map[string]func(){
		"nowhere":         func() { r.window.Canvas().Unfocus() },
		"on the timeline": func() { r.window.Canvas().Focus(r.main.timeline) },
		"on the text":     func() { r.window.Canvas().Focus(r.main.reader) },
	} {
		r.choose(e.ID)
		focus()
		r.key(fyne.KeyEscape)
		if r.selected.event != 0 {
			t.Errorf("with the keyboard %s, %d is still selected", name, r.selected.event)
		}
	}
}

func TestEnterReadsAndTextKeysStep(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.clickAt(r.mark(r.quoting("20 فبراير").ID))
	r.key(fyne.KeyReturn)
	if r.window.Canvas().Focused() != fyne.Focusable(r.main.reader) {
		t.Fatalf("the keyboard is on %T", r.window.Canvas().Focused())
	}
	at := r.main.reader.reading.words.start
	r.key(fyne.KeyDown)
	next := r.main.reader.reading.words.start
	r.key(fyne.KeyUp)
	if next <= at || r.main.reader.reading.words.start != at {
		t.Errorf("down and up go from %d to %d and %d", at, next, r.main.reader.reading.words.start)
	}
	r.key(fyne.KeyA)
	if e, _ := r.selectedEvent(); e.Status != timeline.Accepted {
		t.Error("letters do not work while the keyboard is on the text")
	}
}

func TestShortcutsPageNamesEveryKey(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.key(fyne.KeyF1)
	for _, c := range r.commands() {
		if len(c.keys) > 0 && !r.shows(r.words.say("command."+c.id)) {
			t.Errorf("the page of shortcuts leaves out %s", c.id)
		}
	}
	r.key(fyne.KeyEscape)
	if r.inDialog() {
		t.Error("Escape does not close the page")
	}
}

func TestAboutSaysVersionAndLicences(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	r.do("about")
	for _, words := range []string{"0.0.0", "Apache", "SIL Open Font"} {
		if !r.shows(words) {
			t.Errorf("About does not say %q: %q", words, r.texts())
		}
	}
}

func TestQuitLeavesAndClosesTheProject(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.chord(fyne.KeyQ, fyne.KeyModifierControl)
	if !r.system.left || r.project != nil {
		t.Errorf("left: %v, project %v", r.system.left, r.project)
	}
	if list := r.prefs.recents(); len(list) != 1 || !strings.HasSuffix(list[0].Path, "trial.waqai") {
		t.Errorf("the recent projects are %+v", list)
	}
}
