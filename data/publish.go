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
// ones, and every event that had the date of such a mention takes the new one. Where an older date
// finder has read the article, only what was counted from its day is replaced: whatever else the
// newer one reads differently is for a person to say. What a person typed or chose stays. An
// accepted event stays accepted, with a note of what it was. The answer lists the events that have
// moved, by id.
func (tx *Tx) SetPublished(article int64, day timeline.Unit, datedBy string, fresh []timeline.Mention) ([]Move, error) {
	if err := checkDay(day); err != nil {
		return nil, err
	}
	err := tx.change("article", article, "UPDATE articles SET published = ?, dated_by = ? WHERE id = ?", storedDay(day), datedBy, article)
	if err != nil {
		return nil, err
	}
	known, err := tx.mentions(article)
	if err != nil {
		return nil, err
	}
	var moves []Move
	if readByOlder(known, fresh) {
		moves, err = tx.moveDerived(known, fresh)
	} else {
		moves, err = tx.replaceMentions(article, known, fresh)
	}
	slices.SortFunc(moves, func(a, b Move) int { return cmp.Compare(a.Event, b.Event) })
	return moves, err
}

// readByOlder tells whether a mention was read by an older date finder than those that replace it.
func readByOlder(known, fresh []timeline.Mention) bool {
	for _, m := range known {
		if len(fresh) > 0 && m.Engine < fresh[0].Engine {
			return true
		}
	}
	return false
}

// replaceMentions puts fresh mentions in the place of the known ones. What the text no longer gives
// goes, unless an event stands on it.
func (tx *Tx) replaceMentions(article int64, known, fresh []timeline.Mention) ([]Move, error) {
	at := make(map[span]int64, len(known))
	for _, m := range known {
		at[span{m.Start, m.End}] = m.ID
	}
	var moves []Move
	for _, m := range fresh {
		place := span{m.Start, m.End}
		id, there := at[place]
		if !there {
			if _, err := tx.AddMention(article, m); err != nil {
				return nil, err
			}
			continue
		}
		delete(at, place)
		moved, err := tx.resolve(id, m)
		if err != nil {
			return nil, err
		}
		moves = append(moves, moved...)
	}
	for _, id := range at {
		if err := tx.DropMention(id); err != nil {
			return nil, err
		}
	}
	return moves, nil
}

// moveDerived gives the known mentions that were counted from the article's day the dates of the
// fresh ones in their places. They keep the number of who read them, so that the article is still
// known as one that a newer date finder has not read.
func (tx *Tx) moveDerived(known, fresh []timeline.Mention) ([]Move, error) {
	var moves []Move
	for _, was := range known {
		i := slices.IndexFunc(fresh, func(m timeline.Mention) bool { return m.Start < was.End && was.Start < m.End })
		if !was.Derived || i < 0 {
			continue
		}
		m := fresh[i]
		m.Start, m.End, m.Engine = was.Start, was.End, was.Engine
		moved, err := tx.resolve(was.ID, m)
		if err != nil {
			return nil, err
		}
		moves = append(moves, moved...)
	}
	return moves, nil
}

// resolve gives a mention, its citations and the events that have their date from these what the
// new reading says.
func (tx *Tx) resolve(mention int64, m timeline.Mention) ([]Move, error) {
	hanging, err := collect(asking{tx}, scanHanging, "SELECT "+eventColumns+`, c.date, c.extent, c.calendar, c.part
		FROM citations c JOIN events e ON e.id = c.event WHERE c.mention = ? AND c.rule <> '' ORDER BY c.id`, mention)
	if err != nil {
		return nil, err
	}
	if err := tx.Reread(mention, m); err != nil {
		return nil, err
	}
	var moves []Move
	for _, h := range hanging {
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
	event timeline.Event
	date  timeline.Date
}

func scanHanging(r scanner) (hanging, error) {
	var h hanging
	var own, cited storedDate
	var status string
	e := &h.event
	fields := append([]any{&e.ID, &e.Title}, own.fields()...)
	fields = append(fields, &e.ByPerson, &status, &e.Note, &e.Category)
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
