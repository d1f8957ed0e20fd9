package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

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
	// SQLite takes an empty file for one that is not there.
	err = f.Close()
	if err == nil {
		_, err = c.ExecContext(ctx, "VACUUM INTO ?", f.Name())
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
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
