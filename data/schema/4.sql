-- Who edited, when, and by what hash the record of it is held to the ones before: see audit.go.

ALTER TABLE edits ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE edits ADD COLUMN at INTEGER; -- seconds since 1970-01-01T00:00Z; NULL when unknown
ALTER TABLE edits ADD COLUMN hash TEXT NOT NULL DEFAULT ''; -- '' in records from before they were kept

-- What an edit, an undo or a redo did, in the order in which it was done, rows that came last.
CREATE TABLE changes (
	id     INTEGER PRIMARY KEY,
	edit   INTEGER NOT NULL REFERENCES edits (revision),
	tbl    TEXT NOT NULL,
	first  INTEGER NOT NULL, -- the row, or the first and the last of a run of them
	last   INTEGER NOT NULL,
	before TEXT, -- JSON: the columns that changed, or all of a row that went; NULL for rows that came
	after  TEXT, -- JSON: the columns that changed; NULL for rows that came or went
	digest BLOB, -- of rows that came: the SHA-256 of their hashes, then four bytes of each hash
	CHECK (first <= last)
);
CREATE INDEX changes_by_edit ON changes (edit);
CREATE INDEX changes_by_row ON changes (tbl, first, last);
