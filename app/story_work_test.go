package app

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/export"
	"waqai/timeline/layout"
)

// dialog waits until a sheet lies over the window, or lies there no longer.
func (d *desk) dialog(open bool) {
	d.t.Helper()
	d.until(map[bool]string{true: "a dialog opens", false: "the dialog closes"}[open], func() bool { return open == d.covered() })
	d.settle()
}

// covered tells whether a sheet lies over the window.
func (d *desk) covered() bool {
	theme, _ := layout.ThemeNamed(d.theme)
	corner := d.picture().At(2, 2)
	return !isColour(corner, theme.Canvas) && !isColour(corner, theme.Chrome)
}

// over types a text over what the field in use holds.
func (d *desk) over(text string) {
	d.t.Helper()
	d.key("ctrl+a")
	d.write(text)
}

// untilStored waits until a project's file holds something.
func (d *desk) untilStored(what, project string, holds func(*data.Store) bool) {
	d.t.Helper()
	d.until(what, func() bool {
		s, err := data.Open(project)
		if err != nil {
			return false
		}
		defer s.Close()
		return holds(s)
	})
}

// Someone begins a project with one article, says when it was published, corrects a date, takes
// that back and does it again, leaves, and finds everything as it was.
func TestArticleIsImportedAndADateCorrectedForGood(t *testing.T) {
	article := firstArticle(t)
	d := newDesk(t, "ar_SY", "light")
	project := filepath.Join(d.home, "war"+Extension)
	d.start()
	d.key("ctrl+n")
	d.dialog(true)
	d.over(project)
	d.key("Return")
	d.entered(project)
	d.dialog(false)

	d.key("ctrl+i")
	d.dialog(true)
	d.over(article)
	d.key("Return")
	d.untilStored("the article is stored", project, func(s *data.Store) bool {
		all, err := s.Articles()
		return err == nil && len(all) == 1
	})
	d.dialog(true) // it asks for the day
	d.keep("days")
	d.over("2021-09-14")
	d.key("Return")
	day := timeline.NewDay(2021, 9, 14)
	d.untilStored("the article has its day", project, func(s *data.Store) bool {
		all, err := s.Articles()
		return err == nil && len(all) == 1 && all[0].Published == day
	})
	d.dialog(false)

	m := d.mirror(timeline.Arabic, Options{Project: project})
	m.until("the mirror has the project", func() bool { return m.project != nil })
	e := m.apart()[1]
	d.clickOn(m.mark(e.ID))
	m.clickAt(m.mark(e.ID))
	d.untilLit(m)
	d.key("e")
	d.dialog(true)
	d.key("Tab")
	d.over("2012-03")
	d.settle()
	d.keep("form")
	d.key("Return")
	has := func(date string, byPerson bool) func(*data.Store) bool {
		return func(s *data.Store) bool {
			now, err := s.Event(e.ID)
			return err == nil && now.Date.String() == date && now.ByPerson == byPerson
		}
	}
	d.untilStored("the date is corrected", project, has("2012-03", true))
	d.dialog(false)
	d.key("ctrl+z")
	d.untilStored("undo brings the old date back", project, has(e.Date.String(), false))
	d.key("ctrl+shift+z")
	d.untilStored("redo corrects it again", project, has("2012-03", true))
	m.leaveProject()
	d.quit()

	d.start()
	d.until("the last project opens by itself", func() bool { return strings.Contains(d.title(), "war") })
	m = d.mirror(timeline.Arabic, Options{Project: project})
	m.until("the mirror has the project", func() bool { return m.project != nil })
	m.light(e.ID)
	d.untilLitAgain(m)
	d.keep("again")
	d.quit()
	m.leaveProject()
	checkFirstArticle(t, article, project, e.ID)
}

// untilLitAgain waits until words as wide, as high and as far from the edge are lit on the screen
// as on the mirror. How far the text is scrolled may differ: it depends on the size that the window
// had while it opened.
func (d *desk) untilLitAgain(m *rig) {
	d.t.Helper()
	var want image.Rectangle
	for _, line := range m.lines(m.main.reader.reading.words) {
		want = want.Union(line)
	}
	column := m.column()
	d.until("the words of the last selection are lit", func() bool {
		got := d.picture().bounds(column, m.theme.EvidenceSheet)
		near := func(a, b int) bool { return max(a-b, b-a) <= 3 }
		return near(got.Min.X, want.Min.X) && near(got.Max.X, want.Max.X) && near(got.Dy(), want.Dy()-6) // the line under the words, and the ground above and below
	})
}

// checkFirstArticle holds the file against the dates that were marked by hand.
func checkFirstArticle(t *testing.T, article, project string, corrected int64) {
	t.Helper()
	var gold struct {
		Mentions []struct {
			Surface, Value string
			Alt            []string
		}
	}
	raw, err := os.ReadFile(strings.TrimSuffix(article, ".txt") + ".gold.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(project)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := s.Check(); err != nil || len(found) > 0 {
		t.Errorf("check finds %v, %v", found, err)
	}
	mentions, err := s.Mentions(1)
	if err != nil {
		t.Fatal(err)
	}
	if len(mentions) != 15 || len(gold.Mentions) != 15 {
		t.Fatalf("%d mentions are stored, %d marked by hand, want 15", len(mentions), len(gold.Mentions))
	}
	for i, g := range gold.Mentions {
		m := mentions[i]
		if m.Surface != g.Surface || m.Value() != g.Value && !slices.Contains(g.Alt, m.Value()) {
			t.Errorf("%q is read as %s, want %q as %s", m.Surface, m.Value(), g.Surface, g.Value)
		}
	}
	events, err := s.Events(data.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		c := e.Citations[0]
		if e.ID == corrected {
			if e.Date.String() != "2012-03" || !e.ByPerson || c.Date.String() == "2012-03" {
				t.Errorf("the corrected event is %s, by a person: %v, its source says %s", e.Date, e.ByPerson, c.Date)
			}
		} else if !e.Date.Equal(c.Date) || e.Date.IsUndated() {
			t.Errorf("“%s” is %s, its source says %s", e.Title, e.Date, c.Date)
		}
	}
}

