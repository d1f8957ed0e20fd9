package timeline

import "fmt"

// Precision is how wide a Unit is. The zero value means that no time is named.
type Precision uint8

// From the widest to the finest.
const (
	Century Precision = iota + 1
	Decade
	Year
	Half
	Season
	Quarter
	Month
	Day
	Minute
)

// The values of Unit.Month for parts of a year, after ISO 8601-2 section 4.8.
// Spring is March to May; a winter belongs to the year in which it starts.
const (
	Spring   = 21
	Summer   = 22
	Autumn   = 23
	Winter   = 24
	Quarter1 = 33 // to 36
	Half1    = 40 // and 41
)

// MaxYear is the last year that a Unit may name; the first is its negative. EDTF writes it as
// Y999999999, and every time in it fits a Time.
const MaxYear = 999_999_999

// Unit is one calendar unit as a source names it: a year, a month, a day, a minute. The zero
// Unit names nothing.
type Unit struct {
	Precision    Precision
	Year         int  // astronomical: 0 is 1 BC; the first year of a decade (1990, -49) or century (1900, -199)
	Month        int8 // 1–12 for Month and finer; Spring–Winter, Quarter1+n, Half1+n for parts of a year
	Day          int8 // 1–31 for Day and Minute
	Hour, Minute int8 // for Minute
	Approximate  bool // "about": EDTF ~
	Uncertain    bool // the source doubts it: EDTF ?
}

// NewYear answers the unit of a whole year.
func NewYear(year int) Unit { return Unit{Precision: Year, Year: year} }

// NewMonth answers the unit of a month, 1 ≤ month ≤ 12.
func NewMonth(year, month int) Unit {
	return Unit{Precision: Month, Year: year, Month: int8(month)}
}

// NewDay answers the unit of a day. It is not checked: see Valid.
func NewDay(year, month, day int) Unit {
	return Unit{Precision: Day, Year: year, Month: int8(month), Day: int8(day)}
}

// DayAt answers the day that holds t.
func DayAt(t Time) Unit {
	y, m, d := t.Civil()
	return NewDay(y, m, d)
}

// IsZero tells whether u names nothing.
func (u Unit) IsZero() bool { return u.Precision == 0 }

// Valid answers an error that says what is wrong with u, for example a 31 February.
func (u Unit) Valid() error {
	if u.Year < -MaxYear || u.Year > MaxYear {
		return fmt.Errorf("the year %d is beyond %d", u.Year, MaxYear)
	}
	switch u.Precision {
	case Century:
		return validBlock(u.Year, 100)
	case Decade:
		return validBlock(u.Year, 10)
	case Year:
		return nil
	case Season, Quarter, Half:
		if lo, n := firstPart(u.Precision); int(u.Month) < lo || int(u.Month) >= lo+n {
			return fmt.Errorf("part of the year %d is none of %d to %d", u.Month, lo, lo+n-1)
		}
		return nil
	case Month, Day, Minute:
		if u.Month < 1 || u.Month > 12 {
			return fmt.Errorf("there is no month %d", u.Month)
		}
		if u.Precision == Month {
			return nil
		}
		if n := DaysIn(u.Year, int(u.Month)); u.Day < 1 || int(u.Day) > n {
			return fmt.Errorf("%04d-%02d has no day %d", u.Year, u.Month, u.Day)
		}
		if u.Precision == Minute && (u.Hour < 0 || u.Hour > 23 || u.Minute < 0 || u.Minute > 59) {
			return fmt.Errorf("there is no time %d:%02d", u.Hour, u.Minute)
		}
		return nil
	}
	return fmt.Errorf("no date is named")
}

// blockStart answers the first year of block i of n years. A century and a decade are blocks:
// what EDTF writes with X, all years that share the digits before it. 19XX is 1900 to 1999, block
// 19; -01XX is -199 to -100, block -2, the second century BC.
func blockStart(i, n int) int {
	if i < 0 {
		return i*n + 1
	}
	return i * n
}

func validBlock(year, n int) error {
	if year < -9999 || year > 9999 {
		return fmt.Errorf("%d years from %d cannot be written with X", n, year)
	}
	if year != blockStart(floorDiv(year, n), n) {
		return fmt.Errorf("the %d years that X stands for do not start in %d", n, year)
	}
	return nil
}

// firstPart answers the first Month value of a part of the year, and how many there are.
func firstPart(p Precision) (first, count int) {
	switch p {
	case Season:
		return Spring, 4
	case Quarter:
		return Quarter1, 4
	default:
		return Half1, 2
	}
}

// Span answers the time that u covers, not widened by Approximate.
func (u Unit) Span() Span {
	month := int(u.Month)
	switch u.Precision {
	case Century:
		return Span{On(u.Year, 1, 1), On(u.Year+100, 1, 1)}
	case Decade:
		return Span{On(u.Year, 1, 1), On(u.Year+10, 1, 1)}
	case Year:
		return Span{On(u.Year, 1, 1), On(u.Year+1, 1, 1)}
	case Season, Quarter, Half:
		first, count := firstPart(u.Precision)
		start := (month-first)*12/count + 1
		if u.Precision == Season {
			start += 2
		}
		return Span{On(u.Year, start, 1), On(u.Year, start+12/count, 1)}
	case Month:
		return Span{On(u.Year, month, 1), On(u.Year, month+1, 1)}
	case Day:
		t := On(u.Year, month, int(u.Day))
		return Span{t, t + SecondsPerDay}
	case Minute:
		t := On(u.Year, month, int(u.Day)) + Time(u.Hour)*SecondsPerHour + Time(u.Minute)*SecondsPerMinute
		return Span{t, t + SecondsPerMinute}
	}
	return Span{}
}

// Add answers the unit n units later (earlier when n is negative), with the same precision and
// the same qualifiers.
func (u Unit) Add(n int) Unit {
	v := u
	switch u.Precision {
	case Century:
		v.Year = blockStart(floorDiv(u.Year, 100)+n, 100)
	case Decade:
		v.Year = blockStart(floorDiv(u.Year, 10)+n, 10)
	case Year:
		v.Year += n
	case Season, Quarter, Half:
		first, count := firstPart(u.Precision)
		i := int(u.Month) - first + n
		v.Year += floorDiv(i, count)
		v.Month = int8(first + floorMod(i, count))
	case Month:
		i := int(u.Month) - 1 + n
		v.Year += floorDiv(i, 12)
		v.Month = int8(floorMod(i, 12) + 1)
	case Day:
		v = DayAt(u.Span().Start + Time(n)*SecondsPerDay)
	case Minute:
		t := u.Span().Start + Time(n)*SecondsPerMinute
		v = DayAt(t)
		h, m := t.Clock()
		v.Precision, v.Hour, v.Minute = Minute, int8(h), int8(m)
	}
	v.Approximate, v.Uncertain = u.Approximate, u.Uncertain
	return v
}
