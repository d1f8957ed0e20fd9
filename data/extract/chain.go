package extract

import "waqai/timeline"

// chain is a weekday in the past and what a sentence counts on from it: "they announced the truce
// on Wednesday, opened the road three days later, and the market was shelled after three weeks".
// Where a count passes the article's day, the weekday lies farther back than the nearest one, and
// the sentence is read again from it.
type chain struct {
	token, lastEnd int // its weekday's token and the end of the mention before it; token -1: there is none
	found          int // the mention that it is
	sentence       int
	day            timeline.Unit
	before         story // as it stood before the weekday
	tries          int
}

// chainTries is how often the weekday of a sentence is put farther back.
const chainTries = 2

// link notes what the mention that was read at the token first, from a story that stood at before,
// does to the chain. It answers the token to go on from where the chain is read again, else -1.
func (f *finder) link(first, lastEnd int, h *hit, r *resolver, told when, before *story) int {
	c, s := &f.chain, &f.story
	s.latest = timeline.Unit{}
	switch {
	case told.isZero() || s.anchor.IsZero() || s.history || f.points:
		c.token = -1
	case isBareWeekday(&h.val) && r.tense == tensePast:
		tries := 0
		if c.token == first && c.sentence == s.sentence {
			tries = c.tries
		}
		*c = chain{token: first, lastEnd: lastEnd, found: len(f.found) - 1, sentence: s.sentence, day: told.start, before: *before, tries: tries}
	case c.token < 0 || c.sentence != s.sentence || int32(h.val.get(fFrom)) != originRunning || h.val.has(fOf) || r.tense == tenseFuture:
		c.token = -1
	case told.start.Span().Start >= s.anchor.Span().End && c.tries < chainTries:
		ahead := int(told.start.Span().Start-c.day.Span().Start) / timeline.SecondsPerDay
		*s, f.found, f.match.lastEnd = c.before, f.found[:c.found], c.lastEnd
		s.latest = s.anchor.Add(-ahead)
		c.tries++
		return c.token
	}
	return -1
}

func isBareWeekday(p *partial) bool {
	return p.has(fWeekday) && !p.hasAny(fDay, fMonth, fYear, fMod, fOf, fOffset, fUnit, fNth, fFeast, fFrame)
}

// namedDays is how many of the days named last are asked for one that is named again.
const namedDays = 32

// name notes a day that the article has named.
func (s *story) name(u timeline.Unit) {
	if n := len(s.named); n == 0 || s.named[n-1] != u {
		s.named = append(s.named, u)
	}
}

// namedOn answers the last named day on a weekday up to latest; zero where there is none.
func (s *story) namedOn(wd int, latest timeline.Unit) timeline.Unit {
	for i := len(s.named) - 1; i >= max(0, len(s.named)-namedDays); i-- {
		if u := s.named[i]; u.Span().Start <= latest.Span().Start && int(u.Span().Start.Weekday()) == wd {
			return u
		}
	}
	return timeline.Unit{}
}

// namedBeside answers the last named day that is u or lies beside it; u where there is none.
func (s *story) namedBeside(u timeline.Unit) timeline.Unit {
	for i := len(s.named) - 1; i >= max(0, len(s.named)-namedDays); i-- {
		if d := s.named[i]; d == u || d.Add(1) == u || d == u.Add(1) {
			return d
		}
	}
	return u
}

// fartherBack resolves a weekday from which the story counts on to days that are past as well: a day
// that the article has named, else the latest that leaves room for the count.
func (r *resolver) fartherBack(wd int) when {
	u := r.namedOn(wd, r.latest)
	if u.IsZero() {
		u = weekdayNear(r.latest, wd, false, false)
	}
	r.say("counted-from", r.kept.unit(u, false))
	v := weekdayNear(r.anchor, wd, false, false)
	r.alternative(when{start: v, derived: true}, "weekday", r.origin(r.anchor), r.kept.unit(v, false), direction(v, r.anchor))
	return when{start: u, derived: true}
}
