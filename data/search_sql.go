package data

import (
	"errors"
	"math/bits"
	"slices"
	"strings"
)

// domain is where a query is looked for.
type domain struct {
	all    string // the ids of everything
	match  string // the ids of what the index finds
	scored string // the same, with what SQLite knows of how often the words are found
	// What articles a or events e an id x.id has to do with, up to a condition on these.
	article, event string
	// What tells the beginning of the time of d.id, in seconds.
	dates, earliest string
}

const eventOf = "EXISTS (SELECT 1 FROM citations c CROSS JOIN events e ON e.id = c.event WHERE "

var (
	passageDomain = domain{
		all:     "SELECT id FROM passages",
		match:   "SELECT docid AS id FROM passage_index WHERE passage_index MATCH ?",
		scored:  "SELECT docid AS id, matchinfo(passage_index, 'pcx') AS info FROM passage_index WHERE passage_index MATCH ?",
		article: "EXISTS (SELECT 1 FROM passages p CROSS JOIN articles a ON a.id = p.article WHERE p.id = x.id AND ",
		event:   eventOf + "c.passage = x.id AND ",
		dates:   "passage_dates", earliest: "d.earliest",
	}
	articleDomain = domain{
		all:     "SELECT id FROM articles",
		match:   "SELECT docid AS id FROM article_index WHERE article_index MATCH ?",
		scored:  "SELECT docid AS id, matchinfo(article_index, 'pcx') AS info FROM article_index WHERE article_index MATCH ?",
		article: "EXISTS (SELECT 1 FROM articles a WHERE a.id = x.id AND ",
		event:   eventOf + "c.article = x.id AND ",
		dates:   "articles", earliest: "unixepoch(d.published)",
	}
	eventDomain = domain{
		all:     "SELECT id FROM events",
		match:   "SELECT docid AS id FROM event_index WHERE event_index MATCH ?",
		scored:  "SELECT docid AS id, matchinfo(event_index, 'pcx') AS info FROM event_index WHERE event_index MATCH ?",
		article: "EXISTS (SELECT 1 FROM citations c CROSS JOIN articles a ON a.id = c.article WHERE c.event = x.id AND ",
		event:   "EXISTS (SELECT 1 FROM events e WHERE e.id = x.id AND ",
		dates:   "events", earliest: "d.earliest",
	}
	// toldDomain are events by their own words and by those of the passages that they cite.
	toldDomain = domain{
		all: eventDomain.all,
		match: `SELECT docid AS id FROM event_index WHERE event_index MATCH ? UNION
			SELECT c.event FROM passage_index i CROSS JOIN citations c ON c.passage = i.docid WHERE passage_index MATCH ?`,
		article: eventDomain.article,
		event:   eventDomain.event,
	}
)

// compiled is a query as SQL asks for it: what the index is asked, "" for nothing, and what holds
// besides of x.id.
type compiled struct {
	from      domain
	match     string
	condition string
	args      []any // of the condition
}

// compile makes a query ready for a domain. It errs with a *SearchError.
func compile(q querier, c clause, from domain) (compiled, error) {
	out := compiled{from: from, condition: "1"}
	parts := []clause{c}
	if c.is == every {
		parts = c.parts
	}
	var rest []clause
	var words clause
	words.is = every
	for _, part := range parts {
		bare := part
		if part.is == none {
			bare = part.parts[0]
		}
		if _, _, ok := bare.matching(); ok {
			words.parts = append(words.parts, part)
		} else {
			rest = append(rest, part)
		}
	}
	match, depth, ok := words.matching()
	if ok && depth <= maxMatchDepth {
		out.match = match
	} else {
		rest = parts
	}
	if len(rest) > 0 {
		m := compiler{q: q, from: from}
		condition, err := m.all(rest)
		if err != nil {
			return out, err
		}
		out.condition, out.args = condition, m.args
	}
	return out, nil
}

// matchArgs answers what match is asked with.
func (d domain) matchArgs(match string) []any {
	return slices.Repeat([]any{match}, strings.Count(d.match, "?"))
}

