-- The version of the date finder that read a mention; 0 for those read before versions were kept.

ALTER TABLE mentions ADD COLUMN engine INTEGER NOT NULL DEFAULT 0;
