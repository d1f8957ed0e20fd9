package layout

import (
	"cmp"
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
	lane int
}

// row is a track with its events in lanes.
type row struct {
	track int
	y     float64 // before scrolling
	pitch float64
	top   float64 // room above the first lane
	lanes int
	count int
	items []item
}

func (r *row) height() float64 { return r.top + float64(max(1, r.lanes))*r.pitch + trackPadding }

// laneTop answers the top of a lane, before scrolling.
func (r *row) laneTop(lane int) float64 {
	return r.y + r.top + float64(lane)*r.pitch
}

// arrangeTracks puts every event that can be seen in the view into a lane of its track.
func arrangeTracks(in Input, engine *text.Engine) (rows []row, height float64) {
	room := in.View.Width - edgeStick - edgeRoom
	pitch := in.Pitch
	if pitch == 0 {
		pitch = LanePitch
	}
	for i, t := range in.Tracks {
		r := row{track: i, y: height, pitch: pitch, top: trackPadding}
		if in.NamesInside {
			r.top += nameStrip
		}
		for _, index := range t.Events {
			e := &in.Events[index]
			if e.Date.IsUndated() || !in.shown(e) {
				continue
			}
			r.count++
			f := in.figure(e)
			if f.to <= 0 || f.from >= in.View.Width {
				continue
			}
			it := item{event: e, figure: f}
			it.label = labelOf(e, room, in.Wording, engine)
			it.put(f, in.View.Width)
			r.items = append(r.items, it)
		}
		r.stack()
		r.embolden(in, room, engine)
		height += r.height()
		rows = append(rows, r)
	}
	return rows, height
}

func (r *row) stack() {
	slices.SortStableFunc(r.items, func(x, y item) int {
		return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.event.ID, y.event.ID))
	})
	all := make([]footprint, len(r.items))
	for i, it := range r.items {
		all[i] = it.footprint()
	}
	var lanes []int
	lanes, r.lanes = stack(all)
	for i := range r.items {
		r.items[i].lane = lanes[i]
	}
}

// embolden makes the selected event's title bold, after all have found their lanes.
func (r *row) embolden(in Input, room float64, engine *text.Engine) {
	for i := range r.items {
		if it := &r.items[i]; it.event.ID == in.Selected {
			it.label.embolden(room, engine)
			it.put(it.figure, in.View.Width)
		}
	}
}

// footprint answers the stretch that mark and label need together.
func (it *item) footprint() footprint {
	f := footprint{it.from, it.to}
	if it.title != nil {
		f.from, f.to = min(f.from, it.label.a), max(f.to, it.label.a+it.label.width)
	}
	return f
}
