package extract

import "waqai/timeline"

// when is a stretch of the calendar on its way to becoming a Date: one unit, or a run of units
// where end is set.
type when struct {
	start, end timeline.Unit
	part       timeline.Part
	derived    bool // counted from the anchor
	hijri      bool
	through    bool // it lasted all that time
}

func one(u timeline.Unit) when { return when{start: u} }

func (w when) isZero() bool { return w.start.IsZero() }

// last answers the last unit of w.
func (w when) last() timeline.Unit {
	if w.end.IsZero() {
		return w.start
	}
	return w.end
}

// date answers w as a Date: a run is something that happened once inside it, unless it lasted.
func (w when) date() timeline.Date {
	d := timeline.In(w.start)
	if !w.end.IsZero() {
		d = timeline.Range(w.start, w.end)
		if !w.through {
			d.Extent = timeline.Within
		}
	}
	d.Part = w.part
	if w.hijri {
		d.Calendar = timeline.Hijri
	}
	return d
}

func (w when) span() timeline.Span {
	return timeline.Span{Start: w.start.Span().Start, End: w.last().Span().End}
}

// about answers w with the mark of "about".
func (w when) about() when {
	w.start.Approximate = true
	if !w.end.IsZero() {
		w.end.Approximate = true
	}
	return w
}

// week answers the days of the week, Monday to Sunday, that holds the day u, n weeks later.
func week(u timeline.Unit, n int) when {
	t := u.Span().Start
	monday := t - timeline.Time((int(t.Weekday())+6)%7)*timeline.SecondsPerDay + timeline.Time(7*n)*timeline.SecondsPerDay
	return when{start: timeline.DayAt(monday), end: timeline.DayAt(monday + 6*timeline.SecondsPerDay)}
}

// weekend answers the Saturday and the Sunday of a week.
func weekend(u timeline.Unit, n int) when {
	w := week(u, n)
	w.start = w.end.Add(-1)
	return w
}

// dayOf answers the first day of u.
func dayOf(u timeline.Unit) timeline.Unit { return timeline.DayAt(u.Span().Start) }

// holding answers the calendar unit that holds the first day of u.
func holding(u timeline.Unit, unit int32) when {
	d := dayOf(u)
	if u.Precision < timeline.Year {
		d = u
	}
	switch unit {
	case unitWeek:
		return week(d, 0)
	case unitWeekend:
		return weekend(d, 0)
	case unitMonth:
		return one(timeline.NewMonth(d.Year, int(max(d.Month, 1))))
	case unitQuarter:
		return one(timeline.Unit{Precision: timeline.Quarter, Year: d.Year, Month: int8(timeline.Quarter1 + (int(max(d.Month, 1))-1)/3)})
	case unitSeason:
		return one(seasonOf(d))
	case unitYear:
		return one(timeline.NewYear(d.Year))
	case unitDecade:
		return one(timeline.Unit{Precision: timeline.Decade, Year: floor(d.Year, 10)})
	case unitCentury:
		return one(timeline.Unit{Precision: timeline.Century, Year: floor(d.Year, 100)})
	}
	return one(d)
}

func seasonOf(d timeline.Unit) timeline.Unit {
	u := timeline.Unit{Precision: timeline.Season, Year: d.Year, Month: int8(timeline.Spring + (int(d.Month)+9)%12/3)}
	if d.Month <= 2 {
		u.Year--
	}
	return u
}

func floor(n, step int) int {
	if n < 0 && n%step != 0 {
		return (n/step - 1) * step
	}
	return n / step * step
}

// shifted answers w moved by n of its own units; a run of days moves by its own length.
func (w when) shifted(n int) when {
	if w.end.IsZero() {
		w.start = w.start.Add(n)
		return w
	}
	length := int((w.span().End - w.span().Start) / timeline.SecondsPerDay)
	if length == 2 { // a weekend
		length = 7
	}
	w.start, w.end = w.start.Add(n*length), w.end.Add(n*length)
	return w
}

// moved answers the day or minute u, n units later; months and years keep the day where it exists.
func moved(u timeline.Unit, n int, unit int32) timeline.Unit {
	switch unit {
	case unitSecond:
		return u
	case unitMinute, unitHour:
		if u.Precision == timeline.Minute {
			if unit == unitHour {
				n *= 60
			}
			return u.Add(n)
		}
		if unit == unitHour {
			return u.Add(n / 24)
		}
		return u
	case unitDay, unitNight:
		return addDays(u, n)
	case unitWeek:
		return addDays(u, 7*n)
	case unitMonth, unitQuarter:
		if unit == unitQuarter {
			n *= 3
		}
		if u.Precision == timeline.Year {
			return timeline.NewMonth(u.Year, 1).Add(n)
		}
		m := timeline.NewMonth(u.Year, int(u.Month)).Add(n)
		if u.Precision < timeline.Day {
			return m
		}
		u.Year, u.Month = m.Year, m.Month
	case unitYear:
		u.Year += n
	case unitDecade:
		u.Year += 10 * n
	case unitCentury:
		u.Year += 100 * n
	}
	if u.Precision >= timeline.Day {
		u.Day = min(u.Day, int8(timeline.DaysIn(u.Year, int(u.Month))))
	}
	return u
}

func addDays(u timeline.Unit, n int) timeline.Unit {
	switch {
	case u.Precision == timeline.Minute:
		return u.Add(n * 24 * 60)
	case u.Precision < timeline.Day:
		u = dayOf(u)
	}
	return u.Add(n)
}

// weekdayNear answers the day on the weekday wd nearest to d: on or before it, before it, on or
// after it, after it.
func weekdayNear(d timeline.Unit, wd int, forward, strict bool) timeline.Unit {
	now := int(d.Span().Start.Weekday())
	n := (wd - now + 7) % 7
	if !forward {
		n = -((now - wd + 7) % 7)
	}
	if n == 0 && strict {
		n = 7
		if !forward {
			n = -7
		}
	}
	return d.Add(n)
}
