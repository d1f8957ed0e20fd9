package data

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"waqai/timeline"
)

// Finding is something that is wrong in a project.
type Finding struct {
	Table   string // "file", or what it is about: "article", "passage", "mention", "event", "citation", "reference", "record" of the history
	ID      int64  // of the row; 0 for the file
	Problem string
}

// String answers the finding as one line.
func (f Finding) String() string {
	if f.ID == 0 {
		return f.Table + ": " + f.Problem
	}
	return fmt.Sprintf("%s %d: %s", f.Table, f.ID, f.Problem)
}

// Check looks at the whole project: SQLite's own integrity check, the references between rows,
// the SHA-256 of every text, the places of passages and mentions, that every citation says what
// stands in its place, that search knows the words as they stand, and that no record of the
// history was changed or removed. It answers what it finds, nothing for a sound project.
func (s *Store) Check() ([]Finding, error) { return s.check(false) }

// DeepCheck does what Check does, and besides holds every row to the history: each passage, quote
// and event must be as the last record that tells of it left it, and no row may be there of which
// none tells. It reads the whole history.
func (s *Store) DeepCheck() ([]Finding, error) { return s.check(true) }

func (s *Store) check(deep bool) ([]Finding, error) {
	c := checker{mentionColumns: s.mentionColumns()}
	looks := []func(querier) error{c.integrity, c.references, c.articles, c.astray, c.events}
	if s.version >= indexed {
		looks = append(looks, c.search)
	}
	if s.version >= audited {
		looks = append(looks, c.chain)
		if deep {
			looks = append(looks, c.rows)
		}
	}
	err := s.read(func(q querier) error {
		for _, look := range looks {
			err := look(q)
			var e sqlite3.Error
			if errors.As(err, &e) && (e.Code == sqlite3.ErrCorrupt || e.Code == sqlite3.ErrNotADB) || errors.Is(err, ErrDamaged) {
				c.add("file", 0, "%v", err)
			} else if err != nil {
				return err
			}
		}
		return nil
	})
	return c.found, fault(s.path, err)
}

type checker struct {
	mentionColumns string
	found          []Finding
}

func (c *checker) add(table string, id int64, format string, args ...any) {
	c.found = append(c.found, Finding{table, id, fmt.Sprintf(format, args...)})
}

func (c *checker) integrity(q querier) error {
	return each(q, func(r scanner) error {
		var says string
		err := r.Scan(&says)
		if err == nil && says != "ok" {
			c.add("file", 0, "%s", says)
		}
		return err
	}, "PRAGMA integrity_check")
}

func (c *checker) references(q querier) error {
	return each(q, func(r scanner) error {
		var table, parent string
		var row, key int64
		err := r.Scan(&table, &row, &parent, &key)
		if err == nil {
			c.add("reference", row, "the row of %s refers to a row of %s that is not there", table, parent)
		}
		return err
	}, `SELECT "table", ifnull(rowid, 0), parent, fkid FROM pragma_foreign_key_check`)
}

func (c *checker) articles(q querier) error {
	ids, err := collect(q, scanID, "SELECT id FROM articles ORDER BY id")
	if err != nil {
		return err
	}
	for _, id := range ids {
		a, err := article(q, id)
		if err != nil {
			return err
		}
		if sum := sha256.Sum256([]byte(a.Text)); hex.EncodeToString(sum[:]) != a.SHA256 {
			c.add("article", id, "its text is not the one of its SHA-256")
		}
		runes := []rune(a.Text)
		end := 0
		for _, p := range a.Passages {
			if p.Start < end || p.End > len(runes) {
				c.add("passage", p.ID, "it lies outside the text of article %d or over another passage", id)
			}
			end = p.End
		}
		if err := c.mentions(q, id, len(runes)); err != nil {
			return err
		}
		if err := c.citations(q, id, runes); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) mentions(q querier, article int64, length int) error {
	return each(q, func(r scanner) error {
		m, err := scanMention(r)
		if errors.Is(err, ErrDamaged) {
			c.add("mention", m.ID, "its date or its reasons cannot be read")
			return nil
		}
		if err == nil && m.End > length {
			c.add("mention", m.ID, "it lies outside the text of article %d", article)
		}
		return err
	}, "SELECT "+c.mentionColumns+" FROM mentions WHERE article = ? ORDER BY id", article)
}

func (c *checker) citations(q querier, article int64, text []rune) error {
	return each(q, func(r scanner) error {
		cited, err := scanCitation(r)
		if errors.Is(err, ErrDamaged) {
			c.add("citation", cited.ID, "its date cannot be read")
			return nil
		}
		if err != nil {
			return err
		}
		if cited.Start < 0 || cited.End <= cited.Start || cited.End > len(text) {
			c.add("citation", cited.ID, "it lies outside the text of article %d", article)
			return nil
		}
		quote, before, after := quoteAt(text, cited.Start, cited.End)
		if cited.Quote != quote {
			c.add("citation", cited.ID, "article %d does not say %q in its place", article, cited.Quote)
		}
		if cited.Before != before || cited.After != after {
			c.add("citation", cited.ID, "its context is not that of article %d", article)
		}
		if cited.Passage.End <= cited.Start || cited.End <= cited.Passage.Start {
			c.add("citation", cited.ID, "its words do not lie in its passage")
		}
		return nil
	}, "SELECT "+citationColumns+", "+passageColumns+` FROM citations c JOIN passages p ON p.id = c.passage AND p.article = c.article
		WHERE c.article = ? ORDER BY c.id`, article)
}

// astray finds citations that the look at each article passes over.
func (c *checker) astray(q querier) error {
	return each(q, func(r scanner) error {
		var id int64
		err := r.Scan(&id)
		if err == nil {
			c.add("citation", id, "its passage is not one of its article")
		}
		return err
	}, "SELECT c.id FROM citations c WHERE NOT EXISTS (SELECT 1 FROM passages p WHERE p.id = c.passage AND p.article = c.article)")
}

func (c *checker) events(q querier) error {
	return each(q, func(r scanner) error {
		var earliest, latest *int64
		e, err := scanEvent(more{r, []any{&earliest, &latest}})
		if errors.Is(err, ErrDamaged) {
			c.add("event", e.ID, "its date cannot be read")
			return nil
		}
		if err != nil {
			return err
		}
		from, hasFrom := e.Date.Earliest()
		to, hasTo := e.Date.Latest()
		if !sameBound(earliest, from, hasFrom) || !sameBound(latest, to, hasTo) {
			c.add("event", e.ID, "its bounds are not those of its date")
		}
		return nil
	}, "SELECT "+eventColumns+", e.earliest, e.latest FROM events e ORDER BY e.id")
}

// more scans further columns behind those that are asked for.
type more struct {
	scanner
	fields []any
}

func (m more) Scan(fields ...any) error { return m.scanner.Scan(append(fields, m.fields...)...) }

func sameBound(stored *int64, t timeline.Time, has bool) bool {
	if stored == nil || !has {
		return (stored == nil) == !has
	}
	return *stored == int64(t)
}
