package app

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waqai/data"
	"waqai/timeline"
)

func TestWelcomePageOffersTheWaysToBegin(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := newRig(t, l, Options{})
		for _, key := range []string{"welcome.add", "welcome.new", "welcome.open", "welcome.openSample", "welcome.noRecent", "welcome.private", "welcome.shortcuts"} {
			if !r.shows(r.words.say(key)) {
				t.Errorf("in %s the page lacks %s: %q", l, key, r.texts())
			}
		}
	}
}

func TestLanguageSwitchOfTheWelcomePage(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.press("English")
	if r.words.language != timeline.English || !r.shows("Open the sample") || r.prefs.language() != timeline.English {
		t.Errorf("the page shows %q", r.texts())
	}
	r.press("العربية")
	if !r.shows("افتح المثال") {
		t.Errorf("the page shows %q", r.texts())
	}
}

func TestNewProjectIsMadeAndRemembered(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	r.chord(fyne.KeyN, fyne.KeyModifierControl)
	path := filepath.Join(r.home, "Tilmara"+Extension)
	r.fill(0, path)
	r.press(r.words.say("project.create"))
	r.until("the project opens", func() bool { return r.project != nil })
	if !fileExists(path) || r.window.Title() != "Tilmara – Waqai" || !r.shows(r.words.say("article.none")) {
		t.Errorf("the window is called %q and shows %q", r.window.Title(), r.texts())
	}
	r.chord(fyne.KeyW, fyne.KeyModifierControl)
	if r.project != nil || !r.shows("Tilmara") {
		t.Fatalf("closed, the window shows %q", r.texts())
	}
	r.press("Tilmara")
	r.until("the recent project opens", func() bool { return r.project != nil })
}

func TestNewProjectDoesNotOverwriteAFile(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	path := newProject(t, englishArticle)
	n := len(stored(t, path))
	r.do("new")
	r.fill(0, path)
	r.press(r.words.say("project.create"))
	r.until("the error is shown", func() bool { return r.shows(r.words.say("error.create")) })
	if len(stored(t, path)) != n || r.project != nil {
		t.Errorf("the file holds %d events, want %d", len(stored(t, path)), n)
	}
	if free := freePath(path); free != filepath.Join(filepath.Dir(path), "trial 2.waqai") {
		t.Errorf("the next free name is %s", free)
	}
}

func TestNewProjectIsNamedByTypingAtOnce(t *testing.T) {
	for _, l := range languages {
		r := newRig(t, l, Options{})
		r.do("new")
		offered := r.fields()[0].Text()
		for _, c := range "حلب 2016" {
			r.letter(c)
		}
		if got, want := r.fields()[0].Text(), filepath.Join(filepath.Dir(offered), "حلب 2016"+Extension); got != want {
			t.Errorf("%s: the path is %s, want %s", l, got, want)
		}
	}
}

func TestWhatIsNoProjectIsRefusedAndTheWindowStays(t *testing.T) {
	for name, content := range map[string]string{"text.waqai": "this is an article", "empty.waqai": ""} {
		r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
		before := r.project
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		r.chord(fyne.KeyO, fyne.KeyModifierControl)
		r.fill(0, path)
		r.key(fyne.KeyReturn)
		r.until("the error is shown", func() bool { return r.shows(r.words.say("error.open")) })
		if !r.shows(name) || r.project != before {
			t.Errorf("the window shows %q", r.texts())
		}
		r.press(r.words.say("error.close"))
		if raw, err := os.ReadFile(path); err != nil || string(raw) != content {
			t.Errorf("the file holds %q, %v", raw, err)
		}
	}
}

func TestMissingProjectIsNamed(t *testing.T) {
	r := newRig(t, timeline.English, Options{Project: filepath.Join(t.TempDir(), "gone.waqai")})
	r.until("the error is shown", func() bool { return r.shows(r.words.say("error.open")) })
	if !r.shows("gone.waqai") {
		t.Errorf("the window shows %q", r.texts())
	}
	r.press(r.words.say("error.close"))
	if !r.shows(r.words.say("welcome.openSample")) {
		t.Errorf("behind it the window shows %q", r.texts())
	}
}

func TestRecentProjectThatIsGoneCanBeForgotten(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	r.do("close")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	r.build()
	if !r.shows("trial") || !r.shows(r.words.say("welcome.missing")) {
		t.Fatalf("the page shows %q", r.texts())
	}
	r.press(r.words.say("welcome.remove"))
	if r.shows("trial") || len(r.prefs.recents()) != 0 {
		t.Errorf("the page shows %q", r.texts())
	}
	if again := r.restart(Options{}); again.project != nil || again.inDialog() {
		t.Error("the program tries to open a project that is gone")
	}
}

func TestRecentListHoldsTheLastOnesNewestFirst(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	for i := range recentMost + 3 {
		r.prefs.remember(recent{Path: filepath.Join("/tmp", string(rune('a'+i))+Extension), Opened: r.now, Events: i})
	}
	r.prefs.remember(recent{Path: "/tmp/g.waqai", Opened: r.now, Events: 99})
	list := r.prefs.recents()
	if len(list) != recentMost || list[0].Path != "/tmp/g.waqai" || list[0].Events != 99 || list[1].Path != "/tmp/m.waqai" {
		t.Errorf("the list is %+v", list)
	}
	seen := map[string]bool{}
	for _, e := range list {
		if seen[e.Path] {
			t.Errorf("%s stands in it twice", e.Path)
		}
		seen[e.Path] = true
	}
}

