package extract

import "waqai/timeline"

// A history walks along a line of dates and looks aside now and then: "as in 1614", "the leader of
// the August 1792 uprising". What it names without a year lies on the line.

// lineStep is how many years ahead of it a date still goes on with the line.
const lineStep = 1

// tellLine notes a date of a history. One that does not go on with the line is an aside, unless it
// opens a paragraph or another one, later in the text and in time, goes on with it.
func (s *story) tellLine(u timeline.Unit, t telling) {
	if !s.history || u.Precision < timeline.Year {
		return
	}
	opens := t.leads && s.lineAt != s.paragraph
	s.lineAt = s.paragraph
	switch {
	case !s.line.IsZero() && !t.written && t.names:
	case s.line.Year == u.Year && !s.line.IsZero() && u.Precision == timeline.Year:
	case s.line.IsZero(), opens, goesOn(s.line, u) && (t.leads || u.Precision > timeline.Year), !t.names && u.Precision >= timeline.Month && goesOn(s.aside, u) && s.aside.Span().Start < u.Span().Start:
		s.line, s.aside = u, timeline.Unit{}
	default:
		s.aside, s.asideAt, s.asideSent, s.asideLeads = u, s.paragraph, s.sentence, t.leads
	}
}

// goesOn tells whether u lies in the years from the one of from.
func goesOn(from, u timeline.Unit) bool {
	return !from.IsZero() && from.Year <= u.Year && u.Year <= from.Year+lineStep
}

// arrived answers the date from which a date without a year is placed: where the line is, else what
// this sentence has named, or the one before where it opened with a day off the line.
func (s *story) arrived() timeline.Unit {
	led := s.asideLeads && s.asideAt == s.paragraph && s.sentence-s.asideSent <= 1 && s.aside.Precision >= timeline.Day
	if s.line.IsZero() || s.runningSent == s.sentence || led && !s.aside.IsZero() {
		return s.running
	}
	return s.line
}

// isOld tells whether a history has arrived at years far from the anchor.
func (s *story) isOld() bool {
	return s.history && !s.line.IsZero() && s.line.Year < s.anchor.Year-1
}
