package timeline

import (
	"fmt"
	"strconv"
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
	ar := w.Language == Arabic
	if s, ok := w.hijri(d); ok {
		return s
	}
	switch d.Form {
	case Single:
		return w.qualified(w.single(d), d.Start)
	case Between:
		return w.between(d)
	case Since:
		return pick(ar, "منذ ", "since ") + w.unit(d.Start)
	case Until:
		return pick(ar, "حتى ", "until ") + w.unit(d.End)
	case Before:
		return pick(ar, "قبل ", "before ") + w.unit(d.End)
	case After:
		return pick(ar, "بعد ", "after ") + w.unit(d.Start)
	case OneOf:
		s := ""
		for i, u := range d.Choices {
			if i > 0 {
				s += pick(ar, " أو ", " or ")
			}
			s += w.unit(u)
		}
		return s
	}
	return pick(ar, "بلا تاريخ", "undated")
}

func (w Wording) single(d Date) string {
	u := d.Start
	if !w.Long || u.Approximate || u.Uncertain {
		return w.bare(u)
	}
	ar := w.Language == Arabic
	switch {
	case u.Precision == Day && d.Part != WholeDay:
		return w.day(u, true) + pick(ar, "، "+arabicParts[d.Part], ", "+d.Part.String())
	case u.Precision == Day:
		return w.day(u, true)
	case u.Precision == Month && d.Extent == Within:
		return w.bare(u) + pick(ar, "، شهر كامل", ", whole month")
	case u.Precision == Year && d.Extent == Within:
		return w.bare(u) + pick(ar, "، سنة كاملة", ", whole year")
	}
	return w.bare(u)
}

// unit answers a unit with its qualifiers.
func (w Wording) unit(u Unit) string { return w.qualified(w.bare(u), u) }

func (w Wording) qualified(s string, u Unit) string {
	ar := w.Language == Arabic
	if u.Approximate {
		s = pick(ar, "نحو ", "about ") + s
	}
	if u.Uncertain {
		s += pick(ar, "، غير مؤكد", ", uncertain")
	}
	return s
}

// bare answers a unit without its qualifiers.
func (w Wording) bare(u Unit) string {
	ar := w.Language == Arabic
	switch u.Precision {
	case Century:
		return w.century(u.Year)
	case Decade:
		return w.decade(u.Year)
	case Half:
		return w.partOfYear(u, pick(ar, "النصف", "half"), int(u.Month)-Half1)
	case Quarter:
		return w.partOfYear(u, pick(ar, "الربع", "quarter"), int(u.Month)-Quarter1)
	case Season:
		name := pick(ar, arabicSeasons[u.Month-Spring], englishSeasons[u.Month-Spring])
		if u.Month == Winter {
			return fmt.Sprintf("%s %s/%s", name, w.year(u.Year), w.year(u.Year+1))
		}
		return name + " " + w.year(u.Year)
	case Month:
		return MonthName(int(u.Month), w) + " " + w.year(u.Year)
	case Day:
		return w.day(u, false)
	case Minute:
		return w.day(u, w.Long) + pick(ar, "، ", ", ") + clock(u.Hour, u.Minute)
	}
	return w.year(u.Year)
}

// between words a range: shared month and year are said once, at the end.
func (w Wording) between(d Date) string {
	ar := w.Language == Arabic
	from, to := d.Start, d.End
	first, last := w.unit(from), w.unit(to)
	days := from.Precision == Day && to.Precision == Day
	plain := !from.Approximate && !from.Uncertain
	sameYear := from.Year == to.Year && from.Precision >= Month && to.Precision >= Month && from.Year > 0
	if sameYear {
		first = w.qualified(w.withoutYear(from), from)
		if days && from.Month == to.Month && plain {
			first = strconv.Itoa(int(from.Day))
		}
	}
	if days && d.Extent == Within && d.End.Span().End-d.Start.Span().Start <= 7*SecondsPerDay {
		return first + pick(ar, " إلى ", dash(from.Month == to.Month && plain && sameYear)) + last
	}
	if d.Extent == Within {
		return pick(ar, "بين "+first+" و"+last, "between "+first+" and "+last)
	}
	if ar && plain {
		first = "من " + first
	}
	return first + pick(ar, " إلى ", dash(days && sameYear && from.Month == to.Month && plain)) + last
}

