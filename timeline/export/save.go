package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// What can be wrong with a file that a picture is to be written to.
var (
	ErrNoFolder = errors.New("there is no such folder; make it first")
	ErrFolder   = errors.New("its folder cannot be written; choose another one")
	ErrFull     = errors.New("the disk is full; free some space and try again")
	ErrFormat   = errors.New("a picture's name ends in .png or .svg")
)

// Format is how a picture is written.
type Format string

// The formats, by how their files end.
const (
	AsPNG Format = "png"
	AsSVG Format = "svg"
)

// FormatOf answers the format that a file's name asks for.
func FormatOf(path string) (Format, error) {
	switch f := Format(strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))); f {
	case AsPNG, AsSVG:
		return f, nil
	}
	return "", &timeline.FileError{Path: path, Cause: ErrFormat}
}

// Write writes s in the format, at a scale.
func (f Format) Write(w io.Writer, s *scene.Scene, e *text.Engine, scale float64) error {
	if f == AsSVG {
		return SVG(w, s, scale)
	}
	return PNG(w, s, e, scale)
}

// Save writes a file whole or not at all: what was there stays until the new one is. The error
// names the file, the cause and the remedy.
func Save(path string, write func(io.Writer) error) error {
	if err := replace(path, write); err != nil {
		return &timeline.FileError{Path: path, Cause: saveCause(err)}
	}
	return nil
}

// replace writes a file beside its place first, then puts it there.
func replace(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".waqai-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // the first error is the one to tell
		}
	}()
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func saveCause(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrNoFolder
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return ErrFolder
	case errors.Is(err, syscall.ENOSPC):
		return ErrFull
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	default:
		return err
	}
	return fmt.Errorf("it cannot be written (%w); choose another name", err)
}
