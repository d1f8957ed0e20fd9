package export

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// save writes a picture as a caller does.
func save(path string, s *scene.Scene, e *text.Engine, scale float64) error {
	f, err := FormatOf(path)
	if err != nil {
		return err
	}
	return Save(path, func(w io.Writer) error { return f.Write(w, s, e, scale) })
}

func TestSaveWritesTheFormatThatTheNameAsksFor(t *testing.T) {
	s := compose(t, timeline.Arabic, nil)
	for name, begins := range map[string]string{"a.png": "\x89PNG", "a.SVG": "<svg"} {
		path := filepath.Join(t.TempDir(), name)
		if err := save(path, s, engine(t), 1); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(got, []byte(begins)) {
			t.Errorf("%s begins with %q", name, got[:8])
		}
	}
}

func TestSaveSaysWhatIsWrongAndLeavesWhatWasThere(t *testing.T) {
	s := compose(t, timeline.Arabic, nil)
	dir := t.TempDir()
	old := filepath.Join(dir, "old.png")
	if err := os.WriteFile(old, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		fact, path string
		scale      float64
		want       error
	}{
		{"no such format", filepath.Join(dir, "a.pdf"), 1, ErrFormat},
		{"no such folder", filepath.Join(dir, "none", "a.png"), 1, ErrNoFolder},
		{"a scale that no picture has", old, -1, nil},
	}
	for _, c := range cases {
		err := save(c.path, s, engine(t), c.scale)
		var file *timeline.FileError
		if !errors.As(err, &file) || file.Path != c.path || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.fact, err)
		}
	}
	if got, err := os.ReadFile(old); err != nil || string(got) != "old" {
		t.Errorf("what was there became %q, %v", got, err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}
