package timeline

import "time"

// Time is an instant: seconds since 1970-01-01T00:00Z, proleptic Gregorian, no leap seconds.
type Time int64

// Lengths in seconds of the units that always last the same.
const (
	SecondsPerMinute = 60
	SecondsPerHour   = 60 * SecondsPerMinute
	SecondsPerDay    = 24 * SecondsPerHour
)

// On answers the start of a day. The year is astronomical (0 is 1 BC); month and day may lie
// outside their usual ranges and are carried over, as in time.Date.
func On(year, month, day int) Time {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	return Time(daysFromCivil(year, month)+day-1) * SecondsPerDay
}

// Civil answers the calendar day that holds t.
func (t Time) Civil() (year, month, day int) {
	return civilFromDays(int(floorDiv64(int64(t), SecondsPerDay)))
}

// Clock answers hour (0–23) and minute (0–59) of t in its day.
func (t Time) Clock() (hour, minute int) {
	s := int(int64(t) - floorDiv64(int64(t), SecondsPerDay)*SecondsPerDay)
	return s / SecondsPerHour, s % SecondsPerHour / SecondsPerMinute
}

// Weekday answers the day of the week of t.
func (t Time) Weekday() time.Weekday {
	return time.Weekday(floorMod(int(floorDiv64(int64(t), SecondsPerDay))+4, 7))
}

// Span is a stretch of time: Start is in it, End is not.
type Span struct{ Start, End Time }

// Contains tells whether t lies in s.
func (s Span) Contains(t Time) bool { return s.Start <= t && t < s.End }

// Overlaps tells whether s and o share an instant.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union answers the smallest span that holds both.
func (s Span) Union(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Seconds answers the length of s.
func (s Span) Seconds() int64 { return int64(s.End - s.Start) }

// daysFromCivil answers the day number (0 is 1970-01-01) of the first of a month, 1 ≤ month ≤ 12.
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
func daysFromCivil(year, month int) int {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12) + 2) / 5
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// civilFromDays is the inverse of daysFromCivil (Hinnant, civil_from_days).
func civilFromDays(days int) (year, month, day int) {
	days += 719468
	era := floorDiv(days, 146097)
	doe := days - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, doy - (153*mp+2)/5 + 1
}

// DaysIn answers the number of days of a month, 1 ≤ month ≤ 12.
func DaysIn(year, month int) int {
	return int((On(year, month+1, 1) - On(year, month, 1)) / SecondsPerDay)
}

func floorDiv(a, b int) int { return int(floorDiv64(int64(a), int64(b))) }

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }

func floorDiv64(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
