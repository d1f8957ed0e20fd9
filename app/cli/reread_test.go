package cli

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

// age makes a project as an older date finder would have left it: it has read March 2011 as 2001,
// and has overlooked 2013.
func age(t *testing.T, project string) {
	t.Helper()
	s, err := data.Open(project)
	if err != nil {
		t.Fatal(err)
	}
	mentions, err := s.Mentions(1)
	if err != nil || len(mentions) != 3 {
		t.Fatal(mentions, err)
	}
	err = s.Edit("age", func(tx *data.Tx) error {
		for _, m := range mentions {
			m.Engine = extract.Version - 1
			if m.Surface == "مارس 2011" {
				m.Date = timeline.In(timeline.NewMonth(2001, 3))
			}
			if err := tx.Reread(m.ID, m); err != nil {
				return err
			}
		}
		return errors.Join(tx.SetEventReading(2, timeline.In(timeline.NewMonth(2001, 3))), tx.DeleteEvent(3), tx.DropMention(mentions[2].ID))
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

const bothDifferences = "1\treads\t2\t2001-03\t2011-03\t\tمارس 2011\n1\tfound\t\t\t2013/..\t\tمنذ 2013\n"

func TestReread(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	if got := must(t, "reread", p); got != "" {
		t.Errorf("an article of this version differs: %q", got)
	}
	age(t, p)
	before := must(t, "events", p, "--json")
	for range 2 {
		if got := must(t, "reread", p); got != bothDifferences {
			t.Errorf("got %q", got)
		}
	}
	if got := must(t, "events", p, "--json"); got != before {
		t.Error("looking has changed the events")
	}
	if got := must(t, "reread", p, "--take"); got != bothDifferences {
		t.Errorf("taken were %q", got)
	}
	if got := must(t, "reread", p) + must(t, "reread", p, "--take"); got != "" {
		t.Errorf("there is more: %q", got)
	}
	if got := must(t, "events", p); !strings.Contains(got, "2\t2011-03\tproposed\t") || !strings.Contains(got, "4\t2013/..\tproposed\t") {
		t.Errorf("the events are %q", got)
	}
	must(t, "check", p)
	if got := must(t, "undo", p); !strings.Contains(got, rereadTitle) {
		t.Errorf("undone is %q", got)
	}
	if got := must(t, "events", p, "--json"); got != before {
		t.Error("one undo does not take all of it back")
	}
}

func TestRereadLeavesWhatAPersonHasJudged(t *testing.T) {
	p := newProject(t)
	must(t, "import", p, write(t, "a.txt", undated))
	age(t, p)
	s, err := data.Open(p)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Edit("Accept", func(tx *data.Tx) error { return tx.SetEventStatus(2, timeline.Accepted) })
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	if got := must(t, "reread", p, "--take"); got != "1\tfound\t\t\t2013/..\t\tمنذ 2013\n" {
		t.Errorf("taken were %q", got)
	}
	if got := must(t, "events", p); !strings.Contains(got, "2\t2001-03\taccepted\t") {
		t.Errorf("the events are %q", got)
	}
	if got := must(t, "reread", p); got != "1\treads\t2\t2001-03\t2011-03\tjudged\tمارس 2011\n" {
		t.Errorf("left is %q", got)
	}
}

func TestRereadIsRefused(t *testing.T) {
	refuse(t, misused, []string{"a project"}, "reread")
	refuse(t, misused, []string{"a project"}, "reread", "a.waqai", "b.waqai")
	refuse(t, failed, []string{"no such project"}, "reread", filepath.Join(t.TempDir(), "none.waqai"))
}
