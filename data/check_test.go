package data

import (
	"strings"
	"testing"
)

// TestCheckFinds changes a row behind the store's back, as a damaged file or another program may.
func TestCheckFinds(t *testing.T) {
	for name, c := range map[string]struct{ sql, says string }{
		"a changed text":            {"UPDATE articles SET text = replace(text, 'بلدة', 'قرية')", "article 1: its text is not the one of its SHA-256"},
		"a passage out of the text": {"UPDATE passages SET end = 10000 WHERE id = 3", "passage 3: it lies outside the text"},
		"passages over another":     {"UPDATE passages SET end = end + 5 WHERE id = 1", "passage 2: it lies outside the text of article 1 or over another"},
		"a mention out of the text": {"UPDATE mentions SET end = 10000 WHERE id = 3", "mention 3: it lies outside"},
		"reasons that are none":     {"UPDATE mentions SET because = '{' WHERE id = 2", "mention 2: its date or its reasons"},
		"another quote":             {"UPDATE citations SET quote = 'x' WHERE id = 2", `citation 2: article 1 does not say "x"`},
		"another context":           {"UPDATE citations SET before = 'x' WHERE id = 2", "citation 2: its context"},
		"a citation out of place":   {"UPDATE citations SET start = 9000, end = 9001 WHERE id = 2", "citation 2: it lies outside"},
		"a wrong passage":           {"UPDATE citations SET passage = 1 WHERE id = 3", "citation 3: its words do not lie in its passage"},
		"a date that is none":       {"UPDATE citations SET date = '2021-02-31' WHERE id = 1", "citation 1: its date cannot be read"},
		"an event's date":           {"UPDATE events SET date = 'x' WHERE id = 1", "event 1: its date cannot be read"},
		"an event's bounds":         {"UPDATE events SET latest = 0 WHERE id = 1", "event 1: its bounds"},
		"a bound that is open":      {"UPDATE events SET earliest = NULL WHERE id = 1", "event 1: its bounds"},
		"a missing event":           {"DELETE FROM events WHERE id = 1", "the row of citations refers to a row of events that is not there"},
		"a missing article":         {"DELETE FROM articles", "the row of passages refers to a row of articles"},
		"a passage of another":      {"UPDATE citations SET article = 2 WHERE id = 1", "citation 1: its passage is not one of its article"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			add(t, s, "درعا", 3, day)
			add(t, s, "حمص", 3, day)
			if findings, err := s.Check(); err != nil || len(findings) > 0 {
				t.Fatal(findings, err)
			}
			for _, q := range []string{"PRAGMA foreign_keys = OFF", c.sql} {
				if _, err := s.writer.ExecContext(t.Context(), q); err != nil {
					t.Fatal(err)
				}
			}
			findings, err := s.Check()
			if err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, f := range findings {
				said = append(said, f.String())
			}
			if all := strings.Join(said, "\n"); !strings.Contains(all, c.says) {
				t.Errorf("%q is not in:\n%s", c.says, all)
			}
		})
	}
}
