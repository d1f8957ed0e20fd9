package extract

import "waqai/timeline"

// yearless finds the year of a month, day, season or quarter that is written without one.
func (r *resolver) yearless(u timeline.Unit, p *partial) when {
	switch int32(p.get(fMod)) {
	case modLast, modRecent, modNext, modComing, modThis, modLastLast, modNextNext:
		return r.modifiedYear(u, p)
	case modSame:
		if base, derived := r.base(); !base.IsZero() {
			u.Year = base.Year
			r.say("same-year", r.origin(base))
			return when{start: u, derived: derived}
		}
	case modBefore, modAfter:
		if base, derived := r.base(); !base.IsZero() {
			u.Year = base.Year
			if int32(p.get(fMod)) == modAfter && u.Span().Start < base.Span().End {
				u.Year++
			}
			if int32(p.get(fMod)) == modBefore && u.Span().End > base.Span().Start {
				u.Year--
			}
			r.say("nearest", r.origin(base), r.kept.unit(u, false), direction(u, base))
			return when{start: u, derived: derived}
		}
	}
	if w := r.storyYear(u, p); !w.isZero() {
		return w
	}
	if r.anchor.IsZero() {
		return when{}
	}
	w := r.nearestYear(u, p)
	r.checkWeekday(p, w)
	return w
}

// modifiedYear places a month or day called last, next or this.
func (r *resolver) modifiedYear(u timeline.Unit, p *partial) when {
	base, derived := r.here()
	if base.IsZero() {
		return when{}
	}
	u.Year = base.Year
	a := base.Span()
	switch int32(p.get(fMod)) {
	case modLast, modRecent:
		if u.Span().Start >= a.Start || u.Span().End > a.Start && u.Precision != timeline.Day {
			u.Year--
		}
	case modLastLast:
		if u.Span().End > a.Start {
			u.Year--
		}
		u.Year--
	case modNext, modComing:
		if u.Span().Start < a.End {
			u.Year++
		}
	case modNextNext:
		if u.Span().Start < a.End {
			u.Year++
		}
		u.Year++
	}
	w := when{start: u, derived: derived}
	r.say("nearest", r.origin(base), r.kept.unit(u, false), direction(u, base))
	r.checkWeekday(p, w)
	return w
}

// nearestYear places a date without a year around the anchor: back in time, unless the words
// speak of what is to come or the past one lies much farther away.
func (r *resolver) nearestYear(u timeline.Unit, p *partial) when {
	a := r.anchor.Span()
	past, next := u, u
	past.Year, next.Year = r.anchor.Year, r.anchor.Year
	if u.Precision == timeline.Season && r.anchor.Month <= 2 && u.Month == timeline.Winter {
		past.Year--
		next.Year--
	}
	if past.Span().Start >= a.End {
		past.Year--
	}
	if next.Span().End <= a.Start {
		next.Year++
	}
	if u.Month == 2 && u.Day == 29 {
		past, next = leapDay(past, -1), leapDay(next, 1)
	}
	u, v := past, next
	if r.looksAhead(past, next, p) {
		u, v = next, past
	}
	if p.has(fWeekday) && u.Precision == timeline.Day && int(u.Span().Start.Weekday()) != p.get(fWeekday) && int(v.Span().Start.Weekday()) == p.get(fWeekday) {
		u, v = v, u
	}
	r.say("nearest", r.origin(r.anchor), r.kept.unit(u, false), direction(u, r.anchor))
	if v != u {
		r.alternative(when{start: v, derived: true}, "other-year", r.kept.unit(v, false))
	}
	return when{start: u, derived: true}
}

// leapDay answers 29 February of the nearest year that has one, on one side.
func leapDay(u timeline.Unit, step int) timeline.Unit {
	for u.Valid() != nil {
		u.Year += step
	}
	return u
}

// How many times nearer a date to come must be than a past one to be meant, by the tense around it.
const (
	nearerPlain  = 4
	nearerLikely = 1
)

// soon is how long after a day to come, named in the same sentence, the next date may still follow it.
const soon = 61 * timeline.SecondsPerDay

