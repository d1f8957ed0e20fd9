package data

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

// history is a project with an import, an edit that is undone and redone, and a deletion, signed
// by a clock that runs backwards.
func history(t testing.TB) *Store {
	t.Helper()
	s := newStore(t)
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.FixedZone("", 3*3600))
	s.Sign("سلمى", func() time.Time { at = at.Add(-time.Hour); return at })
	add(t, s, "درعا", 3, day)
	if err := s.Edit("Title", func(tx *Tx) error { return tx.SetEventTitle(2, "عنوان \"آخر\"") }); err != nil {
		t.Fatal(err)
	}
	for _, do := range []func() (string, error){s.Undo, s.Redo} {
		if _, err := do(); err != nil {
			t.Fatal(err)
		}
	}
	s.Sign("Karim", nil)
	if err := s.Edit("Delete", func(tx *Tx) error { return tx.DeleteEvent(3) }); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestHistoryTellsWhoWhenAndWhat(t *testing.T) {
	s := history(t)
	records, err := s.History(0, 10)
	if err != nil {
		t.Fatal(err)
	}
	clock := func(hour int) time.Time { return time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC) }
	want := []Record{
		{5, "edit", "Delete", 3, "Karim", time.Time{}, ""},
		{4, "redo", "Title", 2, "سلمى", clock(5), ""},
		{3, "undo", "Title", 2, "سلمى", clock(6), ""},
		{2, "edit", "Title", 2, "سلمى", clock(7), ""},
		{1, "edit", "Import درعا", 1, "سلمى", clock(8), ""},
	}
	for i := range records {
		if len(records[i].Hash) != 64 {
			t.Errorf("record %d has the hash %q", records[i].Revision, records[i].Hash)
		}
		records[i].Hash = ""
	}
	if diff := cmp.Diff(want, records); diff != "" {
		t.Error(diff)
	}
	if older, err := s.History(3, 1); err != nil || len(older) != 1 || older[0].Revision != 2 {
		t.Error(older, err)
	}
}

func TestHistoryTellsBeforeAndAfter(t *testing.T) {
	s := history(t)
	for revision, want := range map[int64][]Difference{
		2: {{"title", "هجوم 1 في درعا", "عنوان \"آخر\""}},
		3: {{"title", "عنوان \"آخر\"", "هجوم 1 في درعا"}},
		4: {{"title", "هجوم 1 في درعا", "عنوان \"آخر\""}},
	} {
		changes, err := s.EventChanges(revision, 2)
		if err != nil || len(changes) != 1 || changes[0].Table != "events" || changes[0].First != 2 || changes[0].Last != 2 {
			t.Fatal(changes, err)
		}
		got, err := changes[0].Differences()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("revision %d: %s", revision, diff)
		}
	}
	deleted, err := s.Changes(5)
	if err != nil || len(deleted) != 2 || deleted[0].Table != "citations" || deleted[1].Table != "events" {
		t.Fatal(deleted, err)
	}
	columns, err := deleted[1].Differences()
	if err != nil || len(columns) != 12 || columns[1] != (Difference{"title", "هجوم 2 في درعا", ""}) || columns[7] != (Difference{"earliest", "1356998400", ""}) {
		t.Error(columns, err)
	}
	came, err := s.Changes(1)
	if err != nil || len(came) != 5 {
		t.Fatal(came, err)
	}
	for _, c := range came {
		if n := map[string]int64{"articles": 1}[c.Table]; c.First != 1 || n == 0 && c.Last != 3 || n > 0 && c.Last != n || len(c.SHA256) != 64 || c.Before != nil || c.After != nil {
			t.Errorf("%+v", c)
		}
	}
}

