package data

import (
	"context"
	"database/sql"
	"errors"
	"io"
)

// inTransaction runs f between BEGIN IMMEDIATE and COMMIT; everything is taken back when f errs
// or panics, or when the commit fails.
func inTransaction(ctx context.Context, c *sql.Conn, f func() error) (err error) {
	if _, err := c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	done := false
	defer func() {
		if !done {
			// SQLite has rolled back by itself after some errors: then there is nothing to do,
			// and the first error is the one to tell.
			_, _ = c.ExecContext(ctx, "ROLLBACK")
		}
	}()
	if err := f(); err != nil {
		return err
	}
	if _, err := c.ExecContext(ctx, "COMMIT"); err != nil {
		return err
	}
	done = true
	return nil
}

// errUnchanged takes a transaction back that has changed nothing.
var errUnchanged = errors.New("nothing has changed")

func joinClose(err error, closers ...io.Closer) error {
	for _, c := range closers {
		err = errors.Join(err, c.Close())
	}
	return err
}
