package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"path"
)

//go:embed schema/*.sql
var schema embed.FS

// version is the number of the last migration: what this program writes.
var version = countMigrations()

func countMigrations() int {
	files, err := schema.ReadDir("schema")
	if err != nil {
		panic(err)
	}
	return len(files)
}

// migrate brings a project from one version to the newest, each migration in a
// transaction. A project that holds something (from is not 0) is copied before, and its audit trail
// begins anew with the last migration.
func migrate(ctx context.Context, c *sql.Conn, project string, from int) error {
	if from > 0 && from < version {
		if err := backUp(ctx, c, project, from); err != nil {
			return fmt.Errorf("copy before the migration to version %d: %w", version, err)
		}
	}
	for v := from + 1; v <= version; v++ {
		script, err := schema.ReadFile(path.Join("schema", fmt.Sprintf("%d.sql", v)))
		if err != nil {
			return err
		}
		err = inTransaction(ctx, c, func() error {
			var now int
			err := c.QueryRowContext(ctx, "PRAGMA user_version").Scan(&now)
			if err != nil || now >= v { // another process was faster
				return err
			}
			if _, err := c.ExecContext(ctx, string(script)); err != nil {
				return err
			}
			if _, err := c.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", v)); err != nil {
				return err
			}
			if from > 0 && v == version {
				return (&Tx{ctx: ctx, c: c}).beginTrail()
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("migration to version %d: %w", v, err)
		}
	}
	return nil
}
