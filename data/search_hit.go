package data

import (
	"waqai/timeline"
)

// describe answers the hits of findings, in their order.
func describe(q querier, c clause, found []finding) ([]Hit, error) {
	var byDomain [len(domains)][]finding
	for _, f := range found {
		byDomain[f.domain] = append(byDomain[f.domain], f)
	}
	marker := newMarker(c)
	var hits [len(domains)][]Hit
	for i, list := range byDomain {
		var err error
		hits[i], err = collect(q, func(r scanner) (Hit, error) { return scanners[i](r, marker) }, descriptions[i], idsOf(list))
		if err != nil {
			return nil, err
		}
	}
	all := make([]Hit, len(found))
	for n, f := range found {
		all[n], hits[f.domain] = hits[f.domain][0], hits[f.domain][1:]
	}
	return all, nil
}

// descriptions ask for the hits of each domain, and scanners read them.
var (
	descriptions = [len(domains)]string{
		"SELECT a.id, title, language, published FROM json_each(?) CROSS JOIN articles a ON a.id = value ORDER BY key",
		`SELECT p.id, a.id, p.start, p.end, substr(a.text, p.start + 1, p.end - p.start), a.language, a.published,
			ifnull(e.date, ''), ifnull(e.extent, ''), ifnull(e.calendar, ''), ifnull(e.part, '')
			FROM json_each(?) CROSS JOIN passages p ON p.id = value CROSS JOIN articles a ON a.id = p.article
			LEFT JOIN events e ON e.id = (SELECT e.id FROM citations c CROSS JOIN events e ON e.id = c.event
				WHERE c.passage = p.id AND e.earliest IS NOT NULL ORDER BY e.earliest, e.id LIMIT 1) ORDER BY key`,
		`SELECT e.id, e.title, e.note, e.date, e.extent, e.calendar, e.part, ifnull(c.article, 0), ifnull(c.start, 0), ifnull(c.end, 0)
			FROM json_each(?) CROSS JOIN events e ON e.id = value
			LEFT JOIN citations c ON c.id = (SELECT min(id) FROM citations WHERE event = e.id) ORDER BY key`,
	}
	scanners = [len(domains)]func(scanner, *marker) (Hit, error){scanArticleHit, scanPassageHit, scanEventHit}
)

func scanArticleHit(r scanner, m *marker) (Hit, error) {
	h := Hit{Kind: ArticleHit}
	var language, day string
	if err := r.Scan(&h.ID, &h.Text, &language, &day); err != nil {
		return h, err
	}
	h.Article, h.Marks = h.ID, m.marks(h.Text, language)
	var err error
	h.Date, err = onDay(day)
	return h, err
}

// onDay answers the date of an article's day.
func onDay(stored string) (timeline.Date, error) {
	day, err := readDay(stored)
	if err != nil || day.IsZero() {
		return timeline.Date{}, err
	}
	return timeline.In(day), nil
}

func scanPassageHit(r scanner, m *marker) (Hit, error) {
	h := Hit{Kind: PassageHit}
	var language, day string
	var d storedDate
	err := r.Scan(append([]any{&h.ID, &h.Article, &h.Start, &h.End, &h.Text, &language, &day}, d.fields()...)...)
	if err != nil {
		return h, err
	}
	h.Marks = m.marks(h.Text, language)
	if d.EDTF == "" {
		h.Date, err = onDay(day)
	} else {
		h.Date, err = d.date()
	}
	return h, err
}

// scanEventHit answers the title of an event, or its note where words are found in that alone.
func scanEventHit(r scanner, m *marker) (Hit, error) {
	h := Hit{Kind: EventHit}
	var note string
	var d storedDate
	err := r.Scan(append(append([]any{&h.ID, &h.Text, &note}, d.fields()...), &h.Article, &h.Start, &h.End)...)
	if err != nil {
		return h, err
	}
	h.Marks = m.marks(h.Text, "")
	if len(h.Marks) == 0 {
		if h.Marks = m.marks(note, ""); len(h.Marks) > 0 {
			h.Kind, h.Text = NoteHit, note
		}
	}
	h.Date, err = d.date()
	return h, err
}
