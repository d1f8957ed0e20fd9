package timeline

import "pgregory.net/rapid"

// years draws years of every size: those of news, those around year 0, and the extremes.
func years() *rapid.Generator[int] {
	return rapid.OneOf(
		rapid.IntRange(1900, 2100),
		rapid.IntRange(-50, 50),
		rapid.IntRange(-12_000, 12_000),
		rapid.IntRange(-MaxYear, MaxYear),
	)
}

// instants draws times of every size within MaxYear.
func instants() *rapid.Generator[Time] {
	return rapid.Custom(func(t *rapid.T) Time {
		day := On(years().Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		return day + Time(rapid.IntRange(0, SecondsPerDay-1).Draw(t, "second"))
	})
}

// units draws valid units of every precision, with and without qualifiers. Years stay a little
// inside MaxYear, so that a neighbour is valid too.
func units() *rapid.Generator[Unit] {
	return rapid.Custom(func(t *rapid.T) Unit {
		u := Unit{
			Precision:   Precision(rapid.IntRange(int(Century), int(Minute)).Draw(t, "precision")),
			Year:        years().Filter(func(y int) bool { return y > -MaxYear && y < MaxYear }).Draw(t, "year"),
			Approximate: rapid.Bool().Draw(t, "approximate"),
			Uncertain:   rapid.Bool().Draw(t, "uncertain"),
		}
		switch u.Precision {
		case Century:
			u.Year = blockStart(rapid.IntRange(-99, 98).Draw(t, "century"), 100)
		case Decade:
			u.Year = blockStart(rapid.IntRange(-999, 998).Draw(t, "decade"), 10)
		case Season, Quarter, Half:
			first, count := firstPart(u.Precision)
			u.Month = int8(rapid.IntRange(first, first+count-1).Draw(t, "part"))
		case Month, Day, Minute:
			u.Month = int8(rapid.IntRange(1, 12).Draw(t, "month"))
		}
		if u.Precision >= Day {
			u.Day = int8(rapid.IntRange(1, DaysIn(u.Year, int(u.Month))).Draw(t, "day"))
		}
		if u.Precision == Minute {
			u.Hour = int8(rapid.IntRange(0, 23).Draw(t, "hour"))
			u.Minute = int8(rapid.IntRange(0, 59).Draw(t, "minute"))
		}
		return u
	})
}

// dates draws valid dates of every form, extent, calendar and part of the day.
func dates() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		d := Date{
			Form:     Form(rapid.IntRange(int(Undated), int(OneOf)).Draw(t, "form")),
			Extent:   Extent(rapid.IntRange(0, 1).Draw(t, "extent")),
			Calendar: Calendar(rapid.IntRange(0, 1).Draw(t, "calendar")),
			Part:     Part(rapid.IntRange(0, int(Night)).Draw(t, "part")),
		}
		switch d.Form {
		case Single, Since, After:
			d.Start = units().Draw(t, "start")
		case Until, Before:
			d.End = units().Draw(t, "end")
		case Between:
			d.Start, d.End = units().Draw(t, "start"), units().Draw(t, "end")
			if d.Valid() != nil {
				d.Start, d.End = d.End, d.Start
			}
		case OneOf:
			d.Choices = rapid.SliceOfN(units(), 1, 4).Draw(t, "choices")
		}
		return d
	})
}

// parsed answers the date of EDTF that is known to be right.
func parsed(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// lasting answers d with the extent Throughout, within answers it with Within.
func lasting(d Date) Date { d.Extent = Throughout; return d }
func within(d Date) Date  { d.Extent = Within; return d }
