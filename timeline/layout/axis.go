package layout

import (
	"slices"
	"strconv"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// AxisHeight is the height of the axis, whatever it shows, so that the tracks never jump.
const AxisHeight = 56

// Measures of the axis, from its top.
const (
	axisLine     = AxisHeight - 1 // the hairline under it
	aloneTop     = 12             // where the ticks begin of a unit that stands alone
	aloneBase    = 32
	upperTop     = 6
	upperBase    = 21
	lowerTop     = 30
	lowerBase    = 47
	minorHeight  = 8
	smallHeight  = 4 // minor ticks under the labels of two rows
	tickRoom     = 4 // what a label keeps free on either side of it
	upperIndent  = 10
	momentIndent = 4 // the label of an hour or a week, which names its start
)

var lowerStyle = text.Style{Weight: 400, Size: 13}

// axis is what the axis and the grid under it are drawn from.
type axis struct {
	ticks []timeline.Tick
	alone bool      // there is no upper row
	brief bool      // months and hours are only numbered, since not all of their names have room
	upper []float64 // where the lines of the upper row stand along the view
	at    func(timeline.Time) float64
	width float64
	lit   lit
}

func axisOf(in Input, l lit, engine *text.Engine) axis {
	ticks := timeline.Ticks(in.View.Span(), in.View.PerPx, short(in.Wording))
	a := axis{ticks: ticks, alone: true, at: in.along, width: in.View.Width, lit: l}
	for _, t := range ticks {
		if t.Row == timeline.UpperRow {
			a.alone = false
			a.upper = append(a.upper, a.at(t.Span.Start))
		}
	}
	a.brief = !a.alone && tooWide(in, engine)
	return a
}

// tooWide tells whether a label of the lower row is wider than its unit. It asks one and the same
// year wherever the view is, so that names and numbers do not take turns while it moves.
func tooWide(in Input, engine *text.Engine) bool {
	day := timeline.Span{Start: timeline.On(2021, 1, 1), End: timeline.On(2021, 1, 2)}
	if month := timeline.Months(1); float64(month.Seconds())/in.View.PerPx < 2*monthsFrom {
		day.End = timeline.On(2022, 1, 1)
	}
	for _, t := range timeline.Ticks(day, in.View.PerPx, short(in.Wording)) {
		if t.Row != timeline.LowerRow {
			continue
		}
		room := float64(t.Span.Seconds())/in.View.PerPx - 2*tickRoom
		if t.AtStart {
			room += tickRoom - momentIndent
		}
		if engine.Line(t.Label, lowerStyle, direction(in.Wording.Language)).Width > room {
			return true
		}
	}
	return false
}

// number answers the shortest label of a month or an hour.
func number(t timeline.Tick) string {
	if t.Span.Seconds() < timeline.SecondsPerDay {
		h, m := t.Span.Start.Clock()
		if m == 0 {
			return strconv.Itoa(h)
		}
	} else if _, month, day := t.Span.Start.Civil(); day == 1 && t.Span.Seconds() >= 28*timeline.SecondsPerDay {
		return strconv.Itoa(month)
	}
	return t.Label
}

// draw answers the scene of the axis.
func (a axis) draw(in Input, engine *text.Engine) *scene.Scene {
	t := in.Theme
	p := &pen{width: a.width, rtl: in.RTLAxis}
	if a.lit.band {
		p.fill(max(0, a.lit.a), min(a.width, a.lit.b), 0, axisLine, t.EvidenceSheet)
	}
	p.fill(0, a.width, axisLine, 1, t.Line)
	for _, tick := range a.ticks {
		a.tick(p, tick, in, engine)
	}
	if a.lit.shown && !a.lit.band {
		a.lit.flag(p, t)
	}
	return &scene.Scene{Width: a.width, Height: AxisHeight, Background: t.Chrome, Marks: p.marks}
}

func (a axis) tick(p *pen, tick timeline.Tick, in Input, engine *text.Engine) {
	t := in.Theme
	u, v := a.at(tick.Span.Start), a.at(tick.Span.End)
	top, base, style, ink := float64(aloneTop), float64(aloneBase), text.Style{Weight: 600, Size: 14}, t.Ink
	switch {
	case tick.Row == timeline.MinorRow && a.alone:
		top = axisLine - minorHeight
	case tick.Row == timeline.MinorRow:
		top = axisLine - smallHeight
	case tick.Row == timeline.UpperRow:
		top, base = upperTop, upperBase
	case !a.alone:
		top, base, style, ink = lowerTop, lowerBase, lowerStyle, t.Ink2
	}
	if u > 0 && u < a.width {
		p.rule(u, top, axisLine-top, t.Line2)
	}
	if tick.Label == "" {
		return
	}
	if a.brief && tick.Row == timeline.LowerRow {
		tick.Label = number(tick)
	}
	if a.lit.band && tick.Span == a.lit.span {
		style.Weight, ink = 700, t.Ink
	}
	line := engine.Line(tick.Label, style, direction(in.Wording.Language))
	if from, ok := a.labelAt(tick, u, v, line.Width); ok {
		p.add(scene.Text{Line: line, Words: tick.Label, X: p.left(from, from+line.Width), Baseline: base, Color: ink})
	}
}

// labelAt answers where along the view a tick's label of a width stands: in the middle of its unit,
// or at its start where that is what it names, moved so that all of it is seen. It has none where the
// part of the unit that is seen is too small, under the flag, or where a line of the upper row would
// strike it through, as the start of a month does in the middle of a week.
func (a axis) labelAt(tick timeline.Tick, u, v, width float64) (from float64, ok bool) {
	first, last := max(u, 0)+tickRoom, min(v, a.width)-tickRoom
	switch {
	case tick.Row == timeline.UpperRow:
		from = u + upperIndent
		first = max(u, 0) + upperIndent
	case tick.AtStart:
		from = u + momentIndent
		first, last = max(u, 0)+momentIndent, last+tickRoom-1
	default:
		from = (u + v - width) / 2
	}
	if last-first < width {
		return 0, false
	}
	from = max(first, min(last-width, from))
	if tick.Row == timeline.LowerRow && (a.lit.covers(from, from+width) || a.struck(from, from+width)) {
		return 0, false
	}
	return from, true
}

// struck tells whether a line of the upper row runs through what lies between u and v, or touches it.
func (a axis) struck(u, v float64) bool {
	const room = 2
	return slices.ContainsFunc(a.upper, func(x float64) bool { return u-room < x && x < v+room })
}

// grid draws the lines of the ticks through the tracks.
func (a axis) grid(p *pen, height float64, t Theme) {
	draw := func(row timeline.TickRow, strong bool) {
		c := t.Grid2
		if strong {
			c = t.Grid
		}
		for _, tick := range a.ticks {
			if u := a.at(tick.Span.Start); tick.Row == row && u > 0 && u < a.width {
				p.rule(u, 0, height, c)
			}
		}
	}
	if a.alone {
		draw(timeline.MinorRow, false)
		draw(timeline.LowerRow, true)
		return
	}
	draw(timeline.LowerRow, false)
	draw(timeline.UpperRow, true)
}
