package extract

import "waqai/timeline"

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
	r.say("weekday", r.origin(base), r.kept.unit(u, false), direction(u, base))
	return when{start: u, derived: derived}
}

// recentDays is how many days before the anchor a weekday in "until Monday" still means that day.
const recentDays = 2

// bareWeekday resolves a weekday without more.
func (r *resolver) bareWeekday(p *partial, wd int) when {
	if !r.latest.IsZero() {
		return r.fartherBack(wd)
	}
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
	agenda := r.entry && r.tense != tensePast && !r.history
	forward = forward || agenda
	u := weekdayNear(base, wd, forward, false)
	v := weekdayNear(base, wd, !forward, true)
	if agenda {
		u = r.agendaDay(wd)
	}
	r.say("weekday", r.origin(base), r.kept.unit(u, false), direction(u, base))
	r.alternative(when{start: v, derived: derived}, "weekday", r.origin(base), r.kept.unit(v, false), direction(v, base))
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
	r.say("weekday", r.origin(base), r.kept.unit(u, false), direction(u, base))
	if u != v {
		r.alternative(when{start: v, derived: r.dayDriven}, "weekday", r.origin(base), r.kept.unit(v, false), direction(v, base))
	}
	return when{start: u, derived: r.dayDriven}
}

// weekdayOf resolves "Monday of last week".
func (r *resolver) weekdayOf(p *partial, wd int) when {
	w := r.point(&r.kids[p.get(fOf)])
	if w.isZero() || w.end.IsZero() {
		return w
	}
	within := r.kept.value(w)
	w.start, w.end = weekdayNear(w.start, wd, true, false), timeline.Unit{}
	r.say("nth", within, r.kept.unit(w.start, false))
	return w
}

// weekdayFrom resolves "the Monday after the feast".
func (r *resolver) weekdayFrom(p *partial) when {
	c := r.point(&r.kids[p.get(fOf)])
	if c.isZero() {
		return c
	}
	forward := p.get(fDirection) == 2
	base := c.start
	if forward {
		base = c.last()
	}
	u := weekdayNear(dayOf(base), p.get(fWeekday), forward, true)
	r.say("weekday", r.origin(base), r.kept.unit(u, false), direction(u, base))
	return when{start: u, derived: c.derived}
}
