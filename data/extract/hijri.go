package extract

import "waqai/timeline"

// bothCalendars resolves a Hijri date. A Gregorian partner written beside it wins, and a
// disagreement of more than a day is noted.
func (r *resolver) bothCalendars(p *partial) when {
	h := p.without(fPartner)
	if p.has(fPartner) {
		w := r.point(&r.kids[p.get(fPartner)])
		if !w.isZero() {
			r.compare(r.hijriDate(&h), w)
			return w
		}
	}
	if p.hasAny(fYear, fMonth) || p.has(fDay) {
		q := p.without(fHijriDay, fHijriMonth, fHijriYear, fPartner)
		w := r.calendar(&q)
		h = h.without(fYear, fMonth, fDay)
		r.compare(r.hijriDate(&h), w)
		return w
	}
	return r.hijriDate(&h)
}

func (r *resolver) compare(h, w when) {
	if h.isZero() || h.start.Precision != timeline.Day || !h.end.IsZero() || w.start.Precision != timeline.Day {
		return
	}
	apart := int64(h.start.Span().Start-w.start.Span().Start) / timeline.SecondsPerDay
	if apart > 1 || apart < -1 {
		r.doubt("calendars", r.kept.unit(h.start, false), r.kept.unit(w.start, false))
	}
}

// hijriDate resolves a date of the Hijri calendar by Umm al-Qura.
func (r *resolver) hijriDate(p *partial) when {
	w := r.hijriIn(p, p.get(fHijriYear))
	switch {
	case p.has(fHijriYear):
		r.written = true
	case p.has(fOf):
		c := r.point(&r.kids[p.get(fOf)])
		if c.isZero() {
			return c
		}
		w = r.hijriWithin(p, c)
		w.derived = c.derived
	default:
		base, derived := r.anchor, true
		if r.history || base.IsZero() {
			base, derived = r.base()
		}
		if base.IsZero() {
			return when{}
		}
		w = r.nearestHijri(p, dayOf(base))
		w.derived = derived
		if !w.isZero() {
			r.say("nearest", r.origin(base), r.kept.value(w), direction(w.start, base))
		}
	}
	if w.isZero() {
		r.doubt("impossible", digitsOf(p), "hijri")
		return w
	}
	r.say("hijri")
	r.checkWeekday(p, w)
	return w
}

// hijriStart answers the start of a range that ends in a Hijri year: a bare day before "25 Shaaban" is
// one of that month, and a start without a year has the year of the end, or the one before it.
func hijriStart(from partial, to *partial, year int) partial {
	if from.has(fDay) {
		day := from.get(fDay)
		from = from.without(fDay)
		from.put(fHijriDay, int32(day))
	}
	if !from.has(fHijriYear) {
		if from.get(fHijriMonth) > to.get(fHijriMonth) {
			year--
		}
		from.put(fHijriYear, int32(year))
	}
	return from
}

// hijriIn answers the days that p names in a Hijri year.
func (r *resolver) hijriIn(p *partial, year int) when {
	if year == 0 {
		return when{}
	}
	w := when{hijri: true}
	switch {
	case p.has(fHijriDay):
		u, err := timeline.HijriDay(year, p.get(fHijriMonth), p.get(fHijriDay))
		if err != nil {
			return when{}
		}
		w.start = u
	case p.has(fHijriMonth):
		d, err := timeline.HijriMonth(year, p.get(fHijriMonth))
		if err != nil {
			return when{}
		}
		w.start, w.end = d.Start, d.End
	default:
		d, err := timeline.HijriYear(year)
		if err != nil {
			return when{}
		}
		w.start, w.end = d.Start, d.End
	}
	return w
}

// hijriWithin answers what p names where it begins inside a stretch of Gregorian time.
func (r *resolver) hijriWithin(p *partial, c when) when {
	last := when{}
	for y, n := hijriYearOf(c.start), 0; n < 3; y, n = y+1, n+1 {
		if w := r.hijriIn(p, y); !w.isZero() && c.span().Contains(w.start.Span().Start) {
			last = w
			if r.running.IsZero() || w.start.Span().Start >= r.running.Span().Start {
				break
			}
		}
	}
	return last
}

// nearestHijri places a Hijri day or month without a year around a day.
func (r *resolver) nearestHijri(p *partial, base timeline.Unit) when {
	year := hijriYearOf(base)
	if p.has(fMod) {
		switch int32(p.get(fMod)) {
		case modLast, modRecent:
			w := r.hijriIn(p, year)
			if !w.isZero() && w.span().End > base.Span().Start {
				w = r.hijriIn(p, year-1)
			}
			return w
		case modNext, modComing:
			w := r.hijriIn(p, year)
			if !w.isZero() && w.span().Start < base.Span().End {
				w = r.hijriIn(p, year+1)
			}
			return w
		}
	}
	best, far := when{}, timeline.Time(1<<62)
	for y := year - 1; y <= year+1; y++ {
		w := r.hijriIn(p, y)
		if w.isZero() {
			continue
		}
		d := base.Span().Start - w.span().Start
		if w.span().Start <= base.Span().Start && base.Span().Start < w.span().End {
			d = 0
		}
		if d < 0 {
			switch d = -d; r.tense {
			case tensePast:
				d *= 4
			case tenseNone:
				if int32(p.get(fFrame)) != frameBefore {
					d *= nearerPlain
				}
			}
		} else if r.tense == tenseFuture || int32(p.get(fFrame)) == frameBefore && r.tense != tensePast {
			d *= 4
		}
		if d < far {
			best, far = w, d
		}
	}
	return best
}

func hijriYearOf(u timeline.Unit) int {
	y, _, _, err := timeline.ToHijri(dayOf(u))
	if err != nil {
		return 0
	}
	return y
}

func digitsOf(p *partial) string {
	q := partial{}
	for i, f := range [...]field{fHijriYear, fHijriMonth, fHijriDay} {
		if p.has(f) {
			q.put([...]field{fYear, fMonth, fDay}[i], int32(p.get(f)))
		}
	}
	return wordsOf(&q)
}
