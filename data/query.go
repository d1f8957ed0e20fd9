package data

import (
	"cmp"
	"fmt"
	"slices"

	"waqai/timeline"
)

// Query says which events are asked for. The zero Query asks for all of them.
type Query struct {
	// From and To are inclusive bounds: an event is answered when its date allows an instant of
	// the time from the beginning of From to the end of To. An undated bound is none; as soon as
	// one is given, undated events are left out.
	From, To timeline.Date
	// Article asks for the events that cite an article, unless it is 0.
	Article int64
}

const (
	eventColumns    = "e.id, e.title, e.date, e.extent, e.calendar, e.part, e.by_person, e.status, e.note, e.category"
	citationColumns = "c.id, c.event, c.article, c.start, c.end, c.quote, c.before, c.after, ifnull(c.mention, 0), c.date, c.extent, c.calendar, c.part, c.rule"
)

// where answers the condition of q on the events e.
func (q Query) where() (string, []any) {
	condition, args := "1", []any{}
	if from, ok := q.From.Earliest(); ok {
		condition += " AND e.date <> '' AND (e.latest IS NULL OR e.latest > ?)"
		args = append(args, int64(from))
	}
	if to, ok := q.To.Latest(); ok {
		condition += " AND e.date <> '' AND (e.earliest IS NULL OR e.earliest < ?)"
		args = append(args, int64(to))
	}
	if q.Article != 0 {
		condition += " AND e.id IN (SELECT event FROM citations WHERE article = ?)"
		args = append(args, q.Article)
	}
	return condition, args
}

// Events answers events with all their citations, by the beginning of their dates (open and
// unknown ones last), then by article and place of the first citation.
func (s *Store) Events(q Query) ([]timeline.Event, error) {
	condition, args := q.where()
	events, err := s.events(condition, args...)
	return events, fault(s.path, err)
}

// Event answers an event with its citations.
func (s *Store) Event(id int64) (timeline.Event, error) {
	events, err := s.events("e.id = ?", id)
	if err == nil && len(events) == 0 {
		err = fmt.Errorf("there is no event %d", id)
	}
	if err != nil {
		return timeline.Event{}, fault(s.path, err)
	}
	return events[0], nil
}

// events answers the events that a condition on e holds for.
func (s *Store) events(condition string, args ...any) ([]timeline.Event, error) {
	var events []timeline.Event
	err := s.read(func(q querier) error {
		var err error
		events, err = collect(q, scanEvent, "SELECT "+eventColumns+" FROM events e WHERE "+condition+" ORDER BY e.id", args...)
		if err != nil {
			return err
		}
		at := make(map[int64]int, len(events))
		for i, e := range events {
			at[e.ID] = i
		}
		return each(q, func(r scanner) error {
			c, err := scanCitation(r)
			if i, ok := at[c.Event]; ok {
				events[i].Citations = append(events[i].Citations, c)
			}
			return err
		}, "SELECT "+citationColumns+", "+passageColumns+` FROM citations c JOIN events e ON e.id = c.event JOIN passages p ON p.id = c.passage
			WHERE `+condition+" ORDER BY c.event, c.article, c.start, c.id", args...)
	})
	slices.SortStableFunc(events, inOrder)
	return events, err
}

// inOrder compares events by earliest (none last), article and place of the first citation, and id.
func inOrder(a, b timeline.Event) int {
	ta, oka := a.Date.Earliest()
	tb, okb := b.Date.Earliest()
	switch {
	case oka && okb && ta != tb:
		return cmp.Compare(ta, tb)
	case oka != okb:
		if oka {
			return -1
		}
		return 1
	case len(a.Citations) > 0 && len(b.Citations) > 0:
		ca, cb := a.Citations[0], b.Citations[0]
		return cmp.Or(cmp.Compare(ca.Article, cb.Article), cmp.Compare(ca.Start, cb.Start), cmp.Compare(a.ID, b.ID))
	}
	return cmp.Or(cmp.Compare(len(b.Citations), len(a.Citations)), cmp.Compare(a.ID, b.ID))
}

func scanEvent(r scanner) (timeline.Event, error) {
	var e timeline.Event
	var d storedDate
	var status string
	err := r.Scan(append(append([]any{&e.ID, &e.Title}, d.fields()...), &e.ByPerson, &status, &e.Note, &e.Category)...)
	if err != nil {
		return e, err
	}
	e.Status = timeline.ParseStatus(status)
	e.Date, err = d.date()
	return e, err
}

// scanCitation reads citationColumns and passageColumns.
func scanCitation(r scanner) (timeline.Citation, error) {
	var c timeline.Citation
	var d storedDate
	fields := append([]any{&c.ID, &c.Event, &c.Article, &c.Start, &c.End, &c.Quote, &c.Before, &c.After, &c.Mention}, d.fields()...)
	p := &c.Passage
	err := r.Scan(append(fields, &c.Rule, &p.ID, &p.Start, &p.End, &p.Paragraph, &p.Role)...)
	if err != nil {
		return c, err
	}
	c.Date, err = d.date()
	return c, err
}
