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

// embolden makes the title of the selected event bold. The label may grow by no more than a part
// of what parts it from the next one: selecting moves nothing.
func (l *label) embolden(room float64, engine *text.Engine) {
	const growth = footprintGap - 4
	if l.title == nil {
		return
	}
	plain := l.title.Width
	style := text.Style{Voice: text.Ours, Weight: 700, Size: titleSize}
	l.title = engine.Fit(l.titleWords, style, text.Auto, min(plain+growth, room-l.width+plain))
	l.width += l.title.Width - plain
}

// put places the label: from where the mark begins, or, where that leaves the view, so that it ends
// where the mark ends; at the edge where the mark is cut by it.
func (l *label) put(f figure, width float64) {
	l.a = max(f.from, edgeStick)
	if l.a+l.width > width-edgeRoom {
		l.a = max(edgeStick, min(f.to, width-edgeStick)-l.width)
	}
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
