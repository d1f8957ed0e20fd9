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
		q := p.without(fYear)
		q.put(fHijriYear, int32(year))
		return r.hijriDate(&q)
	}
	if w := r.partOfCentury(p); !w.isZero() {
		return w
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
	switch {
	case int32(p.get(fMod)) == modKnown:
		r.say("event")
	case p.hasAny(fYear, fShort):
		r.written = true
		r.say("written")
	}
	w := one(u)
	w.derived = derived
	switch {
	case p.get(fEither) == monthStoodFirst:
		r.monthFirst = true
	case p.get(fEither) == dayStoodFirst:
		r.dayFirst = true
	case p.has(fEither) && p.get(fDay) != p.get(fMonth):
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
	if r.isOld() {
		limit = r.line.Year + 1
	} else if !r.anchor.IsZero() {
		limit = r.anchor.Year + 1
	}
	year := limit/100*100 + n
	if year > limit {
		year -= 100
	}
	return year
}

// checkWeekday notes a weekday that contradicts its date.
func (r *resolver) checkWeekday(p *partial, w when) {
	if !p.has(fWeekday) || w.isZero() || w.start.Precision < timeline.Day || w.start.Valid() != nil {
		return
	}
	if got := int(w.start.Span().Start.Weekday()); got != p.get(fWeekday) {
		r.doubt("weekday-contradicts", r.kept.unit(dayUnit(w.start), false), digitString(p.get(fWeekday)), digitString(got))
	}
}

func digitString(n int) string { return "0123456789"[n : n+1] }
