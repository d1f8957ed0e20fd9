package data

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Record is what the history keeps of an edit, an undo or a redo.
type Record struct {
	Revision int64     // of the project, after it
	Kind     string    // "edit", "undo", "redo", or "begin": the history of an older project was taken up
	Title    string    // of the step; "" of a beginning
	Step     int64     // records of the same step are undone together; 0 of a beginning
	Who      string    // "" when it was not signed
	When     time.Time // in UTC, by the clock of the machine; zero when unknown
	Hash     string    // SHA-256 in hexadecimal, which holds the record to those before; "" in records older than the trail
}

// Change is what a record says of a row, or of a run of rows that came.
type Change struct {
	Table         string
	First, Last   int64           // ids, inclusive; the same of a row that was changed or went
	Before, After json.RawMessage // the columns that changed; of a row that went all columns and no After; nil of rows that came
	SHA256        string          // of the rows that came, in hexadecimal; else ""

	marks []byte // of each row that came, the beginning of its hash
}

// Difference is a column that a change changed, as a person reads it. A value that was not there
// is "".
type Difference struct{ Column, Before, After string }

// Differences answers what has changed, in the order of the columns; nothing of rows that came.
func (c Change) Differences() ([]Difference, error) {
	before, err := readColumns(c.Before)
	if err != nil {
		return nil, err
	}
	after, err := readColumns(c.After)
	if err != nil {
		return nil, err
	}
	var out []Difference
	for i, column := range before {
		d := Difference{Column: column.name, Before: column.text()}
		if i < len(after) && after[i].name == column.name {
			d.After = after[i].text()
		}
		out = append(out, d)
	}
	return out, nil
}

const recordColumns = "e.revision, e.kind, e.title, e.step, e.who, e.at, e.hash"

func scanRecord(r scanner) (Record, error) {
	var e Record
	var at sql.NullInt64
	err := r.Scan(&e.Revision, &e.Kind, &e.Title, &e.Step, &e.Who, &at, &e.Hash)
	if at.Valid {
		e.When = time.Unix(at.Int64, 0).UTC()
	}
	return e, err
}

const changeColumns = "c.tbl, c.first, c.last, c.before, c.after, c.digest"

func scanChange(r scanner) (Change, error) {
	var c Change
	var before, after sql.NullString
	var digest []byte
	err := r.Scan(&c.Table, &c.First, &c.Last, &before, &after, &digest)
	if before.Valid {
		c.Before = json.RawMessage(before.String)
	}
	if after.Valid {
		c.After = json.RawMessage(after.String)
	}
	n := min(len(digest), sha256.Size)
	c.SHA256, c.marks = hex.EncodeToString(digest[:n]), digest[n:]
	return c, err
}

// eachChange runs f on what a record holds, in the order in which it was done.
func eachChange(q querier, revision int64, f func(Change) error) error {
	return each(q, func(r scanner) error {
		c, err := scanChange(r)
		if err != nil {
			return err
		}
		return f(c)
	}, "SELECT "+changeColumns+" FROM changes c WHERE c.edit = ? ORDER BY c.id", revision)
}

// recordHash answers the hash of a record in hexadecimal: the SHA-256 of the hash of the record
// before, followed by what writeRecord writes.
func recordHash(q querier, previous string, r Record) (string, error) {
	h := sha256.New()
	_, err := io.WriteString(h, previous)
	if err == nil {
		err = writeRecord(h, r, func(f func(Change) error) error { return eachChange(q, r.Revision, f) })
	}
	return hex.EncodeToString(h.Sum(nil)), err
}

// writeRecord writes a record and its changes as a line of JSON, up to the hash.
func writeRecord(w io.Writer, r Record, changes func(func(Change) error) error) error {
	head, err := json.Marshal(struct {
		Revision int64  `json:"revision"`
		Kind     string `json:"kind"`
		Title    string `json:"title"`
		Step     int64  `json:"step"`
		Who      string `json:"who"`
		When     string `json:"when"`
	}{r.Revision, r.Kind, r.Title, r.Step, r.Who, timestamp(r.When)})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, `%s,"changes":[`, bytes.TrimSuffix(head, []byte("}"))); err != nil {
		return err
	}
	separator := ""
	err = changes(func(c Change) error {
		err := c.write(w, separator)
		separator = ","
		return err
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "]")
	return err
}

func (c Change) write(w io.Writer, separator string) (err error) {
	switch {
	case c.Before == nil:
		_, err = fmt.Fprintf(w, `%s{"table":"%s","first":%d,"last":%d,"sha256":"%s"}`, separator, c.Table, c.First, c.Last, c.SHA256)
	case c.After == nil:
		_, err = fmt.Fprintf(w, `%s{"table":"%s","id":%d,"before":%s}`, separator, c.Table, c.First, c.Before)
	default:
		_, err = fmt.Fprintf(w, `%s{"table":"%s","id":%d,"before":%s,"after":%s}`, separator, c.Table, c.First, c.Before, c.After)
	}
	return err
}

// timestamp answers a time in RFC 3339, "" when it is unknown.
func timestamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
