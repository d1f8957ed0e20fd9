package text

import "github.com/go-text/typesetting/segmenter"

// Paragraph is text that has been shaped and can be broken into lines of any
// width without the shaper. It holds one or several stretches between hard
// breaks. It never changes.
type Paragraph struct {
	blocks []brokenBlock
}

// isHardBreak reports whether r ends a line whatever the width is.
func isHardBreak(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// Paragraph shapes s. Each stretch between hard breaks takes a direction of
// its own where dir is Auto. Runes outside the spans have the base style.
// A stretch of more than 65,536 runes is laid out in parts, as if a line
// ended between them.
func (e *Engine) Paragraph(s string, base Style, spans []Span, dir Direction) *Paragraph {
	runes := []rune(s)
	styles := e.newPalette(base, spans)
	p := &Paragraph{}
	var seg segmenter.Segmenter
	for start := 0; ; {
		end := start
		for end < len(runes) && !isHardBreak(runes[end]) {
			end++
		}
		for whole, cut := dir, 0; ; start = cut {
			cut = start + stretch(runes[start:end])
			seg.Init(runes[start:cut]) // before a block replaces the controls
			b := e.newBlock(runes[start:cut:cut], start, styles, whole)
			p.blocks = append(p.blocks, newBrokenBlock(b, &seg))
			whole = b.direction()
			if cut == end {
				break
			}
		}
		if end == len(runes) {
			return p
		}
		if runes[end] == '\r' && end+1 < len(runes) && runes[end+1] == '\n' {
			end++
		}
		start = end + 1
	}
}

// Lines breaks the paragraph greedily into lines at most width wide. Spaces
// at a line's end hang. A word wider than the column is cut between
// clusters; a line holds at least one grapheme, however wide it is.
func (p *Paragraph) Lines(width float64) []*Line {
	var lines []*Line
	var s setter
	for i := range p.blocks {
		lines = p.blocks[i].appendLines(lines, &s, width)
	}
	return lines
}

// Wrap lays s out in lines at most width wide; see Paragraph.Lines.
func (e *Engine) Wrap(s string, base Style, spans []Span, dir Direction, width float64) []*Line {
	return e.Paragraph(s, base, spans, dir).Lines(width)
}

func (b *brokenBlock) appendLines(lines []*Line, s *setter, width float64) []*Line {
	if len(b.runes) == 0 {
		return append(lines, s.line(b.block, 0, 0, 0))
	}
	next := 0 // into b.breaks
	for start := 0; start < len(b.runes); {
		end := start
		for next < len(b.breaks) && b.fits(start, b.breaks[next], width) {
			end = b.breaks[next]
			next++
		}
		if end == start {
			end = b.cutWord(start, b.breaks[next], width)
			if end == b.breaks[next] {
				next++
			}
		}
		l := s.line(b.block, start, b.trim(start, end), end)
		if end == len(b.runes) { // somebody may be typing there
			l.overhang = max(0, width-l.Width)
		}
		lines = append(lines, l)
		start = end
	}
	return lines
}

// trim is the end of the runes [start, end) without the spaces that hang.
func (b *block) trim(start, end int) int { return max(start, int(b.content[end])) }

// fits reports whether the runes [start, end) without the spaces at their end
// are at most width wide.
func (b *brokenBlock) fits(start, end int, width float64) bool {
	return b.advance[b.trim(start, end)]-b.advance[start] <= width
}

// cutWord is the last grapheme border up to end that still fits, and the
// first one where none does.
func (b *brokenBlock) cutWord(start, end int, width float64) int {
	cut := 0
	for at := start + 1; at <= end; at++ {
		if !b.inside[at] {
			continue
		}
		if cut != 0 && !b.fits(start, at, width) {
			break
		}
		cut = at
	}
	return cut
}
