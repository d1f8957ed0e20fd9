package data

import (
	"context"
	"database/sql"
)

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
