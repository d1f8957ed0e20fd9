package data

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// recordColumns answers what scanRecord reads. A project older than the audit trail that can only
// be read knows neither who nor when.
func (s *Store) recordColumns() string {
	if s.version < audited {
		return strings.Replace(recordColumns, "e.who, e.at, e.hash", "'', NULL, ''", 1)
	}
	return recordColumns
}

// History answers the newest records, at most limit, of those with a revision below before (0: of
// all), newest first.
func (s *Store) History(before int64, limit int) ([]Record, error) {
	records, err := collect(s.readers, scanRecord,
		"SELECT "+s.recordColumns()+" FROM edits e WHERE ?1 = 0 OR e.revision < ?1 ORDER BY e.revision DESC LIMIT ?2", before, limit)
	return records, fault(s.path, err)
}

// Changes answers what a record holds, in the order in which it was done, rows that came last.
func (s *Store) Changes(revision int64) ([]Change, error) {
	if s.version < audited {
		return nil, nil
	}
	changes, err := collect(s.readers, scanChange, "SELECT "+changeColumns+" FROM changes c WHERE c.edit = ? ORDER BY c.id", revision)
	return changes, fault(s.path, err)
}

// EventHistory answers the records that have changed an event or one of its citations, newest
// first.
func (s *Store) EventHistory(event int64) ([]Record, error) {
	if s.version < audited {
		return nil, nil
	}
	records, err := collect(s.readers, scanRecord, "SELECT "+recordColumns+` FROM edits e
		WHERE e.kind <> 'begin' AND e.revision IN (`+aboutEvent("edit")+") ORDER BY e.revision DESC", event)
	return records, fault(s.path, err)
}

// EventChanges answers what a record holds of an event and its citations.
func (s *Store) EventChanges(revision, event int64) ([]Change, error) {
	if s.version < audited {
		return nil, nil
	}
	changes, err := collect(s.readers, scanChange, "SELECT "+changeColumns+` FROM changes c
		WHERE c.edit = ?2 AND c.id IN (`+aboutEvent("id")+") ORDER BY c.id", event, revision)
	return changes, fault(s.path, err)
}

// aboutEvent is a query for a column of the changes of the event ?1 and of its citations.
func aboutEvent(column string) string {
	return "SELECT a." + column + ` FROM changes a WHERE a.tbl = 'events' AND ?1 BETWEEN a.first AND a.last
		OR a.tbl = 'citations' AND (json_extract(a.before, '$.event') = ?1
			OR EXISTS (SELECT 1 FROM citations k WHERE k.event = ?1 AND k.id BETWEEN a.first AND a.last))`
}

// Records runs f on every record, oldest first.
func (s *Store) Records(f func(Record) error) error {
	return fault(s.path, s.eachRecord(func(r Record, _ func(func(Change) error) error) error { return f(r) }))
}

// WriteHistory writes the history as JSON Lines, oldest record first: revision, kind, title, step,
// who, when (RFC 3339, "" when unknown), changes, hash. The hash is the SHA-256 of the hash of the
// line before followed by the line itself up to `,"hash"`, so that anybody can hold an exported
// history to its hashes.
func (s *Store) WriteHistory(w io.Writer) error {
	b := bufio.NewWriter(w)
	err := s.eachRecord(func(r Record, changes func(func(Change) error) error) error {
		err := writeRecord(b, r, changes)
		if err == nil {
			_, err = fmt.Fprintf(b, ",\"hash\":\"%s\"}\n", r.Hash)
		}
		return err
	})
	if err != nil {
		return fault(s.path, err)
	}
	return b.Flush()
}

// WriteHistoryCSV writes the history as CSV, oldest record first: a line for each change, with
// the record in front of it, and one for a record that holds none.
func (s *Store) WriteHistoryCSV(w io.Writer) error {
	b := csv.NewWriter(w)
	err := b.Write([]string{"revision", "when", "who", "kind", "title", "step", "table", "first", "last", "before", "after", "sha256", "hash"})
	if err != nil {
		return err
	}
	err = s.eachRecord(func(r Record, changes func(func(Change) error) error) error {
		number := func(n int64) string { return strconv.FormatInt(n, 10) }
		head := []string{number(r.Revision), timestamp(r.When), r.Who, r.Kind, r.Title, number(r.Step)}
		none := true
		err := changes(func(c Change) error {
			none = false
			return b.Write(append(head[:len(head):len(head)], c.Table, number(c.First), number(c.Last), string(c.Before), string(c.After), c.SHA256, r.Hash))
		})
		if err == nil && none {
			err = b.Write(append(head, "", "", "", "", "", "", r.Hash))
		}
		return err
	})
	if err != nil {
		return fault(s.path, err)
	}
	b.Flush()
	return b.Error()
}

// eachRecord runs f on every record, oldest first, with what goes through its changes.
func (s *Store) eachRecord(f func(r Record, changes func(func(Change) error) error) error) error {
	return s.read(func(q querier) error {
		return each(q, func(row scanner) error {
			r, err := scanRecord(row)
			if err != nil {
				return err
			}
			return f(r, func(f func(Change) error) error {
				if r.Hash == "" {
					return nil // older than the trail
				}
				return eachChange(q, r.Revision, f)
			})
		}, "SELECT "+s.recordColumns()+" FROM edits e ORDER BY e.revision")
	})
}
