package extract

import (
	"strconv"

	"waqai/timeline"
)

// fromToday resolves yesterday, today, tomorrow and their kin.
func (r *resolver) fromToday(p *partial) when {
	if r.anchor.IsZero() {
		return when{}
	}
	n := p.get(fOffset) - offsetZero
	u := r.anchor.Add(n)
	r.say("today", r.origin(r.anchor), u.String(), strconv.Itoa(n))
	w := when{start: u, derived: true}
	r.checkWeekday(p, w)
	return w
}

// weekday resolves a weekday that has no date: the nearest before the anchor, or after it where
// the words speak of what is to come.
func (r *resolver) weekday(p *partial) when {
	wd := p.get(fWeekday)
	if r.anchor.IsZero() {
		return when{}
	}
	base, derived := r.anchor, true
	var u timeline.Unit
	switch int32(p.get(fMod)) {
	case modLast, modRecent:
		u = weekdayNear(base, wd, false, true)
	case modNext, modComing:
		u = weekdayNear(base, wd, true, true)
	case modThis:
		w := week(base, 0)
		u = w.start.Add((wd + 6) % 7)
	case modLastLast:
		u = weekdayNear(base, wd, false, true).Add(-7)
	case modNextNext:
		u = weekdayNear(base, wd, true, true).Add(7)
	case modSame, modBefore, modAfter:
		base, derived = r.base()
		if base.IsZero() {
			return when{}
		}
		u = weekdayNear(dayOf(base), wd, int32(p.get(fMod)) == modAfter, int32(p.get(fMod)) != modSame)
	default:
		if p.has(fOf) {
			return r.weekdayOf(p, wd)
		}
		return r.bareWeekday(p, wd)
	}
	r.say("weekday", r.origin(base), u.String(), direction(u, base))
	return when{start: u, derived: derived}
}

// recentDays is how many days before the anchor a weekday in "until Monday" still means that day.
const recentDays = 2

// bareWeekday resolves a weekday without more.
func (r *resolver) bareWeekday(p *partial, wd int) when {
	base, derived := r.anchor, true
	if r.history && !r.day.IsZero() {
		base, derived = dayUnit(r.day), r.dayDriven
	} else if r.farDay() {
		return r.weekdayBeside(wd)
	}
	forward := r.tense == tenseFuture
	if int32(p.get(fFrame)) == frameUntil && r.tense != tensePast {
		forward = true
	} else if int32(p.get(fFrame)) == frameUntil {
		back := int(base.Span().Start-weekdayNear(base, wd, false, false).Span().Start) / timeline.SecondsPerDay
		forward = back > recentDays
	}
	if r.tense != tensePast && base == r.anchor && r.daySent == r.sentence && r.day.Span().Start > base.Span().Start && r.isNear(r.day) {
		forward = true
	}
	u := weekdayNear(base, wd, forward, false)
	v := weekdayNear(base, wd, !forward, true)
	r.say("weekday", r.origin(base), u.String(), direction(u, base))
	r.alternative(when{start: v, derived: derived}, "weekday", r.origin(base), v.String(), direction(v, base))
	return when{start: u, derived: derived}
}

// weekdayBeside resolves a weekday in the neighbourhood of a day that the story has just named, far
// from the anchor.
func (r *resolver) weekdayBeside(wd int) when {
	base := dayUnit(r.day)
	u, v := weekdayNear(base, wd, false, false), weekdayNear(base, wd, true, false)
	if base.Span().Start-u.Span().Start > v.Span().Start-base.Span().Start {
		u, v = v, u
	}
	r.say("weekday", r.origin(base), u.String(), direction(u, base))
	if u != v {
		r.alternative(when{start: v, derived: r.dayDriven}, "weekday", r.origin(base), v.String(), direction(v, base))
	}
	return when{start: u, derived: r.dayDriven}
}

