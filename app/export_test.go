package app

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/export"
)

// exporting opens the dialog on a project, with a target in an empty folder.
func exporting(t *testing.T, l timeline.Language, file string) (r *rig, target string) {
	t.Helper()
	r = opened(t, l, newProject(t, arabicArticle, englishArticle))
	r.chord(fyne.KeyE, fyne.KeyModifierControl)
	target = filepath.Join(t.TempDir(), file)
	r.fill(r.field(r.words.say("export.file")), target)
	return r, target
}

// field answers the number of the field that stands under a name.
func (r *rig) field(name string) int {
	r.t.Helper()
	n, above := 0, ""
	for _, o := range r.objects() {
		switch w := o.CanvasObject.(type) {
		case *ui.Text:
			above = w.Text()
		case *ui.Field:
			if above == name {
				return n
			}
			n++
		}
	}
	r.t.Fatalf("no field stands under %q; the window shows %q", name, r.texts())
	return 0
}

func TestExportWritesAPNGOfTheSizeAskedFor(t *testing.T) {
	r, target := exporting(t, timeline.Arabic, "picture.png")
	r.fill(r.field(r.words.say("export.width")), "1600")
	r.fill(r.field(r.words.say("export.height")), "2400")
	r.press("3×")
	if !r.shows("4800 × 7200") {
		t.Errorf("the dialog does not say the size: %q", r.texts())
	}
	r.press("1×")
	r.press(r.words.say("export.dark"))
	r.press(r.words.say("export.save"))
	r.until("the picture is written", func() bool { return fileExists(target) && r.shows(filepath.Dir(target)) })
	raw, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 1600 || b.Dy() != 2400 {
		t.Errorf("the picture is %v", b)
	}
	if c := picture.At(3, 3); !isColour(c, r.themeNamed("dark").Canvas) {
		t.Errorf("its ground is %v", c)
	}
	r.press(r.words.say("export.openFolder"))
	if len(r.system.opened) != 1 || !strings.HasSuffix(r.system.opened[0], filepath.Dir(target)) {
		t.Errorf("opened is %v", r.system.opened)
	}
}

func TestExportWritesAnSVGThatNamesEachMark(t *testing.T) {
	r, target := exporting(t, timeline.Arabic, "picture.png")
	r.press("SVG")
	target = strings.TrimSuffix(target, ".png") + ".svg"
	if got := r.fields()[r.field(r.words.say("export.file"))].Text(); got != target {
		t.Errorf("the file is called %s, want %s", got, target)
	}
	r.press(r.words.say("export.save"))
	r.until("the picture is written", func() bool { return fileExists(target) })
	raw, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	titles := 0
	for d := xml.NewDecoder(bytes.NewReader(raw)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("it is not well formed: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "title" {
			titles++
		}
	}
	if titles < len(r.project.events) {
		t.Errorf("it has %d titles for %d events", titles, len(r.project.events))
	}
}

