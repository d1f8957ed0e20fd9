package extract

// sieve is what may stand at a place: some classes, and some words written out in rules. It lets
// through a little too much, for several words share a bit, and never too little.
type sieve struct{ classes, words uint64 }

// anything lets every token through, and the end of the text.
var anything = sieve{^uint64(0), ^uint64(0)}

func (s sieve) isEmpty() bool { return s == sieve{} }

func (s sieve) and(o sieve) sieve { return sieve{s.classes | o.classes, s.words | o.words} }

// lets tells whether a token passes.
func (s sieve) lets(token sieve) bool {
	return s.classes&token.classes != 0 || s.words&token.words != 0
}

// isAt tells whether the token at pos, which may be the end of the text, passes.
func (m *matcher) isAt(s sieve, pos int) bool {
	return s == anything || pos < len(m.tokens) && s.lets(m.tokens[pos].is)
}

// canBegin tells by two tokens whether a part of speech can begin at pos.
func (m *matcher) canBegin(part, pos int) bool {
	if pos >= len(m.tokens) {
		return false
	}
	t := &m.tokens[pos]
	if !m.firsts[part].lets(t.is) {
		return false
	}
	if t.sign == signDigits {
		return m.isAt(m.behind[part].digits[min(t.digits, longDigits-1)], pos+1)
	}
	second := m.behind[part].of(t.is)
	return m.isAt(second.and(m.lex.tails[t.word]), pos+1) || m.numberLeads(part, pos)
}

// numberLeads tells whether a part of speech can go on behind the number in words that begins at pos.
func (m *matcher) numberLeads(part, pos int) bool {
	if m.tokens[pos].is.classes&(wordsBit|ordinalBit) == 0 {
		return false
	}
	for i, n := range m.numeral(pos) {
		if n.end > pos && m.isAt(m.behind[part].numbers[i], n.end) {
			return true
		}
	}
	return false
}
