package export

import (
	"errors"
	"fmt"
	"image/color"
	"math"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Options say what a page is to show.
type Options struct {
	Title         string  // the headline; "" for none
	Width, Height float64 // logical pixels; 0: DefaultWidth, and as tall as the content
	Theme         layout.Theme
	Wording       timeline.Wording // its language is that of names and key, and the side of the names
	RTLAxis       bool
	From, To      timeline.Date // the first and the last time shown; undated: all there is
	Latest        map[int64]timeline.Time
	ShowRejected  bool
}

// The width of a page for which none is named, and the least one.
const (
	DefaultWidth = 1600
	LeastWidth   = 320
)

// Measures of a page.
const (
	ruleHeight = 5
	ruleGap    = 14
	partGap    = 14
	openMargin = 40 // at an end of the axis that nobody has chosen: for arrows and half a disc
)

// ErrUndated is the error of a page of undated events alone, for which no time is named.
var ErrUndated = errors.New("no event has a date: name the first and the last time to show")

// HeightError says that a page is taller than the height asked for, both in logical pixels.
type HeightError struct{ Need, Asked float64 }

// Error names the height that the page needs.
func (e *HeightError) Error() string {
	return fmt.Sprintf("the page needs a height of %v, which is more than %v: give a larger height, or none", e.Need, e.Asked)
}

// Compose answers the page. The error says which height a page needs that is taller than the one
// asked for, or what is wrong with the options.
func Compose(events []timeline.Event, tracks []layout.Track, o Options, engine *text.Engine) (*scene.Scene, error) {
	if o.Width == 0 {
		o.Width = DefaultWidth
	}
	if o.Width < LeastWidth {
		return nil, fmt.Errorf("a page is at least %d wide, not %v", LeastWidth, o.Width)
	}
	p := page{o: o, engine: engine, margin: max(16, min(64, o.Width*.04))}
	p.o.Theme.Chrome = o.Theme.Canvas // paper has no bars
	in := layout.Input{
		Events: events, Tracks: tracks, Theme: p.o.Theme, Wording: o.Wording, Latest: o.Latest,
		RTLAxis: o.RTLAxis, RTLInterface: o.Wording.Language == timeline.Arabic,
		ShowRejected: o.ShowRejected, ShelfWrap: true, Pitch: layout.PrintPitch,
	}
	view, err := p.view(events)
	if err != nil {
		return nil, err
	}
	in.View = view
	picture := layout.Arrange(in, engine)
	in.View.Height = picture.ContentHeight
	picture = layout.Arrange(in, engine)
	key := layout.Key(picture.Signs, in, o.Width-2*p.margin, engine)
	if need := p.height(picture, key); o.Height == 0 {
		p.o.Height = need
	} else if need > o.Height {
		return nil, &HeightError{Need: need, Asked: o.Height}
	} else if spare := o.Height - need; spare > 0 {
		in.View.Height += spare
		picture = layout.Arrange(in, engine)
	}
	return p.compose(picture, key), nil
}

// page is a page being composed.
type page struct {
	o      Options
	engine *text.Engine
	margin float64
	out    *scene.Scene
	y      float64
}

// view answers the part of the timeline to show, its height still to come.
func (p *page) view(events []timeline.Event) (layout.Viewport, error) {
	v := layout.Viewport{Width: p.o.Width - 2*p.margin - layout.HeaderWidth, Height: 1}
	span := layout.Extent(events, p.o.Latest)
	from, hasFrom := p.o.From.Earliest()
	to, hasTo := p.o.To.Latest()
	if !p.o.From.IsUndated() && !hasFrom || !p.o.To.IsUndated() && !hasTo {
		return v, fmt.Errorf("%s to %s: a page begins and ends with a closed date", p.o.From, p.o.To)
	}
	first, last := openMargin, openMargin
	if hasFrom {
		span.Start, first = from, 0
		span.End = max(span.End, from+timeline.SecondsPerDay)
	}
	if hasTo {
		span.End, last = to, 0
		if !hasFrom {
			span.Start = min(span.Start, to-timeline.SecondsPerDay)
		}
	}
	if span.End <= span.Start && (hasFrom || hasTo) {
		return v, fmt.Errorf("%s lies after %s", p.o.From, p.o.To)
	}
	if span == (timeline.Span{}) {
		return v, ErrUndated
	}
	v.PerPx = float64(span.Seconds()) / (v.Width - float64(first+last))
	v.Start = span.Start - timeline.Time(math.Round(float64(first)*v.PerPx))
	return v.Clamp(), nil
}

// headline answers the lines of the title and how high one is; it is smaller on a narrow page.
func (p *page) headline() (lines []*text.Line, leading float64) {
	if p.o.Title == "" {
		return nil, 0
	}
	size := max(24, min(44, p.o.Width/32))
	style := text.Style{Voice: text.Source, Weight: 700, Size: size}
	return p.engine.Wrap(p.o.Title, style, nil, text.Auto, p.o.Width-2*p.margin), math.Round(size * 60 / 44)
}

func (p *page) height(picture *layout.Picture, key *scene.Scene) float64 {
	h := 2*p.margin + layout.AxisHeight + picture.Body.Height + partGap + key.Height
	if lines, leading := p.headline(); len(lines) > 0 {
		h += ruleHeight + ruleGap + float64(len(lines))*leading + partGap
	}
	if picture.Undated > 0 {
		h += picture.Shelf.Height
	}
	return math.Ceil(h)
}

func (p *page) compose(picture *layout.Picture, key *scene.Scene) *scene.Scene {
	p.out = &scene.Scene{Title: p.o.Title, Width: p.o.Width, Height: p.o.Height, Background: p.o.Theme.Canvas}
	p.y = p.margin
	p.title()
	p.beside(picture.Axis, nil)
	p.beside(picture.Body, picture.Headers)
	if picture.Undated > 0 {
		p.beside(picture.Shelf, picture.ShelfHeader)
	}
	p.rule(1, p.o.Theme.Line2)
	p.y += partGap
	p.out.Add(scene.Frame{X: p.margin, Y: p.y, Scene: key})
	return p.out
}

func (p *page) title() {
	lines, leading := p.headline()
	if len(lines) == 0 {
		return
	}
	p.rule(ruleHeight, p.o.Theme.Ink)
	p.y += ruleHeight + ruleGap
	runes := []rune(p.o.Title)
	for _, l := range lines {
		p.out.Add(scene.Text{
			Line: l, Words: string(runes[l.Start:l.End]), X: p.margin + l.Offset(p.o.Width-2*p.margin, text.Auto),
			Baseline: p.y + (leading+l.Ascent-l.Descent)/2, Color: p.o.Theme.Ink,
		})
		p.y += leading
	}
	p.y += partGap
}

// beside puts a strip of the timeline and its header next to each other, the header on the side
// where one begins to read.
func (p *page) beside(strip, header *scene.Scene) {
	x, head := p.margin+layout.HeaderWidth, p.margin
	if p.o.Wording.Language == timeline.Arabic {
		x, head = p.margin, p.margin+strip.Width
	}
	p.out.Add(scene.Frame{X: x, Y: p.y, Scene: strip})
	if header != nil {
		p.out.Add(scene.Frame{X: head, Y: p.y, Scene: header})
	}
	p.y += strip.Height
}

func (p *page) rule(height float64, c color.NRGBA) {
	p.out.Add(scene.Rect{X: p.margin, Y: p.y, W: p.o.Width - 2*p.margin, H: height, Fill: c})
}
