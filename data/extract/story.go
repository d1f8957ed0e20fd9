package extract

import "waqai/timeline"

// story is what an article has said about time so far: the running date, from which "three days
// later" counts and to which "the 15th" and "in May" belong.
type story struct {
	anchor     timeline.Unit // the article's day; zero when unknown
	running    timeline.Unit // the date named last
	derived    bool          // running was counted from the anchor
	day        timeline.Unit // the day named last, for clock times and "the same night"
	dayDriven  bool          // day was counted from the anchor
	year       timeline.Unit // the year written last, zero when none was
	yearAt     int           // the paragraph that wrote it
	paragraph  int
	sentence   int
	yearSent   int  // the sentence that wrote it
	daySent    int  // the sentence that named the day
	history    bool // the article tells of times far from its own day
	monthFirst bool // its numeric dates put the month first
}

// tell notes what a mention has said.
func (s *story) tell(w when, written bool) {
	if w.isZero() {
		return
	}
	u := w.start
	u.Approximate, u.Uncertain = false, false
	s.running, s.derived = u, w.derived
	if u.Precision >= timeline.Day {
		s.day, s.dayDriven, s.daySent = u, w.derived, s.sentence
	}
	if written && u.Precision >= timeline.Year {
		s.year, s.yearAt, s.yearSent = timeline.NewYear(w.last().Year), s.paragraph, s.sentence
	}
}

// base answers the date that a running count starts from: the running date, else the anchor.
func (s *story) base() (u timeline.Unit, derived bool) {
	if !s.running.IsZero() {
		return s.running, s.derived
	}
	return s.anchor, true
}

// baseDay answers the day that a clock time or a part of a day belongs to.
func (s *story) baseDay() (u timeline.Unit, derived bool) {
	if !s.day.IsZero() && (s.anchor.IsZero() || s.daySent >= s.sentence-2 || s.history) {
		return dayUnit(s.day), s.dayDriven
	}
	return s.anchor, true
}

func dayUnit(u timeline.Unit) timeline.Unit {
	if u.Precision == timeline.Minute {
		return timeline.NewDay(u.Year, int(u.Month), int(u.Day))
	}
	return u
}
