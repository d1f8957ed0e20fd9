package extract

// compile works out which words can begin what, and what can stand behind them.
func (g *grammar) compile(root string) {
	g.root = g.part(root)
	g.firsts = make([]sieve, len(g.parts))
	for changed := true; changed; {
		changed = false
		for i, p := range g.parts {
			s := g.firstOf(p)
			changed = changed || s != g.firsts[i]
			g.firsts[i] = s
		}
	}
	for _, p := range g.parts {
		g.fill(p)
	}
	f := newFollowers(g)
	g.behind = make([]follows, len(g.parts))
	for part := range g.parts {
		g.behind[part] = f.of(part)
	}
	g.second = make([]sieve, len(g.lex.senses))
	for w := range g.second {
		g.second[w] = f.behindWord(g.root, int32(w))
	}
}

// fill writes what can begin the nodes and edges from n on into them.
func (g *grammar) fill(n *node) {
	n.first = g.firstOf(n)
	for i := range n.edges {
		e := &n.edges[i]
		e.first = g.first(e.el)
		g.fill(e.next)
	}
	for _, next := range n.words {
		g.fill(next)
	}
}

// firstOf answers what can begin the way on from a node.
func (g *grammar) firstOf(n *node) sieve {
	var s sieve
	for w := range n.words {
		s.words |= g.lex.marks[w]
	}
	for _, e := range n.edges {
		s = s.and(g.first(e.el))
	}
	return s
}

func (g *grammar) first(el element) sieve {
	switch el.kind {
	case elDigits:
		return sieve{classes: bit(classDigits)}
	case elClass:
		return sieve{classes: bit(class(el.id))}
	case elPart:
		return g.firsts[el.id]
	case elAny:
		return sieve{classes: bit(classUnknown)}
	}
	return sieve{classes: numberFirst[el.id]}
}
