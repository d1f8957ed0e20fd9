package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"waqai/timeline"
	"waqai/timeline/layout"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with the file under testdata, or writes it. What differs is left in
// testdata/failed.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		failed := filepath.Join("testdata", "failed", name)
		write(t, failed, got)
		t.Errorf("%s is not what it was; see %s, or run with -update", file, failed)
	}
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestPageLooksAsItDid(t *testing.T) {
	t.Run("Arabic on paper", func(t *testing.T) {
		var b bytes.Buffer
		if err := PNG(&b, compose(t, timeline.Arabic, nil), engine(t), 1); err != nil {
			t.Fatal(err)
		}
		golden(t, "page-ar.png", b.Bytes())
	})
	t.Run("English, dark, narrow, as SVG", func(t *testing.T) {
		s := compose(t, timeline.English, func(o *Options) {
			o.Theme, _ = layout.ThemeNamed("dark")
			o.Width = 900
		})
		var b bytes.Buffer
		if err := SVG(&b, s, 1); err != nil {
			t.Fatal(err)
		}
		golden(t, "page-en.svg", b.Bytes())
	})
}
