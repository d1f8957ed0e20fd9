// Waqai (وقائع) reads news articles, finds every dated event in them, and draws a timeline in
// which every mark opens the exact words it came from. It runs as a window or, with a command,
// without one.
package main

import (
	"context"
	"os"
	"os/signal"
	"os/user"
	"time"

	"waqai/app"
	"waqai/app/cli"
	"waqai/assets"
)

// version is what --version says; FyneApp.toml says the same to packagers.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	env := cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Assets: assets.Files, Version: version, User: userName(), Now: time.Now}
	status := cli.Main(ctx, os.Args[1:], env, func(project string, sample bool) error {
		stop() // from here on Ctrl-C ends the program, as it does with any window
		return app.Run(app.Options{Project: project, Sample: sample, Assets: assets.Files, Version: version, User: userName(), Now: time.Now})
	})
	stop()
	os.Exit(status)
}

// userName answers who signs changes: whoever WAQAI_USER names, else the owner of the account.
func userName() string {
	if name := os.Getenv("WAQAI_USER"); name != "" {
		return name
	}
	u, err := user.Current()
	switch {
	case err != nil:
		return ""
	case u.Name != "":
		return u.Name
	}
	return u.Username
}
