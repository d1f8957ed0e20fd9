package timeline

import "slices"

// Form is the shape of a Date.
type Form uint8

// The forms, with their EDTF.
const (
	Undated Form = iota // ""
	Single              // 2011-03
	Between             // 2011-03/2011-05: from Start to End, both inside
	Since               // 2013/..: Start is inside
	Until               // ../2013: End is inside
	Before              // [..2012]: End names 2013, which is outside
	After               // [2014..]: Start names 2013, which is outside
	OneOf               // [2020-01,2021-01]: one of Choices
)

// Extent tells whether something happened once inside a stretch of time or lasted through it.
type Extent uint8

// Within: once, somewhere inside. Throughout: all that time.
const (
	Within Extent = iota
	Throughout
)

// String answers "within" or "throughout".
func (e Extent) String() string { return [...]string{"within", "throughout"}[e] }

// Calendar is the calendar that a date was written in. Its value is Gregorian all the same.
type Calendar uint8

// The calendars.
const (
	Gregorian Calendar = iota
	Hijri              // Umm al-Qura
)

// String answers "gregorian" or "hijri".
func (c Calendar) String() string { return [...]string{"gregorian", "hijri"}[c] }

// Part is a part of the day, kept beside a date whose precision is the day.
type Part uint8

// The parts of the day.
const (
	WholeDay Part = iota
	Dawn
	Morning
	Noon
	Afternoon
	Evening
	Night
)

var partNames = [...]string{"", "dawn", "morning", "noon", "afternoon", "evening", "night"}

// String answers the name as it is stored: "dawn" … "night", "" for the whole day.
func (p Part) String() string { return partNames[p] }

// ParsePart is the inverse of Part.String; unknown names answer WholeDay.
func ParsePart(s string) Part { return Part(max(0, slices.Index(partNames[:], s))) }

// Hours answers the hours of the day that p covers, from inclusive to exclusive; a night runs
// past midnight (to 29, five o'clock of the next day).
func (p Part) Hours() (from, to int) {
	return [...]int{0, 3, 6, 11, 13, 17, 20}[p], [...]int{24, 6, 12, 14, 18, 22, 29}[p]
}

// Date is what a source says about when: a form, the units it names, and what EDTF has no sign
// for. The zero Date is undated.
type Date struct {
	Form       Form
	Start, End Unit   // Single, Since and After use Start; Until and Before use End; Between both
	Choices    []Unit // OneOf
	Extent     Extent
	Calendar   Calendar
	Part       Part
}

// In answers the date of a single unit.
func In(u Unit) Date { return Date{Form: Single, Start: u} }

// Range answers the date from start to end, both inside. Its extent is Throughout; set Within
// for something that happened once in between.
func Range(start, end Unit) Date {
	return Date{Form: Between, Start: start, End: end, Extent: Throughout}
}

// IsUndated tells whether d names no time.
func (d Date) IsUndated() bool { return d.Form == Undated }

// Equal tells whether d and o say the same, extent, calendar and part of the day included.
func (d Date) Equal(o Date) bool {
	return slices.Equal(d.Choices, o.Choices) && d.Form == o.Form && d.Start == o.Start && d.End == o.End &&
		d.Extent == o.Extent && d.Calendar == o.Calendar && d.Part == o.Part
}

// Earliest answers the first instant that d allows, not widened by "about"; false where d is
// open to the past or undated.
func (d Date) Earliest() (Time, bool) {
	switch d.Form {
	case Single, Between, Since:
		return d.Start.Span().Start, true
	case After:
		return d.Start.Span().End, true
	case OneOf:
		s, ok := d.hull()
		return s.Start, ok
	}
	return 0, false
}

// Latest answers the end of what d allows, exclusive, not widened by "about"; false where d is
// open to the future or undated.
func (d Date) Latest() (Time, bool) {
	switch d.Form {
	case Single:
		return d.Start.Span().End, true
	case Between, Until:
		return d.End.Span().End, true
	case Before:
		return d.End.Span().Start, true
	case OneOf:
		s, ok := d.hull()
		return s.End, ok
	}
	return 0, false
}

// hull answers the smallest span that holds every choice; false where there is none.
func (d Date) hull() (Span, bool) {
	if len(d.Choices) == 0 {
		return Span{}, false
	}
	s := d.Choices[0].Span()
	for _, u := range d.Choices[1:] {
		s = s.Union(u.Span())
	}
	return s, true
}

// Overlaps tells whether d allows an instant of s: an open end reaches for ever, of a set only
// the choices count and not what lies between them, and an undated date overlaps nothing.
func (d Date) Overlaps(s Span) bool {
	switch d.Form {
	case Undated:
		return false
	case OneOf:
		return slices.ContainsFunc(d.Choices, func(u Unit) bool { return u.Span().Overlaps(s) })
	}
	from, hasFrom := d.Earliest()
	to, hasTo := d.Latest()
	return (!hasFrom || from < s.End) && (!hasTo || to > s.Start)
}

// Units answers the units that d names, in order.
func (d Date) Units() []Unit {
	switch d.Form {
	case Single, Since, After:
		return []Unit{d.Start}
	case Until, Before:
		return []Unit{d.End}
	case Between:
		return []Unit{d.Start, d.End}
	}
	return d.Choices
}

// Valid answers an error that says what is wrong with d, for example a 31 February or a range
// that ends before it starts.
func (d Date) Valid() error {
	for _, u := range d.Units() {
		if err := u.Valid(); err != nil {
			return err
		}
	}
	if d.Form == Between && d.End.Span().End <= d.Start.Span().Start {
		return errReversed
	}
	if d.Form == OneOf && len(d.Choices) == 0 {
		return errEmptySet
	}
	return nil
}
