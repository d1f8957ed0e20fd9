package app

import (
	"context"
	"errors"
	"path/filepath"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/data/intake"
	"waqai/timeline"
)

// importing is a reading of files that goes on beside the window.
type importing struct {
	all   int
	done  atomic.Int64 // files that have come in or have failed
	stop  context.CancelFunc
	ended chan struct{} // closed when there is nothing more to come
	slow  bool          // it takes so long that a person wants to see how far it is

	bar   *ui.Progress // as shown in the status bar
	count *ui.Text
}

// An import is followed from importPatience on, and looked at every importPace.
const (
	importPatience = 300 * time.Millisecond
	importPace     = 100 * time.Millisecond
)

// importFiles reads files into the project, beside the window, as one undo step; what comes while
// others are read waits for them.
func (a *App) importFiles(paths []string) {
	p := a.project
	if p.importing != nil {
		p.queued = append(p.queued, paths)
		return
	}
	ctx, stop := context.WithCancel(a.ctx)
	i := &importing{all: len(paths), stop: stop, ended: make(chan struct{})}
	p.importing, p.unread = i, nil
	step := p.store.Step(a.words.say("step.import"))
	a.refresh()
	a.background("error.add", func(context.Context) (func(), error) {
		defer close(i.ended)
		defer stop()
		var results []intake.Result
		err := intake.Files(ctx, step, paths, intake.Options{}, func(r intake.Result) {
			results = append(results, r)
			i.done.Add(1)
		})
		stopped := errors.Is(err, context.Canceled)
		if stopped {
			err = nil // a person wanted it
		}
		return a.ifOpen(p, func() { a.importEnded(i, results, stopped) }), err
	})
	a.follow(p, i, importPatience)
}

// importEnded shows what an import has brought, and begins the next one.
func (a *App) importEnded(i *importing, results []intake.Result, stopped bool) {
	p := a.project
	p.importing = nil
	a.imported(p, results)
	if stopped {
		p.queued = nil
		a.say(a.sentence("add.stopped", args{"N": i.done.Load(), "All": i.all}))
	}
	if len(p.queued) > 0 {
		next := p.queued[0]
		p.queued = p.queued[1:]
		a.importFiles(next)
	}
}

// follow shows after a while how far an import is.
func (a *App) follow(p *project, i *importing, after time.Duration) {
	a.background("error.add", func(ctx context.Context) (func(), error) {
		wait := time.NewTimer(after)
		defer wait.Stop()
		select {
		case <-ctx.Done():
			return nil, nil
		case <-i.ended:
			return nil, nil
		case <-wait.C:
		}
		return a.ifOpen(p, func() {
			if p.importing != i {
				return
			}
			if i.slow {
				a.showProgress(i)
			} else {
				i.slow = true
				put(a.main.status, a.status())
			}
			a.follow(p, i, importPace)
		}), nil
	})
}

// importStatus says in the status bar that files are read, and after a while how many are through.
func (a *App) importStatus(i *importing) fyne.CanvasObject {
	said := ui.NewText(a.look, a.words.say("add.reading"), ui.Note, a.theme.Ink)
	if !i.slow {
		return said
	}
	i.bar = ui.NewProgress(a.look)
	i.bar.Name = a.words.say("add.reading")
	i.count = ui.NewText(a.look, "", ui.Note, a.theme.Ink)
	stop := ui.NewButton(a.look, ui.Secondary, "", a.words.say("add.stop"), i.stop)
	stop.Height, stop.Tip = 26, a.words.say("add.stays")
	a.countImport(i)
	return ui.Row(a.look, 10, said, ui.Sized(110, 0, i.bar), i.count, stop)
}

// countImport sets bar and count to the files that are through.
func (a *App) countImport(i *importing) {
	done := i.done.Load()
	i.bar.SetDone(float32(done) / float32(max(1, i.all)))
	i.count.SetText(a.words.say("add.of", args{"N": done, "All": i.all}))
}

// showProgress moves what is shown of an import.
func (a *App) showProgress(i *importing) {
	a.countImport(i)
	a.main.status.Refresh() // its row has to make room
}

// unreadBar says under the toolbar which file of the last import has not been read, until it is
// put away.
func (a *App) unreadBar() fyne.CanvasObject {
	p := a.project
	if p.unread == nil {
		return nil
	}
	away := func() { p.unread = nil; a.refresh() }
	bar := ui.NewBar(a.look, a.words.say("add.unread", args{"Name": filepath.Base(p.unread.Path)}), a.words.cause(p.unread),
		a.words.say("add.another"), func() { away(); a.do("add") }, away)
	return ui.Pad(a.look, 8, 12, 8, 12, bar)
}

// imported shows what has come in, says what has not, and asks for the days that are missing.
func (a *App) imported(p *project, results []intake.Result) {
	if a.project != p {
		return
	}
	var failed []error
	var undated []intake.Result
	added, first := 0, int64(0)
	already := ""
	var file *timeline.FileError
	for _, r := range results {
		switch {
		case r.Err != nil:
			failed = append(failed, r.Err)
		case r.Already:
			already = r.Article.Title
		default:
			added++
			if first == 0 {
				first = r.Article.ID
			}
			if r.Article.Published.IsZero() {
				undated = append(undated, r)
			}
		}
	}
	a.reload()
	if first != 0 {
		a.turnTo(first)
		a.selected = selection{}
		a.main.timeline.fit()
		a.refresh()
	}
	switch {
	case len(failed) == 1 && added > 0 && errors.As(failed[0], &file):
		p.unread = file
		a.refresh()
	case len(failed) > 0:
		a.showFailures("add.failed", failed)
	case added == 0 && already != "":
		a.say(a.sentence("add.already", args{"Title": already}))
	default:
		a.say(a.counted("count.added", added))
	}
	if len(undated) > 0 {
		a.askDays(undated)
	}
}
