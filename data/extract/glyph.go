package extract

import (
	"unicode"
	"unicode/utf8"
)

// glyph is what a character is to the scanner, and the letter that it is compared as, 0 where it is
// skipped. The tables hold the blocks that news is written in; the functions of fold.go know the rest.
type glyph struct {
	fold uint16
	kind glyphKind
}

type glyphKind uint8

const (
	glyphSign   glyphKind = iota // any other visible character
	glyphSpace                   // parts words
	glyphMark                    // changes nothing in a word
	glyphLetter                  // a vowel sign is one as well
	glyphDigit
)

// tabled is how many characters the table knows: Latin, Greek, Cyrillic, Hebrew and Arabic.
const tabled = 0x700

var glyphs = func() (t [tabled]glyph) {
	for i := range t {
		t[i] = glyphOf(rune(i))
	}
	return t
}()

func glyphOf(r rune) glyph {
	switch {
	case r <= ' ' || r == 0xA0 || r >= 0x1680 && unicode.IsSpace(r):
		return glyph{kind: glyphSpace}
	case isMark(r):
		return glyph{kind: glyphMark}
	case isLetter(r):
		return glyph{uint16(min(folded(r), 0xFFFF)), glyphLetter}
	case digit(r) >= 0:
		return glyph{kind: glyphDigit}
	}
	return glyph{kind: glyphSign}
}

// next decodes the character at the start of text, which is not empty.
func next(text string) (c rune, size int, g glyph) {
	if b := text[0]; b < utf8.RuneSelf {
		return rune(b), 1, glyphs[b]
	} else if b < 0xE0 && b >= 0xC2 && len(text) > 1 && text[1]&0xC0 == 0x80 {
		c = rune(b&0x1F)<<6 | rune(text[1]&0x3F)
		size = 2
	} else {
		c, size = utf8.DecodeRuneInString(text)
	}
	if c < tabled {
		return c, size, glyphs[c]
	}
	return c, size, glyphOf(c)
}
