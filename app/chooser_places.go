package app

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
)

// knownPlace is a folder that everybody has.
type knownPlace struct {
	name string // key of what it is called
	path string
}

// knownPlaces answers the folders that a person looks in first, as far as they exist.
func knownPlaces() []knownPlace {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	places := []knownPlace{{"choose.home", home}}
	for _, p := range []struct{ key, variable, usual string }{
		{"choose.documents", "XDG_DOCUMENTS_DIR", "Documents"},
		{"choose.downloads", "XDG_DOWNLOAD_DIR", "Downloads"},
		{"choose.desktop", "XDG_DESKTOP_DIR", "Desktop"},
	} {
		if path := userFolder(home, p.variable, p.usual); path != home && isFolder(path) {
			places = append(places, knownPlace{p.key, path})
		}
	}
	return places
}

// userFolder answers a folder of the user's, which the desktop may have named in the user's
// language (freedesktop.org, xdg-user-dirs).
func userFolder(home, variable, usual string) string {
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	f, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return filepath.Join(home, usual)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if value, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), variable+"="); ok {
			return filepath.Clean(strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1))
		}
	}
	return filepath.Join(home, usual)
}
