package timeline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

var (
	errReversed = errors.New("the range ends before it starts")
	errEmptySet = errors.New("the set names no date")
)

// String answers the exact EDTF of d; "" when it is undated. "Before 2013" is [..2012].
func (d Date) String() string {
	switch d.Form {
	case Before:
		return "[.." + d.End.Add(-1).String() + "]"
	case After:
		return "[" + d.Start.Add(1).String() + "..]"
	}
	return d.Value()
}

// Value answers d as EDTF in the coarser form in which dates are scored: "before 2013" is
// ../2013 and "after 2013" is 2013/.. .
func (d Date) Value() string {
	switch d.Form {
	case Single:
		return d.Start.String()
	case Between:
		return d.Start.String() + "/" + d.End.String()
	case Since, After:
		return d.Start.String() + "/.."
	case Until, Before:
		return "../" + d.End.String()
	case OneOf:
		s := make([]string, len(d.Choices))
		for i, u := range d.Choices {
			s[i] = u.String()
		}
		return "[" + strings.Join(s, ",") + "]"
	}
	return ""
}

// String answers the EDTF of u; "" when it names nothing.
func (u Unit) String() string {
	if u.IsZero() {
		return ""
	}
	var b strings.Builder
	year := u.Year
	if year < 0 {
		b.WriteByte('-')
		year = -year
	}
	switch {
	case u.Precision == Century:
		fmt.Fprintf(&b, "%02dXX", year/100)
	case u.Precision == Decade:
		fmt.Fprintf(&b, "%03dX", year/10)
	case year > 9999:
		s := b.String()
		b.Reset()
		fmt.Fprintf(&b, "Y%s%d", s, year)
	default:
		fmt.Fprintf(&b, "%04d", year)
	}
	if u.Precision >= Half {
		fmt.Fprintf(&b, "-%02d", u.Month)
	}
	if u.Precision >= Day {
		fmt.Fprintf(&b, "-%02d", u.Day)
	}
	if u.Precision == Minute {
		fmt.Fprintf(&b, "T%02d:%02d", u.Hour, u.Minute)
	}
	switch {
	case u.Approximate && u.Uncertain:
		b.WriteByte('%')
	case u.Approximate:
		b.WriteByte('~')
	case u.Uncertain:
		b.WriteByte('?')
	}
	return b.String()
}

// ParseDate reads EDTF: level 1, and of level 2 the sets, decades and one-of lists that String
// writes. "" is the undated date. What EDTF leaves open is filled in thus: open and closed
// intervals last throughout, everything else happened within; the calendar is Gregorian.
func ParseDate(s string) (Date, error) {
	d, err := parseDate(s)
	if err == nil {
		err = d.Valid()
	}
	if err != nil {
		return Date{}, fmt.Errorf("date %q: %w", s, err)
	}
	return d, nil
}

func parseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if body, ok := strings.CutPrefix(s, "["); ok {
		body, ok = strings.CutSuffix(body, "]")
		if !ok {
			return Date{}, errors.New("a set ends with ]")
		}
		return parseSet(body)
	}
	from, to, isRange := strings.Cut(s, "/")
	if !isRange {
		u, err := ParseUnit(s)
		return In(u), err
	}
	openFrom, openTo := from == "" || from == "..", to == "" || to == ".."
	if openFrom && openTo {
		return Date{}, errors.New("an interval needs one end")
	}
	d := Date{Extent: Throughout}
	var err error
	if !openFrom {
		if d.Start, err = ParseUnit(from); err != nil {
			return Date{}, err
		}
	}
	if !openTo {
		if d.End, err = ParseUnit(to); err != nil {
			return Date{}, err
		}
	}
	d.Form = Between
	if openTo {
		d.Form = Since
	} else if openFrom {
		d.Form = Until
	}
	return d, nil
}

func parseSet(body string) (Date, error) {
	if last, ok := strings.CutPrefix(body, ".."); ok {
		u, err := ParseUnit(last)
		return Date{Form: Before, End: u.Add(1)}, err
	}
	if first, ok := strings.CutSuffix(body, ".."); ok {
		u, err := ParseUnit(first)
		return Date{Form: After, Start: u.Add(-1)}, err
	}
	if from, to, ok := strings.Cut(body, ".."); ok && !strings.Contains(body, ",") {
		a, err := ParseUnit(from)
		if err != nil {
			return Date{}, err
		}
		b, err := ParseUnit(to)
		return Date{Form: Between, Start: a, End: b}, err
	}
	d := Date{Form: OneOf}
	for _, part := range strings.Split(body, ",") {
		u, err := ParseUnit(strings.TrimSpace(part))
		if err != nil {
			return Date{}, err
		}
		d.Choices = append(d.Choices, u)
	}
	return d, nil
}

