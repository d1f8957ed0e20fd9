package cli

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

func TestExport(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated), "--published", "2021-09-14")
	dir := t.TempDir()
	out := filepath.Join(dir, "صورة.PNG")
	if got := must(t, "export", p, out, "--width", "800", "--scale", "1.5", "--title", "حرب", "--theme", "dark"); got != "" {
		t.Errorf("output %q", got)
	}
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	config, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil || config.Width != 1200 {
		t.Errorf("%+v, %v", config, err)
	}
	other := filepath.Join(t.TempDir(), "x.png")
	t.Setenv("TZ", "Asia/Tokyo")
	t.Setenv("LANG", "tr_TR")
	t.Setenv("HOME", t.TempDir())
	must(t, "export", p, other, "--width", "800", "--scale", "1.5", "--title", "حرب", "--theme", "dark")
	if again, err := os.ReadFile(other); err != nil || !bytes.Equal(raw, again) {
		t.Error("not the same picture", err)
	}
	svg := filepath.Join(dir, "a.svg")
	for _, args := range [][]string{nil, {"--axis", "ltr"}, {"--language", "en"}, {"--from", "2011", "--to", "2015"}, {"--search", "الحرب"}} {
		must(t, append([]string{"export", p, svg}, args...)...)
		b, err := os.ReadFile(svg)
		if err != nil || !bytes.Contains(b, []byte("<svg")) {
			t.Errorf("%v: %.80q, %v", args, b, err)
		}
	}
	if b, err := os.ReadFile(svg); err != nil || !bytes.Contains(b, []byte("الحرب")) || bytes.Contains(b, []byte("2013")) {
		t.Errorf("the search lets through what it does not find: %s, %v", b, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left: %v, %v", entries, err)
	}
	before, err := os.ReadFile(svg)
	if err != nil {
		t.Fatal(err)
	}
	refuse(t, failed, []string{"needs a height of"}, "export", p, svg, "--height", "50")
	if after, err := os.ReadFile(svg); err != nil || !bytes.Equal(before, after) {
		t.Error("a failed export has changed the file", err)
	}
	refuse(t, misused, []string{".png or .svg"}, "export", p, filepath.Join(dir, "a.gif"))
	refuse(t, misused, []string{"light"}, "export", p, svg, "--theme", "pink")
	refuse(t, misused, []string{"--scale"}, "export", p, svg, "--scale", "0")
	refuse(t, misused, []string{"no field"}, "export", p, svg, "--search", "tag:x")
	refuse(t, misused, []string{"--width"}, "export", p, svg, "--width", "-5")
	refuse(t, misused, []string{"width"}, "export", p, svg, "--width", "wide")
	refuse(t, failed, []string{"no such folder", "make it"}, "export", p, filepath.Join(dir, "none", "a.png"))
	refuse(t, failed, []string{dir + "/folder.png"}, "export", p, mkdir(t, filepath.Join(dir, "folder.png")))
}

func mkdir(t *testing.T, path string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(path, "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}
