package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waqai/assets"
)

func TestImport(t *testing.T) {
	p := newProject(t)
	file := write(t, "مقال.txt", undated)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{file}, file + ": article 1, 3 events, 3 mentions, date unknown\n"},
		{[]string{file}, file + ": already there as article 1\n"},
		{[]string{file, "--published", "2021-09-14"}, file + ": already there as article 1, now dated 2021-09-14, 1 event moved\n"},
		{[]string{file, "--published=2021-09-14"}, file + ": already there as article 1\n"},
		{[]string{"--language", "ar", "testdata/sample-1.ar.txt"}, "testdata/sample-1.ar.txt: article 2, "},
	} {
		if got := must(t, append([]string{"import", p}, c.args...)...); !strings.HasPrefix(got, c.want) {
			t.Errorf("%v: got %q, want %q", c.args, got, c.want)
		}
	}
	o := run(t, "import", p, file, "--published", "2020-01-01")
	if o.status != failed || !strings.Contains(o.errors, "waqai date") || o.out != "" {
		t.Errorf("another date: %+v", o)
	}
	refuse(t, misused, []string{"no day 31", "YYYY-MM-DD"}, "import", p, file, "--published", "2021-02-31")
	refuse(t, misused, []string{"YYYY-MM-DD"}, "import", p, file, "--published", "2021-02")
	refuse(t, misused, []string{"one of"}, "import", p, file, "--language", "xx")
	refuse(t, misused, []string{"one or more files"}, "import", p)
	refuse(t, misused, []string{"ends in .waqai"}, "import", filepath.Join(t.TempDir(), "war.db"), file)
}

func TestImportKeepsTheGoodFiles(t *testing.T) {
	p, good := newProject(t), write(t, "a.txt", undated)
	folder, empty := t.TempDir(), write(t, "empty.txt", "")
	o := run(t, "import", p, folder, empty, good, "none.txt")
	if o.status != failed || strings.Count(o.out, "\n") != 1 || strings.Count(o.errors, "waqai: ") != 3 {
		t.Errorf("got %+v", o)
	}
	for _, s := range []string{folder + ": it is a folder", empty + ": it is empty", "none.txt: there is no such file"} {
		if !strings.Contains(o.errors, s) {
			t.Errorf("%q does not say %q", o.errors, s)
		}
	}
	if got := must(t, "check", p); got != p+": sound\n" {
		t.Errorf("got %q", got)
	}
}

func TestANewProjectInWhichAllFailedIsRemoved(t *testing.T) {
	p := newProject(t)
	refuse(t, failed, []string{"none.txt"}, "import", p, "none.txt")
	if entries, err := os.ReadDir(filepath.Dir(p)); err != nil || len(entries) != 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
	must(t, "import", p, write(t, "a.txt", undated))
	refuse(t, failed, []string{"none.txt"}, "import", p, "none.txt")
	must(t, "events", p)
}

func TestImportStopsAtCtrlCAndKeepsWhatWasFinished(t *testing.T) {
	p := newProject(t)
	ctx, stop := context.WithCancel(context.Background())
	var out, errs bytes.Buffer
	env := Env{Stdin: strings.NewReader(""), Stdout: writerFunc(func(b []byte) (int, error) { stop(); return out.Write(b) }), Stderr: &errs, Assets: assets.Files}
	status := Main(ctx, []string{"import", p, write(t, "a.txt", undated), "testdata/sample-1.ar.txt"}, env, nil)
	if status != failed || strings.Count(out.String(), "\n") != 1 || !strings.Contains(errs.String(), "kept") {
		t.Errorf("status %d, %q, %q", status, out.String(), errs.String())
	}
	if got := strings.Count(must(t, "events", p), "\n"); got != 3 {
		t.Errorf("%d events", got)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func TestManyFilesAreCountedOnTheStandardError(t *testing.T) {
	dir := t.TempDir()
	args := []string{"import", newProject(t)}
	for i := range 2*everyFiles + 1 {
		path := filepath.Join(dir, fmt.Sprint(i))
		if err := os.WriteFile(path, []byte(fmt.Sprintf("عنوان\n\nوقع الهجوم رقم %d.", i)), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	o := run(t, args...)
	if o.status != 0 || o.errors != "100 of 201 files\n200 of 201 files\n" || strings.Count(o.out, "\n") != 201 {
		t.Errorf("status %d, %q", o.status, o.errors)
	}
}

func TestAnImportIsCalledAsTheWindowCallsIt(t *testing.T) {
	raw, err := fs.ReadFile(assets.Files, "locale/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var said map[string]any
	if err := json.Unmarshal(raw, &said); err != nil {
		t.Fatal(err)
	}
	if said["step.import"] != importTitle {
		t.Errorf("the window calls it %v, the command %q", said["step.import"], importTitle)
	}
}
