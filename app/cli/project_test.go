package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waqai/data"
	"waqai/timeline"
)

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

func TestEventsBetweenDatesAndOfASearch(t *testing.T) {
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
		{[]string{"--search", "الحرب"}, 1},
		{[]string{"--search", "الحرب أو من:2013"}, 2},
		{[]string{"--search", "الحرب أو من:2013", "--to", "2012"}, 1},
		{[]string{"--search", "zzz"}, 0},
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
	refuse(t, misused, []string{"at character 1", "not closed", "--syntax"}, "events", p, "--search", "(a")
	refuse(t, misused, []string{"no word"}, "events", p, "--search", "")
}

func TestEventsAsLines(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	lines := strings.Split(must(t, "events", p), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "2\t2011-03\tproposed\t") || !strings.HasPrefix(lines[1], "3\t2013/..\t") || !strings.HasPrefix(lines[2], "1\t\tproposed\t") {
		t.Errorf("got %q", lines)
	}
}

func TestDate(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	if got := must(t, "date", p, "1", "2021-09-14"); got != "1\t\t2021-09-06/2021-09-12\n" {
		t.Errorf("got %q", got)
	}
	if got := must(t, "date", p, "1", "2021-09-21"); got != "1\t2021-09-06/2021-09-12\t2021-09-13/2021-09-19\n" {
		t.Errorf("got %q", got)
	}
	if got := must(t, "date", p, "1", "2021-09-21"); got != "" {
		t.Errorf("the same day: %q", got)
	}
	s, err := data.Open(p)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Edit("by hand", func(tx *data.Tx) error { return tx.SetEventDate(1, timeline.In(timeline.NewYear(2020))) })
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
