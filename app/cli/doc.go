// Package cli is the program without a window: every job of it as a command, for scripts, for
// machines without a display and for people who prefer to type.
//
// It imports no Fyne. Main reads the arguments and either does the job or, when they ask for the
// window, calls the function that opens it.
//
// Results go to the standard output, progress and errors to the standard error, both in UTF-8.
// An error names the file, the cause and the remedy. The exit status is 0 when all is well, 1
// when something failed, 2 when the command was used wrongly. Nothing depends on the machine's
// locale, time zone, home folder or date.
//
//	status := cli.Main(ctx, os.Args[1:], cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
//		Assets: assets.Files, Version: "0.1.0"}, openWindow)
package cli
