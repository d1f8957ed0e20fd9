package data

import "database/sql"

// chain holds every record of the history to its hash, which stands on that of the record before,
// and looks whether one is missing.
func (c *checker) chain(q querier) error {
	records, err := collect(q, scanRecord, "SELECT "+recordColumns+" FROM edits e ORDER BY e.revision")
	if err != nil {
		return err
	}
	previous, last := "", int64(0)
	for _, r := range records {
		if r.Revision != last+1 {
			c.add("record", r.Revision, "what stood before it in the history is missing")
		}
		last = r.Revision
		if r.Hash == "" && previous == "" && len(records) > int(last) {
			continue // from before the trail, which a later record begins
		}
		hash, err := recordHash(q, previous, r)
		if err != nil {
			return err
		}
		if hash != r.Hash || previous == "" && r.Revision > 1 && r.Kind != "begin" {
			c.add("record", r.Revision, "it is not as it was written, or does not follow the one before")
		}
		previous = r.Hash
	}
	var written sql.NullInt64
	if err := q.QueryRow("SELECT max(seq) FROM sqlite_sequence WHERE name = 'edits'").Scan(&written); err != nil {
		return err
	}
	if written.Int64 != last {
		c.add("record", written.Int64, "it is missing from the end of the history")
	}
	return nil
}
