package data

import (
	"cmp"
	"slices"

	"waqai/timeline"
)

// Where an article's day comes from, as Article.DatedBy says it.
const (
	ByHead   = "head"   // found in the text
	ByPerson = "person" // given
)

// Move is an event whose date was counted from an article's day and has moved with it.
type Move struct {
	Event    int64
	Title    string
	Old, New timeline.Date
}

// SetPublished gives an article its day (zero: none) and says where it comes from (ByHead,
// ByPerson). Fresh are the mentions that its text gives with that day: they replace the stored
// ones, and every event that had the date of such a mention takes the new one. What a person
// typed or chose stays. An accepted event stays accepted, with a note of what it was. The answer
// lists the events that have moved, by id.
func (tx *Tx) SetPublished(article int64, day timeline.Unit, datedBy string, fresh []timeline.Mention) ([]Move, error) {
	if err := checkDay(day); err != nil {
		return nil, err
	}
	err := tx.change("article", article, "UPDATE articles SET published = ?, dated_by = ? WHERE id = ?", storedDay(day), datedBy, article)
	if err != nil {
		return nil, err
	}
	g, err := tx.groundOf(article)
	if err != nil {
		return nil, err
	}
	var moves []Move
	for _, m := range fresh {
		at := span{m.Start, m.End}
		id, known := g.mentions[at]
		if !known {
			if _, err := tx.addMention(article, m); err != nil {
				return nil, err
			}
			continue
		}
		delete(g.mentions, at)
		moved, err := tx.resolve(id, m)
		if err != nil {
			return nil, err
		}
		moves = append(moves, moved...)
	}
	// What the text no longer gives goes, unless an event stands on it.
	for _, id := range g.mentions {
		if err := tx.exec("DELETE FROM mentions WHERE id = ? AND NOT EXISTS (SELECT 1 FROM citations WHERE mention = mentions.id)", id); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(moves, func(a, b Move) int { return cmp.Compare(a.Event, b.Event) })
	return moves, nil
}

// resolve gives a mention, its citations and the events that have their date from these what the
// new reading says.
func (tx *Tx) resolve(mention int64, m timeline.Mention) ([]Move, error) {
	if err := tx.setMention(mention, m); err != nil {
		return nil, err
	}
	hanging, err := collect(asking{tx}, scanHanging, "SELECT "+eventColumns+`, c.id, c.date, c.extent, c.calendar, c.part
		FROM citations c JOIN events e ON e.id = c.event WHERE c.mention = ? AND c.rule <> '' ORDER BY c.id`, mention)
	if err != nil {
		return nil, err
	}
	var moves []Move
	for _, h := range hanging {
		err := tx.exec("UPDATE citations SET ("+dateColumns+", rule) = (?, ?, ?, ?, ?) WHERE id = ?",
			append(stored(m.Date).values(), strip(m.Rule), h.citation)...)
		if err != nil {
			return nil, err
		}
		e := h.event
		if e.ByPerson || !e.Date.Equal(h.date) || e.Date.Equal(m.Date) {
			continue
		}
		note := e.Note
		if e.Status == timeline.Accepted {
			note = e.Date.String() + " → " + m.Date.String()
		}
		if err := tx.setEventDate(e.ID, m.Date, false, note); err != nil {
			return nil, err
		}
		moves = append(moves, Move{e.ID, e.Title, e.Date, m.Date})
	}
	return moves, nil
}

// hanging is an event with a citation from which it may have its date.
type hanging struct {
	event    timeline.Event
	citation int64
	date     timeline.Date
}

func scanHanging(r scanner) (hanging, error) {
	var h hanging
	var own, cited storedDate
	var status string
	e := &h.event
	fields := append([]any{&e.ID, &e.Title}, own.fields()...)
	fields = append(fields, &e.ByPerson, &status, &e.Note, &e.Category, &h.citation)
	err := r.Scan(append(fields, cited.fields()...)...)
	if err != nil {
		return h, err
	}
	e.Status = timeline.ParseStatus(status)
	if e.Date, err = own.date(); err != nil {
		return h, err
	}
	h.date, err = cited.date()
	return h, err
}
