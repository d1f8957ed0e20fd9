package text

import (
	"bytes"
	"image"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

var smallRect = image.Rect(0, 0, 300, 30)

// newEngine is an engine with the fonts that the program embeds.
func newEngine(tb testing.TB) *Engine {
	tb.Helper()
	e, err := New(os.DirFS("../../assets"))
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// fonts reads the embedded fonts into memory.
func fonts(t *testing.T) fstest.MapFS {
	t.Helper()
	all := fstest.MapFS{}
	root := os.DirFS("../../assets")
	err := fs.WalkDir(root, "fonts", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		all[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAMissingOrBrokenFontIsNamed(t *testing.T) {
	all := fonts(t)
	for path, file := range all {
		if filepath.Ext(path) != ".ttf" {
			continue
		}
		for _, damage := range []struct {
			name string
			data []byte
		}{
			{"missing", nil}, {"empty", []byte{}}, {"cut short", file.Data[:100]}, {"not a font", bytes.Repeat([]byte("waqai "), 100)},
		} {
			changed := fstest.MapFS{}
			for p, f := range all {
				changed[p] = f
			}
			delete(changed, path)
			if damage.data != nil {
				changed[path] = &fstest.MapFile{Data: damage.data}
			}
			if _, err := New(changed); err == nil || !strings.Contains(err.Error(), path) {
				t.Errorf("%s %s: error is %v", path, damage.name, err)
			}
		}
	}
}

func TestEveryFontLiesBesideItsLicence(t *testing.T) {
	all := fonts(t)
	for path := range all {
		if filepath.Ext(path) != ".ttf" {
			continue
		}
		licence := all[filepath.Dir(path)+"/OFL.txt"]
		if licence == nil || !bytes.Contains(licence.Data, []byte("SIL OPEN FONT LICENSE")) {
			t.Errorf("%s has no licence beside it", path)
		}
	}
}

func TestOneLineIsLaidOutOnce(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 13}
	if first, second := e.Line(label, st, Auto), e.Line(label, st, Auto); first != second {
		t.Error("the same line was laid out twice")
	}
	if e.Line(label, st, Auto) == e.Line(label, Style{Ours, 400, 14}, Auto) {
		t.Error("two sizes share a line")
	}
	if e.Line(label, st, LTR) == e.Line(label, st, RTL) {
		t.Error("two directions share a line")
	}
}

func TestAnEngineServesSeveralAtOnce(t *testing.T) {
	e := newEngine(t)
	want := canvas(smallRect)
	e.Draw(want, newEngine(t).Line(label, Style{Ours, 600, 13.5}, Auto), 5, 20, 1, ink)
	shared := e.Paragraph(label+label, Style{Source, 700, 17}, nil, Auto)
	line := e.Line(label, Style{Source, 400, 17}, Auto)
	var wait sync.WaitGroup
	for worker := range 8 {
		wait.Go(func() {
			for size := 10.0; size < 20; size++ {
				st := Style{Source, 400, size}
				e.Wrap(label+label, st, nil, Auto, 100)
				l := e.Fit(mixed(worker), st, Auto, 100)
				l.Hit(20)
				e.Draw(canvas(smallRect), l, 0, 20, 1, ink)
				for _, l := range shared.Lines(80 + size) {
					l.Caret(l.End)
					e.Draw(canvas(smallRect), l, 0, 20, 1, ink)
				}
				for _, run := range e.Line(mixed(worker), st, Auto).Runs { // as an export does
					for _, g := range run.Glyphs {
						run.Face.Outline(g.ID)
					}
				}
				line.Beside(int(size), true)
			}
			got := canvas(smallRect)
			e.Draw(got, e.Line(label, Style{Ours, 600, 13.5}, Auto), 5, 20, 1, ink)
			if !bytes.Equal(got.Pix, want.Pix) {
				t.Error("the picture depends on who else is at work")
			}
		})
	}
	wait.Wait()
}

func TestAnUnknownWeightTakesTheNearestFace(t *testing.T) {
	e := newEngine(t)
	for weight, want := range map[int]string{
		0: "IBMPlexSansArabic-Regular", 449: "IBMPlexSansArabic-Regular", 460: "IBMPlexSansArabic-Medium", 900: "IBMPlexSansArabic-Bold",
	} {
		if got := e.Line("a", Style{Ours, weight, 10}, Auto).Runs[0].Face.Name(); got != want {
			t.Errorf("weight %d is set in %s, want %s", weight, got, want)
		}
	}
}

func TestWhatIsNoNumberFillsNoCache(t *testing.T) {
	e := newEngine(t)
	img := canvas(smallRect)
	for range 3 {
		for _, size := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1} {
			st := Style{Ours, 400, size}
			e.Draw(img, e.Line("a", st, Auto), 0, 20, 1, ink)
			e.Fit("a b", Style{Ours, 400, 10}, Auto, size)
			e.Wrap("a b", st, nil, Auto, size)
		}
	}
	if n := len(e.lines.entries); n > 5 {
		t.Errorf("%d lines are kept", n)
	}
	if n := len(e.masks.entries); n > 2 {
		t.Errorf("%d masks are kept", n)
	}
}
