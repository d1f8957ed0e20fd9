package app

import (
	"waqai/timeline/layout"
	"waqai/timeline/scene"
)

// gutterWidth is the strip of the reader that touches the timeline and carries the thread.
const gutterWidth = readerStart

// thread is the line of sight from the selected mark to its words, in pixels from the top of the
// reader's column.
type thread struct {
	lane        float64 // where it comes in from the timeline
	top, bottom float64 // of the passage
	first, last float64 // of the part of the column in which text is seen
}

// gutterScene draws the thread from the timeline's edge to a bracket around the passage, or to an
// arrow where the passage is out of view. mirrored: the timeline is to the right.
func gutterScene(t *thread, height float64, mirrored bool, theme layout.Theme) *scene.Scene {
	s := &scene.Scene{Width: gutterWidth, Height: height}
	if t == nil {
		return s
	}
	// Forward is away from the timeline; edge is where the thread comes in.
	edge, forward := 0.0, 1.0
	if mirrored {
		edge, forward = gutterWidth, -1
	}
	x := edge + forward*gutterWidth/2
	line := scene.Stroke{Color: theme.Evidence, Width: 1.5}
	end := min(max((t.top+t.bottom)/2, t.first), t.last)
	s.Add(scene.Path{Points: []scene.Point{{X: edge, Y: t.lane}, {X: x, Y: t.lane}, {X: x, Y: end}}, Round: 6, Stroke: line})
	switch {
	case t.bottom < t.first:
		s.Add(arrow(x, t.first+2, -1, theme))
	case t.top > t.last:
		s.Add(arrow(x, t.last-2, 1, theme))
	default:
		top, bottom := max(t.top+1, t.first), min(t.bottom-1, t.last)
		s.Add(scene.Path{Points: []scene.Point{{X: x + forward*6, Y: top}, {X: x, Y: top}, {X: x, Y: bottom}, {X: x + forward*6, Y: bottom}}, Stroke: line})
	}
	return s
}

// arrow points up (-1) or down (1) to words that are out of view.
func arrow(x, y, down float64, theme layout.Theme) scene.Path {
	return scene.Path{Closed: true, Fill: theme.Evidence, Points: []scene.Point{{X: x - 6, Y: y - down*9}, {X: x + 6, Y: y - down*9}, {X: x, Y: y}}}
}
