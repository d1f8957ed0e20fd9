package extract

import "waqai/timeline"

// storyYear places a date without a year by the year that the story has set; zero where none
// fits. A history walks forward through its years; in a report a written year reaches to the end
// of its sentence.
func (r *resolver) storyYear(u timeline.Unit, p *partial) when {
	if r.year.IsZero() && r.running.IsZero() {
		return when{}
	}
	near := r.sentence == r.yearSent || r.sentence == r.yearSent+1 && r.tense != tenseFuture && r.paragraph == r.yearAt && !r.recent()
	switch {
	case r.history && !r.running.IsZero():
		return r.walk(u)
	case !r.year.IsZero() && near && r.tense != tenseFuture:
		if !r.anchor.IsZero() && r.year.Year >= r.anchor.Year {
			return when{}
		}
		return r.walk(u)
	case r.anchor.IsZero() && !r.running.IsZero():
		return r.walk(u)
	}
	return when{}
}

// recent tells whether the story has come back to the days around the anchor since it named its
// last year.
func (r *resolver) recent() bool {
	return r.derived && r.running.Year == r.anchor.Year
}

// walk gives u the running year, or the next one where it would lie more than some months back.
func (r *resolver) walk(u timeline.Unit) when {
	u.Year = r.running.Year
	if r.running.Precision >= timeline.Month && int(u.Month) <= 12 && u.Precision >= timeline.Month {
		if back := int(r.running.Month) - int(u.Month); back >= 7 {
			u.Year++
		}
	}
	r.say("story-year", r.origin(r.running), u.String())
	return when{start: u, derived: r.derived}
}
