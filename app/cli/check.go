package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"waqai/data"
)

func checkCommand(env *Env) *cobra.Command {
	var deep bool
	c := &cobra.Command{
		Use:   "check PROJECT",
		Short: "Look whether a project is sound",
		Long: `Looks at the whole project: SQLite's own check of the file, the hash of every text, that every
citation says what stands in its place, and that no record of the history was changed or taken
out. With --deep also that each row is as the history left it: every passage, quote and event
that was changed by anything but Waqai is named. Prints a line for each thing that is wrong; the
exit status is 1 then.`,
		Example: "  waqai check war.waqai --deep",
		Args:    arguments(1, 1, "a project"),
		RunE: func(_ *cobra.Command, args []string) error {
			return env.withProject(args[0], func(s *data.Store) error {
				check := s.Check
				if deep {
					check = s.DeepCheck
				}
				findings, err := check()
				if err != nil {
					return err
				}
				for _, f := range findings {
					if _, err := fmt.Fprintln(env.Stdout, f); err != nil {
						return err
					}
				}
				if len(findings) > 0 {
					return fmt.Errorf("%s: it is not sound (%s); open a backup copy of it", args[0], count(len(findings), "finding"))
				}
				_, err = fmt.Fprintf(env.Stdout, "%s: sound\n", args[0])
				return err
			})
		},
	}
	c.Flags().BoolVar(&deep, "deep", false, "hold every row to the history")
	return c
}
