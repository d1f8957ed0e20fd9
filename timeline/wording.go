package timeline

import (
	"fmt"
	"strconv"
)

func (w Wording) arabic() bool { return w.Language == Arabic }

// pick answers the words of the language.
func (w Wording) pick(arabic, english string) string {
	if w.arabic() {
		return arabic
	}
	return english
}

// at stands between a day and its clock time.
func (w Wording) at() string { return w.pick(" الساعة ", ", ") }

func (w Wording) about() string { return w.pick("نحو ", "about ") }

// unit answers a unit with its qualifiers. It is governed when a preposition stands before it:
// then an Arabic noun is in the genitive and an English one takes its article.
func (w Wording) unit(u Unit, governed bool) string {
	return w.qualified(w.bare(u, governed || u.Approximate), u)
}

func (w Wording) qualified(s string, u Unit) string {
	if u.Approximate {
		s = w.about() + s
	}
	if u.Uncertain {
		s += w.pick(" (غير مؤكد)", " (uncertain)")
	}
	return s
}

// doubtful tells whether u has a qualifier.
func (u Unit) doubtful() bool { return u.Approximate || u.Uncertain }

// day answers the day of a unit that is as fine as a day.
func (u Unit) day() Unit { return NewDay(u.Year, int(u.Month), int(u.Day)) }

// bare answers a unit without its qualifiers.
func (w Wording) bare(u Unit, governed bool) string {
	switch u.Precision {
	case Century:
		return w.century(u.Year, governed)
	case Decade:
		return w.decade(u.Year, governed)
	case Half, Quarter:
		return w.partOfYear(u, governed) + w.pick(" من ", " of ") + w.year(u.Year)
	case Season:
		if u.Month == Winter {
			first, last := w.years(u.Year, u.Year+1)
			return w.partOfYear(u, governed) + " " + first + "/" + last
		}
		return w.partOfYear(u, governed) + " " + w.year(u.Year)
	case Month:
		return MonthName(int(u.Month), w) + " " + w.year(u.Year)
	case Day:
		return w.day(u, w.Long && !u.Approximate)
	case Minute:
		return w.day(u, w.Long && !u.Approximate) + w.at() + clock(u.Hour, u.Minute)
	}
	return w.year(u.Year)
}

// day answers "13 Sept 2021", and with its weekday "Monday 13 September 2021".
func (w Wording) day(u Unit, weekday bool) string {
	if !weekday {
		return fmt.Sprintf("%d %s %s", u.Day, w.shortMonth(int(u.Month)), w.year(u.Year))
	}
	name := WeekdayName(int(u.Span().Start.Weekday()), w.Language)
	return fmt.Sprintf("%s %d %s %s", name, u.Day, MonthName(int(u.Month), w), w.year(u.Year))
}

// shortMonth is a month's name beside a day: abbreviated in English, as newspapers do.
func (w Wording) shortMonth(month int) string {
	if w.arabic() {
		return MonthName(month, w)
	}
	return englishShort[month-1]
}

// lastYearWithEra is the last year that would be taken for a day or an hour without its era.
const lastYearWithEra = 99

func (w Wording) year(year int) string {
	if year > lastYearWithEra {
		return strconv.Itoa(year)
	}
	return w.yearWithEra(year)
}

func (w Wording) yearWithEra(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + w.pick(" ق.م.", " BC")
	}
	return w.pick(strconv.Itoa(year)+" م.", "AD "+strconv.Itoa(year))
}

// years answers two years that stand side by side: years before our era name it once, at the
// end, and a range into our era names both.
func (w Wording) years(from, to int) (first, last string) {
	switch {
	case from <= 0 && to <= 0:
		return strconv.Itoa(1 - from), w.yearWithEra(to)
	case from <= 0:
		return w.yearWithEra(from), w.yearWithEra(to)
	}
	return w.year(from), w.year(to)
}

// partOfYear answers a season, a quarter or a half without its year.
func (w Wording) partOfYear(u Unit, governed bool) string {
	first, _ := firstPart(u.Precision)
	i := int(u.Month) - first
	if u.Precision == Season {
		return w.pick(arabicSeasons[i], englishSeasons[i])
	}
	if w.arabic() {
		noun := "الربع "
		if u.Precision == Half {
			noun = "النصف "
		}
		return noun + arabicOrdinals[i]
	}
	noun := " quarter"
	if u.Precision == Half {
		noun = " half"
	}
	return article(governed) + englishOrdinals[i] + noun
}

// century answers "the 20th century"; what EDTF writes as -01XX is the second before our era.
func (w Wording) century(year int, governed bool) string {
	n, era := year/100+1, ""
	if year < 0 {
		n, era = -year/100+1, w.pick(" ق.م.", " BC")
	}
	if w.arabic() {
		return "القرن " + arabicCentury(n, governed) + era
	}
	return fmt.Sprintf("%s%d%s century%s", article(governed), n, ordinalSuffix(n), era)
}

// decade answers "the 1990s". The 1900s would be taken for a century, so they are its first
// decade; years before our era are named by their first and last, and so is an Arabic decade
// without a name, since many take the second decade of a century to begin with its year 11.
func (w Wording) decade(year int, governed bool) string {
	switch {
	case year < 0:
		first, last := w.years(year, year+9)
		return w.pick("السنوات "+first+" إلى "+last, first+"–"+last)
	case w.arabic() && !hasArabicName(year):
		first, last := w.years(year, year+9)
		return "عقد " + first + " إلى " + last
	case w.arabic():
		return arabicDecade(year) + " " + w.century(year, true)
	case year/10%10 == 0:
		return article(governed) + "first decade of " + w.century(year, true)
	}
	return article(governed) + w.year(year) + "s"
}

// article answers the article that English sets before a noun behind a preposition.
func article(governed bool) string {
	if governed {
		return "the "
	}
	return ""
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
