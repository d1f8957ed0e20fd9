package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"waqai/data"
	"waqai/data/intake"
	"waqai/timeline"
)

// Extension is how a project's file ends.
const Extension = ".waqai"

// watchEvery is how often the window looks whether another program has written to the project.
const watchEvery = 500 * time.Millisecond

// project is the open store with what the window shows of it.
type project struct {
	store    *data.Store
	path     string
	name     string
	articles []timeline.Article // without texts
	events   []timeline.Event
	revision int64
	done     chan struct{} // closed when the project is left

	importing *importing          // nil while no files are read
	queued    [][]string          // files to be read after them
	table     *eventsTable        // nil unless it lies over the window
	history   *historySheet       // the same
	unread    *timeline.FileError // the one file of the last import that was not read, and why

	search *searchSheet // what was looked for last; nil before
	filter *eventFilter // which events a search lets through; nil: all

	rereadings []intake.Rereading // what the date finder of today reads otherwise; asked when it is opened
}

func (p *project) readOnly() bool { return p.store.ReadOnly() != nil }

// stepTitle answers what undo or redo would take back or do again.
func (p *project) stepTitle(command string) (string, bool) {
	switch command {
	case "undo":
		return p.store.UndoTitle()
	case "redo":
		return p.store.RedoTitle()
	}
	return "", false
}

// reload reads what the window shows.
func (p *project) reload() error {
	var err error
	if p.articles, err = p.store.Articles(); err != nil {
		return err
	}
	if p.events, err = p.store.Events(data.Query{}); err != nil {
		return err
	}
	if p.filter != nil {
		if p.filter, err = newEventFilter(p.store, p.filter.query); err != nil {
			return err
		}
	}
	p.revision, err = p.store.Revision()
	return err
}

// event answers the event with an id.
func (p *project) event(id int64) (timeline.Event, bool) {
	for _, e := range p.events {
		if e.ID == id {
			return e, true
		}
	}
	return timeline.Event{}, false
}

// shown answers the events that a search lets through, with the rejected ones or without.
func (p *project) shown(rejected bool) []timeline.Event {
	out := p.unfiltered(rejected)
	if p.filter == nil {
		return out
	}
	return slices.DeleteFunc(out, func(e timeline.Event) bool { return !p.filter.events[e.ID] })
}

// unfiltered answers the events that are shown without a search.
func (p *project) unfiltered(rejected bool) []timeline.Event {
	out := make([]timeline.Event, 0, len(p.events))
	for _, e := range p.events {
		if e.Status != timeline.Rejected || rejected {
			out = append(out, e)
		}
	}
	return out
}

// openPath opens a project's file and shows it.
func (a *App) openPath(path string) {
	path, err := filepath.Abs(path)
	if err != nil {
		a.showError("error.open", err)
		return
	}
	a.background("error.open", func(context.Context) (func(), error) {
		s, err := data.Open(path)
		if err != nil {
			return nil, err
		}
		a.sign(s)
		return func() { a.enter(s, path) }, nil
	})
}

// createPath makes a new project's file, shows it and goes on with then.
func (a *App) createPath(path string, then func()) {
	if filepath.Ext(path) != Extension {
		path += Extension
	}
	a.background("error.create", func(context.Context) (func(), error) {
		s, err := data.Create(path)
		if err != nil {
			return nil, err
		}
		a.sign(s)
		return func() {
			a.enter(s, path)
			if then != nil {
				then()
			}
		}, nil
	})
}

// enter shows a store that has just been opened.
func (a *App) enter(s *data.Store, path string) {
	a.leaveProject()
	p := &project{store: s, path: path, name: projectName(path), done: make(chan struct{})}
	if err := p.reload(); err != nil {
		a.showError("error.read", errors.Join(err, s.Close()))
		return
	}
	a.project = p
	a.selected, a.article, a.seen = selection{}, timeline.Article{}, seenView{}
	if len(p.articles) > 0 {
		a.turnTo(p.articles[0].ID)
	}
	a.build()
	a.main.timeline.restore()
	a.rememberProject()
	a.watch(p)
	a.inspect(p)
	a.compareReadings(p)
}

