package data

import (
	"context"
	"database/sql"
	"errors"
)

// ErrNoStep is the answer of Undo and Redo when there is nothing to take back or to do again.
var ErrNoStep = errors.New("there is nothing to undo or redo")

// Undo takes the last step back that is not undone, and answers its title.
func (s *Store) Undo() (title string, err error) { return s.replay("undo") }

// Redo does the last step again that was undone, and answers its title. Events and articles come
// back with the ids they had.
func (s *Store) Redo() (title string, err error) { return s.replay("redo") }

// UndoTitle answers the title of the step that Undo would take back; false when there is none, or
// when it cannot be read: Undo says why then.
func (s *Store) UndoTitle() (string, bool) { return s.stepTitle("undo") }

// RedoTitle answers the title of the step that Redo would do again, as UndoTitle does.
func (s *Store) RedoTitle() (string, bool) { return s.stepTitle("redo") }

// nextStep are the queries for the step that a kind of replay takes.
var nextStep = map[string]string{
	"undo": "SELECT id, title FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1",
	"redo": "SELECT id, title FROM steps WHERE undone ORDER BY id LIMIT 1",
}

func (s *Store) stepTitle(kind string) (string, bool) {
	var id int64
	var title string
	err := s.readers.QueryRow(nextStep[kind]).Scan(&id, &title)
	return title, err == nil
}

// replay runs the statements of a step, last one first. The triggers write their inverses to the
// same step meanwhile, so that what was undone can be redone, and so on.
func (s *Store) replay(kind string) (title string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ReadOnly(); err != nil {
		return "", err
	}
	tx := &Tx{context.Background(), s.writer, s.tables}
	err = inTransaction(tx.ctx, s.writer, func() error {
		var step int64
		err := tx.row(nextStep[kind]).Scan(&step, &title)
		if errors.Is(err, sql.ErrNoRows) {
			return ErrNoStep
		}
		if err != nil {
			return err
		}
		// A row may go before those that refer to it: references are checked at the end.
		if err := tx.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
			return err
		}
		if err := tx.begin(step, kind, title, s.signature()); err != nil {
			return err
		}
		if err := tx.runLog(step); err != nil {
			return err
		}
		if err := tx.exec("UPDATE steps SET undone = NOT undone WHERE id = ?", step); err != nil {
			return err
		}
		if err := tx.seal(); err != nil {
			return err
		}
		return s.inPlace()
	})
	return title, fault(s.path, err)
}

// runLog runs and removes what the log holds of a step so far.
func (tx *Tx) runLog(step int64) error {
	// Read in portions: the log of a step may hold the texts of thousands of articles.
	for {
		rows, err := tx.logged(step)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if err := tx.exec(r.sql); err != nil {
				return err
			}
		}
		last := rows[len(rows)-1].id
		if err := tx.exec("DELETE FROM undo WHERE step = ? AND id >= ? AND id <= (SELECT logged FROM temp.undo_step)", step, last); err != nil {
			return err
		}
	}
}

type logRow struct {
	id  int64
	sql string
}

func (tx *Tx) logged(step int64) ([]logRow, error) {
	rows, err := tx.c.QueryContext(tx.ctx, `SELECT id, sql FROM undo WHERE step = ? AND id <= (SELECT logged FROM temp.undo_step)
		ORDER BY id DESC LIMIT 500`, step)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []logRow
	for rows.Next() {
		var r logRow
		if err := rows.Scan(&r.id, &r.sql); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, rows.Err()
}
