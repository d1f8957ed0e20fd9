package app

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"waqai/assets"
	"waqai/data"
	"waqai/data/intake"
	"waqai/timeline"
)

// rig is the program on Fyne's test driver: a window without a screen. What background work hands
// back runs on the test's own goroutine, while the test waits for it.
type rig struct {
	*App
	t      testing.TB
	driver *testDriver
	system *testApp
	home   string
	now    time.Time // what the program's clock says
}

// testApp is Fyne's test app, with our driver and an eye on what goes out.
type testApp struct {
	fyne.App
	driver *testDriver
	left   bool
	opened []string
}

func (a *testApp) Driver() fyne.Driver      { return a.driver }
func (a *testApp) Quit()                    { a.left = true }
func (a *testApp) OpenURL(u *url.URL) error { a.opened = append(a.opened, u.String()); return nil }

func (a *testApp) NewWindow(title string) fyne.Window {
	w := a.App.NewWindow(title)
	a.driver.canvas = &testCanvas{Canvas: w.Canvas()}
	return &testWindow{Window: w, canvas: a.driver.canvas}
}

// testWindow gives Fyne's test window a canvas that knows shortcuts.
type testWindow struct {
	fyne.Window
	canvas *testCanvas
}

func (w *testWindow) Canvas() fyne.Canvas { return w.canvas }

type testCanvas struct {
	fyne.Canvas
	shortcuts fyne.ShortcutHandler
}

var _ fyne.Shortcutable = (*testCanvas)(nil)

func (c *testCanvas) AddShortcut(s fyne.Shortcut, f func(fyne.Shortcut)) {
	c.shortcuts.AddShortcut(s, f)
}
func (c *testCanvas) RemoveShortcut(s fyne.Shortcut) { c.shortcuts.RemoveShortcut(s) }
func (c *testCanvas) TypedShortcut(s fyne.Shortcut)  { c.shortcuts.TypedShortcut(s) }

// testDriver queues what goroutines want done, and holds modifiers down.
type testDriver struct {
	fyne.Driver
	todo   chan func()
	mods   fyne.KeyModifier
	hasty  bool // what waits in an animation comes at once
	canvas *testCanvas
}

var _ desktop.Driver = (*testDriver)(nil)

func (d *testDriver) DoFromGoroutine(f func(), wait bool) {
	if wait {
		f()
		return
	}
	d.todo <- f
}

// StartAnimation lets time stand still: what waits in an animation, such as the end of a snackbar,
// does not come.
func (d *testDriver) StartAnimation(a *fyne.Animation) {
	if d.hasty {
		a.Tick(1)
	}
}

func (d *testDriver) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return d.canvas }
func (d *testDriver) CreateSplashWindow() fyne.Window               { return d.CreateWindow("") }
func (d *testDriver) CurrentKeyModifiers() fyne.KeyModifier         { return d.mods }
func (d *testDriver) HasSecondaryDisplay() bool                     { return false }

// newRig starts the program in a language, in an empty home, with a window as large as the
// screens of the real-window tests.
func newRig(t testing.TB, language timeline.Language, o Options) *rig {
	t.Helper()
	inner := test.NewTempApp(t)
	home := t.TempDir()
	for name, value := range map[string]string{
		"HOME": home, "XDG_DATA_HOME": filepath.Join(home, "data"), "XDG_CONFIG_HOME": filepath.Join(home, "config"), "DBUS_SESSION_BUS_ADDRESS": "",
	} {
		t.Setenv(name, value)
	}
	r := &rig{t: t, home: home, now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	r.driver = &testDriver{Driver: inner.Driver(), todo: make(chan func(), 64)}
	r.system = &testApp{App: inner, driver: r.driver}
	fyne.SetCurrentApp(r.system)
	inner.Preferences().SetString(prefLanguage, string(language))
	r.launch(o)
	return r
}

// launch makes the program's window and opens what it is started for.
func (r *rig) launch(o Options) {
	r.t.Helper()
	o.Assets, o.Version, o.Now = assets.Files, "0.0.0", func() time.Time { return r.now }
	ctx, cancel := context.WithCancel(context.Background())
	a, err := newApp(ctx, r.system, o)
	if err != nil {
		r.t.Fatal(err)
	}
	r.App = a
	r.t.Cleanup(func() {
		cancel()
		a.leaveProject()
	})
	a.window.Resize(fyne.NewSize(screenWidth, screenHeight))
	a.open()
}

// restart starts the program that has been left once more, with what it remembers.
func (r *rig) restart(o Options) *rig {
	r.t.Helper()
	again := &rig{t: r.t, driver: r.driver, system: r.system, home: r.home, now: r.now}
	again.launch(o)
	return again
}

// until runs what background work hands back until a condition holds.
func (r *rig) until(what string, holds func() bool) {
	r.t.Helper()
	late := time.After(patience)
	for !holds() {
		select {
		case f := <-r.driver.todo:
			f()
		case <-late:
			r.t.Fatalf("%s: not within %s; the window shows %q", what, patience, r.texts())
		}
	}
}

// opened starts the program with a project.
func opened(t testing.TB, language timeline.Language, path string) *rig {
	t.Helper()
	r := newRig(t, language, Options{Project: path})
	r.until("the project opens", func() bool { return r.project != nil })
	return r
}

// The articles of testdata, which are ours.
const (
	arabicArticle  = "testdata/sample-1.ar.txt"
	englishArticle = "testdata/sample-3.en.txt"
)

// newProject makes a project out of files and answers its path.
func newProject(t testing.TB, files ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "trial"+Extension)
	s, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = intake.Files(t.Context(), s.Step("Add"), files, intake.Options{}, func(r intake.Result) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// stored reads a project's events anew, from its file.
func stored(t testing.TB, path string) map[int64]timeline.Event {
	t.Helper()
	s, err := data.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	events, err := s.Events(data.Query{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[int64]timeline.Event{}
	for _, e := range events {
		out[e.ID] = e
	}
	return out
}

// quoting answers the event that stands on some words.
func (r *rig) quoting(words string) timeline.Event {
	r.t.Helper()
	for _, e := range r.project.events {
		for _, c := range e.Citations {
			if c.Quote == words {
				return e
			}
		}
	}
	r.t.Fatalf("no event stands on %q", words)
	return timeline.Event{}
}

// firstArticle answers the path of the article of the main job, which lies beside the project.
func firstArticle(t testing.TB) string {
	t.Helper()
	shared := os.Getenv("WAQAI_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "shared")
	}
	path, err := filepath.Abs(filepath.Join(shared, "articles", "putin-assad-moscow.ar.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if !fileExists(path) {
		t.Skipf("%s is missing: set WAQAI_SHARED to the folder of shared data", path)
	}
	return path
}
