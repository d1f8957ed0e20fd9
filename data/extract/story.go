package extract

import "waqai/timeline"

// story is what an article has said about time so far: the running date, from which "three days
// later" counts and to which "the 15th" and "in May" belong.
type story struct {
	chronology chronology

	anchor     timeline.Unit // the article's day; zero when unknown
	history    bool          // the article tells of times far from its own day
	monthFirst bool          // one of its numeric dates puts the month first
	dayFirst   bool          // one of them puts the day first
	paragraph  int           // where the reading is
	sentence   int

	course          // where it is
	main     course // where it was before it looked aside
	away     bool   // it looks aside, in the sentence awaySent
	awaySent int
	left     timeline.Unit // the date named last in an aside, and the sentence of it
	leftSent int

	anchorSent int // the last sentence that named the article's own day

	count  count           // made last
	named  []timeline.Unit // the days named so far
	latest timeline.Unit   // the last day that the weekday which is read can be; zero: it can be any

	first        timeline.Unit // the first day of this sentence
	firstDerived bool
	firstSent    int

	stretch when // the range named last, until another date lies outside it

	line      timeline.Unit // where a history has arrived
	lineAt    int           // the paragraph of the last date that was asked for it
	aside     timeline.Unit // the date named last that lies off the line
	asideAt   int           // its paragraph and its sentence
	asideSent int

	asideLeads bool // it stood at the head of its sentence
}

// telling is how a mention has named its date.
type telling struct {
	frame   int32
	written bool // the year stands in the words
	weekday bool // a weekday stands beside the date
	names   bool // it names a thing ("the law of 2014") rather than the time that the story is at
	ahead   bool // it names what is next from where the story is
	aside   bool // it lies beside what the report tells
	counted bool // it was counted from the date before
	leads   bool // it stands at the head of its sentence, or in a heading
}

// tell notes what a mention has said.
func (s *story) tell(w when, t telling) {
	if w.isZero() {
		return
	}
	frame := t.frame
	u := w.start
	if frame == frameBetween || frame == frameFromTo {
		u = w.last()
	}
	u.Approximate, u.Uncertain = false, false
	if w.derived && s.isOld() {
		return // "today", said in a history
	}
	if t.ahead && s.history {
		return // a history that says "next summer" does not go there
	}
	s.lookAside(t)
	s.hijri = w.hijri
	back := frame == frameBefore || frame == frameSince && s.history && !s.line.IsZero()
	if frame != frameBefore && frame != frameSince {
		s.tellLine(u, t)
	}
	if frame == frameBetween || frame == frameFromTo {
		s.stretch = w
	} else if !s.holds(u) {
		s.stretch = when{}
	}
	if u.Precision >= timeline.Month {
		s.month, s.monthDriven = u, w.derived
	}
	if !back {
		s.running, s.derived, s.runningSent = u, w.derived, s.sentence
	}
	if u.Precision >= timeline.Day && w.end.IsZero() && (frame == frameNone || frame == frameAfter) {
		s.tellDay(u, w.derived)
		s.dayNamed = t.weekday && s.day == u
		if s.day == u && w.part != timeline.WholeDay {
			s.dayPart = w.part
		}
	}
	if !t.written && s.yearAt == s.paragraph && s.holds(u) {
		s.year, s.yearSent = timeline.NewYear(u.Year), s.sentence
	}
	if t.written && !(t.aside && u.Precision == timeline.Year) && (frame != frameSince && frame != frameUntil || s.history) && u.Precision >= timeline.Year {
		s.year, s.yearAt, s.yearSent, s.yearNames = timeline.NewYear(w.last().Year), s.paragraph, s.sentence, t.names
	}
}

// holds tells whether u lies in the range named last.
func (s *story) holds(u timeline.Unit) bool {
	return !s.stretch.isZero() && s.stretch.start.Span().Start <= u.Span().Start && u.Span().End <= s.stretch.last().Span().End
}

// tellDay notes a day. The day of the report itself gives way, in the sentences that follow, to the
// day that the report tells of.
func (s *story) tellDay(u timeline.Unit, derived bool) {
	if s.firstSent != s.sentence {
		s.first, s.firstDerived, s.firstSent = u, derived, s.sentence
	}
	if dayUnit(u) == s.anchor {
		s.anchorSent = s.sentence
		if !s.day.IsZero() && s.paragraph-s.dayAt <= 1 && s.isNear(s.day) && u.Precision == timeline.Day {
			return
		}
	}
	if dayUnit(u) != dayUnit(s.day) {
		s.dayPart = timeline.WholeDay
	}
	s.name(dayUnit(u))
	s.day, s.dayDriven, s.daySent, s.dayAt = u, derived, s.sentence, s.paragraph
}

// nearDays is how far from the anchor the days lie that a report is about.
const nearDays = 14

func (s *story) isNear(u timeline.Unit) bool {
	if s.anchor.IsZero() {
		return false
	}
	d := (s.anchor.Span().Start - u.Span().Start) / timeline.SecondsPerDay
	return -nearDays <= d && d <= nearDays
}

// farDay tells whether this sentence, or the one before in its paragraph, is about a day far from
// the anchor.
func (s *story) farDay() bool {
	return !s.day.IsZero() && s.dayNamed && !s.isNear(s.day) && s.dayAt == s.paragraph && s.sentence-s.daySent <= 1
}

// here answers the day from which "last week" and "next year" count: the article's, in a history
// the running date.
func (s *story) here() (u timeline.Unit, derived bool) {
	if s.history && !s.running.IsZero() {
		return s.running, s.derived
	}
	return s.anchor, true
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
	switch {
	case s.day.IsZero():
		return s.anchor, true
	case s.history || s.anchor.IsZero() || s.daySent == s.sentence:
		return dayUnit(s.day), s.dayDriven
	case s.anchorSent == s.sentence:
		return s.anchor, true
	case s.isNear(s.day) && (s.paragraph-s.dayAt <= 1 || s.sentence-s.daySent <= 2) && s.day.Span().Start < s.anchor.Span().End,
		!s.isNear(s.day) && s.paragraph == s.dayAt && s.sentence-s.daySent <= 1:
		return dayUnit(s.day), s.dayDriven
	}
	return s.anchor, true
}

// clauseDay answers the day that a sentence is about: the first that it names, else the one
// that the story is at.
func (s *story) clauseDay() (u timeline.Unit, derived bool) {
	if s.firstSent == s.sentence && !s.first.IsZero() {
		return dayUnit(s.first), s.firstDerived
	}
	return s.baseDay()
}

func dayUnit(u timeline.Unit) timeline.Unit {
	if u.Precision == timeline.Minute {
		return timeline.NewDay(u.Year, int(u.Month), int(u.Day))
	}
	return u
}

// isAhead tells whether p names what is next.
func isAhead(p *partial) bool {
	switch int32(p.get(fMod)) {
	case modNext, modComing, modNextNext:
		return true
	}
	return false
}
