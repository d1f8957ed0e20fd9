package cli

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/assets"
)

var update = flag.Bool("update", false, "write the golden files anew")

// outcome is what a command has answered.
type outcome struct {
	status      int
	out, errors string
	windows     []string // what the window was opened on
}

// runWith runs a command with a standard input.
func runWith(t testing.TB, stdin string, args ...string) outcome {
	t.Helper()
	var o outcome
	var out, errs bytes.Buffer
	env := Env{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Assets: assets.Files, Version: "9.8.7", User: "سلمى", Now: clock}
	o.status = Main(context.Background(), args, env, func(project string, sample bool) error {
		o.windows = append(o.windows, fmt.Sprint(project, " ", sample))
		return nil
	})
	o.out, o.errors = out.String(), errs.String()
	if strings.Contains(o.errors, "goroutine ") || strings.Contains(o.errors, ".go:") {
		t.Errorf("a stack trace: %s", o.errors)
	}
	return o
}

func run(t testing.TB, args ...string) outcome {
	t.Helper()
	return runWith(t, "", args...)
}

// must runs a command that is to succeed and answers its output.
func must(t testing.TB, args ...string) string {
	t.Helper()
	o := run(t, args...)
	if o.status != 0 {
		t.Fatalf("%v: status %d: %s", args, o.status, o.errors)
	}
	return o.out
}

// refuse runs a command that is to fail, with words that its message must hold and nothing on
// the standard output.
func refuse(t testing.TB, status int, says []string, args ...string) {
	t.Helper()
	o := run(t, args...)
	if o.status != status || o.out != "" {
		t.Errorf("%v: status %d, want %d; output %q", args, o.status, status, o.out)
	}
	for _, s := range says {
		if !strings.Contains(o.errors, s) {
			t.Errorf("%v: %q does not say %q", args, o.errors, s)
		}
	}
	if len(o.windows) > 0 {
		t.Errorf("%v opened a window", args)
	}
}

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (run with -update to accept):\n%s", name, diff)
	}
}

func newProject(t testing.TB) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "حرب.waqai")
}

func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const undated = "هدنة في درعا\n\nوقع الهجوم الأسبوع الماضي. وبدأت الحرب في مارس 2011. وتسيطر الجبهة على البلدة منذ 2013.\n"

func TestFirstWord(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
	}{
		{nil, []string{" false"}},
		{[]string{"--sample"}, []string{" true"}},
		{[]string{"war.waqai"}, []string{"war.waqai false"}},
	} {
		if o := run(t, c.args...); o.status != 0 || !cmp.Equal(o.windows, c.want) {
			t.Errorf("%v: %+v", c.args, o)
		}
	}
	refuse(t, misused, []string{`"foo"`, "neither a command nor a project"}, "foo")
	refuse(t, misused, []string{"one project"}, "a.waqai", "b.waqai")
	refuse(t, misused, []string{"one project"}, "a.waqai", "--sample")
	refuse(t, misused, []string{"--nonsense"}, "--nonsense")
	refuse(t, misused, []string{"--nonsense", "waqai events --help"}, "events", "a.waqai", "--nonsense")
}

func TestTheWindowsErrorIsTold(t *testing.T) {
	var errs bytes.Buffer
	status := Main(context.Background(), nil, Env{Stdout: io.Discard, Stderr: &errs}, func(string, bool) error { return errors.New("no display") })
	if status != failed || errs.String() != "waqai: no display\n" {
		t.Errorf("%d, %q", status, errs.String())
	}
}

func TestHelpAndVersion(t *testing.T) {
	if got := must(t, "--version"); got != "waqai 9.8.7\n" {
		t.Errorf("got %q", got)
	}
	for _, command := range []string{"import", "date", "reread", "events", "text", "export", "dates", "check", "search"} {
		if got := must(t, "--help"); !strings.Contains(got, "\n  "+command) {
			t.Errorf("help does not name %s", command)
		}
		got := must(t, command, "--help")
		if !strings.Contains(got, "waqai "+command) {
			t.Errorf("help of %s: %s", command, got)
		}
	}
}
