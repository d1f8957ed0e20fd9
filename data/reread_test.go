package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

func TestReadBeforeNamesWhatAnOlderFinderRead(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day) // read by 3
	add(t, s, "حمص", 0, day)
	add(t, s, "حلب", 2, day)
	edit(t, s, func(tx *Tx) error { return tx.KeepReading(4, 5) })
	edit(t, s, func(tx *Tx) error { return tx.KeepReading(5, 5) })
	for version, want := range map[int][]int64{3: {2}, 4: {1, 2}, 5: {1, 2}, 6: {1, 2, 3}} {
		list, err := s.ReadBefore(version)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, a := range list {
			got = append(got, a.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("before %d: %s", version, diff)
		}
	}
}

func TestAMentionMovesWithItsCitations(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	start := dump(t, s)
	mentions, err := s.Mentions(1)
	if err != nil {
		t.Fatal(err)
	}
	m := mentions[0]
	m.Start, m.Date, m.Rule, m.Engine = m.Start-len([]rune("درعا ")), timeline.In(timeline.NewYear(2012)), "other", 4
	var own int64
	edit(t, s, func(tx *Tx) (err error) {
		own, err = tx.AddEvent(timeline.Event{Title: "own", Citations: []timeline.Citation{{Article: 1, Start: mentions[0].Start, End: mentions[0].End}}})
		return err
	})
	edit(t, s, func(tx *Tx) error { return tx.Reread(m.ID, m) })
	c := event(t, s, 1).Citations[0]
	if c.Quote != "درعا عام 2011" || c.Mention != m.ID || c.Rule != "other" || c.Date.Value() != "2012" || event(t, s, 1).Date.Value() != "2011" {
		t.Errorf("%+v", event(t, s, 1))
	}
	if c := event(t, s, own).Citations[0]; c.Quote != "عام 2011" || c.Mention != 0 || !c.Date.IsUndated() {
		t.Errorf("the words of a person are %+v", c)
	}
	edit(t, s, func(tx *Tx) error { return tx.SetEventReading(1, m.Date) })
	if e := event(t, s, 1); e.Date.Value() != "2012" || e.ByPerson {
		t.Errorf("%+v", e)
	}
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
	for range 3 {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(start, dump(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestRetitledTellsOnlyWhatTheHistoryKnows(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	edit(t, s, func(tx *Tx) error { return tx.SetEventTitle(2, "عنوان آخر") })
	edit(t, s, func(tx *Tx) error { return tx.SetEventStatus(3, timeline.Accepted) })
	got, err := s.Retitled(1)
	if diff := cmp.Diff(map[int64]bool{1: false, 2: true, 3: false}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	// An event of before the history, which a deletion that is taken back brings into it.
	if _, err := s.writer.ExecContext(t.Context(), "DELETE FROM changes"); err != nil {
		t.Fatal(err)
	}
	edit(t, s, func(tx *Tx) error { return tx.DeleteEvent(2) })
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Retitled(1); err != nil || len(got) != 0 {
		t.Error(got, err)
	}
}

func TestRereadingErrsOnWhatIsNotThere(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 1, day)
	outside := timeline.Mention{Start: 5, End: 5000}
	for name, f := range map[string]func(tx *Tx) error{
		"no mention":       func(tx *Tx) error { return tx.Reread(9, outside) },
		"outside the text": func(tx *Tx) error { return tx.Reread(1, outside) },
		"nothing to keep":  func(tx *Tx) error { return tx.KeepReading(9, 2) },
		"no event to date": func(tx *Tx) error { return tx.SetEventReading(9, timeline.Date{}) },
	} {
		if err := s.Edit(name, f); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
