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

// migrate brings a project from one version to the newest, each migration in a transaction.
func migrate(ctx context.Context, c *sql.Conn, from int) error {
	for v := from + 1; v <= version; v++ {
		script, err := schema.ReadFile(path.Join("schema", fmt.Sprintf("%d.sql", v)))
		if err != nil {
			return err
		}
		err = inTransaction(ctx, c, func() error {
			if _, err := c.ExecContext(ctx, string(script)); err != nil {
				return err
			}
			_, err := c.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", v))
			return err
		})
		if err != nil {
			return fmt.Errorf("migration to version %d: %w", v, err)
		}
	}
	return nil
}
