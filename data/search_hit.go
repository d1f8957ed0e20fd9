package data

import (
	"database/sql"
	"errors"
	"fmt"

	"waqai/timeline"
)

// describe answers the hits of findings.
func describe(q querier, c clause, found []finding) ([]Hit, error) {
	hits := make([]Hit, 0, len(found))
	wanted := c.wanted(nil)
	for _, f := range found {
		h, language, err := [...]func(querier, int64) (Hit, string, error){articleHit, passageHit, eventHit}[f.domain](q, f.id)
		if err != nil {
			return nil, err
		}
		h.Marks = marks(h.Text, language, wanted)
		if h.Kind == EventHit && len(h.Marks) == 0 && len(wanted) > 0 {
			if h, err = noteHit(q, h, wanted); err != nil {
				return nil, err
			}
		}
		hits = append(hits, h)
	}
	return hits, nil
}

func articleHit(q querier, id int64) (Hit, string, error) {
	h := Hit{Kind: ArticleHit, ID: id, Article: id}
	var language, day string
	err := q.QueryRow("SELECT title, language, published FROM articles WHERE id = ?", id).Scan(&h.Text, &language, &day)
	if err == nil {
		h.Date, err = onDay(day)
	}
	return h, language, err
}

// onDay answers the date of an article's day.
func onDay(stored string) (timeline.Date, error) {
	day, err := readDay(stored)
	if err != nil || day.IsZero() {
		return timeline.Date{}, err
	}
	return timeline.In(day), nil
}

func passageHit(q querier, id int64) (Hit, string, error) {
	h := Hit{Kind: PassageHit, ID: id}
	var language, day string
	err := q.QueryRow(`SELECT a.id, p.start, p.end, substr(a.text, p.start + 1, p.end - p.start), a.language, a.published
		FROM passages p JOIN articles a ON a.id = p.article WHERE p.id = ?`, id).
		Scan(&h.Article, &h.Start, &h.End, &h.Text, &language, &day)
	if err != nil {
		return h, language, err
	}
	var d storedDate
	err = q.QueryRow(`SELECT e.date, e.extent, e.calendar, e.part FROM citations c CROSS JOIN events e ON e.id = c.event
		WHERE c.passage = ? AND e.earliest IS NOT NULL ORDER BY e.earliest, e.id LIMIT 1`, id).Scan(d.fields()...)
	switch {
	case err == nil:
		h.Date, err = d.date()
	case errors.Is(err, sql.ErrNoRows):
		h.Date, err = onDay(day)
	}
	return h, language, err
}

// eventHit answers the title of an event as a hit, its note until it is known whether that is one.
func eventHit(q querier, id int64) (Hit, string, error) {
	h := Hit{Kind: EventHit, ID: id}
	var d storedDate
	err := q.QueryRow("SELECT title, "+dateColumns+" FROM events WHERE id = ?", id).Scan(append([]any{&h.Text}, d.fields()...)...)
	if err != nil {
		return h, "", err
	}
	if h.Date, err = d.date(); err != nil {
		return h, "", err
	}
	err = q.QueryRow("SELECT article, start, end FROM citations WHERE event = ? ORDER BY id LIMIT 1", id).Scan(&h.Article, &h.Start, &h.End)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return h, "", err
}

// noteHit answers the note of an event in whose title nothing was found, unless there is nothing
// either.
func noteHit(q querier, title Hit, wanted []clause) (Hit, error) {
	var note string
	if err := q.QueryRow("SELECT note FROM events WHERE id = ?", title.ID).Scan(&note); err != nil {
		return title, fmt.Errorf("event %d: %w", title.ID, err)
	}
	found := marks(note, "", wanted)
	if len(found) == 0 {
		return title, nil
	}
	title.Kind, title.Text, title.Marks = NoteHit, note, found
	return title, nil
}
