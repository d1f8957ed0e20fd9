package layout

import (
	"cmp"
	"math"
	"slices"

	"waqai/timeline"
	"waqai/timeline/text"
)

// The pitch of lanes on the screen and on paper.
const (
	LanePitch  = 54
	PrintPitch = 51
)

// Measures of lanes, from the top of a lane.
const (
	labelBase    = 16
	markTop      = 27
	threadUp     = 3 // the thread runs so much above the lane's lower edge
	trackPadding = 14
)

// item is an event in a lane.
type item struct {
	event *timeline.Event
	figure
	label
	start float64   // where its mark begins along the whole
	stand footprint // what it needs there of a lane
	lane  int
}

// row is a track with its events in lanes.
type row struct {
	track int
	y     float64 // before scrolling
	pitch float64
	top   float64 // room above the first lane
	lanes int
	count int
	items []item // those of which something is seen, by lane and then in time
}

func (r *row) height() float64 { return r.top + float64(max(1, r.lanes))*r.pitch + trackPadding }

// laneTop answers the top of a lane, before scrolling.
func (r *row) laneTop(lane int) float64 {
	return r.y + r.top + float64(lane)*r.pitch
}

// arrangeTracks puts every event into a lane of its track. What is not seen takes part: so an event
// keeps its lane, and a track its height, while the view moves.
func arrangeTracks(in Input, engine *text.Engine) (rows []row, height float64) {
	pitch := in.Pitch
	if pitch == 0 {
		pitch = LanePitch
	}
	whole := wholeOf(in)
	for i, t := range in.Tracks {
		r := row{track: i, y: height, pitch: pitch, top: trackPadding}
		if in.NamesInside {
			r.top += nameStrip
		}
		r.items = make([]item, 0, len(t.Events))
		for _, index := range t.Events {
			e := &in.Events[index]
			if e.Date.IsUndated() || !in.shown(e) {
				continue
			}
			r.count++
			r.items = append(r.items, whole.item(e, &in, engine))
		}
		r.stack()
		r.cull(in.View.Width)
		r.settle(in, engine)
		height += r.height()
		rows = append(rows, r)
	}
	return rows, height
}

// whole is the project as a view of all of it would show it at the present scale. Lanes are found
// there, so that not even a rounding depends on where the view is.
type whole struct {
	start timeline.Time
	perPx float64
	end   float64 // where that view leaves no more room for labels
}

func wholeOf(in Input) whole {
	s := Extent(in.Events, in.Latest)
	w := whole{start: s.Start, perPx: in.View.PerPx}
	w.end = w.along(s.End) + fitMargin - edgeRoom
	return w
}

func (w whole) along(t timeline.Time) float64 { return float64(t-w.start) / w.perPx }

// item answers an event with what it needs of a lane. Its label starts where the mark starts, or,
// where that leaves the whole, ends where the mark ends.
func (w whole) item(e *timeline.Event, in *Input, engine *text.Engine) item {
	it := item{event: e, figure: in.figure(e), label: labelOf(e, math.Inf(1), in.Wording, engine)}
	latest, dated := in.Latest[e.ID]
	f := figureOf(e.Date, w.along, latest, dated)
	a := f.from
	it.label.a = it.from
	if a+it.width > w.end {
		a = f.to - it.width
		it.label.a = it.to - it.width
	}
	it.stand = footprint{min(f.from, a), max(f.to, a+it.width)}
	it.start = f.from
	return it
}

func (r *row) stack() {
	slices.SortFunc(r.items, func(x, y item) int {
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(x.event.ID, y.event.ID))
	})
	all := make([]footprint, len(r.items))
	for i := range r.items {
		all[i] = r.items[i].stand
	}
	var lanes []int
	lanes, r.lanes = stack(all)
	for i := range r.items {
		r.items[i].lane = lanes[i]
	}
}

// cull leaves out what is not seen in a view of a width, and sorts the rest by lane and time.
func (r *row) cull(width float64) {
	r.items = slices.DeleteFunc(r.items, func(it item) bool { return it.to <= 0 || it.from >= width })
	slices.SortFunc(r.items, func(x, y item) int {
		return cmp.Or(cmp.Compare(x.lane, y.lane), cmp.Compare(x.stand.from, y.stand.from))
	})
}

// settle moves the labels that the view cuts into what room their lane has.
func (r *row) settle(in Input, engine *text.Engine) {
	taken := math.Inf(-1)
	for i := range r.items {
		it := &r.items[i]
		if i == 0 || r.items[i-1].lane != it.lane {
			taken = math.Inf(-1)
		}
		next := math.Inf(1)
		if i+1 < len(r.items) && r.items[i+1].lane == it.lane {
			next = r.items[i+1].first()
		}
		it.settle(taken+footprintGap, next-footprintGap, in, engine)
		taken = it.to
		if it.title != nil {
			taken = max(taken, it.label.a+it.width)
		}
		if it.event.ID == in.Selected {
			it.embolden(in.View.Width, engine)
		}
	}
}

// first answers where, along the view, mark and label begin before the label is settled.
func (it *item) first() float64 { return min(it.from, it.label.a) }
