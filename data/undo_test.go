package data

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
)

// step is one thing that a person does, with whatever ids there are.
type step struct {
	name string
	do   func(t *rapid.T, s *Store) error
}

// oneOf draws an id of a table; false when it is empty.
func oneOf(t *rapid.T, s *Store, table string) (int64, bool) {
	ids, err := collect(s.readers, scanID, "SELECT id FROM "+table+" ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	if len(ids) == 0 {
		return 0, false
	}
	return rapid.SampledFrom(ids).Draw(t, table), true
}

var dates = rapid.Custom(func(t *rapid.T) timeline.Date {
	u := timeline.NewDay(rapid.IntRange(-50, 2100).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
	u.Approximate = rapid.Bool().Draw(t, "about")
	switch rapid.IntRange(0, 6).Draw(t, "form") {
	case 0:
		return timeline.Date{}
	case 1:
		return timeline.Range(u, u.Add(rapid.IntRange(0, 400).Draw(t, "days")))
	case 2:
		return timeline.Date{Form: timeline.Since, Start: u, Extent: timeline.Throughout}
	case 3:
		return timeline.Date{Form: timeline.Before, End: u}
	case 4:
		return timeline.Date{Form: timeline.After, Start: timeline.NewMonth(u.Year, int(u.Month))}
	case 5:
		return timeline.Date{Form: timeline.Single, Start: u, Part: timeline.Evening, Calendar: timeline.Hijri}
	}
	return timeline.In(timeline.NewYear(u.Year))
})

var words = rapid.StringMatching(`[ab'"\\؟ \x00\n]{1,8}x`)

// steps are all kinds of things that a person does.
func steps() []step {
	return stepsAround("بلدة ", func(f func(*Tx) error) func(*Tx) error { return f })
}

// stepsAround are the same on articles of a name, with something around what happens in each edit.
func stepsAround(name string, around func(func(*Tx) error) func(*Tx) error) []step {
	imported := 0
	onEvent := func(name string, f func(t *rapid.T, tx *Tx, id int64) error) step {
		return step{name, func(t *rapid.T, s *Store) error {
			id, ok := oneOf(t, s, "events")
			if !ok {
				return nil
			}
			return s.Edit(name, around(func(tx *Tx) error { return f(t, tx, id) }))
		}}
	}
	return []step{
		{"import", func(t *rapid.T, s *Store) error {
			st := s.Step("import")
			for range rapid.IntRange(1, 3).Draw(t, "files") {
				imported++
				a, m, e := sample(fmt.Sprint(name, imported, "'"), rapid.IntRange(1, 5).Draw(t, "sentences"), timeline.Unit{})
				err := st.Edit(around(func(tx *Tx) error {
					_, err := tx.AddArticle(a, m, e)
					return err
				}))
				if err != nil {
					return err
				}
			}
			return nil
		}},
		onEvent("title", func(t *rapid.T, tx *Tx, id int64) error { return tx.SetEventTitle(id, words.Draw(t, "title")) }),
		onEvent("date", func(t *rapid.T, tx *Tx, id int64) error { return tx.SetEventDate(id, dates.Draw(t, "date")) }),
		onEvent("status", func(t *rapid.T, tx *Tx, id int64) error {
			return tx.SetEventStatus(id, timeline.Status(rapid.IntRange(0, 2).Draw(t, "status")))
		}),
		onEvent("category", func(t *rapid.T, tx *Tx, id int64) error { return tx.SetEventCategory(id, words.Draw(t, "category")) }),
		onEvent("delete event", func(t *rapid.T, tx *Tx, id int64) error { return tx.DeleteEvent(id) }),
		{"new event", func(t *rapid.T, s *Store) error {
			e := timeline.Event{Title: words.Draw(t, "title"), Date: dates.Draw(t, "date"), ByPerson: true, Category: "x"}
			if id, ok := oneOf(t, s, "articles"); ok {
				for range rapid.IntRange(0, 2).Draw(t, "citations") {
					e.Citations = append(e.Citations, timeline.Citation{Article: id, Start: 2, End: rapid.IntRange(3, 9).Draw(t, "end")})
				}
			}
			return s.Edit("new event", around(func(tx *Tx) error {
				_, err := tx.AddEvent(e)
				return err
			}))
		}},
		{"delete article", func(t *rapid.T, s *Store) error {
			id, ok := oneOf(t, s, "articles")
			if !ok {
				return nil
			}
			return s.Edit("delete article", around(func(tx *Tx) error { return tx.DeleteArticle(id) }))
		}},
		{"day", func(t *rapid.T, s *Store) error {
			id, ok := oneOf(t, s, "articles")
			if !ok {
				return nil
			}
			fresh, err := s.Mentions(id)
			if err != nil {
				return err
			}
			u := timeline.NewDay(2021, 9, rapid.IntRange(1, 30).Draw(t, "day"))
			for i := range fresh {
				if fresh[i].Derived {
					fresh[i].Date = timeline.In(u.Add(-1))
				}
			}
			return s.Edit("day", around(func(tx *Tx) error {
				_, err := tx.SetPublished(id, u, "person", fresh)
				return err
			}))
		}},
	}
}

// TestUndoGoesAllTheWayBackAndForth does things at random, reopens the project in between, and
// compares every state on the way back to the start and forth to the end with what it was.
func TestUndoGoesAllTheWayBackAndForth(t *testing.T) {
	dir := t.TempDir()
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		s, err := Create(filepath.Join(dir, fmt.Sprint(n, ".waqai")))
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		again := func() {
			path := s.Path()
			if err := s.Close(); err != nil {
				rt.Fatal(err)
			}
			if s, err = Open(path); err != nil {
				rt.Fatal(err)
			}
		}
		states := []string{dump(t, s)}
		titles := []string{""}
		all := steps()
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "kind") {
			case 0:
				again()
			case 1:
				// An undo on the way: what could be redone is dropped by the next edit.
				if _, err := s.Undo(); len(states) > 1 {
					if err != nil {
						rt.Fatal(err)
					}
					states, titles = states[:len(states)-1], titles[:len(titles)-1]
				} else if !errors.Is(err, ErrNoStep) {
					rt.Fatal("undo at the start:", err)
				}
			default:
				st := rapid.SampledFrom(all).Draw(rt, "step")
				if err := st.do(rt, s); err != nil {
					rt.Fatalf("%s: %v", st.name, err)
				}
				if now := dump(t, s); now != states[len(states)-1] {
					states, titles = append(states, now), append(titles, st.name)
				}
			}
		}
		walk := func(title func() (string, bool), do func() (string, error), want string, wantTitle string) {
			said, ok := title()
			done, err := do()
			if err != nil || !ok || said != wantTitle || done != wantTitle {
				rt.Fatalf("%q (%q), %v; want %q", done, said, err, wantTitle)
			}
			if got := dump(t, s); got != want {
				rt.Fatalf("after %s:\n%s\nwant\n%s", wantTitle, got, want)
			}
		}
		for i := len(states) - 1; i > 0; i-- {
			walk(s.UndoTitle, s.Undo, states[i-1], titles[i])
			if i == len(states)/2 {
				again()
			}
		}
		if _, ok := s.UndoTitle(); ok {
			rt.Fatal("there is more to undo")
		}
		for i := 1; i < len(states); i++ {
			walk(s.RedoTitle, s.Redo, states[i], titles[i])
			if i == len(states)/2 {
				again()
			}
		}
		if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
			rt.Fatal(found, err)
		}
	})
}

