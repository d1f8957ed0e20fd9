package extract

import (
	"fmt"
	"slices"

	"waqai/timeline"
)

// resolver makes a date of what one mention says, in the light of what the article has said.
type resolver struct {
	*story
	kids    []partial
	tense   tense
	kept    *reasons
	because []timeline.Reason
	doubts  []timeline.Reason
	others  []timeline.Alternative
	written bool    // the year stands in the words
	close   bool    // the mention before stands right before it
	entry   bool    // it heads a line of a chronology
	now     bool    // the words around it speak of the article's own days
	names   bool    // it names a thing rather than the time that the story is at
	ends    [2]when // of a range
}

func (r *resolver) say(code string, args ...string) {
	if r.says(code, args) {
		return // both ends of a range say it: once is enough
	}
	r.because = append(r.because, r.kept.reason(code, args))
}

// says tells whether a reason has been given already.
func (r *resolver) says(code string, args []string) bool {
	for i := range r.because {
		if r.because[i].Code == code && slices.Equal(r.because[i].Args, args) {
			return true
		}
	}
	return false
}

// origin writes what a date was counted from; the article's day has an @ before it.
func (r *resolver) origin(u timeline.Unit) string { return r.kept.unit(u, u == r.anchor) }

func (r *resolver) doubt(code string, args ...string) {
	r.doubts = append(r.doubts, r.kept.reason(code, args))
}

func (r *resolver) alternative(w when, code string, args ...string) {
	r.others = append(r.others, timeline.Alternative{Date: w.date(), Because: r.kept.keep([]timeline.Reason{r.kept.reason(code, args)})})
}

// resolve answers the mention that p makes, without its place in the text, and what it tells the
// story.
func (r *resolver) resolve(p *partial) (m timeline.Mention, told when) {
	switch int32(p.get(fSort)) {
	case sortDuration:
		m.Kind, m.Measure = timeline.Duration, r.measure(p)
		r.say("length")
		return r.finish(m), when{}
	case sortSet:
		m.Kind, m.Measure = timeline.Set, repetition(p)
		r.say("repeated")
		return r.finish(m), when{}
	case sortPast, sortPresent, sortFuture:
		m.Vague = true
		r.say("vague")
		return r.finish(m), when{}
	}
	d, told := r.framed(p)
	m.Date, m.Derived = d, told.derived
	if told.isZero() {
		m.Derived = true
		if len(r.doubts) == 0 {
			r.because = r.because[:0]
			r.say("no-anchor")
		} else {
			m.Derived = false
		}
	} else if err := d.Valid(); err != nil {
		r.because = r.because[:0] // what was counted to does not exist
		r.doubt("impossible", wordsOf(p))
		m.Date, m.Derived, told = timeline.Date{}, false, when{}
		r.others = nil
	}
	return r.finish(m), told
}

func (r *resolver) finish(m timeline.Mention) timeline.Mention {
	m.Because, m.Doubts, m.Alternatives = r.kept.keep(r.because), r.kept.keep(r.doubts), r.kept.keepOthers(r.others)
	return m
}

// framed resolves since, until, before, after and ranges around a point.
func (r *resolver) framed(p *partial) (timeline.Date, when) {
	frame := int32(p.get(fFrame))
	if frame == frameBefore && int32(p.get(fEdge)) == edgeLate {
		frame = frameUntil // before the end of March is still in March
	}
	switch frame {
	case frameBetween, frameFromTo, frameNight:
		return r.rangeDate(p, frame)
	}
	w := r.point(p)
	if w.isZero() {
		return timeline.Date{}, w
	}
	d := w.date()
	switch frame {
	case frameSince:
		d.Form, d.End, d.Extent = timeline.Since, timeline.Unit{}, timeline.Throughout
		r.say("since")
	case frameUntil:
		d.Form, d.Start, d.End, d.Extent = timeline.Until, timeline.Unit{}, w.last(), timeline.Throughout
		r.say("until")
	case frameBefore:
		d.Form, d.Start, d.End = timeline.Before, timeline.Unit{}, w.last()
		r.say("before")
	case frameAfter:
		d.Form, d.Start, d.End = timeline.After, w.last(), timeline.Unit{}
		r.say("after")
	}
	return d, w
}

// point resolves what p says without its frame.
func (r *resolver) point(p *partial) when {
	var w when
	if p.has(fHour) {
		w = r.atClock(p)
	} else {
		w = r.whole(p)
	}
	if w.isZero() {
		return w
	}
	if p.has(fPart) && w.end.IsZero() && w.start.Precision == timeline.Day {
		w.part = timeline.Part(p.get(fPart))
	}
	if p.has(fAbout) {
		r.say("about")
		w = w.about()
	}
	return w
}

// whole resolves a day or something wider.
func (r *resolver) whole(p *partial) when {
	switch {
	case p.has(fFeast):
		w := r.feast(p)
		if int32(p.get(fUnit)) == unitWeekend {
			w = weekendBeside(w)
		}
		return w
	case p.hasAny(fHijriDay, fHijriMonth, fHijriYear):
		return r.bothCalendars(p)
	case p.has(fNth) && p.hasAny(fUnit, fWeekday):
		return r.nth(p)
	case p.has(fWeekday) && p.has(fDirection):
		return r.weekdayFrom(p)
	case p.has(fOffset):
		return r.fromToday(p)
	case p.has(fDirection) && p.has(fUnit):
		return r.counted(p)
	case p.has(fMod) && p.has(fUnit):
		return r.relativeUnit(p)
	case p.hasAny(fYear, fShort, fMonth, fDay, fDecade, fCentury, fSeason, fQuarter, fHalf):
		return r.calendar(p)
	case p.has(fWeekday):
		return r.weekday(p)
	case p.has(fPart):
		return r.partOfDay(p)
	case p.has(fOf):
		return r.point(&r.kids[p.get(fOf)])
	}
	return when{}
}

// wordsOf answers the parts of a date that does not exist, "2021-02-31" or "-02-31", the year left
// out.
func wordsOf(p *partial) string {
	s := ""
	if p.has(fYear) {
		s = fmt.Sprintf("%04d", p.get(fYear))
	}
	for _, f := range [...]field{fMonth, fDay} {
		if p.has(f) {
			s += fmt.Sprintf("-%02d", p.get(f))
		}
	}
	return s
}
