package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"waqai/timeline"
)

// MaxSize is the size in bytes from which on a file is refused; a long article has a thousandth
// of it.
const MaxSize = 64 << 20

// Read answers the article in a text file, of any name. The error names the file, the cause and
// the remedy.
func Read(path string) (timeline.Article, error) {
	raw, err := ReadFile(path)
	if err != nil {
		return timeline.Article{}, err
	}
	text, err := Decode(raw)
	if err != nil {
		return timeline.Article{}, &timeline.FileError{Path: path, Cause: err}
	}
	return Parse(Normalize(text), ""), nil
}

// ReadFile answers the bytes of a file that may be an article: it refuses folders and files of
// MaxSize and more, with an error as Read gives it.
func ReadFile(path string) ([]byte, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, &timeline.FileError{Path: path, Cause: err}
	}
	return raw, nil
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("it cannot be read (%w)", err)
	}
	if info.IsDir() {
		return nil, ErrFolder
	}
	raw, err := io.ReadAll(io.LimitReader(f, MaxSize))
	if err != nil {
		return nil, fmt.Errorf("it cannot be read (%w)", cause(err))
	}
	if len(raw) >= MaxSize {
		return nil, ErrTooLarge
	}
	return raw, nil
}

func openError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case errors.Is(err, fs.ErrPermission):
		return ErrUnreadable
	}
	return fmt.Errorf("it cannot be opened (%w)", cause(err))
}

// cause answers err without the operation and the path that the system puts in front.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
