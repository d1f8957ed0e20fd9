package timeline

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hablullah/go-hijri"
)

// The Umm al-Qura table starts in 1356 AH (1937); before it, and behind its end, days follow the
// arithmetic calendar and are marked approximate. Published tables differ by a day here and
// there, so a Hijri day is never finer than "this day, give or take one".
const (
	firstUmmAlQura = 1356
	lastUmmAlQura  = 1500
	lastHijri      = 9999 // the last year that is read, as EDTF writes four digits
)

// HijriDay answers the Gregorian day of a Hijri one, in the proleptic calendar for old days. It
// errs where there is no such year (1 to 9999) or month, or no such day in it.
func HijriDay(year, month, day int) (Unit, error) {
	if year < 1 || year > lastHijri || month < 1 || month > 12 || day < 1 || day > 30 {
		return Unit{}, fmt.Errorf("there is no %d-%02d-%02d in the Hijri calendar", year, month, day)
	}
	var u Unit
	if year >= firstUmmAlQura && year <= lastUmmAlQura {
		t := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
		u = NewDay(t.Year(), int(t.Month()), t.Day())
	} else {
		u = DayAt(Time(arithmeticHijri(year, month, day)) * SecondsPerDay)
		u.Approximate = true
	}
	if y, m, d, err := ToHijri(u); err != nil || y != year || m != month || d != day {
		return Unit{}, fmt.Errorf("month %d of %d AH has no day %d", month, year, day)
	}
	return u, nil
}

// HijriMonth answers the days of a Hijri month as one date, within.
func HijriMonth(year, month int) (Date, error) {
	nextYear, nextMonth := year, month+1
	if month == 12 {
		nextYear, nextMonth = year+1, 1
	}
	return hijriSpan(year, month, nextYear, nextMonth)
}

// HijriYear answers the days of a Hijri year as one date, within.
func HijriYear(year int) (Date, error) { return hijriSpan(year, 1, year+1, 1) }

// hijriSpan answers the days from the first of one month to the day before the first of another.
func hijriSpan(fromYear, fromMonth, toYear, toMonth int) (Date, error) {
	first, err := HijriDay(fromYear, fromMonth, 1)
	if err != nil {
		return Date{}, err
	}
	next, err := HijriDay(toYear, toMonth, 1)
	if err != nil {
		return Date{}, err
	}
	return Date{Form: Between, Start: first, End: next.Add(-1), Calendar: Hijri}, nil
}

// ToHijri answers the Hijri date of a Gregorian day, by the same rule as HijriDay. It errs for a
// unit that is not a day and for days before 1 Muharram of the year 1.
func ToHijri(u Unit) (year, month, day int, err error) {
	if u.Precision != Day || u.Valid() != nil {
		return 0, 0, 0, fmt.Errorf("find the Hijri date of %s: not a day", u)
	}
	t := time.Date(u.Year, time.Month(u.Month), int(u.Day), 0, 0, 0, 0, time.UTC)
	if q, err := hijri.CreateUmmAlQuraDate(t); err == nil {
		return int(q.Year), int(q.Month), int(q.Day), nil
	}
	days := int(u.Span().Start / SecondsPerDay)
	if days < arithmeticHijri(1, 1, 1) {
		return 0, 0, 0, fmt.Errorf("find the Hijri date of %s: the calendar starts in 622", u)
	}
	// A year is 10631/30 days, and the estimate is never too late.
	year = (days-arithmeticHijri(1, 1, 1))*30/10631 + 1
	for days >= arithmeticHijri(year+1, 1, 1) {
		year++
	}
	for month = 12; month > 1 && days < arithmeticHijri(year, month, 1); month-- {
	}
	return year, month, days - arithmeticHijri(year, month, 1) + 1, nil
}

// arithmeticHijri answers the day number (0 is 1970-01-01) in the arithmetic calendar: months of
// 30 and 29 days in turn, and a day more in years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of
// 30, counted from 16 July 622 in the Julian calendar. Reingold and Dershowitz, "Calendrical
// Calculations", chapter 7.
func arithmeticHijri(year, month, day int) int {
	const beforeFirst = -492149 // the eve of 1 Muharram 1
	return beforeFirst + (year-1)*354 + (3+11*year)/30 + 29*(month-1) + month/2 + day
}

// hijri words a date that was written in the Hijri calendar in days of that calendar, each with
// its Gregorian day behind it; false for every other date.
func (w Wording) hijri(d Date) (string, bool) {
	if d.Calendar != Hijri {
		return "", false
	}
	w.Long = false // a weekday or a "whole month" would be more than such a day can tell
	names := map[Unit]string{}
	for _, u := range d.Units() {
		y, m, day, err := ToHijri(u)
		if err != nil {
			return "", false
		}
		names[u] = fmt.Sprintf("%d %s %s", day, HijriMonthName(m, w.Language), w.hijriYear(y))
	}
	if d.Form != Between {
		return w.form(d, func(u Unit, _ bool) string {
			about := u
			about.Approximate = true
			return fmt.Sprintf("%s (%s)", names[u], w.unit(about, true))
		}), true
	}
	s := w.hijriPeriod(d)
	if s == "" {
		s = w.join(d, names[d.Start], names[d.End], false)
	}
	from, to := d.Start, d.End
	from.Approximate, to.Approximate = false, false
	first, last := w.ends(from, to, false)
	tight := !strings.Contains(first, " ")
	return fmt.Sprintf("%s (%s%s%s%s)", s, w.about(), first, w.pick(" إلى ", dash(tight)), last), true
}

func (w Wording) hijriYear(y int) string { return strconv.Itoa(y) + w.pick(" هـ", " AH") }

// hijriPeriod names a range that is exactly one Hijri month or year; "" where it is not.
func (w Wording) hijriPeriod(d Date) string {
	y, m, day, err := ToHijri(d.Start)
	nextY, nextM, nextDay, nextErr := ToHijri(d.End.Add(1))
	if err != nil || nextErr != nil || day != 1 || nextDay != 1 {
		return ""
	}
	switch months := (nextY-y)*12 + nextM - m; {
	case months == 1:
		return HijriMonthName(m, w.Language) + " " + w.hijriYear(y)
	case months == 12 && m == 1:
		return w.hijriYear(y)
	}
	return ""
}