// ParseUnit reads one EDTF date without interval or set: 2011, 199X, 19XX, 2011-03, 2011-21,
// 2021-09-13, 2021-09-13T18:00, Y-12000, each with ~, ? or % behind it. It checks the form, the
// ranges of its parts, that the day exists and that the year is within MaxYear.
func ParseUnit(s string) (Unit, error) {
	var u Unit
	body := s
	if n := len(s); n > 0 {
		switch s[n-1] {
		case '~':
			u.Approximate = true
		case '?':
			u.Uncertain = true
		case '%':
			u.Approximate, u.Uncertain = true, true
		}
		if u.Approximate || u.Uncertain {
			body = s[:n-1]
		}
	}
	day, clock, hasClock := strings.Cut(body, "T")
	negative := false
	rest := day
	long := strings.HasPrefix(rest, "Y")
	rest = strings.TrimPrefix(rest, "Y")
	if strings.HasPrefix(rest, "-") {
		negative, rest = true, rest[1:]
	}
	parts := strings.Split(rest, "-")
	if err := u.parseYear(parts[0], long); err != nil {
		return Unit{}, fmt.Errorf("%q: %w", s, err)
	}
	if negative {
		u.Year = -u.Year
		switch u.Precision {
		case Century:
			u.Year -= 99
		case Decade:
			u.Year -= 9
		}
	}
	if u.Precision != Year && len(parts) > 1 || len(parts) > 3 {
		return Unit{}, fmt.Errorf("%q has too many parts", s)
	}
	if len(parts) > 1 {
		n, err := twoDigits(parts[1])
		if err != nil {
			return Unit{}, fmt.Errorf("%q: %w", s, err)
		}
		u.Month = int8(n)
		switch {
		case n >= Half1 && n < Half1+2:
			u.Precision = Half
		case n >= Quarter1 && n < Quarter1+4:
			u.Precision = Quarter
		case n >= Spring && n <= Winter:
			u.Precision = Season
		default:
			u.Precision = Month
		}
	}
	if len(parts) > 2 {
		n, err := twoDigits(parts[2])
		if err != nil || u.Precision != Month {
			return Unit{}, fmt.Errorf("%q has no such day", s)
		}
		u.Precision, u.Day = Day, int8(n)
	}
	if hasClock {
		if err := u.parseClock(clock); err != nil {
			return Unit{}, fmt.Errorf("%q: %w", s, err)
		}
	}
	return u, u.Valid()
}

func (u *Unit) parseYear(s string, long bool) error {
	digits := s
	u.Precision = Year
	factor := 1
	if !long {
		switch {
		case len(s) == 4 && strings.HasSuffix(s, "XX"):
			u.Precision, digits, factor = Century, s[:2], 100
		case len(s) == 4 && strings.HasSuffix(s, "X"):
			u.Precision, digits, factor = Decade, s[:3], 10
		}
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return errors.New("a year is written in four digits")
		}
	}
	if !long && len(s) != 4 || long && (len(s) < 5 || len(s) > 9) {
		return errors.New("a year is written in four digits, a longer one behind Y")
	}
	n, err := strconv.Atoi(digits)
	u.Year = n * factor
	return err
}

func (u *Unit) parseClock(s string) error {
	parts := strings.Split(s, ":")
	if u.Precision != Day || len(parts) < 2 || len(parts) > 3 {
		return errors.New("a time is written T18:00 behind a day")
	}
	h, err := twoDigits(parts[0])
	if err != nil {
		return err
	}
	m, err := twoDigits(parts[1])
	if err != nil {
		return err
	}
	if len(parts) == 3 {
		if sec, err := twoDigits(parts[2]); err != nil || sec > 59 {
			return errors.New("seconds run from 00 to 59")
		}
	}
	u.Precision, u.Hour, u.Minute = Minute, int8(h), int8(m)
	return nil
}

func twoDigits(s string) (int, error) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, fmt.Errorf("%q is not two digits", s)
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), nil
}
