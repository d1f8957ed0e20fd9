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
)

// tenseAt answers the tense of the clause that holds the tokens from start to end: that of the
// nearest word that shows one, looking back to the start of the sentence and a little ahead.
func (m *matcher) tenseAt(l *language, text string, start, end int) tense {
	ts := m.tokens
	for i := start - 1; i >= 0 && start-i <= tenseReach; i-- {
		if t := &ts[i]; l.ends(t) {
			break
		} else if s := m.tenseOf(l, text, i); s != tenseNone {
			return s
		}
	}
	for i := end; i < len(ts) && i-end < tenseBehind; i++ {
		if l.ends(&ts[i]) {
			break
		}
		if s := m.tenseOf(l, text, i); s != tenseNone {
			return s
		}
	}
	return tenseNone
}

// ends tells whether a sentence ends at t.
func (l *language) ends(t *token) bool {
	return t.sign == signMark && l.lex.is(t.word, l.stop)
}

func (m *matcher) tenseOf(l *language, text string, i int) tense {
	t := &m.tokens[i]
	if t.sign != signWord {
		return tenseNone
	}
	switch {
	case m.isOf(i, 1<<l.future, true):
		return tenseFuture
	case m.isOf(i, 1<<l.likely, true):
		return tenseLikely
	case m.isOf(i, 1<<l.past, true):
		return tensePast
	case t.word == 0 && l.tenseOfUnknown != nil:
		return l.tenseOfUnknown(text[t.bstart:t.bend])
	}
	return tenseNone
}
