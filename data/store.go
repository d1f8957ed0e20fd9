package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// Store is an open project.
type Store struct {
	path     string
	file     os.FileInfo // what stood at path when it was opened
	readers  *sql.DB
	version  int                   // of the tables as they stand in the file
	readOnly atomic.Pointer[error] // why nothing can be written; nil when it can; set under mu
	signed   atomic.Pointer[signature]

	life    context.Context // ends when the store is being closed
	end     context.CancelFunc
	looking sync.RWMutex // held for reading by Sound

	mu       sync.Mutex // held by whoever uses the writer
	writerDB *sql.DB
	writer   *sql.Conn
	tables   []table // those that the writer's triggers look after
	foreign  int64   // data_version of the writer: rises when another process has written
}

// Create makes a new project and opens it. A file that exists is left as it is.
func Create(path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, createFault(path, err)
	}
	if err := errors.Join(f.Close(), create(path)); err != nil {
		return nil, fault(path, errors.Join(err, os.Remove(path)))
	}
	return Open(path)
}

func create(path string) error {
	ctx := context.Background()
	db, c, err := connectWriter(ctx, path)
	if err != nil {
		return err
	}
	_, err = c.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	if err == nil {
		err = migrate(ctx, c, path, 0)
	}
	if err == nil {
		// Last, so that what has been written so far stands in the file itself.
		_, err = c.ExecContext(ctx, "PRAGMA journal_mode = WAL")
	}
	return joinClose(err, c, db)
}

func createFault(path string, err error) error {
	switch {
	case errors.Is(err, os.ErrExist):
		return fault(path, ErrExists)
	case errors.Is(err, os.ErrNotExist):
		return fault(path, ErrNoFolder)
	case errors.Is(err, os.ErrPermission), isReadOnlyDisk(err):
		return fault(path, ErrBadFolder)
	case errors.Is(err, syscall.ENOSPC):
		return fault(path, ErrFull)
	}
	return fileFault(path, err)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }

// Open opens a project, for reading alone where it cannot be written or is of a newer version
// (see ReadOnly). A project of an older version is brought to this one.
func Open(path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	h, err := readHeader(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	file, err := os.Stat(path)
	if err != nil {
		return nil, fileFault(path, err)
	}
	s := &Store{path: path, file: file, version: h.version}
	s.life, s.end = context.WithCancel(context.Background())
	switch {
	case h.version > version:
		s.protect(ErrNewer)
	case h.version < 1:
		return nil, fault(path, ErrNotProject)
	default:
		err = s.openWriter(h.version)
	}
	if err == nil {
		err = s.openReaders()
	}
	if err != nil {
		return nil, fault(path, joinClose(err, s))
	}
	return s, nil
}

// openWriter connects the writer, or notes why it cannot be.
func (s *Store) openWriter(from int) error {
	ctx := context.Background()
	db, c, err := connectWriter(ctx, s.path)
	if err == nil {
		s.writerDB, s.writer = db, c
		err = s.prepareWriter(ctx, from)
	}
	if isProtected(err) {
		s.protect(ErrProtected)
		err = nil
		if s.writer != nil {
			err = joinClose(nil, s.writer, s.writerDB)
			s.writer, s.writerDB = nil, nil
		}
	}
	return err
}

// isProtected tells whether err comes of a file or folder that cannot be written.
func isProtected(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && (e.Code == sqlite3.ErrReadonly || e.Code == sqlite3.ErrCantOpen || e.Code == sqlite3.ErrPerm) ||
		errors.Is(err, os.ErrPermission) || errors.Is(err, syscall.EROFS)
}

func (s *Store) prepareWriter(ctx context.Context, from int) error {
	// A project keeps this mode, but a copy that another program has made of it may have lost it.
	var mode string
	if err := s.writer.QueryRowContext(ctx, "PRAGMA journal_mode = WAL").Scan(&mode); err != nil {
		return err
	}
	if err := migrate(ctx, s.writer, s.path, from); err != nil {
		return err
	}
	s.version = version
	tables, err := installUndo(ctx, s.writer)
	if err == nil {
		err = installIndex(ctx, s.writer)
	}
	if err == nil {
		err = fillIndex(ctx, s.writer)
	}
	if s.tables = tables; err != nil {
		return err
	}
	return s.writer.QueryRowContext(ctx, "PRAGMA data_version").Scan(&s.foreign)
}

// openReaders connects the readers and looks whether the project answers at all. Where no log can
// be made beside the file and none stands there, the file is read as one that nobody changes.
func (s *Store) openReaders() error {
	err := s.tryReaders(false)
	if s.writer == nil && isProtected(err) && !hasLog(s.path) {
		err = s.tryReaders(true)
	}
	return err
}

func (s *Store) tryReaders(immutable bool) error {
	db, err := connectReaders(s.path, immutable)
	if err != nil {
		return err
	}
	if err := probe(db, s.version); err != nil {
		return joinClose(err, db)
	}
	s.readers = db
	return nil
}

// probe asks every table of a version for a row.
func probe(db *sql.DB, version int) error {
	tables := []string{"articles", "passages", "mentions", "events", "citations", "steps", "edits"}
	if version >= audited {
		tables = append(tables, "changes")
	}
	for _, table := range tables {
		var n int
		err := db.QueryRow("SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT 1)").Scan(&n)
		var e sqlite3.Error
		if errors.As(err, &e) && e.Code == sqlite3.ErrError {
			return ErrDamaged // the table is missing
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// inPlace errs when what is open no longer stands at its path: what is written to it then would be
// lost, though SQLite would not notice.
func (s *Store) inPlace() error {
	file, err := os.Stat(s.path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fileFault(s.path, err)
	}
	if err != nil || !os.SameFile(file, s.file) {
		return fault(s.path, ErrGone)
	}
	return nil
}

// Path answers the absolute path of the project.
func (s *Store) Path() string { return s.path }

// ReadOnly answers why the project cannot be written, nil when it can. It does not wait, and its
// answer changes at most once after opening, when Sound finds damage.
func (s *Store) ReadOnly() error {
	if err := s.readOnly.Load(); err != nil {
		return *err
	}
	return nil
}

// Close ends the store. Everything that Edit has acknowledged is safe without it.
func (s *Store) Close() error {
	s.end()
	s.looking.Lock()
	defer s.looking.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.readers != nil {
		err = s.readers.Close()
	}
	if s.writer != nil {
		err = errors.Join(err, s.writer.Close(), s.writerDB.Close())
	}
	if err != nil {
		return fault(s.path, err)
	}
	return nil
}

// Revision answers a number that rises in every edit, undo and redo, in this process or in
// another: the key of whatever is kept of the project elsewhere. A new project has 0.
func (s *Store) Revision() (int64, error) {
	var n sql.NullInt64
	err := s.readers.QueryRow("SELECT max(revision) FROM edits").Scan(&n)
	return n.Int64, fault(s.path, err)
}

// Changed tells whether another process has written to the project since the last time that this
// was asked, or since it was opened. While an edit is under way it answers false.
func (s *Store) Changed() (bool, error) {
	if s.writer == nil || !s.mu.TryLock() {
		return false, nil
	}
	defer s.mu.Unlock()
	var v int64
	if err := s.writer.QueryRowContext(context.Background(), "PRAGMA data_version").Scan(&v); err != nil {
		return false, fault(s.path, err)
	}
	changed := v != s.foreign
	s.foreign = v
	return changed, nil
}