// weekdayOf resolves "Monday of last week".
func (r *resolver) weekdayOf(p *partial, wd int) when {
	w := r.point(&r.kids[p.get(fOf)])
	if w.isZero() || w.end.IsZero() {
		return w
	}
	w.start, w.end = weekdayNear(w.start, wd, true, false), timeline.Unit{}
	return w
}

// relativeUnit resolves last week, this year, next month, the same day, the following week.
func (r *resolver) relativeUnit(p *partial) when {
	unit, mod := int32(p.get(fUnit)), int32(p.get(fMod))
	base, derived := r.here()
	if mod == modSame || mod == modBefore || mod == modAfter {
		base, derived = r.base()
		if unit == unitDay || unit == unitNight || unit == unitWeek {
			if !r.day.IsZero() {
				base, derived = dayUnit(r.day), r.dayDriven
			}
		}
	}
	if base.IsZero() {
		return when{}
	}
	n := 0
	switch mod {
	case modLast, modBefore:
		n = -1
	case modNext, modAfter:
		n = 1
	case modLastLast:
		n = -2
	case modNextNext:
		n = 2
	case modRecent, modComing:
		return r.lately(p, unit, mod, base, derived)
	case modFirstOf, modLastOf:
		return r.endsOf(p, unit, mod)
	}
	if p.has(fCount) && n != 0 {
		return r.lately(p, unit, mod, base, derived)
	}
	if unit == unitWeekend && mod == modThis && base == r.anchor && r.tense != tenseFuture && r.tense != tenseLikely && int(base.Span().Start.Weekday()+6)%7 < 4 {
		n = -1 // the weekend that has just been
	}
	w := holding(base, unit).shifted(n)
	w.derived = derived
	if unit == unitNight || unit == unitDay && p.get(fPart) != 0 {
		w.part = timeline.Part(p.get(fPart))
	}
	r.say("unit", r.origin(base), w.date().Value(), unitName(unit), strconv.Itoa(n))
	return w
}

// lately resolves a run of units up to the base or from it: "the last two weeks".
func (r *resolver) lately(p *partial, unit, mod int32, base timeline.Unit, derived bool) when {
	n := p.get(fCount)
	vague := n == 0
	if vague {
		n = map[int32]int{unitWeek: 4, unitDay: 7, unitMonth: 3, unitYear: 5, unitDecade: 3}[unit]
		if n == 0 {
			return when{}
		}
	}
	forward := mod == modComing || mod == modNext || mod == modAfter
	var w when
	other := moved(base, -n, unit)
	if forward {
		other = moved(base, n, unit)
	}
	other, now := coarse(other, unit), coarse(base, unit)
	switch mod {
	case modAfter:
		first := holding(base, unit).shifted(1)
		w = when{start: first.start, end: first.shifted(n - 1).last(), derived: derived}
		r.say("run", r.origin(base), w.date().Value(), unitName(unit), strconv.Itoa(n))
		return w
	case modBefore:
		last := holding(base, unit).shifted(-1)
		w = when{start: last.shifted(1 - n).start, end: last.last(), derived: derived}
		r.say("run", r.origin(base), w.date().Value(), unitName(unit), strconv.Itoa(n))
		return w
	}
	if vague && unit == unitWeek {
		other, now = timeline.NewMonth(other.Year, int(other.Month)), base
	}
	if vague {
		other.Approximate = true
	}
	w = when{start: other, end: now, derived: derived}
	if forward {
		w.start, w.end = now, other
	}
	if w.start == w.end {
		w.end = timeline.Unit{}
	}
	if vague {
		n = 0
	}
	r.say("run", r.origin(base), w.date().Value(), unitName(unit), strconv.Itoa(n))
	return w
}

// coarse answers u in the precision in which runs of a unit are given.
func coarse(u timeline.Unit, unit int32) timeline.Unit {
	switch unit {
	case unitYear, unitDecade:
		if u.Precision >= timeline.Month {
			return timeline.NewMonth(u.Year, int(u.Month))
		}
	case unitMonth:
		if u.Precision >= timeline.Month {
			return timeline.NewMonth(u.Year, int(u.Month))
		}
	case unitHour, unitMinute, unitSecond:
		return dayUnit(u)
	}
	return u
}

