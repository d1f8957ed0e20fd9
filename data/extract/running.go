package extract

import "waqai/timeline"

// storyYear places a date without a year by the year that the story has set; zero where none
// fits. A history walks forward through its years; in a report a written year reaches to the end
// of its sentence.
func (r *resolver) storyYear(u timeline.Unit, p *partial) when {
	switch {
	case r.running.IsZero():
		return when{}
	case r.history:
		return r.walk(u)
	case r.yearSent == r.sentence && int32(p.get(fFrame)) != frameSince && !r.year.IsZero() && r.running.Year == r.year.Year && (r.anchor.IsZero() || r.year.Year < r.anchor.Year) && r.tense != tenseFuture:
		return r.walk(u)
	}
	return when{}
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
