package extract

// hit is the best reading of a part of speech at a place: up to the token end, by a rule.
type hit struct {
	end  int
	rule int // -1: none
	name int // the rule whose name the reading carries
	val  partial
}

// matcher reads the tokens of one stretch of text with the rules of one language. What it has read
// at a place it remembers until a mention is found, so that no part of speech is read there twice,
// whichever rule asks and wherever that began.
type matcher struct {
	*grammar
	lang     *language
	text     string
	tokens   []token
	children []partial
	reaches  []reach // of the children
	lastEnd  int     // the token behind the mention before

	levels [maxLevels]partial // what has been read so far, a level an element
	level  int
	depth  int
	round  int
	visits int // how many places of the rules have been tried, for the tests
	memory [memories]memory

	numbers [8]numberMemory
}

type memory struct {
	round, part, pos int
	hit              hit
}

const (
	maxDepth  = 12 // how deep parts of speech nest; the rules need less
	maxLevels = 160
	memories  = 256 // a power of two
)

// forget starts anew: a mention was found, or the tokens have moved.
func (m *matcher) forget() {
	m.round++
	m.children, m.reaches = m.children[:0], m.reaches[:0]
}

// nothing is the reading of what is no part of speech.
var nothing = hit{rule: -1}

// match answers the longest reading of a part of speech that begins at the token pos. The answer
// lives until the next begin, or until its place in the memory is taken.
func (m *matcher) match(part int, pos int) *hit {
	if !m.canBegin(part, pos) {
		return &nothing
	}
	r := &m.memory[(part*31+pos)&(memories-1)]
	if r.round == m.round && r.part == part && r.pos == pos {
		return &r.hit
	}
	best := hit{end: pos, rule: -1}
	if m.depth < maxDepth && m.level < maxLevels-1 {
		m.depth++
		m.level++
		m.levels[m.level] = partial{}
		m.walk(m.parts[part], pos, pos, -1, &best)
		m.level--
		m.depth--
	}
	*r = memory{m.round, part, pos, best}
	return &r.hit
}

func (m *matcher) walk(n *node, start, pos int, name int, best *hit) {
	m.visits++
	for _, r := range n.accepts {
		m.accept(r, start, pos, name, best)
	}
	if pos >= len(m.tokens) || m.level >= maxLevels-1 {
		return
	}
	t := &m.tokens[pos]
	this := t.is
	if n.first.words&this.words != 0 {
		if next := n.words[t.word]; next != nil && m.leadsOn(next, pos+1) {
			m.walk(next, start, pos+1, name, best)
		}
	}
	if !n.first.lets(this) {
		return
	}
	for i := range n.edges {
		e := &n.edges[i]
		if !e.first.lets(this) {
			continue
		}
		switch e.el.kind {
		case elDigits:
			if t.number == e.el.id && !t.linked && m.leadsOn(e.next, pos+1) {
				m.walk(e.next, start, pos+1, name, best)
			}
		case elAny:
			if m.leadsOn(e.next, pos+1) {
				m.walk(e.next, start, pos+1, name, best)
			}
		case elClass:
			m.walkClass(e, start, pos, name, best)
		case elNumber:
			m.walkNumber(e, start, pos, name, best)
		case elPart:
			m.walkPart(e, start, pos, name, best)
		}
	}
}

// leadsOn tells whether a rule ends at the node n, or can go on with the token at pos.
func (m *matcher) leadsOn(n *node, pos int) bool {
	return len(n.accepts) > 0 || pos < len(m.tokens) && n.first.lets(m.tokens[pos].is)
}

// push opens a level that says what the one before it does; the caller closes it.
func (m *matcher) push() *partial {
	m.level++
	m.levels[m.level] = m.levels[m.level-1]
	return &m.levels[m.level]
}

func (m *matcher) walkClass(e *edge, start, pos int, name int, best *hit) {
	senses := m.lex.senses[m.tokens[pos].word]
	for i := range senses {
		s := &senses[i]
		if int32(s.class) != e.el.id {
			continue
		}
		end := m.phraseEnd(s, pos)
		if end < 0 || !m.leadsOn(e.next, end) {
			continue
		}
		if m.take(m.push(), &s.val, e, reach{pos, end}) {
			m.walk(e.next, start, end, name, best)
		}
		m.level--
	}
}

func (m *matcher) walkNumber(e *edge, start, pos int, name int, best *hit) {
	var val partial
	end := m.number(numberKind(e.el.id), pos, e.el.target, &val)
	if end == pos || !m.leadsOn(e.next, end) {
		return
	}
	if m.push().merge(&val) {
		m.walk(e.next, start, end, name, best)
	}
	m.level--
}

func (m *matcher) walkPart(e *edge, start, pos int, name int, best *hit) {
	h := m.match(int(e.el.id), pos)
	if h.rule < 0 || !m.leadsOn(e.next, h.end) {
		return
	}
	end := h.end
	if name < 0 || !e.el.child && m.rules[name].inside {
		name = h.name
	}
	if m.take(m.push(), &h.val, e, reach{pos, end}) {
		m.walk(e.next, start, end, name, best)
	}
	m.level--
}

// take adds what a piece says to cur, or keeps it as a child.
func (m *matcher) take(cur, val *partial, e *edge, at reach) bool {
	if !e.el.child {
		return cur.merge(val)
	}
	if cur.has(e.el.target) || len(m.children) >= maxChildren {
		return false
	}
	cur.put(e.el.target, int32(len(m.children)))
	m.children = append(m.children, *val)
	m.reaches = append(m.reaches, at)
	return true
}

// maxChildren bounds the pieces kept apart until a mention is found.
const maxChildren = 1 << 12

func (m *matcher) accept(r, start, end int, name int, best *hit) {
	rule := &m.rules[r]
	if end < best.end || end == best.end && best.rule >= 0 && best.rule <= r {
		return
	}
	if !m.allows(rule, start, end) {
		return
	}
	val := m.levels[m.level]
	if !val.merge(&rule.adds) {
		return
	}
	if rule.then >= 0 {
		follows := m.match(rule.then, end)
		if follows.rule < 0 {
			return
		}
		lend(&follows.val, &val)
		if val.has(fFeast) && follows.val.has(fYear) {
			val.put(fYear, int32(follows.val.get(fYear)))
		}
		if follows.val.has(fOf) {
			val.put(fOf, int32(follows.val.get(fOf)))
		}
	}
	if !rule.inside || name < 0 {
		name = r
	}
	*best = hit{end: end, rule: r, name: name, val: val}
}
