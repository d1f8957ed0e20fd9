package app

import (
	"context"
	"io"
	"path/filepath"

	"waqai/app/ui"
	"waqai/data"
	"waqai/timeline/export"
)

// askFormat asks how the history is to be saved, in a menu over its button.
func (h *historySheet) askFormat(button *ui.Button) {
	a := h.app
	item := func(said, ending string, write func(*data.Store, io.Writer) error) ui.MenuItem {
		return ui.MenuItem{Icon: "doc", Label: a.words.say(said), Enabled: true, Run: func() { h.askTarget(ending, write) }}
	}
	ui.ShowMenu(a.look, a.window.Canvas(), ui.Under(a.look, button), 0, []ui.MenuItem{
		item("history.csv", ".csv", (*data.Store).WriteHistoryCSV),
		item("history.json", ".jsonl", (*data.Store).WriteHistory),
	})
}

// askTarget asks where the history is to be saved, and before it takes the place of a file.
func (h *historySheet) askTarget(ending string, write func(*data.Store, io.Writer) error) {
	a := h.app
	a.chooseTarget("history.title", h.project.name+" – "+a.words.say("history.title")+ending, func(path string) {
		if filepath.Ext(path) != ending {
			path += ending
		}
		save := func() { h.save(path, write) }
		if fileExists(path) {
			a.askReplace(path, save)
			return
		}
		save()
	})
}

// save writes the history into a file, beside the window, and says where it went.
func (h *historySheet) save(path string, write func(*data.Store, io.Writer) error) {
	a, store := h.app, h.project.store
	a.background("history.failed", func(context.Context) (func(), error) {
		if err := export.Save(path, func(w io.Writer) error { return write(store, w) }); err != nil {
			return nil, err
		}
		return func() {
			h.dialog.Hide()
			said := a.sentence("history.saved", args{"Name": filepath.Base(path), "Folder": filepath.Dir(path)})
			a.tell(&notice{line: said, action: "export.openFolder", run: func() { a.openFolder(path) }})
		}, nil
	})
}
