package extract

import "waqai/timeline"

// A year between these is a Hijri one where the date before it was.
const (
	firstHijri = 1200
	lastHijri  = 1460
)

// calendar resolves what is named by year, month, day, season, quarter, half, decade or century.
// A year that is left out comes from the words ("last", "of the same year"), from the story, or
// from the anchor.
func (r *resolver) calendar(p *partial) when {
	if year := p.get(fYear); r.hijri && firstHijri <= year && year < lastHijri && !p.hasAny(fMonth, fEra, fDay) {
		q := *p
		q.set &^= 1 << fYear
		q.put(fHijriYear, int32(year))
		return r.hijriDate(&q)
	}
	year, month, known, derived := r.container(p)
	if !known && p.has(fOf) {
		return when{}
	}
	if !known && p.has(fDay) && !p.has(fMonth) {
		return r.dayAlone(p)
	}
	switch {
	case p.has(fCentury):
		return r.century(p)
	case p.has(fDecade):
		return r.decade(p)
	}
	u := timeline.Unit{Precision: timeline.Year, Year: year}
	switch {
	case p.has(fHalf):
		return r.half(p, year, month, known, derived)
	case p.has(fDay):
		u.Precision, u.Month, u.Day = timeline.Day, int8(month), int8(p.get(fDay))
	case p.has(fMonth):
		u.Precision, u.Month = timeline.Month, int8(month)
	case p.has(fSeason):
		u.Precision, u.Month = timeline.Season, int8(p.get(fSeason))
	case p.has(fQuarter):
		n := p.get(fQuarter)
		if n == nthLast {
			n = 4
		}
		u.Precision, u.Month = timeline.Quarter, int8(timeline.Quarter1+n-1)
	case month > 0:
		u.Precision, u.Month = timeline.Month, int8(month)
	}
	if !known {
		return r.yearless(u, p)
	}
	if p.hasAny(fYear, fShort) {
		r.written = true
		r.say("written")
	}
	w := one(u)
	w.derived = derived
	if p.has(fEither) && p.get(fDay) != p.get(fMonth) {
		v := u
		v.Month, v.Day = int8(p.get(fDay)), int8(p.get(fMonth))
		r.alternative(one(v), "month-first")
		if r.monthFirst {
			w.start, v = v, w.start
			r.others[len(r.others)-1] = timeline.Alternative{Date: timeline.In(v), Because: []timeline.Reason{{Code: "day-first"}}}
		}
	}
	r.checkWeekday(p, w)
	return w
}

// container answers the year, and the month where it is known, that p lies in.
func (r *resolver) container(p *partial) (year, month int, known, derived bool) {
	month = p.get(fMonth)
	switch {
	case p.has(fYear):
		year = p.get(fYear)
		if p.get(fEra) == 1 {
			year = 1 - year
		}
		return year, month, true, false
	case p.has(fShort):
		return r.shortYear(p.get(fShort)), month, true, false
	case p.has(fOf):
		w := r.point(&r.kids[p.get(fOf)])
		if w.isZero() {
			return 0, month, false, false
		}
		u := w.start
		if u.Precision >= timeline.Month && !p.has(fMonth) {
			month = int(u.Month)
		}
		return u.Year, month, true, w.derived
	}
	return 0, month, false, false
}

// shortYear answers the whole year of "'73": the latest that is not far behind the anchor.
func (r *resolver) shortYear(n int) int {
	limit := 2029
	if !r.anchor.IsZero() {
		limit = r.anchor.Year + 1
	}
	year := limit/100*100 + n
	if year > limit {
		year -= 100
	}
	return year
}

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
	if r.anchor.IsZero() {
		return when{}
	}
	u.Year = r.anchor.Year
	a := r.anchor.Span()
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
	w := when{start: u, derived: true}
	r.say("nearest", r.origin(r.anchor), u.String(), direction(u, r.anchor))
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
	u, v := past, next
	if r.looksAhead(past, next, p) {
		u, v = next, past
	}
	if p.has(fWeekday) && u.Precision == timeline.Day && int(u.Span().Start.Weekday()) != p.get(fWeekday) && int(v.Span().Start.Weekday()) == p.get(fWeekday) {
		u, v = v, u
	}
	r.say("nearest", r.origin(r.anchor), u.String(), direction(u, r.anchor))
	if v != u {
		r.alternative(when{start: v, derived: true}, "other-year", v.String())
	}
	return when{start: u, derived: true}
}

