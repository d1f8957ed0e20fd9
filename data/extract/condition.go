package extract

// allows checks the words before and behind a reading.
func (m *matcher) allows(r *rule, start, end int) bool {
	for i, classes := range r.conds {
		if len(classes) == 0 {
			continue
		}
		pos, wanted := start-1, i == condAfter || i == condBefore
		if i == condBefore || i == condNotBefore {
			pos = end
		}
		if m.isOf(pos, pos == end, classes...) != wanted {
			return false
		}
	}
	if r.joined && (start == 0 || start-1 != m.lastEnd || !m.isOf(start-1, false, classJoin)) {
		return false
	}
	if r.ahead && m.tenseAt(start, end) < tenseFuture {
		return false
	}
	return r.unless < 0 || m.match(r.unless, end).rule < 0
}

// isOf tells whether the word at pos, or with phrases a phrase that begins there, is of one of the
// classes.
func (m *matcher) isOf(pos int, phrases bool, classes ...class) bool {
	if pos < 0 || pos >= len(m.tokens) {
		return false
	}
	mask, word := m.tokens[pos].is.classes, m.tokens[pos].word
	for _, c := range classes {
		if mask&bit(c) == 0 {
			continue
		}
		if m.tokens[pos].sign == signDigits || word == 0 {
			return true
		}
		senses := m.lex.senses[word]
		for i := range senses {
			if s := &senses[i]; s.class == c && (len(s.tail) == 0 || phrases && m.phraseEnd(s, pos) >= 0) {
				return true
			}
		}
	}
	return false
}

// phraseEnd answers the token behind the phrase of s, which begins at pos, or -1.
func (m *matcher) phraseEnd(s *sense, pos int) int {
	pos++
	for _, w := range s.tail {
		if pos >= len(m.tokens) {
			return -1
		}
		t := &m.tokens[pos]
		if w < 0 {
			if t.sign != signDigits || t.number != -1-w || t.linked {
				return -1
			}
		} else if t.word != w || t.sign == signDigits {
			return -1
		}
		pos++
	}
	return pos
}
