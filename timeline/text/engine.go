package text

import (
	"io/fs"
	"strings"
	"sync"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/image/vector"
)

// Budgets of the two caches: laid-out lines by their glyphs, about 80 bytes
// for each, and glyph masks by their bytes.
const (
	lineBudget = 400_000
	maskBudget = 16 << 20
)

// Engine lays out and draws text. It is safe for concurrent use; what it
// returns never changes.
type Engine struct {
	chains map[Voice][]weighted

	lines *lru[lineKey, *Line]

	masks      *lru[maskKey, *mask]
	rasterizer *vector.Rasterizer // guarded by masks

	shaping sync.Mutex // guards buffer, calls and the faces' own caches
	buffer  *harfbuzz.Buffer
	calls   int // of the shaper
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
	chains, err := loadVoices(fsys)
	if err != nil {
		return nil, err
	}
	return &Engine{
		chains:     chains,
		lines:      newLRU[lineKey, *Line](lineBudget),
		masks:      newLRU[maskKey, *mask](maskBudget),
		buffer:     harfbuzz.NewBuffer(),
		rasterizer: vector.NewRasterizer(0, 0),
	}, nil
}

// Line lays s out on one line, however wide it is; line ends in s count as
// spaces. Of a text of more than 65,536 runes it holds the beginning: its End
// says so. Lines are cached.
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
	runes := []rune(beginning(s, maxStretch+1))
	runes = runes[:stretch(runes)]
	b := e.newBlock(runes, 0, e.newPalette(base, spans), dir)
	return new(setter).line(b, 0, len(b.runes), len(b.runes))
}

func (e *Engine) cached(key lineKey) (*Line, bool) {
	e.lines.Lock()
	defer e.lines.Unlock()
	return e.lines.get(key)
}

// keep caches a line under a copy of its text, which may be a piece of
// something long. A very long line would drive all others out.
func (e *Engine) keep(key lineKey, l *Line) {
	cost := 4 + len(key.text)/16
	for _, r := range l.Runs {
		cost += len(r.Glyphs) + 2
	}
	if cost > lineBudget/16 {
		return
	}
	key.text = strings.Clone(key.text)
	e.lines.Lock()
	defer e.lines.Unlock()
	e.lines.put(key, l, cost)
}