// How many times nearer a date to come must be than a past one to be meant, by the tense around it.
const (
	nearerPlain  = 4
	nearerLikely = 1
)

// looksAhead tells whether the date to come is meant rather than the past one.
func (r *resolver) looksAhead(past, next timeline.Unit, p *partial) bool {
	if past == next || int32(p.get(fFrame)) == frameSince {
		return false
	}
	back := r.anchor.Span().Start - past.Span().Start
	ahead := next.Span().Start - r.anchor.Span().Start
	t := r.tense
	if frame := int32(p.get(fFrame)); t != tenseFuture && (frame == frameBefore || frame == frameUntil) {
		t = tenseLikely
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
	if !inStory {
		base, derived = r.anchor, true
	}
	if base.IsZero() {
		return when{}
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
	r.say("month-of", r.origin(base), u.String())
	w := when{start: u, derived: derived}
	r.checkWeekday(p, w)
	return w
}

// half resolves "the second half of 2014" and "the second half of March".
func (r *resolver) half(p *partial, year, month int, known, derived bool) when {
	n := p.get(fHalf)
	if p.has(fMonth) || month > 0 {
		q := *p
		q.set &^= 1 << fHalf
		w := r.calendar(&q)
		if w.isZero() {
			return w
		}
		return halfOfMonth(w, n)
	}
	if !known {
		if r.anchor.IsZero() {
			return when{}
		}
		year, derived = r.anchor.Year, true
	}
	w := when{start: timeline.NewMonth(year, 1+6*(n-1)), end: timeline.NewMonth(year, 6*n), derived: derived}
	return w
}

func halfOfMonth(w when, n int) when {
	m := w.start
	first, last := 1, 15
	if n == 2 {
		first, last = 16, timeline.DaysIn(m.Year, int(m.Month))
	}
	return when{start: timeline.NewDay(m.Year, int(m.Month), first), end: timeline.NewDay(m.Year, int(m.Month), last), derived: w.derived}
}

func (r *resolver) century(p *partial) when {
	n := p.get(fCentury)
	r.written = true
	r.say("written")
	if p.get(fEra) == 1 {
		first := 1 - 100*n
		return when{start: timeline.NewYear(first), end: timeline.NewYear(first + 99)}
	}
	return one(timeline.Unit{Precision: timeline.Century, Year: 100 * (n - 1)})
}

// decade resolves "the 1990s", "the nineties" and "the nineties of the last century".
func (r *resolver) decade(p *partial) when {
	n := p.get(fDecade)
	if n >= 100 {
		r.say("written")
		return one(timeline.Unit{Precision: timeline.Decade, Year: n})
	}
	century, derived := 1900, false
	switch {
	case p.has(fOf):
		c := r.point(&r.kids[p.get(fOf)])
		if c.isZero() {
			return c
		}
		century, derived = floor(c.start.Year, 100), c.derived
	case !r.anchor.IsZero() && r.anchor.Year >= 2000+n+10 || n < 20:
		century = 2000
		if n >= 20 && n <= 90 {
			century = 1900
		}
	}
	r.say("decade")
	return when{start: timeline.Unit{Precision: timeline.Decade, Year: century + n}, derived: derived}
}

// checkWeekday notes a weekday that contradicts its date.
func (r *resolver) checkWeekday(p *partial, w when) {
	if !p.has(fWeekday) || w.isZero() || w.start.Precision < timeline.Day || w.start.Valid() != nil {
		return
	}
	if got := int(w.start.Span().Start.Weekday()); got != p.get(fWeekday) {
		r.doubt("weekday-contradicts", dayUnit(w.start).String(), digitString(p.get(fWeekday)), digitString(got))
	}
}

func digitString(n int) string { return string(rune('0' + n)) }
