package extract

import (
	"strconv"

	"waqai/timeline"
)

// count is what "three days later" has counted.
type count struct {
	from, to timeline.Unit
	unit     int32
	sentence int
	derived  bool
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
			exact = base.Precision >= timeline.Day || base.Precision == timeline.Month && unit >= unitYear
		} else if r.running.Precision == timeline.Year && (r.runningSent == r.sentence && r.daySent != r.sentence || !r.history && !r.derived && r.sentence-r.runningSent <= 1 && r.daySent < r.runningSent) && unit < unitYear {
			r.say("same-year", r.origin(r.running))
			return when{start: r.running, derived: r.derived} // "in 1961, and six days later"
		} else if unit <= unitWeek && !r.day.IsZero() && r.running.Precision < timeline.Day {
			base, derived = r.day, r.dayDriven
		}
		own = p.has(fOf) || !r.running.IsZero()
		if c := &r.count; !p.has(fOf) && c.sentence == r.sentence && c.to == r.running && unit > c.unit {
			base, derived = c.from, c.derived // "after three days, … after three weeks": both from the same day
		}
	}
	if base.IsZero() {
		return when{}
	}
	if int32(p.get(fFrom)) == originRunning && !p.has(fOf) && r.isTooLate(moved(base, sign*n, unit)) {
		base, derived = r.left, false
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
	if p.has(fSeason) { // "two summers later"
		w = one(timeline.Unit{Precision: timeline.Season, Year: u.Year, Month: int8(p.get(fSeason))})
	}
	w.derived = derived
	r.say("counted", r.origin(base), r.kept.value(w), unitName(unit), strconv.Itoa(sign*n))
	if own && unit == unitWeek && !p.has(fOf) && w.start.Precision == timeline.Day {
		if d := r.namedBeside(w.start); d != w.start { // a number of weeks is seldom exact
			w.start = d
			r.say("named-beside", r.kept.unit(d, false))
		}
	}
	r.count = count{base, w.start, unit, r.sentence, derived}
	return w
}

// isTooLate tells whether a count, from where the report is, leads past its day although nothing speaks of
// what is to come: it goes on from the aside that the sentence before ended with.
func (r *resolver) isTooLate(u timeline.Unit) bool {
	return !r.left.IsZero() && r.sentence-r.leftSent <= 1 && r.tense != tenseFuture && u.Span().Start >= r.anchor.Span().End
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
