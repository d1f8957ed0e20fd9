package extract

import "waqai/timeline"

// inherited are the fields that one end of a range lends the other: from the widest down, so that
// an end lends what is wider than the other's own.
var inherited = [...]field{fCentury, fEra, fYear, fShort, fOf, fMod, fHijriYear, fMonth, fHijriMonth, fWeekday, fDay, fOffset, fPart, fNoon}

// rank orders the fields by how wide they are.
var rank = [fields]int{fCentury: 1, fEra: 1, fYear: 2, fShort: 2, fDecade: 2, fOf: 3, fMod: 3, fHijriYear: 2, fSeason: 4, fMonth: 4, fHijriMonth: 4, fWeekday: 5,
	fDay: 5, fOffset: 5, fHijriDay: 5, fPart: 6, fHour: 6}

// lend gives q the fields of p that are wider than all that q says itself.
func lend(p *partial, q *partial) {
	widest := 9
	for f := range fields {
		if q.has(f) && rank[f] > 0 && rank[f] < widest {
			widest = rank[f]
		}
	}
	if q.hasAny(fOffset, fUnit, fFeast) || q.has(fSeason) && int32(q.get(fMod)) == modLast {
		return
	}
	if q.has(fWeekday) && !q.has(fDay) {
		widest = 0 // a weekday needs no month or year
	}
	for _, f := range inherited {
		if f == fOffset && !q.has(fHour) {
			continue // "3pm to 4pm tomorrow" is one day, "dawn to tomorrow" none
		}
		if p.has(f) && !q.has(f) && (rank[f] < widest || f == fEra || f == fMod && q.has(fWeekday) || f == fNoon && q.has(fHour)) {
			if f == fMod && p.has(fUnit) {
				continue
			}
			q.put(f, int32(p.get(f)))
		}
	}
}

// rangeDate resolves two ends and what lies between them.
func (r *resolver) rangeDate(p *partial, frame int32) (timeline.Date, when) {
	from, to := r.kids[p.get(fStart)], r.kids[p.get(fEnd)]
	yearless := !from.hasAny(fYear, fShort)
	outer := p.without(fStart, fEnd, fFrame, fSort)
	if p.has(fSeason) { // "between the summers of 2019 and 2020"
		from.put(fSeason, int32(p.get(fSeason)))
		to.put(fSeason, int32(p.get(fSeason)))
	}
	lend(&outer, &from)
	lend(&outer, &to)
	if from.has(fYear) && to.has(fShort) && !to.has(fYear) {
		to = yearBehind(from.get(fYear), to)
	}
	lent := to
	lend(&from, &lent)
	lend(&to, &from)
	to = lent
	if from.has(fHour) && !from.hasAny(fPart, fNoon) && to.has(fPart) {
		from.put(fPart, int32(to.get(fPart)))
	}
	b := r.point(&to)
	if b.hijri && from.has(fHijriMonth) {
		from = hijriStart(from, &to, hijriYearOf(b.start))
	}
	a := r.point(&from)
	if a.isZero() || b.isZero() {
		return timeline.Date{}, when{}
	}
	a, b = r.order(a, b, &from, &to, yearless)
	r.ends = [...]when{a, b}
	d := timeline.Range(a.start, b.last())
	if frame != frameFromTo {
		d.Extent = timeline.Within
	}
	if a.hijri || b.hijri {
		d.Calendar = timeline.Hijri
	}
	told := when{start: a.start, end: b.last(), derived: a.derived || b.derived}
	if frame == frameNight {
		d.Part = timeline.Night
	}
	return d, told
}

// yearBehind answers the second end of "1915-16" with its whole year, the first one behind year
// that ends so.
func yearBehind(year int, to partial) partial {
	n := floor(year, 100) + to.get(fShort)
	if n < year {
		n += 100
	}
	to = to.without(fShort)
	to.put(fYear, int32(n))
	return to
}

// order makes sure that a range does not end before it starts: "between November and January"
// crosses the new year where the first has no year of its own (yearless), "from eight in the evening to six" crosses midnight.
func (r *resolver) order(a, b when, from, to *partial, yearless bool) (when, when) {
	if a.span().Start < b.span().End && a.span().Start <= b.span().Start {
		return a, b
	}
	switch {
	case from.has(fOffset) && to.has(fWeekday) && !to.has(fDay):
		b.start = b.start.Add(7)
	case from.has(fOffset) && !to.hasAny(fYear, fShort, fOffset):
		b.start.Year++
	case from.has(fHour) && to.has(fHour) && !to.hasAny(fDay, fWeekday, fOffset):
		b.start = addDays(b.start, 1)
	case from.has(fHour) && to.has(fHour):
		a.start = addDays(a.start, -1)
	case from.has(fWeekday) && !from.has(fDay):
		if mod := int32(from.get(fMod)); r.tense == tenseFuture || mod == modNext || mod == modComing {
			b.start = b.start.Add(7)
		} else {
			a.start = a.start.Add(-7)
		}
	case yearless:
		a.start.Year--
		if !a.end.IsZero() {
			a.end.Year--
		}
	case !to.hasAny(fYear, fShort):
		b.start.Year++
	case a.start.Year < 0 || to.get(fEra) == 1:
		return b, a
	}
	return a, b
}
