package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// chooserKind is what a chooser is for.
type chooserKind uint8

const (
	chooseOne  chooserKind = iota // a file that exists
	chooseMany                    // one or several
	chooseNew                     // a name for a file, in a folder that exists
)

// chooser asks for files where the desktop has no chooser of its own: it shows the folders of the
// machine, and paths can be typed. Its state outlives the dialog, which a change of language makes
// anew.
type chooser struct {
	app    *App
	kind   chooserKind
	title  string // key
	chosen func(paths []string)

	asked   string // the folder that is being read
	folder  string
	fault   error // why it is not shown
	entries []folderEntry
	shown   []folderEntry // what the filter leaves of them
	wanted  string        // the filter
	current int           // selected among those shown; -1: none
	anchor  int           // where a stretch of several begins
	marked  map[string]bool
	target  string // chooseNew: the name, as the system has it

	dialog             *ui.Dialog
	path, filter, name *ui.Field
	list               *ui.List
	empty              *ui.Text
	known              []knownPlace
	places             []*ui.RowButton // one for each
	take               *ui.Button
}

// choosePaths shows a chooser; target is the name offered for a new file.
func (a *App) choosePaths(kind chooserKind, title, target string, chosen func(paths []string)) {
	c := &chooser{app: a, kind: kind, title: title, chosen: chosen, target: target, current: -1}
	a.sheet(c.build)
	c.open(a.startFolder())
}

// startFolder is where a chooser begins: where the last file came from, else where projects go.
func (a *App) startFolder() string {
	if last := a.prefs.folder(); isFolder(last) {
		return last
	}
	return a.projectFolder()
}

// open reads a folder beside the window and shows it.
func (c *chooser) open(folder string) {
	folder = filepath.Clean(folder)
	c.asked = folder
	language := c.app.words.language
	c.app.background("error.choose", func(context.Context) (func(), error) {
		entries, err := readFolder(folder, newCollation(language))
		return func() {
			if c.asked == folder {
				c.opened(folder, entries, err)
			}
		}, nil
	})
}

// opened shows a folder that has been read, or why it cannot be.
func (c *chooser) opened(folder string, entries []folderEntry, err error) {
	below := c.folder
	c.folder, c.entries, c.fault, c.wanted = folder, entries, err, ""
	c.path.SetText(printable(folder))
	c.path.SetError("")
	c.filter.SetText("")
	c.sift()
	if row := slices.Index(c.shown, folderEntry{filepath.Base(below), true}); row >= 0 && filepath.Dir(below) == folder {
		c.current = row // that one came from
		c.list.Select(row)
	}
}

// up goes to the folder that holds this one.
func (c *chooser) up() { c.open(filepath.Dir(c.folder)) }

// sift shows what the filter leaves of the folder.
func (c *chooser) sift() {
	c.shown = c.shown[:0]
	for _, e := range c.entries {
		if matches(printable(e.name), c.wanted) {
			c.shown = append(c.shown, e)
		}
	}
	c.current, c.anchor, c.marked = -1, 0, map[string]bool{}
	c.list.Select(-1)
	c.list.SetCount(len(c.shown))
	if c.wanted != "" && len(c.shown) > 0 {
		c.current = 0
		c.mark(0)
		c.list.Select(0)
	}
	c.say()
}

// say keeps what depends on the folder and on what is marked in it.
func (c *chooser) say() {
	say := c.app.words.say
	switch {
	case c.fault != nil:
		c.empty.SetText(c.app.words.folderFault(c.fault))
	case len(c.shown) > 0:
		c.empty.SetText("")
	case c.wanted != "":
		c.empty.SetText(say("choose.noneSuch"))
	default:
		c.empty.SetText(say("choose.nothing"))
	}
	for i, p := range c.known {
		c.places[i].SetSelected(p.path == c.folder)
	}
	if c.kind == chooseMany && len(c.marked) > 1 {
		c.take.SetLabel(c.app.words.count("choose.files", len(c.marked)))
	} else {
		c.take.SetLabel(say("choose.take"))
	}
	c.dialog.Refresh()
}

// activate opens the folder of a row, or takes its file.
func (c *chooser) activate(row int) {
	e := c.shown[row]
	if e.folder {
		c.open(filepath.Join(c.folder, e.name))
		return
	}
	if c.kind == chooseNew {
		c.offer(e.name)
		return
	}
	if !c.marked[e.name] {
		c.mark(row)
	}
	c.finish(c.paths())
}

// try takes what is marked or typed.
func (c *chooser) try() {
	switch typed := c.path.Text(); {
	case typed != printable(c.folder):
		c.follow(typedPath(typed, c.folder, c.folder))
	case c.kind == chooseNew:
		name := typedPath(c.name.Text(), c.target, "")
		if name == "" {
			c.name.SetError(c.app.words.say("export.noFile"))
			return
		}
		if !filepath.IsAbs(name) {
			name = filepath.Join(c.folder, name)
		}
		c.follow(name)
	case len(c.paths()) > 0:
		c.finish(c.paths())
	case c.current >= 0:
		c.activate(c.current)
	default:
		c.path.SetError(c.app.words.say("add.noPath"))
	}
}

// follow opens a path that was typed, if it is a folder, or takes it.
func (c *chooser) follow(path string) {
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		c.open(path)
	case err == nil && c.kind != chooseNew:
		c.finish([]string{path})
	case c.kind == chooseNew && isFolder(filepath.Dir(path)):
		c.finish([]string{path})
	case err == nil: // a file stands where its folder is to be
		c.path.SetError(c.app.words.say("choose.missing"))
	default:
		c.path.SetError(c.app.words.folderFault(err))
	}
}

func (c *chooser) finish(paths []string) {
	c.dialog.Hide()
	c.app.remembering(c.chosen)(paths)
}

// filterBy shows what holds what was typed.
func (c *chooser) filterBy(typed string) {
	c.wanted = typed
	c.sift()
}

// typed is a letter that was typed in the list: the space bar marks, all else filters.
func (c *chooser) typed(r rune) {
	if r == ' ' && c.current >= 0 {
		c.toggle(c.current)
		return
	}
	c.app.window.Canvas().Focus(c.filter)
	c.filter.TypedRune(r)
}

// field asks for something under its name.
func (c *chooser) field(key, value string, submitted func()) (*ui.Field, fyne.CanvasObject) {
	f := ui.NewField(c.app.look, value, "")
	f.OnChanged = func(string) { f.SetError("") }
	f.OnSubmitted = func(string) { submitted() }
	return f, c.app.labelled(key, f)
}
