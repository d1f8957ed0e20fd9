package text

import (
	"io/fs"
	"strings"
	"sync"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/image/vector"
)

// Budgets of the two caches: laid-out lines by their glyphs (about 25 MB) and
// glyph masks by their bytes.
const (
	lineBudget = 400_000
	maskBudget = 16 << 20
)

// Engine lays out and draws text. It is safe for concurrent use; what it
// returns never changes.
type Engine struct {
	faces  []*Face
	chains map[Voice][]weighted

	lines *lru[lineKey, *Line]
	masks *lru[maskKey, *mask]

	shaping sync.Mutex // guards buffer and the faces' own caches
	buffer  *harfbuzz.Buffer

	painting   sync.Mutex // guards rasterizer
	rasterizer *vector.Rasterizer
}

// weighted is a voice's chain at one weight.
type weighted struct {
	weight int
	chain  *chain
}

// lineKey is everything that a cached line depends on. A line that is not cut
// has width -1.
type lineKey struct {
	text  string
	style Style
	dir   Direction
	width float64
}

// New reads the typefaces under fonts/ of fsys. The error names the file that
// is missing or broken.
func New(fsys fs.FS) (*Engine, error) {
	e := &Engine{
		lines:      newLRU[lineKey, *Line](lineBudget),
		masks:      newLRU[maskKey, *mask](maskBudget),
		buffer:     harfbuzz.NewBuffer(),
		rasterizer: vector.NewRasterizer(0, 0),
	}
	if err := e.loadVoices(fsys); err != nil {
		return nil, err
	}
	return e, nil
}

// loadVoices builds every voice's chains; each file is read once.
func (e *Engine) loadVoices(fsys fs.FS) error {
	var failed error
	byName := map[string]*Face{}
	face := func(family, name string) *Face {
		file := "fonts/" + family + "/" + name + ".ttf"
		if f := byName[file]; f != nil || failed != nil {
			return f
		}
		f, err := loadFace(fsys, file)
		if err != nil {
			failed = err
			return nil
		}
		f.index = uint16(len(e.faces))
		e.faces = append(e.faces, f)
		byName[file] = f
		return f
	}
	plex := func(style string) *Face { return face("ibm-plex-sans-arabic", "IBMPlexSansArabic-"+style) }
	naskh := func(style string) *Face { return face("noto-naskh-arabic", "NotoNaskhArabic-"+style) }
	serif := func(style string) *Face { return face("ibm-plex-serif", "IBMPlexSerif-"+style) }
	mono := func(style string) *Face { return face("ibm-plex-mono", "IBMPlexMono-"+style) }
	hebrew := func(style string) *Face { return face("noto-sans-hebrew", "NotoSansHebrew-"+style) }
	noto := func(style string) *Face { return face("noto-sans", "NotoSans-"+style) }

	type row struct {
		voice  Voice
		weight int
		latin  *Face
		share  float64 // size of the Latin face
		arabic *Face
		style  string // of Hebrew and the rest
	}
	rows := []row{
		{Ours, 400, plex("Regular"), 1, plex("Regular"), "Regular"},
		{Ours, 500, plex("Medium"), 1, plex("Medium"), "Regular"},
		{Ours, 600, plex("SemiBold"), 1, plex("SemiBold"), "SemiBold"},
		{Ours, 700, plex("Bold"), 1, plex("Bold"), "SemiBold"},
		{Source, 400, serif("Regular"), sourceLatin, naskh("Regular"), "Regular"},
		{Source, 700, serif("SemiBold"), sourceLatin, naskh("Bold"), "SemiBold"},
		{Mono, 400, mono("Regular"), 1, plex("Regular"), "Regular"},
		{Mono, 500, mono("Medium"), 1, plex("Medium"), "Regular"},
	}
	if failed != nil {
		return failed
	}
	e.chains = map[Voice][]weighted{}
	for _, r := range rows {
		h, n := hebrew(r.style), noto(r.style)
		if failed != nil {
			return failed
		}
		c := newChain(cut{r.latin, r.share}, cut{r.arabic, 1}, cut{h, 1}, cut{n, 1})
		e.chains[r.voice] = append(e.chains[r.voice], weighted{r.weight, c})
	}
	return nil
}

// chain is the chain of a voice at the weight nearest to weight, the bolder
// one where two are equally near.
func (e *Engine) chain(voice Voice, weight int) *chain {
	all := e.chains[voice]
	if all == nil {
		all = e.chains[Ours]
	}
	best := all[0]
	for _, w := range all[1:] {
		if abs(w.weight-weight) <= abs(best.weight-weight) {
			best = w
		}
	}
	return best.chain
}

func abs(n int) int { return max(n, -n) }

// Line lays s out on one line, however long it is; line ends in s count as
// spaces. Lines are cached.
func (e *Engine) Line(s string, st Style, dir Direction) *Line {
	st = st.checked()
	key := lineKey{s, st, dir, -1}
	if l, ok := e.cached(key); ok {
		return l
	}
	l := e.Rich(s, st, nil, dir)
	e.keep(key, l)
	return l
}

// Rich lays s out on one line in several styles; runes outside the spans have
// the base style. The line is not cached.
func (e *Engine) Rich(s string, base Style, spans []Span, dir Direction) *Line {
	b := e.newBlock([]rune(s), 0, base, spans, dir)
	return b.line(0, len(b.runes), len(b.runes))
}

func (e *Engine) cached(key lineKey) (*Line, bool) {
	e.lines.Lock()
	defer e.lines.Unlock()
	return e.lines.get(key)
}

// keep caches a line under a copy of its text, which may be a piece of
// something long.
func (e *Engine) keep(key lineKey, l *Line) {
	cost := 4 + len(key.text)/16
	for _, r := range l.Runs {
		cost += len(r.Glyphs) + 2
	}
	key.text = strings.Clone(key.text)
	e.lines.Lock()
	defer e.lines.Unlock()
	e.lines.put(key, l, cost)
}
