package data

import (
	"database/sql"
	"errors"
	"fmt"

	"waqai/timeline"
)

// ReadBefore answers, without texts, the articles that a date finder older than a version has read:
// those with a mention of it, and those in which it may have found none.
func (s *Store) ReadBefore(version int) ([]timeline.Article, error) {
	older := "m.engine < ?"
	if s.version < 2 {
		older = "? > 0" // such a project does not know who read it
	}
	articles, err := collect(s.readers, func(r scanner) (timeline.Article, error) { return scanArticle(r) },
		"SELECT "+articleColumns+` FROM articles a WHERE EXISTS (SELECT 1 FROM mentions m WHERE m.article = a.id AND `+older+`)
		OR NOT EXISTS (SELECT 1 FROM mentions m WHERE m.article = a.id) ORDER BY id`, version)
	return articles, fault(s.path, err)
}

// Retitled tells of the events that cite an article whether they have been given another title
// since they came. It leaves out those that came before the history began.
func (s *Store) Retitled(article int64) (map[int64]bool, error) {
	out := map[int64]bool{}
	if s.version < audited {
		return out, nil
	}
	err := s.read(func(q querier) error {
		return each(q, func(r scanner) error {
			var id int64
			var retitled bool
			err := r.Scan(&id, &retitled)
			out[id] = retitled
			return err
		}, `SELECT c.event, EXISTS (SELECT 1 FROM changes h WHERE h.tbl = 'events' AND c.event BETWEEN h.first AND h.last
				AND h.after IS NOT NULL AND json_extract(h.before, '$.title') IS NOT NULL)
			FROM (SELECT DISTINCT event FROM citations WHERE article = ?) c
			WHERE EXISTS (SELECT 1 FROM changes h JOIN edits e ON e.revision = h.edit
				WHERE h.tbl = 'events' AND c.event BETWEEN h.first AND h.last AND h.before IS NULL AND e.kind = 'edit')`, article)
	})
	return out, fault(s.path, err)
}

// Reread gives a mention what a newer reading says: another date, and perhaps another place. The
// citations that the date finder made of it go along, with quote and context; those of a person
// keep their words. No event takes another date by it: see SetEventReading.
func (tx *Tx) Reread(mention int64, m timeline.Mention) error {
	var article int64
	var was span
	err := tx.row("SELECT article, start, end FROM mentions WHERE id = ?", mention).Scan(&article, &was.start, &was.end)
	if err != nil {
		return missing("mention", mention, err)
	}
	if err := tx.setMention(mention, m); err != nil {
		return err
	}
	if was != (span{m.Start, m.End}) {
		if err := tx.moveCitations(article, mention, m); err != nil {
			return err
		}
	}
	return tx.exec("UPDATE citations SET ("+dateColumns+", rule) = (?, ?, ?, ?, ?) WHERE mention = ? AND rule <> ''",
		append(stored(m.Date).values(), strip(m.Rule), mention)...)
}

// moveCitations brings the citations of a mention to its new place.
func (tx *Tx) moveCitations(article, mention int64, m timeline.Mention) error {
	g, err := tx.groundOf(article)
	if err != nil {
		return err
	}
	c := timeline.Citation{Start: m.Start, End: m.End}
	if err := g.settle(&c); err != nil {
		return err
	}
	err = tx.exec("UPDATE citations SET (passage, start, end, quote, before, after) = (?, ?, ?, ?, ?, ?) WHERE mention = ? AND rule <> ''",
		c.Passage.ID, c.Start, c.End, c.Quote, c.Before, c.After, mention)
	if err != nil {
		return err
	}
	return tx.exec("UPDATE citations SET mention = NULL WHERE mention = ? AND rule = '' AND (start <> ? OR end <> ?)", mention, m.Start, m.End)
}

// KeepReading notes that a mention stays as it is although the date finder of a version reads it
// otherwise.
func (tx *Tx) KeepReading(mention int64, version int) error {
	return tx.change("mention", mention, "UPDATE mentions SET engine = ? WHERE id = ?", version, mention)
}

// SetEventReading gives an event the date that its words are read as now. A person has said so, but
// has not dated the event: whether it moves with its article's day stays as it was.
func (tx *Tx) SetEventReading(id int64, d timeline.Date) error {
	var byPerson bool
	if err := tx.row("SELECT by_person FROM events WHERE id = ?", id).Scan(&byPerson); err != nil {
		return missing("event", id, err)
	}
	return tx.setEventDate(id, d, byPerson, "")
}

// missing says of which row a question has found none.
func missing(what string, id int64, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("there is no %s %d", what, id)
	}
	return err
}
