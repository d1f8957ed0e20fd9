package app

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data/intake"
)

// addArticles asks for files: chosen, typed as a path, or pasted as a text.
func (a *App) addArticles() {
	if a.project == nil {
		a.createThen(a.addArticles)
		return
	}
	var d *ui.Dialog
	take := func(paths []string) { d.Hide(); a.importFiles(paths) }
	a.sheet(func() *ui.Dialog {
		path := ui.NewField(a.look, "", a.words.say("add.path"))
		path.OnChanged = func(string) { path.SetError("") }
		try := func() {
			paths, err := expand(path.Text())
			switch {
			case strings.TrimSpace(path.Text()) == "":
				path.SetError(a.words.say("add.noPath"))
			case err != nil:
				path.SetError(a.words.cause(err))
			case len(paths) == 0:
				path.SetError(a.words.say("add.nothing"))
			default:
				take(paths)
			}
		}
		path.OnSubmitted = func(string) { try() }
		d = a.dialog(a.words.say("add.title"),
			ui.Column(16,
				ui.NewParagraph(a.look, a.words.say("add.drop"), ui.Body, a.theme.Ink2),
				path,
				ui.Row(a.look, 8,
					ui.NewButton(a.look, ui.Secondary, "folder", a.words.say("add.choose"), func() {
						a.chooseFiles("add.title", true, take)
					}),
					ui.NewButton(a.look, ui.Secondary, "paste", a.words.say("add.paste"), func() { d.Hide(); a.pasteArticle() }),
					ui.Spacer())),
			ui.NewButton(a.look, ui.Primary, "plus", a.words.say("add.add"), try),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("edit.cancel"), func() { d.Hide() }))
		d.First = path
		return d
	})
}

// expand answers the files behind a path: itself, or those in a folder and its folders.
func expand(path string) ([]string, error) {
	path = strings.TrimSpace(path)
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, nil // what is wrong with it, reading will say
	}
	var out []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasPrefix(d.Name(), ".") && p != path {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if d.Type().IsRegular() {
			out = append(out, p)
		}
		return nil
	})
	slices.Sort(out)
	return out, err
}

// dropped takes files and folders from another window: a project is opened, all else is read.
func (a *App) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if filepath.Ext(u.Path()) == Extension {
			a.openPath(u.Path())
			return
		}
		files, err := expand(u.Path())
		if err != nil {
			a.showError("error.add", err)
			return
		}
		paths = append(paths, files...)
	}
	if a.project == nil {
		a.createThen(func() { a.importFiles(paths) })
		return
	}
	a.importFiles(paths)
}

// askDays asks for the days of publication that were not found, all in one table.
func (a *App) askDays(results []intake.Result) {
	a.sheet(func() *ui.Dialog {
		fields := make([]*ui.DateField, len(results))
		rows := []fyne.CanvasObject{ui.NewParagraph(a.look, a.words.say("dates.note"), ui.Body, a.theme.Ink2)}
		for i, r := range results {
			fields[i] = a.dayField(r.Guess)
			title := ui.NewText(a.look, r.Article.Title, ui.Body, a.theme.Ink)
			title.MinWidth, title.Shortens = 120, true
			rows = append(rows, ui.Border(a.look, nil, ui.Sized(260, 0, fields[i]), ui.Pad(a.look, 6, 12, 0, 0, title)))
		}
		var d *ui.Dialog
		save := func() {
			if days, ok := a.readDays(results, fields); ok {
				d.Hide()
				a.redate(days, a.sayMoves)
			}
		}
		for _, f := range fields {
			f.OnSubmitted = func(string) { save() }
		}
		title := "dates.title"
		if len(results) == 1 {
			title = "dates.titleOne"
		}
		d = a.dialog(a.words.say(title), ui.NewScroll(a.look, ui.Pad(a.look, 0, 16, 6, 6, ui.Column(10, rows...))),
			ui.NewButton(a.look, ui.Primary, "check", a.words.say("dates.save"), save),
			ui.NewButton(a.look, ui.Quiet, "", a.words.say("dates.later"), func() { d.Hide() }))
		d.Size(680, min(640, 220+float32(len(rows))*48))
		d.First = fields[0]
		return d
	})
}

// readDays reads the days that were typed; false, with the field marked, where one is none.
func (a *App) readDays(results []intake.Result, fields []*ui.DateField) ([]dayOf, bool) {
	var days []dayOf
	for i, f := range fields {
		if strings.TrimSpace(f.Text()) == "" {
			continue
		}
		day, ok := readDay(f.Text())
		if !ok {
			f.SetError(a.words.say("article.date.bad"))
			return nil, false
		}
		days = append(days, dayOf{results[i].Article.ID, day})
	}
	return days, true
}

// ifOpen answers a function that does f unless p has been left meanwhile.
func (a *App) ifOpen(p *project, f func()) func() {
	return func() {
		if a.project == p {
			f()
		}
	}
}
