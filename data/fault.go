package data

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"

	"waqai/timeline"
)

// What can be wrong with a project. Each says what to do.
var (
	ErrDamaged    = errors.New("it is damaged and was not changed; open a backup copy of it")
	ErrNotProject = errors.New("it is not a Waqai project; projects are made with New or with waqai import")
	ErrFolder     = errors.New("it is a folder; name a project's file")
	ErrMissing    = errors.New("there is no such project; check its name and folder")
	ErrUnreadable = errors.New("you are not allowed to read it; change its permissions or copy it")
	ErrExists     = errors.New("it exists already; open it or choose another name")
	ErrNoFolder   = errors.New("there is no such folder; make it first")
	ErrBadFolder  = errors.New("its folder cannot be written; choose another one")
	ErrProtected  = errors.New("it cannot be written and can only be read; change its permissions or copy it to another folder")
	ErrNewer      = errors.New("it was written by a newer version of Waqai and can only be read; update Waqai to change it")
	ErrFull       = errors.New("the disk is full; free some space and try again")
	ErrBusy       = errors.New("another program is writing to it; try again when it has finished")
	ErrGone       = errors.New("it was moved, removed or replaced while it was open, and nothing was written; put it back, or open it where it is now")
	ErrCantOpen   = errors.New("it cannot be opened; check that the file and its folder can be read and written")
	ErrDisk       = errors.New("reading or writing it failed; check the disk")
)

// fault answers err as a message that names the project's file, the cause and the remedy.
func fault(path string, err error) error {
	var told *timeline.FileError
	if err == nil || errors.As(err, &told) && told.Path == path {
		return err
	}
	return &timeline.FileError{Path: path, Cause: driverCause(err)}
}

// driverFault does that for errors of SQLite and leaves others as they are.
func driverFault(path string, err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	return fault(path, err)
}

// driverCause answers what an error of SQLite means; others stay as they are.
func driverCause(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case sqlite3.ErrFull:
		return fmt.Errorf("%w (%w)", ErrFull, err)
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth:
		return fmt.Errorf("%w (%w)", ErrProtected, err)
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("%w (%w)", ErrBusy, err)
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat:
		return ErrDamaged
	case sqlite3.ErrCantOpen:
		return fmt.Errorf("%w (%w)", ErrCantOpen, err)
	case sqlite3.ErrIoErr:
		return fmt.Errorf("%w (%w)", ErrDisk, err)
	}
	return err
}

// fileFault answers an error of the file system in the same way.
func fileFault(path string, err error) error {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = ErrMissing
	case errors.Is(err, fs.ErrPermission):
		err = ErrUnreadable
	case errors.As(err, &p):
		err = fmt.Errorf("%w (%w)", ErrCantOpen, p.Err)
	}
	return fault(path, err)
}
