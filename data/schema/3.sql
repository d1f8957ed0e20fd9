-- What search looks into. All of it is derived from the other tables, is brought up to date at the
-- end of each edit, undo and redo (search_index.go), and has no undo of its own. Terms are words as
-- search_terms.go makes them, parted by spaces: an index takes them as they are.

CREATE TABLE passage_terms (
	id    INTEGER PRIMARY KEY, -- of the passage
	terms TEXT NOT NULL
);
CREATE VIRTUAL TABLE passage_index USING fts4 (terms, content="passage_terms", matchinfo="fts3", tokenize=simple);

CREATE TABLE article_terms (
	id    INTEGER PRIMARY KEY, -- of the article
	title TEXT NOT NULL
);
CREATE VIRTUAL TABLE article_index USING fts4 (title, content="article_terms", matchinfo="fts3", tokenize=simple);

CREATE TABLE event_terms (
	id    INTEGER PRIMARY KEY, -- of the event
	title TEXT NOT NULL,
	note  TEXT NOT NULL
);
CREATE VIRTUAL TABLE event_index USING fts4 (title, note, content="event_terms", matchinfo="fts3", tokenize=simple);

-- By what passages are put in the order of time: the beginning of the earliest event that cites one,
-- else of its article's day, in seconds since 1970-01-01T00:00Z; NULL when both are unknown.
CREATE TABLE passage_dates (
	id       INTEGER PRIMARY KEY,
	earliest INTEGER
);

-- The version of the terms that are in the tables above; when the program makes others, or when this
-- is 0, they are made anew.
CREATE TABLE terms_version (version INTEGER NOT NULL);
INSERT INTO terms_version VALUES (0);

-- With the event, so that from passages to events the citations themselves need not be read.
DROP INDEX citations_by_passage;
CREATE INDEX citations_by_passage ON citations (passage, event);
