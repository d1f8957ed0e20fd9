package data

import (
	"context"
	"database/sql"
	"unicode/utf8"
)

// indexed is the first version of the tables that has an index. An older project that can only be
// read has none.
const indexed = 3

// touching makes the triggers that note which rows the index has to be brought up to date for. They
// are temporary, as those of the undo log are, and every edit, undo and redo ends in updateIndex, so
// that no feature has to know of the index.
const touching = `
CREATE TEMP TABLE touched (what TEXT, id INTEGER, PRIMARY KEY (what, id)) WITHOUT ROWID;

CREATE TEMP TRIGGER touch_insert_articles AFTER INSERT ON main.articles BEGIN
	INSERT OR IGNORE INTO touched VALUES ('article', new.id);
END;
CREATE TEMP TRIGGER touch_delete_articles AFTER DELETE ON main.articles BEGIN
	INSERT OR IGNORE INTO touched VALUES ('article', old.id);
END;
CREATE TEMP TRIGGER touch_title_articles AFTER UPDATE OF title, language ON main.articles BEGIN
	INSERT OR IGNORE INTO touched VALUES ('article', new.id);
END;
CREATE TEMP TRIGGER touch_text_articles AFTER UPDATE OF text, language ON main.articles BEGIN
	INSERT OR IGNORE INTO touched SELECT 'passage', id FROM passages WHERE article = new.id;
END;
CREATE TEMP TRIGGER touch_day_articles AFTER UPDATE OF published ON main.articles BEGIN
	INSERT OR IGNORE INTO touched SELECT 'date', id FROM passages WHERE article = new.id;
END;

CREATE TEMP TRIGGER touch_insert_passages AFTER INSERT ON main.passages BEGIN
	INSERT OR IGNORE INTO touched VALUES ('passage', new.id), ('date', new.id);
END;
CREATE TEMP TRIGGER touch_delete_passages AFTER DELETE ON main.passages BEGIN
	INSERT OR IGNORE INTO touched VALUES ('passage', old.id), ('date', old.id);
END;
CREATE TEMP TRIGGER touch_update_passages AFTER UPDATE ON main.passages BEGIN
	INSERT OR IGNORE INTO touched VALUES ('passage', new.id), ('date', new.id);
END;

CREATE TEMP TRIGGER touch_insert_citations AFTER INSERT ON main.citations BEGIN
	INSERT OR IGNORE INTO touched VALUES ('date', new.passage);
END;
CREATE TEMP TRIGGER touch_delete_citations AFTER DELETE ON main.citations BEGIN
	INSERT OR IGNORE INTO touched VALUES ('date', old.passage);
END;
CREATE TEMP TRIGGER touch_update_citations AFTER UPDATE OF passage, event ON main.citations BEGIN
	INSERT OR IGNORE INTO touched VALUES ('date', old.passage), ('date', new.passage);
END;

CREATE TEMP TRIGGER touch_insert_events AFTER INSERT ON main.events BEGIN
	INSERT OR IGNORE INTO touched VALUES ('event', new.id);
	INSERT OR IGNORE INTO touched SELECT 'date', passage FROM citations WHERE event = new.id;
END;
CREATE TEMP TRIGGER touch_delete_events AFTER DELETE ON main.events BEGIN
	INSERT OR IGNORE INTO touched VALUES ('event', old.id);
END;
CREATE TEMP TRIGGER touch_words_events AFTER UPDATE OF title, note ON main.events BEGIN
	INSERT OR IGNORE INTO touched VALUES ('event', new.id);
END;
CREATE TEMP TRIGGER touch_date_events AFTER UPDATE OF earliest ON main.events BEGIN
	INSERT OR IGNORE INTO touched SELECT 'date', passage FROM citations WHERE event = new.id;
END;
`

// installIndex makes the triggers that touching says.
func installIndex(ctx context.Context, c *sql.Conn) error {
	_, err := c.ExecContext(ctx, touching)
	return err
}

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

// updateIndex brings the index up to date for the rows that have been touched.
func (tx *Tx) updateIndex() error {
	// A row leaves an index before the terms that the index reads to find it.
	for _, query := range [...]string{
		"DELETE FROM passage_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN passage_terms USING (id) WHERE what = 'passage')",
		"DELETE FROM passage_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'passage')",
		"DELETE FROM article_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN article_terms USING (id) WHERE what = 'article')",
		"DELETE FROM article_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'article')",
		"DELETE FROM event_index WHERE docid IN (SELECT id FROM temp.touched CROSS JOIN event_terms USING (id) WHERE what = 'event')",
		"DELETE FROM event_terms WHERE id IN (SELECT id FROM temp.touched WHERE what = 'event')",
		"DELETE FROM passage_dates WHERE id IN (SELECT id FROM temp.touched WHERE what = 'date')",
	} {
		if err := tx.exec(query); err != nil {
			return err
		}
	}
	for _, index := range [...]func() error{tx.indexPassages, tx.indexArticles, tx.indexEvents} {
		if err := index(); err != nil {
			return err
		}
	}
	for _, query := range [...]string{
		"INSERT INTO passage_index (docid, terms) SELECT id, terms FROM temp.touched CROSS JOIN passage_terms USING (id) WHERE what = 'passage'",
		"INSERT INTO article_index (docid, title) SELECT id, title FROM temp.touched CROSS JOIN article_terms USING (id) WHERE what = 'article'",
		"INSERT INTO event_index (docid, title, note) SELECT id, title, note FROM temp.touched CROSS JOIN event_terms USING (id) WHERE what = 'event'",
		"INSERT INTO passage_dates SELECT p.id, " + passageDate + " FROM temp.touched CROSS JOIN passages p USING (id) WHERE what = 'date'",
		"DELETE FROM temp.touched",
	} {
		if err := tx.exec(query); err != nil {
			return err
		}
	}
	return nil
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
