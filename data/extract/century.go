package extract

import "waqai/timeline"

// half resolves "the second half of 2014" and "the second half of March".
func (r *resolver) half(p *partial, year, month int, known, derived bool) when {
	n := p.get(fHalf)
	if p.has(fMonth) || month > 0 {
		q := p.without(fHalf)
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
		r.say("same-year", r.origin(r.anchor))
	}
	if p.hasAny(fYear, fShort) {
		r.written = true
		r.say("written")
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
	if p.get(fEra) == 3 {
		first, _ := timeline.HijriYear(100*n - 99)
		last, _ := timeline.HijriYear(100 * n)
		return when{start: first.Start, end: last.End, hijri: true}
	}
	return one(timeline.Unit{Precision: timeline.Century, Year: 100 * (n - 1)})
}

// partOfCentury resolves "the first half of the twentieth century" and its last quarter; zero where
// p is none.
func (r *resolver) partOfCentury(p *partial) when {
	if !p.has(fOf) || !p.hasAny(fHalf, fQuarter) {
		return when{}
	}
	q := &r.kids[p.get(fOf)]
	if !q.has(fCentury) && int32(q.get(fUnit)) != unitCentury {
		return when{}
	}
	c := r.point(q)
	if c.isZero() || c.start.Precision != timeline.Century {
		return when{}
	}
	n, years := p.get(fHalf), 50
	if p.has(fQuarter) {
		if n, years = p.get(fQuarter), 25; n == nthLast {
			n = 4
		}
	}
	first := c.start.Year + years*(n-1)
	w := when{start: timeline.NewYear(first), end: timeline.NewYear(first + years - 1), derived: c.derived}
	r.say("nth", r.kept.value(c), r.kept.value(w))
	return w
}

// decade resolves "the 1990s", "the nineties" and "the nineties of the last century".
func (r *resolver) decade(p *partial) when {
	n := p.get(fDecade)
	if p.get(fEra) == 1 {
		r.say("written")
		return when{start: timeline.NewYear(-n - 8), end: timeline.NewYear(1 - n)}
	}
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
	if !p.has(fOf) {
		r.say("decade")
	}
	return when{start: timeline.Unit{Precision: timeline.Decade, Year: century + n}, derived: derived}
}
