package app

import (
	"cmp"
	"image/color"
	"slices"
	"sort"
)

// readerMark is a mention in the article that tells of an event.
type readerMark struct {
	span  runeSpan
	event int64
	color color.NRGBA
	level int // of its underline, so that those of mentions on the same words are all seen
}

// stacked answers marks in the order of the text, each on the lowest level that no earlier one on
// the same words has taken.
func stacked(marks []readerMark) []readerMark {
	out := slices.Clone(marks)
	slices.SortStableFunc(out, func(a, b readerMark) int {
		return cmp.Or(cmp.Compare(a.span.start, b.span.start), cmp.Compare(b.span.end, a.span.end))
	})
	var ends []int // by level: where its last mark ends
	for i, m := range out {
		level := slices.IndexFunc(ends, func(end int) bool { return end <= m.span.start })
		if level < 0 {
			level, ends = len(ends), append(ends, 0)
		}
		ends[level] = m.span.end
		out[i].level = level
	}
	return out
}

// readerMarks answers the mentions of the article in the reader that tell of events.
func (a *App) readerMarks() []readerMark {
	colors := a.main.timeline.trackColors()
	var out []readerMark
	for _, e := range a.shown() {
		for _, c := range e.Citations {
			if c.Article == a.article.ID {
				out = append(out, readerMark{span: runeSpan{c.Start, c.End}, event: e.ID, color: colors[e.ID]})
			}
		}
	}
	return out
}

// trackColors answers the colour of every event's track.
func (p *timelinePane) trackColors() map[int64]color.NRGBA {
	out := make(map[int64]color.NRGBA, len(p.events))
	for _, t := range p.tracks {
		c := p.app.theme.Track(t.Colour)
		for _, i := range t.Events {
			out[p.events[i].ID] = c
		}
	}
	return out
}

// reading answers what the reader shows.
func (a *App) reading() reading {
	r := reading{article: a.article, marks: a.readerMarks(), event: a.selected.event}
	if c, ok := a.selectedCitation(); ok && c.Article == a.article.ID {
		r.words = runeSpan{c.Start, c.End}
		r.passage = runeSpan{c.Passage.Start, c.Passage.End}
	}
	return r
}

// marksOn answers the marks that may stand on lines.
func (r *reader) marksOn(lines []pageLine) []readerMark {
	if len(lines) == 0 {
		return nil
	}
	first, last := lines[0], lines[len(lines)-1]
	s := runeSpan{first.start + first.line.Start, last.start + last.line.End}
	var out []readerMark
	for _, m := range r.reading.marks {
		if m.span.start >= s.end {
			break
		}
		if m.span.touches(s) {
			out = append(out, m)
		}
	}
	return out
}

// nextMark answers the mention after the one that Tab has gone to, or before it; from none, the
// first or last one in view. False when there is none on that side.
func (r *reader) nextMark(forward bool) (readerMark, bool) {
	marks := r.reading.marks
	if r.page == nil || len(marks) == 0 {
		return readerMark{}, false
	}
	i := slices.Index(marks, r.marked)
	switch {
	case i >= 0 && forward:
		i++
	case i >= 0:
		i--
	default:
		i = r.markInView(forward)
	}
	if i < 0 || i >= len(marks) {
		return readerMark{}, false
	}
	return marks[i], true
}

// markInView answers the first mention below the top of the view, or the last above its end.
func (r *reader) markInView(first bool) int {
	marks := r.reading.marks
	from, to := r.view()
	if first {
		return sort.Search(len(marks), func(i int) bool { return r.page.around(marks[i].span.start) >= from })
	}
	return sort.Search(len(marks), func(i int) bool { return r.page.around(marks[i].span.start)+sourceLine > to }) - 1
}

// AcceptsTab is part of fyne.Tabbable: Tab goes through the mentions, and after the last one, or
// after Escape, out of the text.
func (r *reader) AcceptsTab() bool {
	_, ok := r.nextMark(!r.shift)
	return ok && !r.leaves
}

// markNext moves the focus to the next or previous mention.
func (r *reader) markNext(forward bool) {
	m, ok := r.nextMark(forward)
	if !ok {
		return
	}
	r.marked = m
	r.bring(m.span)
}
