package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

// newStore answers a new project in a folder of its own.
func newStore(t testing.TB) *Store {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "حرب 50%?#.waqai"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// reopen closes a project and opens it again.
func reopen(t testing.TB, s *Store) *Store {
	t.Helper()
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// sample is an article of n sentences, each with a mention and an event proposed from it: the
// first of each three is dated, the second counted from the article's day, the third open.
func sample(name string, n int, day timeline.Unit) (timeline.Article, []timeline.Mention, []timeline.Event) {
	var b strings.Builder
	a := timeline.Article{Title: "عنوان " + name, Outlet: "وكالة", Language: "ar", Published: day}
	if !day.IsZero() {
		a.DatedBy = "head"
	}
	var mentions []timeline.Mention
	var events []timeline.Event
	length := 0
	write := func(s string) (start, end int) {
		b.WriteString(s)
		start, length = length, length+len([]rune(s))
		return start, length
	}
	for i := range n {
		from, _ := write("وقع هجوم في بلدة " + name + " ")
		start, end := write([]string{"عام 2011", "أمس", "منذ 2013"}[i%3])
		_, to := write(".")
		write("\n")
		a.Passages = append(a.Passages, timeline.Passage{Start: from, End: to, Paragraph: i})
		m := timeline.Mention{Start: start, End: end, Engine: 3, Rule: "year", Because: []timeline.Reason{{Code: "year", Args: []string{"2011"}}}}
		switch i % 3 {
		case 0:
			m.Date = timeline.In(timeline.NewYear(2011))
			m.Alternatives = []timeline.Alternative{{Date: timeline.In(timeline.NewYear(1911)), Because: []timeline.Reason{{Code: "century"}}}}
		case 1:
			m.Derived, m.Rule = true, "yesterday"
			if !day.IsZero() {
				m.Date = timeline.In(day.Add(-1))
			}
		case 2:
			m.Date = timeline.Date{Form: timeline.Since, Start: timeline.NewYear(2013), Extent: timeline.Throughout}
		}
		mentions = append(mentions, m)
		events = append(events, timeline.Event{
			Title: fmt.Sprintf("هجوم %d في %s", i, name), Date: m.Date,
			Citations: []timeline.Citation{{Start: start, End: end, Date: m.Date, Rule: m.Rule}},
		})
	}
	a.Text = b.String()
	a.SHA256 = hash(a.Text)
	return a, mentions, events
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// add stores a sample in one edit and answers the article's id.
func add(t testing.TB, s *Store, name string, n int, day timeline.Unit) int64 {
	t.Helper()
	var id int64
	a, mentions, events := sample(name, n, day)
	err := s.Edit("Import "+name, func(tx *Tx) (err error) {
		id, err = tx.AddArticle(a, mentions, events)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// dump answers everything that a person could see of a project, the history left out.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	all, err := everyRow(s)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func everyRow(s *Store) (string, error) {
	var b strings.Builder
	for _, table := range []string{"articles", "passages", "mentions", "events", "citations"} {
		rows, err := s.readers.Query("SELECT * FROM " + table + " ORDER BY id")
		if err != nil {
			return "", err
		}
		defer rows.Close()
		columns, err := rows.Columns()
		if err != nil {
			return "", err
		}
		for rows.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err := rows.Scan(values...); err != nil {
				return "", err
			}
			fmt.Fprint(&b, table)
			for i, v := range values {
				fmt.Fprintf(&b, " %s=%#v", columns[i], *v.(*any))
			}
			b.WriteByte('\n')
		}
		if err := rows.Err(); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

var day = timeline.NewDay(2021, 9, 14)

func TestArticleComesBackAsItWent(t *testing.T) {
	s := newStore(t)
	want, mentions, events := sample("درعا", 6, day)
	id := add(t, s, "درعا", 6, day)
	s = reopen(t, s)

	got, err := s.Article(id)
	if err != nil {
		t.Fatal(err)
	}
	want.ID = id
	for i := range want.Passages {
		want.Passages[i].ID = got.Passages[i].ID
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}

	gotMentions, err := s.Mentions(id)
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(want.Text)
	for i := range mentions {
		mentions[i].ID = gotMentions[i].ID
		mentions[i].Surface = string(runes[mentions[i].Start:mentions[i].End])
		mentions[i].Doubts = []timeline.Reason{}
	}
	if diff := cmp.Diff(mentions, gotMentions); diff != "" {
		t.Error(diff)
	}

	gotEvents, err := s.Events(Query{})
	if err != nil {
		t.Fatal(err)
	}
	if len(gotEvents) != len(events) {
		t.Fatalf("%d events, want %d", len(gotEvents), len(events))
	}
	for _, e := range gotEvents {
		w := events[e.ID-1]
		if e.Title != w.Title || !e.Date.Equal(w.Date) || e.Status != timeline.Proposed || len(e.Citations) != 1 {
			t.Errorf("got %+v, want %+v", e, w)
		}
		c := e.Citations[0]
		n := timeline.NewCitation(got, c.Start, c.End)
		n.ID, n.Event, n.Mention, n.Date, n.Rule = c.ID, e.ID, c.Mention, w.Date, w.Citations[0].Rule
		if diff := cmp.Diff(n, c); diff != "" {
			t.Error(diff)
		}
		if c.Mention != mentions[e.ID-1].ID {
			t.Errorf("event %d cites mention %d", e.ID, c.Mention)
		}
	}
}

func TestListsLeaveTextsOut(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	add(t, s, "حمص", 3, timeline.Unit{})
	list, err := s.Articles()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 || list[0].Text != "" || list[0].Passages != nil || list[0].Published != day || list[1].DatedBy != "" {
		t.Errorf("got %+v", list)
	}
}

func TestTheSameTextIsNotAddedAgain(t *testing.T) {
	s := newStore(t)
	id := add(t, s, "درعا", 3, day)
	a, mentions, events := sample("درعا", 3, day)
	before := dump(t, s)
	err := s.Edit("Again", func(tx *Tx) error {
		if known, found, err := tx.ArticleBySHA256(a.SHA256); err != nil || !found || known.ID != id {
			t.Errorf("got %v, %v, %v", known.ID, found, err)
		}
		_, err := tx.AddArticle(a, mentions, events)
		return err
	})
	if err == nil {
		t.Error("no error")
	}
	if after := dump(t, s); after != before {
		t.Error("the project has changed")
	}
	if _, found, err := s.ArticleBySHA256("no such hash"); found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestEveryConnectionIsSafe(t *testing.T) {
	s := newStore(t)
	ask := func(c *sql.Conn, pragma string, want int) {
		t.Helper()
		var got int
		if err := c.QueryRowContext(context.Background(), "PRAGMA "+pragma).Scan(&got); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s is %d, want %d", pragma, got, want)
		}
	}
	conns := []*sql.Conn{s.writer}
	for range 4 {
		c, err := s.readers.Conn(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		conns = append(conns, c)
		ask(c, "query_only", 1)
	}
	for _, c := range conns {
		ask(c, "synchronous", 2) // FULL
		ask(c, "foreign_keys", 1)
		ask(c, "application_id", applicationID)
		ask(c, "user_version", version)
	}
	ask(s.writer, "temp_store", 2) // MEMORY
	var mode string
	if err := s.writer.QueryRowContext(context.Background(), "PRAGMA journal_mode").Scan(&mode); err != nil || mode != "wal" {
		t.Errorf("journal_mode is %s, %v", mode, err)
	}
}

func TestCreateLeavesAFileAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.waqai")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("got %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "mine" {
		t.Errorf("got %q, %v", b, err)
	}
	if _, err := Create(filepath.Join(t.TempDir(), "none", "a.waqai")); err == nil || !strings.Contains(err.Error(), "no such folder") {
		t.Errorf("got %v", err)
	}
}

func TestOneFileHoldsTheProjectWhenItIsClosed(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 3, day)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(s.Path()))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v; want one file", entries, err)
	}
}

func TestAnotherProcessIsNoticed(t *testing.T) {
	a := newStore(t)
	b, err := Open(a.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	changed := func(s *Store, want bool) {
		t.Helper()
		if got, err := s.Changed(); err != nil || got != want {
			t.Errorf("changed: %v, %v; want %v", got, err, want)
		}
	}
	changed(a, false)
	add(t, a, "درعا", 3, day)
	changed(a, false)
	changed(b, true)
	changed(b, false)
	ra, err := a.Revision()
	if err != nil {
		t.Fatal(err)
	}
	if rb, err := b.Revision(); err != nil || rb != ra || ra != 1 {
		t.Errorf("revisions %d and %d, %v", ra, rb, err)
	}
	if title, err := b.Undo(); err != nil || title != "Import درعا" {
		t.Errorf("%q, %v", title, err)
	}
	changed(a, true)
	if articles, err := a.Articles(); err != nil || len(articles) != 0 {
		t.Errorf("%v, %v", articles, err)
	}
}

func TestReadersSeeOneStateDuringEdits(t *testing.T) {
	s := newStore(t)
	add(t, s, "درعا", 30, day)
	done := make(chan error)
	go func() {
		var err error
		for i := 0; i < 50 && err == nil; i++ {
			err = s.Edit("Titles", func(tx *Tx) error {
				for id := int64(1); id <= 30; id++ {
					if err := tx.SetEventTitle(id, fmt.Sprint("round ", i)); err != nil {
						return err
					}
				}
				return nil
			})
		}
		done <- err
	}()
	for running := true; running; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			running = false
		default:
		}
		events, err := s.Events(Query{})
		if err != nil {
			t.Fatal(err)
		}
		titles := map[string]bool{}
		for _, e := range events {
			titles[e.Title] = true
		}
		if len(events) != 30 || len(titles) != 1 && !strings.HasPrefix(events[0].Title, "هجوم") {
			t.Fatalf("%d events with the titles %v", len(events), titles)
		}
	}
}
