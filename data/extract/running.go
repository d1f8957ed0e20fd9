package extract

import "waqai/timeline"

// storyYear places a date without a year by the year that the story has set; zero where none
// fits. A history walks forward through its years; in a report a written year reaches to the
// end of its sentence, for days to the end of its paragraph unless it names a thing.
func (r *resolver) storyYear(u timeline.Unit, p *partial) when {
	w := r.byStory(u, p)
	if !w.isZero() && p.has(fWeekday) && w.start.Precision == timeline.Day && w.start.Valid() == nil && int(w.start.Span().Start.Weekday()) != p.get(fWeekday) {
		return when{} // its weekday says that another year is meant
	}
	return w
}

func (r *resolver) byStory(u timeline.Unit, p *partial) when {
	if r.entry {
		if w := r.chronology.goesOn(u, r.paragraph, r.anchor); !w.isZero() {
			r.say("story-year", r.origin(r.chronology.line), r.kept.unit(w.start, false))
			return w
		}
	}
	switch {
	case r.running.IsZero():
		return when{}
	case r.history:
		return r.walk(u, r.arrived())
	case r.isInYear() && int32(p.get(fFrame)) != frameSince && r.tense != tenseFuture:
		if w := r.walk(u, r.running); r.anchor.IsZero() || w.start.Span().Start < r.anchor.Span().End {
			return w
		}
	}
	return when{}
}

// isInYear tells whether a report is still in the year that it has written: to the end of the sentence,
// and to that of the paragraph unless the year named a thing or the words are back at the report.
func (r *resolver) isInYear() bool {
	if r.year.IsZero() || r.running.Year != r.year.Year || !r.anchor.IsZero() && r.year.Year >= r.anchor.Year {
		return false
	}
	return r.yearSent == r.sentence && !(r.away && r.now) || r.yearAt == r.paragraph && !r.yearNames && !r.now
}

// inside answers u in the first year in which it lies in the range that the story is at: what follows
// "from April 2019 until the second half of 2020" tells of it from its beginning.
func (r *resolver) inside(u timeline.Unit) (timeline.Unit, bool) {
	if r.running != r.stretch.last() || r.stretch.start.Precision < timeline.Month || u.Precision < timeline.Month {
		return u, false
	}
	for u.Year = r.stretch.start.Year; u.Year <= r.stretch.last().Year; u.Year++ {
		if u.Valid() == nil && r.holds(u) {
			return u, true
		}
	}
	return u, false
}

// halfYear is how many months back a month lies that is rather meant to come.
const halfYear = 7

// walk gives u the year of from, or the next one where it would lie more than half a year back; what
// names a thing ("the carnage of November") may lie back so far.
func (r *resolver) walk(u, from timeline.Unit) when {
	u.Year = from.Year
	if v, ok := r.inside(u); ok {
		u = v
	} else if from.Precision >= timeline.Month && int(u.Month) <= 12 && u.Precision >= timeline.Month {
		switch back := int(from.Month) - int(u.Month); {
		case back >= halfYear:
			u.Year++
		case -back >= halfYear && r.names && r.history:
			u.Year--
		}
	}
	r.say("story-year", r.origin(from), r.kept.unit(u, false))
	return when{start: u, derived: r.derived}
}
