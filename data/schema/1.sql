-- Dates are stored as exact EDTF with what EDTF has no sign for beside it. Places in a text are
-- runes, ends exclusive. Tables without undo (steps, undo, edits) are named in undo.go.

CREATE TABLE articles (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	title     TEXT NOT NULL,
	outlet    TEXT NOT NULL,
	language  TEXT NOT NULL,
	text      TEXT NOT NULL,
	sha256    TEXT NOT NULL UNIQUE,
	published TEXT NOT NULL, -- a day in EDTF, '' when unknown
	dated_by  TEXT NOT NULL  -- '', 'head' or 'person'
);

CREATE TABLE passages (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	article   INTEGER NOT NULL REFERENCES articles (id),
	start     INTEGER NOT NULL,
	end       INTEGER NOT NULL,
	paragraph INTEGER NOT NULL,
	role      INTEGER NOT NULL, -- 0 body, 1 head, 2 furniture
	CHECK (0 <= start AND start < end)
);
CREATE INDEX passages_by_article ON passages (article, start);

CREATE TABLE mentions (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	article      INTEGER NOT NULL REFERENCES articles (id),
	start        INTEGER NOT NULL,
	end          INTEGER NOT NULL,
	kind         INTEGER NOT NULL, -- 0 point, 1 duration, 2 set
	date         TEXT NOT NULL,
	extent       TEXT NOT NULL,
	calendar     TEXT NOT NULL,
	part         TEXT NOT NULL,
	measure      TEXT NOT NULL,
	rule         TEXT NOT NULL,
	because      TEXT NOT NULL, -- JSON: [{"code","args"}]
	doubts       TEXT NOT NULL, -- JSON, the same
	alternatives TEXT NOT NULL, -- JSON: [{"date","extent","calendar","part","because"}]
	derived      INTEGER NOT NULL,
	vague        INTEGER NOT NULL,
	dateline     INTEGER NOT NULL,
	CHECK (0 <= start AND start < end)
);
CREATE INDEX mentions_by_article ON mentions (article, start);

CREATE TABLE events (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	title     TEXT NOT NULL,
	date      TEXT NOT NULL, -- '' when undated
	extent    TEXT NOT NULL,
	calendar  TEXT NOT NULL,
	part      TEXT NOT NULL,
	by_person INTEGER NOT NULL, -- 1 when a person typed or chose the date
	earliest  INTEGER, -- seconds since 1970-01-01T00:00Z; NULL when open or undated
	latest    INTEGER, -- the same, exclusive
	status    TEXT NOT NULL, -- proposed, accepted or rejected
	note      TEXT NOT NULL,
	category  TEXT NOT NULL
);

CREATE TABLE citations (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	event    INTEGER NOT NULL REFERENCES events (id),
	article  INTEGER NOT NULL REFERENCES articles (id),
	passage  INTEGER NOT NULL REFERENCES passages (id),
	mention  INTEGER REFERENCES mentions (id), -- NULL when the words hold no mention
	start    INTEGER NOT NULL,
	end      INTEGER NOT NULL,
	quote    TEXT NOT NULL,
	before   TEXT NOT NULL,
	after    TEXT NOT NULL,
	date     TEXT NOT NULL,
	extent   TEXT NOT NULL,
	calendar TEXT NOT NULL,
	part     TEXT NOT NULL,
	rule     TEXT NOT NULL -- '' for a person
);
CREATE INDEX citations_by_event ON citations (event);
CREATE INDEX citations_by_article ON citations (article, start);
CREATE INDEX citations_by_mention ON citations (mention);
CREATE INDEX citations_by_passage ON citations (passage);

-- A step is what one undo takes back: one edit, or all the edits of an import.
CREATE TABLE steps (
	id     INTEGER PRIMARY KEY AUTOINCREMENT,
	title  TEXT NOT NULL,
	undone INTEGER NOT NULL DEFAULT 0
);

-- The statements that turn a step back (or, when it is undone, do it again), last one first.
CREATE TABLE undo (
	id   INTEGER PRIMARY KEY AUTOINCREMENT,
	step INTEGER NOT NULL,
	sql  TEXT NOT NULL
);
CREATE INDEX undo_by_step ON undo (step);

-- One row an edit, an undo or a redo; the highest revision is that of the project.
CREATE TABLE edits (
	revision INTEGER PRIMARY KEY AUTOINCREMENT,
	step     INTEGER NOT NULL,
	kind     TEXT NOT NULL, -- edit, undo or redo
	title    TEXT NOT NULL
);
