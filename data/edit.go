package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Tx is an edit under way: it changes the project and sees its own changes. It must not be used
// after the function that got it has returned.
type Tx struct {
	ctx    context.Context
	c      *sql.Conn
	tables []table // the tracked ones
}

// Edit runs f in one transaction, which is one undo step with a title for people. Everything is
// taken back when f errs, and its error is answered; an edit that changes nothing leaves no step. What had been undone can
// no longer be redone afterwards.
func (s *Store) Edit(title string, f func(*Tx) error) error {
	return s.Step(title).Edit(f)
}

// Step is an undo step of several transactions, such as the import of many files: each Edit is
// durable when it returns, and one undo takes all of them back.
type Step struct {
	store *Store
	title string
	id    int64 // 0 before the first edit
}

// Step begins an undo step. It stands in the list of steps once an edit in it has changed
// something.
func (s *Store) Step(title string) *Step { return &Step{store: s, title: strip(title)} }

// Edit runs f in a transaction of its own, as part of the step. When another edit or an undo has
// come in between, a new step of the same title begins.
func (st *Step) Edit(f func(*Tx) error) error {
	s := st.store
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ReadOnly(); err != nil {
		return err
	}
	tx := &Tx{context.Background(), s.writer, s.tables}
	step := st.id
	err := inTransaction(tx.ctx, s.writer, func() (err error) {
		if step, err = tx.beginStep(step, st.title); err != nil {
			return err
		}
		if err := tx.begin(step, "edit", st.title, s.signature()); err != nil {
			return err
		}
		if err := f(tx); err != nil {
			return err
		}
		if err := tx.endStep(); err != nil {
			return err
		}
		return s.inPlace()
	})
	if errors.Is(err, errUnchanged) {
		return nil
	}
	if err != nil {
		return driverFault(s.path, err) // other errors are f's own
	}
	st.id = step
	return nil
}

// beginStep makes the step that the triggers write to: the one given while it is still the
// last, else a new one.
func (tx *Tx) beginStep(id int64, title string) (int64, error) {
	var last int64
	var undone bool
	err := tx.row("SELECT id, undone FROM steps ORDER BY id DESC LIMIT 1").Scan(&last, &undone)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	if id == 0 || id != last || undone {
		if id, err = tx.insert("INSERT INTO steps (title) VALUES (?)", title); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// endStep closes the record of an edit, unless nothing was changed; what could have been redone is
// forgotten.
func (tx *Tx) endStep() error {
	var changed bool
	if err := tx.row("SELECT EXISTS (SELECT 1 FROM temp.altered)").Scan(&changed); err != nil {
		return err
	}
	if !changed {
		return errUnchanged
	}
	if err := tx.exec("DELETE FROM undo WHERE step IN (SELECT id FROM steps WHERE undone)"); err != nil {
		return err
	}
	if err := tx.exec("DELETE FROM steps WHERE undone"); err != nil {
		return err
	}
	return tx.seal()
}

func (tx *Tx) exec(query string, args ...any) error {
	_, err := tx.c.ExecContext(tx.ctx, query, args...)
	return err
}

// insert answers the id of the row that query makes.
func (tx *Tx) insert(query string, args ...any) (int64, error) {
	r, err := tx.c.ExecContext(tx.ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return r.LastInsertId()
}

// change runs a query that changes the row of an id, which must exist.
func (tx *Tx) change(what string, id int64, query string, args ...any) error {
	r, err := tx.c.ExecContext(tx.ctx, query, args...)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return fmt.Errorf("there is no %s %d", what, id)
}

func (tx *Tx) row(query string, args ...any) *sql.Row {
	return tx.c.QueryRowContext(tx.ctx, query, args...)
}

// strip answers s as SQLite's own quoting keeps it: without U+0000, in UTF-8.
func strip(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}