// inspect looks through the whole file beside the window: what is damaged is said, and is not
// written to from then on.
func (a *App) inspect(p *project) {
	a.background("error.read", func(context.Context) (func(), error) {
		err := p.store.Sound()
		if err == nil {
			return nil, nil
		}
		return a.ifOpen(p, func() {
			a.refresh()
			a.showError("error.unsound", err)
		}), nil
	})
}

// projectName is a project's name for people: its file's, without folder and ending.
func projectName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), Extension)
}

// closeProject goes back to the welcome page.
func (a *App) closeProject() {
	a.leaveProject()
	a.build()
}

// leaveProject closes the store, if one is open.
func (a *App) leaveProject() {
	if a.project == nil {
		return
	}
	a.rememberProject()
	close(a.project.done)
	if i := a.project.importing; i != nil {
		i.stop()
	}
	err := a.project.store.Close()
	a.project, a.article, a.selected = nil, timeline.Article{}, selection{}
	if err != nil {
		a.showError("error.read", err)
	}
}

// rememberProject puts the project at the head of the recent ones, with its view. The view goes
// first: Fyne writes the first change at once and the others a little later, for which there may
// be no time when the program is left.
func (a *App) rememberProject() {
	p := a.project
	if a.main != nil {
		v := a.main.timeline.view
		a.prefs.setView(p.path, savedView{Start: v.Start, PerPx: v.PerPx, Scroll: v.ScrollY, Event: a.selected.event})
	}
	a.prefs.remember(recent{Path: p.path, Opened: a.options.Now(), Articles: len(p.articles), Events: len(p.events), Waiting: p.waiting()})
}

// waiting counts the events that nobody has reviewed.
func (p *project) waiting() int {
	n := 0
	for _, e := range p.events {
		if e.Status == timeline.Proposed {
			n++
		}
	}
	return n
}

// watch reloads the window when another program has written to the project.
func (a *App) watch(p *project) {
	a.background("error.read", func(ctx context.Context) (func(), error) {
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return nil, nil
			case <-p.done:
				return nil, nil
			case <-tick.C:
			}
			changed, err := p.store.Changed()
			if err != nil {
				return nil, err
			}
			if changed {
				return func() {
					if a.project == p {
						a.reload()
						a.watch(p)
					}
				}, nil
			}
		}
	})
}

// reload shows the project as it stands in its file.
func (a *App) reload() {
	if err := a.project.reload(); err != nil {
		a.showError("error.read", err)
		return
	}
	if _, ok := a.project.event(a.selected.event); !ok {
		a.selected = selection{}
	}
	id := a.article.ID
	if _, err := a.project.store.Article(id); err != nil {
		id = 0
		if len(a.project.articles) > 0 {
			id = a.project.articles[0].ID
		}
	}
	a.turnTo(id)
	a.refresh()
}

// edit changes the project in one undo step and shows what has come of it.
func (a *App) edit(step string, f func(*data.Tx) error) bool {
	if err := a.project.store.Edit(a.words.say(step), f); err != nil {
		a.showError("error.edit", err)
		return false
	}
	a.reload()
	return true
}

func (a *App) canUndo() bool { return a.canStep("undo") }
func (a *App) canRedo() bool { return a.canStep("redo") }

func (a *App) canStep(command string) bool {
	if a.project == nil || a.project.readOnly() {
		return false
	}
	_, ok := a.project.stepTitle(command)
	return ok
}

func (a *App) undo() { a.walk("snack.undone", a.project.store.Undo) }
func (a *App) redo() { a.walk("snack.redone", a.project.store.Redo) }

func (a *App) walk(said string, step func() (string, error)) {
	name, err := step()
	if err != nil {
		a.showError("error.edit", err)
		return
	}
	a.reload()
	a.say(func() string { return a.words.say(said, args{"Name": a.words.step(name)}) })
}

func fileExists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
