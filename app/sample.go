package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"waqai/data"
	"waqai/data/intake"
	"waqai/timeline"
)

// sampleEdit is one thing that somebody has done in the sample: to the event whose words in an
// article are Quote.
type sampleEdit struct {
	Article  string // file name
	Quote    string
	Title    string // "" leaves it
	Date     string // EDTF; "" leaves it
	Category map[timeline.Language]string
	Status   string // "accepted", "rejected"; "" leaves it to be reviewed
}

// sampleArticles are the files of the sample, in the order in which they are read.
var sampleArticles = []string{"moscow.ar.txt", "moscow.en.txt"}

// samplePath is where the copy of the sample lies: in the user's data folder.
func (a *App) samplePath() (string, error) {
	folder, err := dataFolder()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	return filepath.Join(folder, a.words.say("project.sample")+Extension), nil
}

// dataFolder is where the system keeps what a program makes for its user.
func dataFolder() (string, error) {
	if runtime.GOOS != "linux" {
		folder, err := os.UserConfigDir() // macOS and Windows keep both in one place
		return filepath.Join(folder, "waqai"), err
	}
	if folder := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return filepath.Join(folder, "waqai"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "waqai"), err
}

// isSample tells whether the open project is the copy of the sample, which lies where nobody looks.
func (a *App) isSample() bool {
	folder, err := dataFolder()
	return err == nil && filepath.Dir(a.project.path) == folder
}

// openSample opens the copy of the sample, which is made first where there is none.
func (a *App) openSample() {
	path, err := a.samplePath()
	if err != nil {
		a.showError("error.sample", err)
		return
	}
	if fileExists(path) {
		a.openPath(path)
		return
	}
	a.makeSample(path)
}

// resetSample makes the copy of the sample anew.
func (a *App) resetSample() {
	path, err := a.samplePath()
	if err == nil {
		if a.project != nil && a.project.path == path {
			a.closeProject()
		}
		err = removeProject(path)
	}
	if err != nil {
		a.showError("error.sample", err)
		return
	}
	a.makeSample(path)
}

// removeProject removes a project's file with the logs beside it.
func removeProject(path string) error {
	for _, p := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// makeSample reads the sample's articles into a new project, as anybody's would be read, and does
// in it what somebody has begun to do.
func (a *App) makeSample(path string) {
	titles, language := sampleSteps{a.words.say("step.import"), a.words.say("step.edit")}, a.words.language
	a.background("error.sample", func(ctx context.Context) (func(), error) {
		s, err := data.Create(path)
		if err != nil {
			return nil, err
		}
		a.sign(s)
		if err := fillSample(ctx, s, a.options.Assets, titles, language); err != nil {
			return nil, errors.Join(err, s.Close(), removeProject(path))
		}
		return func() {
			a.enter(s, path)
			a.choose(a.sampleFirst())
		}, nil
	})
}

// sampleFirst answers the event that the sample opens on: the first one that the article tells of,
// so that the first thing seen is a mark with its words.
func (a *App) sampleFirst() int64 {
	marks := a.readerMarks()
	if len(marks) == 0 {
		return 0
	}
	return slices.MinFunc(marks, func(x, y readerMark) int { return cmp.Compare(x.span.start, y.span.start) }).event
}

// sampleSteps are the titles of the undo steps that the sample begins with.
type sampleSteps struct{ add, edit string }

// readSampleEdits answers what somebody has done in the sample.
func readSampleEdits(assets fs.FS) ([]sampleEdit, error) {
	raw, err := fs.ReadFile(assets, "sample/edits.json")
	if err != nil {
		return nil, err
	}
	var edits []sampleEdit
	if err := json.Unmarshal(raw, &edits); err != nil {
		return nil, fmt.Errorf("sample/edits.json: %w", err)
	}
	return edits, nil
}

func fillSample(ctx context.Context, s *data.Store, assets fs.FS, titles sampleSteps, l timeline.Language) error {
	step := s.Step(titles.add)
	ids := map[string]int64{}
	for _, name := range sampleArticles {
		raw, err := fs.ReadFile(assets, "sample/"+name)
		if err != nil {
			return err
		}
		r := intake.Text(ctx, step, string(raw), intake.Options{})
		if r.Err != nil {
			return r.Err
		}
		ids[name] = r.Article.ID
	}
	edits, err := readSampleEdits(assets)
	if err != nil {
		return err
	}
	events, err := s.Events(data.Query{})
	if err != nil {
		return err
	}
	for _, e := range edits {
		event, ok := citing(events, ids[e.Article], e.Quote)
		if !ok {
			return fmt.Errorf("sample/edits.json: no event of %s stands on “%s”", e.Article, e.Quote)
		}
		if err := s.Edit(titles.edit, func(tx *data.Tx) error { return e.apply(tx, event, l) }); err != nil {
			return err
		}
	}
	return nil
}

// citing answers the event that stands on some words of an article.
func citing(events []timeline.Event, article int64, quote string) (int64, bool) {
	for _, e := range events {
		for _, c := range e.Citations {
			if c.Article == article && c.Quote == quote {
				return e.ID, true
			}
		}
	}
	return 0, false
}

func (e sampleEdit) apply(tx *data.Tx, event int64, l timeline.Language) error {
	if e.Title != "" {
		if err := tx.SetEventTitle(event, e.Title); err != nil {
			return err
		}
	}
	if e.Date != "" {
		d, err := timeline.ParseDate(e.Date)
		if err != nil {
			return err
		}
		if err := tx.SetEventDate(event, d); err != nil {
			return err
		}
	}
	if c := e.Category[l]; c != "" {
		if err := tx.SetEventCategory(event, c); err != nil {
			return err
		}
	}
	if e.Status != "" {
		return tx.SetEventStatus(event, timeline.ParseStatus(e.Status))
	}
	return nil
}
