package layout

import "waqai/timeline/scene"

const (
	threadRound = 6
	threadDot   = 2.5
	threadDown  = markHeight + sheetOut // where it leaves the mark's sheet
)

// thread notes where the thread of the selected event leaves the picture.
func (p *Picture) thread(in Input, top, pitch float64) {
	y := top + pitch - threadUp
	if top+markTop+threadDown < 0 || y > in.View.Height {
		return
	}
	p.Threaded = true
	p.Thread = scene.Point{Y: y}
	if !in.RTLInterface {
		p.Thread.X = in.View.Width
	}
}

// strand draws the thread from the selected mark down to its lane's lower edge and along it to the
// reader.
func (p *Picture) strand(in Input, mark scene.Box) []scene.Mark {
	left, right := max(mark.X, 0), min(mark.X+mark.W, in.View.Width)
	from := scene.Point{X: (left + right) / 2, Y: mark.Y + threadDown}
	return []scene.Mark{
		scene.Path{
			Points: []scene.Point{from, {X: from.X, Y: p.Thread.Y}, p.Thread},
			Round:  threadRound,
			Stroke: scene.Stroke{Color: in.Theme.Evidence, Width: outline},
		},
		scene.Disc{X: from.X, Y: from.Y, R: threadDot, Fill: in.Theme.Evidence},
	}
}
