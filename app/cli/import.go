package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/data/intake"
	"waqai/timeline"
)

func importCommand(env *Env) *cobra.Command {
	var published day
	language := newLanguage()
	c := &cobra.Command{
		Use:   "import PROJECT FILE...",
		Short: "Add articles to a project",
		Long: `Reads text files into a project, which is made if it is not there, and proposes an event
for each date that they name. Each file is stored at once and in whole, and gets a line when it
is safe; a file that fails is named and does not stop the others. All files of one call are one
undo step. A text that is there already is not added again.

Relative dates ("last week") count from the day of the article: the one in its head, or the one
given here. Without either they stay undated; “waqai date” resolves them later.`,
		Example: "  waqai import war.waqai article.txt --published 2021-09-14",
		Args:    arguments(2, -1, "a project and one or more files"),
		RunE: func(c *cobra.Command, args []string) error {
			o := intake.Options{Published: published.Unit, Language: timeline.Language(language.value)}
			return importFiles(c.Context(), env, args[0], args[1:], o)
		},
	}
	c.Flags().Var(&published, "published", "day of publication of all these files")
	c.Flags().Var(language, "language", "language of the texts (default: detected)")
	return c
}

func importFiles(ctx context.Context, env *Env, project string, paths []string, o intake.Options) (err error) {
	s, created, err := openOrCreate(project)
	if err != nil {
		return err
	}
	s.Sign(env.User, env.Now)
	bad, done := 0, 0
	defer func() {
		err = errors.Join(err, s.Close())
		if created && done == 0 && err != nil {
			err = errors.Join(err, os.Remove(project))
		}
	}()
	progress := newProgress(env.Stderr, len(paths))
	defer progress.finish()
	var lost error // the standard output is gone: nobody can be told what was stored
	step := s.Step(importTitle)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	err = intake.Files(ctx, step, paths, o, func(r intake.Result) {
		progress.pause()
		if r.Err != nil {
			bad++
			_, _ = fmt.Fprintf(env.Stderr, "waqai: %v\n", r.Err)
		} else {
			done++
			if _, lost = fmt.Fprintln(env.Stdout, importLine(r)); lost != nil {
				stop()
			}
		}
		progress.step()
	})
	switch {
	case lost != nil:
		return fmt.Errorf("standard output: %w", lost)
	case err != nil:
		return err
	case bad > 0:
		return errReported
	}
	return nil
}

// importTitle is what the window, in English, calls a step that adds articles; it knows the step by
// it and says it in its own language.
const importTitle = "Add articles"

// openOrCreate opens a project, or makes it when there is none.
func openOrCreate(project string) (s *data.Store, created bool, err error) {
	if _, err := os.Stat(project); errors.Is(err, fs.ErrNotExist) {
		if !isProject(project) {
			return nil, false, misuse("%s: a project's name ends in %s", project, extension)
		}
		s, err := data.Create(project)
		return s, true, err
	}
	s, err = data.Open(project)
	if err == nil && s.ReadOnly() != nil {
		return nil, false, errors.Join(s.ReadOnly(), s.Close())
	}
	return s, false, err
}

// importLine tells in one line what has become of a file.
func importLine(r intake.Result) string {
	a := r.Article
	switch {
	case r.Already && len(r.Moves) > 0:
		return fmt.Sprintf("%s: already there as article %d, now dated %s, %s moved", r.Path, a.ID, a.Published, count(len(r.Moves), "event"))
	case r.Already:
		return fmt.Sprintf("%s: already there as article %d", r.Path, a.ID)
	}
	dated := "date unknown"
	switch {
	case a.DatedBy == data.ByHead:
		dated = fmt.Sprintf("dated %s (in its head)", a.Published)
	case !a.Published.IsZero():
		dated = fmt.Sprintf("dated %s", a.Published)
	case !r.Guess.IsZero():
		dated = fmt.Sprintf("date unknown (perhaps %s)", r.Guess)
	}
	return fmt.Sprintf("%s: article %d, %s, %s, %s", r.Path, a.ID, count(r.Events, "event"), count(r.Mentions, "mention"), dated)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
