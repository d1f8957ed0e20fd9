package timeline

import (
	"fmt"
	"time"

	"github.com/hablullah/go-hijri"
)

// The Umm al-Qura table starts in 1356 AH (1937); before it, and behind its end, days follow the
// arithmetic calendar and are marked approximate. Published tables differ by a day here and
// there, so a Hijri day is never finer than "this day, give or take one".
const (
	firstUmmAlQura = 1356
	lastUmmAlQura  = 1500
)

// HijriDay answers the Gregorian day of a Hijri one. It errs where there is no such month, or
// no such day in it.
func HijriDay(year, month, day int) (Unit, error) {
	if year < 1 || month < 1 || month > 12 || day < 1 || day > 30 {
		return Unit{}, fmt.Errorf("there is no %d-%02d-%02d in the Hijri calendar", year, month, day)
	}
	if year >= firstUmmAlQura && year <= lastUmmAlQura {
		t := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
		if back, err := hijri.CreateUmmAlQuraDate(t); err != nil || back.Day != int64(day) {
			return Unit{}, fmt.Errorf("month %d of %d AH has no day %d", month, year, day)
		}
		return NewDay(t.Year(), int(t.Month()), t.Day()), nil
	}
	h := hijri.HijriDate{Year: int64(year), Month: int64(month), Day: int64(day)}
	t := h.ToGregorian()
	u := NewDay(t.Year(), int(t.Month()), t.Day())
	u.Approximate = true
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

// ToHijri answers the Hijri date of a Gregorian day, by the same rule as HijriDay.
func ToHijri(u Unit) (year, month, day int, err error) {
	t := time.Date(u.Year, time.Month(u.Month), int(u.Day), 0, 0, 0, 0, time.UTC)
	if q, err := hijri.CreateUmmAlQuraDate(t); err == nil {
		return int(q.Year), int(q.Month), int(q.Day), nil
	}
	h, err := hijri.CreateHijriDate(t, hijri.Default)
	if err != nil {
		return 0, 0, 0, fmt.Errorf("find the Hijri date of %s: %w", u, err)
	}
	return int(h.Year), int(h.Month), int(h.Day), nil
}
