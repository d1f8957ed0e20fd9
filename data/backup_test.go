package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestABackupIsTheWholeProject(t *testing.T) {
	s := history(t)
	to := filepath.Join(t.TempDir(), "نسخة.waqai")
	if err := s.Backup(to); err != nil {
		t.Fatal(err)
	}
	if files, err := os.ReadDir(filepath.Dir(to)); err != nil || len(files) != 1 {
		t.Errorf("%v, %v; want one file", files, err)
	}
	b, err := Open(to)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if dump(t, b) != dump(t, s) {
		t.Error("not the content")
	}
	if found, err := b.DeepCheck(); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
	if title, err := b.Undo(); err != nil || title != "Delete" {
		t.Errorf("%q, %v", title, err)
	}
	if title, ok := s.UndoTitle(); !ok || title != "Delete" {
		t.Error("the project has followed its copy")
	}
}

func TestABackupHoldsOneStateDuringEdits(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 30, day)
	stop, done := make(chan struct{}), make(chan error)
	go func() {
		var err error
		for i := 0; err == nil; i++ {
			select {
			case <-stop:
				done <- nil
				return
			default:
			}
			err = s.Edit("Titles", func(tx *Tx) error {
				for id := int64(1); id <= 30; id++ {
					if err := tx.SetEventTitle(id, fmt.Sprint("round ", i)); err != nil {
						return err
					}
				}
				return nil
			})
		}
		done <- err
	}()
	for n := range 10 {
		to := filepath.Join(t.TempDir(), fmt.Sprint(n, ".waqai"))
		if err := s.Backup(to); err != nil {
			t.Fatal(err)
		}
		b, err := Open(to)
		if err != nil {
			t.Fatal(err)
		}
		if found, err := b.DeepCheck(); err != nil || len(found) > 0 {
			t.Error(found, err)
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestABackupWritesOverNothing(t *testing.T) {
	s := history(t)
	dir := t.TempDir()
	taken := filepath.Join(dir, "notes.waqai")
	if err := os.WriteFile(taken, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	busy := filepath.Join(dir, "busy.waqai")
	if err := os.WriteFile(busy+".part", []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{
		taken:                                 "exists already",
		s.Path():                              "exists already",
		filepath.Join(dir, "none", "a.waqai"): "no such folder",
		filepath.Join(taken, "in.waqai"):      "cannot be opened",
		busy:                                  "busy.waqai.part: file exists",
	} {
		err := s.Backup(path)
		if err == nil || !strings.Contains(err.Error(), says) || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("%q does not say %q", err, says)
		}
	}
	for _, path := range []string{taken, busy + ".part"} {
		if b := read(t, path); string(b) != "mine" {
			t.Errorf("%s holds %q", path, b)
		}
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 2 {
		t.Errorf("left: %v, %v", files, err)
	}
}
