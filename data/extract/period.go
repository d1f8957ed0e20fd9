package extract

import (
	"waqai/timeline"
)

// nth resolves "the first week of March", "the last Sunday of October", "the third day".
func (r *resolver) nth(p *partial) when {
	n := p.get(fNth)
	if !p.has(fOf) && int32(p.get(fUnit)) == unitWeek && int32(p.get(fMod)) == modThis && !r.anchor.IsZero() {
		w := week(timeline.NewDay(r.anchor.Year, 1, 4), n-1)
		w.derived = true
		r.say("nth", r.kept.value(one(timeline.NewYear(r.anchor.Year))), r.kept.value(w))
		return w
	}
	if !p.has(fOf) {
		return when{}
	}
	if w := r.weekdayOnDate(p, n); !w.isZero() {
		return w
	}
	c := r.point(&r.kids[p.get(fOf)])
	if c.isZero() {
		return c
	}
	first, last := dayOf(c.start), timeline.DayAt(c.span().End-1)
	var w when
	switch {
	case p.has(fWeekday):
		if n > nthLast-countedBack {
			w = one(weekdayNear(last, p.get(fWeekday), false, false).Add(7 * (n - nthLast)))
		} else {
			w = one(weekdayNear(first, p.get(fWeekday), true, false).Add(7 * (n - 1)))
		}
	case int32(p.get(fUnit)) == unitWeek && c.start.Precision == timeline.Year && n <= nthLast-countedBack:
		w = week(timeline.NewDay(c.start.Year, 1, 4), n-1) // weeks of a year have the numbers of ISO 8601
	default:
		w = nthUnit(first, last, n, int32(p.get(fUnit)))
	}
	w.derived = c.derived
	r.say("nth", r.kept.value(c), r.kept.value(w))
	return w
}

// weekdayOnDate resolves "Tuesday the second of November" where the second is a Tuesday: such words
// rather name that day than the second Tuesday.
func (r *resolver) weekdayOnDate(p *partial, n int) when {
	q := r.kids[p.get(fOf)]
	if !p.has(fWeekday) || !p.has(fEither) || !q.has(fMonth) || q.has(fDay) {
		return when{}
	}
	q.put(fWeekday, int32(p.get(fWeekday)))
	q.put(fDay, int32(n))
	because, doubts, others := len(r.because), len(r.doubts), len(r.others)
	w := r.calendar(&q)
	if !w.isZero() && len(r.doubts) == doubts {
		return w
	}
	r.because, r.doubts, r.others = r.because[:because], r.doubts[:doubts], r.others[:others]
	return when{}
}

// countedBack is how many units, the last included, are counted from the end: the last, the second
// last, the third last.
const countedBack = 3

// nthUnit answers the nth unit of a stretch of days; weeks count from its first day.
func nthUnit(first, last timeline.Unit, n int, unit int32) when {
	back := nthLast - n // how many units from the last one
	switch unit {
	case unitDay, unitNight:
		if back < countedBack {
			return one(last.Add(-back))
		}
		return one(first.Add(n - 1))
	case unitWeek:
		if back < countedBack {
			return when{start: last.Add(-6 - 7*back), end: last.Add(-7 * back)}
		}
		return when{start: first.Add(7 * (n - 1)), end: first.Add(7*n - 1)}
	case unitWeekend:
		sat := weekdayNear(first, 6, true, false).Add(7 * (n - 1))
		if back < countedBack {
			sat = weekdayNear(last, 6, false, false).Add(-7 * back)
		}
		return when{start: sat, end: sat.Add(1)}
	}
	if back < countedBack {
		return holding(last, unit).shifted(-back)
	}
	return holding(first, unit).shifted(n - 1)
}

// endsOf resolves "the first three weeks of September", "the last two months of the year".
func (r *resolver) endsOf(p *partial, unit, mod int32) when {
	n := p.get(fCount)
	if !p.has(fOf) || n == 0 {
		return when{}
	}
	c := r.point(&r.kids[p.get(fOf)])
	if c.isZero() {
		return c
	}
	first, last := dayOf(c.start), timeline.DayAt(c.span().End-1)
	var w when
	switch unit {
	case unitMonth, unitYear, unitDecade:
		if mod == modFirstOf {
			w = when{start: holding(first, unit).start, end: holding(first, unit).start.Add(n - 1)}
		} else {
			w = when{start: holding(last, unit).start.Add(1 - n), end: holding(last, unit).start}
		}
	default:
		days := n
		if unit == unitWeek {
			days = 7 * n
		}
		if mod == modFirstOf {
			w = when{start: first, end: first.Add(days - 1)}
		} else {
			w = when{start: last.Add(1 - days), end: last}
		}
	}
	w.derived = c.derived
	r.say("nth", r.kept.value(c), r.kept.value(w))
	return w
}
