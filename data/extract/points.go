package extract

import (
	"slices"

	"waqai/timeline"
)

// Points answers the mentions of an article as corpora count them that are annotated as TIMEX3:
// each end of a range is a mention of its own, and "since", "until", "before" and "after" stand
// outside the date that they frame. Weeks, decades, halves and nights stay whole; everything else
// is as Mentions answers it.
func Points(a timeline.Article) []timeline.Mention { return new(Reader).Points(a) }

// reach is where a piece of a mention stands: its tokens, the end exclusive.
type reach struct{ first, end int }

// firstFound is how many mentions there is room for at first.
const firstFound = 16

// keep adds a mention to what was found.
func (f *finder) keep(m timeline.Mention, at reach) {
	from, to := f.match.tokens[at.first], f.match.tokens[at.end-1]
	m.Start, m.End = int(from.start), int(to.end)
	m.Surface = f.text[from.bstart:to.bend]
	if len(f.found) == cap(f.found) {
		f.found = slices.Grow(f.found, max(firstFound, len(f.found))) // append would copy a long list five times over
	}
	f.found = append(f.found, m)
}

// keepPoints adds the dates that a framed mention names, without its frame.
func (f *finder) keepPoints(m timeline.Mention, at reach, h *hit, r *resolver, told when) {
	switch frame := int32(h.val.get(fFrame)); frame {
	case frameBetween, frameFromTo:
		inner := f.match.unframed(at)
		ends := [...]reach{
			{inner.first, f.match.reaches[h.val.get(fStart)].end},
			{f.match.reaches[h.val.get(fEnd)].first, inner.end},
		}
		m.Alternatives = nil
		for i, end := range ends {
			m.Date, m.Derived = pointDate(r.ends[i]), r.ends[i].derived
			f.keep(m, end)
		}
	case frameSince, frameUntil, frameBefore, frameAfter:
		if !m.Date.IsUndated() {
			m.Date = pointDate(told)
		}
		if !f.match.rules[h.rule].adds.has(fDirection) { // "منذ" belongs to "منذ يومين": it is its "ago"
			at = f.match.unframed(at)
		}
		f.keep(m, at)
	default:
		f.keep(m, at)
	}
}

func pointDate(w when) timeline.Date {
	if w.isZero() {
		return timeline.Date{}
	}
	return w.date()
}

// unframed answers the reach without the words of a frame at either end of it.
func (m *matcher) unframed(at reach) reach {
	inner := at
	for inner.first < at.end {
		end := m.framedUpTo(inner.first)
		if end == inner.first || end >= at.end {
			break
		}
		inner.first = end
	}
	for i := inner.first + 1; i < at.end; i++ {
		if m.framedUpTo(i) == at.end {
			inner.end = i
			break
		}
	}
	return inner
}

// framedUpTo answers the token behind the words of a frame that begin at pos, or pos.
func (m *matcher) framedUpTo(pos int) int {
	word := m.tokens[pos].word
	if m.tokens[pos].is.classes&bit(m.lang.frame) == 0 || word == 0 {
		return pos
	}
	senses := m.lex.senses[word] // the longest phrase first
	for i := range senses {
		if senses[i].class != m.lang.frame {
			continue
		}
		if end := m.phraseEnd(&senses[i], pos); end >= 0 {
			return end
		}
	}
	return pos
}
