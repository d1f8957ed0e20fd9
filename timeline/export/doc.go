// Package export turns a timeline into a picture that leaves the program: Compose arranges a page
// (title, axis, tracks with their names, undated events, a key to the shapes) as one scene, PNG and
// SVG write a scene. It is the same scene and the same painter as on the screen.
//
// It chooses nothing by itself: no clock, no machine's locale, no font of the system. The same
// options and events give the same bytes.
//
//	page, err := export.Compose(events, tracks, export.Options{Title: "…", Theme: theme, Wording: w}, engine)
//	if err != nil { ... } // for example: it does not fit the height asked for
//	err = export.PNG(file, page, engine, 2)
package export
