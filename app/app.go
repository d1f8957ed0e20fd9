package app

import (
	"context"
	"io/fs"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/text"
)

// ID is the program's name among the system's programs.
const ID = "org.waqai.Waqai"

// Options are what main hands over.
type Options struct {
	Project string           // a project to open; "" for the last one, or the welcome page
	Sample  bool             // open a copy of the sample
	Assets  fs.FS            // fonts, icons, words, sample
	Version string           // as --version says it
	User    string           // who changes a project, for its history, unless another name is chosen
	Now     func() time.Time // for the list of recent projects and the history alone: no date is read from it
}

// App is the running program: one window on one project, or on the welcome page.
type App struct {
	options Options
	ctx     context.Context
	fyne    fyne.App
	window  fyne.Window
	prefs   prefs
	words   *words
	text    *text.Engine
	theme   layout.Theme
	look    *ui.Look

	project      *project
	article      timeline.Article // the one in the reader; its ID is 0 when there is none
	selected     selection
	showRejected bool
	seen         seenView  // of the timeline, kept when the content is built anew
	pending      string    // the command of a letter that is being typed
	main         *mainView // nil on the welcome page
	sheets       []*sheet  // dialogs over it, the topmost last
	notice       *notice   // the line that was said last; nil before the first
}

// selection is the event that is lit, and which of its citations is read.
type selection struct {
	event    int64
	citation int
}

// Run opens the window and returns when the program is left. It errs when the program's own files
// are broken; everything else is said in the window.
func Run(o Options) error {
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700) // Fyne makes its folder in it and complains on a new account; it does without
	}
	f := fyneapp.NewWithID(ID)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	a, err := newApp(ctx, f, o)
	if err != nil {
		return err
	}
	a.open()
	a.window.ShowAndRun()
	return nil
}

// newApp makes the window with the welcome page in it.
func newApp(ctx context.Context, f fyne.App, o Options) (*App, error) {
	a := &App{options: o, ctx: ctx, fyne: f, prefs: prefs{f.Preferences()}}
	var err error
	if a.words, err = newWords(o.Assets); err != nil {
		return nil, err
	}
	if a.text, err = text.New(o.Assets); err != nil {
		return nil, err
	}
	if icon, err := fs.ReadFile(o.Assets, "icons/waqai.png"); err == nil {
		f.SetIcon(fyne.NewStaticResource("waqai.png", icon))
	}
	a.window = f.NewWindow("")
	a.window.SetPadded(false)
	a.window.Resize(a.prefs.windowSize())
	a.window.SetOnDropped(a.dropped)
	a.window.SetCloseIntercept(a.quit)
	f.Settings().AddListener(func(fyne.Settings) { a.followSystem() })
	a.words.speak(a.firstLanguage())
	a.showRejected = a.prefs.rejected()
	a.dress()
	a.bindKeys()
	return a, nil
}

// open shows what the program was started for.
func (a *App) open() {
	switch {
	case a.options.Sample:
		a.openSample()
	case a.options.Project != "":
		a.openPath(a.options.Project)
	default:
		if last := a.prefs.recents(); len(last) > 0 && fileExists(last[0].Path) {
			a.openPath(last[0].Path)
		}
	}
}

// firstLanguage answers the language chosen before, else the system's where it is ours.
func (a *App) firstLanguage() timeline.Language {
	if l := a.prefs.language(); l != "" {
		return l
	}
	return systemLanguage()
}

// quit closes the project and leaves.
func (a *App) quit() {
	a.leaveProject()
	if !a.window.FullScreen() {
		a.prefs.setWindowSize(a.window.Canvas().Size())
	}
	a.fyne.Quit()
}

func (a *App) fullScreen() { a.window.SetFullScreen(!a.window.FullScreen()) }
