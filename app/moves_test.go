package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// moved gives the article in the reader another day and waits for the list.
func (r *rig) moved(day string) {
	r.t.Helper()
	r.chord(fyne.KeyD, fyne.KeyModifierControl)
	r.fill(0, day)
	r.key(fyne.KeyReturn)
	r.until("what moved is listed", func() bool { return r.shows(r.words.say("moved.done")) })
}

func TestListOfMovesNamesBothDatesAndLeadsToTheEvent(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle))
		e := r.quoting("مساء الاثنين")
		r.moved("2019-03-21")
		now := stored(t, r.project.path)[e.ID]
		if now.Date.Equal(e.Date) || !r.shows(e.Title) || !r.shows(r.fromTo(e.Date, now.Date)) {
			t.Fatalf("in %s the list shows %q", l, r.texts())
		}
		r.press(e.Title)
		if r.inDialog() || r.selected.event != e.ID {
			t.Errorf("in %s a press on the event selects %d", l, r.selected.event)
		}
		if title, _ := r.project.store.UndoTitle(); title != r.words.say("step.redate") {
			t.Errorf("in %s the step is called %q", l, title)
		}
		r.chord(fyne.KeyZ, fyne.KeyModifierControl)
		if back := stored(t, r.project.path)[e.ID]; !back.Date.Equal(e.Date) {
			t.Errorf("in %s undo leads to %s, want %s", l, back.Date, e.Date)
		}
	}
}

func TestListOfMovesIsWalkedByTheKeyboard(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.moved("2019-03-21")
	i := slices.IndexFunc(r.objects(), func(o shownObject) bool { _, ok := o.CanvasObject.(*ui.RowButton); return ok })
	r.window.Canvas().Focus(r.objects()[i].CanvasObject.(*ui.RowButton))
	r.key(fyne.KeyReturn)
	if r.inDialog() || r.selected.event == 0 {
		t.Errorf("Enter on a row selects %d", r.selected.event)
	}
}

func TestListOfMovesSaysWhatAPersonHasJudged(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, arabicArticle))
	e := r.quoting("مساء الاثنين")
	r.edit("step.accept", func(tx *data.Tx) error { return tx.SetEventStatus(e.ID, timeline.Accepted) })
	r.moved("2019-03-21")
	if !r.shows(r.words.say("card.accepted")) {
		t.Errorf("the list shows %q", r.texts())
	}
}

func TestALongListOfMovesCountsTheRest(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, arabicArticle))
	e := r.quoting("مساء الاثنين")
	r.showMoves(slices.Repeat([]data.Move{{Event: e.ID, Title: e.Title, New: e.Date}}, 130))
	if !r.shows(r.words.count("count.more", 30)) {
		t.Error("the list does not say that there are more")
	}
}

func TestDaysOfSeveralArticlesAreOneStep(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle, undatedArticle))
	before := r.steps()
	r.redate([]dayOf{{1, timeline.NewDay(2019, 3, 21)}, {2, timeline.NewDay(2019, 3, 21)}}, r.sayMoves)
	r.until("the list is offered", func() bool { return r.shows(r.words.say("moved.list")) })
	r.press(r.words.say("moved.list"))
	if n := r.steps(); n != before+1 {
		t.Errorf("there are %d steps, want %d", n, before+1)
	}
	r.press(r.words.say("snack.undo"))
	if r.project.articles[1].Published != (timeline.Unit{}) || r.steps() != before {
		t.Errorf("after undo the article is of %v", r.project.articles[1].Published)
	}
}
