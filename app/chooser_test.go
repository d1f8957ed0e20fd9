package app

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// filesIn makes files, and folders where a name ends in a slash, under the user's home.
func (r *rig) filesIn(names ...string) {
	r.t.Helper()
	for _, name := range names {
		path := filepath.Join(r.home, name)
		err := os.MkdirAll(filepath.Dir(path), 0o755)
		if name[len(name)-1] == '/' {
			err = os.MkdirAll(path, 0o755)
		} else if err == nil {
			err = os.WriteFile(path, []byte("وقع الطرفان الاتفاق في 20 فبراير 2019.\n"), 0o644)
		}
		if err != nil {
			r.t.Skipf("the system has no such name: %v", err)
		}
	}
}

// choosing opens our chooser in the user's home.
func choosing(t *testing.T, l timeline.Language, kind chooserKind, target string, names ...string) (r *rig, chosen *[]string) {
	t.Helper()
	r = newRig(t, l, Options{})
	r.filesIn(names...)
	r.prefs.setFolder(r.home)
	chosen = &[]string{}
	r.choosePaths(kind, "project.open", target, func(paths []string) { *chosen = paths })
	r.inFolder(r.home)
	return r, chosen
}

// inFolder waits until the chooser shows a folder.
func (r *rig) inFolder(path string) {
	r.t.Helper()
	r.until("the chooser shows "+path, func() bool {
		f := r.fields()
		return len(f) > 0 && f[0].Text() == printable(path) && len(r.driver.todo) == 0
	})
}

// theList answers the list that is shown.
func (r *rig) theList() *ui.List {
	r.t.Helper()
	for _, o := range r.objects() {
		if l, ok := o.CanvasObject.(*ui.List); ok {
			return l
		}
	}
	r.t.Fatalf("no list is shown among %q", r.texts())
	return nil
}

// rowNames answers what the rows of a list are called, walked through by the keyboard.
func (r *rig) rowNames() []string {
	r.t.Helper()
	l := r.theList()
	r.window.Canvas().Focus(l)
	var out []string
	r.key(fyne.KeyHome)
	for last := -1; l.Selected() != last; r.key(fyne.KeyDown) {
		last = l.Selected()
		out = append(out, l.AccessibilityLabel())
	}
	return out
}

// goTo selects a row by its name.
func (r *rig) goTo(name string) {
	r.t.Helper()
	names := r.rowNames()
	i := slices.Index(names, name)
	if i < 0 {
		r.t.Fatalf("there is no row %q among %q", name, names)
	}
	r.key(fyne.KeyHome)
	for range i {
		r.key(fyne.KeyDown)
	}
}

func TestChooserListsFoldersFirstAndHidesWhatIsHidden(t *testing.T) {
	r, _ := choosing(t, timeline.Arabic, chooseOne, "", "إب.txt", "أحمد.txt", "ابن 10.txt", "ابن 2.txt", "notes.txt", ".hidden", "وثائق/", "Archive/")
	want := []string{"وثائق", "Archive", "إب.txt", "ابن 2.txt", "ابن 10.txt", "أحمد.txt", "notes.txt"}
	if got := r.rowNames(); !slices.Equal(got, want) {
		t.Errorf("the rows are %q, want %q", got, want)
	}
}

