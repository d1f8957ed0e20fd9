package app

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/data/extract"
	"waqai/data/intake"
	"waqai/timeline"
)

// age makes a project as an older date finder would have left it: of each article it has read the
// first date that makes an event a hundred years early, overlooked the second, and taken another
// word for a date.
func age(t testing.TB, path string) {
	t.Helper()
	s, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	articles, err := s.Articles()
	if err != nil {
		t.Fatal(err)
	}
	for _, listed := range articles {
		a, err := s.Article(listed.ID)
		if err != nil {
			t.Fatal(err)
		}
		mentions, err := s.Mentions(a.ID)
		if err != nil {
			t.Fatal(err)
		}
		events, err := s.Events(data.Query{Article: a.ID})
		if err != nil {
			t.Fatal(err)
		}
		err = s.Edit("age", func(tx *data.Tx) error { return makeOld(tx, a, mentions, events) })
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func makeOld(tx *data.Tx, a timeline.Article, mentions []timeline.Mention, events []timeline.Event) error {
	slices.SortFunc(events, func(x, y timeline.Event) int { return x.Citations[0].Start - y.Citations[0].Start })
	early, late := events[0], events[1]
	at := early.Citations[0].Passage.Start
	none := timeline.Mention{Start: at, End: at + 4, Surface: string([]rune(a.Text)[at : at+4]), Date: timeline.In(timeline.NewYear(1907)), Rule: "year", Engine: extract.Version - 1}
	_, err := tx.AddMention(a.ID, none)
	for _, e := range extract.Events(a, []timeline.Mention{none}) {
		_, added := tx.AddEvent(e)
		err = errors.Join(err, added)
	}
	for _, m := range mentions {
		m.Engine = extract.Version - 1
		if m.ID == early.Citations[0].Mention {
			m.Date = timeline.In(timeline.NewYear(1911))
			err = errors.Join(err, tx.SetEventReading(early.ID, m.Date))
		}
		if m.ID == late.Citations[0].Mention {
			err = errors.Join(err, tx.DeleteEvent(late.ID), tx.DropMention(m.ID))
			continue
		}
		err = errors.Join(err, tx.Reread(m.ID, m))
	}
	return err
}

// aged starts the program with a project that an older date finder has read.
func aged(t *testing.T, l timeline.Language, files ...string) *rig {
	t.Helper()
	path := newProject(t, files...)
	age(t, path)
	r := opened(t, l, path)
	r.until("it is read again", r.canReread)
	return r
}

// rereadAgain looks once more for what is read otherwise.
func (r *rig) rereadAgain() {
	r.t.Helper()
	found, err := intake.Rereadings(r.t.Context(), r.project.store)
	if err != nil {
		r.t.Fatal(err)
	}
	r.project.rereadings = found
}

func (r *rig) differences() []intake.Difference {
	var out []intake.Difference
	for _, d := range r.project.rereadings {
		out = append(out, d.Differences...)
	}
	return out
}

func TestOpeningOffersWhatIsReadOtherwise(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := aged(t, l, arabicArticle)
		before, steps := stored(t, r.project.path), r.steps()
		if !r.shows(r.words.say("reread.offer")) {
			t.Errorf("in %s nothing is said: %q", l, r.texts())
		}
		r.press(r.words.say("reread.show"))
		for _, d := range r.differences() {
			if !r.shows(r.differenceWords(d)) || !r.shows(d.Words.Quote) {
				t.Errorf("in %s the list leaves out %q: %q", l, r.differenceWords(d), r.texts())
			}
		}
		if len(r.differences()) < 3 || len(stored(t, r.project.path)) != len(before) || r.steps() != steps {
			t.Errorf("in %s looking changes the project", l)
		}
	}
}

func TestAProjectOfThisVersionOffersNothing(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	for range 3 { // the watch over the project never ends
		select {
		case f := <-r.driver.todo:
			f()
		default:
		}
	}
	if r.canReread() || r.shows(r.words.say("reread.offer")) {
		t.Errorf("it offers %v", r.project.rereadings)
	}
}

func TestEachDifferenceIsTakenOrKept(t *testing.T) {
	r := aged(t, timeline.English, englishArticle)
	path := r.project.path
	n := len(r.differences())
	wrong := r.quoting(r.differences()[1].Words.Quote)
	r.do("reread")
	r.press(r.words.say("reread.take"))
	if len(r.differences()) != n-1 || !r.inDialog() {
		t.Fatalf("left are %d of %d", len(r.differences()), n)
	}
	if title, _ := r.project.store.UndoTitle(); title != r.words.say("step.reread") {
		t.Errorf("the step is called %q", title)
	}
	before := stored(t, path)
	r.press(r.words.say("reread.keep"))
	if now := stored(t, path); len(now) != len(before) || !now[wrong.ID].Date.Equal(before[wrong.ID].Date) || len(r.differences()) != n-2 {
		t.Errorf("what is kept has changed, or is asked again: left are %d of %d", len(r.differences()), n)
	}
	r.press(r.words.say("snack.undo"))
	r.until("it is asked again", func() bool { return len(r.differences()) == n-1 })
	if !r.inDialog() {
		t.Error("undo closes the list")
	}
}

func TestAllThatNobodyHasJudgedIsOneStep(t *testing.T) {
	r := aged(t, timeline.Arabic, arabicArticle, englishArticle)
	path, steps := r.project.path, r.steps()
	var judged intake.Difference
	for _, d := range r.differences() {
		if d.Change == intake.Reads {
			judged = d
		}
	}
	r.edit("step.accept", func(tx *data.Tx) error { return tx.SetEventStatus(judged.Event.ID, timeline.Accepted) })
	before := stored(t, path)
	r.rereadAgain()
	r.do("reread")
	if !r.shows(r.words.say("reread.judged")) {
		t.Errorf("the list does not say that a person has judged: %q", r.texts())
	}
	r.press(r.words.say("reread.takeAll"))
	r.until("all is taken", func() bool { return len(r.differences()) == 1 })
	if now := stored(t, path)[judged.Event.ID]; !now.Date.Equal(judged.Event.Date) || now.Status != timeline.Accepted {
		t.Errorf("the accepted event is %s", now.Date)
	}
	if n := r.steps(); n != steps+2 {
		t.Errorf("there are %d steps, want %d", n, steps+2)
	}
	r.press(r.words.say("reread.take")) // by a person's own word
	if now := stored(t, path)[judged.Event.ID]; !now.Date.Equal(judged.Now.Date) || now.Status != timeline.Accepted || now.ByPerson {
		t.Errorf("the accepted event is %s, %v", now.Date, now.Status)
	}
	if !r.shows(r.words.say("reread.none")) {
		t.Errorf("the list does not say that it is empty: %q", r.texts())
	}
	r.key(fyne.KeyEscape)
	r.chord(fyne.KeyZ, fyne.KeyModifierControl)
	r.chord(fyne.KeyZ, fyne.KeyModifierControl)
	now := stored(t, path)
	for id, e := range before {
		if !now[id].Date.Equal(e.Date) || len(now) != len(before) {
			t.Errorf("after undo %q is %s, want %s", e.Title, now[id].Date, e.Date)
		}
	}
}

func TestKeyboardGoesThroughTheDifferences(t *testing.T) {
	r := aged(t, timeline.Arabic, arabicArticle)
	n := len(r.differences())
	r.do("reread")
	r.press(r.words.say("reread.take"))
	for range n - 1 {
		r.key(fyne.KeyReturn)
	}
	if r.canReread() || !r.shows(r.words.say("reread.none")) {
		t.Errorf("left are %d of %d", len(r.differences()), n)
	}
}

func TestUndoInTheListGoesNoFurtherBack(t *testing.T) {
	r := aged(t, timeline.English, englishArticle)
	steps, n := r.steps(), len(r.differences())
	r.do("reread")
	r.press(r.words.say("snack.undo"))
	r.press(r.words.say("reread.take"))
	for range 3 {
		r.press(r.words.say("snack.undo"))
		r.until("it is asked again", func() bool { return len(r.differences()) == n })
	}
	if r.steps() != steps {
		t.Errorf("there are %d steps, want %d", r.steps(), steps)
	}
}

func TestKeepingAllEndsTheQuestion(t *testing.T) {
	r := aged(t, timeline.English, englishArticle)
	path := r.project.path
	before := stored(t, path)
	r.do("reread")
	r.press(r.words.say("reread.keepAll"))
	r.until("all is kept", func() bool { return !r.canReread() })
	if now := stored(t, path); len(now) != len(before) {
		t.Errorf("there are %d events, want %d", len(now), len(before))
	}
	r.key(fyne.KeyEscape)
	r.do("close")
	again := opened(t, timeline.English, path)
	again.rereadAgain()
	if again.canReread() {
		t.Errorf("it is asked again: %v", again.differences())
	}
}

func TestALongListOfDifferencesIsWalkedThroughInParts(t *testing.T) {
	r := aged(t, timeline.English, englishArticle)
	r.project.rereadings[0].Differences = slices.Repeat(r.project.rereadings[0].Differences, 30)
	n := len(r.differences())
	r.do("reread")
	rows := 0
	for _, o := range r.objects() {
		if b, ok := o.CanvasObject.(*ui.Button); ok && b.AccessibilityLabel() == r.words.say("reread.keep") {
			rows++
		}
	}
	if rows != rereadRows || !r.shows(r.words.count("count.more", n-rereadRows)) {
		t.Errorf("%d of %d are listed", rows, n)
	}
}
