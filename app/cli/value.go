package cli

import (
	"fmt"
	"strconv"

	"waqai/timeline"
)

// day is an option or argument of the form YYYY-MM-DD.
type day struct{ timeline.Unit }

// Set reads a day and refuses one that does not exist.
func (d *day) Set(s string) error {
	u, err := timeline.ParseUnit(s)
	if err == nil && (u.Precision != timeline.Day || u.Approximate || u.Uncertain || len(s) != len("2021-09-14")) {
		err = fmt.Errorf("%q is not a day", s)
	}
	if err != nil {
		return fmt.Errorf("%w; a day is written YYYY-MM-DD, as 2021-09-14", err)
	}
	d.Unit = u
	return nil
}

// String answers the day, "" when there is none.
func (d *day) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Unit.String()
}

// Type is what help calls the value.
func (*day) Type() string { return "DAY" }

// date is an option in EDTF.
type date struct{ timeline.Date }

// Set reads a date and refuses an empty one.
func (d *date) Set(s string) error {
	v, err := timeline.ParseDate(s)
	if err == nil && v.IsUndated() {
		err = fmt.Errorf("it is empty")
	}
	if err != nil {
		return fmt.Errorf("%w; write it as 2011, 2011-03, 2011-03-14 or 2011/2014", err)
	}
	d.Date = v
	return nil
}

// Type is what help calls the value.
func (*date) Type() string { return "DATE" }

// query is an option that says what to look for.
type query struct {
	text  string
	given bool
}

// Set takes any text: whether it can be looked for the project says.
func (q *query) Set(s string) error {
	*q = query{s, true}
	return nil
}

func (q *query) String() string { return q.text }

// Type is what help calls the value.
func (*query) Type() string { return "QUERY" }

// choice is an option with few values.
type choice struct {
	value  string
	values []string
}

// Set refuses what is not among the values.
func (c *choice) Set(s string) error {
	for _, v := range c.values {
		if s == v {
			c.value = s
			return nil
		}
	}
	return fmt.Errorf("it is one of %v", c.values)
}

// String answers the value chosen, or the default.
func (c *choice) String() string { return c.value }

// Type is what help calls the value.
func (c *choice) Type() string {
	s := c.values[0]
	for _, v := range c.values[1:] {
		s += "|" + v
	}
	return s
}

func newLanguage() *choice {
	return &choice{values: []string{string(timeline.Arabic), string(timeline.English)}}
}

// articleID reads the number of an article.
func articleID(s string) (int64, error) {
	id, err := strconv.ParseInt(s, 10, 64)
	if err != nil || id < 1 {
		return 0, misuse("%q is not the number of an article; “waqai events --json” names them", s)
	}
	return id, nil
}
