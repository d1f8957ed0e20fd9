// Package layout arranges events on a timeline: a Viewport, tracks, lanes, labels, ticks, and the
// shape of every mark. Arrange is a function of its Input and of nothing else: the same input gives
// the same Picture. A Picture is a handful of scenes (axis, tracks, their headers, shelf, overview)
// and the places of what is in them.
//
// It is not a painter (timeline/scene draws), it keeps no state between two pictures, and it never
// asks what day it is: what is still so ends at the day of its latest source.
//
// Between time space and scene space (see timeline/scene) lies one more: along the view, in pixels
// from where the view begins in time, growing with time. Everything is arranged there and mirrored
// once, on its way into the scene; so a right-to-left axis is the same code.
//
//	in := layout.Input{Events: events, Tracks: layout.Tracks(events, articles, timeline.Arabic), ...}
//	in.View = in.View.Fit(layout.Extent(events, in.Latest))
//	picture := layout.Arrange(in, engine)
//	picture.Body.Draw(img, engine, 1)
package layout