func TestAnImportIsOneStep(t *testing.T) {
	s := newStore(t)
	st := s.Step("Import of 3 articles")
	for _, name := range []string{"a", "b", "c"} {
		a, m, e := sample(name, 3, day)
		if err := st.Edit(func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err }); err != nil {
			t.Fatal(err)
		}
	}
	s = reopen(t, s)
	if title, err := s.Undo(); err != nil || title != "Import of 3 articles" {
		t.Fatalf("%q, %v", title, err)
	}
	if strings.TrimSpace(dump(t, s)) != "" {
		t.Error("something is left of the import")
	}
}

func TestAnEditBetweenPartsAnImport(t *testing.T) {
	s := newStore(t)
	st := s.Step("import")
	put := func(name string) {
		t.Helper()
		a, m, e := sample(name, 3, day)
		if err := st.Edit(func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err }); err != nil {
			t.Fatal(err)
		}
	}
	put("a")
	if err := s.Edit("title", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Fatal(err)
	}
	put("b")
	put("c")
	for _, want := range []string{"import", "title", "import"} {
		if title, err := s.Undo(); err != nil || title != want {
			t.Errorf("%q, %v; want %q", title, err, want)
		}
	}
	if _, err := s.Undo(); !errors.Is(err, ErrNoStep) {
		t.Error(err)
	}
}

