package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// Backup writes a copy of the project, as it was after the last edit, to a file that must not
// exist: one whole project, with its history. Edits go on meanwhile. The copy is there whole or
// not at all.
func (s *Store) Backup(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return createFault(path, err)
	}
	ctx := context.Background()
	c, err := s.readers.Conn(ctx)
	if err != nil {
		return fault(s.path, errors.Join(err, f.Close(), os.Remove(path)))
	}
	return fault(path, joinClose(copyTo(ctx, c, f), c))
}

// backUp writes a copy of a project beside it, before it is brought from an old version to this
// one: war.waqai of version 1 to war.v1.waqai, or war.v1-2.waqai where that is taken. It errs
// before it writes anything where the project itself cannot be written.
func backUp(ctx context.Context, c *sql.Conn, path string, from int) error {
	// It deletes nothing, but errs where the project cannot be written.
	if _, err := c.ExecContext(ctx, "DELETE FROM undo WHERE false"); err != nil {
		return err
	}
	f, err := backupFile(path, from)
	if err != nil {
		return err
	}
	return copyTo(ctx, c, f)
}

// backupFile makes an empty file for a copy, under the first name that is free.
func backupFile(path string, from int) (*os.File, error) {
	extension := filepath.Ext(path)
	name := fmt.Sprintf("%s.v%d", strings.TrimSuffix(path, extension), from)
	for n := 2; ; n++ {
		f, err := os.OpenFile(name+extension, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
		name = fmt.Sprintf("%s.v%d-%d", strings.TrimSuffix(path, extension), from, n)
	}
}

// copyTo puts a copy of the database of c in the place of f, a new and empty file, which it
// closes. When it errs, nothing is left of either.
func copyTo(ctx context.Context, c *sql.Conn, f *os.File) error {
	part, err := os.OpenFile(f.Name()+".part", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	err = joinClose(nil, f, part)
	if err == nil {
		err = writeCopy(ctx, c, part.Name())
	}
	if err == nil {
		err = os.Rename(part.Name(), f.Name())
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()), os.Remove(f.Name()))
	}
	return nil
}

// writeCopy copies page by page, all in one go: a copy that waits between pages begins anew with
// every edit.
func writeCopy(ctx context.Context, c *sql.Conn, path string) error {
	db, err := sql.Open("sqlite3", source(path, "mode=rwc"))
	if err != nil {
		return err
	}
	to, err := db.Conn(ctx)
	if err != nil {
		return joinClose(err, db)
	}
	err = to.Raw(func(to any) error {
		return c.Raw(func(from any) error {
			b, err := to.(*sqlite3.SQLiteConn).Backup("main", from.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return err
			}
			_, err = b.Step(-1)
			return errors.Join(err, b.Finish())
		})
	})
	return joinClose(err, to, db)
}
