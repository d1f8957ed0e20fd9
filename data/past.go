package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// past goes through the history backwards, from the rows as they stand to the beginning, and
// holds every row to what the records say of it.
type past struct {
	*checker
	q      querier
	tables map[string]*pastTable
	named  map[string]map[int64]bool // rows of which something was found
}

// pastTable is a table at some time in the past.
type pastTable struct {
	table
	rows  map[int64]string // those that differ from what stands in the table, as JSON
	known map[int64]bool   // those of which a later record has told: the table itself says nothing of them
}

// rows holds the rows of all tracked tables to the history. What was there before the last
// beginning of the history is not asked for.
func (c *checker) rows(q querier) error {
	tables, err := trackedTables(q)
	if err != nil {
		return err
	}
	p := past{c, q, map[string]*pastTable{}, map[string]map[int64]bool{}}
	for _, t := range tables {
		p.tables[t.name] = &pastTable{t, map[int64]string{}, map[int64]bool{}}
		p.named[t.name] = map[int64]bool{}
	}
	records, err := collect(q, scanRecord, "SELECT "+recordColumns+" FROM edits e ORDER BY e.revision DESC")
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(records, func(r Record) bool { return r.Kind == "begin" }); i >= 0 {
		records = records[:i+1]
	}
	for _, r := range records {
		err := each(q, func(r scanner) error {
			c, err := scanChange(r)
			if err != nil {
				return err
			}
			return p.takeBack(c)
		}, "SELECT "+changeColumns+" FROM changes c WHERE c.edit = ? ORDER BY c.id DESC", r.Revision)
		if err != nil {
			return err
		}
	}
	for _, t := range tables {
		if err := p.strangers(p.tables[t.name]); err != nil {
			return err
		}
	}
	return nil
}

// takeBack takes a change back, if the rows are what it made of them. Of a change that makes no
// sense the chain has told.
func (p *past) takeBack(c Change) error {
	t := p.tables[c.Table]
	if t == nil {
		return nil
	}
	if c.Before == nil {
		return p.takeRunBack(t, c)
	}
	row, err := p.row(t, c.First)
	switch {
	case err != nil:
		return err
	case c.After == nil && row != "":
		p.wrong(t, c.First, "was deleted and is there")
	case c.After != nil && row == "":
		p.wrong(t, c.First, "is missing")
		return nil
	}
	before := string(c.Before)
	if c.After != nil {
		if before = p.restore(t, row, c); before == "" {
			return nil
		}
	}
	t.rows[c.First], t.known[c.First] = before, true
	return nil
}

// restore answers a row as it was before an update; "" when it cannot be told.
func (p *past) restore(t *pastTable, row string, c Change) string {
	columns, err := readColumns([]byte(row))
	before, errBefore := readColumns(c.Before)
	after, errAfter := readColumns(c.After)
	if errors.Join(err, errBefore, errAfter) != nil || len(before) != len(after) {
		return ""
	}
	for i, a := range after {
		at := slices.IndexFunc(columns, func(c column) bool { return c.name == a.name })
		if at < 0 {
			return ""
		}
		if !bytes.Equal(columns[at].value, a.value) {
			p.wrong(t, c.First, "is not as it was last written")
		}
		columns[at].value = before[i].value
	}
	return writeColumns(columns)
}

// takeRunBack holds rows to the hashes that were noted when they came. In time before that there
// were none of them.
func (p *past) takeRunBack(t *pastTable, c Change) error {
	if int64(len(c.marks)) != (c.Last-c.First+1)*markLength {
		return nil // the chain has told of it
	}
	stored, err := p.run(t, run{c.First, c.Last})
	if err != nil {
		return err
	}
	found := len(p.found)
	var hashes []byte
	for id := c.First; id <= c.Last; id++ {
		row := t.rows[id]
		if !t.known[id] {
			row = stored[id]
		}
		h := sha256.Sum256([]byte(row))
		hashes = append(hashes, h[:]...)
		mark := c.marks[(id-c.First)*markLength:][:markLength]
		switch {
		case row == "":
			p.wrong(t, id, "is missing")
		case string(mark) != string(h[:markLength]):
			p.wrong(t, id, "is not as it was last written")
		}
		delete(t.rows, id)
		t.known[id] = true
	}
	if sum := sha256.Sum256(hashes); len(p.found) == found && hex.EncodeToString(sum[:]) != c.SHA256 && !p.anyNamed(t, c) {
		p.add("file", 0, "one of the rows %d to %d of %s is not as it was last written", c.First, c.Last, t.name)
	}
	return nil
}

func (p *past) anyNamed(t *pastTable, c Change) bool {
	for id := range p.named[t.name] {
		if c.First <= id && id <= c.Last {
			return true
		}
	}
	return false
}

// row answers a row at this time, "" when there is none.
func (p *past) row(t *pastTable, id int64) (string, error) {
	if t.known[id] {
		return t.rows[id], nil
	}
	stored, err := p.run(t, run{id, id})
	return stored[id], err
}

// run answers rows as they stand in the table now. One that cannot be read is named and left out.
func (p *past) run(t *pastTable, ids run) (map[int64]string, error) {
	rows := map[int64]string{}
	err := each(p.q, func(r scanner) error {
		var id int64
		var row string
		err := r.Scan(&id, &row)
		rows[id] = row
		return err
	}, fmt.Sprintf(`SELECT rowid, %s FROM "%s" WHERE rowid BETWEEN ? AND ?`, t.row(""), t.name), ids.first, ids.last)
	var e sqlite3.Error
	if !errors.As(err, &e) || e.Code != sqlite3.ErrError {
		return rows, err
	}
	if ids.first == ids.last {
		p.wrong(t, ids.first, "cannot be read")
		return nil, nil
	}
	rows = map[int64]string{}
	for id := ids.first; id <= ids.last; id++ {
		one, err := p.run(t, run{id, id})
		if err != nil {
			return nil, err
		}
		if row, ok := one[id]; ok {
			rows[id] = row
		}
	}
	return rows, nil
}

// strangers finds rows of which the history does not know.
func (p *past) strangers(t *pastTable) error {
	return each(p.q, func(r scanner) error {
		id, err := scanID(r)
		if err == nil && !t.known[id] {
			p.wrong(t, id, "is not in the history")
		}
		return err
	}, fmt.Sprintf(`SELECT rowid FROM "%s" ORDER BY rowid`, t.name))
}

// wrong names a row once.
func (p *past) wrong(t *pastTable, id int64, problem string) {
	if !p.named[t.name][id] {
		p.named[t.name][id] = true
		p.add(strings.TrimSuffix(t.name, "s"), id, "it %s", problem)
	}
}
