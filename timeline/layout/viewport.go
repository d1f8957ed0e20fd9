package layout

import (
	"math"

	"waqai/timeline"
)

// Viewport is what of the timeline is seen: from Start on, PerPx seconds to a logical pixel, Width
// by Height pixels of it, the tracks moved up by ScrollY. It knows no direction: lengths along it
// count from where the view begins in time, see Along.
type Viewport struct {
	Start         timeline.Time
	PerPx         float64
	Width, Height float64
	ScrollY       float64
}

// The bounds of a viewport. Start is whole seconds, so below one second to a pixel a pan by one
// pixel would have no Start to go to; at that bound a minute is 60 pixels wide. Above MostPerPx
// there would be no tick wide enough for its label (500 million years in 44 pixels). farthest is
// the last year that a date may name: a distance of two such times is less than 2^56 seconds, of
// which a float64 keeps all but the last 3 bits, 8 seconds; and where so much time is on the
// screen, a pixel lasts longer than that by far.
const (
	LeastPerPx = 1.0
	MostPerPx  = 500_000_000 * 365.2425 * timeline.SecondsPerDay / 44
	farthest   = timeline.MaxYear * 31556952
)

// Clamp answers v within those bounds.
func (v Viewport) Clamp() Viewport {
	if !(v.PerPx >= LeastPerPx) { // also not a number
		v.PerPx = LeastPerPx
	}
	v.PerPx = min(v.PerPx, MostPerPx)
	v.Width, v.Height = max(1, v.Width), max(1, v.Height)
	v.Start = max(-farthest, min(farthest, v.Start))
	v.ScrollY = max(0, v.ScrollY)
	return v
}

// Span answers the time that is seen.
func (v Viewport) Span() timeline.Span {
	return timeline.Span{Start: v.Start, End: v.Start + timeline.Time(math.Ceil(v.Width*v.PerPx))}
}

// Scale answers where times stand on the screen: from the left edge on, or from the right edge
// where the axis runs from right to left.
func (v Viewport) Scale(rtl bool) timeline.Scale {
	if rtl {
		return timeline.Scale{Origin: v.Start, X0: v.Width, PerPx: -v.PerPx}
	}
	return timeline.Scale{Origin: v.Start, PerPx: v.PerPx}
}

// Along answers how far along the view a place on the screen lies, and the other way round.
func (v Viewport) Along(x float64, rtl bool) float64 {
	if rtl {
		return v.Width - x
	}
	return x
}

// Zoom answers v with lengths factor times as long (above 1 goes nearer) around a point along the
// view: the time under it stays there, to half a pixel.
func (v Viewport) Zoom(factor, along float64) Viewport {
	z := v
	z.PerPx = v.PerPx / factor
	z = z.Clamp()
	z.Start = v.Start + timeline.Time(math.Round(along*(v.PerPx-z.PerPx)))
	return z.Clamp()
}

// Pan answers v moved forward in time by a length along it; negative goes back.
func (v Viewport) Pan(along float64) Viewport {
	v.Start += timeline.Time(math.Round(along * v.PerPx))
	return v.Clamp()
}

// fitMargin is the room that Fit leaves at either end, for arrows and for half a disc.
const fitMargin = 40

// Fit answers v over the whole of s, with a margin at either end, at the top of the tracks.
func (v Viewport) Fit(s timeline.Span) Viewport {
	v.ScrollY = 0
	v.PerPx = float64(s.Seconds()) / max(1, v.Width-2*fitMargin)
	v = v.Clamp()
	middle := s.Start + timeline.Time(s.Seconds()/2)
	v.Start = middle - timeline.Time(math.Round(v.Width/2*v.PerPx))
	return v.Clamp()
}

// Show answers v moved just so far that t is seen, not nearer than margin to an end.
func (v Viewport) Show(t timeline.Time, margin float64) Viewport {
	at := float64(t-v.Start) / v.PerPx
	margin = min(margin, v.Width/2)
	switch {
	case at < margin:
		return v.Pan(at - margin)
	case at > v.Width-margin:
		return v.Pan(at - v.Width + margin)
	}
	return v
}
