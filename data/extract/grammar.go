package extract

import (
	"fmt"
	"strings"
)

// The rules of a language are lines
//
//	day day-month-year = <ord.day> [من] <month> <year> {notafter=place}
//
// "day" is the part of speech that the rule builds and others use as <day>; "day-month-year" is its
// name, kept with each mention that it read ("-": the name is that of the piece inside). Behind =
// stand words, "marks", <classes>, <parts of speech> and numbers, [x] what may be missing and
// (a|b) a choice. <month> adds what it says to the whole; start:<day> keeps it apart, as a child.
// In braces stand what the rule adds (frame=since) and its conditions: after and notafter name a
// class of the word before, before and notbefore one of the word behind; what unless names must not
// follow; what then names must, and lends its year and month; joined wants "and", "or" or a comma
// between this and the mention before, ahead words around it that look ahead. <any> is a word that the lexicon does not know. Of all that fits the
// longest wins, then the rule that stands first.
type grammar struct {
	lex    *lexicon
	names  map[string]int // parts of speech
	parts  []*node        // by part of speech, the tree of its patterns
	rules  []rule
	firsts []sieve   // by part of speech, what can begin it
	behind []follows // by part of speech, what can stand behind the token that begins it
	second []sieve   // by word, what can stand behind it where it begins a mention; empty where it begins none
	root   int

	separators  map[int32]string // the signs that join the digits of a date or a clock time
	hijriDigits bool             // 14/8/1435 is a Hijri date
	teens       bool             // "third ten" is the thirteenth
}

type rule struct {
	name   string
	order  int
	adds   partial
	conds  [4][]class // after, notafter, before, notbefore
	unless int        // a part of speech that must not follow, -1 none
	then   int        // one that must follow and lends what is wider, -1 none
	joined bool       // it must be joined to a mention before it ("and", "or", a comma)
	inside bool       // named "-"
	ahead  bool       // the words around it must look ahead
}

const (
	condAfter = iota
	condNotAfter
	condBefore
	condNotBefore
)

type elementKind uint8

const (
	elWord elementKind = iota
	elDigits
	elClass
	elPart
	elNumber
	elAny
)

type element struct {
	kind   elementKind
	id     int32
	target field // of a number, or the slot of a child
	child  bool
}

type node struct {
	words   map[int32]*node // where the words written out in rules lead
	edges   []edge          // where everything else leads
	first   sieve           // what can begin one of words and edges
	accepts []int
}

type edge struct {
	el    element
	next  *node
	first sieve // what can begin el
}

func newGrammar(lex *lexicon) *grammar {
	g := &grammar{lex: lex, names: map[string]int{}, separators: map[int32]string{}}
	for _, s := range []string{"/", "-", ".", ":", ",", "٫"} {
		w := lex.word(s)
		g.separators[w] = s
		lex.mark(w)
	}
	g.separators[lex.word("٫")] = "." // the point of Arabic figures
	return g
}

func (g *grammar) part(name string) int {
	if n, ok := g.names[name]; ok {
		return n
	}
	n := len(g.parts)
	g.names[name] = n
	g.parts = append(g.parts, &node{})
	return n
}

// read adds the rules of a table.
func (g *grammar) read(table string) error {
	lines := strings.Split(table, "\n")
	for _, line := range lines {
		if f := strings.Fields(line); len(f) > 2 && f[2] == "=" {
			g.part(f[0])
		}
	}
	for i, line := range lines {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if err := g.readRule(line); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return nil
}

func (g *grammar) readRule(line string) error {
	head, body, ok := strings.Cut(line, " = ")
	f := strings.Fields(head)
	if !ok || len(f) != 2 {
		return fmt.Errorf("a rule is PART NAME = PATTERN")
	}
	body, attributes, _ := strings.Cut(body, "{")
	r := rule{name: f[1], order: len(g.rules), unless: -1, then: -1, inside: f[1] == "-"}
	for _, a := range strings.Fields(strings.TrimSuffix(strings.TrimSpace(attributes), "}")) {
		name, value, _ := strings.Cut(a, "=")
		if err := g.addAttribute(&r, name, value); err != nil {
			return err
		}
	}
	p := patternParser{g: g, words: patternWords(body)}
	seqs, err := p.choice()
	if err != nil {
		return fmt.Errorf("%s: %w", f[1], err)
	}
	if len(p.words) > 0 {
		return fmt.Errorf("%s: %q left over", f[1], p.words)
	}
	g.rules = append(g.rules, r)
	tree := g.parts[g.part(f[0])]
	for _, seq := range seqs {
		if len(seq) == 0 {
			return fmt.Errorf("%s matches nothing", f[1])
		}
		n := tree
		for _, el := range seq {
			n = n.follow(el)
		}
		n.accepts = append(n.accepts, r.order)
	}
	return nil
}

func (g *grammar) addAttribute(r *rule, name, value string) error {
	for i, cond := range []string{"after", "notafter", "before", "notbefore"} {
		if name != cond {
			continue
		}
		for _, c := range strings.Split(value, "|") {
			id, ok := g.lex.classes[c]
			if !ok {
				return fmt.Errorf("there is no class %q", c)
			}
			r.conds[i] = append(r.conds[i], id)
		}
		return nil
	}
	switch name {
	case "unless", "then":
		n, ok := g.names[value]
		if !ok {
			return fmt.Errorf("there is no part of speech %q", value)
		}
		if name == "then" {
			r.then = n
		} else {
			r.unless = n
		}
		return nil
	case "joined":
		r.joined = true
		return nil
	case "ahead":
		r.ahead = true
		return nil
	}
	return r.adds.assign(name, value)
}

func (n *node) follow(el element) *node {
	if el.kind == elWord {
		next := n.words[el.id]
		if next == nil {
			if n.words == nil {
				n.words = map[int32]*node{}
			}
			next = &node{}
			n.words[el.id] = next
		}
		return next
	}
	for i := range n.edges {
		if n.edges[i].el == el {
			return n.edges[i].next
		}
	}
	next := &node{}
	n.edges = append(n.edges, edge{el: el, next: next})
	return next
}
