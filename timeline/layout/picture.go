package layout

import (
	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// Picture is an arranged timeline: its scenes, each with its own origin, and the places of what is
// in them.
type Picture struct {
	Axis     *scene.Scene // View.Width × AxisHeight
	Body     *scene.Scene // the tracks: View.Width × View.Height
	Headers  *scene.Scene // their names: HeaderWidth × View.Height
	Shelf    *scene.Scene // what is undated: View.Width × ShelfHeight
	Overview *scene.Scene // the whole project: View.Width × OverviewHeight

	ShelfHeader, OverviewHeader *scene.Scene // HeaderWidth wide, as high as what they name

	View          Viewport // as drawn: within its bounds, ScrollY at most as far as there are tracks
	ContentHeight float64  // of all tracks
	ShelfWidth    float64  // of all that lies on the shelf
	Undated       int      // how many events lie there
	Tracks        []TrackBox
	Signs         []Sign             // what the seen marks say, for a key
	Boxes         map[int64]EventBox // of every event of which a part lies in the seen time or on the shelf

	// Thread is where the thread leaves the picture for the reader: at the height of the selected
	// mark's lane, on the reader's side. Threaded is false where that mark is not seen.
	Thread   scene.Point
	Threaded bool

	OverviewScale timeline.Scale // of Overview
	OverviewFrame scene.Box      // the view's frame in it, with its handles at both ends
}

// TrackBox is the place of a track in Body and Headers, ScrollY taken off.
type TrackBox struct {
	Track     int // index into Input.Tracks
	Y, Height float64
	Lanes     int
	Count     int // events on it, seen or not
}

// EventBox is the place of an event: in Body, or, where OnShelf, in Shelf.
type EventBox struct {
	Mark, Label scene.Box // Label is zero where there was no room
	Track, Lane int
	OnShelf     bool
}

// Arrange answers the picture of in.
func Arrange(in Input, engine *text.Engine) *Picture {
	in.View = in.View.Clamp()
	rows, height := arrangeTracks(in, engine)
	in.View.ScrollY = max(0, min(in.View.ScrollY, height-in.View.Height))
	p := &Picture{View: in.View, ContentHeight: height, Boxes: map[int64]EventBox{}}

	var l lit
	selected := in.event(in.Selected)
	if selected != nil && !selected.Date.IsUndated() {
		l = litOf(selected, in.figure(selected), in, engine)
	}
	a := axisOf(in, l, engine)
	p.Axis = a.draw(in, engine)
	p.body(in, rows, a, engine)
	p.headers(in, engine)
	p.shelf(in, engine)
	p.overview(in, engine)
	return p
}
