package text

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/bidi"
)

// block is a stretch of text between hard breaks, shaped once. Its indices
// count its own runes; first is the place of the first one in the source.
type block struct {
	first   int
	runes   []rune // as shaped: controls replaced, see shapable
	classes []bidi.Class
	levels  []uint8
	base    uint8

	styles []Style
	style  []int32 // by rune, index into styles; nil where there is one
	chains []*chain

	runs    []shaped
	starts  []bool    // whether a cluster starts at the rune
	advance []float64 // advance[i]: width of the runes before i in logical order
}

// shaped is a run as the shaper left it.
type shaped struct {
	face       *Face
	size       float64
	level      uint8
	start, end int
	glyphs     []Glyph // visual order; X and Y are offsets from the pen
}

// newBlock shapes runes, which stand at place first of the source.
func (e *Engine) newBlock(runes []rune, first int, base Style, spans []Span, dir Direction) *block {
	b := &block{first: first, runes: runes, styles: []Style{base.checked()}}
	b.chains = []*chain{e.chain(base.Voice, base.Weight)}
	b.applySpans(e, spans)
	b.classes = make([]bidi.Class, len(runes))
	for i, r := range runes {
		runes[i] = shapable(r)
		b.classes[i] = class(runes[i])
	}
	b.base = paragraphLevel(b.classes, dir)
	b.levels = resolveLevels(runes, b.classes, b.base)
	b.starts = make([]bool, len(runes))
	b.advance = make([]float64, len(runes)+1)

	e.shaping.Lock()
	defer e.shaping.Unlock()
	items := b.itemize()
	b.runs = make([]shaped, len(items))
	for i, it := range items {
		b.runs[i] = e.shape(b, it)
	}
	for i := range runes {
		b.advance[i+1] += b.advance[i]
	}
	return b
}

// shapable is r, or what is shaped in its place: a space for tabs and line
// ends, and a zero width space for other controls, so that they show nothing.
func shapable(r rune) rune {
	switch {
	case r == '\t' || isHardBreak(r):
		return ' '
	case unicode.Is(unicode.Cc, r):
		return '\u200B'
	}
	return r
}

// applySpans gives the runes within spans their styles.
func (b *block) applySpans(e *Engine, spans []Span) {
	if len(spans) == 0 {
		return
	}
	b.style = make([]int32, len(b.runes))
	known := map[Style]int32{b.styles[0]: 0}
	for _, s := range spans {
		style := s.Style.checked()
		index, ok := known[style]
		if !ok {
			index = int32(len(b.styles))
			known[style] = index
			b.styles = append(b.styles, style)
			b.chains = append(b.chains, e.chain(style.Voice, style.Weight))
		}
		for i := max(s.Start-b.first, 0); i < min(s.End-b.first, len(b.runes)); i++ {
			b.style[i] = index
		}
	}
}

// styleAt is the index of the style of the rune at i, or of the text where
// there is no such rune.
func (b *block) styleAt(i int) int {
	if i >= len(b.style) {
		return 0
	}
	return int(b.style[i])
}

// shape calls the shaper for one item, with the text around it as context,
// so that letters join across it. The caller holds e.shaping.
func (e *Engine) shape(b *block, it item) shaped {
	size := b.styles[it.style].Size * it.cut.scale
	run := shaped{face: it.cut.face, size: size, level: it.level, start: it.start, end: it.end}
	buf := e.buffer
	buf.Clear()
	buf.AddRunes(b.runes, it.start, it.end-it.start)
	buf.Props.Direction = harfbuzz.LeftToRight
	if it.level&1 == 1 {
		buf.Props.Direction = harfbuzz.RightToLeft
	}
	buf.Props.Script = it.script
	buf.Shape(it.cut.face.shaper, nil)

	run.glyphs = make([]Glyph, len(buf.Info))
	unit := size / it.cut.face.upem
	for i, info := range buf.Info {
		pos := buf.Pos[i]
		run.glyphs[i] = Glyph{
			ID:      uint32(info.Glyph),
			X:       float64(pos.XOffset) * unit,
			Y:       -float64(pos.YOffset) * unit,
			Advance: float64(pos.XAdvance) * unit,
			Start:   info.Cluster,
		}
		b.starts[info.Cluster] = true
		b.advance[info.Cluster+1] += run.glyphs[i].Advance
	}
	for i := range run.glyphs {
		g := &run.glyphs[i]
		if i > 0 && run.glyphs[i-1].Start == g.Start {
			g.End = run.glyphs[i-1].End
			continue
		}
		g.End = g.Start + 1
		for g.End < it.end && !b.starts[g.End] {
			g.End++
		}
	}
	return run
}

// metrics is the height of a line that holds the runes [start, end): that of
// the voices used, whatever faces their letters fell back to.
func (b *block) metrics(start, end int) (ascent, descent float64) {
	add := func(style int) {
		ascent = max(ascent, b.chains[style].ascent*b.styles[style].Size)
		descent = max(descent, b.chains[style].descent*b.styles[style].Size)
	}
	if start == end {
		add(b.styleAt(start))
		return ascent, descent
	}
	if b.style == nil {
		add(0)
		return ascent, descent
	}
	for i := start; i < end; i++ {
		add(b.styleAt(i))
	}
	return ascent, descent
}
