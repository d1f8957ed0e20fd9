package data

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// SearchError is a query that says nothing that can be looked for. Its message names the place.
type SearchError struct {
	At      int    // in runes of the query, from 0
	Problem string // an English sentence without a stop
}

// Error answers the place, counted from 1, and the problem.
func (e *SearchError) Error() string { return fmt.Sprintf("at character %d: %s", e.At+1, e.Problem) }

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
		return clause{}, p.fail(maxQueryRunes, "the query is too long")
	}
	p.next()
	if p.token.kind == ending {
		return clause{}, p.fail(p.token.at, "there is no word to look for")
	}
	c, err := p.some(0)
	if err == nil && p.token.kind != ending {
		err = p.fail(p.token.at, "this “)” closes nothing")
	}
	return c, err
}

// parser reads tokens one by one.
type parser struct {
	runes []rune
	at    int // where the next token begins
	token token
}

func (p *parser) fail(at int, format string, args ...any) error {
	return &SearchError{at, fmt.Sprintf(format, args...)}
}

func (p *parser) some(depth int) (clause, error) {
	if depth > maxDepth {
		return clause{}, p.fail(p.token.at, "there are too many “(” in one another")
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
		return clause{}, p.fail(t.at, "a word is missing behind the last one")
	case t.kind == minus, p.isOperator(notWords):
		if depth > maxDepth {
			return clause{}, p.fail(t.at, "there are too many NOT in one another")
		}
		p.next()
		c, err := p.one(depth + 1)
		return clause{is: none, parts: []clause{c}}, err
	case t.kind == opening:
		p.next()
		c, err := p.some(depth + 1)
		if err == nil && p.token.kind != closing {
			err = p.fail(t.at, "this “(” is not closed")
		}
		p.next()
		return c, err
	case t.kind == closing:
		return clause{}, p.fail(t.at, "a word is missing before this “)”")
	case p.isOperator(andWords), p.isOperator(orWords):
		return clause{}, p.fail(t.at, "a word is missing before %s", t.text)
	}
	p.next()
	return p.value(t)
}

// value makes a clause of a word, a phrase or a field with its value.
func (p *parser) value(t token) (clause, error) {
	c := clause{at: t.at}
	if t.unclosed {
		return c, p.fail(t.at, "this quotation mark is not closed")
	}
	if t.field != "" {
		i := slices.IndexFunc(fields[:], func(f field) bool { return slices.Contains(f.names[:], strings.ToLower(t.field)) })
		if i < 0 {
			return c, p.fail(t.at, "there is no field %q; the fields are %s", t.field, fieldNames())
		}
		c.field, c.value = &fields[i], strings.TrimSpace(t.text)
		if c.value == "" {
			return c, p.fail(t.at, "the field %q has no value; write %s", t.field, c.field.example)
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
		return c, p.fail(t.at, "%q is no word", t.text)
	}
	return c, nil
}

// isQuote tells whether a rune opens or closes a phrase; any closes what any has opened.
func isQuote(r rune) bool { return strings.ContainsRune(`"“”«»„`, r) }

func isSpace(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) }
