package layout

import (
	"waqai/timeline"
)

// kind is the shape of a mark.
type kind uint8

const (
	disc   kind = iota // an exact day or minute
	window             // it happened once, somewhere inside
	bar                // it lasted all that time
	since              // window, bar to the latest source, dots, arrow
	until              // the mirror of since
	before             // a wall, and what lies before it fades
	after              // a wall, and what lies after it fades
	oneOf              // several readings, hatch between them
)

// Measures of marks, in pixels along the view.
const (
	markHeight  = 12
	discWidth   = 12
	leastWidth  = 8  // of a window or a bar
	leastFading = 24 // of one with a fading end: 42 % of it is a fade of 10
	leastDoubt  = 12 // of a dashed one, so that dashes are seen
	leastHour   = 24 // from here on a part of the day is a window
	leastFade   = 10
	mostFade    = 28
	fadeShare   = .42 // of the mark
	openLength  = 26  // dots and arrow
	openFade    = 100 // of before and after
	openBar     = 24  // of until: nobody says since when
)

// figure is a date's shape along the view.
type figure struct {
	kind         kind
	a, b         float64 // what the date itself covers
	from, to     float64 // with arrows and fades: what is seen of the mark
	c            float64 // since: where its bar ends; until: where its bar begins
	fadeA, fadeB float64 // how long the fade at either end is; 0 is an exact end
	doubt        bool
	parts        []figure // of oneOf
}

// figureOf answers the shape of d where at says how far along the view a time lies. latest is the
// day of the latest source; false where no source is dated.
func figureOf(d timeline.Date, at func(timeline.Time) float64, latest timeline.Time, dated bool) figure {
	switch d.Form {
	case timeline.Since:
		f := unitWindow(d.Start, at)
		f.kind, f.c = since, f.b
		if dated {
			f.c = max(f.b, at(latest))
		}
		f.to = f.c + openLength
		return f
	case timeline.Until:
		f := unitWindow(d.End, at)
		f.kind, f.c = until, f.a-openBar
		f.from = f.c - openLength
		return f
	case timeline.Before:
		wall := at(d.End.Span().Start)
		return figure{kind: before, a: wall - openFade, b: wall, from: wall - openFade, to: wall}
	case timeline.After:
		wall := at(d.Start.Span().End)
		return figure{kind: after, a: wall, b: wall + openFade, from: wall, to: wall + openFade}
	case timeline.Between:
		return stretch(d.Start, d.End, d.Extent, at)
	case timeline.OneOf:
		return choices(d.Choices, at)
	}
	return single(d, at)
}

func single(d timeline.Date, at func(timeline.Time) float64) figure {
	u := d.Start
	exact := !u.Approximate && !u.Uncertain
	if exact && u.Precision == timeline.Day && d.Part != timeline.WholeDay {
		first, last := d.Part.Hours()
		day := u.Span().Start
		a, b := at(day+timeline.Time(first)*timeline.SecondsPerHour), at(day+timeline.Time(last)*timeline.SecondsPerHour)
		if b-a >= leastHour {
			return figure{kind: window, a: a, b: b, from: a, to: b}
		}
	}
	if exact && u.Precision >= timeline.Day {
		s := u.Span()
		middle := (at(s.Start) + at(s.End)) / 2
		a, b := middle-discWidth/2, middle+discWidth/2
		return figure{kind: disc, a: a, b: b, from: a, to: b}
	}
	return stretch(u, u, d.Extent, at)
}

// unitWindow answers the window of one unit.
func unitWindow(u timeline.Unit, at func(timeline.Time) float64) figure {
	return stretch(u, u, timeline.Within, at)
}

// stretch answers the window or bar from one unit to another. An inexact end reaches a quarter of
// its unit further and fades.
func stretch(first, last timeline.Unit, e timeline.Extent, at func(timeline.Time) float64) figure {
	f := figure{kind: window, a: at(first.Span().Start), b: at(last.Span().End)}
	if e == timeline.Throughout {
		f.kind = bar
	}
	f.doubt = first.Uncertain || last.Uncertain
	least := float64(leastWidth)
	if f.doubt {
		least = leastDoubt
	}
	if first.Approximate {
		quarter := (at(first.Span().End) - at(first.Span().Start)) / 4
		f.a -= quarter
		f.fadeA = max(leastFade, min(mostFade, 1.5*quarter))
		least = leastFading
	}
	if last.Approximate {
		quarter := (at(last.Span().End) - at(last.Span().Start)) / 4
		f.b += quarter
		f.fadeB = max(leastFade, min(mostFade, 1.5*quarter))
		least = leastFading
	}
	if f.b-f.a < least {
		middle := (f.a + f.b) / 2
		f.a, f.b = middle-least/2, middle+least/2
	}
	f.fadeA, f.fadeB = min(f.fadeA, fadeShare*(f.b-f.a)), min(f.fadeB, fadeShare*(f.b-f.a))
	f.from, f.to = f.a, f.b
	return f
}

func choices(units []timeline.Unit, at func(timeline.Time) float64) figure {
	f := figure{kind: oneOf}
	for i, u := range units {
		p := single(timeline.In(u), at)
		f.parts = append(f.parts, p)
		if i == 0 {
			f.a, f.b = p.a, p.b
		}
		f.a, f.b = min(f.a, p.a), max(f.b, p.b)
	}
	f.from, f.to = f.a, f.b
	return f
}

// middle answers the middle of what is seen of f in a view of a width.
func (f figure) middle(width float64) float64 {
	return (max(f.from, 0) + min(f.to, width)) / 2
}

// keepArrow answers f with an arrow that stays in a view of a width as long as the end of its bar
// does.
func (f figure) keepArrow(width float64) figure {
	const inside, arrow = 4, 22
	switch {
	case f.kind == since && f.c < width-arrow:
		f.to = min(f.to, width-inside)
	case f.kind == until && f.c > arrow:
		f.from = max(f.from, inside)
	}
	return f
}
