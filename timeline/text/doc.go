// Package text turns a logical string into shaped, visually ordered and
// measured lines, and draws them.
//
// An Engine owns the embedded fonts. Line, Rich, Fit and Wrap lay text out;
// each gives Lines of Runs of Glyphs in visual order, from left to right,
// with the runes every glyph came from, so that a Line answers where the
// caret stands (Caret), which border a point is nearest to (Hit) and what a
// selection covers (Boxes). Draw blends a Line into a picture; Face.Outline
// gives a glyph's path to writers of SVG and PDF.
//
// Lengths are logical pixels: Style.Size is the number of pixels in an em.
// x grows to the right and y downwards. Positions in text count the runes of
// the string, from 0; a stretch of text is [Start, End).
//
// Order is the Unicode Bidirectional Algorithm (UAX #9) in full; line breaks
// are UAX #14; clusters are the shaper's, borders of graphemes UAX #29. Fonts
// are chosen by script, never from the system, so a picture is the same on
// every machine.
package text
