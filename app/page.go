package app

import (
	"math"
	"sort"
	"strings"

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

var sourceStyle = text.Style{Voice: text.Source, Weight: 400, Size: sourceSize}

// runeSpan is a stretch of an article, in runes, End exclusive.
type runeSpan struct{ start, end int }

func (s runeSpan) empty() bool { return s.end <= s.start }

// page is an article laid out in a column, in pixels from the column's top left corner.
type page struct {
	lines  []pageLine
	width  float64
	height float64
}

// pageLine is one line of a page. The runes of its text.Line count from start.
type pageLine struct {
	top   float64
	x     float64
	start int
	line  *text.Line
	role  timeline.Role
}

// box is a rectangle on a page.
type box struct{ x0, x1, top, bottom float64 }

// pagePress keeps the shaped paragraphs of one article, so that laying it out again (another
// width, another mention in bold) shapes only what changed.
type pagePress struct {
	engine     *text.Engine
	paragraphs []pressParagraph
}

type pressParagraph struct {
	start, end int
	content    string
	role       timeline.Role
	plain      *text.Paragraph
}

func newPagePress(e *text.Engine, a timeline.Article) *pagePress {
	p := &pagePress{engine: e}
	start := 0
	for _, s := range strings.Split(a.Text, "\n") {
		n := len([]rune(s))
		if strings.TrimSpace(s) != "" {
			p.paragraphs = append(p.paragraphs, pressParagraph{start: start, end: start + n, content: s, role: roleAt(a.Passages, start, start+n)})
		}
		start += n + 1
	}
	return p
}

// roleAt answers the role of the first passage that lies in a paragraph.
func roleAt(passages []timeline.Passage, start, end int) timeline.Role {
	i := sort.Search(len(passages), func(i int) bool { return passages[i].End > start })
	if i < len(passages) && passages[i].Start < end {
		return passages[i].Role
	}
	return timeline.Body
}

// layout breaks the article into lines of at most width pixels, with the runes of bold set in
// the heavier weight.
func (p *pagePress) layout(width float64, bold runeSpan) *page {
	out := &page{width: width}
	y := 0.0
	for i := range p.paragraphs {
		q := &p.paragraphs[i]
		for _, l := range p.set(q, bold).Lines(width) {
			x := 0.0
			if l.Dir == text.RTL {
				x = width - l.Width
			}
			out.lines = append(out.lines, pageLine{top: y, x: x, start: q.start, line: l, role: q.role})
			y += sourceLine
		}
		y += paragraphGap
	}
	out.height = math.Max(0, y-paragraphGap)
	return out
}

func (p *pagePress) set(q *pressParagraph, bold runeSpan) *text.Paragraph {
	if bold.empty() || bold.end <= q.start || bold.start >= q.end {
		if q.plain == nil {
			q.plain = p.engine.Paragraph(q.content, sourceStyle, nil, text.Auto)
		}
		return q.plain
	}
	heavy := sourceStyle
	heavy.Weight = 700
	spans := []text.Span{{Start: max(0, bold.start-q.start), End: min(q.end, bold.end) - q.start, Style: heavy}}
	return p.engine.Paragraph(q.content, sourceStyle, spans, text.Auto)
}

// boxes answers the rectangles that the runes of s cover, line by line from the top.
func (p *page) boxes(s runeSpan) []box {
	var out []box
	first := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].start+p.lines[i].line.End > s.start })
	for _, l := range p.lines[first:] {
		from, to := max(s.start-l.start, l.line.Start), min(s.end-l.start, l.line.End)
		if l.start+l.line.Start >= s.end {
			break
		}
		if from >= to {
			continue
		}
		for _, b := range l.line.Boxes(from, to) {
			out = append(out, box{l.x + b.X0, l.x + b.X1, l.top, l.top + sourceLine})
		}
	}
	return out
}

// extent answers the top and bottom of the runes of s; false when none of them is on the page.
func (p *page) extent(s runeSpan) (top, bottom float64, ok bool) {
	bs := p.boxes(s)
	if len(bs) == 0 {
		return 0, 0, false
	}
	return bs[0].top, bs[len(bs)-1].bottom, true
}

// from answers the lines whose tops lie at y or below.
func (p *page) from(y float64) []pageLine {
	return p.lines[sort.Search(len(p.lines), func(i int) bool { return p.lines[i].top >= y }):]
}

// at answers the rune border nearest to a point; false outside the text.
func (p *page) at(x, y float64) (int, bool) {
	i := sort.Search(len(p.lines), func(i int) bool { return p.lines[i].top > y }) - 1
	if i < 0 || y >= p.lines[i].top+sourceLine {
		return 0, false
	}
	l := p.lines[i]
	return l.start + l.line.Hit(x-l.x), true
}

// over answers whether a point lies on one of the runes of s, not merely nearest to it.
func (p *page) over(s runeSpan, x, y float64) bool {
	for _, b := range p.boxes(s) {
		if y >= b.top && y < b.bottom && x >= b.x0-2 && x < b.x1+2 {
			return true
		}
	}
	return false
}