func TestProjectOfANewerVersionIsReadAndNotWritten(t *testing.T) {
	path := newProject(t, englishArticle)
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	// user_version stands at the bytes 60 to 63 of the file (SQLite file format, section 1.3).
	if _, err := f.WriteAt([]byte{0, 0, 0x7f, 0xff}, 60); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}

	r := opened(t, timeline.English, path)
	r.clickAt(r.mark(r.quoting("3 September 2020").ID))
	if r.main.reader.reading.words.empty() {
		t.Error("it cannot be read")
	}
	for _, id := range []string{"add", "paste", "undo", "redo", "newEvent", "articleDate", "deleteArticle", "accept", "reject", "edit", "delete"} {
		if r.command(id).isEnabled() {
			t.Errorf("%s can be done", id)
		}
		r.do(id)
	}
	if r.inDialog() {
		t.Errorf("a dialog has opened: %q", r.texts())
	}
	if r.shows(r.words.say("status.saved")) {
		t.Error("the status says that all is saved")
	}
	r.do("close")
	after, err := os.ReadFile(path)
	if err != nil || string(before) != string(after) {
		t.Errorf("the file has changed, %v", err)
	}
}

// damaged answers a project that opens and is damaged deeper down.
func damaged(t *testing.T) string {
	t.Helper()
	whole, err := os.ReadFile(newProject(t, arabicArticle, englishArticle))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "damaged"+Extension)
	for from := len(whole) / 8; from < len(whole)-4096; from += 4096 {
		spoilt := slices.Clone(whole)
		for i := range 2048 {
			spoilt[from+i] = byte(i * 7)
		}
		if err := os.WriteFile(path, spoilt, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := data.Open(path)
		if err != nil {
			continue
		}
		articles, err1 := s.Articles()
		events, err2 := s.Events(data.Query{})
		seen := s.Sound() != nil // and not amid the bytes of a text, where only Check looks
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if seen && err1 == nil && err2 == nil && len(articles) == 2 && len(events) > 20 {
			return path
		}
	}
	t.Fatal("no damage lies deep enough")
	return ""
}

func TestDamageDeepInAProjectIsSaidAndNotWrittenTo(t *testing.T) {
	path := damaged(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r := opened(t, timeline.Arabic, path)
	r.until("the damage is said", func() bool { return r.shows(r.words.say("error.unsound")) })
	if !r.shows(r.words.say("fault.damaged")) {
		t.Errorf("the dialog shows %q", r.texts())
	}
	r.press(r.words.say("error.close"))
	for _, id := range []string{"add", "newEvent", "undo", "deleteArticle"} {
		if r.command(id).isEnabled() {
			t.Errorf("%s can be done", id)
		}
	}
	r.do("close")
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(before, after) {
		t.Errorf("the file has changed, %v", err)
	}
}

func TestWindowNoticesWhatAnotherProgramWrites(t *testing.T) {
	path := newProject(t, englishArticle)
	r := opened(t, timeline.English, path)
	e := r.quoting("3 September 2020")
	r.clickAt(r.mark(e.ID))
	other, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for _, title := range []string{"Safwani steps down", "Safwani gives way"} {
		if err := other.Edit("from elsewhere", func(tx *data.Tx) error { return tx.SetEventTitle(e.ID, title) }); err != nil {
			t.Fatal(err)
		}
		r.until("the window shows it", func() bool { return r.shows(title) })
		if r.selected.event != e.ID {
			t.Errorf("the selection is lost: %d", r.selected.event)
		}
	}
	if err := other.Edit("from elsewhere", func(tx *data.Tx) error { return tx.DeleteEvent(e.ID) }); err != nil {
		t.Fatal(err)
	}
	r.until("the event goes", func() bool { return r.selected.event == 0 && r.shows(r.words.say("card.none.title")) })
}

func TestSampleIsABegunProject(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		t.Run(string(l), func(t *testing.T) {
			r := newRig(t, l, Options{Sample: true})
			r.until("the sample opens", func() bool { return r.project != nil || r.inDialog() })
			if r.project == nil {
				t.Fatalf("the sample does not open: %q", r.texts())
			}
			if n := len(r.project.articles); n != 2 {
				t.Errorf("the sample has %d articles", n)
			}
			waiting, accepted := r.project.waiting(), 0
			for _, e := range r.project.events {
				if e.Status == timeline.Accepted {
					accepted++
				}
			}
			if waiting == 0 || accepted < 10 {
				t.Errorf("%d wait and %d are accepted", waiting, accepted)
			}
			if r.selected.event == 0 || r.main.reader.reading.words.empty() {
				t.Error("it does not open on a mark with its words")
			}
			path := r.project.path

			// It stays as somebody leaves it, until it is reset.
			r.do("delete")
			n := len(r.project.events)
			r.do("close")
			r.do("sample")
			r.until("the sample opens again", func() bool { return r.project != nil })
			if len(r.project.events) != n || r.project.path != path {
				t.Errorf("opened again it has %d events, want %d", len(r.project.events), n)
			}
			r.do("resetSample")
			r.until("the sample is made anew", func() bool { return r.project != nil && len(r.project.events) == n+1 })
		})
	}
}

func TestRecentProjectsSayWhenTheyWereOpen(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.now = time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	r.do("close")
	if !r.shows("4 March 2026") && !r.shows("4 Mar 2026") {
		t.Errorf("the page shows %q", r.texts())
	}
}
