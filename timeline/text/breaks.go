package text

import "github.com/go-text/typesetting/segmenter"

// brokenBlock is a block and where it may break.
type brokenBlock struct {
	*block
	breaks []int  // where a line may end, the block's end last
	inside []bool // whether a border lies between two graphemes and clusters
}

// newBrokenBlock finds where b may break; seg has its text as it was given,
// since what is shaped in the place of a control would part a word.
func newBrokenBlock(b *block, seg *segmenter.Segmenter) brokenBlock {
	out := brokenBlock{block: b, inside: make([]bool, len(b.runes)+1)}
	if len(b.runes) == 0 {
		return out
	}
	for graphemes := seg.GraphemeIterator(); graphemes.Next(); {
		at := graphemes.Grapheme().Offset
		out.inside[at] = b.starts[at]
	}
	out.inside[len(b.runes)] = true
	for lines := seg.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		if out.inside[end] && (end == len(b.runes) || !isWhole(b.runes[end-1], b.runes[end])) {
			out.breaks = append(out.breaks, end)
		}
	}
	return out
}

// isWhole reports whether two neighbours stay on one line although UAX #14
// would part them. It is the tailoring that browsers agree on: an address, a
// path, "and/or", "km/h" and a code such as S/RES/2254 are written in ASCII,
// which parts only after a hyphen or question mark, or before a bracket.
func isWhole(before, after rune) bool {
	if !isASCIIInk(before) || !isASCIIInk(after) || before == '-' || before == '?' {
		return false
	}
	return before == '/' || after != '(' && after != '[' && after != '{'
}

func isASCIIInk(r rune) bool { return r > ' ' && r < '\u007F' }
