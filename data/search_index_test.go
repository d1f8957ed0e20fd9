package data

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
)

// TestTheIndexFollowsEveryChange does things at random, undo and redo among them, and looks after
// each whether the index still agrees with the tables.
func TestTheIndexFollowsEveryChange(t *testing.T) {
	dir := t.TempDir()
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		s, err := Create(filepath.Join(dir, fmt.Sprint(n, ".waqai")))
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		back := func(f func() (string, error)) func(*rapid.T, *Store) error {
			return func(*rapid.T, *Store) error {
				if _, err := f(); err != nil && !errors.Is(err, ErrNoStep) {
					return err
				}
				return nil
			}
		}
		all := append(steps(), step{"undo", back(s.Undo)}, step{"undo", back(s.Undo)}, step{"redo", back(s.Redo)})
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			st := rapid.SampledFrom(all).Draw(rt, "step")
			if err := st.do(rt, s); err != nil {
				rt.Fatalf("%s: %v", st.name, err)
			}
			if found, err := s.Check(); err != nil || len(found) > 0 {
				rt.Fatalf("after %s: %v, %v", st.name, found, err)
			}
		}
	})
}

// TestTheCheckSeesWhatTheIndexMisses spoils the index in every way that Edit could not.
func TestTheCheckSeesWhatTheIndexMisses(t *testing.T) {
	for name, query := range map[string]string{
		"a passage without terms":   "DELETE FROM passage_terms WHERE id = 1",
		"terms of another passage":  "UPDATE passage_terms SET terms = 'x' WHERE id = 1",
		"terms of no passage":       "INSERT INTO passage_terms VALUES (99, 'x')",
		"an article without terms":  "DELETE FROM article_terms",
		"an event with other terms": "UPDATE event_terms SET title = 'x' WHERE id = 1",
		"terms of no event":         "INSERT INTO event_terms VALUES (99, 'x', '')",
		"a passage without a date":  "DELETE FROM passage_dates WHERE id = 1",
		"another date":              "UPDATE passage_dates SET earliest = 7 WHERE id = 1",
		"a date of no passage":      "INSERT INTO passage_dates VALUES (99, 7)",
		"a passage off the index":   "DELETE FROM passage_index WHERE docid = 1",
		"a title twice on it":       "INSERT INTO event_index (docid, title, note) VALUES (1, 'x', '')",
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			add(t, s, "a", 3, day)
			if found, err := s.Check(); err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			if _, err := s.writer.ExecContext(t.Context(), query); err != nil {
				t.Fatal(err)
			}
			if found, err := s.Check(); err != nil || len(found) == 0 {
				t.Errorf("the check finds nothing (%v)", err)
			}
		})
	}
}

// TestOtherTermsAreMadeAnew opens a project whose terms another version has made.
func TestOtherTermsAreMadeAnew(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 30, day)
	add(t, s, "حمص", 3, timeline.Unit{})
	for _, query := range []string{
		"UPDATE terms_version SET version = 0",
		"DELETE FROM passage_index WHERE docid < 9",
		"DELETE FROM passage_terms WHERE id < 9",
		"UPDATE passage_dates SET earliest = 1",
		"INSERT INTO event_terms VALUES (99, 'x', '')",
		"INSERT INTO event_index (docid, title, note) VALUES (99, 'x', '')",
	} {
		if _, err := s.writer.ExecContext(t.Context(), query); err != nil {
			t.Fatal(err)
		}
	}
	s = reopen(t, s)
	if found, err := s.Check(); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

func TestPassagesAreCutInAnyOrder(t *testing.T) {
	c := cutter{text: "aبéd"}
	for _, want := range []struct {
		start, end int
		text       string
	}{{1, 2, "ب"}, {2, 4, "éd"}, {0, 4, "aبéd"}, {0, 1, "a"}, {4, 4, ""}} {
		if got, err := c.cut(want.start, want.end); got != want.text || err != nil {
			t.Errorf("%d to %d: %q, %v", want.start, want.end, got, err)
		}
	}
	if got, err := c.cut(3, 5); err == nil {
		t.Errorf("past the end: %q", got)
	}
}
