package layout

import (
	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Measures of labels.
const (
	titleSize  = 13.5
	dateSize   = 12.5
	titleMost  = 320 // a longer title is cut at a word
	titleLeast = 96  // where not even this fits there is no label
	dateGap    = 8
	ringRoom   = 14 // the ring of an unreviewed event, and what parts it from the title
	ringRadius = 3
	edgeStick  = 6 // a label that its mark cannot hold keeps this far from the edge
	edgeRoom   = 8 // and none comes nearer to the end of the view than this
)

// label is an event's title and date on one line.
type label struct {
	title, date           *text.Line // nil where there is no room
	titleWords, dateWords string
	ring                  bool
	rtl                   bool    // the title's direction: title first on this side, then its date
	a, width              float64 // where it lies along the view
}

// labelOf lays out the label of e for a room.
func labelOf(e *timeline.Event, room float64, w timeline.Wording, engine *text.Engine) label {
	style := text.Style{Voice: text.Ours, Weight: 600, Size: titleSize}
	l := label{titleWords: title(e, w.Language), ring: e.Status == timeline.Proposed}
	ring := 0.0
	if l.ring {
		ring = ringRoom
	}
	if room < titleLeast {
		return label{titleWords: l.titleWords}
	}
	l.title = engine.Fit(l.titleWords, style, text.Auto, min(titleMost, room-ring))
	l.rtl = l.title.Dir == text.RTL
	l.width = ring + l.title.Width
	l.dateWords = e.Date.Words(short(w))
	date := engine.Line(l.dateWords, text.Style{Voice: text.Ours, Weight: 400, Size: dateSize}, direction(w.Language))
	if l.width+dateGap+date.Width <= room {
		l.date = date
		l.width += dateGap + date.Width
	}
	return l
}

// settle places the label between first and last, which is what its neighbours in the lane leave
// it, and in the view: where it stands in every view if it can, else from where its mark begins to
// be seen, else so that it ends where its mark ends. Where no place is long enough it gives up its
// date, then words, then itself.
func (it *item) settle(first, last float64, in Input, engine *text.Engine) {
	width := in.View.Width
	first, last = max(first, edgeStick), min(last, width-edgeRoom)
	l := &it.label
	if l.a = max(l.a, first); l.a+l.width <= last {
		return
	}
	start, end := max(it.from, first), min(it.to, width-edgeStick, max(last, it.to))
	if l.a = end - l.width; l.a >= first {
		return
	}
	if ahead, behind := last-start, end-first; ahead >= behind {
		*l = labelOf(it.event, ahead, in.Wording, engine)
		l.a = start
	} else {
		*l = labelOf(it.event, behind, in.Wording, engine)
		l.a = end - l.width
	}
}

// embolden makes the title of the selected event bold, after all have found their places. The label
// may grow by no more than a part of what parts it from the next one: selecting moves nothing.
func (it *item) embolden(width float64, engine *text.Engine) {
	const growth, edge = footprintGap - 4, 2
	l := &it.label
	if l.title == nil {
		return
	}
	endsWithMark := l.a < it.from && l.a+l.width > it.to-1
	plain := l.title.Width
	style := text.Style{Voice: text.Ours, Weight: 700, Size: titleSize}
	l.title = engine.Fit(l.titleWords, style, text.Auto, plain+min(growth, width-2*edge-l.width))
	l.width += l.title.Width - plain
	if endsWithMark {
		l.a -= l.title.Width - plain
	}
	l.a = max(edge, min(l.a, width-edge-l.width))
}

// draw draws the label with its baseline at y.
func (l *label) draw(p *pen, y float64, struck bool, t Theme) {
	if l.title == nil {
		return
	}
	box := p.place(l.a, l.a+l.width, y, 0)
	at := 0.0
	next := func(w float64) (left float64) {
		left = box.X + at
		if l.rtl {
			left = box.X + box.W - at - w
		}
		at += w
		return left
	}
	if l.ring {
		left := next(2 * ringRadius)
		p.add(scene.Disc{X: left + ringRadius, Y: y - 4.5, R: ringRadius, Stroke: scene.Stroke{Color: t.Ink2, Width: 1}})
		at = ringRoom
	}
	ink := t.Ink
	if struck {
		ink = t.Ink2
	}
	left := next(l.title.Width)
	p.add(scene.Text{Line: l.title, Words: l.titleWords, X: left, Baseline: y, Color: ink})
	if struck {
		p.add(scene.Rect{X: left, Y: y - 5, W: l.title.Width, H: 1, Fill: t.Ink2})
	}
	if l.date != nil {
		at += dateGap
		p.add(scene.Text{Line: l.date, Words: l.dateWords, X: next(l.date.Width), Baseline: y, Color: t.Ink2})
	}
}

func direction(l timeline.Language) text.Direction {
	if l == timeline.Arabic {
		return text.RTL
	}
	return text.LTR
}