func dash(tight bool) string { return pick(tight, "–", " – ") }

func (w Wording) withoutYear(u Unit) string {
	switch u.Precision {
	case Month:
		return w.shortMonth(int(u.Month))
	case Day:
		return fmt.Sprintf("%d %s", u.Day, w.shortMonth(int(u.Month)))
	case Minute:
		return fmt.Sprintf("%d %s%s%s", u.Day, w.shortMonth(int(u.Month)), pick(w.Language == Arabic, "، ", ", "), clock(u.Hour, u.Minute))
	}
	return w.bare(u)
}

func (w Wording) day(u Unit, weekday bool) string {
	s := fmt.Sprintf("%d %s %s", u.Day, w.shortMonth(int(u.Month)), w.year(u.Year))
	if !weekday {
		return s
	}
	day := u
	day.Precision = Day
	name := int(day.Span().Start.Weekday())
	if w.Language == Arabic {
		return arabicWeekdays[name] + " " + s
	}
	return fmt.Sprintf("%s %d %s %s", englishWeekdays[name], u.Day, englishMonths[u.Month-1], w.year(u.Year))
}

// shortMonth is a month's name beside a day: abbreviated in English, as newspapers do.
func (w Wording) shortMonth(month int) string {
	if w.Language == Arabic {
		return MonthName(month, w)
	}
	return englishShort[month-1]
}

func (w Wording) year(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + pick(w.Language == Arabic, " ق.م.", " BC")
	}
	return strconv.Itoa(year)
}

func (w Wording) partOfYear(u Unit, name string, i int) string {
	if w.Language == Arabic {
		return name + " " + arabicOrdinals[i] + " من " + w.year(u.Year)
	}
	return [...]string{"first", "second", "third", "fourth"}[i] + " " + name + " of " + w.year(u.Year)
}

func (w Wording) century(year int) string {
	if year < 0 {
		return fmt.Sprintf("%s – %s", w.year(year), w.year(year+99))
	}
	n := year/100 + 1
	if w.Language != Arabic {
		return fmt.Sprintf("%d%s century", n, ordinalSuffix(n))
	}
	return "القرن " + arabicCentury(n, false)
}

func (w Wording) decade(year int) string {
	if w.Language != Arabic || year < 0 {
		return pick(w.Language == Arabic, "عقد "+w.year(year), w.year(year)+"s")
	}
	if tens := year / 10 % 10; tens >= 2 {
		return arabicDecades[tens-2] + " القرن " + arabicCentury(year/100+1, true)
	}
	return "العقد " + arabicOrdinals[year/10%10] + " من القرن " + arabicCentury(year/100+1, true)
}

// hijri words a date that was written in the Hijri calendar: its own words, and the Gregorian
// ones behind them; false for every other date.
func (w Wording) hijri(d Date) (string, bool) {
	if d.Calendar != Hijri {
		return "", false
	}
	plain := d
	plain.Calendar, plain.Extent = Gregorian, Throughout
	plain.Start.Approximate = true
	ar := w.Language == Arabic
	name := ""
	switch {
	case d.Form == Single && d.Start.Precision == Day:
		y, m, day, err := ToHijri(d.Start)
		if err != nil {
			return "", false
		}
		name = fmt.Sprintf("%d %s %d", day, HijriMonthName(m, w.Language), y)
	case d.Form == Between && d.Start.Precision == Day && d.End.Precision == Day:
		y, m, day, err := ToHijri(d.Start)
		toY, toM, toDay, err2 := ToHijri(d.End.Add(1))
		if err != nil || err2 != nil || day != 1 || toDay != 1 {
			return "", false
		}
		switch {
		case (toY-y)*12+toM-m == 1:
			name = fmt.Sprintf("%s %d", HijriMonthName(m, w.Language), y)
		case toY-y == 1 && m == 1 && toM == 1:
			name = strconv.Itoa(y)
		default:
			return "", false
		}
	default:
		return "", false
	}
	return name + pick(ar, " هـ (", " AH (") + plain.Words(Wording{Language: w.Language, Months: w.Months}) + ")", true
}

func clock(hour, minute int8) string { return fmt.Sprintf("%02d:%02d", hour, minute) }

func ordinalSuffix(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