func TestChooserWalksByKeys(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseOne, "", "وثائق/قديم/تقرير 2011 (Daraa).txt", "وثائق/بعض.txt")
	if r.window.Canvas().Focused() != r.theList() {
		t.Errorf("the keyboard is in %T", r.window.Canvas().Focused())
	}
	r.goTo("وثائق")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "وثائق"))
	r.goTo("قديم")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "وثائق", "قديم"))
	r.window.Canvas().Focus(r.theList())
	r.key(fyne.KeyBackspace)
	r.inFolder(filepath.Join(r.home, "وثائق"))
	if l := r.theList(); l.AccessibilityLabel() != "قديم" {
		t.Errorf("above, the row %q is selected, want the folder that one comes from", l.AccessibilityLabel())
	}
	r.press(r.words.say("choose.home"))
	r.inFolder(r.home)
	r.press(r.words.say("choose.up"))
	r.inFolder(filepath.Dir(r.home))
	r.fill(0, "~/وثائق/قديم")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "وثائق", "قديم"))
	r.goTo("تقرير 2011 (Daraa).txt")
	r.key(fyne.KeyReturn)
	if want := filepath.Join(r.home, "وثائق/قديم/تقرير 2011 (Daraa).txt"); r.inDialog() || !slices.Equal(*chosen, []string{want}) {
		t.Errorf("chosen is %q, want %q", *chosen, want)
	}
	if r.prefs.folder() != filepath.Join(r.home, "وثائق", "قديم") {
		t.Errorf("the folder remembered is %s", r.prefs.folder())
	}
}

func TestLettersTypedInTheListFilterIt(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseOne, "", "أحمد.txt", "إبراهيم.txt", "Ahmad.txt", "بغداد.txt")
	r.window.Canvas().Focus(r.theList())
	r.write("احم")
	if f := r.focused(); f.Text() != "احم" {
		t.Errorf("the filter holds %q", f.Text())
	}
	if got := r.theList().AccessibilityLabel(); got != "أحمد.txt" {
		t.Errorf("the row %q is selected", got)
	}
	r.key(fyne.KeyReturn)
	if want := filepath.Join(r.home, "أحمد.txt"); !slices.Equal(*chosen, []string{want}) {
		t.Errorf("chosen is %q, want %q", *chosen, want)
	}

	r.choosePaths(chooseOne, "project.open", "", func([]string) {})
	r.inFolder(r.home)
	r.window.Canvas().Focus(r.theList())
	r.write("xyz")
	if !r.shows(r.words.say("choose.noneSuch")) {
		t.Errorf("with nothing left the chooser shows %q", r.texts())
	}
}

func TestSeveralFilesAreChosenTogether(t *testing.T) {
	r, chosen := choosing(t, timeline.English, chooseMany, "", "a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "folder/")
	path := func(names ...string) (out []string) {
		for _, n := range names {
			out = append(out, filepath.Join(r.home, n))
		}
		return out
	}
	r.goTo("a.txt")
	r.driver.mods = fyne.KeyModifierShift
	r.key(fyne.KeyDown)
	r.key(fyne.KeyDown)
	r.driver.mods = fyne.KeyModifierControl
	r.key(fyne.KeyEnd)
	r.driver.mods = 0
	if !r.shows(r.words.count("choose.files", 4)) {
		t.Errorf("the button does not say how many: %q", r.texts())
	}
	r.key(fyne.KeySpace)
	r.letter(' ')
	r.press(r.words.count("choose.files", 3))
	if !slices.Equal(*chosen, path("a.txt", "b.txt", "c.txt")) {
		t.Errorf("chosen is %q", *chosen)
	}
}

func TestChooserSaysWhatItCannotShow(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseOne, "", "empty/", "closed/")
	r.goTo("empty")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "empty"))
	if !r.shows(r.words.say("choose.nothing")) {
		t.Errorf("an empty folder: %q", r.texts())
	}
	r.fill(0, filepath.Join(r.home, "nowhere"))
	r.key(fyne.KeyReturn)
	if !r.shows(r.words.say("choose.missing")) || !r.inDialog() {
		t.Errorf("a path that leads nowhere: %q", r.texts())
	}
	if os.Getuid() != 0 {
		closed := filepath.Join(r.home, "closed")
		if err := os.Chmod(closed, 0); err != nil {
			t.Fatal(err)
		}
		r.fill(0, closed)
		r.key(fyne.KeyReturn)
		r.inFolder(closed)
		if !r.shows(r.words.say("choose.forbidden")) {
			t.Errorf("a folder that may not be read: %q", r.texts())
		}
	}
	if len(*chosen) > 0 {
		t.Errorf("chosen is %q", *chosen)
	}
}

