package extract

import (
	"time"

	"waqai/timeline"
)

// The feasts that tables name (feast=1 …). Fixed ones are a month and a day; Hijri ones a month, a
// day and a length; the others hang on Easter.
const (
	feastFixed   = 0          // feast = month*100 + day
	feastHijri   = 2000       // + month*100 + day
	feastEaster  = 5000       // + days from Western Easter + 100
	feastEastern = 6000       // + days from Eastern Easter + 100
	feastNth     = 8000       // + month*100 + n*10 + weekday: its nth one of the month, 5 the last
	feastEid     = feastHijri // one of the two
	feastFitr    = feastHijri + 1001
	feastAdha    = feastHijri + 1210
	feastThanks  = 9500 // + days from the fourth Thursday of November
)

// feast resolves a named day.
func (r *resolver) feast(p *partial) when {
	code := p.get(fFeast)
	if p.hasAny(fYear, fHijriYear) {
		r.say("feast-year")
	}
	if p.has(fYear) {
		r.written = true
		return r.feastIn(code, p.get(fYear))
	}
	if p.has(fHijriYear) {
		r.written = true
		return feastInHijri(code, p.get(fHijriYear))
	}
	base, derived := r.anchor, true
	if p.has(fOf) {
		c := r.point(&r.kids[p.get(fOf)])
		if c.isZero() {
			return c
		}
		w := r.feastIn(code, c.start.Year)
		w.derived = c.derived
		return w
	}
	if r.history || base.IsZero() {
		base, derived = r.base()
	}
	if base.IsZero() {
		return when{}
	}
	if code == feastEid && !r.running.IsZero() && r.isEid(r.running) {
		base, derived = r.running, r.derived
	}
	best, far := when{}, timeline.Time(1<<62)
	for _, w := range r.feastsAround(code, base.Year) {
		d := base.Span().Start - w.span().Start
		switch mod := int32(p.get(fMod)); {
		case mod == modLast && d <= 0, mod == modNext && d >= 0:
			continue
		case d < 0:
			d = -d
			switch r.tense {
			case tensePast:
				d *= 3 * nearerPlain
			case tenseNone:
				d *= nearerPlain
			}
		case r.tense == tenseFuture:
			d *= 8
		}
		if d < far {
			best, far = w, d
		}
	}
	best.derived = derived
	if !best.isZero() {
		r.say("feast", r.origin(base), r.kept.unit(best.start, false), direction(best.start, base))
	}
	return best
}

// weekendBeside answers the weekend that a feast makes long: the one before where it is a Monday or
// a Tuesday.
func weekendBeside(w when) when {
	if w.isZero() {
		return w
	}
	n := 0
	if d := w.start.Span().Start.Weekday(); d == time.Monday || d == time.Tuesday {
		n = -1
	}
	long := weekend(w.start, n)
	long.derived = w.derived
	return long
}

// eidDays is how many days off an Eid a date lies that makes "the feast" that one.
const eidDays = 10

// isEid tells whether a day is about that of an Eid.
func (r *resolver) isEid(u timeline.Unit) bool {
	if u.Precision < timeline.Day {
		return false
	}
	for _, w := range r.feastsAround(feastEid, u.Year) {
		if d := int64(w.start.Span().Start-u.Span().Start) / timeline.SecondsPerDay; -eidDays <= d && d <= eidDays {
			return true
		}
	}
	return false
}

// feastsAround answers the days of a feast in a year and in those beside it; either of the two Eids
// where the words leave open which one it is.
func (r *resolver) feastsAround(code, year int) []when {
	codes := []int{code}
	if code == feastEid {
		codes = []int{feastFitr, feastAdha}
	}
	var out []when
	for _, code := range codes {
		for y := year - 1; y <= year+1; y++ {
			if w := r.feastIn(code, y); !w.isZero() {
				out = append(out, w)
			}
		}
	}
	return out
}

// feastIn answers the day of a feast in a Gregorian year; zero where it does not fall into it.
func (r *resolver) feastIn(code, year int) when {
	switch {
	case code >= feastThanks:
		return one(nthWeekday(timeline.NewMonth(year, 11), 4, 4).Add(code - feastThanks))
	case code >= feastNth:
		code -= feastNth
		return one(nthWeekday(timeline.NewMonth(year, code/100), code/10%10, code%10))
	case code >= feastEastern:
		return one(addDays(easternEaster(year), code-feastEastern-100))
	case code >= feastEaster:
		return one(addDays(easter(year), code-feastEaster-100))
	case code >= feastHijri:
		code -= feastHijri
		h := hijriYearOf(timeline.NewDay(year, 1, 1))
		for y := h; y <= h+1; y++ {
			u, err := timeline.HijriDay(y, code/100, code%100)
			if err == nil && u.Year == year {
				return when{start: u, hijri: true}
			}
		}
		return when{}
	}
	return one(timeline.NewDay(year, code/100, code%100))
}

// feastInHijri answers the day of a feast of the Hijri calendar in one of its years.
func feastInHijri(code, year int) when {
	if code < feastHijri || code >= feastEaster {
		return when{}
	}
	u, err := timeline.HijriDay(year, (code-feastHijri)/100, code%100)
	if err != nil {
		return when{}
	}
	return when{start: u, hijri: true}
}

// nthWeekday answers the nth day of a month on a weekday, the last one where n is 5.
func nthWeekday(month timeline.Unit, n, weekday int) timeline.Unit {
	if n == 5 {
		return weekdayNear(timeline.DayAt(month.Span().End-1), weekday, false, false)
	}
	return weekdayNear(dayOf(month), weekday, true, false).Add(7 * (n - 1))
}

// easter answers Western Easter Sunday (Meeus, Jones and Butcher's algorithm).
func easter(y int) timeline.Unit {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return timeline.NewDay(y, n/31, n%31+1)
}

// easternEaster answers Orthodox Easter Sunday (Meeus's Julian algorithm, in Gregorian days).
func easternEaster(y int) timeline.Unit {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return timeline.NewDay(y, n/31, n%31+1).Add(y/100 - y/400 - 2)
}
