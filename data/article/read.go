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
		return timeline.Article{}, fmt.Errorf("%s: %w", path, err)
	}
	return Parse(Normalize(text), ""), nil
}

// ReadFile answers the bytes of a file that may be an article: it refuses folders and files of
// MaxSize and more, with an error as Read gives it.
func ReadFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, openError(err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("%s: it cannot be read (%w)", path, err)
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s: it is a folder; name the files in it", path)
	}
	raw, err := io.ReadAll(io.LimitReader(f, MaxSize))
	if err != nil {
		return nil, fmt.Errorf("%s: it cannot be read (%w)", path, cause(err))
	}
	if len(raw) >= MaxSize {
		return nil, fmt.Errorf("%s: it has %d MB or more, too much for an article; split it", path, MaxSize>>20)
	}
	return raw, nil
}

func openError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file; check its name and folder")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("you are not allowed to read it; change its permissions or copy it")
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
