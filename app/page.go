package app

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"waqai/timeline"
	"waqai/timeline/text"
)

// The source's text as the look sets it: 17 px on lines of 31, paragraphs 14 apart.
const (
	sourceSize     = 17
	sourceLine     = 31
	sourceBaseline = 20
	paragraphGap   = 14
)

// keptRunes is how much of an article stays shaped (some 8 MB): what is out of view beyond it is
// shaped again when it is looked at.
const keptRunes = 100_000

var sourceStyle = text.Style{Voice: text.Source, Weight: 400, Size: sourceSize}

// runeSpan is a stretch of an article, in runes, End exclusive.
type runeSpan struct{ start, end int }

func (s runeSpan) empty() bool { return s.end <= s.start }

// touches tells whether two stretches share a rune.
func (s runeSpan) touches(o runeSpan) bool { return s.start < o.end && o.start < s.end }

// page is an article set in a column, in pixels from the column's top left corner. Its pieces are
// shaped and broken into lines when they are looked at; until then their heights are estimates.
// What needs a place as it will be seen therefore lays its piece out first, and that may move all
// that lies below.
type page struct {
	engine  *text.Engine
	text    runeText
	pieces  []piece
	heights *heights
	width   float64
	bold    runeSpan // set in the heavier weight
	advance float64  // of a rune, on the average

	looks int   // counts the calls of lay
	kept  []int // the pieces that are shaped
	held  int   // how many runes those have
}

// piece is a paragraph, or a part of one that is very long.
type piece struct {
	runeSpan
	content string
	role    timeline.Role
	dir     text.Direction
	gap     int // under it

	shaped *text.Paragraph // nil: not yet, or no longer
	lines  []*text.Line    // nil: not at the present width
	seen   int             // the look that it was last wanted for
}

// pageLine is one line of a page. The runes of its text.Line count from start.
type pageLine struct {
	top   float64
	x     float64
	start int
	line  *text.Line
	last  bool // of its piece
	role  timeline.Role
}

// box is a rectangle on a page.
type box struct{ x0, x1, top, bottom float64 }

// newPage sets an article in a column. It shapes no more than shows how wide its letters are.
func newPage(e *text.Engine, a timeline.Article, width float64) *page {
	p := &page{engine: e, text: newRuneText(a.Text), width: width}
	start := 0
	for _, s := range strings.SplitAfter(a.Text, "\n") {
		start = p.addParagraph(s, start, a.Passages)
	}
	if n := len(p.pieces); n > 0 {
		p.pieces[n-1].gap = 0
	}
	p.heights = newHeights(make([]int, len(p.pieces)))
	p.measure()
	p.estimate()
	return p
}

// addParagraph adds the pieces of a line of the article that begins at a rune, and answers where
// the next one begins.
func (p *page) addParagraph(s string, start int, passages []timeline.Passage) (next int) {
	content := strings.TrimSuffix(s, "\n")
	if strings.TrimSpace(content) == "" {
		return start + utf8.RuneCountInString(s)
	}
	dir, at := text.Auto, start
	for rest := content; rest != ""; {
		size, runes := pieceEnd(rest)
		if size < len(content) && dir == text.Auto {
			dir = text.DirectionOf(content)
		}
		span := runeSpan{at, at + runes}
		p.pieces = append(p.pieces, piece{runeSpan: span, content: rest[:size], role: roleAt(passages, span), dir: dir})
		rest, at = rest[size:], at+runes
	}
	p.pieces[len(p.pieces)-1].gap = paragraphGap
	return at + len(s) - len(content)
}

// roleAt answers the role of the first passage that lies in a piece.
func roleAt(passages []timeline.Passage, s runeSpan) timeline.Role {
	i := sort.Search(len(passages), func(i int) bool { return passages[i].End > s.start })
	if i < len(passages) && passages[i].Start < s.end {
		return passages[i].Role
	}
	return timeline.Body
}

