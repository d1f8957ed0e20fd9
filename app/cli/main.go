package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// Env is what the commands use of the world.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Assets         fs.FS // fonts, for export
	Version        string
	User           string           // who changes a project, for its history
	Now            func() time.Time // for the history alone: no date is read from it
}

// Exit statuses.
const (
	succeeded = 0
	failed    = 1
	misused   = 2
)

// usageError is a command that was used wrongly.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func misuse(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errReported is a failure that has been told already.
var errReported = errors.New("one of the files failed")

// Main does what args (without the program's name) ask for and answers the exit status. Window
// opens the window on a project ("" for the last one) or on the sample; ctx ends on Ctrl-C, and
// what was finished by then is kept.
func Main(ctx context.Context, args []string, env Env, window func(project string, sample bool) error) int {
	root := rootCommand(&env, window)
	root.SetArgs(append([]string{}, args...)) // of nil it would make the program's own
	command, err := root.ExecuteContextC(ctx)
	var usage usageError
	switch {
	case err == nil:
		return succeeded
	case errors.As(err, &usage):
		_, _ = fmt.Fprintf(env.Stderr, "waqai: %v\nSee “%s --help”.\n", err, command.CommandPath())
		return misused
	case errors.Is(err, context.Canceled):
		_, _ = fmt.Fprintln(env.Stderr, "waqai: stopped; what was finished is kept")
	case !errors.Is(err, errReported):
		_, _ = fmt.Fprintf(env.Stderr, "waqai: %v\n", err)
	}
	return failed
}

func rootCommand(env *Env, window func(project string, sample bool) error) *cobra.Command {
	var sample bool
	root := &cobra.Command{
		Use:   "waqai [PROJECT]",
		Short: "What happened when, and in whose words",
		Long: `Waqai finds every dated event in news articles, keeps them in one file, a project,
and draws a timeline in which every mark opens the words it came from.

Without a command it opens the window: on PROJECT, else on the last one.`,
		Version:       env.Version,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 && !isProject(args[0]) {
				return misuse("%q is neither a command nor a project (a project ends in %s)", args[0], extension)
			}
			if len(args) > 1 || sample && len(args) > 0 {
				return misuse("the window opens one project at a time")
			}
			return window(strings.Join(args, ""), sample)
		},
	}
	root.Flags().BoolVar(&sample, "sample", false, "open the window on a copy of the sample in your data folder")
	root.SetVersionTemplate("waqai {{.Version}}\n")
	root.SetIn(env.Stdin)
	root.SetOut(env.Stdout)
	root.SetErr(env.Stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(importCommand(env), dateCommand(env), rereadCommand(env), eventsCommand(env), textCommand(env), exportCommand(env), datesCommand(env), checkCommand(env),
		searchCommand(env), logCommand(env), undoCommand(env), redoCommand(env), backupCommand(env))
	return root
}

const extension = ".waqai"

// isProject tells whether a name is that of a project.
func isProject(name string) bool { return strings.HasSuffix(name, extension) }

// arguments checks how many there are.
func arguments(least, most int, usage string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return misuse("it takes %s", usage)
		}
		return nil
	}
}
