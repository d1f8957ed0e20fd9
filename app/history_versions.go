package app

import (
	"slices"
	"strconv"

	"waqai/data"
	"waqai/timeline"
)

// fate is what a record did to a row of the project.
type fate uint8

const (
	came fate = iota
	changed
	went
)

// versions are a row before and after a record, or a run of rows that came.
type versions struct {
	table       string
	first, last int64 // ids
	fate        fate
	values      []data.Difference // of rows that came none
}

// newVersions gathers the changes of a record row by row: a row that was changed several times is
// told of once.
func newVersions(changes []data.Change) ([]versions, error) {
	type row struct {
		table string
		id    int64
	}
	var out []versions
	at := map[row]int{}
	for _, c := range changes {
		if c.Before == nil {
			out = append(out, versions{table: c.Table, first: c.First, last: c.Last})
			continue
		}
		values, err := c.Differences()
		if err != nil {
			return nil, err
		}
		i, known := at[row{c.Table, c.First}]
		if !known {
			i = len(out)
			at[row{c.Table, c.First}] = i
			out = append(out, versions{table: c.Table, first: c.First, last: c.Last, fate: changed})
		}
		if c.After == nil {
			out[i].fate = went
		}
		out[i].add(values)
	}
	return out, nil
}

// add takes over what a later change made of the values.
func (v *versions) add(values []data.Difference) {
	for _, d := range values {
		if i := v.index(d.Column); i >= 0 {
			v.values[i].After = d.After
		} else {
			v.values = append(v.values, d)
		}
	}
}

func (v versions) index(column string) int {
	return slices.IndexFunc(v.values, func(d data.Difference) bool { return d.Column == column })
}

// before answers what a column held; "" where the record tells nothing of it.
func (v versions) before(column string) string {
	if i := v.index(column); i >= 0 {
		return v.values[i].Before
	}
	return ""
}

// versionLine is a value under its name: what it was and what it is.
type versionLine struct {
	label string // key
	words string
}

// versionNames are the values that people know by a name, in the order in which they are told.
var versionNames = map[string][]struct{ column, label string }{
	"events": {
		{"title", "edit.eventTitle"}, {"date", "card.date"}, {"by_person", "history.dateBy"},
		{"status", "table.status"}, {"category", "edit.category"}, {"note", "card.doubt"},
	},
	"citations": {{"quote", "card.words"}, {"date", "card.date"}},
	"articles":  {{"title", "edit.eventTitle"}, {"outlet", "table.outlet"}, {"published", "article.date.label"}},
}

// versionLines tells the values that people know by a name. Of a row that went it tells what the
// name of the row does not, unless it was empty. What the record does not tell of a date, such as
// whether a stretch lasted all that time, is taken from the date of today.
func (a *App) versionLines(v versions, today timeline.Date) []versionLine {
	var out []versionLine
	for _, name := range versionNames[v.table] {
		i := v.index(name.column)
		if i < 0 {
			continue
		}
		d := v.values[i]
		was := a.valueWords(v, d.Column, d.Before, today, false)
		switch {
		case v.fate == changed && d.Before != d.After:
			now := a.valueWords(v, d.Column, d.After, today, true)
			out = append(out, versionLine{name.label, a.words.say("moved.fromTo", args{"Old": was, "New": now})})
		case v.fate == went && d.Before != "" && d.Column != "title" && d.Column != "by_person":
			out = append(out, versionLine{name.label, was})
		}
	}
	return out
}

// valueWords says a value as the rest of the window does.
func (a *App) valueWords(v versions, column, value string, today timeline.Date, after bool) string {
	switch column {
	case "date", "published":
		return v.date(value, today, after).Words(a.wording(false))
	case "status":
		said, _ := a.statusWords(timeline.ParseStatus(value))
		return said
	case "by_person":
		return a.words.say(map[bool]string{true: "history.person", false: "history.source"}[value == "1"])
	case "note":
		value = a.movedWords(timeline.Event{Note: value})
	}
	if value == "" {
		return a.words.say("history.empty")
	}
	return value
}

// date answers a date that the row had, undated where it cannot be read.
func (v versions) date(edtf string, today timeline.Date, after bool) timeline.Date {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		return timeline.Date{}
	}
	d.Extent, d.Calendar, d.Part = today.Extent, today.Calendar, today.Part
	for _, other := range v.values {
		value := other.Before
		if after {
			value = other.After
		}
		switch other.Column {
		case "extent":
			d.Extent = map[bool]timeline.Extent{true: timeline.Throughout, false: timeline.Within}[value == timeline.Throughout.String()]
		case "calendar":
			d.Calendar = map[bool]timeline.Calendar{true: timeline.Hijri, false: timeline.Gregorian}[value == timeline.Hijri.String()]
		case "part":
			d.Part = timeline.ParsePart(value)
		}
	}
	return d
}

func idOf(id int64) string { return strconv.FormatInt(id, 10) }
