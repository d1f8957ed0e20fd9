package layout

import (
	"math"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// body draws the tracks: grid, the lit time, what parts the tracks, the events, the thread.
func (p *Picture) body(in Input, rows []row, a axis, engine *text.Engine) {
	v := in.View
	under := &pen{width: v.Width, rtl: in.RTLAxis}
	a.grid(under, v.Height, in.Theme)
	over := &pen{width: v.Width, rtl: in.RTLAxis}
	selected := math.Inf(1)
	var said signs
	var crossed []scene.Box // labels that the lit line must not cross
	for _, r := range rows {
		y := r.y - v.ScrollY
		p.Tracks = append(p.Tracks, TrackBox{r.track, y, r.height(), r.lanes, r.count})
		if y+r.height() > 0 && y < v.Height {
			over.fill(0, v.Width, y+r.height()-1, 1, in.Theme.Line)
			if in.NamesInside && y >= 0 {
				over.add(inside(in, r, y, engine)...)
			}
		}
		for i := range r.items {
			it := &r.items[i]
			top := r.laneTop(it.lane) - v.ScrollY
			box := it.boxes(under, top)
			box.Track, box.Lane = r.track, it.lane
			p.Boxes[it.event.ID] = box
			crossed = append(crossed, box.Label)
			said.note(it.figure, it.event, v.Width)
			if it.event.ID == in.Selected {
				selected = top + markTop - sheetOut
				p.thread(in, top, r.pitch)
			}
			if top+r.pitch > 0 && top < v.Height {
				over.add(it.draw(in, r.track, top, engine))
			}
		}
		if in.NamesInside && y < 0 && y+r.height() > 0 { // over the events that it stays beside
			over.add(inside(in, r, y, engine)...)
		}
	}
	p.Signs = said.list()
	if a.lit.shown {
		a.lit.column(under, min(selected, v.Height), crossed, in.Theme)
	}
	p.Body = &scene.Scene{Width: v.Width, Height: v.Height, Background: in.Theme.Canvas, Marks: under.marks}
	p.Body.Add(over.marks...)
	if p.Threaded {
		p.Body.Add(p.strand(in, p.Boxes[in.Selected].Mark)...)
	}
}

// boxes answers the places of mark and label in a lane whose top is at top.
func (it *item) boxes(p *pen, top float64) EventBox {
	b := EventBox{Mark: p.place(max(it.from, -overhang), min(it.to, p.width+overhang), top+markTop, markHeight)}
	if it.title != nil {
		b.Label = p.place(it.label.a, it.label.a+it.label.width, top+labelBase-titleSize, titleSize+4)
	}
	return b
}

// draw answers the event as one group: states behind the mark, the mark, its label, its sources.
func (it *item) draw(in Input, track int, top float64, engine *text.Engine) scene.Group {
	p := &pen{width: in.View.Width, rtl: in.RTLAxis}
	b := brush{pen: p, y: top + markTop, colour: in.Theme.Track(in.Tracks[track].Colour), theme: in.Theme, engine: engine}
	rejected := it.event.Status == timeline.Rejected
	if rejected {
		b.colour = in.Theme.Ink3
	}
	b.tint = opacity(b.colour, in.Theme.Tint)
	b.states(it.figure, it.event.ID, in)
	b.draw(it.figure)
	b.notches(it.figure)
	if rejected {
		b.fill(b.cut(it.from-5), b.cut(it.to+5), b.y+markHeight/2-.75, outline, in.Theme.Ink2)
	}
	b.sources(it.figure, it.event)
	it.label.draw(p, top+labelBase, rejected, in.Theme)
	g := scene.Group{Event: it.event.ID, Title: it.titleWords, Date: it.event.Date.Words(in.Wording), Marks: p.marks}
	box := it.boxes(p, top)
	g.Boxes = append(g.Boxes, box.Mark)
	if box.Label.W > 0 {
		g.Boxes = append(g.Boxes, box.Label)
	}
	return g
}