// looksAhead tells whether the date to come is meant rather than the past one.
func (r *resolver) looksAhead(past, next timeline.Unit, p *partial) bool {
	if past == next || int32(p.get(fFrame)) == frameSince {
		return false
	}
	if d := next.Span().Start - r.running.Span().Start; !r.names && r.runningSent == r.sentence && r.running.Span().Start >= r.anchor.Span().End && 0 <= d && d <= soon {
		return true // "after the feast, then in July"
	}
	back := r.anchor.Span().Start - past.Span().Start
	ahead := next.Span().Start - r.anchor.Span().Start
	t := r.tense
	if frame := int32(p.get(fFrame)); t != tenseFuture && (frame == frameBefore || frame == frameUntil) {
		t = tenseLikely
	}
	if t == tenseNone && r.runningSent == r.sentence && !r.written && r.derived && r.running.Span().Start >= r.anchor.Span().End {
		t = tenseFuture // "on 24 September, then on 17 December"
	}
	switch t {
	case tenseFuture:
		return ahead < 12*back
	case tenseLikely:
		return ahead*nearerLikely < back
	case tenseNone:
		return ahead*nearerPlain < back
	}
	return false
}

// direction tells on which side of the anchor u lies: before, after or around.
func direction(u, anchor timeline.Unit) string {
	switch {
	case u.Span().End <= anchor.Span().Start:
		return "before"
	case u.Span().Start >= anchor.Span().End:
		return "after"
	}
	return "around"
}

// dayAlone places "the 15th": in the month of the story, else around the anchor.
func (r *resolver) dayAlone(p *partial) when {
	base, derived := r.running, r.derived
	inStory := !base.IsZero() && base.Precision >= timeline.Month && (r.history || r.anchor.IsZero() || r.sentence-r.runningSent <= 1 || r.sentence-r.runningSent <= 4 && r.isNear(base))
	if !r.history && r.now && !r.isNear(base) && r.runningSent != r.sentence {
		inStory = r.anchor.IsZero() && inStory
	}
	if !inStory {
		base, derived = r.anchor, true
	}
	if base.IsZero() {
		return when{}
	}
	if p.has(fWeekday) {
		if w := r.dayOnWeekday(base, p); !w.isZero() {
			w.derived = derived
			return w
		}
	}
	u := timeline.NewDay(base.Year, int(base.Month), p.get(fDay))
	if !inStory && r.tense != tenseFuture && u.Span().Start > r.anchor.Span().Start && int(u.Day)-int(r.anchor.Day) > 10 {
		m := timeline.NewMonth(u.Year, int(u.Month)).Add(-1)
		u.Year, u.Month = m.Year, m.Month
	}
	if !inStory && r.tense == tenseFuture && u.Span().Start < r.anchor.Span().Start {
		m := timeline.NewMonth(u.Year, int(u.Month)).Add(1)
		u.Year, u.Month = m.Year, m.Month
	}
	r.say("month-of", r.origin(base), r.kept.unit(u, false))
	w := when{start: u, derived: derived}
	r.checkWeekday(p, w)
	return w
}

// dayOnWeekday places "Friday the 13th": in the month nearest to base in which that day falls on that
// weekday, one before it unless the words look ahead.
func (r *resolver) dayOnWeekday(base timeline.Unit, p *partial) when {
	month := timeline.NewMonth(base.Year, int(base.Month))
	best := timeline.Unit{}
	for n := -12; n <= 12; n++ {
		m := month.Add(n)
		u := timeline.NewDay(m.Year, int(m.Month), p.get(fDay))
		if u.Valid() != nil || int(u.Span().Start.Weekday()) != p.get(fWeekday) {
			continue
		}
		if best.IsZero() || r.distance(u, base) < r.distance(best, base) {
			best = u
		}
	}
	if !best.IsZero() {
		r.say("month-of", r.origin(base), r.kept.unit(best, false))
	}
	return one(best)
}

// distance answers how far u lies from base, days on the side that the words do not look to being
// farther.
func (r *resolver) distance(u, base timeline.Unit) timeline.Time {
	d := u.Span().Start - base.Span().Start
	switch {
	case d < 0 && r.tense == tenseFuture:
		return -12 * d
	case d < 0:
		return -d
	case r.tense == tenseFuture:
		return d
	}
	return nearerPlain * d
}
