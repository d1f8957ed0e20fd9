package data

import (
	"fmt"

	"waqai/timeline"
)

// dateColumns are the columns in which a date is kept, in the order of storedDate.
const dateColumns = "date, extent, calendar, part"

// storedDate is a date as its columns hold it.
type storedDate struct {
	EDTF     string `json:"date"`
	Extent   string `json:"extent"`
	Calendar string `json:"calendar"`
	Part     string `json:"part"`
}

func stored(d timeline.Date) storedDate {
	return storedDate{d.String(), d.Extent.String(), d.Calendar.String(), d.Part.String()}
}

// values answers what dateColumns hold.
func (s storedDate) values() []any { return []any{s.EDTF, s.Extent, s.Calendar, s.Part} }

// fields answers where a row's dateColumns are scanned to.
func (s *storedDate) fields() []any { return []any{&s.EDTF, &s.Extent, &s.Calendar, &s.Part} }

func (s storedDate) date() (timeline.Date, error) {
	d, err := timeline.ParseDate(s.EDTF)
	if err != nil {
		return timeline.Date{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	d.Extent, d.Calendar, d.Part = timeline.Within, timeline.Gregorian, timeline.ParsePart(s.Part)
	if s.Extent == timeline.Throughout.String() {
		d.Extent = timeline.Throughout
	}
	if s.Calendar == timeline.Hijri.String() {
		d.Calendar = timeline.Hijri
	}
	return d, nil
}

// bounds answers the columns earliest and latest of an event.
func bounds(d timeline.Date) (earliest, latest any) {
	if t, ok := d.Earliest(); ok {
		earliest = int64(t)
	}
	if t, ok := d.Latest(); ok {
		latest = int64(t)
	}
	return earliest, latest
}

// storedDay answers the column of an article's day, readDay reads it.
func storedDay(u timeline.Unit) string {
	if u.IsZero() {
		return ""
	}
	return u.String()
}

func readDay(s string) (timeline.Unit, error) {
	if s == "" {
		return timeline.Unit{}, nil
	}
	u, err := timeline.ParseUnit(s)
	if err != nil {
		return timeline.Unit{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return u, nil
}

// checkDay answers an error unless u is zero or a day of the calendar.
func checkDay(u timeline.Unit) error {
	if u.IsZero() {
		return nil
	}
	if u.Precision != timeline.Day {
		return fmt.Errorf("%s is not a full day", u)
	}
	return u.Valid()
}
