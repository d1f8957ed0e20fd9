package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/assets"
	"waqai/data"
	"waqai/timeline"
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
	env := Env{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Assets: assets.Files, Version: "9.8.7"}
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

const undated = "هدنة في درعا\n\nبدأت الحرب في مارس 2011. ووقع الهجوم الأسبوع الماضي. وتسيطر الجبهة على البلدة منذ 2013.\n"

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

func TestEventsAsJSON(t *testing.T) {
	p := newProject(t)
	if got := must(t, "import", p, write(t, "a.txt", undated)); got == "" {
		t.Fatal("nothing imported")
	}
	got := must(t, "events", p, "--json")
	golden(t, "events.json", got)
	var events []map[string]any
	if err := json.Unmarshal([]byte(got), &events); err != nil || len(events) != 3 {
		t.Fatal(err, len(events))
	}
	text := []rune(must(t, "text", p, "1"))
	for _, e := range events {
		for _, c := range e["citations"].([]any) {
			c := c.(map[string]any)
			if quote := string(text[int(c["start"].(float64)):int(c["end"].(float64))]); quote != c["quote"] {
				t.Errorf("the text says %q, the citation %q", quote, c["quote"])
			}
			sum := sha256.Sum256([]byte(string(text)))
			if c["article"].(map[string]any)["sha256"] != hex.EncodeToString(sum[:]) {
				t.Error("the hash is not that of the text")
			}
		}
	}
}

func TestEventsBetweenDates(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	for _, c := range []struct {
		args []string
		want int
	}{
		{nil, 3},
		{[]string{"--from", "2011-04"}, 1},
		{[]string{"--to", "2012"}, 1},
		{[]string{"--from", "2011-03-31", "--to", "2013-01"}, 2},
		{[]string{"--from", "1990", "--to", "199X"}, 0},
	} {
		args := append([]string{"events", p}, c.args...)
		if got := strings.Count(must(t, args...), "\n"); got != c.want {
			t.Errorf("%v: %d events, want %d", c.args, got, c.want)
		}
	}
	if got := must(t, "events", p, "--json", "--to", "1990"); got != "[]\n" {
		t.Errorf("got %q", got)
	}
	refuse(t, misused, []string{"from", "2011-03"}, "events", p, "--from", "March")
	refuse(t, misused, []string{"empty"}, "events", p, "--to", "")
}

func TestEventsAsLines(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	lines := strings.Split(must(t, "events", p), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "1\t2011-03\tproposed\t") || !strings.HasPrefix(lines[1], "3\t2013/..\t") || !strings.HasPrefix(lines[2], "2\t\tproposed\t") {
		t.Errorf("got %q", lines)
	}
}

func TestDate(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	if got := must(t, "date", p, "1", "2021-09-14"); got != "2\t\t2021-09-06/2021-09-12\n" {
		t.Errorf("got %q", got)
	}
	if got := must(t, "date", p, "1", "2021-09-21"); got != "2\t2021-09-06/2021-09-12\t2021-09-13/2021-09-19\n" {
		t.Errorf("got %q", got)
	}
	if got := must(t, "date", p, "1", "2021-09-21"); got != "" {
		t.Errorf("the same day: %q", got)
	}
	s, err := data.Open(p)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Edit("by hand", func(tx *data.Tx) error { return tx.SetEventDate(2, timeline.In(timeline.NewYear(2020))) })
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	if got := must(t, "date", p, "1", "2021-09-14"); got != "" {
		t.Errorf("a date that a person typed has moved: %q", got)
	}
	refuse(t, misused, []string{"no day 31"}, "date", p, "1", "2021-02-31")
	refuse(t, misused, []string{"number of an article"}, "date", p, "x", "2021-02-01")
	refuse(t, misused, []string{"a day"}, "date", p, "1")
	refuse(t, failed, []string{"no article 9"}, "date", p, "9", "2021-02-01")
}

func TestTextIsTheStoredOne(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", "\ufeffعنوان\r\n\r\nا\u0653ب\x00 في مارس 2011.  \r\n"))
	if got := must(t, "text", p, "1"); got != "عنوان\n\nآب في مارس 2011.  \n" {
		t.Errorf("got %q", got)
	}
	refuse(t, failed, []string{"no article 2"}, "text", p, "2")
	refuse(t, misused, []string{"number"}, "text", p, "0")
}

