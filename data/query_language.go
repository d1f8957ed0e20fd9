package data

import (
	"slices"
	"strings"
	"unicode"
)

// operator says how the parts of a clause are taken together.
type operator uint8

const (
	leaf  operator = iota // words or a field
	every                 // AND
	some                  // OR
	none                  // NOT, of one part
)

// clause is a part of a query.
type clause struct {
	is    operator
	parts []clause

	// Of a leaf:
	at     int
	field  *field   // nil for words
	value  string   // of the field
	folded []string // the words, that stand one behind the other
	quoted bool     // they are meant as they are, not in their other forms
	prefix bool     // the last one is the beginning of a word
}

// Bounds of a query, so that neither its clauses nor what SQLite makes of them can grow without end.
const (
	maxQueryRunes = 2000
	maxDepth      = 20
)

// The operators as they are written; all have an Arabic form.
var (
	andWords = []string{"AND", "و"}
	orWords  = []string{"OR", "أو"}
	notWords = []string{"NOT", "ليس"}
)

// parseQuery reads a query:
//
//	query  = all { ("OR" | "أو") all }
//	all    = one { ["AND" | "و"] one }
//	one    = ("NOT" | "ليس" | "-") one | "(" query ")" | field ":" value | value
//	value  = word | word "*" | '"' words ["*"] '"'
//
// Errors are of the type *SearchError.
func parseQuery(query string) (clause, error) {
	p := &parser{runes: []rune(query)}
	if len(p.runes) > maxQueryRunes {
		return clause{}, p.fail(maxQueryRunes, QueryTooLong, "")
	}
	p.next()
	if p.token.kind == ending {
		return clause{}, p.fail(p.token.at, QueryEmpty, "")
	}
	c, err := p.some(0)
	if err == nil && p.token.kind != ending {
		err = p.fail(p.token.at, QueryClosed, "")
	}
	return c, err
}

// parser reads tokens one by one.
type parser struct {
	runes []rune
	at    int // where the next token begins
	token token
}

// fail answers what is wrong in a place, and the word that it is about, if it is about one.
func (p *parser) fail(at int, fault QueryFault, word string) error {
	return &SearchError{at, fault, word}
}

func (p *parser) some(depth int) (clause, error) {
	if depth > maxDepth {
		return clause{}, p.fail(p.token.at, QueryTooDeep, "(")
	}
	return p.chain(some, orWords, func() (clause, error) { return p.every(depth) })
}

func (p *parser) every(depth int) (clause, error) {
	first, err := p.one(depth)
	all := []clause{first}
	for err == nil && p.token.kind != ending && p.token.kind != closing && !p.isOperator(orWords) {
		if p.isOperator(andWords) {
			p.next()
		}
		var c clause
		c, err = p.one(depth)
		all = append(all, c)
	}
	return joined(every, all), err
}

// chain reads parts with one of the operator's words between each two.
func (p *parser) chain(is operator, between []string, part func() (clause, error)) (clause, error) {
	first, err := part()
	all := []clause{first}
	for err == nil && p.isOperator(between) {
		p.next()
		var c clause
		c, err = part()
		all = append(all, c)
	}
	return joined(is, all), err
}

// joined answers parts as one clause.
func joined(is operator, parts []clause) clause {
	if len(parts) == 1 {
		return parts[0]
	}
	return clause{is: is, parts: parts}
}

func (p *parser) isOperator(words []string) bool {
	return p.token.kind == plain && slices.Contains(words, p.token.text)
}

func (p *parser) one(depth int) (clause, error) {
	t := p.token
	switch {
	case t.kind == ending && t.at > 0:
		return clause{}, p.fail(t.at, QueryBreaksOff, "")
	case t.kind == minus, p.isOperator(notWords):
		if depth > maxDepth {
			return clause{}, p.fail(t.at, QueryTooDeep, "NOT")
		}
		p.next()
		c, err := p.one(depth + 1)
		return clause{is: none, parts: []clause{c}}, err
	case t.kind == opening:
		p.next()
		c, err := p.some(depth + 1)
		if err == nil && p.token.kind != closing {
			err = p.fail(t.at, QueryOpened, "")
		}
		p.next()
		return c, err
	case t.kind == closing:
		return clause{}, p.fail(t.at, QueryMissing, ")")
	case p.isOperator(andWords), p.isOperator(orWords):
		return clause{}, p.fail(t.at, QueryMissing, t.text)
	}
	p.next()
	return p.value(t)
}

// value makes a clause of a word, a phrase or a field with its value.
func (p *parser) value(t token) (clause, error) {
	c := clause{at: t.at}
	if t.unclosed {
		return c, p.fail(t.at, QueryUnquoted, "")
	}
	if t.field != "" {
		if c.field = fieldNamed(t.field); c.field == nil {
			return c, p.fail(t.at, QueryNoField, t.field)
		}
		c.value = strings.TrimSpace(t.text)
		if c.value == "" {
			return c, p.fail(t.at, QueryNoValue, t.field)
		}
		return c, nil
	}
	text := t.text
	text, c.prefix = strings.CutSuffix(strings.TrimSpace(text), "*")
	c.quoted = t.kind == phrase
	for _, w := range wordsOf(text) {
		c.folded = append(c.folded, w.folded)
	}
	if len(c.folded) == 0 {
		return c, p.fail(t.at, QueryNoWord, t.text)
	}
	return c, nil
}

// isQuote tells whether a rune opens or closes a phrase; any closes what any has opened.
func isQuote(r rune) bool { return strings.ContainsRune(`"“”«»„`, r) }

func isSpace(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) }
