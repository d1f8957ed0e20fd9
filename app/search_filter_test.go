package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/data"
	"waqai/timeline"
)

// shownIDs answers the events of the timeline.
func (r *rig) shownIDs() []int64 {
	var ids []int64
	for _, e := range r.main.timeline.events {
		ids = append(ids, e.ID)
	}
	slices.Sort(ids)
	return ids
}

// found answers the events that a query finds, as the project tells.
func (r *rig) found(query string) []int64 {
	r.t.Helper()
	ids, err := r.project.store.SearchEvents(query)
	if err != nil || len(ids) == 0 || len(ids) == len(r.project.events) {
		r.t.Fatalf("%q finds %d of %d events, %v", query, len(ids), len(r.project.events), err)
	}
	return ids
}

// limited shows only the events of a search on the timeline, and closes the search.
func limited(t *testing.T, query string) *rig {
	t.Helper()
	r := searching(t, timeline.Arabic)
	r.seek(query)
	r.press(r.words.say("search.only"))
	r.key(fyne.KeyEscape)
	return r
}

func TestOnlyEventsOfTheSearchAreShown(t *testing.T) {
	r := limited(t, "قصف")
	want := r.found("قصف")
	if got := r.shownIDs(); !slices.Equal(got, want) {
		t.Errorf("the timeline shows %v, want %v", got, want)
	}
	bar := r.words.say("search.shown", args{"N": len(want), "All": len(r.project.events)})
	if !r.shows(r.words.say("search.chip", args{"Query": "قصف"})) || !r.shows(bar) || !r.shows(r.words.count("count.events", len(want))) {
		t.Errorf("nothing says what is shown: %q", r.texts())
	}
	r.do("table")
	if n := len(r.project.table.rows); n != len(want) {
		t.Errorf("the table has %d rows, want %d", n, len(want))
	}
	r.key(fyne.KeyEscape)
	r.do("export")
	if !r.shows(r.words.say("search.exported", args{"Query": "قصف"})) {
		t.Errorf("nothing says what the picture leaves out: %q", r.texts())
	}
}

func TestFilterIsTakenAway(t *testing.T) {
	for name, away := range map[string]func(r *rig){
		"by its bar": func(r *rig) { r.filterEvents(nil) },
		"by its switch": func(r *rig) {
			r.press(r.words.say("search.change"))
			r.press(r.words.say("search.only"))
		},
		"by an empty field": func(r *rig) { r.press(r.words.say("search.change")); r.seek("") },
	} {
		r := limited(t, "قصف")
		away(r)
		if got := r.shownIDs(); len(got) != len(r.project.events) || r.project.filter != nil {
			t.Errorf("%s: %d of %d events are shown", name, len(got), len(r.project.events))
		}
		for r.inDialog() {
			r.key(fyne.KeyEscape)
		}
		r.do("findAll")
		if r.project.search.only.On() {
			t.Errorf("%s: the switch stays on", name)
		}
		r.key(fyne.KeyEscape)
		if r.shows(r.words.say("search.change")) {
			t.Errorf("%s: the bar stays", name)
		}
	}
}

func TestFilterFollowsTheSearchAndTheProject(t *testing.T) {
	r := limited(t, "قصف")
	r.do("findAll")
	r.seek("الحالة:مقترحة war (")
	if got := r.shownIDs(); len(got) != len(r.project.events) {
		t.Errorf("the timeline shows %d of %d events where nothing can be looked for", len(got), len(r.project.events))
	}
	r.seek("الحالة:مقترحة war")
	r.key(fyne.KeyEscape)
	before := r.found("الحالة:مقترحة war")
	if got := r.shownIDs(); !slices.Equal(got, before) {
		t.Errorf("the timeline shows %v, want %v", got, before)
	}
	r.edit("step.accept", func(tx *data.Tx) error { return tx.SetEventStatus(before[0], timeline.Accepted) })
	if got := r.shownIDs(); slices.Contains(got, before[0]) {
		t.Error("an event stays that the search finds no more")
	}
	r.do("undo")
	if got := r.shownIDs(); !slices.Equal(got, before) {
		t.Errorf("after undo the timeline shows %v, want %v", got, before)
	}
}

func TestFilterOutlivesALanguageAndNoProject(t *testing.T) {
	r := limited(t, "قصف")
	r.speak(timeline.English)
	if got := r.shownIDs(); !slices.Equal(got, r.found("قصف")) || !r.shows(r.words.say("search.change")) {
		t.Errorf("in another language %v are shown: %q", got, r.texts())
	}
	path := r.project.path
	r.do("close")
	r.openPath(path)
	r.until("it is open again", func() bool { return r.project != nil })
	if got := r.shownIDs(); len(got) != len(r.project.events) {
		t.Errorf("a project is opened with %d of %d events", len(got), len(r.project.events))
	}
}