// query answers what is found, as x, up to the condition; and with it all arguments.
func (c compiled) query(columns string) (string, []any) {
	if c.match == "" {
		return "SELECT " + columns + " FROM (" + c.from.all + ") x", c.args
	}
	return "SELECT " + columns + " FROM (" + c.from.match + ") x", append(c.from.matchArgs(c.match), c.args...)
}

// matching answers a clause as an index takes it, with the depth of the tree it makes of it; false
// when it holds more than words, or only what is not to be there.
func (c clause) matching() (expression string, depth int, ok bool) {
	switch {
	case c.is == leaf && c.field == nil:
		expression, depth = c.matchingWords()
		return expression, depth, true
	case c.is == leaf, c.is == none:
		return "", 0, false
	}
	var wanted []string
	unwanted := ""
	for _, part := range c.parts {
		not := part.is == none && c.is == every
		if not {
			part = part.parts[0]
		}
		e, d, ok := part.matching()
		if !ok {
			return "", 0, false
		}
		depth = max(depth, d)
		if not {
			unwanted += " NOT " + e
			depth++
		} else {
			wanted = append(wanted, e)
		}
	}
	if len(wanted) == 0 {
		return "", 0, false
	}
	between := " AND "
	if c.is == some {
		between = " OR "
	}
	return "((" + strings.Join(wanted, between) + ")" + unwanted + ")", depth + bits.Len(uint(len(wanted)-1)), true
}

func (c clause) matchingWords() (expression string, depth int) {
	words := strings.Join(c.folded, " ")
	switch {
	case c.prefix:
		return `"` + words + `*"`, 1
	case c.quoted || len(c.folded) > 1:
		return `"` + words + `"`, 1
	}
	all := stems(c.folded[0])
	return "(" + stemMark + strings.Join(all, " OR "+stemMark) + ")", len(all)
}

// maxMatchDepth is how deep a tree SQLite's full-text search takes (SQLITE_FTS3_MAX_EXPR_DEPTH).
const maxMatchDepth = 12

// compiler makes conditions on x.id.
type compiler struct {
	q    querier
	from domain
	args []any
}

// all answers the condition that all parts hold. What they say of events must hold of one and the
// same event.
func (m *compiler) all(parts []clause) (string, error) {
	var conditions, ofEvent []string
	for _, part := range parts {
		if part.is == leaf && part.field != nil && part.field.about == ofEvents {
			continue
		}
		condition, err := m.condition(part)
		if err != nil {
			return "", err
		}
		conditions = append(conditions, condition)
	}
	for _, part := range parts {
		if part.is == leaf && part.field != nil && part.field.about == ofEvents {
			condition, err := m.field(part)
			if err != nil {
				return "", err
			}
			ofEvent = append(ofEvent, condition)
		}
	}
	if len(ofEvent) > 0 {
		conditions = append(conditions, m.from.event+strings.Join(ofEvent, " AND ")+")")
	}
	return "(" + strings.Join(conditions, " AND ") + ")", nil
}

func (m *compiler) condition(c clause) (string, error) {
	if match, depth, ok := c.matching(); ok && depth <= maxMatchDepth {
		m.args = append(m.args, m.from.matchArgs(match)...)
		return "x.id IN (" + m.from.match + ")", nil
	}
	switch {
	case c.is == none:
		inner, err := m.condition(c.parts[0])
		return "NOT " + inner, err
	case c.is == every:
		return m.all(c.parts)
	case c.is == some:
		var conditions []string
		for _, part := range c.parts {
			condition, err := m.condition(part)
			if err != nil {
				return "", err
			}
			conditions = append(conditions, condition)
		}
		return "(" + strings.Join(conditions, " OR ") + ")", nil
	}
	condition, err := m.field(c)
	if c.field.about == ofArticles {
		return m.from.article + condition + ")", err
	}
	return m.from.event + condition + ")", err
}

// field answers the condition of a field on what it is about.
func (m *compiler) field(c clause) (string, error) {
	condition, args, err := c.field.where(m.q, c.value)
	var wrong *valueError
	if errors.As(err, &wrong) {
		return "", &SearchError{c.at, wrong.fault, wrong.value}
	}
	m.args = append(m.args, args...)
	return "(" + condition + ")", err
}
