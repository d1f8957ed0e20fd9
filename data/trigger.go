package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// untracked are the tables that are never undone: those of the history itself, and those that
// follow from others.
var untracked = []string{
	"steps", "undo", "edits", "changes",
	"passage_terms", "article_terms", "event_terms", "passage_dates", "terms_version",
}

// How a row in temp.altered differs from what it was when the transaction began.
const (
	rowCame    = 1
	rowChanged = 2
	rowWent    = 3
)

// installUndo makes the triggers that note every change of a row in any tracked table: that it
// was altered, the statement that takes it back, and what the audit trail keeps of it. They are
// temporary: they live as long as the writer, so that no other program that opens the file has to
// know them. Of rows that come they note only that; what they hold is read when the edit ends.
// After https://www.sqlite.org/undoredo.html, with the log kept in the project. It answers the
// tables.
func installUndo(ctx context.Context, c *sql.Conn) ([]table, error) {
	tables, err := trackedTables(asking{&Tx{ctx: ctx, c: c}})
	if err != nil {
		return nil, err
	}
	script := []string{
		"CREATE TEMP TABLE undo_step (step INTEGER, logged INTEGER, edit INTEGER)",
		"INSERT INTO temp.undo_step VALUES (0, 0, 0)",
		"CREATE TEMP TABLE altered (tbl TEXT, row INTEGER, how INTEGER, PRIMARY KEY (tbl, row)) WITHOUT ROWID",
	}
	for _, t := range tables {
		script = append(script, triggers(t)...)
	}
	// It deletes nothing, but errs where the project cannot be written: BEGIN IMMEDIATE does not.
	script = append(script, "DELETE FROM undo WHERE false")
	_, err = c.ExecContext(ctx, strings.Join(script, ";\n"))
	return tables, err
}

// table is a table's name with the names of its columns.
type table struct {
	name    string
	columns []string
}

// trackedTables answers the tables that are undone and audited, by name.
func trackedTables(q querier) ([]table, error) {
	var tables []table
	err := each(q, func(r scanner) error {
		var name, column string
		if err := r.Scan(&name, &column); err != nil || slices.Contains(untracked, name) {
			return err
		}
		if n := len(tables); n == 0 || tables[n-1].name != name {
			tables = append(tables, table{name: name})
		}
		last := &tables[len(tables)-1]
		last.columns = append(last.columns, column)
		return nil
	}, `SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid`)
	return tables, err
}

// row is an expression for a whole row as JSON, as the audit trail hashes and keeps it. Of is
// "old." in a trigger, else "".
func (t table) row(of string) string {
	var columns []string
	for _, c := range t.columns {
		columns = append(columns, fmt.Sprintf(`'"%[1]s":' || json_quote(%[2]s"%[1]s")`, c, of))
	}
	return "'{' || " + strings.Join(columns, " || ',' || ") + " || '}'"
}

// changed is an expression for those columns that an update changes, each as form writes it.
func (t table) changed(form string) string {
	var columns []string
	for _, c := range t.columns {
		columns = append(columns, fmt.Sprintf(`CASE WHEN old."%[1]s" IS NOT new."%[1]s" THEN `+form+` ELSE '' END`, c))
	}
	return "substr(" + strings.Join(columns, " || ") + ", 2)"
}

// triggers answers the statements that make the three triggers of a table. What happens to a row
// that came in the same transaction goes with the row, and is not noted.
func triggers(t table) []string {
	var names, values, changed []string
	for _, column := range t.columns {
		q := `"` + column + `"`
		names = append(names, q)
		values = append(values, "quote(old."+q+")")
		changed = append(changed, fmt.Sprintf("old.%[1]s IS NOT new.%[1]s", q))
	}
	undone := fmt.Sprintf(`'INSERT INTO "%s" (%s) VALUES (' || %s || ')'`, t.name, strings.Join(names, ","), strings.Join(values, " || ',' || "))
	turned := fmt.Sprintf(`'UPDATE "%s" SET ' || %s || ' WHERE rowid=' || old.rowid`, t.name, t.changed(`',"%[1]s"=' || quote(old."%[1]s")`))
	columns := func(of string) string {
		return "'{' || " + t.changed(`',"%[1]s":' || json_quote(`+of+`."%[1]s")`) + " || '}'"
	}
	old := fmt.Sprintf("NOT EXISTS (SELECT 1 FROM altered WHERE tbl = '%s' AND row = old.rowid AND how = %d)", t.name, rowCame)
	trigger := func(when, condition, body string) string {
		return fmt.Sprintf(`CREATE TEMP TRIGGER "undo_%[1]s_%[2]s" AFTER %[1]s ON main."%[2]s" %[3]s BEGIN %[4]s END`, when, t.name, condition, body)
	}
	return []string{
		trigger("INSERT", "", fmt.Sprintf(`INSERT INTO altered VALUES ('%s', new.rowid, %d) ON CONFLICT DO UPDATE SET how = excluded.how;`, t.name, rowCame)),
		trigger("UPDATE", "WHEN ("+strings.Join(changed, " OR ")+") AND "+old, fmt.Sprintf(`
			INSERT INTO undo (step, sql) SELECT step, %[2]s FROM undo_step;
			INSERT INTO changes (edit, tbl, first, last, before, after) SELECT edit, '%[1]s', old.rowid, old.rowid, %[3]s, %[4]s FROM undo_step;
			INSERT INTO altered VALUES ('%[1]s', old.rowid, %[5]d) ON CONFLICT DO NOTHING;`,
			t.name, turned, columns("old"), columns("new"), rowChanged)),
		trigger("DELETE", "", fmt.Sprintf(`
			INSERT INTO undo (step, sql) SELECT step, %[2]s FROM undo_step WHERE %[3]s;
			INSERT INTO changes (edit, tbl, first, last, before) SELECT edit, '%[1]s', old.rowid, old.rowid, %[4]s FROM undo_step WHERE %[3]s;
			INSERT INTO altered SELECT '%[1]s', old.rowid, %[5]d WHERE %[3]s ON CONFLICT DO UPDATE SET how = excluded.how;
			DELETE FROM altered WHERE tbl = '%[1]s' AND row = old.rowid AND how = %[6]d;`,
			t.name, undone, old, t.row("old."), rowWent, rowCame)),
	}
}
