package text

// Voice says who speaks, and so in which typefaces.
type Voice uint8

const (
	// Ours is the program's voice: IBM Plex Sans Arabic, then Noto Sans.
	Ours Voice = iota
	// Source is the voice of an article: Noto Naskh Arabic, with IBM Plex
	// Serif at 88 % for Latin letters, 0-9 and brackets.
	Source
	// Mono is for hashes and EDTF: IBM Plex Mono, Arabic from Ours.
	Mono
)

// Style is the look of a stretch of text.
type Style struct {
	Voice  Voice
	Weight int     // 400, 500, 600 or 700; other values take the nearest face
	Size   float64 // pixels in an em; what is no size counts as 0
}

// maxSize is a size beyond any picture.
const maxSize = 1e5

// checked is s with a size that can be computed with.
func (s Style) checked() Style {
	if !(s.Size > 0) {
		s.Size = 0
	}
	s.Size = min(s.Size, maxSize)
	return s
}

// Direction is the direction of a paragraph.
type Direction uint8

const (
	// Auto is the direction of the first strong letter (UAX #9, P2 and P3),
	// and left to right where there is none.
	Auto Direction = iota
	// LTR runs from left to right.
	LTR
	// RTL runs from right to left.
	RTL
)

// Span gives the runes [Start, End) of a paragraph a style of their own.
// Where spans overlap the later one counts.
type Span struct {
	Start, End int
	Style      Style
}
