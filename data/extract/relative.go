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
	r.say("today", r.origin(r.anchor), r.kept.unit(u, false), strconv.Itoa(n))
	w := when{start: u, derived: true}
	r.checkWeekday(p, w)
	return w
}

// relativeUnit resolves last week, this year, next month, the same day, the following week.
func (r *resolver) relativeUnit(p *partial) when {
	unit, mod := int32(p.get(fUnit)), int32(p.get(fMod))
	base, derived := r.here()
	if mod == modSame || mod == modBefore || mod == modAfter {
		base, derived = r.base()
		switch {
		case (unit == unitDay || unit == unitNight || unit == unitWeek) && !r.day.IsZero():
			base, derived = dayUnit(r.day), r.dayDriven
		case unit == unitMonth && mod == modSame && base.Precision < timeline.Month && !r.month.IsZero():
			base, derived = r.month, r.monthDriven // a year named in between has no month to be the same
		}
	}
	if base.IsZero() {
		return when{}
	}
	if p.has(fOf) && (mod == modSame || mod == modThis) {
		return r.sameIn(p, unit, base)
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
	switch {
	case p.has(fPart) && (unit == unitNight || unit == unitDay):
		w.part = timeline.Part(p.get(fPart))
	case unit == unitNight:
		w.part = timeline.Night
	}
	r.say("unit", r.origin(base), r.kept.value(w), unitName(unit), strconv.Itoa(n))
	return w
}

// sameIn resolves "the same month of last year", "on this day in 1948" and "the week of 4 July".
func (r *resolver) sameIn(p *partial, unit int32, base timeline.Unit) when {
	c := r.point(&r.kids[p.get(fOf)])
	if c.isZero() {
		return c
	}
	if c.start.Precision == timeline.Year {
		base.Year = c.start.Year
	} else {
		base = c.start
	}
	w := holding(base, unit)
	w.derived = true
	r.say("nth", r.kept.value(c), r.kept.value(w))
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
		r.say("run", r.origin(base), r.kept.value(w), unitName(unit), strconv.Itoa(n))
		return w
	case modBefore:
		last := holding(base, unit).shifted(-1)
		w = when{start: last.shifted(1 - n).start, end: last.last(), derived: derived}
		r.say("run", r.origin(base), r.kept.value(w), unitName(unit), strconv.Itoa(n))
		return w
	}
	if vague && unit == unitWeek {
		other, now = timeline.NewMonth(other.Year, int(other.Month)), base
	}
	if vague {
		other.Approximate = true
	}
	w = when{start: other, end: now, derived: derived, through: vague} // "in recent weeks" is all of them
	if forward {
		w.start, w.end = now, other
	}
	if w.start == w.end {
		w.end = timeline.Unit{}
	}
	if vague {
		n = 0
	}
	r.say("run", r.origin(base), r.kept.value(w), unitName(unit), strconv.Itoa(n))
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

var unitNames = [...]string{"", "second", "minute", "hour", "night", "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"}

func unitName(unit int32) string { return unitNames[unit] }
