package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline"
)

// emptyProject opens a project without articles.
func emptyProject(t *testing.T, l timeline.Language) *rig {
	t.Helper()
	path := newProject(t)
	return opened(t, l, path)
}

// add gives the dialog a path, as typed.
func (r *rig) add(path string) {
	r.t.Helper()
	r.chord(fyne.KeyI, fyne.KeyModifierControl)
	r.fill(0, path)
	r.key(fyne.KeyReturn)
}

func TestAddedArticleIsReadAndCounted(t *testing.T) {
	r := emptyProject(t, timeline.Arabic)
	r.add(arabicArticle)
	r.until("the article comes in", func() bool { return len(r.project.articles) == 1 })
	if r.article.ID == 0 || len(r.project.events) < 15 || len(stored(t, r.project.path)) != len(r.project.events) {
		t.Errorf("article %d, %d events, %d stored", r.article.ID, len(r.project.events), len(stored(t, r.project.path)))
	}
	if !r.shows(r.words.count("count.added", 1)) {
		t.Errorf("the window does not say so: %q", r.texts())
	}
	if r.inDialog() {
		t.Errorf("it asks for a day that stands in the article's head: %q", r.texts())
	}
	n := len(r.project.events)

	r.add(arabicArticle)
	r.until("the program says that it is there already", func() bool { return r.shows(r.words.say("add.already", args{"Title": r.article.Title})) })
	if len(r.project.articles) != 1 || len(r.project.events) != n {
		t.Errorf("the same text again makes %d articles and %d events", len(r.project.articles), len(r.project.events))
	}

	r.chord(fyne.KeyZ, fyne.KeyModifierControl)
	if len(r.project.articles) != 0 || len(stored(t, r.project.path)) != 0 || r.article.ID != 0 {
		t.Errorf("after undo there are %d articles and %d events", len(r.project.articles), len(stored(t, r.project.path)))
	}
}

func TestFolderIsAddedAsOneStep(t *testing.T) {
	folder := t.TempDir()
	for from, to := range map[string]string{arabicArticle: "one.txt", englishArticle: "deep/two.txt", "testdata/undated.ar.txt": ".hidden.txt"} {
		raw, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		to = filepath.Join(folder, to)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := emptyProject(t, timeline.English)
	r.add(folder)
	r.until("both articles come in", func() bool { return len(r.project.articles) == 2 })
	if n := r.steps(); n != 1 {
		t.Errorf("there are %d steps, want 1", n)
	}
}

func TestBadFilesAreNamedAndTheOthersStay(t *testing.T) {
	folder := t.TempDir()
	good, err := os.ReadFile(englishArticle)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"a-good.txt": string(good), "b-empty.txt": "", "c-binary.txt": "\x00\x01\x02\x03\x7fELF\x00\x00\x01"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := emptyProject(t, timeline.English)
	r.add(folder)
	r.until("the dialog names what failed", func() bool { return r.shows(r.words.say("add.failed")) })
	for _, name := range []string{"b-empty.txt", "c-binary.txt"} {
		if !r.shows(name) {
			t.Errorf("the dialog does not name %s: %q", name, r.texts())
		}
	}
	if r.shows("a-good.txt") || len(r.project.articles) != 1 || len(stored(t, r.project.path)) == 0 {
		t.Errorf("%d articles are there, and the dialog shows %q", len(r.project.articles), r.texts())
	}
	r.press(r.words.say("error.copy"))
	if s := r.system.Clipboard().Content(); !strings.Contains(s, "b-empty.txt") {
		t.Errorf("the clipboard holds %q", s)
	}
}

func TestAddDialogSaysWhatItLacks(t *testing.T) {
	r := emptyProject(t, timeline.Arabic)
	r.add("  ")
	if !r.shows(r.words.say("add.noPath")) {
		t.Errorf("no path: the dialog shows %q", r.texts())
	}
	r.fill(0, t.TempDir())
	r.key(fyne.KeyReturn)
	if !r.shows(r.words.say("add.nothing")) {
		t.Errorf("an empty folder: the dialog shows %q", r.texts())
	}
	r.fill(0, filepath.Join(t.TempDir(), "nowhere.txt"))
	r.key(fyne.KeyReturn)
	r.until("a file that is not there is named", func() bool { return r.shows("nowhere.txt") && r.shows(r.words.say("add.failed")) })
}

func TestPastedTextBecomesAnArticle(t *testing.T) {
	r := emptyProject(t, timeline.Arabic)
	r.chord(fyne.KeyV, fyne.KeyModifierControl|fyne.KeyModifierShift)
	r.press(r.words.say("paste.add"))
	if !r.shows(r.words.say("add.empty")) {
		t.Errorf("with an empty clipboard the window shows %q", r.texts())
	}
	r.key(fyne.KeyEscape)
	r.system.Clipboard().SetContent("خبر قصير\n14 مارس 2019\n\nوقع الطرفان الاتفاق في 20 فبراير 2019 في قصر الوادي.\n")
	r.chord(fyne.KeyV, fyne.KeyModifierControl|fyne.KeyModifierShift)
	r.speak("en")
	area, ok := r.window.Canvas().Focused().(*ui.Area)
	if !ok || !strings.HasPrefix(area.Text(), "خبر قصير\n14 مارس 2019\n") || !r.shows(r.words.say("paste.title")) {
		t.Fatalf("the text is not shown: %q", r.texts())
	}
	r.speak("ar")
	area = r.window.Canvas().Focused().(*ui.Area)
	area.SelectAll()
	r.key(fyne.KeyEnd)
	r.write("وغادر الوفد أمس.")
	r.press(r.words.say("paste.add"))
	r.until("the article comes in", func() bool { return len(r.project.articles) == 1 && !r.inDialog() })
	if r.article.Title != "خبر قصير" || len(r.project.events) != 2 || !strings.Contains(r.article.Text, "وغادر الوفد أمس.") {
		t.Errorf("the article is called %q and tells of %d events", r.article.Title, len(r.project.events))
	}
	if title, _ := r.project.store.UndoTitle(); title != r.words.say("step.paste") {
		t.Errorf("the step is called %q", title)
	}
}

func TestDroppedFilesAreRead(t *testing.T) {
	r := emptyProject(t, timeline.English)
	path, err := filepath.Abs(englishArticle)
	if err != nil {
		t.Fatal(err)
	}
	r.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	r.until("the article comes in", func() bool { return len(r.project.articles) == 1 })

	other := newProject(t, arabicArticle)
	r.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(other)})
	r.until("a dropped project is opened", func() bool { return r.project.path == other })
}

