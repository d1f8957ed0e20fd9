package data

import (
	"context"
	"database/sql"
	"slices"
	"unicode/utf8"
)

// indexed is the first version of the tables that has an index. An older project that can only be
// read has none.
const indexed = 3

// fillIndex makes the index anew where it holds other terms than this program makes: in a project
// that has just been migrated, or that another version has written to.
func fillIndex(ctx context.Context, c *sql.Conn) error {
	var stored int
	if err := c.QueryRowContext(ctx, "SELECT version FROM terms_version").Scan(&stored); err != nil || stored == termsVersion {
		return err
	}
	return inTransaction(ctx, c, func() error {
		tx := &Tx{ctx: ctx, c: c}
		err := tx.exec(`INSERT OR IGNORE INTO temp.touched
			SELECT 'article', id FROM articles UNION ALL SELECT 'article', id FROM article_terms UNION ALL
			SELECT 'event', id FROM events UNION ALL SELECT 'event', id FROM event_terms UNION ALL
			SELECT 'passage', id FROM passages UNION ALL SELECT 'passage', id FROM passage_terms UNION ALL
			SELECT 'date', id FROM passages UNION ALL SELECT 'date', id FROM passage_dates`)
		if err != nil {
			return err
		}
		if err := tx.updateIndex(); err != nil {
			return err
		}
		return tx.exec("UPDATE terms_version SET version = ?", termsVersion)
	})
}

// upkeep is how the index is brought up to date for one kind of what has been touched. A row leaves
// an index before the terms that the index reads to find it.
type upkeep struct {
	what   string
	before []string
	terms  func(*Tx) error // writes the terms of what is there; nil when nothing has to be analysed
	after  string
}

var upkeeps = [...]upkeep{
	{"passage", []string{
		"DELETE FROM passage_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN passage_terms USING (id) WHERE what = 'passage')",
		"DELETE FROM passage_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'passage')",
	}, (*Tx).indexPassages,
		"INSERT INTO passage_index (docid, terms) SELECT id, terms FROM temp.touched CROSS JOIN passage_terms USING (id) WHERE what = 'passage'"},
	{"article", []string{
		"DELETE FROM article_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN article_terms USING (id) WHERE what = 'article')",
		"DELETE FROM article_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'article')",
	}, (*Tx).indexArticles,
		"INSERT INTO article_index (docid, title) SELECT id, title FROM temp.touched CROSS JOIN article_terms USING (id) WHERE what = 'article'"},
	{"event", []string{
		"DELETE FROM event_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN event_terms USING (id) WHERE what = 'event')",
		"DELETE FROM event_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'event')",
	}, (*Tx).indexEvents,
		"INSERT INTO event_index (docid, title, note) SELECT id, title, note FROM temp.touched CROSS JOIN event_terms USING (id) WHERE what = 'event'"},
	{"date", []string{
		"DELETE FROM passage_dates WHERE id IN (SELECT id FROM temp.touched WHERE what = 'date')",
	}, nil,
		"INSERT INTO passage_dates SELECT p.id, " + passageDate + " FROM temp.touched CROSS JOIN passages p USING (id) WHERE what = 'date'"},
}

// updateIndex brings the index up to date for the rows that have been touched.
func (tx *Tx) updateIndex() error {
	touched, err := collect(asking{tx}, scanText, "SELECT DISTINCT what FROM temp.touched")
	if err != nil || len(touched) == 0 {
		return err
	}
	for _, u := range upkeeps {
		if !slices.Contains(touched, u.what) {
			continue
		}
		if err := tx.keepUp(u); err != nil {
			return err
		}
	}
	return tx.exec("DELETE FROM temp.touched")
}

func (tx *Tx) keepUp(u upkeep) error {
	for _, query := range u.before {
		if err := tx.exec(query); err != nil {
			return err
		}
	}
	if u.terms != nil {
		if err := u.terms(tx); err != nil {
			return err
		}
	}
	return tx.exec(u.after)
}

// passageDate is what passage_dates holds of a passage p.
const passageDate = `ifnull((SELECT min(e.earliest) FROM citations c JOIN events e ON e.id = c.event WHERE c.passage = p.id),
	(SELECT unixepoch(a.published) FROM articles a WHERE a.id = p.article))`

// passagePlace is where the text of a passage is found.
type passagePlace struct {
	id, article int64
	start, end  int
}

func scanPassagePlace(r scanner) (passagePlace, error) {
	var p passagePlace
	err := r.Scan(&p.id, &p.article, &p.start, &p.end)
	return p, err
}

func (tx *Tx) indexPassages() error {
	places, err := collect(asking{tx}, scanPassagePlace, `SELECT p.id, p.article, p.start, p.end
		FROM temp.touched CROSS JOIN passages p USING (id) WHERE what = 'passage' ORDER BY p.article, p.start`)
	if err != nil {
		return err
	}
	var article int64
	var cut cutter
	var language string
	for _, p := range places {
		if p.article != article {
			article = p.article
			var text string
			if err := tx.row("SELECT text, language FROM articles WHERE id = ?", article).Scan(&text, &language); err != nil {
				return err
			}
			cut = cutter{text: text}
		}
		passage, err := cut.cut(p.start, p.end)
		if err != nil {
			return err
		}
		if err := tx.exec("INSERT INTO passage_terms VALUES (?, ?)", p.id, terms(passage, language)); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) indexArticles() error {
	titles, err := collect(asking{tx}, scanWritten, `SELECT id, language, title, ''
		FROM temp.touched CROSS JOIN articles USING (id) WHERE what = 'article'`)
	if err != nil {
		return err
	}
	for _, a := range titles {
		if err := tx.exec("INSERT INTO article_terms VALUES (?, ?)", a.id, terms(a.title, a.language)); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) indexEvents() error {
	titles, err := collect(asking{tx}, scanWritten, `SELECT id, '', title, note
		FROM temp.touched CROSS JOIN events USING (id) WHERE what = 'event'`)
	if err != nil {
		return err
	}
	for _, e := range titles {
		if err := tx.exec("INSERT INTO event_terms VALUES (?, ?, ?)", e.id, terms(e.title, e.language), terms(e.note, e.language)); err != nil {
			return err
		}
	}
	return nil
}

// written is what is written over an article, or over and about an event.
type written struct {
	id                    int64
	language, title, note string
}

func scanWritten(r scanner) (written, error) {
	var w written
	err := r.Scan(&w.id, &w.language, &w.title, &w.note)
	return w, err
}

// cutter cuts passages out of a text, those that come in its order without looking at any part of it
// twice.
type cutter struct {
	text     string
	at, from int // a place in runes, and the same in bytes
}

// cut answers the runes from start to end.
func (c *cutter) cut(start, end int) (string, error) {
	if start < c.at {
		c.at, c.from = 0, 0
	}
	from, ok := c.move(start)
	to, there := c.move(end)
	if !ok || !there {
		return "", ErrDamaged
	}
	return c.text[from:to], nil
}

// move goes on to a place and answers it in bytes; false when the text ends before.
func (c *cutter) move(place int) (int, bool) {
	for c.at < place && c.from < len(c.text) {
		_, size := utf8.DecodeRuneInString(c.text[c.from:])
		c.from += size
		c.at++
	}
	return c.from, c.at == place
}
