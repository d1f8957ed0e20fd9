package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"waqai/data"
)

// clock is what changes of the tests are signed with.
func clock() time.Time { return time.Date(2026, 5, 4, 9, 30, 0, 0, time.UTC) }

// changed is a project with an import and a date.
func changed(t testing.TB) string {
	t.Helper()
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	must(t, "date", p, "1", "2021-09-14")
	return p
}

func TestLogTellsWhoAndWhen(t *testing.T) {
	p := changed(t)
	must(t, "undo", p)
	want := "1\t2026-05-04T09:30:00Z\tسلمى\tedit\tAdd articles\n" +
		"2\t2026-05-04T09:30:00Z\tسلمى\tedit\t" + dateTitle(t, p) + "\n" +
		"3\t2026-05-04T09:30:00Z\tسلمى\tundo\t" + dateTitle(t, p) + "\n"
	if got := must(t, "log", p); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	refuse(t, misused, []string{"exclude"}, "log", p, "--json", "--csv")
}

// dateTitle is what the step of a date is called.
func dateTitle(t testing.TB, project string) string {
	t.Helper()
	s, err := data.Open(project)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	title, ok := s.RedoTitle()
	if !ok {
		t.Fatal("nothing was undone")
	}
	return title
}

func TestLogAsJSONAndCSV(t *testing.T) {
	p := changed(t)
	rows := strings.Split(strings.TrimSpace(must(t, "log", p, "--json")), "\n")
	if len(rows) != 2 {
		t.Fatal(rows)
	}
	var r struct {
		Who, When, Hash string
		Changes         []struct {
			Table         string
			Before, After map[string]any
		}
	}
	if err := json.Unmarshal([]byte(rows[1]), &r); err != nil {
		t.Fatal(err)
	}
	if r.Who != "سلمى" || r.When != "2026-05-04T09:30:00Z" || len(r.Hash) != 64 || r.Changes[0].Table != "articles" || r.Changes[0].After["published"] != "2021-09-14" {
		t.Errorf("got %+v", r)
	}
	if got := must(t, "log", p, "--csv"); !strings.HasPrefix(got, "revision,when,who,kind,title,step,table,first,last,before,after,sha256,hash\n1,2026-05-04T09:30:00Z,سلمى,edit,") {
		t.Errorf("got %.200s", got)
	}
}

func TestUndoAndRedoSayWhat(t *testing.T) {
	p := changed(t)
	before := must(t, "events", p, "--json")
	steps := []string{must(t, "undo", p), must(t, "undo", p)}
	if steps[1] != "undo: Add articles\n" || !strings.HasPrefix(steps[0], "undo: ") {
		t.Errorf("got %q", steps)
	}
	refuse(t, failed, []string{"nothing to undo"}, "undo", p)
	if got := must(t, "redo", p); got != "redo: Add articles\n" {
		t.Errorf("got %q", got)
	}
	must(t, "redo", p)
	refuse(t, failed, []string{"redo"}, "redo", p)
	if got := must(t, "events", p, "--json"); got != before {
		t.Errorf("got %s, want %s", got, before)
	}
	if got := must(t, "check", p, "--deep"); !strings.HasSuffix(got, ": sound\n") {
		t.Errorf("got %q", got)
	}
}

func TestBackupIsAProject(t *testing.T) {
	p := changed(t)
	out := filepath.Join(t.TempDir(), "copy.waqai")
	if got := must(t, "backup", p, out); got != out+"\n" {
		t.Errorf("got %q", got)
	}
	if must(t, "log", out, "--json") != must(t, "log", p, "--json") || must(t, "events", out) != must(t, "events", p) {
		t.Error("the copy differs")
	}
	refuse(t, failed, []string{out, "exists already"}, "backup", p, out)
	refuse(t, misused, []string{".waqai"}, "backup", p, filepath.Join(t.TempDir(), "copy"))
}

func TestDeepCheckNamesAChangedTitle(t *testing.T) {
	p := changed(t)
	raw, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(p)
	if err != nil {
		t.Fatal(err)
	}
	e, err := s.Event(3)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// In the row of the event its title is followed by its date.
	row := e.Title + e.Date.String() + "throughout"
	changed := strings.Replace(string(raw), row, "x"+row[1:], 1)
	if changed == string(raw) {
		t.Fatal("the event is not in the file")
	}
	if err := os.WriteFile(p, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	o := run(t, "check", p, "--deep")
	if o.status != failed || !strings.Contains(o.out, "event 3: it is not as it was last written") {
		t.Errorf("got %+v", o)
	}
}
