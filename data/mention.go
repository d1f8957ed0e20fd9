package data

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"waqai/timeline"
)

// mentionValueColumns are those that a reading fills, in the order of mentionValues.
const mentionValueColumns = dateColumns + ", measure, rule, because, doubts, alternatives, derived, vague, dateline, engine"

// mentionColumns answers what scanMention reads. A project of the first version that can only be
// read does not know the engine.
func (s *Store) mentionColumns() string {
	columns := "id, start, end, kind, " + mentionValueColumns
	if s.version < 2 {
		columns = strings.TrimSuffix(columns, "engine") + "0"
	}
	return columns
}

// storedAlternative is another reading as the column alternatives holds it.
type storedAlternative struct {
	storedDate
	Because []timeline.Reason `json:"because,omitempty"`
}

// Mentions answers the mentions of an article in the order of the text.
func (s *Store) Mentions(article int64) ([]timeline.Mention, error) {
	var found []timeline.Mention
	err := s.read(func(q querier) error {
		var text string
		err := q.QueryRow("SELECT text FROM articles WHERE id = ?", article).Scan(&text)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("there is no article %d", article)
		}
		if err != nil {
			return err
		}
		runes := []rune(text)
		found, err = collect(q, func(r scanner) (timeline.Mention, error) {
			m, err := scanMention(r)
			if err == nil && m.End > len(runes) {
				err = fmt.Errorf("mention %d lies outside its text: %w", m.ID, ErrDamaged)
			}
			if err == nil {
				m.Surface = string(runes[m.Start:m.End])
			}
			return m, err
		}, "SELECT "+s.mentionColumns()+" FROM mentions WHERE article = ? ORDER BY start, end DESC", article)
		return err
	})
	return found, fault(s.path, err)
}

func scanMention(r scanner) (timeline.Mention, error) {
	var m timeline.Mention
	var d storedDate
	var because, doubts, alternatives string
	err := r.Scan(append(append([]any{&m.ID, &m.Start, &m.End, &m.Kind}, d.fields()...),
		&m.Measure, &m.Rule, &because, &doubts, &alternatives, &m.Derived, &m.Vague, &m.Dateline, &m.Engine)...)
	if err != nil {
		return m, err
	}
	if m.Date, err = d.date(); err != nil {
		return m, err
	}
	var others []storedAlternative
	for _, c := range []struct {
		text string
		to   any
	}{{because, &m.Because}, {doubts, &m.Doubts}, {alternatives, &others}} {
		if err := json.Unmarshal([]byte(c.text), c.to); err != nil {
			return m, fmt.Errorf("mention %d: %w", m.ID, ErrDamaged)
		}
	}
	for _, o := range others {
		d, err := o.date()
		if err != nil {
			return m, err
		}
		m.Alternatives = append(m.Alternatives, timeline.Alternative{Date: d, Because: o.Because})
	}
	return m, nil
}

// mentionValues answers what mentionValueColumns hold of m.
func mentionValues(m timeline.Mention) ([]any, error) {
	others := make([]storedAlternative, len(m.Alternatives))
	for i, a := range m.Alternatives {
		others[i] = storedAlternative{stored(a.Date), a.Because}
	}
	values := append(stored(m.Date).values(), strip(m.Measure), strip(m.Rule))
	for _, v := range []any{reasons(m.Because), reasons(m.Doubts), others} {
		b, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		values = append(values, string(b))
	}
	return append(values, m.Derived, m.Vague, m.Dateline, m.Engine), nil
}

// reasons answers r such that none is [] in JSON.
func reasons(r []timeline.Reason) []timeline.Reason {
	if r == nil {
		return []timeline.Reason{}
	}
	return r
}

// AddMention stores what stands in an article that was stored before, and answers its id.
func (tx *Tx) AddMention(article int64, m timeline.Mention) (int64, error) {
	values, err := mentionValues(m)
	if err != nil {
		return 0, err
	}
	return tx.insert(`INSERT INTO mentions (article, start, end, kind, `+mentionValueColumns+`)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, append([]any{article, m.Start, m.End, m.Kind}, values...)...)
}

// setMention gives a mention what a new reading says.
func (tx *Tx) setMention(id int64, m timeline.Mention) error {
	values, err := mentionValues(m)
	if err != nil {
		return err
	}
	return tx.exec(`UPDATE mentions SET (start, end, kind, `+mentionValueColumns+`)
		= (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?`, append(append([]any{m.Start, m.End, m.Kind}, values...), id)...)
}

// mentions answers the stored mentions of an article, without their words.
func (tx *Tx) mentions(article int64) ([]timeline.Mention, error) {
	return collect(asking{tx}, scanMention, "SELECT id, start, end, kind, "+mentionValueColumns+" FROM mentions WHERE article = ? ORDER BY start, end DESC", article)
}

// DropMention removes a mention, unless an event stands on it.
func (tx *Tx) DropMention(id int64) error {
	return tx.exec("DELETE FROM mentions WHERE id = ? AND NOT EXISTS (SELECT 1 FROM citations WHERE mention = mentions.id)", id)
}