func TestDates(t *testing.T) {
	got := must(t, "dates", write(t, "a.txt", undated), "--published", "2021-09-14")
	golden(t, "dates.jsonl", got)
	if o := runWith(t, undated, "dates", "--published", "2021-09-14", "-"); o.out != got {
		t.Errorf("from the standard input: %s%s", o.out, o.errors)
	}
	if o := runWith(t, undated, "dates"); !strings.Contains(o.out, `"surface":"الأسبوع الماضي","type":"DATE","value":"","edtf":""`) {
		t.Errorf("without a day: %s", o.out)
	}
	refuse(t, failed, []string{"standard input", "empty"}, "dates")
	refuse(t, failed, []string{"none.txt", "no such file"}, "dates", "none.txt")
	refuse(t, misused, []string{"no day 31"}, "dates", "--published", "2021-02-31")
	refuse(t, misused, []string{"at most one file"}, "dates", "a", "b")
	refuse(t, misused, []string{"standard input alone"}, "dates", "--batch", "a")
	refuse(t, misused, []string{"standard input alone"}, "dates", "--batch", "--published", "2021-01-01")
}

func TestPlacesOfDatesCountTheInput(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want string
	}{
		"CRLF is two":              {"عنوان\r\n\r\nبدأ في مارس 2011.", `{"start":16,"end":25,"surface":"مارس 2011"`},
		"a mark is none":           {"\ufeffبدأ في مارس 2011.", `{"start":7,"end":16,"surface":"مارس 2011"`},
		"a decomposed letter: two": {"ا\u0653ب في مارس 2011.", `{"start":7,"end":16,"surface":"مارس 2011"`},
	} {
		t.Run(name, func(t *testing.T) {
			if o := runWith(t, c.raw, "dates"); !strings.Contains(o.out, c.want) {
				t.Errorf("got %s%s, want %s", o.out, o.errors, c.want)
			}
		})
	}
}

func TestManyTexts(t *testing.T) {
	var in, want strings.Builder
	for i := range 300 {
		fmt.Fprintf(&in, `{"id":"a%d","lang":"ar","ref":"2021-09-14","text":"وقع الهجوم %s أمس في مارس 2011."}`+"\n", i, strings.Repeat("هناك ", i%7*20))
		start := len([]rune("وقع الهجوم ")) + i%7*20*5 + 1
		fmt.Fprintf(&want, `{"id":"a%d","mentions":[{"start":%d,"end":%d,"surface":"أمس","type":"DATE","value":"2021-09-13"},`, i, start, start+3)
		fmt.Fprintf(&want, `{"start":%d,"end":%d,"surface":"مارس 2011","type":"DATE","value":"2011-03"}]}`+"\n", start+7, start+16)
	}
	o := runWith(t, in.String(), "dates", "--batch")
	if o.status != 0 || o.errors != "" {
		t.Fatalf("status %d, %s", o.status, o.errors)
	}
	if diff := cmp.Diff(want.String(), o.out); diff != "" {
		t.Error(diff)
	}
}

func TestManyTextsNamesWhatItCannotRead(t *testing.T) {
	o := runWith(t, `{"id":1,"text":"في مارس 2011"}`+"\n\nnonsense\n"+`{"id":{"n":2},"ref":"2021-02-31","text":"أمس"}`+"\n"+`{"text":""}`, "dates", "--batch")
	want := `{"id":1,"mentions":[{"start":3,"end":12,"surface":"مارس 2011","type":"DATE","value":"2011-03"}]}` + "\n" + `{"id":null,"mentions":[]}` + "\n"
	if o.status != failed || o.out != want || !strings.Contains(o.errors, "line 3: ") || !strings.Contains(o.errors, "line 4: ref: ") {
		t.Errorf("got %+v", o)
	}
}

// TestManyTextsStream writes a text only after the answer to the one before has come.
func TestManyTextsStream(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	var errs bytes.Buffer
	done := make(chan int)
	go func() {
		done <- Main(context.Background(), []string{"dates", "--batch"}, Env{Stdin: inR, Stdout: outW, Stderr: &errs}, nil)
	}()
	answers := json.NewDecoder(outR)
	for i := range 20 {
		if _, err := fmt.Fprintf(inW, `{"id":%d,"text":"في مارس 2011"}`+"\n", i); err != nil {
			t.Fatal(err)
		}
		var a struct{ ID int }
		if err := answers.Decode(&a); err != nil || a.ID != i {
			t.Fatal(a, err)
		}
	}
	if err := inW.Close(); err != nil {
		t.Fatal(err)
	}
	if status := <-done; status != 0 {
		t.Error(status, errs.String())
	}
}

