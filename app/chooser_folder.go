package app

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// folderEntry is a file or a folder in a folder.
type folderEntry struct {
	name   string // as the system has it; it may be no text
	folder bool
}

// readFolder answers what lies in a folder, hidden things and such as are neither file nor folder
// left out: folders first, each kind in the order of its names.
func readFolder(path string, order *collation) ([]folderEntry, error) {
	raw, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var out []folderEntry
	for _, r := range raw {
		if strings.HasPrefix(r.Name(), ".") {
			continue
		}
		kind := r.Type()
		if kind&fs.ModeSymlink != 0 {
			info, err := os.Stat(filepath.Join(path, r.Name()))
			if err != nil {
				continue // it points nowhere
			}
			kind = info.Mode().Type()
		}
		if kind.IsDir() || kind.IsRegular() {
			out = append(out, folderEntry{r.Name(), kind.IsDir()})
		}
	}
	keys := make(map[string][]byte, len(out))
	for _, e := range out {
		keys[e.name] = order.key(e.name)
	}
	slices.SortFunc(out, func(x, y folderEntry) int {
		if x.folder != y.folder {
			return map[bool]int{true: -1, false: 1}[x.folder]
		}
		return bytes.Compare(keys[x.name], keys[y.name])
	})
	return out, nil
}

// folderFault says why a folder is not shown.
func (w *words) folderFault(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.say("choose.missing")
	case errors.Is(err, fs.ErrPermission):
		return w.say("choose.forbidden")
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// printable answers a name or path as it can be shown and typed: what is no text in it, and what
// would break the line, becomes a replacement character.
func printable(path string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(path, string(utf8.RuneError)))
}

// typedPath answers the path that a person means who sees shown, which stands for path, and has
// made typed of it; ~ is the user's home, and what is no full path begins in a folder.
func typedPath(typed, path, in string) string {
	if typed == printable(path) {
		return path
	}
	typed = strings.TrimSpace(typed)
	if home, err := os.UserHomeDir(); err == nil && (typed == "~" || strings.HasPrefix(typed, "~/")) {
		return filepath.Join(home, typed[1:])
	}
	if typed == "" || filepath.IsAbs(typed) || in == "" {
		return typed
	}
	return filepath.Join(in, typed)
}