// counted resolves "three days ago", "two weeks later", "since ten years".
func (r *resolver) counted(p *partial) when {
	unit, n := int32(p.get(fUnit)), p.get(fCount)
	if !p.has(fCount) {
		return when{}
	}
	sign := 1
	if p.get(fDirection) == 1 {
		sign = -1
	}
	base, derived := r.anchor, true
	own, exact := false, p.has(fExact)
	switch int32(p.get(fFrom)) {
	case originClause:
		return r.ofClause(p, unit)
	case originRunning:
		base, derived = r.base()
		if p.has(fOf) {
			w := r.point(&r.kids[p.get(fOf)])
			if w.isZero() {
				return w
			}
			base, derived = w.start, w.derived
			if sign > 0 {
				base = w.last()
			}
			exact = base.Precision >= timeline.Day
		} else if unit <= unitWeek && !r.day.IsZero() && r.running.Precision < timeline.Day {
			base, derived = r.day, r.dayDriven
		}
		own = true
	}
	if base.IsZero() {
		return when{}
	}
	u := moved(base, sign*n, unit)
	if p.has(fHalfMore) {
		u = moved(u, sign*halfOf(unit, base), smaller(unit, base))
	}
	for q := p; q.has(fSecond); {
		q = &r.kids[q.get(fSecond)]
		u = moved(u, sign*q.get(fCount), int32(q.get(fUnit)))
		unit = int32(q.get(fUnit))
	}
	w := one(u)
	if (!own || unit > unitWeek) && !exact {
		w = toPrecision(u, unit, p)
	} else if unit < unitDay && base.Precision < timeline.Minute {
		w = one(dayOf(u))
	}
	w.derived = derived
	r.say("counted", r.origin(base), w.date().Value(), unitName(unit), strconv.Itoa(sign*n))
	return w
}

// ofClause resolves "two days after the blast": the date of its own clause, as wide as the unit.
func (r *resolver) ofClause(p *partial, unit int32) when {
	u, derived := r.clauseDay()
	if r.close && !r.day.IsZero() && r.daySent == r.sentence {
		u, derived = dayUnit(r.day), r.dayDriven
	}
	if u.IsZero() {
		return when{}
	}
	r.say("clause", r.origin(u))
	w := one(u)
	if unit > unitWeek && !p.has(fSecond) {
		w = holding(u, unit)
	}
	w.derived = derived
	return w
}

// halfOf and smaller put "and a half" of a unit into a smaller one.
func halfOf(unit int32, base timeline.Unit) int {
	return map[int32]int{unitYear: 6, unitMonth: 15, unitDay: 12, unitHour: 30, unitDecade: 5, unitWeek: 3, unitCentury: 50}[unit]
}

func smaller(unit int32, base timeline.Unit) int32 {
	return map[int32]int32{unitYear: unitMonth, unitMonth: unitDay, unitDay: unitHour, unitHour: unitMinute, unitDecade: unitYear, unitWeek: unitDay, unitCentury: unitYear}[unit]
}

// toPrecision answers u as wide as the unit that it was counted in.
func toPrecision(u timeline.Unit, unit int32, p *partial) when {
	if p.has(fHalfMore) {
		unit = smaller(unit, u)
	}
	switch unit {
	case unitYear, unitDecade, unitCentury:
		return one(timeline.NewYear(u.Year))
	case unitMonth, unitQuarter:
		if u.Precision >= timeline.Month {
			return one(timeline.NewMonth(u.Year, int(u.Month)))
		}
	case unitWeek:
		if u.Precision == timeline.Day {
			return week(u, 0)
		}
	case unitHour, unitMinute, unitSecond:
		return one(dayUnit(u))
	}
	return one(u)
}

var unitNames = [...]string{"", "second", "minute", "hour", "night", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"}

func unitName(unit int32) string { return unitNames[unit] }
