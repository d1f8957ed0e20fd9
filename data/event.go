package data

import (
	"errors"
	"strings"

	"waqai/timeline"
)

// AddEvent stores an event and answers its id. Of a citation the article, Start, End, Date and
// Rule are taken as given, the rest follows from them.
func (tx *Tx) AddEvent(e timeline.Event) (int64, error) { return tx.addEvent(e, tx.groundOf) }

func (tx *Tx) addEvent(e timeline.Event, find func(article int64) (*ground, error)) (int64, error) {
	title, err := checkTitle(e.Title)
	if err != nil {
		return 0, err
	}
	if err := e.Date.Valid(); err != nil {
		return 0, err
	}
	earliest, latest := bounds(e.Date)
	values := append([]any{title}, stored(e.Date).values()...)
	values = append(values, e.ByPerson, earliest, latest, e.Status.String(), strip(e.Note), strip(e.Category))
	id, err := tx.insert(`INSERT INTO events (title, `+dateColumns+`, by_person, earliest, latest, status, note, category)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values...)
	if err != nil {
		return 0, err
	}
	for _, c := range e.Citations {
		g, err := find(c.Article)
		if err != nil {
			return 0, err
		}
		if err := g.settle(&c); err != nil {
			return 0, err
		}
		if err := tx.addCitation(id, c); err != nil {
			return 0, err
		}
	}
	return id, nil
}

func (tx *Tx) addCitation(event int64, c timeline.Citation) error {
	if err := c.Date.Valid(); err != nil {
		return err
	}
	var mention any
	if c.Mention != 0 {
		mention = c.Mention
	}
	values := []any{event, c.Article, c.Passage.ID, mention, c.Start, c.End, c.Quote, c.Before, c.After}
	values = append(append(values, stored(c.Date).values()...), strip(c.Rule))
	return tx.exec(`INSERT INTO citations (event, article, passage, mention, start, end, quote, before, after, `+dateColumns+`, rule)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values...)
}

// SetEventTitle gives an event another title.
func (tx *Tx) SetEventTitle(id int64, title string) error {
	title, err := checkTitle(title)
	if err != nil {
		return err
	}
	return tx.change("event", id, "UPDATE events SET title = ? WHERE id = ?", title, id)
}

func checkTitle(title string) (string, error) {
	title = strings.TrimSpace(strip(title))
	if title == "" {
		return "", errors.New("an event needs a title")
	}
	return title, nil
}

// SetEventDate gives an event the date that a person typed or chose: it never moves by itself
// from then on.
func (tx *Tx) SetEventDate(id int64, d timeline.Date) error {
	return tx.setEventDate(id, d, true, "")
}

func (tx *Tx) setEventDate(id int64, d timeline.Date, byPerson bool, note string) error {
	if err := d.Valid(); err != nil {
		return err
	}
	earliest, latest := bounds(d)
	values := append(stored(d).values(), byPerson, earliest, latest, note, id)
	return tx.change("event", id, "UPDATE events SET ("+dateColumns+", by_person, earliest, latest, note) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?", values...)
}

// SetEventCategory sorts an event under a category; "" takes it out of the one it has.
func (tx *Tx) SetEventCategory(id int64, category string) error {
	return tx.change("event", id, "UPDATE events SET category = ? WHERE id = ?", strings.TrimSpace(strip(category)), id)
}

// SetEventStatus accepts or rejects an event, or puts it back to review. The note that its date
// has moved is answered by that and goes.
func (tx *Tx) SetEventStatus(id int64, status timeline.Status) error {
	return tx.change("event", id, "UPDATE events SET status = ?, note = '' WHERE id = ?", status.String(), id)
}

// DeleteEvent removes an event with its citations.
func (tx *Tx) DeleteEvent(id int64) error {
	if err := tx.exec("DELETE FROM citations WHERE event = ?", id); err != nil {
		return err
	}
	return tx.change("event", id, "DELETE FROM events WHERE id = ?", id)
}
