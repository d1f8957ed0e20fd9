package app

import (
	"encoding/json"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

// Keys of what the program remembers of its window; nothing of it is in a project.
const (
	prefLanguage = "language"
	prefTheme    = "theme"
	prefAxis     = "axis"
	prefMonths   = "months"
	prefRejected = "rejected"
	prefReduced  = "reduced"
	prefName     = "name"
	prefWidth    = "width"
	prefHeight   = "height"
	prefRecent   = "recent"
	prefView     = "view."
	prefFolder   = "folder"
	prefReader   = "reader"
	prefExport   = "export"

	recentMost = 10
)

// prefs is what the program remembers between two starts.
type prefs struct{ store fyne.Preferences }

// recent is a project that was open before, with what was known of it then.
type recent struct {
	Path     string
	Opened   time.Time
	Articles int
	Events   int
	Waiting  int
}

// savedView is where a project's timeline stood.
type savedView struct {
	Start  timeline.Time
	PerPx  float64
	Scroll float64
	Event  int64
}

func (p prefs) language() timeline.Language {
	return timeline.Language(p.store.String(prefLanguage))
}

func (p prefs) setLanguage(l timeline.Language) { p.store.SetString(prefLanguage, string(l)) }

// theme answers "light", "dark" or "" for the system's.
func (p prefs) theme() string { return p.store.String(prefTheme) }

func (p prefs) setTheme(name string) { p.store.SetString(prefTheme, name) }

// axis answers "rtl", "ltr" or "" for the way the interface runs.
func (p prefs) axis() string { return p.store.String(prefAxis) }

func (p prefs) setAxis(name string) { p.store.SetString(prefAxis, name) }

// months answers the names that months have in Arabic.
func (p prefs) months() timeline.MonthSet {
	m := p.store.Int(prefMonths)
	if m < 0 || m > int(timeline.BothMonths) {
		return timeline.Egyptian
	}
	return timeline.MonthSet(m)
}

func (p prefs) setMonths(m timeline.MonthSet) { p.store.SetInt(prefMonths, int(m)) }

// rejected tells whether the rejected events are shown.
func (p prefs) rejected() bool { return p.store.Bool(prefRejected) }

func (p prefs) setRejected(shown bool) { p.store.SetBool(prefRejected, shown) }

// reduced tells whether nothing is to move that need not.
func (p prefs) reduced() bool { return p.store.Bool(prefReduced) }

func (p prefs) setReduced(on bool) { p.store.SetBool(prefReduced, on) }

// name is what a person wants to be called in the history; "" is the name of the account.
func (p prefs) name() string { return p.store.String(prefName) }

func (p prefs) setName(name string) { p.store.SetString(prefName, name) }

func (p prefs) windowSize() fyne.Size {
	return fyne.NewSize(float32(p.store.FloatWithFallback(prefWidth, 1440)), float32(p.store.FloatWithFallback(prefHeight, 900)))
}

func (p prefs) setWindowSize(s fyne.Size) {
	p.store.SetFloat(prefWidth, float64(s.Width))
	p.store.SetFloat(prefHeight, float64(s.Height))
}

// readerWidth is how wide a person has made the reader's column.
func (p prefs) readerWidth() float32 {
	return float32(p.store.FloatWithFallback(prefReader, readerUsual))
}

func (p prefs) setReaderWidth(width float32) { p.store.SetFloat(prefReader, float64(width)) }

// pictureKind is how a picture was exported.
type pictureKind struct {
	Format, Theme, Scale int    // as chosen in the dialog
	Width                string // as typed
}

// export answers how the last picture was exported; false before the first.
func (p prefs) export() (pictureKind, bool) {
	var k pictureKind
	err := json.Unmarshal([]byte(p.store.String(prefExport)), &k)
	return k, err == nil
}

func (p prefs) setExport(k pictureKind) {
	if b, err := json.Marshal(k); err == nil {
		p.store.SetString(prefExport, string(b))
	}
}

// folder is where the last file came from.
func (p prefs) folder() string { return p.store.String(prefFolder) }

func (p prefs) setFolder(path string) { p.store.SetString(prefFolder, path) }

// recents answers the last projects, newest first.
func (p prefs) recents() []recent {
	var out []recent
	for _, raw := range p.store.StringList(prefRecent) {
		var r recent
		if json.Unmarshal([]byte(raw), &r) == nil && r.Path != "" {
			out = append(out, r)
		}
	}
	return out
}

func (p prefs) setRecents(list []recent) {
	raw := make([]string, 0, len(list))
	for _, r := range list[:min(len(list), recentMost)] {
		b, err := json.Marshal(r)
		if err == nil {
			raw = append(raw, string(b))
		}
	}
	p.store.SetStringList(prefRecent, raw)
}

// remember puts a project at the head of the list.
func (p prefs) remember(r recent) { p.setRecents(append([]recent{r}, p.without(r.Path)...)) }

// forget takes a project off the list.
func (p prefs) forget(path string) { p.setRecents(p.without(path)) }

func (p prefs) without(path string) []recent {
	return slices.DeleteFunc(p.recents(), func(r recent) bool { return r.Path == path })
}

func (p prefs) view(path string) (savedView, bool) {
	var v savedView
	err := json.Unmarshal([]byte(p.store.String(prefView+path)), &v)
	return v, err == nil && v.PerPx > 0
}

func (p prefs) setView(path string, v savedView) {
	if b, err := json.Marshal(v); err == nil {
		p.store.SetString(prefView+path, string(b))
	}
}