// measure finds out how wide a rune is on the average, from the beginning of the text.
func (p *page) measure() {
	const enough = 1000 // runes
	wide, runes := 0.0, 0
	for i := 0; i < len(p.pieces) && runes < enough; i++ {
		for _, l := range p.set(i).lines {
			wide += l.Width
		}
		runes += p.pieces[i].end - p.pieces[i].start
	}
	p.advance = wide / float64(max(1, runes))
}

// estimate gives every piece that is not laid out the height that it should have.
func (p *page) estimate() {
	each := make([]int, len(p.pieces))
	for i := range p.pieces {
		each[i] = p.guess(&p.pieces[i])
	}
	p.heights = newHeights(each)
}

func (p *page) guess(q *piece) int {
	if q.lines != nil {
		return len(q.lines)*sourceLine + q.gap
	}
	const halfWord = 3 // runes by which a line is shorter than the column
	line := max(1, p.width/max(1, p.advance)-halfWord)
	return int(math.Ceil(float64(q.end-q.start)/line))*sourceLine + q.gap
}

// resize sets the page in a column of another width.
func (p *page) resize(width float64) {
	if width == p.width {
		return
	}
	p.width = width
	for i := range p.pieces {
		p.pieces[i].lines = nil
	}
	p.estimate()
}

// embolden sets the runes of s, and no others, in the heavier weight.
func (p *page) embolden(s runeSpan) {
	if s == p.bold {
		return
	}
	for _, part := range []runeSpan{p.bold, s} {
		from, to := p.piecesOf(part)
		for i := from; i < to; i++ {
			p.drop(i)
		}
	}
	p.bold = s
}

// piecesOf answers the pieces [from, to) that runes of s stand in.
func (p *page) piecesOf(s runeSpan) (from, to int) {
	from = sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].end > s.start })
	to = from + sort.Search(len(p.pieces)-from, func(i int) bool { return p.pieces[from+i].start >= s.end })
	if s.empty() {
		return from, from
	}
	return from, to
}

// set lays a piece out unless it is.
func (p *page) set(i int) *piece {
	q := &p.pieces[i]
	q.seen = p.looks
	if q.lines != nil {
		return q
	}
	if q.shaped == nil {
		q.shaped = p.shape(q)
		p.kept, p.held = append(p.kept, i), p.held+q.end-q.start
	}
	q.lines = q.shaped.Lines(p.width)
	p.heights.set(i, len(q.lines)*sourceLine+q.gap)
	return q
}

func (p *page) shape(q *piece) *text.Paragraph {
	var spans []text.Span
	if q.touches(p.bold) {
		heavy := sourceStyle
		heavy.Weight = 700
		spans = []text.Span{{Start: max(0, p.bold.start-q.start), End: min(q.end, p.bold.end) - q.start, Style: heavy}}
	}
	return p.engine.Paragraph(q.content, sourceStyle, spans, q.dir)
}

// drop forgets how a piece is shaped; its height stays as it was.
func (p *page) drop(i int) {
	q := &p.pieces[i]
	if q.shaped == nil {
		return
	}
	q.shaped, q.lines = nil, nil
	p.kept = slices.DeleteFunc(p.kept, func(k int) bool { return k == i })
	p.held -= q.end - q.start
}

// lay lays out what stands between two heights and tells whether anything had to be; what has not
// been looked at for long is forgotten.
func (p *page) lay(from, to float64) (changed bool) {
	p.looks++
	if len(p.pieces) == 0 {
		return false
	}
	for i := p.heights.at(from); i < len(p.pieces) && float64(p.heights.above(i)) < to; i++ {
		changed = changed || p.pieces[i].lines == nil
		p.set(i)
	}
	if p.held > keptRunes {
		oldest := slices.Clone(p.kept)
		slices.SortFunc(oldest, func(a, b int) int { return p.pieces[a].seen - p.pieces[b].seen })
		for _, i := range oldest {
			if p.held <= keptRunes/2 || p.pieces[i].seen == p.looks {
				break
			}
			p.drop(i)
		}
	}
	return changed
}

// height answers how high the page is, as far as is known.
func (p *page) height() float64 { return float64(p.heights.above(len(p.pieces))) }
