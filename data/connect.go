package data

import (
	"context"
	"database/sql"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

// Every connection syncs the log at each commit (FULL: the driver itself would set NORMAL, and a
// power cut could then take acknowledged edits) and checks references.
const everyConnection = "_synchronous=FULL&_foreign_keys=on&_busy_timeout=10000&_stmt_cache_size=64"

// source answers the driver's name for a file, with options behind it.
func source(path, options string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/…
	}
	return "file://" + (&url.URL{Path: p}).EscapedPath() + "?" + everyConnection + "&" + options
}

// connectWriter opens the one connection that writes. It lives as long as the store, since the
// triggers that write the undo log are its own.
func connectWriter(ctx context.Context, path string) (*sql.DB, *sql.Conn, error) {
	db, err := sql.Open("sqlite3", source(path, "mode=rw"))
	if err != nil {
		return nil, nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, nil, joinClose(err, db)
	}
	// In memory: on disk the triggers make an import four to five times slower.
	if _, err := conn.ExecContext(ctx, "PRAGMA temp_store = MEMORY"); err != nil {
		return nil, nil, joinClose(err, conn, db)
	}
	return db, conn, nil
}

// readerCount is how many questions can be answered at once.
const readerCount = 4

// connectAll opens all connections of the pool now: one that is opened later could find another
// file in the project's place.
func connectAll(db *sql.DB) error {
	var conns []io.Closer
	for range readerCount {
		c, err := db.Conn(context.Background())
		if err != nil {
			return joinClose(err, append(conns, db)...)
		}
		conns = append(conns, c)
	}
	return joinClose(nil, conns...)
}

// connectReaders opens the pool that answers questions.
func connectReaders(path string, immutable bool) (*sql.DB, error) {
	options := "mode=ro&_query_only=on"
	if immutable {
		options += "&immutable=1"
	}
	db, err := sql.Open("sqlite3", source(path, options))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(readerCount)
	db.SetMaxIdleConns(readerCount)
	return db, connectAll(db)
}
