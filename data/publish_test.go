package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

// fresh answers the mentions of an article with another day.
func fresh(t testing.TB, s *Store, article int64, day timeline.Unit) []timeline.Mention {
	t.Helper()
	mentions, err := s.Mentions(article)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range mentions {
		if m.Derived {
			mentions[i].Date = timeline.Date{}
			if !day.IsZero() {
				mentions[i].Date = timeline.In(day.Add(-1))
			}
		}
	}
	return mentions
}

func publish(t testing.TB, s *Store, article int64, day timeline.Unit) []Move {
	t.Helper()
	mentions := fresh(t, s, article, day)
	var moves []Move
	err := s.Edit("day", func(tx *Tx) (err error) {
		moves, err = tx.SetPublished(article, day, ByPerson, mentions)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return moves
}

func edit(t testing.TB, s *Store, f func(tx *Tx) error) {
	t.Helper()
	if err := s.Edit("edit", f); err != nil {
		t.Fatal(err)
	}
}

func event(t testing.TB, s *Store, id int64) timeline.Event {
	t.Helper()
	e, err := s.Event(id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestWhatMovesWithTheDay has four events that are counted from the day: 2, 5, 8 and 11.
func TestWhatMovesWithTheDay(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 12, timeline.Unit{})
	add(t, s, "حمص", 3, timeline.Unit{})
	typed := timeline.In(timeline.NewYear(2020))
	edit(t, s, func(tx *Tx) error { return tx.SetEventDate(5, typed) })
	edit(t, s, func(tx *Tx) error { return tx.SetEventStatus(8, timeline.Accepted) })
	edit(t, s, func(tx *Tx) error { return tx.SetEventStatus(11, timeline.Rejected) })
	start := dump(t, s)

	resolved := timeline.In(timeline.NewDay(2021, 9, 13))
	title := func(id int64) string { return event(t, s, id).Title }
	want := []Move{
		{2, title(2), timeline.Date{}, resolved},
		{8, title(8), timeline.Date{}, resolved},
		{11, title(11), timeline.Date{}, resolved},
	}
	if diff := cmp.Diff(want, publish(t, s, 1, day)); diff != "" {
		t.Error(diff)
	}
	for id, w := range map[int64]struct {
		date   timeline.Date
		status timeline.Status
		note   string
	}{
		1:  {timeline.In(timeline.NewYear(2011)), timeline.Proposed, ""},
		2:  {resolved, timeline.Proposed, ""},
		5:  {typed, timeline.Proposed, ""},
		8:  {resolved, timeline.Accepted, " → 2021-09-13"},
		11: {resolved, timeline.Rejected, ""},
		14: {timeline.Date{}, timeline.Proposed, ""},
	} {
		if e := event(t, s, id); !e.Date.Equal(w.date) || e.Status != w.status || e.Note != w.note {
			t.Errorf("event %d: %+v, want %+v", id, e, w)
		}
	}
	if c := event(t, s, 5).Citations[0]; !c.Date.Equal(resolved) {
		t.Errorf("what the words of event 5 say is %s", c.Date)
	}
	a, err := s.Article(1)
	if err != nil || a.Published != day || a.DatedBy != ByPerson {
		t.Error(a.Published, a.DatedBy, err)
	}

	if moves := publish(t, s, 1, day); len(moves) != 0 {
		t.Errorf("the same day again moved %+v", moves)
	}
	if moves := publish(t, s, 1, day.Add(7)); len(moves) != 3 || !moves[0].Old.Equal(resolved) || moves[0].New.Value() != "2021-09-20" {
		t.Errorf("got %+v", moves)
	}
	if note := event(t, s, 8).Note; note != "2021-09-13 → 2021-09-20" {
		t.Errorf("note %q", note)
	}
	edit(t, s, func(tx *Tx) error { return tx.SetEventStatus(8, timeline.Accepted) })
	if note := event(t, s, 8).Note; note != "" {
		t.Errorf("note %q after it was answered", note)
	}
	if moves := publish(t, s, 1, timeline.Unit{}); len(moves) != 3 || !moves[2].New.IsUndated() {
		t.Errorf("without a day: %+v", moves)
	}
	for range 4 {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(start, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestMentionsFollowTheNewReading(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, timeline.Unit{})
	mentions := fresh(t, s, 1, day)
	// The new reading finds other words than the first one did, and no longer the last mention.
	added := timeline.Mention{Start: 0, End: 3, Kind: timeline.Duration, Measure: "P1D", Rule: "length", Engine: 3}
	edit(t, s, func(tx *Tx) error {
		_, err := tx.SetPublished(1, day, ByPerson, append([]timeline.Mention{added}, mentions[:2]...))
		return err
	})
	got, err := s.Mentions(1)
	if err != nil || len(got) != 4 || got[0].Measure != "P1D" || got[0].Surface != "وقع" {
		t.Fatalf("%+v, %v", got, err)
	}
	if got[3].ID != mentions[2].ID {
		t.Error("a mention on which an event stands is gone")
	}
	edit(t, s, func(tx *Tx) error { return tx.DeleteEvent(3) })
	edit(t, s, func(tx *Tx) error { _, err := tx.SetPublished(1, day.Add(1), ByPerson, mentions[:2]); return err })
	if got, err := s.Mentions(1); err != nil || len(got) != 2 {
		t.Errorf("%d mentions, %v", len(got), err)
	}
}

// TestADayLeavesWhatAnOlderFinderRead has a newer date finder read the article with its new day: it
// finds another date in the first sentence, none in the third, and one more.
func TestADayLeavesWhatAnOlderFinderRead(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, timeline.Unit{})
	mentions := fresh(t, s, 1, day)
	for i := range mentions {
		mentions[i].Engine = 4
	}
	mentions[0].Date = timeline.In(timeline.NewYear(1999))
	mentions[1].Start -= 2 // the newer one takes more words for it
	mentions[2] = timeline.Mention{Start: 0, End: 3, Date: timeline.In(timeline.NewYear(1998)), Engine: 4}
	var moves []Move
	edit(t, s, func(tx *Tx) (err error) {
		moves, err = tx.SetPublished(1, day, ByPerson, mentions)
		return err
	})
	if len(moves) != 1 || moves[0].Event != 2 || moves[0].New.Value() != "2021-09-13" {
		t.Errorf("moved are %+v", moves)
	}
	got, err := s.Mentions(1)
	if err != nil || len(got) != 3 {
		t.Fatal(len(got), err)
	}
	for i, want := range []string{"2011", "2021-09-13", "2013/.."} {
		if got[i].Date.Value() != want || got[i].Engine != 3 || got[i].Surface != event(t, s, int64(i+1)).Citations[0].Quote {
			t.Errorf("mention %d is %s, %q, read by %d", i, got[i].Date.Value(), got[i].Surface, got[i].Engine)
		}
	}
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
}

func TestDeletingAnArticleTakesWhatCitesNothingElse(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	add(t, s, "حمص", 3, day)
	var both, none int64
	edit(t, s, func(tx *Tx) (err error) {
		both, err = tx.AddEvent(timeline.Event{Title: "both", ByPerson: true, Citations: []timeline.Citation{{Article: 1, Start: 0, End: 3}, {Article: 2, Start: 4, End: 8}}})
		return err
	})
	edit(t, s, func(tx *Tx) (err error) {
		none, err = tx.AddEvent(timeline.Event{Title: "none", Date: timeline.In(day)})
		return err
	})
	start := dump(t, s)
	edit(t, s, func(tx *Tx) error { return tx.DeleteArticle(1) })
	events, err := s.Events(Query{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	if diff := cmp.Diff([]int64{4, 6, 5, none, both}, ids); diff != "" {
		t.Error(diff)
	}
	if c := event(t, s, both).Citations; len(c) != 1 || c[0].Article != 2 || c[0].Quote != "هجوم" {
		t.Errorf("got %+v", c)
	}
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
	if _, err := s.Undo(); err != nil || dump(t, s) != start {
		t.Error("undo", err)
	}
}