func TestEventHistoryIsOfTheEventAndItsCitations(t *testing.T) {
	s := history(t)
	add(t, s, "حمص", 3, day)
	err := s.Edit("Day", func(tx *Tx) error { // moves the citation of event 2
		m := timeline.Mention{Start: 55, End: 58}
		all, err := collect(asking{tx}, scanMention, "SELECT "+s.mentionColumns()+" FROM mentions WHERE id = 2")
		if err == nil {
			m = all[0]
			m.Date = timeline.In(day)
			_, err = tx.SetPublished(1, day, ByPerson, []timeline.Mention{m})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for event, want := range map[int64][]int64{1: {1}, 2: {7, 4, 3, 2, 1}, 3: {5, 1}, 4: {6}, 99: nil} {
		records, err := s.EventHistory(event)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, r := range records {
			got = append(got, r.Revision)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("event %d: %s", event, diff)
		}
	}
}

// TestAnExportedHistoryHoldsItself hashes the lines as anybody could.
func TestAnExportedHistoryHoldsItself(t *testing.T) {
	s := history(t)
	var out bytes.Buffer
	if err := s.WriteHistory(&out); err != nil {
		t.Fatal(err)
	}
	previous, n := "", 0
	for lines := bufio.NewScanner(&out); lines.Scan(); n++ {
		var line struct {
			Who, When, Kind, Hash string
			Changes               []struct {
				Table         string
				Before, After map[string]any
				SHA256        string
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(previous + strings.TrimSuffix(lines.Text(), `,"hash":"`+line.Hash+`"}`)))
		if line.Hash != hex.EncodeToString(sum[:]) {
			t.Errorf("line %d does not hold", n+1)
		}
		if n == 1 && (line.Who != "سلمى" || line.When != "2026-03-01T07:00:00Z" || line.Changes[0].After["title"] != "عنوان \"آخر\"") {
			t.Errorf("%+v", line)
		}
		previous = line.Hash
	}
	if n != 5 {
		t.Errorf("%d lines", n)
	}
}

func TestHistoryAsCSVHasALineAChange(t *testing.T) {
	s := history(t)
	var out bytes.Buffer
	if err := s.WriteHistoryCSV(&out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 1+5+3+2 {
		t.Fatal(len(rows), err)
	}
	if got := rows[6]; got[0] != "2" || got[1] != "2026-03-01T07:00:00Z" || got[6] != "events" || got[9] != `{"title":"هجوم 1 في درعا"}` || len(got[12]) != 64 {
		t.Errorf("%q", got)
	}
}

// TestARecordCannotBeChangedUnseen does with the history what somebody who has something to hide
// might.
func TestARecordCannotBeChangedUnseen(t *testing.T) {
	for name, c := range map[string]struct{ sql, says string }{
		"another person":         {"UPDATE edits SET who = 'x' WHERE revision = 2", "record 2: it is not as it was written"},
		"another time":           {"UPDATE edits SET at = at + 1 WHERE revision = 2", "record 2: it is not as it was written"},
		"another value":          {"UPDATE changes SET after = replace(after, 'عنوان', 'x') WHERE edit = 2", "record 2: it is not as it was written"},
		"another hash of rows":   {"UPDATE changes SET digest = zeroblob(44) WHERE edit = 1", "record 1: it is not as it was written"},
		"another hash":           {"UPDATE edits SET hash = replace(hash, 'a', 'b') WHERE revision = 4", "record 4: it is not as it was written"},
		"no hash":                {"UPDATE edits SET hash = '' WHERE revision = 1", "record 2: it is not as it was written"},
		"no hashes":              {"UPDATE edits SET hash = ''", "record 5: it is not as it was written"},
		"a change taken out":     {"DELETE FROM changes WHERE edit = 5 AND tbl = 'citations'", "record 5: it is not as it was written"},
		"a change put in":        {"INSERT INTO changes (edit, tbl, first, last, before, after) VALUES (3, 'events', 1, 1, '{}', '{}')", "record 3: it is not as it was written"},
		"changes in other order": {"UPDATE changes SET id = id + 100 WHERE edit = 5 AND tbl = 'citations'", "record 5: it is not as it was written"},
		"a record taken out":     {"DELETE FROM edits WHERE revision = 3", "record 4: what stood before it in the history is missing"},
		"the first taken out":    {"DELETE FROM edits WHERE revision = 1", "record 2: what stood before it in the history is missing"},
		"the last taken out":     {"DELETE FROM changes WHERE edit = 5; DELETE FROM edits WHERE revision = 5", "record 5: it is missing from the end of the history"},
		"two exchanged":          {"UPDATE edits SET revision = 9 WHERE revision = 3; UPDATE edits SET revision = 3 WHERE revision = 4; UPDATE edits SET revision = 4 WHERE revision = 9", "record 3: it is not as it was written"},
	} {
		t.Run(name, func(t *testing.T) {
			s := history(t)
			if found, err := s.Check(); err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			behindItsBack(t, s, c.sql)
			found, err := s.Check()
			if err != nil || !strings.Contains(lines(found), c.says) {
				t.Errorf("%q is not in:\n%s%v", c.says, lines(found), err)
			}
		})
	}
}

// TestDeepCheckFinds changes rows in ways that contradict nothing else in the project.
func TestDeepCheckFinds(t *testing.T) {
	for name, c := range map[string]struct{ sql, says string }{
		"another title":             {"UPDATE events SET title = 'x' WHERE id = 1", "event 1: it is not as it was last written"},
		"another title once edited": {"UPDATE events SET title = 'x' WHERE id = 2", "event 2: it is not as it was last written"},
		"the title before the edit": {"UPDATE events SET title = 'هجوم 1 في درعا' WHERE id = 2", "event 2: it is not as it was last written"},
		"another category":          {"UPDATE events SET category = 'x' WHERE id = 2", "event 2: it is not as it was last written"},
		"another text":              {"UPDATE articles SET text = replace(text, 'هجوم', 'قصفا')", "article 1: it is not as it was last written"},
		"another outlet":            {"UPDATE articles SET outlet = 'x'", "article 1: it is not as it was last written"},
		"another passage":           {"UPDATE passages SET paragraph = 9 WHERE id = 3", "passage 3: it is not as it was last written"},
		"another rule":              {"UPDATE mentions SET rule = 'x' WHERE id = 3", "mention 3: it is not as it was last written"},
		"another quote":             {"UPDATE citations SET quote = 'x' WHERE id = 1", "citation 1: it is not as it was last written"},
		"a row of bytes":            {"UPDATE citations SET quote = x'ffff' WHERE id = 1", "citation 1: it cannot be read"},
		"an event more":             {"INSERT INTO events SELECT 99, title, date, extent, calendar, part, by_person, earliest, latest, status, note, category FROM events WHERE id = 1", "event 99: it is not in the history"},
		"an event less":             {"DELETE FROM events WHERE id = 1", "event 1: it is missing"},
		"an edited event less":      {"DELETE FROM events WHERE id = 2", "event 2: it is missing"},
		"a deleted event":           {"INSERT INTO events SELECT 3, title, date, extent, calendar, part, by_person, earliest, latest, status, note, category FROM events WHERE id = 1", "event 3: it was deleted and is there"},
	} {
		t.Run(name, func(t *testing.T) {
			s := history(t)
			if found, err := s.DeepCheck(); err != nil || len(found) > 0 {
				t.Fatal(found, err)
			}
			behindItsBack(t, s, c.sql)
			found, err := s.DeepCheck()
			if err != nil || !strings.Contains(lines(found), c.says) {
				t.Errorf("%q is not in:\n%s%v", c.says, lines(found), err)
			}
		})
	}
}

// behindItsBack changes a project as another program might, without triggers.
func behindItsBack(t testing.TB, s *Store, query string) {
	t.Helper()
	db, c, err := connectWriter(t.Context(), s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"PRAGMA foreign_keys = OFF", query} {
		if _, err := c.ExecContext(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	if err := joinClose(nil, c, db); err != nil {
		t.Fatal(err)
	}
}

func lines(found []Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}
