package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"waqai/data"
)

func logCommand(env *Env) *cobra.Command {
	var asJSON, asCSV bool
	c := &cobra.Command{
		Use:   "log PROJECT",
		Short: "List who changed what in a project, and when",
		Long: `Lists every edit, undo and redo since the project was made, oldest first: number, time, who,
kind and title, parted by tabs. Changes are signed with the name of your account, or with the one
in the environment variable WAQAI_USER.

With --json as JSON Lines that also hold each row before and after, and of rows that came their
ids and hash. The hash of a line is the SHA-256 of the hash of the line before followed by the
line itself up to ,"hash", so that a line that was changed or taken out shows. With --csv a line
for each row.`,
		Example: "  waqai log war.waqai --json",
		Args:    arguments(1, 1, "a project"),
		RunE: func(_ *cobra.Command, args []string) error {
			if asJSON && asCSV {
				return misuse("--json and --csv exclude each other")
			}
			return env.withProject(args[0], func(s *data.Store) error {
				switch {
				case asJSON:
					return s.WriteHistory(env.Stdout)
				case asCSV:
					return s.WriteHistoryCSV(env.Stdout)
				}
				return listHistory(env.Stdout, s)
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON Lines, with rows and hashes")
	c.Flags().BoolVar(&asCSV, "csv", false, "as CSV, with rows and hashes")
	return c
}

func listHistory(w io.Writer, s *data.Store) error {
	b := bufio.NewWriter(w)
	err := s.Records(func(r data.Record) error {
		when := ""
		if !r.When.IsZero() {
			when = r.When.Format(time.RFC3339)
		}
		_, err := fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\n", r.Revision, when, oneLine(r.Who), r.Kind, oneLine(r.Title))
		return err
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

// oneLine answers words without tabs and ends of lines.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

func undoCommand(env *Env) *cobra.Command {
	return stepCommand(env, "undo", "Take the last step back",
		`Takes the last step back that is not undone (an import of many files is one) and prints its
title. The exit status is 1 when there is nothing to undo.`, (*data.Store).Undo)
}

func redoCommand(env *Env) *cobra.Command {
	return stepCommand(env, "redo", "Do the last undone step again",
		`Does the step again that was undone last, if nothing was changed since, and prints its title.
The exit status is 1 when there is nothing to redo.`, (*data.Store).Redo)
}

func stepCommand(env *Env, name, short, long string, do func(*data.Store) (string, error)) *cobra.Command {
	return &cobra.Command{
		Use:   name + " PROJECT",
		Short: short,
		Long:  long,
		Args:  arguments(1, 1, "a project"),
		RunE: func(_ *cobra.Command, args []string) error {
			return env.withProject(args[0], func(s *data.Store) error {
				title, err := do(s)
				if err == nil {
					_, err = fmt.Fprintf(env.Stdout, "%s: %s\n", name, oneLine(title))
				}
				return err
			})
		},
	}
}

func backupCommand(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "backup PROJECT OUT",
		Short: "Write a copy of a project",
		Long: `Writes a copy of a project, with its history, to OUT, which must not exist. The project may be
open and be changed meanwhile. A copy that cannot be finished leaves nothing.`,
		Example: "  waqai backup war.waqai copies/war-monday.waqai",
		Args:    arguments(2, 2, "a project and the name of the copy"),
		RunE: func(_ *cobra.Command, args []string) error {
			if !isProject(args[1]) {
				return misuse("%s: a project's name ends in %s", args[1], extension)
			}
			return env.withProject(args[0], func(s *data.Store) error {
				if err := s.Backup(args[1]); err != nil {
					return err
				}
				_, err := fmt.Fprintln(env.Stdout, args[1])
				return err
			})
		},
	}
}