func TestNameThatIsNoTextIsShownAndStillMeansItsFile(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseOne, "", "broken\xff\xfe.txt", "two\nlines.txt")
	want := []string{"broken�.txt", "two�lines.txt"}
	if got := r.rowNames(); !slices.Equal(got, want) {
		t.Fatalf("the rows are %q, want %q", got, want)
	}
	for shown, name := range map[string]string{want[0]: "broken\xff\xfe.txt", want[1]: "two\nlines.txt"} {
		if len(*chosen) > 0 {
			r.choosePaths(chooseOne, "project.open", "", func(paths []string) { *chosen = paths })
			r.inFolder(r.home)
		}
		r.goTo(shown)
		r.key(fyne.KeyReturn)
		if !slices.Equal(*chosen, []string{filepath.Join(r.home, name)}) {
			t.Errorf("chosen is %q, want %q", *chosen, name)
		}
	}
}

func TestNewFileIsNamedInTheChooser(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseNew, "صورة.png", "صور/", "قديمة.png")
	if r.focused().Text() != "صورة.png" {
		t.Errorf("the name offered is %q", r.focused().Text())
	}
	r.goTo("قديمة.png")
	name := func() *ui.Field { return r.fields()[len(r.fields())-1] }
	if name().Text() != "قديمة.png" || !r.inDialog() {
		t.Errorf("a file of the list offers %q as the name", name().Text())
	}
	r.fill(len(r.fields())-1, "")
	r.key(fyne.KeyReturn)
	if !r.shows(r.words.say("export.noFile")) {
		t.Errorf("without a name: %q", r.texts())
	}
	r.goTo("صور")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "صور"))
	r.fill(len(r.fields())-1, "خط 2011.png")
	r.key(fyne.KeyReturn)
	if want := filepath.Join(r.home, "صور", "خط 2011.png"); r.inDialog() || !slices.Equal(*chosen, []string{want}) {
		t.Errorf("chosen is %q, want %q", *chosen, want)
	}
}

func TestChooserOutlivesItsLanguage(t *testing.T) {
	r, chosen := choosing(t, timeline.Arabic, chooseMany, "", "وثائق/أ.txt", "وثائق/ب.txt", "وثائق/ج.txt")
	r.goTo("وثائق")
	r.key(fyne.KeyReturn)
	r.inFolder(filepath.Join(r.home, "وثائق"))
	r.goTo("أ.txt")
	r.driver.mods = fyne.KeyModifierShift
	r.key(fyne.KeyDown)
	r.driver.mods = 0
	r.speak("en")
	if !r.shows(r.words.say("choose.home")) || r.fields()[0].Text() != filepath.Join(r.home, "وثائق") {
		t.Errorf("in English the chooser shows %q", r.texts())
	}
	r.press(r.words.count("choose.files", 2))
	if len(*chosen) != 2 || r.inDialog() {
		t.Errorf("chosen is %q", *chosen)
	}
}

func TestPlacesAreThoseThatTheDesktopNames(t *testing.T) {
	r := newRig(t, timeline.Arabic, Options{})
	r.filesIn("سطح المكتب/", "Documents/", "config/user-dirs.dirs")
	config := "# comment\nXDG_DESKTOP_DIR=\"$HOME/سطح المكتب\"\nXDG_DOWNLOAD_DIR=\"$HOME/\"\n"
	if err := os.WriteFile(filepath.Join(r.home, "config/user-dirs.dirs"), []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	want := []knownPlace{{"choose.home", r.home}, {"choose.documents", filepath.Join(r.home, "Documents")}, {"choose.desktop", filepath.Join(r.home, "سطح المكتب")}}
	if got := knownPlaces(); !slices.Equal(got, want) {
		t.Errorf("the places are %q, want %q", got, want)
	}
}
