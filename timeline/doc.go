// Package timeline holds the time and the domain of Waqai as plain values: Time and Span,
// Unit and Date (what a source says about when, with its precision and its doubt, written as
// EDTF, ISO 8601-2), Interval and Tick (calendar units for an axis), Scale (time to x), and
// Article, Passage, Mention, Event and Citation (what was said, where, and what it tells).
//
// It is not a store, a parser of prose or a painter: those stand on it and it knows none of them.
//
// Invariants: an absolute time is never a float (only the distance from an origin is); offsets
// into a text count runes; a Date never claims more precision than its source; nothing here asks
// what day it is. All values are safe to copy and to share between goroutines.
//
//	d, err := timeline.ParseDate("2021-09-06/2021-09-12")
//	if err != nil { ... }
//	from, _ := d.Earliest() // 6 September 2021, 00:00
//	to, _ := d.Latest()     // 13 September 2021, 00:00 (exclusive)
package timeline
