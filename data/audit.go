package data

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"time"
)

// audited is the first version of the tables that has an audit trail. An older project that can
// only be read has none.
const audited = 4

// signature is who edits, and the clock by which.
type signature struct {
	name string
	now  func() time.Time
}

// Sign says who edits from now on and by which clock; what was not signed has no name and no
// time. An edit under way keeps the signature that it began with.
func (s *Store) Sign(name string, now func() time.Time) { s.signed.Store(&signature{strip(name), now}) }

func (s *Store) signature() signature {
	if by := s.signed.Load(); by != nil {
		return *by
	}
	return signature{}
}

// begin opens the record of an edit, an undo or a redo, to which the triggers write from here on.
func (tx *Tx) begin(step int64, kind, title string, by signature) error {
	var at sql.NullInt64
	if by.now != nil {
		at = sql.NullInt64{Int64: by.now().Unix(), Valid: true}
	}
	id, err := tx.insert("INSERT INTO edits (step, kind, title, who, at) VALUES (?, ?, ?, ?, ?)", step, kind, title, by.name, at)
	if err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM temp.altered"); err != nil {
		return err
	}
	return tx.exec("UPDATE temp.undo_step SET step = ?, edit = ?, logged = (SELECT ifnull(max(id), 0) FROM undo)", step, id)
}

// seal ends an edit, an undo or a redo: it brings the index up to date, notes in the record the
// rows that came, as runs, and hashes it together with the hash of the record before.
func (tx *Tx) seal() error {
	if err := tx.updateIndex(); err != nil {
		return err
	}
	var step, edit int64
	if err := tx.row("SELECT step, edit FROM temp.undo_step").Scan(&step, &edit); err != nil {
		return err
	}
	for _, t := range tx.tables {
		runs, err := collect(asking{tx}, scanRun, runsOf("temp.altered WHERE tbl = ? AND how = ?"), t.name, rowCame)
		if err != nil {
			return err
		}
		for _, r := range runs {
			err := tx.exec("INSERT INTO undo (step, sql) VALUES (?, ?)", step, fmt.Sprintf(`DELETE FROM "%s" WHERE rowid BETWEEN %d AND %d`, t.name, r.first, r.last))
			if err != nil {
				return err
			}
			if err := tx.noteRun(edit, t, r); err != nil {
				return err
			}
		}
	}
	return tx.closeRecord(edit)
}

// closeRecord gives a record its hash.
func (tx *Tx) closeRecord(edit int64) error {
	var previous string
	err := tx.row("SELECT ifnull((SELECT hash FROM edits WHERE revision < ? ORDER BY revision DESC LIMIT 1), '')", edit).Scan(&previous)
	if err != nil {
		return err
	}
	r, err := scanRecord(tx.row("SELECT "+recordColumns+" FROM edits e WHERE revision = ?", edit))
	if err != nil {
		return err
	}
	hash, err := recordHash(asking{tx}, previous, r)
	if err != nil {
		return err
	}
	return tx.exec("UPDATE edits SET hash = ? WHERE revision = ?", hash, edit)
}

// beginTrail begins the audit trail of a project that was brought from an older version: a record
// of the kind "begin" that holds every row as it is, since what is older cannot be vouched for.
func (tx *Tx) beginTrail() error {
	edit, err := tx.insert("INSERT INTO edits (step, kind, title) VALUES (0, 'begin', '')")
	if err != nil {
		return err
	}
	tables, err := trackedTables(asking{tx})
	if err != nil {
		return err
	}
	for _, t := range tables {
		runs, err := collect(asking{tx}, scanRun, runsOf(fmt.Sprintf(`(SELECT rowid AS row FROM "%s")`, t.name)))
		if err != nil {
			return err
		}
		for _, r := range runs {
			if err := tx.noteRun(edit, t, r); err != nil {
				return err
			}
		}
	}
	return tx.closeRecord(edit)
}

// run is a run of rows whose ids follow each other.
type run struct{ first, last int64 }

func scanRun(r scanner) (run, error) {
	var ids run
	err := r.Scan(&ids.first, &ids.last)
	return ids, err
}

// runLength is how many rows a run has at most.
const runLength = 1000

// runsOf is a query for the runs among the rows of a source.
func runsOf(source string) string {
	return fmt.Sprintf(`SELECT min(row), max(row) FROM (SELECT row, n, row - n AS start FROM (SELECT row, row_number() OVER (ORDER BY row) AS n FROM %s))
		GROUP BY start, n / %d ORDER BY 1`, source, runLength)
}

// noteRun notes rows that came: the SHA-256 of their hashes, and four bytes of each hash, by
// which a row that is not as it was can be told from its neighbours.
func (tx *Tx) noteRun(edit int64, t table, ids run) error {
	var hashes, marks []byte
	var row sql.RawBytes
	err := each(asking{tx}, func(r scanner) error {
		err := r.Scan(&row)
		h := sha256.Sum256(row)
		hashes, marks = append(hashes, h[:]...), append(marks, h[:markLength]...)
		return err
	}, fmt.Sprintf(`SELECT %s FROM "%s" WHERE rowid BETWEEN ? AND ? ORDER BY rowid`, t.row(""), t.name), ids.first, ids.last)
	if err != nil {
		return err
	}
	digest := sha256.Sum256(hashes)
	return tx.exec("INSERT INTO changes (edit, tbl, first, last, digest) VALUES (?, ?, ?, ?, ?)", edit, t.name, ids.first, ids.last, append(digest[:], marks...))
}

// markLength is how many bytes of a row's hash are kept of each row.
const markLength = 4
