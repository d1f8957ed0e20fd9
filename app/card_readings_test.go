package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// selectAmbiguous selects an event whose words can be read in another way.
func (r *rig) selectAmbiguous() timeline.Event {
	r.t.Helper()
	for _, id := range r.inTime() {
		r.choose(id)
		if r.hasOtherReading() {
			e, _ := r.selectedEvent()
			return e
		}
	}
	r.t.Fatal("no event can be read in another way")
	return timeline.Event{}
}

func TestOneClickTakesAnotherReadingAndOneBackTheFirst(t *testing.T) {
	for _, c := range []struct {
		language timeline.Language
		article  string
	}{{timeline.Arabic, arabicArticle}, {timeline.English, englishArticle}} {
		path := newProject(t, c.article)
		r := opened(t, c.language, path)
		e := r.selectAmbiguous()
		other := r.otherReadings(e)[0].date
		before := r.steps()

		r.press(r.words.say("card.readSo"))
		now := stored(t, path)[e.ID]
		if !now.Date.Equal(other) || !now.ByPerson || now.Status != e.Status || now.Title != e.Title {
			t.Fatalf("in %s the file holds %+v, want the date %s", c.language, now, other)
		}
		if r.steps() != before+1 || !r.shows(r.words.say("card.chosen")) || !r.shows(r.words.say("card.wasRead", args{"Date": e.Date.Words(r.wording(false))})) {
			t.Errorf("in %s there are %d steps more, and the card says %q", c.language, r.steps()-before, r.texts())
		}
		if title, _ := r.project.store.UndoTitle(); title != r.words.say("step.reading") {
			t.Errorf("in %s the step is called %q", c.language, title)
		}
		if !r.shows(r.words.say("card.firstRead")) {
			t.Errorf("in %s the first reading is no longer offered: %q", c.language, r.texts())
		}

		r.press(r.words.say("card.readSo"))
		if now := stored(t, path)[e.ID]; !now.Date.Equal(e.Date) {
			t.Errorf("in %s the way back leads to %s, want %s", c.language, now.Date, e.Date)
		}
		r.chord(fyne.KeyZ, fyne.KeyModifierControl)
		r.chord(fyne.KeyZ, fyne.KeyModifierControl)
		if now := stored(t, path)[e.ID]; !now.Date.Equal(e.Date) || now.ByPerson {
			t.Errorf("in %s two undos lead to %s, by a person: %v", c.language, now.Date, now.ByPerson)
		}
	}
}

func TestKeyboardTakesAnotherReading(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	e := r.selectAmbiguous()
	other := r.otherReadings(e)[0].date
	r.key(fyne.KeyO)
	if now := stored(t, path)[e.ID]; !now.Date.Equal(other) {
		t.Errorf("O makes the date %s, want %s", now.Date, other)
	}
	for range len(r.otherReadings(e)) { // round the end
		r.key(fyne.KeyO)
	}
	if now := stored(t, path)[e.ID]; !now.Date.Equal(e.Date) {
		t.Errorf("O leads round to %s, want %s", now.Date, e.Date)
	}
	for _, o := range r.objects() {
		if b, ok := o.CanvasObject.(*ui.Button); ok && b.AccessibilityLabel() == r.words.say("card.readSo") {
			r.window.Canvas().Focus(b)
		}
	}
	r.key(fyne.KeyReturn)
	if now := stored(t, path)[e.ID]; !now.Date.Equal(other) {
		t.Errorf("Enter on the button makes the date %s, want %s", now.Date, other)
	}
}

func TestADateOfOnesOwnKeepsTheReadingsOnOffer(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	e := r.selectAmbiguous()
	r.key(fyne.KeyE)
	r.fill(dateField, "1999")
	r.key(fyne.KeyReturn)
	if !r.shows(r.words.say("card.byPerson")) || r.shows(r.words.say("card.chosen")) {
		t.Errorf("the card says %q", r.texts())
	}
	now, _ := r.selectedEvent()
	if got := r.otherReadings(now); len(got) < 2 || !got[0].date.Equal(e.Date) {
		t.Errorf("on offer are %+v", got)
	}
}

func TestEveryReadingSaysWhy(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle, englishArticle))
		for _, id := range r.inTime() {
			r.choose(id)
			e, _ := r.selectedEvent()
			for _, other := range r.otherReadings(e) {
				if !r.shows(other.date.Words(r.wording(true))) || !r.shows(r.whyOther(other)) {
					t.Errorf("in %s the card of %q shows %q", l, e.Title, r.texts())
				}
			}
		}
	}
}
