package data

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"waqai/timeline"
)

// Order is how hits follow one another.
type Order uint8

// The orders of hits.
const (
	InText      Order = iota // article by article, in the order of the text
	ByDate                   // the earliest first, those without a date last
	ByRelevance              // those with the most and the rarest words first
)

// SearchOptions says which hits are asked for. The zero value asks for all of them as the texts go.
type SearchOptions struct {
	Order Order
	Limit int // how many at most; 0: all
}

// HitKind is where the words were found.
type HitKind string

// The kinds of hits.
const (
	PassageHit HitKind = "passage"
	ArticleHit HitKind = "article" // its title
	EventHit   HitKind = "event"   // its title
	NoteHit    HitKind = "note"    // of an event
)

// Hit is a passage, a title or a note that a query finds.
type Hit struct {
	Kind    HitKind
	ID      int64 // of the passage, the article or the event
	Article int64 // 0 for an event that cites nothing
	// The place in the article's text, in runes: of the passage, or of what the event cites first;
	// 0 and 0 for the title of an article.
	Start, End int
	Text       string        // of the passage, the title or the note
	Marks      []Mark        // the words found in Text; none where a field alone was asked for
	Date       timeline.Date // of the earliest event that cites it, else the article's day; of the event
}

// ErrNoIndex is why an old project that cannot be written cannot be searched.
var ErrNoIndex = errors.New("it is of an older version that has no search, and cannot be written; copy it to another folder and open the copy")

// Search answers what a query finds. An error about the query itself is a *SearchError.
func (s *Store) Search(query string, o SearchOptions) ([]Hit, error) {
	c, err := parseQuery(query)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	err = s.search(func(q querier) error {
		var found [len(domains)][]finding
		for i, d := range domains {
			made, err := compile(q, c, *d)
			if err == nil {
				found[i], err = made.find(q, o)
			}
			if err != nil {
				return err
			}
		}
		chosen, err := inPlaces(q, found, o)
		if err != nil {
			return err
		}
		hits, err = describe(q, c, chosen)
		return err
	})
	return hits, err
}

// SearchEvents answers the ids of the events that a query finds, in ascending order: by their own
// words or by those of a passage that they cite. It is what a search lets through as a filter.
func (s *Store) SearchEvents(query string) ([]int64, error) {
	c, err := parseQuery(query)
	if err != nil {
		return nil, err
	}
	var ids []int64
	err = s.search(func(q querier) error {
		made, err := compile(q, c, toldDomain)
		if err != nil {
			return err
		}
		// All in one value: as rows of their own they would take several times as long.
		sql, args := made.query("ifnull(group_concat(x.id), '')")
		var joined string
		if err := q.QueryRow(sql+" WHERE "+made.condition, args...).Scan(&joined); err != nil || joined == "" {
			return err
		}
		for id := range strings.SplitSeq(joined, ",") {
			n, err := strconv.ParseInt(id, 10, 64)
			if err != nil {
				return err
			}
			ids = append(ids, n)
		}
		slices.Sort(ids)
		return nil
	})
	return ids, err
}

// search runs f on one state of the project, which has an index.
func (s *Store) search(f func(querier) error) error {
	if s.version < indexed {
		return fault(s.path, ErrNoIndex)
	}
	return driverFault(s.path, s.read(f))
}

// domains are what is searched, in the order in which what stands in one place is answered.
var domains = [...]*domain{&articleDomain, &passageDomain, &eventDomain}

// finding is what a domain answers to a query: an id and what puts it in order.
type finding struct {
	domain      int
	id          int64
	undated     bool
	date        int64
	score       float64
	article, at int64 // its place
}

// find answers what is found in one domain, in order, and not more than is asked for.
func (c compiled) find(q querier, o SearchOptions) ([]finding, error) {
	limit := ""
	if o.Limit > 0 {
		limit = " LIMIT " + strconv.Itoa(o.Limit)
	}
	switch {
	case o.Order == ByDate:
		sql, args := c.query("x.id, " + c.from.earliest)
		return collect(q, scanDated, sql+" CROSS JOIN "+c.from.dates+" d ON d.id = x.id WHERE "+c.condition+
			" ORDER BY "+c.from.earliest+" IS NULL, "+c.from.earliest+", x.id"+limit, args...)
	case o.Order == ByRelevance && c.match != "":
		return c.findBest(q, o.Limit)
	}
	sql, args := c.query("x.id")
	return collect(q, func(r scanner) (finding, error) {
		id, err := scanID(r)
		return finding{id: id}, err
	}, sql+" WHERE "+c.condition+" ORDER BY x.id"+limit, args...)
}

func scanDated(r scanner) (finding, error) {
	var f finding
	var date *int64
	err := r.Scan(&f.id, &date)
	if f.undated = date == nil; date != nil {
		f.date = *date
	}
	return f, err
}

// inPlaces puts what the domains have found into one order, and cuts it to what is asked for.
func inPlaces(q querier, found [len(domains)][]finding, o SearchOptions) ([]finding, error) {
	total := 0
	for i, list := range found {
		if err := place(q, i, list); err != nil {
			return nil, err
		}
		total += len(list)
	}
	var out []finding
	for len(out) < total && (o.Limit == 0 || len(out) < o.Limit) {
		first := -1
		for i, list := range found {
			if len(list) > 0 && (first < 0 || o.Order.compare(list[0], found[first][0]) < 0) {
				first = i
			}
		}
		out = append(out, found[first][0])
		found[first] = found[first][1:]
	}
	return out, nil
}

// place notes where the findings of one domain stand.
func place(q querier, domain int, list []finding) error {
	n := 0
	return each(q, func(r scanner) error {
		f := &list[n]
		f.domain = domain
		n++
		return r.Scan(&f.article, &f.at)
	}, places[domain], idsOf(list))
}

// places ask where the findings of each domain stand, in their order. Events that cite nothing come
// last.
var places = [len(domains)]string{
	"SELECT value, -1 FROM json_each(?) ORDER BY key",
	"SELECT article, start FROM json_each(?) CROSS JOIN passages p ON p.id = value ORDER BY key",
	`SELECT ifnull(c.article, 9223372036854775807), ifnull(c.start, 0) FROM json_each(?)
		LEFT JOIN citations c ON c.id = (SELECT min(id) FROM citations WHERE event = value) ORDER BY key`,
}

// idsOf answers the ids of findings as an array of JSON: what a query takes many of at once.
func idsOf(list []finding) string {
	b := []byte{'['}
	for i, f := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, f.id, 10)
	}
	return string(append(b, ']'))
}

// compare answers which of two findings comes first; those of one domain are in order already.
func (o Order) compare(a, b finding) int {
	byOrder := 0
	switch o {
	case ByDate:
		byOrder = cmp.Or(compareBool(a.undated, b.undated), cmp.Compare(a.date, b.date))
	case ByRelevance:
		byOrder = cmp.Compare(b.score, a.score)
	}
	return cmp.Or(byOrder, cmp.Compare(a.article, b.article), cmp.Compare(a.at, b.at), cmp.Compare(a.domain, b.domain))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
