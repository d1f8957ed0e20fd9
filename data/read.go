package data

import (
	"context"
	"database/sql"
)

// querier asks: the readers, a transaction of theirs, or an edit.
type querier interface {
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

// asking lets an edit be asked as the readers are.
type asking struct{ *Tx }

func (a asking) Query(query string, args ...any) (*sql.Rows, error) {
	return a.c.QueryContext(a.ctx, query, args...)
}

func (a asking) QueryRow(query string, args ...any) *sql.Row { return a.row(query, args...) }

// scanner is a row of an answer.
type scanner interface{ Scan(...any) error }

// collect answers what scan makes of each row.
func collect[T any](q querier, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	var out []T
	err := each(q, func(r scanner) error {
		v, err := scan(r)
		out = append(out, v)
		return err
	}, query, args...)
	return out, err
}

// each runs f on each row.
func each(q querier, f func(scanner) error, query string, args ...any) error {
	rows, err := q.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func scanID(r scanner) (int64, error) {
	var id int64
	err := r.Scan(&id)
	return id, err
}

// read runs f on one state of the project, whatever is edited meanwhile.
func (s *Store) read(f func(querier) error) error {
	tx, err := s.readers.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // it only ends the reading: there is nothing to keep or to lose
	return f(tx)
}