func TestAnEditThatChangesNothingIsNoStep(t *testing.T) {
	s := newStore(t)
	add(t, s, "a", 3, day)
	e, err := s.Event(1)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Edit("title", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if err := s.Edit("same", func(tx *Tx) error { return tx.SetEventTitle(1, e.Title) }); err != nil {
		t.Fatal(err)
	}
	if title, ok := s.RedoTitle(); !ok || title != "title" {
		t.Errorf("redo is %q, %v", title, ok)
	}
	if title, ok := s.UndoTitle(); !ok || title != "Import a" {
		t.Errorf("undo is %q, %v", title, ok)
	}
}

func TestIDsAreNeverUsedAgain(t *testing.T) {
	s := newStore(t)
	add(t, s, "a", 3, day)
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	add(t, s, "b", 3, day)
	events, err := s.Events(Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.ID <= 3 {
			t.Errorf("event %d has an id that was used", e.ID)
		}
	}
}

func TestAFailedEditLeavesNoTrace(t *testing.T) {
	s := newStore(t)
	add(t, s, "a", 3, day)
	if err := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	revision, err := s.Revision()
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]func(tx *Tx) error{
		"an error":           func(tx *Tx) error { return errors.Join(tx.DeleteArticle(1), errors.New("stop")) },
		"a missing event":    func(tx *Tx) error { return errors.Join(tx.DeleteEvent(1), tx.SetEventTitle(99, "x")) },
		"an empty title":     func(tx *Tx) error { return tx.SetEventTitle(1, " \x00") },
		"an impossible date": func(tx *Tx) error { return tx.SetEventDate(1, timeline.In(timeline.NewDay(2021, 2, 31))) },
		"words outside the text": func(tx *Tx) error {
			_, err := tx.AddEvent(timeline.Event{Title: "x", Citations: []timeline.Citation{{Article: 1, Start: 5, End: 5000}}})
			return err
		},
		"a missing article": func(tx *Tx) error { return tx.DeleteArticle(99) },
		"a month as a day": func(tx *Tx) error {
			_, err := tx.SetPublished(1, timeline.NewMonth(2021, 9), "person", nil)
			return err
		},
		"a broken reference": func(tx *Tx) error {
			return tx.exec("INSERT INTO passages (article, start, end, paragraph, role) VALUES (99, 0, 1, 0, 0)")
		},
	} {
		t.Run(name, func(t *testing.T) {
			if err := s.Edit(name, f); err == nil {
				t.Error("no error")
			}
			if dump(t, s) != before {
				t.Error("the project has changed")
			}
			if r, err := s.Revision(); err != nil || r != revision {
				t.Errorf("revision %d, %v; want %d", r, err, revision)
			}
			if title, ok := s.RedoTitle(); !ok || title != "x" {
				t.Errorf("redo is %q, %v", title, ok)
			}
		})
	}
}

func TestAPanicLeavesNoTrace(t *testing.T) {
	s := newStore(t)
	add(t, s, "a", 3, day)
	before := dump(t, s)
	func() {
		defer func() { _ = recover() }()
		_ = s.Edit("panic", func(tx *Tx) error {
			if err := tx.DeleteArticle(1); err != nil {
				t.Error(err)
			}
			panic("a programmer's mistake")
		})
	}()
	if dump(t, s) != before {
		t.Error("the project has changed")
	}
	if err := s.Edit("after", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Error(err)
	}
}
