package text

import (
	"unicode"

	"github.com/go-text/typesetting/language"
)

// sourceLatin is the size of IBM Plex Serif beside Noto Naskh Arabic.
const sourceLatin = 0.88

// cut is a face at a share of the style's size.
type cut struct {
	face  *Face
	scale float64
}

// chain is the order in which a voice at one weight looks for glyphs.
type chain struct {
	latin, arabic, hebrew cut
	rest                  cut     // for every other script
	ascent, descent       float64 // of the voice's own faces, in ems
}

func newChain(latin, arabic, hebrew, rest cut) *chain {
	return &chain{
		latin: latin, arabic: arabic, hebrew: hebrew, rest: rest,
		ascent:  max(latin.face.ascent*latin.scale, arabic.face.ascent*arabic.scale),
		descent: max(latin.face.descent*latin.scale, arabic.face.descent*arabic.scale),
	}
}

// scriptOf is the script that r is set in. Arabic is what belongs to the
// Arabic face: letters and marks, and the digits, comma, semicolon, question
// mark and tatweel that Unicode counts as common to several scripts.
func scriptOf(r rune) language.Script {
	switch {
	case r >= 0x0600 && r <= 0x06FF:
		return language.Arabic
	case r < 'A':
		return language.Common
	}
	return language.LookupScript(r)
}

// isScript reports whether s is the script of letters rather than that of
// characters which several scripts share.
func isScript(s language.Script) bool {
	return s != language.Common && s != language.Inherited && s != language.Unknown
}

// isFirm reports whether a character without a script of its own has its own
// place in a voice all the same: European digits and brackets are Latin.
func isFirm(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}':
		return true
	}
	return r >= '0' && r <= '9'
}

// isInvisible reports whether r is drawn as nothing and so needs no glyph.
// The signs that span a number, such as that of a year, are seen.
func isInvisible(r rune) bool {
	if r < 0x00AD {
		return false
	}
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r) ||
		unicode.Is(unicode.Variation_Selector, r) || r == 0x034F
}

// extends reports whether r belongs to the character before it.
func extends(r rune) bool {
	return r >= 0x00AD && (unicode.Is(unicode.M, r) || isInvisible(r))
}

// holds reports whether c has a glyph for every visible rune of cluster.
func (c cut) holds(cluster []rune) bool {
	for _, r := range cluster {
		if !isInvisible(r) && !c.face.has(r) {
			return false
		}
	}
	return true
}

// choose finds the cut for a character and its marks. Characters without a
// script stay with the cut before them where that has them. A cluster that
// no face has gets the box of the Latin one, whatever stands around it.
func (c *chain) choose(cluster []rune, before cut) cut {
	r := cluster[0]
	own := c.latin
	switch script := scriptOf(r); {
	case script == language.Arabic:
		own = c.arabic
	case script == language.Hebrew:
		own = c.hebrew
	case !isFirm(r) && !isScript(script) && before.face != nil:
		own = before
	}
	if own.holds(cluster) {
		return own
	}
	for _, other := range [...]cut{c.latin, c.rest, c.arabic, c.hebrew} {
		if other.holds(cluster) {
			return other
		}
	}
	if own.holds(cluster[:1]) {
		return own
	}
	for _, other := range [...]cut{c.latin, c.rest, c.arabic, c.hebrew} {
		if other.holds(cluster[:1]) {
			return other
		}
	}
	return c.latin
}

// item is a stretch of text that is shaped in one call.
type item struct {
	start, end int
	cut        cut
	style      int // index into the block's styles
	script     language.Script
	level      uint8
	apart      bool // from the text before it, whatever that is
}

// maxCluster is the most marks that are shaped with one letter: the shaper
// looks back from each of them to the letter.
const maxCluster = 1024

// itemize splits a block where level, face, script or style change; a
// character keeps its marks.
func (b *block) itemize() []item {
	var items []item
	var before cut
	script := leadingScript(b.runes)
	full := false // whether the marks before start are too many
	for start := 0; start < len(b.runes); {
		end := start + 1
		for end < len(b.runes) && end-start < maxCluster && extends(b.runes[end]) {
			end++
		}
		style := b.styleAt(start)
		chosen := b.palette.chains[style].choose(b.runes[start:end], b.neighbour(before, style, start))
		script = scriptAfter(script, b.runes[start])
		for at := start; at < end; { // an override may part a mark from its letter
			next := at + 1
			for next < end && b.levels[next] == b.levels[at] {
				next++
			}
			it := item{start: at, end: next, cut: chosen, style: style, script: script, level: b.levels[at], apart: full && at == start}
			if n := len(items); n > 0 && items[n-1].joins(it) {
				items[n-1].end = next
			} else {
				items = append(items, it)
			}
			at = next
		}
		before = chosen
		full = end-start == maxCluster
		start = end
	}
	return items
}

// joins reports whether next can be shaped together with it.
func (it item) joins(next item) bool {
	return !next.apart && it.cut == next.cut && it.style == next.style && it.script == next.script && it.level == next.level
}

// neighbour is the cut that a character without a script at position at is
// to stay with: that of the text before it in the same style, or of the first
// character after it that has a script.
func (b *block) neighbour(before cut, style, at int) cut {
	if before.face != nil && at > 0 && b.styleAt(at-1) == style {
		return before
	}
	c := b.palette.chains[style]
	for _, r := range b.runes[at:] {
		switch script := scriptOf(r); {
		case script == language.Arabic:
			return c.arabic
		case script == language.Hebrew:
			return c.hebrew
		case isFirm(r) || isScript(script):
			return c.latin
		}
	}
	return c.latin
}

// leadingScript is the first script in runes, Latin where there is none.
func leadingScript(runes []rune) language.Script {
	for _, r := range runes {
		if s := scriptAfter(language.Common, r); s != language.Common {
			return s
		}
	}
	return language.Latin
}

// scriptAfter is the script that r is shaped in after text in script before.
func scriptAfter(before language.Script, r rune) language.Script {
	if r >= '0' && r <= '9' {
		return language.Latin
	}
	if s := scriptOf(r); isScript(s) {
		return s
	}
	return before
}
