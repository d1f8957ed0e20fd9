package app

import (
	"strconv"

	"waqai/data"
	"waqai/timeline"
)

// versions are the values of a row before and after a change.
type versions struct {
	app    *App
	change data.Change
	values []data.Difference
	event  timeline.Event // that the row is or belongs to; its ID is 0 when it is gone
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

// lines tells the values that people know by a name. Of a row that went it tells what the name of
// the row does not, unless it was empty.
func (v versions) lines() []versionLine {
	var out []versionLine
	for _, name := range versionNames[v.change.Table] {
		for _, d := range v.values {
			switch {
			case d.Column != name.column:
			case v.change.After != nil:
				out = append(out, versionLine{name.label, v.app.words.say("moved.fromTo", args{"Old": v.words(d.Column, d.Before, false), "New": v.words(d.Column, d.After, true)})})
			case d.Before != "" && d.Column != "title" && d.Column != "by_person":
				out = append(out, versionLine{name.label, v.words(d.Column, d.Before, false)})
			}
		}
	}
	return out
}

// words says a value as the rest of the window does.
func (v versions) words(column, value string, after bool) string {
	a := v.app
	switch column {
	case "date", "published":
		return v.date(value, after).Words(a.wording(false))
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

// date answers a date that the row had. What the change does not tell of it, such as whether a
// stretch lasted all that time, is taken from the event as it is now.
func (v versions) date(edtf string, after bool) timeline.Date {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		return timeline.Date{}
	}
	d.Extent, d.Calendar, d.Part = v.event.Date.Extent, v.event.Date.Calendar, v.event.Date.Part
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

// before answers what a column held; "" where the change tells nothing of it.
func (v versions) before(column string) string {
	for _, d := range v.values {
		if d.Column == column {
			return d.Before
		}
	}
	return ""
}

func idOf(id int64) string { return strconv.FormatInt(id, 10) }
