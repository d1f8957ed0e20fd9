package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// manyArticles writes n articles that take a while to be read and answers their folder.
func manyArticles(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	body := strings.Repeat("وقع الطرفان الاتفاق في 20 فبراير 2019 في قصر الوادي، وغادر الوفد أمس.\n\n", 150)
	for i := range n {
		text := fmt.Sprintf("خبر رقم %d\n14 مارس 2019\n\n%s", i, body)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestLongImportSaysHowFarItIsAndStopsWhenToldTo(t *testing.T) {
	const all = 400
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := emptyProject(t, l)
		r.add(manyArticles(t, all))
		progress := func() (shownObject, bool) {
			for _, o := range r.objects() {
				if _, ok := o.CanvasObject.(*ui.Progress); ok {
					return o, true
				}
			}
			return shownObject{}, false
		}
		r.until("the status says how far it is", func() bool {
			_, ok := progress()
			return ok && r.project.importing.done.Load() > 1 && r.project.importing.bar.Visible()
		})
		said, bar, stop := r.named(r.words.say("add.reading")), shownObject{}, r.named(r.words.say("add.stop"))
		bar, _ = progress()
		if order := said.at.X < bar.at.X && bar.at.X < stop.at.X; order == r.rtl() {
			t.Errorf("in %s the word stands at %g, the bar at %g, the button at %g", l, said.at.X, bar.at.X, stop.at.X)
		}
		r.speak(map[timeline.Language]timeline.Language{"ar": "en", "en": "ar"}[l])
		if _, ok := progress(); !ok || !r.shows(r.words.say("add.reading")) {
			t.Errorf("another language has lost the import: %q", r.texts())
		}
		r.press(r.words.say("add.stop"))
		r.until("the import ends", func() bool { return r.project.importing == nil })
		n := len(r.project.articles)
		if n == 0 || n == all {
			t.Errorf("%d of %d articles are there", n, all)
		}
		if said := r.words.say("add.stopped", args{"N": n, "All": all}); !r.shows(said) || r.inDialog() {
			t.Errorf("the window does not say %q: %q", said, r.texts())
		}
		if n := r.steps(); n != 1 {
			t.Errorf("there are %d steps, want 1", n)
		}
		r.leaveProject()
	}
}

func TestImportThatIsLeftStops(t *testing.T) {
	r := emptyProject(t, timeline.Arabic)
	path := r.project.path
	r.add(manyArticles(t, 400))
	i := r.project.importing
	r.do("close")
	r.until("the import ends", func() bool {
		select {
		case <-i.ended:
			return true
		default:
			return false
		}
	})
	if r.project != nil || r.inDialog() {
		t.Errorf("the window shows %q", r.texts())
	}
	if n := len(stored(t, path)); n >= 400*150 {
		t.Errorf("all of it has come in: %d events", n)
	}
}

func TestFilesDroppedWhileOthersAreReadWaitForThem(t *testing.T) {
	r := emptyProject(t, timeline.English)
	r.importFiles([]string{arabicArticle})
	r.importFiles([]string{englishArticle})
	r.importFiles([]string{"testdata/undated.ar.txt"})
	r.until("all of them come in", func() bool { return r.project.importing == nil && len(r.project.articles) == 3 })
	if n := r.steps(); n != 3 {
		t.Errorf("there are %d steps, want one for each", n)
	}
}

func TestOneFileThatFailedIsNamedUnderTheToolbar(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := emptyProject(t, l)
		top := func() float32 { return r.driver.AbsolutePositionForObject(r.main.timeline).Y }
		before := top()
		bad := filepath.Join(t.TempDir(), "تقرير 2021 (draft).txt")
		if err := os.WriteFile(bad, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		r.importFiles([]string{arabicArticle, bad})
		said := func() string {
			return r.words.say("add.unread", args{"Name": filepath.Base(bad)}) + " " + r.words.say("fault.empty")
		}
		r.until("the bar names it", func() bool { return r.shows(said()) })
		if r.inDialog() || len(r.project.articles) != 1 || top() <= before {
			t.Errorf("%d articles; the timeline begins at %g, before at %g; %q", len(r.project.articles), top(), before, r.texts())
		}
		r.speak(map[timeline.Language]timeline.Language{"ar": "en", "en": "ar"}[l])
		if !r.shows(said()) {
			t.Errorf("another language has lost the bar: %q", r.texts())
		}
		r.press(r.words.say("add.another"))
		if !r.shows(r.words.say("add.drop")) {
			t.Fatalf("its button opens no dialog: %q", r.texts())
		}
		r.key(fyne.KeyEscape)
		if r.shows(said()) || top() != before {
			t.Errorf("the bar stays: %q", r.texts())
		}
		r.leaveProject()
	}
}
