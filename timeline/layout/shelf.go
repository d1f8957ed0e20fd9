package layout

import (
	"fmt"
	"math"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// ShelfHeight is the height of the shelf with what is undated.
const ShelfHeight = 44

// Measures of the shelf and its chips.
const (
	shelfPadding = 12
	chipGap      = 12
	chipHeight   = 28
	chipPadding  = 10
	chipSpace    = 8
	chipTop      = (ShelfHeight - chipHeight) / 2.
)

// shelf draws a chip for every undated event, in the reading direction of the interface.
func (p *Picture) shelf(in Input, engine *text.Engine) {
	s := pen{width: in.View.Width, rtl: in.RTLInterface}
	s.fill(0, s.width, 0, 1, in.Theme.Line)
	u, y := shelfPadding-in.ShelfX, chipTop
	hidden := 0
	for i, t := range in.Tracks {
		for _, index := range t.Events {
			e := &in.Events[index]
			if !e.Date.IsUndated() || !in.shown(e) {
				continue
			}
			p.Undated++
			c := chipOf(e, in, engine)
			if in.ShelfWrap && u > shelfPadding && u+c.width > s.width-shelfPadding {
				u, y = shelfPadding, y+chipHeight+chipGap/2
			}
			box := s.place(u, u+c.width, y, chipHeight)
			p.Boxes[e.ID] = EventBox{Mark: box, Track: i, OnShelf: true}
			if u < s.width && u+c.width > 0 {
				s.add(c.draw(e, in, t, u, y))
			}
			if u+c.width > s.width {
				hidden++
			}
			u += c.width + chipGap
			p.ShelfWidth = max(p.ShelfWidth, u+in.ShelfX+shelfPadding-chipGap)
		}
	}
	if hidden > 0 {
		s.more(hidden, in, engine)
	}
	height := y - chipTop + ShelfHeight
	p.Shelf = &scene.Scene{Width: s.width, Height: height, Background: in.Theme.Canvas, Marks: s.marks}
	p.ShelfHeader = stripHeader(in, engine, height, words(in.Wording.Language, "بلا تاريخ", "Undated"), "")
}

// more says at the shelf's end how many chips lie beyond it.
func (p *pen) more(n int, in Input, engine *text.Engine) {
	note := fmt.Sprintf("+%d", n)
	l := engine.Line(note, text.Style{Weight: 600, Size: 12}, text.LTR)
	width := l.Width + 16
	u := p.width - width - 6
	p.fill(u-6, p.width, 1, ShelfHeight-1, in.Theme.Canvas)
	p.box(u, u+width, chipTop, chipHeight, 4, in.Theme.Press, scene.Stroke{})
	p.add(scene.Text{Line: l, Words: note, X: p.left(u, u+width) + 8, Baseline: ShelfHeight/2 + 4.5, Color: in.Theme.Ink})
}

// chip is an undated event on the shelf: a dotted ring, its title, and why it has no date.
type chip struct {
	title, reason           *text.Line
	titleWords, reasonWords string
	width                   float64
}

func chipOf(e *timeline.Event, in Input, engine *text.Engine) chip {
	c := chip{titleWords: title(e, in.Wording.Language), reasonWords: reason(e, in)}
	const rest = 2*chipPadding + discWidth + 2*chipSpace
	room := max(titleLeast, in.View.Width-2*shelfPadding-rest)
	c.title = engine.Fit(c.titleWords, text.Style{Weight: 600, Size: 13}, text.Auto, min(titleMost, room*.7))
	c.reason = engine.Fit(c.reasonWords, text.Style{Weight: 400, Size: 13}, direction(in.Wording.Language), min(titleMost, room-c.title.Width))
	c.width = rest + c.title.Width + c.reason.Width
	return c
}

// reason says why an event is undated: its article has no date yet, or its words name none.
func reason(e *timeline.Event, in Input) string {
	l := in.Wording.Language
	if len(e.Citations) == 0 || e.Citations[0].Quote == "" {
		return words(l, "لم يُذكر تاريخ", "no date is named")
	}
	quote := e.Citations[0].Quote
	why := words(l, "لا يُعرف تاريخ المقال: «", "the article’s date is unknown: “")
	if _, dated := in.Latest[e.ID]; dated {
		why = words(l, "لا تحدد يومًا: «", "names no day: “")
	}
	const isolate, end = "\u2068", "\u2069"
	return why + isolate + quote + end + words(l, "»", "”")
}

func (c chip) draw(e *timeline.Event, in Input, t Track, u, y float64) scene.Group {
	p := pen{width: in.View.Width, rtl: in.RTLInterface}
	v := u + c.width
	edge := scene.Stroke{Color: in.Theme.Line2, Width: 1, Dash: 3, Gap: 3}
	fill := transparent
	switch e.ID {
	case in.Selected:
		fill, edge = in.Theme.EvidenceSheet, scene.Stroke{Color: in.Theme.Evidence, Width: outline}
	case in.Hovered:
		edge.Color = in.Theme.Ink2
	}
	p.box(u, v, y, chipHeight, 4, fill, edge)
	if e.ID == in.Focused {
		const out = 3
		p.box(u-out, v+out, y-out, chipHeight+2*out, 4+out, transparent, scene.Stroke{Color: in.Theme.Focus, Width: focusWidth})
	}
	const r = discWidth / 2
	colour := in.Theme.Track(t.Colour)
	p.add(scene.Disc{X: p.x(u + chipPadding + r), Y: y + chipHeight/2., R: r, Stroke: scene.Stroke{Color: colour, Width: outline, Dash: 3, Gap: 2.2}})
	at := u + chipPadding + discWidth + chipSpace
	base := y + chipHeight/2 + 4.5
	p.add(scene.Text{Line: c.title, Words: c.titleWords, X: p.left(at, at+c.title.Width), Baseline: base, Color: in.Theme.Ink})
	at += c.title.Width + chipSpace
	p.add(scene.Text{Line: c.reason, Words: c.reasonWords, X: p.left(at, at+c.reason.Width), Baseline: base, Color: in.Theme.Ink2})
	left, right := math.Max(0, u), math.Min(p.width, v)
	return scene.Group{
		Event: e.ID, Title: c.titleWords, Date: e.Date.Words(in.Wording),
		Boxes: []scene.Box{p.place(left, right, y, chipHeight)}, Marks: p.marks,
	}
}