func TestExportOfTheViewLeavesOutTheRest(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.clickAt(r.mark(r.quoting("3 September 2020").ID))
	for range 8 {
		r.do("zoomIn")
	}
	write := func(extent, file string) string {
		r.chord(fyne.KeyE, fyne.KeyModifierControl)
		target := filepath.Join(t.TempDir(), file)
		r.press("SVG")
		r.fill(r.field(r.words.say("export.file")), target)
		r.press(r.words.say(extent))
		r.press(r.words.say("export.save"))
		r.until("the picture is written", func() bool { return fileExists(target) })
		raw, err := os.ReadFile(target)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	whole, view := write("export.whole", "whole.svg"), write("export.view", "view.svg")
	inside, outside := r.quoting("3 September 2020").Title, r.quoting("about 2011").Title
	for _, s := range []struct {
		name, svg      string
		hasIn, hasElse bool
	}{{"the whole", whole, true, true}, {"the view", view, true, false}} {
		if strings.Contains(s.svg, inside) != s.hasIn || strings.Contains(s.svg, outside) != s.hasElse {
			t.Errorf("%s names %q: %v, %q: %v", s.name, inside, strings.Contains(s.svg, inside), outside, strings.Contains(s.svg, outside))
		}
	}
}

func TestExportSaysBesideTheFieldWhatItCannotDo(t *testing.T) {
	for _, test := range []struct {
		name, field, typed string
		says               func(*rig) string
	}{
		{"a width that is no number", "export.width", "wide", func(r *rig) string {
			return r.words.say("export.badNumber", args{"From": leastExport, "To": mostExport})
		}},
		{"a width that is too small", "export.width", "20", func(r *rig) string {
			return r.words.say("export.badNumber", args{"From": leastExport, "To": mostExport})
		}},
		{"no file", "export.file", " ", func(r *rig) string { return r.words.say("export.noFile") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, target := exporting(t, timeline.Arabic, "picture.png")
			r.fill(r.field(r.words.say(test.field)), test.typed)
			r.press(r.words.say("export.save"))
			if !r.inDialog() || !r.shows(test.says(r)) {
				t.Errorf("the dialog shows %q", r.texts())
			}
			if fileExists(target) {
				t.Error("a picture was written")
			}
		})
	}
}

func TestExportNamesTheHeightThatItNeeds(t *testing.T) {
	r, target := exporting(t, timeline.English, "picture.png")
	height := r.field(r.words.say("export.height"))
	r.fill(height, "700")
	r.press(r.words.say("export.save"))
	page, err := export.Compose(r.shown(), r.main.timeline.tracks, export.Options{
		Title: r.project.name, Width: export.DefaultWidth, Theme: r.themeNamed("print"), Wording: r.wording(false), RTLAxis: r.axisRTL(), Latest: r.main.timeline.latest,
	}, r.text)
	if err != nil {
		t.Fatal(err)
	}
	need := sizeWords(int(page.Height), 0)
	need, _, _ = strings.Cut(need, " ")
	fields := r.fields()
	if width := fields[r.field(r.words.say("export.width"))]; r.placeOf(width).Y != r.placeOf(fields[height]).Y {
		t.Error("what is said under the height has moved the width beside it")
	}
	if !r.inDialog() || !r.shows(need) || fileExists(target) {
		t.Errorf("the dialog does not name the height %s: %q", need, r.texts())
	}
	r.fill(height, need)
	if r.shows(r.words.say("export.tooSmall", args{"N": need})) {
		t.Errorf("the height %s is refused too: %q", need, r.texts())
	}
	r.press(r.words.say("export.save"))
	r.until("the picture is written", func() bool { return fileExists(target) })
}

func TestExportToAPlaceThatCannotBeWritten(t *testing.T) {
	r, _ := exporting(t, timeline.Arabic, "picture.png")
	file := r.field(r.words.say("export.file"))
	target := filepath.Join(t.TempDir(), "no", "such", "folder", "picture.png")
	r.fill(file, target)
	r.press(r.words.say("export.save"))
	r.until("the error is shown", func() bool { return r.shows(r.words.say("fault.noFolder")) })
	if !r.inDialog() || r.fields()[file].Text() != target {
		t.Errorf("the dialog is gone, with all that was set in it: %q", r.texts())
	}
	if r.project == nil || r.main == nil {
		t.Error("the window has lost its project")
	}
}

func TestExportOffersAFreeNameBesideTheProject(t *testing.T) {
	path := newProject(t, englishArticle)
	taken := strings.TrimSuffix(path, Extension) + ".png"
	if err := os.WriteFile(taken, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	r := opened(t, timeline.English, path)
	r.do("export")
	if got := r.fields()[r.field(r.words.say("export.file"))].Text(); got != filepath.Join(filepath.Dir(path), "trial 2.png") {
		t.Errorf("it offers %s", got)
	}
}

func TestExportBeginsAsTheLastOneWas(t *testing.T) {
	r, target := exporting(t, timeline.Arabic, "picture.svg")
	r.press("SVG")
	r.press("3×")
	r.press(r.words.say("export.dark"))
	r.fill(r.field(r.words.say("export.width")), "1200")
	r.fill(r.field(r.words.say("export.file")), target)
	r.press(r.words.say("export.save"))
	r.until("the picture is written", func() bool { return fileExists(target) && !r.inDialog() })
	again := r.restart(Options{Project: r.project.path})
	again.until("the project opens", func() bool { return again.project != nil })
	again.do("export")
	if got := again.fields()[again.field(again.words.say("export.width"))].Text(); got != "1200" {
		t.Errorf("the width is %q", got)
	}
	if got := again.fields()[again.field(again.words.say("export.file"))].Text(); filepath.Ext(got) != ".svg" {
		t.Errorf("the file is %q", got)
	}
	if !again.shows("3600 × ") {
		t.Errorf("the size is another: %q", again.texts())
	}
}

func TestExportShowsRejectedEventsWhenAskedTo(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	e := r.quoting("3 September 2020")
	r.choose(e.ID)
	r.do("reject")
	write := func(file string, rejected bool) string {
		r.do("export")
		target := filepath.Join(t.TempDir(), file)
		r.press("SVG")
		r.fill(r.field(r.words.say("export.file")), target)
		if rejected {
			r.press(r.words.say("export.rejected"))
		}
		r.press(r.words.say("export.save"))
		r.until("the picture is written", func() bool { return fileExists(target) && !r.inDialog() })
		raw, err := os.ReadFile(target)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	if without, with := write("without.svg", false), write("with.svg", true); strings.Contains(without, e.Title) || !strings.Contains(with, e.Title) {
		t.Errorf("the rejected event is in the one picture: %v, in the other: %v", strings.Contains(without, e.Title), strings.Contains(with, e.Title))
	}
}

func TestExportAsksBeforeItWritesOverAFile(t *testing.T) {
	r, target := exporting(t, timeline.Arabic, "picture.svg")
	if err := os.WriteFile(target, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	holds := func() string {
		raw, err := os.ReadFile(target)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	r.press(r.words.say("export.save"))
	if !r.shows(r.words.say("replace.title")) || holds() != "mine" {
		t.Fatalf("the file holds %q; the window shows %q", holds(), r.texts())
	}
	r.press(r.words.say("edit.cancel"))
	if !r.shows(r.words.say("export.save")) || holds() != "mine" {
		t.Errorf("cancelled, the file holds %q", holds())
	}
	r.press(r.words.say("export.save"))
	r.press(r.words.say("replace.yes"))
	r.until("the picture is written", func() bool { return strings.Contains(holds(), "<svg") && !r.inDialog() })
}
