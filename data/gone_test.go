package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"waqai/timeline"
)

// TestNothingIsAcknowledgedThatIsNotInPlace takes the project's file away while it is open.
func TestNothingIsAcknowledgedThatIsNotInPlace(t *testing.T) {
	for name, take := range map[string]func(path string) error{
		"moved":         func(path string) error { return os.Rename(path, path+".moved") },
		"removed":       os.Remove,
		"its folder":    func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+".moved") },
		"replaced":      func(path string) error { return replace(path) },
		"a folder here": func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o755)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := history(t)
			before := dump(t, s)
			if err := take(s.Path()); err != nil {
				t.Fatal(err)
			}
			edit := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(1, "x") })
			_, undo := s.Undo()
			for _, err := range []error{edit, undo} {
				var f *timeline.FileError
				if !errors.Is(err, ErrGone) || !errors.As(err, &f) || f.Path != s.Path() {
					t.Errorf("got %v", err)
				}
			}
			if dump(t, s) != before {
				t.Error("not the last acknowledged state")
			}
			to := filepath.Join(t.TempDir(), "saved.waqai")
			if err := s.Backup(to); err != nil {
				t.Fatal(err)
			}
			saved, err := Open(to)
			if err != nil {
				t.Fatal(err)
			}
			defer saved.Close()
			if found, err := saved.DeepCheck(); err != nil || len(found) > 0 || dump(t, saved) != before {
				t.Error("what was saved is not the project", found, err)
			}
		})
	}
}

// replace puts another project in the place of one, as a program that synchronises folders may.
func replace(path string) error {
	other := path + ".other.waqai"
	s, err := Create(other)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	return os.Rename(other, path)
}

func TestAProjectThatIsBackInPlaceIsWritten(t *testing.T) {
	s := history(t)
	for _, move := range [][2]string{{s.Path(), s.Path() + ".moved"}, {s.Path() + ".moved", s.Path()}} {
		if err := os.Rename(move[0], move[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Edit("x", func(tx *Tx) error { return tx.SetEventTitle(1, "x") }); err != nil {
		t.Error(err)
	}
	s = reopen(t, s)
	if e, err := s.Event(1); err != nil || e.Title != "x" {
		t.Error(e.Title, err)
	}
}
