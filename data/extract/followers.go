package extract

// followers holds the classes that can stand behind the first word of a mention, so that a word
// with which one could begin is passed over where the next word rules it out.
type followers struct {
	words   map[int32]uint64   // by a word that a rule writes out
	classes [256]uint64        //
	digits  [longDigits]uint64 // by how many digits a number has
	behind  []uint64           // by part of speech, what can stand behind it where it begins a mention
	begins  []bool             // by part of speech: it can begin a mention
}

// longDigits is how many digits are told apart: numbers of more are all alike.
const longDigits = 6

func newFollowers(g *grammar) *followers {
	f := &followers{words: map[int32]uint64{}, behind: make([]uint64, len(g.parts)), begins: make([]bool, len(g.parts))}
	f.begins[g.root], f.behind[g.root] = true, anyClass
	for changed := true; changed; {
		changed = false
		for part := range g.parts {
			if f.begins[part] && f.spread(g, part) {
				changed = true
			}
		}
	}
	for part := range g.parts {
		if f.begins[part] {
			f.collect(g, part)
		}
	}
	return f
}

// spread hands what can stand behind a part to the parts that it begins with, and tells whether
// that was news.
func (f *followers) spread(g *grammar, part int) bool {
	news := false
	for _, e := range g.parts[part].edges {
		if e.el.kind != elPart {
			continue
		}
		mask := f.behind[e.el.id] | g.goesOn(e.next, f.behind[part])
		news = news || !f.begins[e.el.id] || mask != f.behind[e.el.id]
		f.begins[e.el.id], f.behind[e.el.id] = true, mask
	}
	return news
}

func (f *followers) collect(g *grammar, part int) {
	end := f.behind[part]
	for w, next := range g.parts[part].words {
		f.words[w] |= g.goesOn(next, end)
	}
	for _, e := range g.parts[part].edges {
		switch e.el.kind {
		case elPart:
		case elClass:
			f.classes[e.el.id] |= g.goesOn(e.next, end)
		default:
			for c := classLiteral; c < firstOwnClass; c++ {
				if g.first(e.el)&bit(c) != 0 && c != classDigits {
					f.classes[c] = anyClass
				}
			}
			if g.first(e.el)&bit(classDigits) != 0 {
				f.collectDigits(e.el, g.goesOn(e.next, end))
			}
		}
	}
}

// collectDigits notes what can stand behind the digits of a number; dates in digits are known by
// their signs.
func (f *followers) collectDigits(el element, behind uint64) {
	for n := range f.digits {
		fits := true
		if el.kind == elNumber {
			switch numberKind(el.id) {
			case numDate, numClock, numColon, numShortDate:
				fits = false
			case numDigits:
				fits = n <= 2
			case numTwo:
				fits = n == 2
			case numYear:
				fits = n == 3 || n == 4
			case numFour:
				fits = n == 4
			case numOrdinal, numNth:
				f.digits[n] |= bit(classSuffix)
				fits = false
			}
		}
		if fits {
			f.digits[n] |= behind
		}
	}
}

// goesOn answers the classes that can follow a node: end where a rule ends there and asks for nothing.
func (g *grammar) goesOn(n *node, end uint64) uint64 {
	mask := n.mask
	if len(n.words) > 0 {
		mask |= bit(classLiteral)
	}
	for _, r := range n.accepts {
		mask |= g.rules[r].wants(g, end)
	}
	return mask
}

// wants answers the classes one of which must stand behind a rule, end where it asks for none.
func (r *rule) wants(g *grammar, end uint64) uint64 {
	if r.then >= 0 {
		return g.masks[r.then]
	}
	if before := r.conds[condBefore]; len(before) > 0 {
		mask := uint64(0)
		for _, c := range before {
			mask |= bit(c)
		}
		return mask
	}
	return end
}

// behindWord answers the classes that can follow a word that begins a mention.
func (f *followers) behindWord(g *grammar, word int32) uint64 {
	mask := f.words[word]
	for i := range g.lex.senses[word] {
		s := &g.lex.senses[word][i]
		switch {
		case g.masks[g.root]&bit(s.class) == 0:
		case len(s.tail) == 0:
			mask |= f.classes[s.class]
		case s.tail[0] < 0:
			mask |= bit(classDigits)
		default:
			mask |= g.lex.masks[s.tail[0]]
		}
	}
	return mask
}
