package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/data/intake"
)

func rereadCommand(env *Env) *cobra.Command {
	take := false
	c := &cobra.Command{
		Use:   "reread PROJECT",
		Short: "Read articles again with a newer date finder",
		Long: `Reads the articles again that an older version of the date finder has read, and prints a line
for each difference, its fields parted by tabs: the article, what is different ("found" a date
that was overlooked, "lost" one that is none, "reads" words as another date), the event (empty
where there is none yet), its date, the new date, "judged" where a person has accepted,
rejected, edited or dated the event, and the words. Nothing is changed.

With --take the differences that touch nothing a person has judged are taken and printed, as one
undo step. The others are left for the window, where each can be taken or declined.`,
		Example: "  waqai reread war.waqai\n  waqai reread war.waqai --take",
		Args:    arguments(1, 1, "a project"),
		RunE: func(c *cobra.Command, args []string) error {
			return env.withProject(args[0], func(s *data.Store) error {
				if take {
					return takeRereadings(c.Context(), env.Stdout, s)
				}
				all, err := intake.Rereadings(c.Context(), s)
				if err != nil {
					return err
				}
				for _, r := range all {
					if err := writeDifferences(env.Stdout, r); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().BoolVar(&take, "take", false, "take the differences that touch nothing a person has judged")
	return c
}

// rereadTitle is what the window, in English, calls that step, as importTitle is.
const rereadTitle = "Read again"

// takeRereadings takes what touches nothing a person has judged, and prints it.
func takeRereadings(ctx context.Context, out io.Writer, s *data.Store) error {
	if err := s.ReadOnly(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var lost error // the output is gone: nobody can be told what was taken
	err := intake.SettleAll(ctx, s, s.Step(rereadTitle), intake.Untouched, func(r intake.Rereading) {
		if lost = writeDifferences(out, r); lost != nil {
			stop()
		}
	})
	if lost != nil {
		return fmt.Errorf("standard output: %w", lost)
	}
	return err
}

// writeDifferences writes a line for each difference of an article.
func writeDifferences(out io.Writer, r intake.Rereading) error {
	for _, d := range r.Differences {
		event, old, now, judged := fmt.Sprint(d.Event.ID), d.Event.Date.Value(), d.Now.Date.Value(), ""
		switch d.Change {
		case intake.Found:
			event, old = "", ""
		case intake.Lost:
			now = ""
		}
		if d.Judged {
			judged = "judged"
		}
		words := strings.Join(strings.Fields(d.Words.Quote), " ")
		if _, err := fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", d.Article, d.Change, event, old, now, judged, words); err != nil {
			return err
		}
	}
	return nil
}
