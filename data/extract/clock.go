package extract

import "waqai/timeline"

// atClock resolves a clock time: on its own day, or on the day that the story is at.
func (r *resolver) atClock(p *partial) when {
	q := p.without(fHour, fMinute, fNoon)
	day := when{}
	if q.hasAny(fDay, fMonth, fYear, fWeekday, fOffset, fHijriDay, fMod, fUnit, fDirection, fOf, fFeast, fNth) {
		day = r.whole(&q)
	} else {
		day.start, day.derived = r.clockDay()
		if !day.isZero() {
			r.say("clock", r.origin(day.start))
		}
	}
	if day.isZero() || !day.end.IsZero() || day.start.Precision < timeline.Day || day.start.Valid() != nil {
		return day
	}
	u := day.start
	u.Precision = timeline.Minute
	u.Hour, u.Minute = int8(r.hour(p)), int8(max(0, p.get(fMinute)))
	if u.Hour == 24 {
		u.Hour = 0
		u = u.Add(24 * 60)
	}
	day.start = u.Add(min(0, p.get(fMinute))) // "a quarter to six" counts back
	day.part = timeline.WholeDay
	return day
}

// clockDay answers the day that a clock time belongs to: where the words look ahead, the day to come
// that was named shortly before.
func (r *resolver) clockDay() (timeline.Unit, bool) {
	if r.tense == tenseFuture && r.isNear(r.day) && r.day.Span().Start >= r.anchor.Span().End && r.sentence-r.daySent <= 2 {
		return dayUnit(r.day), r.dayDriven
	}
	return r.baseDay()
}

// hour answers the hour of the day from 0, in the half of the day that the words name.
func (r *resolver) hour(p *partial) int {
	h := p.get(fHour)
	switch part := timeline.Part(p.get(fPart)); {
	case p.get(fNoon) == 2, part == timeline.Afternoon, part == timeline.Evening, part == timeline.Noon && h < 10, part == timeline.Night && h >= 6:
		if h < 12 {
			h += 12
		}
	case p.get(fNoon) == 1, part == timeline.Dawn, part == timeline.Morning, part == timeline.Night:
		if h == 12 {
			h = 0
		}
	case p.get(fNoon) == 3:
	case (r.dayPart == timeline.Evening || r.dayPart == timeline.Night || r.dayPart == timeline.Afternoon) && h < 12 && h >= 4 && r.paragraph-r.dayAt <= 1 && !r.history:
		h += 12
	case r.day.Precision == timeline.Minute && r.day.Hour >= 12 && h < 12 && r.daySent >= r.sentence-1:
		h += 12
	}
	return h
}

// partOfDay resolves "at dawn", "that night" without a day: of the day that the story is at.
func (r *resolver) partOfDay(p *partial) when {
	u, derived := r.baseDay()
	if u.IsZero() {
		return when{}
	}
	r.say("clock", r.origin(u))
	return when{start: u, derived: derived}
}
