package extract

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// sign tells the three sorts of token apart.
type sign uint8

const (
	signWord sign = iota
	signDigits
	signMark // any other visible character, one a token
)

// token is a word, a run of digits or a single other character.
type token struct {
	start, end   int32 // runes of the article
	bstart, bend int32 // bytes of the article
	word         int32 // what the lexicon knows it as, 0 nothing
	number       int32 // the value of the digits, -1 when they are too many
	digits       uint8 // how many
	sign         sign
	glued        bool // nothing stands between it and the token before
	linked       bool // digits that are part of a longer number, "4,000", or of a name, "F-16"
	chained      bool // digits of a chain that is longer than a date, "1/2/3/4"
	upper        bool // its first letter is a capital
	is           sieve
}

// scanner cuts a stretch of text into tokens, as many at a time as are asked for, and looks each word
// up. It is used again and again, so that reading allocates nothing.
type scanner struct {
	lex    *lexicon
	tokens []token
	text   string // up to the end of the stretch
	at     place  // what has been cut
	first  int    // where the tokens of the stretch begin
	glued  bool   // nothing but a token stands before at
	chain  int    // how many numbers one sign has joined
	joint  int32  // that sign
	buf    []byte
	long   []byte   // buf with the alef that ل takes away
	heads  [4]place // where the first letters of the word stand
}

type place struct{ r, b int32 }

// begin starts the stretch text[from:to] (bytes), which starts at the rune offset r. Its tokens come
// behind those that s.tokens holds.
func (s *scanner) begin(text string, from, to int, r int) {
	s.text, s.at, s.first, s.glued, s.chain = text[:to], place{int32(r), int32(from)}, len(s.tokens), false, 0
}

// scan cuts a whole stretch.
func (s *scanner) scan(text string, from, to int, r int) []token {
	s.begin(text, from, to, r)
	return s.cut(math.MaxInt)
}

// left tells whether there is text that has not been cut.
func (s *scanner) left() bool { return int(s.at.b) < len(s.text) }

// cut cuts the stretch until it has count tokens, a few more where a word has prefixes, or ends; it
// answers all that s.tokens holds of it.
func (s *scanner) cut(count int) []token {
	for s.left() && len(s.tokens)-s.first < count {
		c, n, g := next(s.text[s.at.b:])
		switch g.kind {
		case glyphSpace:
			s.glued = false
			s.at.r, s.at.b = s.at.r+1, s.at.b+int32(n)
			continue
		case glyphMark:
			if c == tatweel && s.endsAt(int(s.at.b)+n) {
				s.tokens = append(s.tokens, token{start: s.at.r, end: s.at.r + 1, bstart: s.at.b, bend: s.at.b + int32(n), sign: signMark, glued: s.glued,
					word: s.lex.dashes[0], is: s.lex.sieveOf(s.lex.dashes[0])})
				s.glued = true
			}
			s.at.r, s.at.b = s.at.r+1, s.at.b+int32(n)
			continue
		}
		i := len(s.tokens)
		switch g.kind {
		case glyphLetter:
			s.scanWord()
			s.tokens[i].glued = s.glued
		case glyphDigit:
			s.scanDigits()
			s.tokens[i].glued = s.glued
			s.link(i)
		default:
			s.scanMark(c, int32(n))
			s.tokens[i].glued = s.glued
		}
		s.glued = true
	}
	return s.tokens[s.first:]
}

// tatweel lengthens a letter; by itself it stands for a dash.
const tatweel = 'ـ'

// endsAt tells whether no word goes on at a byte.
func (s *scanner) endsAt(b int) bool {
	if b >= len(s.text) {
		return true
	}
	_, _, g := next(s.text[b:])
	return g.kind == glyphSpace || g.kind == glyphDigit
}

// drop forgets the first tokens of the stretch.
func (s *scanner) drop(count int) []token {
	s.tokens = append(s.tokens[:s.first], s.tokens[s.first+count:]...)
	return s.tokens[s.first:]
}

