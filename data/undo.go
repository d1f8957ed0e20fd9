package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// untracked are the tables that are never undone: those that hold the history itself, and those of
// the search, which follow from the others.
var untracked = []string{"steps", "undo", "edits", "passage_terms", "article_terms", "event_terms", "passage_dates", "terms_version"}

// installUndo makes the triggers that write, for every change of a row in any other table, the
// statement that takes it back. They are temporary: they live as long as the writer, so that no
// other program that opens the file has to know them.
// After https://www.sqlite.org/undoredo.html, with the log kept in the project.
func installUndo(ctx context.Context, c *sql.Conn) error {
	tables, err := trackedTables(ctx, c)
	if err != nil {
		return err
	}
	script := []string{
		"CREATE TEMP TABLE undo_step (step INTEGER, logged INTEGER)",
		"INSERT INTO temp.undo_step VALUES (0, 0)",
	}
	for _, t := range tables {
		script = append(script, triggers(t)...)
	}
	// It deletes nothing, but errs where the project cannot be written: BEGIN IMMEDIATE does not.
	script = append(script, "DELETE FROM undo WHERE false")
	_, err = c.ExecContext(ctx, strings.Join(script, ";\n"))
	return err
}

// table is a table's name with the names of its columns.
type table struct {
	name    string
	columns []string
}

func trackedTables(ctx context.Context, c *sql.Conn) ([]table, error) {
	rows, err := c.QueryContext(ctx, `SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var tables []table
	for rows.Next() {
		var name, column string
		if err := rows.Scan(&name, &column); err != nil {
			return nil, err
		}
		if slices.Contains(untracked, name) {
			continue
		}
		if n := len(tables); n == 0 || tables[n-1].name != name {
			tables = append(tables, table{name: name})
		}
		last := &tables[len(tables)-1]
		last.columns = append(last.columns, column)
	}
	return tables, rows.Err()
}

// triggers answers the statements that make the three triggers of a table.
func triggers(t table) []string {
	var names, values, changed, sets []string
	for _, column := range t.columns {
		q := `"` + column + `"`
		names = append(names, q)
		values = append(values, "quote(old."+q+")")
		changed = append(changed, fmt.Sprintf("old.%[1]s IS NOT new.%[1]s", q))
		sets = append(sets, fmt.Sprintf("CASE WHEN old.%[1]s IS NOT new.%[1]s THEN ',%[1]s=' || quote(old.%[1]s) ELSE '' END", q))
	}
	const log = `BEGIN INSERT INTO undo (step, sql) VALUES ((SELECT step FROM temp.undo_step), %s); END`
	deletes := fmt.Sprintf(`'DELETE FROM "%s" WHERE rowid=' || new.rowid`, t.name)
	inserts := fmt.Sprintf(`'INSERT INTO "%s" (%s) VALUES (' || %s || ')'`, t.name, strings.Join(names, ","), strings.Join(values, " || ',' || "))
	updates := fmt.Sprintf(`'UPDATE "%s" SET ' || substr(%s, 2) || ' WHERE rowid=' || new.rowid`, t.name, strings.Join(sets, " || "))
	return []string{
		fmt.Sprintf(`CREATE TEMP TRIGGER "undo_insert_%[1]s" AFTER INSERT ON main."%[1]s" `, t.name) + fmt.Sprintf(log, deletes),
		fmt.Sprintf(`CREATE TEMP TRIGGER "undo_delete_%[1]s" AFTER DELETE ON main."%[1]s" `, t.name) + fmt.Sprintf(log, inserts),
		fmt.Sprintf(`CREATE TEMP TRIGGER "undo_update_%[1]s" AFTER UPDATE ON main."%[1]s" WHEN %[2]s `, t.name, strings.Join(changed, " OR ")) + fmt.Sprintf(log, updates),
	}
}

// ErrNoStep is the answer of Undo and Redo when there is nothing to take back or to do again.
var ErrNoStep = errors.New("there is nothing to undo or redo")

// Undo takes the last step back that is not undone, and answers its title.
func (s *Store) Undo() (title string, err error) { return s.replay("undo") }

// Redo does the last step again that was undone, and answers its title. Events and articles come
// back with the ids they had.
func (s *Store) Redo() (title string, err error) { return s.replay("redo") }

// UndoTitle answers the title of the step that Undo would take back; false when there is none, or
// when it cannot be read: Undo says why then.
func (s *Store) UndoTitle() (string, bool) { return s.stepTitle("undo") }

// RedoTitle answers the title of the step that Redo would do again, as UndoTitle does.
func (s *Store) RedoTitle() (string, bool) { return s.stepTitle("redo") }

// nextStep are the queries for the step that a kind of replay takes.
var nextStep = map[string]string{
	"undo": "SELECT id, title FROM steps WHERE NOT undone ORDER BY id DESC LIMIT 1",
	"redo": "SELECT id, title FROM steps WHERE undone ORDER BY id LIMIT 1",
}

func (s *Store) stepTitle(kind string) (string, bool) {
	var id int64
	var title string
	err := s.readers.QueryRow(nextStep[kind]).Scan(&id, &title)
	return title, err == nil
}

// replay runs the statements of a step, last one first. The triggers write their inverses to the
// same step meanwhile, so that what was undone can be redone, and so on.
func (s *Store) replay(kind string) (title string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ReadOnly(); err != nil {
		return "", err
	}
	tx := &Tx{context.Background(), s.writer}
	err = inTransaction(tx.ctx, s.writer, func() error {
		var step int64
		err := tx.row(nextStep[kind]).Scan(&step, &title)
		if errors.Is(err, sql.ErrNoRows) {
			return ErrNoStep
		}
		if err != nil {
			return err
		}
		// A row may go before those that refer to it: references are checked at the end.
		if err := tx.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
			return err
		}
		if err := tx.runLog(step); err != nil {
			return err
		}
		if err := tx.exec("UPDATE steps SET undone = NOT undone WHERE id = ?", step); err != nil {
			return err
		}
		return tx.noteEdit(step, kind, title)
	})
	return title, fault(s.path, err)
}

// runLog runs and removes what the log holds of a step so far.
func (tx *Tx) runLog(step int64) error {
	if err := tx.exec("UPDATE temp.undo_step SET step = ?, logged = (SELECT ifnull(max(id), 0) FROM undo)", step); err != nil {
		return err
	}
	// Read in portions: the log of a step may hold the texts of thousands of articles.
	for {
		rows, err := tx.logged(step)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if err := tx.exec(r.sql); err != nil {
				return err
			}
		}
		last := rows[len(rows)-1].id
		if err := tx.exec("DELETE FROM undo WHERE step = ? AND id >= ? AND id <= (SELECT logged FROM temp.undo_step)", step, last); err != nil {
			return err
		}
	}
}

type logRow struct {
	id  int64
	sql string
}

func (tx *Tx) logged(step int64) ([]logRow, error) {
	rows, err := tx.c.QueryContext(tx.ctx, `SELECT id, sql FROM undo WHERE step = ? AND id <= (SELECT logged FROM temp.undo_step)
		ORDER BY id DESC LIMIT 500`, step)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []logRow
	for rows.Next() {
		var r logRow
		if err := rows.Scan(&r.id, &r.sql); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, rows.Err()
}
