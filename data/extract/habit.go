package extract

import "waqai/timeline"

// settleOrder reads the dates in figures that fit both orders (4/3/2014) with the month first where
// the article is in the habit: another of its dates leaves no doubt (4/25/2014), or it writes its days
// out so ("March 4") and never the other way round.
func (f *finder) settleOrder() {
	if f.story.dayFirst || !f.story.monthFirst && !f.writesMonthFirst() {
		return
	}
	for i := range f.found {
		m := &f.found[i]
		if m.Date.Form != timeline.Single || len(m.Alternatives) != 1 || m.Alternatives[0].Because[0].Code != "month-first" {
			continue
		}
		day := m.Date
		m.Date = m.Alternatives[0].Date
		m.Alternatives = f.kept.keepOthers([]timeline.Alternative{{Date: day, Because: f.kept.keep([]timeline.Reason{f.kept.reason("day-first", nil)})}})
	}
}

// writesMonthFirst tells whether the days that are written out have their month first, all of them.
func (f *finder) writesMonthFirst() bool {
	found := false
	for i := range f.found {
		switch f.found[i].Rule {
		case "month-day", "month-day-year":
			found = true
		case "day-month", "day-month-year":
			return false
		}
	}
	return found
}
