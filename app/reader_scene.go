package app

import (
	"image/color"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// Measures of the reader: the gutter beside the timeline, the margin at the far edge with the
// scroll map in it, the space above the first line.
const (
	readerStart = 32
	readerEnd   = 24
	readerTop   = 14
	mapWidth    = 8
	mapInset    = 4
)

// An underline and the free pixel over it; a line of text has room for so many.
const (
	underline       = 2
	underlinePitch  = 3
	underlineLevels = 4
)

// textLeft answers where the column of text begins: the gutter lies towards the timeline.
func (r *reader) textLeft() float64 {
	if r.mirrored {
		return readerEnd
	}
	return readerStart
}

// scene draws the lines in view, with what is lit on them.
func (r *reader) scene() *scene.Scene {
	size := r.Size()
	s := &scene.Scene{Width: float64(size.Width), Height: float64(size.Height), Background: r.theme.Panel}
	if r.page == nil {
		return s
	}
	lines := r.page.lines(r.view())
	r.addGrounds(s, lines)
	r.addUnderlines(s, lines)
	left, up := r.corner()
	for _, l := range lines {
		c := r.theme.Ink
		if l.role == timeline.Furniture {
			c = r.theme.Ink2
		}
		s.Add(scene.Text{Line: l.line, X: left + l.x, Baseline: up + l.top + sourceBaseline, Color: c})
	}
	r.addRings(s, lines)
	r.addMap(s)
	if r.focused {
		s.Add(scene.Rect{X: 2, Y: 2, W: s.Width - 4, H: s.Height - 4, Radius: 4, Stroke: scene.Stroke{Color: r.theme.Focus, Width: 2}})
	}
	return s
}

// corner answers where the page's corner stands in the reader.
func (r *reader) corner() (left, up float64) { return r.textLeft(), readerTop - r.scroll }

// on answers the rectangle of a box of the page in the reader.
func (r *reader) on(b box) scene.Rect {
	left, up := r.corner()
	return scene.Rect{X: left + b.x0, Y: up + b.top, W: b.x1 - b.x0, H: b.bottom - b.top}
}

// addGrounds draws what lies under the letters: the passage and its words, what was searched for,
// what is chosen.
func (r *reader) addGrounds(s *scene.Scene, lines []pageLine) {
	fill := func(span runeSpan, above, below float64, c color.NRGBA) {
		for _, b := range boxesOn(lines, span) {
			ground := r.on(b)
			ground.Y, ground.H, ground.Fill = ground.Y+above, ground.H-above-below, c
			s.Add(ground)
		}
	}
	fill(r.reading.passage, 0, 0, r.theme.EvidenceSoft)
	fill(r.reading.words, 2, 1, r.theme.EvidenceSheet)
	for _, m := range r.matchesOn(lines) {
		fill(m, 3, 3, r.theme.Press)
	}
	chosen := r.theme.Focus
	chosen.A = 0x40
	if m, ok := r.match(); ok && m != r.chosen {
		fill(m, 0, 0, chosen)
	}
	fill(r.chosen, 0, 0, chosen)
}

// addUnderlines draws a line under the words of every mention; those of mentions that share words
// stand over one another.
func (r *reader) addUnderlines(s *scene.Scene, lines []pageLine) {
	for _, m := range r.marksOn(lines) {
		height, c := float64(underline), m.color
		if m.event == r.reading.event && m.span == r.reading.words {
			height, c = underline+1, r.theme.Evidence
		}
		up := float64(m.level % underlineLevels * underlinePitch)
		for _, b := range boxesOn(lines, m.span) {
			line := r.on(b)
			line.Y, line.H, line.Fill = line.Y+line.H-1-height-up, height, c
			s.Add(line)
		}
	}
}

// addRings draws the outlines over the letters: the mention that has the focus, the place that was
// searched for, the end of the choice that the keys move.
func (r *reader) addRings(s *scene.Scene, lines []pageLine) {
	ring := scene.Stroke{Color: r.theme.Focus, Width: 2}
	outline := func(b box, out float64) {
		ground := r.on(b)
		ground.X, ground.W, ground.Radius, ground.Stroke = ground.X-out, ground.W+2*out, 3, ring
		s.Add(ground)
	}
	if m, ok := r.match(); ok {
		for _, b := range boxesOn(lines, m) {
			outline(b, 1)
		}
	}
	if r.focused {
		for _, b := range boxesOn(lines, r.marked.span) {
			outline(b, 2)
		}
	}
	if r.focused && !r.chosen.empty() {
		for _, l := range lines {
			if at := r.caret() - l.start; at >= l.line.Start && (at < l.line.End || at == l.line.End && l.last) {
				caret := r.on(box{l.x + l.line.Caret(at), l.x + l.line.Caret(at) + 1.5, l.top + 3, l.top + sourceLine - 3})
				caret.Fill = r.theme.Ink
				s.Add(caret)
			}
		}
	}
}
