package text

import (
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
)

// block is a stretch of text between hard breaks, shaped once. Its indices
// count its own runes; first is the place of the first one in the source.
type block struct {
	first   int
	runes   []rune // as shaped: controls replaced, see shapable
	classes []class
	levels  []uint8
	base    uint8

	palette *palette
	style   []int32 // by rune, index into the palette; nil where all are 0

	runs    []shaped
	starts  []bool    // whether a cluster starts at the rune
	advance []float64 // advance[i]: width of the runes before i in logical order
	content []int32   // content[i]: where the spaces begin that hang where a line ends at i
}

// shaped is a run as the shaper left it.
type shaped struct {
	face       *Face
	size, unit float64 // pixels in an em and in one of the font's units
	level      uint8
	start, end int
	glyphs     []form // visual order
}

// form is a glyph in units of its font: x and y are offsets from the pen, y
// grows upwards.
type form struct {
	id            uint32
	x, y, advance int32
	start         int32 // of its cluster
}

// newBlock shapes runes, which stand at place first of the source.
func (e *Engine) newBlock(runes []rune, first int, p *palette, dir Direction) *block {
	for i, r := range runes {
		runes[i] = shapable(r)
	}
	b := resolve(runes, dir)
	b.first, b.palette, b.style = first, p, p.within(first, len(runes))
	b.starts = make([]bool, len(runes))
	b.advance = make([]float64, len(runes)+1)

	e.shaping.Lock()
	defer e.shaping.Unlock()
	items := b.itemize()
	b.runs = make([]shaped, len(items))
	forms := make([]form, 0, len(runes))
	for i, it := range items {
		b.runs[i], forms = e.shape(b, it, forms)
	}
	for i := range runes {
		b.advance[i+1] += b.advance[i]
	}
	return b
}

// resolve gives runes their classes and levels.
func resolve(runes []rune, dir Direction) *block {
	b := &block{runes: runes, classes: make([]class, len(runes))}
	for i, r := range runes {
		b.classes[i] = classOf(r)
	}
	b.base = paragraphLevel(b.classes, dir)
	b.levels = resolveLevels(runes, b.classes, b.base)
	b.findContent()
	return b
}

// direction is the direction of the block as a paragraph.
func (b *block) direction() Direction {
	if b.base == 1 {
		return RTL
	}
	return LTR
}

// findContent finds the spaces that hang: those at a line's end, and the marks
// among them that show nothing.
func (b *block) findContent() {
	b.content = make([]int32, len(b.runes)+1)
	space := -1 // the first of the spaces up to here
	for i, r := range b.runes {
		switch c := b.classes[i]; {
		case isSpace(r):
			if space < 0 {
				space = i
			}
		case isRemoved(c) || isInitiator(c) || c == bidiPDI:
		default:
			space = -1
		}
		b.content[i+1] = int32(i + 1)
		if space >= 0 {
			b.content[i+1] = int32(space)
		}
	}
}

// shapable is r, or what is shaped in its place: a space for tabs and line
// ends, and a zero width space for other controls and the marks around
// annotations, so that they show nothing.
func shapable(r rune) rune {
	switch {
	case r >= ' ' && r < 0x7F:
		return r
	case r == '\t' || isHardBreak(r):
		return ' '
	case unicode.Is(unicode.Cc, r) || r >= 0xFFF9 && r <= 0xFFFB:
		return '\u200B'
	}
	return r
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
// so that letters join across it. The run's glyphs are added to forms. The
// caller holds e.shaping.
func (e *Engine) shape(b *block, it item, forms []form) (shaped, []form) {
	e.calls++
	size := b.palette.styles[it.style].Size * it.cut.scale
	run := shaped{face: it.cut.face, size: size, unit: size / it.cut.face.upem, level: it.level, start: it.start, end: it.end}
	buf := e.buffer
	buf.Clear()
	buf.AddRunes(b.runes, it.start, it.end-it.start)
	buf.Props.Direction = harfbuzz.LeftToRight
	if it.level&1 == 1 {
		buf.Props.Direction = harfbuzz.RightToLeft
	}
	buf.Props.Script = it.script
	buf.Shape(it.cut.face.shaper, nil)

	from := len(forms)
	for i := range buf.Info {
		info, pos := &buf.Info[i], &buf.Pos[i]
		forms = append(forms, form{uint32(info.Glyph), pos.XOffset, pos.YOffset, pos.XAdvance, int32(info.Cluster)})
		b.starts[info.Cluster] = true
		b.advance[info.Cluster+1] += float64(pos.XAdvance) * run.unit
	}
	run.glyphs = forms[from:len(forms):len(forms)]
	return run, forms
}

// metrics is the height of a line that holds the runes [start, end): that of
// the voices used, whatever faces their letters fell back to.
func (b *block) metrics(start, end int) (ascent, descent float64) {
	add := func(style int) {
		ascent = max(ascent, b.palette.chains[style].ascent*b.palette.styles[style].Size)
		descent = max(descent, b.palette.chains[style].descent*b.palette.styles[style].Size)
	}
	if start == end || b.style == nil {
		add(b.styleAt(start))
		return ascent, descent
	}
	for i := start; i < end; i++ {
		add(b.styleAt(i))
	}
	return ascent, descent
}
