package timeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Language is the language of words that the program writes.
type Language string

// The languages of the program.
const (
	Arabic  Language = "ar"
	English Language = "en"
)

// MonthSet tells which Arabic names the Gregorian months take.
type MonthSet uint8

// The sets: مارس, آذار, and both as آذار/مارس.
const (
	Egyptian MonthSet = iota
	Levantine
	BothMonths
)

// Wording is how dates are put into words.
type Wording struct {
	Language Language // anything but Arabic is worded in English
	Months   MonthSet
	Long     bool // weekday, part of the day, "whole month"; for a card, not for a label
}

// Words answers d as a reader of the language would write it: "13 سبتمبر 2021", "since 2013".
// Numbers are European digits; an Arabic range is written with إلى, since a dash between
// numbers would turn them round.
func (d Date) Words(w Wording) string {
	units := d.Units()
	if len(units) == 0 {
		return w.pick("بلا تاريخ", "undated")
	}
	doubted := !slices.ContainsFunc(units, func(u Unit) bool { return !u.Uncertain })
	sure := d
	if doubted {
		sure = d.withoutDoubt()
	}
	s, ok := w.hijri(sure)
	if !ok {
		s = w.form(sure, w.unit)
	}
	s += w.detail(d)
	if doubted {
		s += w.pick("، غير مؤكد", ", uncertain")
	}
	return s
}

// withoutDoubt answers d with no unit uncertain: doubt about all of it is said once.
func (d Date) withoutDoubt() Date {
	d.Start.Uncertain, d.End.Uncertain = false, false
	d.Choices = slices.Clone(d.Choices)
	for i := range d.Choices {
		d.Choices[i].Uncertain = false
	}
	return d
}

// detail answers what a card says behind a date: the part of the day, and that a month or a year
// is meant as a whole.
func (w Wording) detail(d Date) string {
	if !w.Long {
		return ""
	}
	units := d.Units()
	u := units[len(units)-1]
	switch {
	case u.Precision == Day && d.Part != WholeDay:
		return w.pick("، "+arabicParts[d.Part], ", "+d.Part.String())
	case d.Form != Single || d.Extent != Within || u.Approximate || u.Uncertain:
		return ""
	case u.Precision == Month:
		return w.pick("، شهر كامل", ", whole month")
	case u.Precision == Year:
		return w.pick("، سنة كاملة", ", whole year")
	}
	return ""
}

// form words the shape of d around its units. A unit is governed when a preposition stands
// before it.
func (w Wording) form(d Date, unit func(u Unit, governed bool) string) string {
	switch d.Form {
	case Between:
		return w.between(d)
	case Since:
		return w.pick("منذ ", "since ") + unit(d.Start, true)
	case Until:
		return w.pick("حتى ", "until ") + unit(d.End, true)
	case Before:
		return w.pick("قبل ", "before ") + unit(d.End, true)
	case After:
		return w.pick("بعد ", "after ") + unit(d.Start, true)
	case OneOf:
		s := make([]string, len(d.Choices))
		for i, u := range d.Choices {
			s[i] = unit(u, !w.arabic())
		}
		return strings.Join(s, w.pick(" أو ", " or "))
	}
	return unit(d.Start, false)
}

// between words a range: what its ends share, such as the year, is said once.
func (w Wording) between(d Date) string {
	w.Long = false
	from, to := d.Start, d.End
	if from == to {
		return w.unit(from, false)
	}
	if w.arabic() {
		from, to = from.namelessDecade(0), to.namelessDecade(9)
	}
	if from.Precision == Minute && to.Precision == Minute && from.day() == to.day() && !from.doubtful() && !to.doubtful() {
		hours := w.join(d, clock(from.Hour, from.Minute), clock(to.Hour, to.Minute), true)
		return w.day(from, false) + w.pick("، ", ", ") + hours
	}
	first, last := w.ends(from, to, w.arabic() || d.Extent == Within && !d.isWeek())
	tight := from.Precision == to.Precision && !from.doubtful() && !to.doubtful() && !strings.Contains(first, " ")
	return w.join(d, first, last, tight)
}

// join puts a range together: between its ends for something that happened once inside, from end
// to end for what lasted and for days of one week. An English dash is tight between single words.
func (w Wording) join(d Date, first, last string, tight bool) string {
	switch {
	case d.isWeek():
		return first + w.pick(" إلى ", dash(tight)) + last
	case d.Extent == Within:
		return w.pick("بين "+first+" و"+last, "between "+first+" and "+last)
	}
	return w.pick("من "+first+" إلى "+last, first+dash(tight)+last)
}

// namelessDecade answers the year at a place of a decade that Arabic words by its years, and any
// other unit as it is: a range between such decades is one between years.
func (u Unit) namelessDecade(place int) Unit {
	if u.Precision == Decade && (u.Year < 0 || !hasArabicName(u.Year)) {
		u.Precision, u.Year = Year, u.Year+place
	}
	return u
}

func dash(tight bool) string {
	if tight {
		return "–"
	}
	return " – "
}

// isWeek tells whether d is a week, or some of its days, in which something happened.
func (d Date) isWeek() bool {
	return d.Extent == Within && d.Start.Precision == Day && d.End.Precision == Day &&
		d.End.Span().End-d.Start.Span().Start <= 7*SecondsPerDay
}

// ends words the two ends of a range; the first leaves out what the last one says for both.
func (w Wording) ends(from, to Unit, governed bool) (first, last string) {
	last = w.unit(to, governed)
	short := ""
	sameYear := from.Year == to.Year
	sameCentury := from.Year >= 0 && from.Year/100 == to.Year/100
	switch {
	case from.Precision == Year && to.Precision == Year:
		first, last := w.years(from.Year, to.Year)
		return w.qualified(first, from), w.qualified(last, to)
	case from.Precision == Decade && to.Precision == Decade && sameCentury && w.arabic():
		short = arabicDecade(from.Year)
	case !sameYear:
	case from.Precision == Day && to.Precision == Day && from.Month == to.Month && !from.doubtful():
		short = strconv.Itoa(int(from.Day))
	case from.Precision >= Month && to.Precision >= Month:
		short = w.withoutYear(from)
	case from.Precision == Season && to.Precision == Season,
		from.Precision == Half && to.Precision == Half,
		from.Precision == Quarter && to.Precision == Quarter:
		short = w.partOfYear(from, governed)
	}
	if short == "" {
		return w.unit(from, governed), last
	}
	return w.qualified(short, from), last
}

func (w Wording) withoutYear(u Unit) string {
	switch u.Precision {
	case Month:
		return MonthName(int(u.Month), w)
	case Minute:
		return fmt.Sprintf("%d %s%s%s", u.Day, w.shortMonth(int(u.Month)), w.at(), clock(u.Hour, u.Minute))
	}
	return fmt.Sprintf("%d %s", u.Day, w.shortMonth(int(u.Month)))
}
