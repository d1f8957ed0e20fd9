package extract

import (
	"fmt"
	"strings"
)

// patternWords cuts the pattern of a rule at white space and around its brackets.
func patternWords(s string) []string {
	var out []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		switch {
		case s[0] == '"':
			end := strings.IndexByte(s[1:], '"')
			if end < 0 {
				end = len(s) - 2
			}
			out, s = append(out, s[:end+2]), s[end+2:]
		case strings.IndexByte("[]()|", s[0]) >= 0:
			out, s = append(out, s[:1]), s[1:]
		default:
			end := strings.IndexAny(s, " \t[]()|\"")
			if end < 0 {
				end = len(s)
			}
			out, s = append(out, s[:end]), s[end:]
		}
	}
	return out
}

// patternParser reads a pattern into every plain sequence that it stands for.
type patternParser struct {
	g     *grammar
	words []string
}

func (p *patternParser) choice() ([][]element, error) {
	var all [][]element
	for {
		seqs, err := p.sequence()
		if err != nil {
			return nil, err
		}
		all = append(all, seqs...)
		if len(p.words) == 0 || p.words[0] != "|" {
			return all, nil
		}
		p.words = p.words[1:]
	}
}

func (p *patternParser) sequence() ([][]element, error) {
	seqs := [][]element{nil}
	for len(p.words) > 0 {
		w := p.words[0]
		if w == "|" || w == "]" || w == ")" {
			break
		}
		p.words = p.words[1:]
		var tails [][]element
		switch w {
		case "[", "(":
			inner, err := p.choice()
			if err != nil {
				return nil, err
			}
			if len(p.words) == 0 {
				return nil, fmt.Errorf("a bracket stays open")
			}
			p.words = p.words[1:]
			tails = inner
			if w == "[" {
				tails = append(tails, nil)
			}
		default:
			els, err := p.g.elements(w)
			if err != nil {
				return nil, err
			}
			tails = [][]element{els}
		}
		var next [][]element
		for _, s := range seqs {
			for _, t := range tails {
				next = append(next, append(append([]element(nil), s...), t...))
			}
		}
		if len(next) > 4096 {
			return nil, fmt.Errorf("the pattern stands for too many sequences")
		}
		seqs = next
	}
	return seqs, nil
}

// elements reads one word of a pattern.
func (g *grammar) elements(w string) ([]element, error) {
	slot, name, isChild := strings.Cut(w, ":<")
	if !isChild {
		var ok bool
		if name, ok = strings.CutPrefix(w, "<"); !ok {
			return g.literal(strings.Trim(w, `"`)), nil
		}
	}
	name, ok := strings.CutSuffix(name, ">")
	if !ok {
		return nil, fmt.Errorf("%q is not closed", w)
	}
	var el element
	name, target, isNumber := strings.Cut(name, ".")
	switch {
	case isNumber:
		k, ok := numberKinds[name]
		if !ok {
			return nil, fmt.Errorf("there is no kind of number %q", name)
		}
		f, err := fieldNamed(target)
		if err != nil {
			return nil, err
		}
		return []element{{kind: elNumber, id: int32(k), target: f}}, nil
	case name == "any":
		return []element{{kind: elAny}}, nil
	case numberKinds[name] != 0:
		el = element{kind: elNumber, id: int32(numberKinds[name])}
	default:
		if n, ok := g.names[name]; ok {
			el = element{kind: elPart, id: int32(n)}
		} else if c, ok := g.lex.classes[name]; ok {
			el = element{kind: elClass, id: int32(c)}
		} else {
			return nil, fmt.Errorf("<%s> is neither a part of speech nor a class", name)
		}
	}
	if isChild {
		f, err := fieldNamed(slot)
		if err != nil {
			return nil, err
		}
		el.child, el.target = true, f
	}
	return []element{el}, nil
}

func (g *grammar) literal(s string) []element {
	var out []element
	for _, w := range g.lex.phrase(s) {
		if w < 0 {
			out = append(out, element{kind: elDigits, id: -1 - w})
			continue
		}
		g.lex.mark(w)
		out = append(out, element{kind: elWord, id: w})
	}
	return out
}

func fieldNamed(name string) (field, error) {
	for f := range fields {
		if fieldNames[f] == name {
			return f, nil
		}
	}
	return 0, fmt.Errorf("there is no field %q", name)
}
