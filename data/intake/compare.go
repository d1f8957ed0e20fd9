package intake

import (
	"cmp"
	"slices"
	"sort"

	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

// comparison is an article as it is stored beside what is read in it now.
type comparison struct {
	article     timeline.Article
	proposed    map[place]timeline.Event   // from what is read now
	older       map[place]timeline.Event   // from what is stored, in today's words
	standing    map[int64][]timeline.Event // the events that stand on a mention
	retitled    map[int64]bool             // as far as the history knows
	differences []Difference
	agreed      []pair // what concerns no event
}

// place is where a mention stands, in runes.
type place struct{ start, end int }

func placeOf(m timeline.Mention) place { return place{m.Start, m.End} }

func compare(s *data.Store, article int64) (*comparison, error) {
	a, err := s.Article(article)
	if err != nil {
		return nil, err
	}
	known, err := s.Mentions(article)
	if err != nil {
		return nil, err
	}
	events, err := s.Events(data.Query{Article: article})
	if err != nil {
		return nil, err
	}
	retitled, err := s.Retitled(article)
	if err != nil {
		return nil, err
	}
	fresh := extract.Mentions(a)
	c := &comparison{
		article: a, proposed: byPlace(extract.Events(a, fresh)), older: byPlace(extract.Events(a, known)),
		standing: map[int64][]timeline.Event{}, retitled: retitled,
	}
	for _, e := range events {
		for _, cited := range e.Citations {
			if cited.Mention != 0 && cited.Rule != "" {
				c.standing[cited.Mention] = append(c.standing[cited.Mention], e)
			}
		}
	}
	for _, p := range pairs(known, fresh) {
		c.weigh(p)
	}
	slices.SortStableFunc(c.differences, func(x, y Difference) int { return cmp.Compare(x.Words.Start, y.Words.Start) })
	return c, nil
}

func byPlace(events []timeline.Event) map[place]timeline.Event {
	out := make(map[place]timeline.Event, len(events))
	for _, e := range events {
		out[place{e.Citations[0].Start, e.Citations[0].End}] = e
	}
	return out
}

// pair is a stored mention and the one that is read in its place now; one of them may be missing.
type pair struct{ was, now *timeline.Mention }

// pairs sets beside each mention that an older date finder has read what is read in its place now:
// the same words, or else words that overlap it. What this one has read, or a person has kept, is
// settled; it is left out with all that overlaps it.
func pairs(known, fresh []timeline.Mention) []pair {
	at := make(map[place]int, len(fresh))
	for k, m := range fresh {
		at[placeOf(m)] = k
	}
	now, taken := make([]*timeline.Mention, len(known)), make([]bool, len(fresh))
	for i, was := range known {
		if k, same := at[placeOf(was)]; same {
			now[i], taken[k] = &fresh[k], true
		}
	}
	settled := func(m timeline.Mention) bool { return m.Engine >= extract.Version }
	for _, was := range known {
		if settled(was) {
			for _, k := range overlapping(fresh, was) {
				taken[k] = true
			}
		}
	}
	var out []pair
	for i, was := range known {
		if settled(was) {
			continue
		}
		for _, k := range overlapping(fresh, was) {
			if now[i] == nil && !taken[k] {
				now[i], taken[k] = &fresh[k], true
			}
		}
		out = append(out, pair{&known[i], now[i]})
	}
	for k := range fresh {
		if !taken[k] {
			out = append(out, pair{nil, &fresh[k]})
		}
	}
	return out
}

// overlapping answers which of fresh, which stand in the order of the text and apart, share words
// with m.
func overlapping(fresh []timeline.Mention, m timeline.Mention) []int {
	var out []int
	for k := sort.Search(len(fresh), func(k int) bool { return fresh[k].End > m.Start }); k < len(fresh) && fresh[k].Start < m.End; k++ {
		out = append(out, k)
	}
	return out
}

// weigh puts a pair where it belongs: to the differences where an event is concerned, else to what
// is agreed.
func (c *comparison) weigh(p pair) {
	var proposed, wasOne bool
	var e timeline.Event
	if p.now != nil {
		e, proposed = c.proposed[placeOf(*p.now)]
	}
	var standing []timeline.Event
	if p.was != nil {
		_, wasOne = c.older[placeOf(*p.was)]
		standing = c.standing[p.was.ID]
	}
	if len(standing) == 0 && proposed && !wasOne { // where it was one, a person has deleted its event
		c.add(Found, p, e)
		return
	}
	differs := false
	for _, e := range standing {
		switch {
		case !proposed:
			c.add(Lost, p, e)
		case placeOf(*p.was) != placeOf(*p.now) || !p.was.Date.Equal(p.now.Date) && !e.Date.Equal(p.now.Date):
			c.add(Reads, p, e)
		default:
			continue
		}
		differs = true
	}
	if !differs {
		c.agreed = append(c.agreed, p)
	}
}

func (c *comparison) add(change Change, p pair, e timeline.Event) {
	d := Difference{Change: change, Article: c.article.ID, Event: e, pair: p}
	at := p.now
	if p.was != nil {
		d.Was, at = *p.was, p.was
	}
	if p.now != nil {
		d.Now = *p.now
	}
	if change != Lost {
		at = p.now
	}
	d.Words = timeline.NewCitation(c.article, at.Start, at.End)
	d.Judged = change != Found && c.judged(e, *p.was)
	c.differences = append(c.differences, d)
}

// judged tells whether an event is no longer as the date finder has proposed it from a mention. Of
// one that is older than the history only today's words can tell whether its title was edited.
func (c *comparison) judged(e timeline.Event, was timeline.Mention) bool {
	retitled, known := c.retitled[e.ID]
	if !known {
		retitled = e.Title != c.older[placeOf(was)].Title
	}
	return retitled || e.Status != timeline.Proposed || e.ByPerson || e.Category != "" || len(e.Citations) != 1
}
