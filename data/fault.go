package data

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"
)

// fault answers err as a message that names the project's file, the cause and the remedy.
func fault(path string, err error) error {
	var e sqlite3.Error
	if err == nil || errors.As(err, &e) {
		return driverFault(path, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

// driverFault does that for errors of SQLite and leaves others as they are.
func driverFault(path string, err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	says := ""
	switch e.Code {
	case sqlite3.ErrFull:
		says = "the disk is full; free some space and try again"
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth:
		says = "it cannot be written; change its permissions or copy it to another folder"
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		says = "another program is writing to it; try again when it has finished"
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat:
		return fmt.Errorf("%s: %w", path, errDamaged)
	case sqlite3.ErrCantOpen:
		says = "it cannot be opened; check that the file and its folder can be read and written"
	case sqlite3.ErrIoErr:
		says = "reading or writing it failed; check the disk"
	default:
		return fmt.Errorf("%s: %w", path, err)
	}
	return fmt.Errorf("%s: %s (%w)", path, says, err)
}

var (
	errDamaged    = errors.New("it is damaged and was not changed; open a backup copy of it")
	errNotProject = errors.New("it is not a Waqai project; projects are made with New or with waqai import")
	errFolder     = errors.New("it is a folder; name a project's file")
	errMissing    = errors.New("there is no such project; check its name and folder")
	errUnreadable = errors.New("you are not allowed to read it; change its permissions or copy it")
	errExists     = errors.New("it exists already; open it or choose another name")
)

// fileFault answers an error of the file system in the same way.
func fileFault(path string, err error) error {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = errMissing
	case errors.Is(err, fs.ErrPermission):
		err = errUnreadable
	case errors.As(err, &p):
		err = fmt.Errorf("it cannot be opened (%w)", p.Err)
	}
	return fmt.Errorf("%s: %w", path, err)
}
