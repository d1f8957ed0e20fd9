package layout

import (
	"slices"

	"waqai/timeline"
)

// Input is all that a picture depends on.
type Input struct {
	Events  []timeline.Event
	Tracks  []Track // made from these very events, see Tracks
	View    Viewport
	Theme   Theme
	Wording timeline.Wording

	RTLAxis      bool // time runs from right to left
	RTLInterface bool // the headers stand on the right, and the reader on the left

	Selected, Hovered, Focused int64 // events; 0 for none
	ShowRejected               bool

	// Latest holds, for each event, the day of its latest source, up to which what is still so is
	// drawn; see the function of that name.
	Latest map[int64]timeline.Time

	Whole  timeline.Span // what the overview spans; zero: all that is drawn, with a margin
	ShelfX float64       // how far the shelf is scrolled, in its reading direction
	// NamesInside puts the names of the tracks into them, for a window too narrow for a column.
	NamesInside bool

	ShelfWrap bool    // the shelf takes as many lines as it needs, as on paper
	Pitch     float64 // of the lanes; 0: LanePitch
}

// along answers how far along the view t lies.
func (in *Input) along(t timeline.Time) float64 {
	return float64(t-in.View.Start) / in.View.PerPx
}

// shown tells whether an event is drawn at all.
func (in *Input) shown(e *timeline.Event) bool {
	return e.Status != timeline.Rejected || in.ShowRejected
}

// figure answers the shape of an event in the view.
func (in *Input) figure(e *timeline.Event) figure {
	latest, dated := in.Latest[e.ID]
	return figureOf(e.Date, in.along, latest, dated).keepArrow(in.View.Width)
}

// event answers the event with an ID, nil where there is none that is drawn.
func (in *Input) event(id int64) *timeline.Event {
	if id == 0 {
		return nil
	}
	i := slices.IndexFunc(in.Events, func(e timeline.Event) bool { return e.ID == id })
	if i < 0 || !in.shown(&in.Events[i]) {
		return nil
	}
	return &in.Events[i]
}
