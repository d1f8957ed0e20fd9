package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/data/intake"
)

// withProject runs f on a project, which is signed with the user's name, and closes it.
func (env *Env) withProject(path string, f func(*data.Store) error) error {
	s, err := data.Open(path)
	if err != nil {
		return err
	}
	s.Sign(env.User, env.Now)
	return errors.Join(f(s), s.Close())
}

func dateCommand(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "date PROJECT ARTICLE DAY",
		Short: "Give an article its date",
		Long: `Gives an article its day of publication and reads its text again: what is relative ("last
week") counts from that day. Prints a line for each event that has moved: its id, its old date
and its new one, parted by tabs. A date that a person typed or chose stays. One undo step.`,
		Example: "  waqai date war.waqai 1 2021-09-14",
		Args:    arguments(3, 3, "a project, the number of an article and a day"),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := articleID(args[1])
			if err != nil {
				return err
			}
			var d day
			if err := d.Set(args[2]); err != nil {
				return usageError{err}
			}
			return env.withProject(args[0], func(s *data.Store) error {
				moves, err := intake.Redate(s, s.Step(redateTitle), id, d.Unit)
				if err != nil {
					return err
				}
				for _, m := range moves {
					if _, err := fmt.Fprintf(env.Stdout, "%d\t%s\t%s\n", m.Event, m.Old.Value(), m.New.Value()); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// redateTitle is what the window, in English, calls that step, as importTitle is.
const redateTitle = "Article date"

func textCommand(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "text PROJECT ARTICLE",
		Short: "Print the stored text of an article",
		Long:  "Prints the text of an article as it is stored. Places in “waqai events --json” count its code points.",
		Args:  arguments(2, 2, "a project and the number of an article"),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := articleID(args[1])
			if err != nil {
				return err
			}
			return env.withProject(args[0], func(s *data.Store) error {
				a, err := s.Article(id)
				if err != nil {
					return err
				}
				_, err = fmt.Fprint(env.Stdout, a.Text)
				return err
			})
		},
	}
}
