package extract

import "math/bits"

// follows holds what can stand behind the first token of a part of speech, so that one is not tried
// where the next token rules it out.
type follows struct {
	classes [64]sieve         // by the place of the class in a mask
	words   sieve             // behind any of the words that rules write out
	digits  [longDigits]sieve // by how many digits a number has
	numbers [numerals]sieve   // behind all words of a number, by its sort
}

// longDigits is how many digits are told apart: numbers of more are all alike.
const longDigits = 6

// of answers what can stand behind a token that is no number in digits.
func (f *follows) of(first sieve) sieve {
	var s sieve
	if first.words != 0 {
		s = f.words
	}
	for left := first.classes; left != 0; left &= left - 1 {
		s = s.and(f.classes[bits.TrailingZeros64(left)])
	}
	return s
}

// A key is a sort of first token: a class by its place in a mask, a number by how many digits it
// has or by what its words are, or a word that rules write out.
const (
	digitsKey  = 64
	numbersKey = digitsKey + longDigits
	wordsKey   = numbersKey + numerals
)

// behind is what stands behind a first token where the part goes on, and where it ends there.
type behind struct{ on, end sieve }

// followers works out what can stand behind the first token of each part.
type followers struct {
	*grammar
	parts []map[int32]behind
}

func newFollowers(g *grammar) *followers {
	f := &followers{grammar: g, parts: make([]map[int32]behind, len(g.parts))}
	for part := range g.parts {
		f.part(part)
	}
	return f
}

// part answers what stands behind each first token of a part. A part that begins with itself would
// never end, so that there is none.
func (f *followers) part(part int) map[int32]behind {
	if f.parts[part] != nil {
		return f.parts[part]
	}
	by := map[int32]behind{}
	f.parts[part] = by
	for w, next := range f.grammar.parts[part].words {
		f.add(by, wordsKey+w, next, anything)
	}
	for _, e := range f.grammar.parts[part].edges {
		switch e.el.kind {
		case elPart:
			for key, inner := range f.part(int(e.el.id)) {
				b := by[key]
				b.on = b.on.and(inner.on)
				by[key] = b
				if !inner.end.isEmpty() {
					f.add(by, key, e.next, inner.end)
				}
			}
		case elDigits, elNumber:
			f.addNumber(by, e)
		default:
			for left := e.first.classes; left != 0; left &= left - 1 {
				f.add(by, int32(bits.TrailingZeros64(left)), e.next, anything)
			}
		}
	}
	return by
}

// add notes that the node n stands behind a first token, where what ended there asks for end.
func (f *followers) add(by map[int32]behind, key int32, n *node, end sieve) {
	b := by[key]
	b.on = b.on.and(n.first)
	for _, r := range n.accepts {
		if wants := f.rules[r].wants(f.grammar); wants != anything {
			b.end = b.end.and(wants)
		} else {
			b.end = b.end.and(end)
		}
	}
	by[key] = b
}

// addNumber notes what stands behind the digits or the words of a number.
func (f *followers) addNumber(by map[int32]behind, e edge) {
	for n := range int32(longDigits) {
		fits, sign := true, sieve{}
		if e.el.kind == elNumber {
			fits, sign = f.digitsOf(numberKind(e.el.id), int(n))
		}
		if fits {
			f.add(by, digitsKey+n, e.next, anything)
		}
		b := by[digitsKey+n]
		b.on = b.on.and(sign)
		by[digitsKey+n] = b
	}
	if n := numeralOf(numberKind(e.el.id)); e.el.kind == elNumber && n >= 0 {
		f.add(by, numbersKey+int32(n), e.next, anything)
	}
}

// digitsOf tells whether so many digits are a number of a kind, and what goes on with it behind them.
func (f *followers) digitsOf(kind numberKind, n int) (fits bool, on sieve) {
	switch kind {
	case numDate, numClock, numColon, numShortDate:
		if n <= 4 {
			for w := range f.separators {
				on.words |= f.lex.marks[w]
			}
		}
		return false, on
	case numDigits:
		return n <= 2, on
	case numTwo:
		return n == 2, on
	case numYear:
		return n == 3 || n == 4, on
	case numFour, numHHMM:
		return n == 4, on
	case numOrdinal, numNth:
		return false, sieve{classes: bit(classSuffix)}
	}
	return kind == numAny, on
}

// wants answers what must stand behind a rule.
func (r *rule) wants(g *grammar) sieve {
	if r.then >= 0 {
		return g.firsts[r.then]
	}
	if before := r.conds[condBefore]; len(before) > 0 {
		var s sieve
		for _, c := range before {
			s.classes |= bit(c)
		}
		return s
	}
	return anything
}

// of puts what stands behind the first token of a part into a table.
func (f *followers) of(part int) follows {
	var out follows
	for key, b := range f.parts[part] {
		all := b.on.and(b.end)
		switch {
		case key >= wordsKey:
			out.words = out.words.and(all)
		case key >= numbersKey:
			out.numbers[key-numbersKey] = all
		case key >= digitsKey:
			out.digits[key-digitsKey] = all
		default:
			out.classes[key] = all
		}
	}
	return out
}

// behindWord answers what can follow a word that begins a part.
func (f *followers) behindWord(part int, word int32) sieve {
	b := f.parts[part][wordsKey+word]
	s := b.on.and(b.end)
	senses := f.lex.senses[word]
	for i := range senses {
		switch b, ok := f.parts[part][int32(bits.TrailingZeros64(bit(senses[i].class)))]; {
		case !ok:
		case len(senses[i].tail) == 0:
			s = s.and(b.on).and(b.end)
		default:
			s = s.and(f.lex.tails[word])
		}
	}
	return s
}
