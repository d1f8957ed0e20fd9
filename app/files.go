package app

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/rymdport/portal/filechooser"

	"waqai/app/ui"
)

// chooseFiles asks for files that exist: with the desktop's own chooser where there is a portal
// for it, else with ours.
func (a *App) chooseFiles(title string, several bool, chosen func(paths []string)) {
	kind := chooseOne
	if several {
		kind = chooseMany
	}
	said, folder := a.words.say(title), a.prefs.folder()
	a.chooseWith(func() ([]string, error) {
		return filechooser.OpenFile("", said, &filechooser.OpenFileOptions{Multiple: several, CurrentFolder: folder})
	}, func() { a.choosePaths(kind, title, "", chosen) }, chosen)
}

// chooseTarget asks for a place to write to.
func (a *App) chooseTarget(title, name string, chosen func(path string)) {
	one := func(paths []string) { chosen(paths[0]) }
	said, folder := a.words.say(title), a.prefs.folder()
	a.chooseWith(func() ([]string, error) {
		return filechooser.SaveFile("", said, &filechooser.SaveFileOptions{CurrentName: name, CurrentFolder: folder})
	}, func() { a.choosePaths(chooseNew, title, name, one) }, one)
}

// chooseWith tries the desktop's chooser and falls back to ours where the desktop has none.
func (a *App) chooseWith(portal func() ([]string, error), fallback func(), chosen func([]string)) {
	if runtime.GOOS != "linux" || os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		fallback()
		return
	}
	a.background("error.choose", func(context.Context) (func(), error) {
		uris, err := portal()
		if err != nil {
			return fallback, nil // no portal on this desktop
		}
		var paths []string
		for _, raw := range uris {
			if u, err := url.Parse(raw); err == nil && u.Scheme == "file" {
				paths = append(paths, u.Path)
			}
		}
		if len(paths) == 0 {
			return nil, nil
		}
		return func() { a.remembering(chosen)(paths) }, nil
	})
}

// remembering keeps the folder that was chosen from, for the next time.
func (a *App) remembering(chosen func([]string)) func([]string) {
	return func(paths []string) {
		a.prefs.setFolder(filepath.Dir(paths[0]))
		chosen(paths)
	}
}

// askPath asks for a path, typed or chosen, and runs use on it.
func (a *App) askPath(title, button, path string, browse func(set func(string)), use func(path string)) {
	var field *ui.Field // of the dialog as it is now
	chosen := path      // what it stood for when nothing had been typed
	a.sheet(func() *ui.Dialog {
		field = ui.NewField(a.look, printable(path), "")
		field.Select(stem(printable(path))) // another name can be typed at once
		field.OnChanged = func(string) { field.SetError("") }
		var d *ui.Dialog
		try := func() {
			typed := typedPath(field.Text(), chosen, "")
			if typed == "" {
				field.SetError(a.words.say("project.noPath"))
				return
			}
			d.Hide()
			use(typed)
		}
		field.OnSubmitted = func(string) { try() }
		choose := ui.NewButton(a.look, ui.Secondary, "folder", a.words.say("project.choose"), func() {
			browse(func(p string) {
				chosen = p
				field.SetText(printable(p))
				field.SetError("")
			})
		})
		d = a.dialog(a.words.say(title),
			ui.Column(12, a.labelled("project.path", field), ui.Row(a.look, 0, choose, ui.Spacer())),
			ui.NewButton(a.look, ui.Primary, "", a.words.say(button), try),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		d.First = field
		return d
	})
}

// stem answers where the name of a path's file stands, without its ending, in runes.
func stem(path string) (start, end int) {
	name := filepath.Base(path)
	start = len([]rune(strings.TrimSuffix(path, name)))
	return start, start + len([]rune(strings.TrimSuffix(name, filepath.Ext(name))))
}

// askReplace asks before a file is written over.
func (a *App) askReplace(path string, replace func()) {
	a.sheet(func() *ui.Dialog {
		what := a.words.say("replace.what", args{"Name": printable(filepath.Base(path)), "Folder": printable(filepath.Dir(path))})
		var d *ui.Dialog
		d = a.dialog(a.words.say("replace.title"), ui.NewParagraph(a.look, what, ui.Body, a.theme.Ink),
			ui.NewButton(a.look, ui.Danger, "", a.words.say("replace.yes"), func() { d.Hide(); replace() }),
			ui.NewButton(a.look, ui.Secondary, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		return d
	})
}

// newProject asks where a new project is to be.
func (a *App) newProject() { a.createThen(nil) }

// createThen makes a project where the user says and goes on from there.
func (a *App) createThen(then func()) {
	name := a.words.say("project.untitled") + Extension
	a.askPath("project.new", "project.create", freePath(filepath.Join(a.projectFolder(), name)),
		func(set func(string)) { a.chooseTarget("project.new", name, set) },
		func(path string) { a.createPath(path, then) })
}

// openProject asks which project is to be opened.
func (a *App) openProject() {
	a.askPath("project.open", "project.openIt", "",
		func(set func(string)) {
			a.chooseFiles("project.open", false, func(paths []string) { set(paths[0]) })
		}, a.openPath)
}

// projectFolder is where new projects go unless said otherwise: the user's documents, or home.
func (a *App) projectFolder() string {
	if a.project != nil && !a.isSample() {
		return filepath.Dir(a.project.path)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// freePath answers path, with a number behind its name when there is such a file already.
func freePath(path string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for n := 2; fileExists(path); n++ {
		path = stem + " " + strconv.Itoa(n) + ext
	}
	return path
}
