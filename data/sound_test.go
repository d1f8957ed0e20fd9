package data

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"testing"

	"waqai/timeline"
)

// large answers the path of a closed project of many pages.
func large(t testing.TB) string {
	t.Helper()
	s := newStore(t)
	step := s.Step("Import")
	for n := range 40 {
		a, m, e := sample(fmt.Sprint(n), 30, day)
		if err := step.Edit(func(tx *Tx) error { _, err := tx.AddArticle(a, m, e); return err }); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

func isDamage(err error, path string) bool {
	var f *timeline.FileError
	return errors.As(err, &f) && f.Path == path && errors.Is(err, ErrDamaged)
}

func TestSoundLetsASoundProjectBe(t *testing.T) {
	s, err := Open(large(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Sound(), s.ReadOnly()); err != nil {
		t.Error(err)
	}
	if err := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Error(err)
	}
	if err := errors.Join(s.Sound(), s.Close(), s.Sound()); err != nil {
		t.Error(err)
	}
}

// TestSoundFindsDamageInTheDepth overwrites 4 KB in many places, on the pages' edges and over them.
func TestSoundFindsDamageInTheDepth(t *testing.T) {
	project := large(t)
	size := len(read(t, project))
	opened := 0
	for part := 1; part < 20; part++ {
		from := size * part / 20
		if part%2 == 0 {
			from &^= 4095
		}
		path := spoil(t, project, func(b []byte) []byte { return noise(b, from, from+4096) })
		before := read(t, path)
		s, err := Open(path)
		if err != nil {
			if !isDamage(err, path) {
				t.Errorf("from byte %d: %v", from, err)
			}
			continue
		}
		opened++
		if err := s.Sound(); !isDamage(err, path) {
			t.Errorf("from byte %d: %v", from, err)
		}
		refusesToWrite(t, s, "damaged")
		if err := s.Close(); err != nil {
			t.Errorf("from byte %d: %v", from, err)
		}
		if !bytes.Equal(before, read(t, path)) {
			t.Errorf("from byte %d: the file has changed", from)
		}
	}
	if opened == 0 {
		t.Error("no damaged project could be opened")
	}
}

func TestSoundFindsAReferenceToNothing(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	for _, q := range []string{"PRAGMA foreign_keys = OFF", "DELETE FROM events WHERE id = 1"} {
		if _, err := s.writer.ExecContext(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Sound(); !isDamage(err, s.Path()) {
		t.Error(err)
	}
	refusesToWrite(t, s, "damaged")
}

// TestSoundDisturbsNobody asks, edits and closes while the damage is being found.
func TestSoundDisturbsNobody(t *testing.T) {
	project := large(t)
	middle := len(read(t, project)) / 2
	path := spoil(t, project, func(b []byte) []byte { return noise(b, middle, middle+4096) })
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	found := make(chan struct{})
	meanwhile := func(f func() error) {
		all.Go(func() {
			for done := false; !done; {
				select {
				case <-found:
					done = true // once more afterwards
				default:
				}
				if err := f(); err != nil && !isDamage(err, path) {
					t.Error(err)
					return
				}
			}
		})
	}
	meanwhile(s.ReadOnly)
	meanwhile(func() error { _, err := s.Revision(); return err })
	meanwhile(func() error {
		return s.Edit("x", func(tx *Tx) error { _, err := tx.AddEvent(timeline.Event{Title: "x"}); return err })
	})
	if err := s.Sound(); !isDamage(err, path) {
		t.Error(err)
	}
	close(found)
	all.Wait()
	refusesToWrite(t, s, "damaged")
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestCloseBreaksSoundOff closes a project that is being looked through: nothing stays beside it.
func TestCloseBreaksSoundOff(t *testing.T) {
	path := large(t)
	for range 20 {
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		all.Go(func() {
			if err := s.Sound(); err != nil {
				t.Error(err)
			}
		})
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		all.Wait()
		if hasLog(path) {
			t.Fatal("a log stands beside the project")
		}
	}
}
