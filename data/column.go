package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// column is a value of a row as the audit trail keeps it.
type column struct {
	name  string
	value json.RawMessage
}

// text answers the value as a person reads it.
func (c column) text() string {
	var s string
	switch {
	case json.Unmarshal(c.value, &s) == nil: // null gives ""
		return s
	default:
		return string(c.value)
	}
}

// readColumns reads an object of JSON in its order; nil gives none.
func readColumns(object json.RawMessage) ([]column, error) {
	if object == nil {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader(object))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, fmt.Errorf("%w: the history holds what is no row", ErrDamaged)
	}
	var columns []column
	for d.More() {
		var c column
		name, err := d.Token()
		if err == nil {
			err = d.Decode(&c.value)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: the history holds what is no row", ErrDamaged)
		}
		c.name, _ = name.(string)
		columns = append(columns, c)
	}
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("%w: the history holds what is no row", ErrDamaged)
	}
	return columns, nil
}

// writeColumns answers the object that readColumns reads, as SQLite writes rows.
func writeColumns(columns []column) string {
	var written []string
	for _, c := range columns {
		written = append(written, fmt.Sprintf(`"%s":%s`, c.name, c.value))
	}
	return "{" + strings.Join(written, ",") + "}"
}