func (s *scanner) scanMark(c rune, n int32) {
	at := s.at
	s.at.r, s.at.b = at.r+1, at.b+n
	s.buf = utf8.AppendRune(s.buf[:0], c)
	word := find(&s.lex.words, s.buf)
	s.tokens = append(s.tokens, token{start: at.r, end: at.r + 1, bstart: at.b, bend: at.b + n, sign: signMark, word: word, is: s.lex.sieveOf(word)})
}

func (s *scanner) scanWord() {
	text, at := s.text, s.at
	begin, letters, upper := at, 0, false
	buf := s.buf[:0]
	for int(at.b) < len(text) {
		c, n, g := rune(text[at.b]), 1, glyph{}
		if c < utf8.RuneSelf {
			g = glyphs[c]
		} else {
			c, n, g = next(text[at.b:])
		}
		if g.kind != glyphLetter && g.kind != glyphMark {
			break
		}
		if f := rune(g.fold); f != 0 {
			if isLamAlef(c) {
				if letters < len(s.heads) {
					s.heads[letters] = at
				}
				letters++
				buf, f = append(buf, "ل"...), 'ا'
			}
			if letters < len(s.heads) {
				s.heads[letters] = at
				upper = upper || letters == 0 && f != c && unicode.IsUpper(c)
			}
			letters++
			switch {
			case f < utf8.RuneSelf:
				buf = append(buf, byte(f))
			case f < 0x800:
				buf = append(buf, 0xC0|byte(f>>6), 0x80|byte(f)&0x3F)
			default:
				buf = utf8.AppendRune(buf, f)
			}
		}
		at.r, at.b = at.r+1, at.b+int32(n)
	}
	s.buf = buf
	t := token{start: begin.r, end: at.r, bstart: begin.b, bend: at.b, sign: signWord, upper: upper}
	if t.word = find(&s.lex.words, s.buf); s.lex.capital[t.word] && !upper {
		s.long = append(append(s.long[:0], '~'), s.buf...)
		t.word = find(&s.lex.words, s.long)
	} else if t.word == 0 && letters > 2 {
		t.start, t.bstart, t.word = s.cutPrefixes(t, letters)
		if len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].end == t.start && t.start > begin.r {
			t.glued = true
		}
	}
	switch {
	case t.word != 0:
		t.is = s.lex.sieveOf(t.word)
	case upper:
		t.is = sieve{classes: bit(classUnknown) | bit(className)}
	default:
		t.is = sieve{classes: bit(classUnknown)}
	}
	s.tokens = append(s.tokens, t)
	s.at = at
}

// cutPrefixes makes tokens of the prefixes that stand before a known word ("وفي", "لأكتوبر") and
// answers where the word itself starts and what it is. Where no known word is left, nothing is cut.
func (s *scanner) cutPrefixes(t token, letters int) (start, bstart, word int32) {
	rest := s.buf
	for cut := 1; cut <= 2 && cut < letters-1; cut++ {
		c, n := utf8.DecodeRune(rest)
		if !s.lex.isPrefix(c) {
			break
		}
		rest = rest[n:]
		word := find(&s.lex.words, rest)
		if word == 0 && c == 'ل' && len(rest) > 4 && string(rest[:2]) == "ل" {
			s.long = append(append(s.long[:0], "ا"...), rest...) // the alef of ال is not written after ل
			word = find(&s.lex.words, s.long)
		}
		if word == 0 || s.lex.whole[word] {
			continue
		}
		before := s.buf
		for i := range cut {
			c, n := utf8.DecodeRune(before)
			before = before[n:]
			s.tokens = append(s.tokens, token{start: s.heads[i].r, end: s.heads[i+1].r, bstart: s.heads[i].b, bend: s.heads[i+1].b,
				sign: signWord, word: s.lex.prefixWord(c), is: s.lex.sieveOf(s.lex.prefixWord(c)), glued: i > 0})
		}
		return s.heads[cut].r, s.heads[cut].b, word
	}
	return t.start, t.bstart, 0
}