// Someone takes the timeline out as a picture.
func TestTimelineLeavesAsAPicture(t *testing.T) {
	d := newDesk(t, "en_GB", "light")
	project := newProject(t, arabicArticle, englishArticle)
	d.start(project)
	d.entered(project)
	d.settle()
	m := d.mirror(timeline.English, Options{Project: project})
	m.until("the mirror has the project", func() bool { return m.project != nil })

	d.key("ctrl+e")
	d.dialog(true)
	m.do("export")
	target := filepath.Join(d.home, "timeline.png")
	for _, f := range []struct{ name, text string }{{"export.width", "1500"}, {"export.headline", "Tilmara"}, {"export.file", target}} {
		n := m.field(m.words.say(f.name))
		d.clickOn(m.placeOf(m.fields()[n]))
		d.over(f.text)
		m.fill(n, f.text)
	}
	d.clickOn(m.named("1×").middle())
	m.press("1×")
	d.settle()
	d.keep("dialog")
	d.clickOn(m.named(m.words.say("export.save")).middle())
	d.until("the picture is written", func() bool { return fileExists(target) })
	d.dialog(false)
	d.keep("saved")
	d.quit()

	raw, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	theme := m.themeNamed("print")
	counts := map[string]int{}
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			for i, name := range []string{"first track", "second track"} {
				if isColour(picture.At(x, y), theme.Track(i)) {
					counts[name]++
				}
			}
		}
	}
	if b.Dx() != 1500 || b.Dy() < 600 || counts["first track"] < 500 || counts["second track"] < 500 {
		t.Errorf("the picture is %v with %v pixels of marks", b, counts)
	}

	page, err := export.Compose(m.shown(), m.main.timeline.tracks, export.Options{
		Title: "Tilmara", Width: 1500, Theme: theme, Wording: m.wording(false), RTLAxis: m.axisRTL(), Latest: m.main.timeline.latest,
	}, m.text)
	if err != nil {
		t.Fatal(err)
	}
	var same bytes.Buffer
	if err := export.PNG(&same, page, m.text, 1); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw, same.Bytes()) {
		t.Error("the picture is not the one that the same project gives elsewhere")
	}
}

// placeOf answers where in the window a field can be clicked.
func (r *rig) placeOf(f *ui.Field) fyne.Position {
	r.t.Helper()
	for _, o := range r.objects() {
		if shown, ok := asField(o.CanvasObject); ok && shown == f {
			return o.at.AddXY(20, 16)
		}
	}
	r.t.Fatal("the field is not shown")
	return fyne.Position{}
}

// around answers where an object and its focus ring stand in the window.
func (r *rig) around(object fyne.CanvasObject) image.Rectangle {
	r.t.Helper()
	for _, o := range r.objects() {
		if o.CanvasObject == object {
			x, y := float64(o.at.X), float64(o.at.Y)
			return rect(x, y, x+float64(o.Size().Width), y+float64(o.Size().Height)).Inset(-6)
		}
	}
	r.t.Fatal("it is not shown")
	return image.Rectangle{}
}

// Someone without a mouse opens the sample and reviews an event of it, in English and in the dark.
func TestSampleIsOpenedAndReviewedByKeyboardAlone(t *testing.T) {
	d := newDesk(t, "en_GB", "dark")
	d.start()
	m := d.mirror(timeline.English, Options{})
	tabs := 0
	for {
		m.window.Canvas().FocusNext()
		tabs++
		if b, ok := m.window.Canvas().Focused().(*ui.Button); ok && b.AccessibilityLabel() == m.words.say("welcome.openSample") {
			break
		}
		if tabs > 20 {
			t.Fatal("Tab does not come to the sample")
		}
	}
	d.key(slices.Repeat([]string{"Tab"}, tabs)...)
	button := m.window.Canvas().Focused().(*ui.Button)
	ring := m.around(button)
	d.until("the ring of the focus stands around the button", func() bool { return d.picture().count(ring, m.theme.Focus) > 100 })
	d.keep("focus")
	d.key("Return")
	sample := filepath.Join(d.home, ".local", "share", "waqai", m.words.say("project.sample")+Extension)
	d.entered(sample)

	m = d.mirror(timeline.English, Options{Project: sample})
	m.until("the sample opens", func() bool { return m.project != nil })
	m.choose(m.sampleFirst())
	d.untilLit(m)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyJ} {
		d.key(map[bool]string{true: strings.ToLower(string(k)), false: string(k)}[len(k) == 1])
		m.key(k)
		d.untilLit(m)
	}
	d.keep("unreviewed")
	reviewed := m.selected.event
	d.key("a")
	d.untilStored("the event is accepted", sample, func(s *data.Store) bool {
		e, err := s.Event(reviewed)
		return err == nil && e.Status == timeline.Accepted
	})
	d.key("Escape")
	theme := m.themeNamed("dark")
	column := m.column()
	d.until("Escape lights nothing", func() bool { return d.picture().count(column, theme.EvidenceSheet) == 0 })
	d.keep("accepted")
	d.quit()
}
