package extract

import "waqai/timeline"

// A report follows its own days and looks aside now and then: at a law of 1949, at a chapel
// consecrated in 1928, at the worst storm since 1991. What is told in an aside holds until the end of
// its sentence; the next one goes on from where the report was.

// course is where a story is in time.
type course struct {
	hijri bool // the date named last was a Hijri one

	running     timeline.Unit // the date named last
	derived     bool          // it was counted from the anchor
	runningSent int           // the sentence that named it

	month       timeline.Unit // what was named last that has a month
	monthDriven bool          // it was counted from the anchor

	day       timeline.Unit // the day named last, for clock times and "the same night"
	dayDriven bool          // it was counted from the anchor
	dayNamed  bool          // its weekday was written beside it
	dayPart   timeline.Part // the part of it that was named
	dayAt     int           // its paragraph and its sentence
	daySent   int

	year      timeline.Unit // the year written last, zero when none was
	yearAt    int           // its paragraph and its sentence
	yearSent  int
	yearNames bool // it named a thing
}

// comeBack leads the story back from an aside of another sentence.
func (s *story) comeBack() {
	if s.away && s.awaySent != s.sentence {
		s.left, s.leftSent = s.running, s.awaySent
		s.course, s.away = s.main, false
	}
}

// lookAside notes whether what is told next lies aside. A date that is not counted from an aside ends
// it.
func (s *story) lookAside(t telling) {
	switch {
	case t.aside && !s.away:
		s.main, s.away, s.awaySent = s.course, true, s.sentence
	case !t.aside && s.away && !t.counted:
		s.course, s.away = s.main, false
	}
}

// names tells whether the date at the token first names a thing, "the law of 2014", rather than the
// time at which the sentence, which begins at from, is.
func (m *matcher) names(from, first int) bool {
	before := first - 1
	switch {
	case before <= from, m.tokens[before].sign == signMark:
		return false
	case m.isOf(before, false, m.lang.of):
		return true
	case m.isOf(before, false, m.lang.timeprep):
		return false
	}
	return !m.isOf(first, false, m.lang.yearword) || m.isOf(before, false, m.lang.eventword)
}

// recentYears is how many years back a report may have begun, in "the accord, signed on 20 February 2019".
const recentYears = 4

// isAside tells whether a mention that begins at the token first, of the sentence that begins at from,
// stands in words that tell one thing from others rather than what happens: in a relative clause, at
// a participle, in a comparison. What is only added behind a comma must lie more than a few years back.
func (m *matcher) isAside(from, first, years int) bool {
	participle := -1
	for i := first - 1; i >= from; i-- {
		t := &m.tokens[i]
		switch {
		case t.sign == signMark:
			return years > recentYears && participle == i+1 && m.lang.lex.is(t.word, m.lang.join)
		case m.isOf(i, true, m.lang.relative):
			return true
		case m.isOf(i, false, m.lang.that):
			return i > from && m.tokens[i-1].sign == signWord && m.tenseOf(i-1) == tenseNone && !m.isOf(i-1, false, m.lang.weekday, m.lang.deictic)
		case participle >= 0 && m.tenseOf(i) != tenseNone && !m.isOf(i, false, m.lang.saying):
			return true
		case participle >= 0 && m.isOf(i, false, m.lang.join):
			return false
		case participle < 0 && m.isParticiple(i) && !m.isHelped(from, i):
			participle = i
		}
	}
	return years > recentYears && participle == from
}

// isParticiple tells whether the word at i can be a participle.
func (m *matcher) isParticiple(i int) bool {
	t := &m.tokens[i]
	return t.sign == signWord && (m.isOf(i, false, m.lang.participle) || t.word == 0 && endsInAny(m.text[t.bstart:t.bend], m.lang.participles) || m.tenseOf(i) == tensePast && endsInAny(m.text[t.bstart:t.bend], m.lang.participles))
}

// isHelped tells whether a verb of being or having stands before the participle at i.
func (m *matcher) isHelped(from, i int) bool {
	for j := i - 1; j >= from && i-j <= passiveReach && m.tokens[j].sign == signWord; j-- {
		if m.isOf(j, false, m.lang.helper) {
			return true
		}
	}
	return false
}

// nowReach is how many tokens around a mention are asked for a word that speaks of the report's own
// day.
const nowReach = 24

// isNow tells whether the sentence, which begins at the token from, speaks of the report's own days
// around the mention from first to end.
func (m *matcher) isNow(from, first, end int) bool {
	for i := first - 1; i >= from && first-i <= nowReach; i-- {
		if m.isOf(i, true, m.lang.now, m.lang.current) {
			return true
		}
	}
	for i := end; i < len(m.tokens) && i-end < tenseBehind && m.tokens[i].sign != signMark; i++ {
		if m.isOf(i, true, m.lang.now, m.lang.current) {
			return true
		}
	}
	return false
}
