package app

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/timeline"
	"waqai/timeline/layout"
)

func TestLanguageTurnsTheWindowRoundAndKeepsWhatIsSeen(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	r.wheelAt(r.inZone(bodyZone, 400, 100), 3)
	view := r.main.timeline.view
	if x := r.readerAt().X; x != 0 {
		t.Errorf("in Arabic the reader begins at %g", x)
	}
	at, size := r.main.timeline.place(headersZone)
	if at.X+size.Width != r.main.timeline.Size().Width {
		t.Error("in Arabic the names of tracks do not stand at the right")
	}

	r.do("english")
	if right := r.readerAt().X + r.main.reader.Size().Width; right != screenWidth {
		t.Errorf("in English the reader ends at %g", right)
	}
	if at, _ := r.main.timeline.place(headersZone); at.X != 0 {
		t.Error("in English the names of tracks do not stand at the left")
	}
	if r.selected.event != e.ID || r.main.reader.reading.words != (runeSpan{e.Citations[0].Start, e.Citations[0].End}) {
		t.Errorf("the language has lost the selection: %d", r.selected.event)
	}
	now := r.main.timeline.view
	if now.Start != view.Start || math.Abs(now.PerPx-view.PerPx) > 1e-9*view.PerPx {
		t.Errorf("the language has moved the view from %+v to %+v", view, now)
	}
	if !r.shows("Add articles") || r.axisRTL() {
		t.Errorf("after the language the window shows %q", r.texts())
	}
	if _, _, ok := r.main.reader.passageInView(); !ok {
		t.Error("the passage is lost")
	}

	r.do("arabic")
	if !r.shows(r.words.say("toolbar.add")) || r.shows("Add articles") || !r.axisRTL() {
		t.Errorf("back in Arabic the window shows %q", r.texts())
	}
}

func TestAxisIsASwitchOfItsOwn(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	ids := r.inTime()
	first, last := ids[0], ids[len(ids)-2]
	if r.mark(first).X <= r.mark(last).X {
		t.Error("in Arabic the first event does not stand to the right")
	}
	view := r.main.timeline.view
	r.press(r.words.say("status.axisRTL"))
	if r.mark(first).X >= r.mark(last).X || r.readerAt().X != 0 {
		t.Error("with the axis turned the first event does not stand to the left, in a window that stays as it is")
	}
	if now := r.main.timeline.view; now.Start != view.Start || now.PerPx != view.PerPx {
		t.Errorf("the axis has moved the view from %+v to %+v", view, now)
	}
	r.do("english")
	if r.axisRTL() {
		t.Error("an axis that was chosen turns with the language")
	}
}

func TestThemeIsTheSystemsUnlessChosen(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	for _, name := range []string{"dark", "light"} {
		r.do(map[string]string{"dark": "themeDark", "light": "themeLight"}[name])
		want, _ := layout.ThemeNamed(name)
		if r.theme.Name != name || r.main.reader.theme.Panel != want.Panel || r.look.Palette.Canvas != want.Canvas || r.look.Palette.Dark != (name == "dark") {
			t.Errorf("%s gives the theme %s", name, r.theme.Name)
		}
		if r.selected.event != e.ID {
			t.Errorf("the theme has lost the selection: %d", r.selected.event)
		}
	}
	r.do("themeSystem")
	if r.prefs.theme() != "" || r.theme.Name != "light" {
		t.Errorf("the system's theme is %s, chosen %q", r.theme.Name, r.prefs.theme())
	}
}

func TestWindowIsDrawnInTheColoursOfItsTheme(t *testing.T) {
	for _, name := range []string{"light", "dark"} {
		r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
		r.setTheme(name)
		r.clickAt(r.mark(r.quoting("20 فبراير").ID))
		picture := r.window.Canvas().Capture()
		want, _ := layout.ThemeNamed(name)
		at := r.column()
		found := 0
		for y := at.Min.Y; y < at.Max.Y; y++ {
			for x := at.Min.X; x < at.Max.X; x++ {
				if isColour(picture.At(x, y), want.EvidenceSheet) {
					found++
				}
			}
		}
		if found < 200 {
			t.Errorf("in %s the text has %d pixels of the evidence sheet", name, found)
		}
	}
}

func TestSizeViewAndChoicesComeBack(t *testing.T) {
	path := newProject(t, arabicArticle)
	r := opened(t, timeline.Arabic, path)
	r.window.Resize(fyne.NewSize(1290, 777))
	e := r.quoting("20 فبراير")
	r.clickAt(r.mark(e.ID))
	r.wheelAt(r.inZone(bodyZone, 400, 100), 4)
	r.do("axis")
	r.do("themeDark")
	view := r.main.timeline.view
	r.chord(fyne.KeyQ, fyne.KeyModifierControl)

	again := r.restart(Options{})
	again.until("the last project opens by itself", func() bool { return again.project != nil })
	if again.project.path != path || again.selected.event != e.ID || again.theme.Name != "dark" || again.axisRTL() {
		t.Errorf("it opens %s with %d selected, the theme %s, the axis from the right: %v", again.project.path, again.selected.event, again.theme.Name, again.axisRTL())
	}
	if now := again.main.timeline.view; now.Start != view.Start || math.Abs(now.PerPx-view.PerPx) > 1e-9*view.PerPx {
		t.Errorf("the view comes back as %+v, want %+v", now, view)
	}
	if got := again.prefs.windowSize(); got != fyne.NewSize(1290, 777) {
		t.Errorf("the size comes back as %v", got)
	}
}

// themeNamed answers a theme that there is.
func (r *rig) themeNamed(name string) layout.Theme {
	r.t.Helper()
	t, ok := layout.ThemeNamed(name)
	if !ok {
		r.t.Fatalf("there is no theme %s", name)
	}
	return t
}

// isColour tells whether a pixel has a colour, exactly.
func isColour(pixel color.Color, want color.NRGBA) bool {
	r, g, b, _ := pixel.RGBA()
	return uint8(r>>8) == want.R && uint8(g>>8) == want.G && uint8(b>>8) == want.B
}
