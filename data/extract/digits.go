package extract

import "unicode/utf8"

// scanDigits cuts a run of digits.
func (s *scanner) scanDigits() {
	text, at := s.text, s.at
	t := token{start: at.r, bstart: at.b, sign: signDigits, is: sieve{classes: bit(classDigits)}}
	v, count := 0, 0
	for int(at.b) < len(text) {
		c, n := utf8.DecodeRuneInString(text[at.b:])
		d := digit(c)
		if d < 0 {
			break
		}
		if count < 9 {
			v = v*10 + d
		}
		count++
		at.r, at.b = at.r+1, at.b+int32(n)
	}
	t.end, t.bend, t.number, t.digits = at.r, at.b, int32(v), uint8(min(count, 255))
	if count > 9 {
		t.number = -1
	}
	s.tokens = append(s.tokens, t)
	s.at = at
}

// longestDate is how many numbers a date in digits has.
const longestDate = 3

// link marks the digits at i where they are part of a longer number or of a name, and those before
// that they make part of one.
func (s *scanner) link(i int) {
	ts := s.tokens
	if !ts[i].glued || i < s.first+2 {
		s.chain = 1
		return
	}
	sep, before := &ts[i-1], &ts[i-2]
	switch joins := sep.glued && before.sign == signDigits && s.lex.isJoint(sep.word); {
	case !joins:
		s.chain = 1
	case s.chain > 1 && sep.word == s.joint:
		s.chain++
	default:
		s.chain, s.joint = 2, sep.word
	}
	if s.chain > longestDate {
		for j := i; j >= s.first && !ts[j].chained && j > i-2*s.chain; j -= 2 {
			ts[j].chained = true
		}
	}
	if sep.sign != signMark || !sep.glued {
		if sep.sign == signWord && sep.word == 0 {
			ts[i].linked = true // "A320"
		}
		return
	}
	switch {
	case before.sign == signDigits && s.lex.isPoint(sep.word, ts[i].digits):
		before.linked, ts[i].linked = true, true
	case before.sign == signWord && before.word == 0 && (s.lex.isDash(sep.word) || before.upper && s.lex.isJoint(sep.word)):
		ts[i].linked = true // "F-16", "S/2014/365"
	case before.sign == signDigits && before.linked && s.lex.isJoint(sep.word):
		ts[i].linked = true
	}
}
