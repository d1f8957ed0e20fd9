package extract

// tense is which way the words around a mention look.
type tense uint8

const (
	tenseNone tense = iota
	tensePast
	tenseFuture
	tenseLikely // the words leave room for both
)

// tenseReach is how many tokens before a mention are asked for their tense, and behind it.
const (
	tenseReach  = 24
	tenseBehind = 4
	// passiveReach is how far before "held" a "will be" may stand.
	passiveReach = 3
)

// tenseAt answers the tense of the clause that holds the tokens from start to end: that of the
// nearest word that shows one, looking back to the start of the sentence and a little ahead.
func (m *matcher) tenseAt(start, end int) tense {
	if m.isOf(start-1, false, m.lang.ahead) || m.isOf(end, true, m.lang.future) {
		return tenseFuture
	}
	for i := start - 1; i >= 0 && start-i <= tenseReach; i-- {
		if m.ends(i) {
			break
		} else if m.isOf(i, false, m.lang.current) && !m.isOf(i-1, true, m.lang.future) {
			return tenseNone
		} else if s := m.tenseOf(i); s != tenseNone {
			switch {
			case (s == tensePast || s == tenseLikely) && m.isPassive(i):
				return tenseFuture
			case s == tensePast && m.isState(i):
				return tenseNone
			case s == tenseLikely && i == start-1 && m.turnsBack(end):
				return tensePast
			}
			return s
		}
	}
	for i := end; i < len(m.tokens) && i-end < tenseBehind; i++ {
		if m.ends(i) {
			break
		}
		if s := m.tenseOf(i); s != tenseNone {
			return s
		}
	}
	return tenseNone
}

// isPassive tells whether a past form belongs to a future one: "will be held", "is to be signed".
func (m *matcher) isPassive(i int) bool {
	for j := i - 1; j >= 0 && i-j <= passiveReach; j-- {
		if m.isOf(j, true, m.lang.future) {
			return true
		}
	}
	return false
}

// isState tells whether a past form tells how something is: "are closed".
func (m *matcher) isState(i int) bool { return m.isOf(i-1, false, m.lang.present) }

// turnsBack tells whether the words behind a mention say that it is past: "by mid-March the camp was".
func (m *matcher) turnsBack(end int) bool {
	for i := end; i < len(m.tokens) && i-end < tenseBehind && !m.ends(i); i++ {
		switch m.tenseOf(i) {
		case tensePast:
			return true
		case tenseNone:
		default:
			return false
		}
	}
	return false
}

// ends tells whether a sentence ends at the token i: not at the point of an abbreviation or inside
// a number, behind which a small letter, a digit or no gap follows.
func (m *matcher) ends(i int) bool {
	t, l := &m.tokens[i], m.lang
	if t.sign != signMark || !l.lex.is(t.word, l.stop) {
		return false
	}
	if i+1 == len(m.tokens) || t.word != l.point {
		return true
	}
	next := &m.tokens[i+1]
	return !next.glued && (next.sign != signWord || next.upper || !l.capitals) && (next.sign != signDigits || !t.glued || !l.capitals)
}

func (m *matcher) tenseOf(i int) tense {
	t, l := &m.tokens[i], m.lang
	if t.sign != signWord {
		return tenseNone
	}
	switch {
	case m.isOf(i, true, l.future):
		return tenseFuture
	case m.isOf(i, true, l.likely):
		return tenseLikely
	case m.isOf(i, true, l.past):
		return tensePast
	case len(l.lex.senses[t.word]) == 0: // it may still stand in a phrase or a rule
		return l.tenseOfUnknown(m.text[t.bstart:t.bend])
	}
	return tenseNone
}
