package layout

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"waqai/timeline"
	"waqai/timeline/scene"
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

func pixels(t *testing.T, s *scene.Scene, scale float64) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, int(s.Width*scale), int(s.Height*scale)))
	s.Draw(img, engine(t), scale)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPictureLooksAsItDid(t *testing.T) {
	cases := []struct {
		name  string
		in    Input
		theme string
		scale float64
	}{
		{"years-ar-light", years(timeline.Arabic), "light", 1},
		{"months-ar-dark", months(timeline.Arabic), "dark", 1},
		{"years-en-light", years(timeline.English), "light", 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.in.Theme, _ = ThemeNamed(c.theme)
			golden(t, c.name+".png", pixels(t, together(c.in, Arrange(c.in, engine(t))), c.scale))
		})
	}
}
