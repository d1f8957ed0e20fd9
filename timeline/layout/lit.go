package layout

import (
	"cmp"
	"slices"
	"strconv"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Measures of what is lit.
const (
	flagTop    = 31
	flagHeight = 24
	leastBand  = 24 // a narrower span is lit by a flag on the axis
	leastSoft  = 6  // and a still narrower one by a line through the tracks
)

// lit is the selected event's time on the axis.
type lit struct {
	shown  bool
	band   bool // wide enough to be a band; else it is a flag and a line
	a, b   float64
	span   timeline.Span
	line   *text.Line // the flag's words
	words  string
	ga, gb float64 // the flag
}

// litOf answers what is lit for the selected event e.
func litOf(e *timeline.Event, f figure, in Input, engine *text.Engine) lit {
	l := lit{a: f.a, b: f.b}
	switch e.Date.Form {
	case timeline.Single, timeline.Between, timeline.OneOf:
		l.span.Start, _ = e.Date.Earliest()
		l.span.End, _ = e.Date.Latest()
	case timeline.Since, timeline.Until:
		l.span = e.Date.Units()[0].Span()
	}
	if f.kind != before && f.kind != after {
		l.a, l.b = in.along(l.span.Start), in.along(l.span.End)
		if f.fadeA > 0 || f.fadeB > 0 {
			l.a, l.b = min(f.a, l.a), max(f.b, l.b)
		}
	}
	l.shown = l.b > 0 && l.a < in.View.Width
	l.band = l.shown && l.b-l.a >= leastBand
	if l.band || !l.shown {
		return l
	}
	l.words = flagWords(e.Date, in)
	l.line = engine.Line(l.words, text.Style{Weight: 700, Size: 13}, direction(in.Wording.Language))
	width := l.line.Width + 16
	l.ga = max(0, min(in.View.Width-width, (l.a+l.b-width)/2))
	l.gb = l.ga + width
	return l
}

// flagWords words a date for the flag; a day without its year where the axis shows months under
// their year.
func flagWords(d timeline.Date, in Input) string {
	w := short(in.Wording)
	u := d.Start
	month := float64(timeline.Months(1).Seconds()) / in.View.PerPx
	if d.Form == timeline.Single && u.Precision == timeline.Day && !u.Approximate && !u.Uncertain &&
		d.Calendar == timeline.Gregorian && month >= monthsFrom {
		return strconv.Itoa(int(u.Day)) + " " + timeline.MonthName(int(u.Month), w)
	}
	return d.Words(w)
}

// monthsFrom is the width from which on the axis shows months under their year.
const monthsFrom = 30

// covers tells whether the flag hides something between a and b.
func (l lit) covers(a, b float64) bool {
	return l.line != nil && a < l.gb+2 && b > l.ga-2
}

func (l lit) flag(p *pen, t Theme) {
	p.box(l.ga, l.gb, flagTop, flagHeight, 4, t.Evidence, scene.Stroke{})
	p.add(scene.Text{Line: l.line, Words: l.words, X: p.left(l.ga, l.gb) + 8, Baseline: lowerBase + 1, Color: t.Canvas})
}

// column draws the lit time from the axis down to the selected mark: a soft band, or a line that
// lets the labels on its way through.
func (l lit) column(p *pen, bottom float64, crossed []scene.Box, t Theme) {
	u, v := max(0, l.a), min(p.width, l.b)
	if l.b-l.a >= leastSoft {
		p.fill(u, v, 0, bottom, t.EvidenceSoft)
		return
	}
	middle := (u + v) / 2
	half := max(1, (v-u)/2)
	x := p.left(middle-half, middle+half)
	c := opacity(t.Evidence, .75)
	from := 0.0
	piece := func(to float64) {
		const least = 6 // a shorter piece between two labels would only look like dirt
		if to-from >= least {
			p.add(scene.Rect{X: x, Y: from, W: 2 * half, H: to - from, Fill: c})
		}
	}
	for _, b := range gaps(crossed, x, 2*half, bottom) {
		piece(b.Y)
		from = max(from, b.Y+b.H)
	}
	piece(bottom)
}

// gaps answers, from the top down, the boxes that an upright line at x would cross above bottom.
func gaps(boxes []scene.Box, x, width, bottom float64) []scene.Box {
	const room = 4
	var out []scene.Box
	for _, b := range boxes {
		if b.W > 0 && b.X-room < x+width && b.X+b.W+room > x && b.Y < bottom {
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b scene.Box) int { return cmp.Compare(a.Y, b.Y) })
	return out
}
