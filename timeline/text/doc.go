// Package text turns a logical string into shaped, visually ordered and
// measured lines, and draws them.
//
// An Engine owns the embedded fonts. Line, Rich, Fit and Wrap lay text out;
// each gives Lines of Runs of Glyphs in visual order, from left to right,
// with the runes every glyph came from, so that a Line answers where the
// caret stands (Caret), which place stands beside it (Beside), which border a
// point is nearest to (Hit) and what a selection covers (Boxes). A Paragraph
// is shaped once and broken anew for every width. Word, WordBefore and
// WordAfter find the words of a text. Draw blends a Line into a picture;
// Face.Outline gives a glyph's path to writers of SVG and PDF.
//
// Lengths are logical pixels: Style.Size is the number of pixels in an em.
// x grows to the right and y downwards. Positions in text count the runes of
// the string, from 0; a stretch of text is [Start, End).
//
// Order is the Unicode Bidirectional Algorithm (UAX #9) in full; line breaks
// are UAX #14 as browsers tailor it; borders of graphemes and words are
// UAX #29; clusters are the shaper's. Fonts are chosen by script, never from
// the system, so a picture is the same on every machine. What no font has is
// drawn as a box, and what is not to be seen as nothing.
//
// Text may be anything, in any length: work and memory grow as the text does,
// and no more than 65,536 runes are shaped and ordered as one. The caches of
// lines and of glyphs keep to their budgets.
//
//	line := engine.Line("في 14 مارس 2011", text.Style{Voice: text.Ours, Weight: 600, Size: 13}, text.Auto)
//	engine.Draw(img, line, line.Offset(width, text.RTL), line.Ascent, 1, ink)
package text
