package text

import "github.com/go-text/typesetting/segmenter"

// brokenBlock is a block and where it may break.
type brokenBlock struct {
	*block
	breaks []int  // UAX #14 opportunities, the block's end last
	inside []bool // whether a border lies between two graphemes and clusters
}

// newBrokenBlock finds where b may break.
func newBrokenBlock(b *block, seg *segmenter.Segmenter) brokenBlock {
	out := brokenBlock{block: b, inside: make([]bool, len(b.runes)+1)}
	if len(b.runes) == 0 {
		return out
	}
	seg.Init(b.runes)
	for lines := seg.LineIterator(); lines.Next(); {
		line := lines.Line()
		end := line.Offset + len(line.Text)
		if end == len(b.runes) || b.starts[end] {
			out.breaks = append(out.breaks, end)
		}
	}
	for graphemes := seg.GraphemeIterator(); graphemes.Next(); {
		at := graphemes.Grapheme().Offset
		out.inside[at] = b.starts[at]
	}
	out.inside[len(b.runes)] = true
	return out
}