func TestExport(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated), "--published", "2021-09-14")
	dir := t.TempDir()
	out := filepath.Join(dir, "صورة.PNG")
	if got := must(t, "export", p, out, "--width", "800", "--scale", "1.5", "--title", "حرب", "--theme", "dark"); got != "" {
		t.Errorf("output %q", got)
	}
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	config, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil || config.Width != 1200 {
		t.Errorf("%+v, %v", config, err)
	}
	other := filepath.Join(t.TempDir(), "x.png")
	t.Setenv("TZ", "Asia/Tokyo")
	t.Setenv("LANG", "tr_TR")
	t.Setenv("HOME", t.TempDir())
	must(t, "export", p, other, "--width", "800", "--scale", "1.5", "--title", "حرب", "--theme", "dark")
	if again, err := os.ReadFile(other); err != nil || !bytes.Equal(raw, again) {
		t.Error("not the same picture", err)
	}
	svg := filepath.Join(dir, "a.svg")
	for _, args := range [][]string{nil, {"--axis", "ltr"}, {"--language", "en"}, {"--from", "2011", "--to", "2015"}} {
		must(t, append([]string{"export", p, svg}, args...)...)
		b, err := os.ReadFile(svg)
		if err != nil || !bytes.Contains(b, []byte("<svg")) {
			t.Errorf("%v: %.80q, %v", args, b, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left: %v, %v", entries, err)
	}
	before, err := os.ReadFile(svg)
	if err != nil {
		t.Fatal(err)
	}
	refuse(t, failed, []string{"needs a height of"}, "export", p, svg, "--height", "50")
	if after, err := os.ReadFile(svg); err != nil || !bytes.Equal(before, after) {
		t.Error("a failed export has changed the file", err)
	}
	refuse(t, misused, []string{".png or .svg"}, "export", p, filepath.Join(dir, "a.gif"))
	refuse(t, misused, []string{"light"}, "export", p, svg, "--theme", "pink")
	refuse(t, misused, []string{"--scale"}, "export", p, svg, "--scale", "0")
	refuse(t, misused, []string{"--width"}, "export", p, svg, "--width", "-5")
	refuse(t, misused, []string{"width"}, "export", p, svg, "--width", "wide")
	refuse(t, failed, []string{"no such folder", "make it"}, "export", p, filepath.Join(dir, "none", "a.png"))
	refuse(t, failed, []string{dir + "/folder.png"}, "export", p, mkdir(t, filepath.Join(dir, "folder.png")))
}

func mkdir(t *testing.T, path string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(path, "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	raw, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	// One letter of the text, where it stands in the table of articles.
	at := bytes.Index(raw, []byte("الجبهة على البلدة"))
	if at < 0 {
		t.Fatal("the text is not in the file")
	}
	raw[at+1]++
	if err := os.WriteFile(p, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	o := run(t, "check", p)
	if o.status != failed || !strings.Contains(o.out, "article 1: its text is not the one of its SHA-256") || !strings.Contains(o.errors, "not sound") {
		t.Errorf("got %+v", o)
	}
}

func TestProjectsThatAreNone(t *testing.T) {
	notes := write(t, "notes.waqai", strings.Repeat("these are notes ", 100))
	empty := write(t, "empty.waqai", "")
	missing := filepath.Join(t.TempDir(), "missing.waqai")
	folder := mkdir(t, filepath.Join(t.TempDir(), "folder.waqai"))
	article := write(t, "a.txt", undated)
	for _, args := range [][]string{{"events"}, {"check"}, {"text", "1"}, {"date", "1", "2021-09-14"}, {"export", "a.png"}} {
		command := func(p string) []string { return append([]string{args[0], p}, args[1:]...) }
		refuse(t, failed, []string{notes, "not a Waqai project"}, command(notes)...)
		refuse(t, failed, []string{empty, "not a Waqai project"}, command(empty)...)
		refuse(t, failed, []string{missing, "no such project"}, command(missing)...)
		refuse(t, failed, []string{folder, "folder"}, command(folder)...)
	}
	refuse(t, failed, []string{notes, "not a Waqai project"}, "import", notes, article)
	refuse(t, failed, []string{folder, "folder"}, "import", folder, article)
	refuse(t, failed, []string{"no such folder"}, "import", filepath.Join(t.TempDir(), "none", "a.waqai"), article)
}

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
	for _, command := range []string{"import", "date", "events", "text", "export", "dates", "check"} {
		if got := must(t, "--help"); !strings.Contains(got, "\n  "+command) {
			t.Errorf("help does not name %s", command)
		}
		got := must(t, command, "--help")
		if !strings.Contains(got, "waqai "+command) {
			t.Errorf("help of %s: %s", command, got)
		}
	}
}
