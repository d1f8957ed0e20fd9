package extract

// followers holds the classes that can stand behind the first word of a mention, so that a word
// with which one could begin is passed over where the next word rules it out.
type followers struct {
	words   map[int32]uint64 // by a word that a rule writes out
	classes [256]uint64
	seen    map[int]bool
}

func (f *followers) collect(g *grammar, part int) {
	if f.seen[part] {
		return
	}
	f.seen[part] = true
	for w, next := range g.parts[part].words {
		f.words[w] |= next.goesOn()
	}
	for _, e := range g.parts[part].edges {
		switch e.el.kind {
		case elPart:
			f.collect(g, int(e.el.id))
		case elClass:
			f.classes[e.el.id] |= e.next.goesOn()
		default:
			for c := classLiteral; c < firstOwnClass; c++ {
				if g.first(e.el)&bit(c) != 0 {
					f.classes[c] = anyClass
				}
			}
		}
	}
}

// goesOn answers the classes that can follow a node, all where a rule ends there.
func (n *node) goesOn() uint64 {
	if len(n.accepts) > 0 {
		return anyClass
	}
	mask := n.mask
	if len(n.words) > 0 {
		mask |= bit(classLiteral)
	}
	return mask
}

// behind answers the classes that can follow a word that begins a mention.
func (f *followers) behind(g *grammar, word int32) uint64 {
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