func TestFilesDroppedOnTheWelcomePageAskForAProject(t *testing.T) {
	r := newRig(t, timeline.English, Options{})
	path, err := filepath.Abs(englishArticle)
	if err != nil {
		t.Fatal(err)
	}
	r.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	target := filepath.Join(r.home, "war")
	r.fill(0, target)
	r.press(r.words.say("project.create"))
	r.until("the article comes in", func() bool { return r.project != nil && len(r.project.articles) == 1 })
	if r.project.path != target+Extension {
		t.Errorf("the project is %s", r.project.path)
	}
}

func TestArticlesWithoutAProjectAskForOneFirst(t *testing.T) {
	for _, test := range []struct {
		name string
		add  func(*rig)
	}{
		{"by the dialog", func(r *rig) { r.do("add") }},
		{"from the clipboard", func(r *rig) {
			r.system.Clipboard().SetContent("خبر قصير\n14 مارس 2019\n\nوقع الطرفان الاتفاق في 20 فبراير 2019.\n")
			r.do("paste")
		}},
	} {
		r := newRig(t, timeline.Arabic, Options{})
		test.add(r)
		if !r.shows(r.words.say("project.create")) {
			t.Fatalf("%s: no project is asked for: %q", test.name, r.texts())
		}
		r.fill(0, filepath.Join(r.home, "war"))
		r.key(fyne.KeyReturn)
		r.until(test.name+": it goes on with the articles", func() bool {
			return r.project != nil && (r.shows(r.words.say("add.drop")) || r.shows(r.words.say("paste.title")))
		})
	}
}

func TestTableAsksForDaysOnceAndOffersGuesses(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{
		"a.txt": "سوق المرفأ\n\nأعلنت البلدية أمس إغلاق السوق. وكانت قد افتتحته الأسبوع الماضي.\n",
		"b.txt": "قصر الوادي\n\nقالت الوكالة في تقرير صدر الخميس 14 مارس 2019 إن اللجنة اجتمعت أمس.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := emptyProject(t, timeline.Arabic)
	r.add(folder)
	r.until("the table asks", func() bool { return r.shows(r.words.say("dates.title")) })
	if n := len(r.fields()); n != 2 {
		t.Fatalf("the table has %d fields: %q", n, r.texts())
	}
	if got := r.fields()[1].Text(); got != "14 مارس 2019" {
		t.Errorf("the guess is offered as %q", got)
	}
	r.fill(0, "مارس 2019")
	r.press(r.words.say("dates.save"))
	if !r.shows(r.words.say("article.date.bad")) {
		t.Errorf("a month is taken for a day: %q", r.texts())
	}
	r.fill(0, "15 مارس 2019")
	r.key(fyne.KeyReturn)
	r.until("the days are given", func() bool {
		for _, a := range r.project.articles {
			if a.Published.IsZero() {
				return false
			}
		}
		return true
	})
	if got := r.quoting("أمس").Date.String(); got != "2019-03-14" && got != "2019-03-13" {
		t.Errorf("yesterday is %s", got)
	}
	for _, e := range stored(t, r.project.path) {
		if e.Date.IsUndated() {
			t.Errorf("“%s” is still undated", e.Title)
		}
	}
}

func TestDaysCanWait(t *testing.T) {
	r := emptyProject(t, timeline.Arabic)
	r.add("testdata/undated.ar.txt")
	r.until("the table asks", func() bool { return r.shows(r.words.say("dates.titleOne")) })
	r.press(r.words.say("dates.later"))
	if r.inDialog() || !r.article.Published.IsZero() || !r.shows(r.words.say("article.setDate")) {
		t.Errorf("after “later” the window shows %q", r.texts())
	}

	undated := r.quoting("أمس")
	r.press(r.words.say("article.setDate"))
	r.fill(0, "14 سبتمبر 2021")
	r.press(r.words.say("article.date.save"))
	r.until("what moved is listed", func() bool { return r.shows(r.words.say("moved.done")) })
	if !r.shows(undated.Title) || !r.shows("13 سبتمبر 2021") {
		t.Errorf("the list shows %q", r.texts())
	}
	if now := stored(t, r.project.path)[undated.ID]; now.Date.String() != "2021-09-13" {
		t.Errorf("yesterday is %s", now.Date)
	}
	if n := r.steps(); n != 2 {
		t.Errorf("there are %d steps, want those of the import and of the day", n)
	}
	r.press(r.words.say("snack.undo"))
	if now := stored(t, r.project.path)[undated.ID]; !now.Date.IsUndated() || !r.article.Published.IsZero() {
		t.Errorf("after undo yesterday is %s", now.Date)
	}
}

func TestProjectMayBeLeftWhileItIsRead(t *testing.T) {
	for _, test := range []struct {
		name  string
		start func(*rig)
	}{
		{"an article comes in", func(r *rig) { r.importFiles([]string{englishArticle}) }},
		{"an article gets its day", func(r *rig) { r.redate([]dayOf{{r.article.ID, timeline.NewDay(2019, 3, 21)}}, r.showMoves) }},
	} {
		r := opened(t, timeline.English, newProject(t, arabicArticle))
		test.start(r)
		r.do("close")
		for range 4 { // what was started, the watch over the project, the look through its file, and what is read otherwise
			(<-r.driver.todo)()
		}
		if r.project != nil || r.main != nil {
			t.Errorf("%s: the window shows %q", test.name, r.texts())
		}
	}
}

func TestDayMovesNeitherWhatAPersonDatedNorAcceptance(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	typed, accepted := r.quoting("أمس"), r.quoting("مساء الاثنين")
	r.edit("step.edit", func(tx *data.Tx) error {
		d, err := timeline.ParseDate("2019-03-01")
		if err != nil {
			return err
		}
		if err := tx.SetEventDate(typed.ID, d); err != nil {
			return err
		}
		return tx.SetEventStatus(accepted.ID, timeline.Accepted)
	})
	r.chord(fyne.KeyD, fyne.KeyModifierControl)
	r.fill(0, "21 مارس 2019")
	r.key(fyne.KeyReturn)
	r.until("what moved is listed", func() bool { return r.shows(r.words.say("moved.done")) })
	r.press(r.words.say("moved.done"))
	now := stored(t, r.project.path)
	if got := now[typed.ID].Date.String(); got != "2019-03-01" {
		t.Errorf("a date that a person typed has moved to %s", got)
	}
	if e := now[accepted.ID]; e.Date.String() != "2019-03-18" || e.Status != timeline.Accepted {
		t.Errorf("the accepted event is %s, %v", e.Date, e.Status)
	}
	r.choose(accepted.ID)
	if !r.shows("11 مارس 2019") {
		t.Errorf("the card does not say what the date was: %q", r.texts())
	}
}

func TestDeletedArticleTakesItsEventsAndComesBack(t *testing.T) {
	path := newProject(t, arabicArticle, englishArticle)
	r := opened(t, timeline.Arabic, path)
	n := len(r.project.events)
	r.choose(r.quoting("20 فبراير").ID)
	r.do("deleteArticle")
	if len(r.project.articles) != 1 || r.article.ID != r.project.articles[0].ID || r.selected.event != 0 {
		t.Errorf("%d articles, the reader shows %d, %d is selected", len(r.project.articles), r.article.ID, r.selected.event)
	}
	for _, e := range stored(t, path) {
		if e.Citations[0].Article != r.article.ID {
			t.Errorf("“%s” has lost its article", e.Title)
		}
	}
	r.press(r.words.say("snack.undo"))
	if len(stored(t, path)) != n || len(r.project.articles) != 2 {
		t.Errorf("after undo there are %d events and %d articles", len(stored(t, path)), len(r.project.articles))
	}
}
