package text

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// Face is one embedded font file.
type Face struct {
	name            string
	index           uint16 // place in fontFiles: the key of caches
	font            *font.Face
	shaper          *harfbuzz.Font // positions in font units
	upem            float64
	ascent, descent float64 // in ems, both positive
	common          [commonRunes / 64]uint64
}

// commonRunes is the end of the runes, up to Arabic's, whose presence a face
// keeps at hand.
const commonRunes = 0x0780

// loadFace reads and parses the font file at name, the index-th of fontFiles.
func loadFace(fsys fs.FS, name string, index uint16) (*Face, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	parsed, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	extents, ok := parsed.FontHExtents()
	if !ok {
		return nil, fmt.Errorf("font %s: it states no line height", name)
	}
	upem := float64(parsed.Upem())
	f := &Face{
		index:   index,
		name:    strings.TrimSuffix(path.Base(name), path.Ext(name)),
		font:    parsed,
		shaper:  newShaper(parsed),
		upem:    upem,
		ascent:  float64(extents.Ascender) / upem,
		descent: -float64(extents.Descender) / upem,
	}
	for r := rune(0); r < commonRunes; r++ {
		if _, ok := parsed.NominalGlyph(r); ok {
			f.common[r/64] |= 1 << (r % 64)
		}
	}
	return f, nil
}

// Name is the face's stable name, such as "IBMPlexSansArabic-Regular".
func (f *Face) Name() string { return f.name }

// has reports whether the font maps r to a glyph.
func (f *Face) has(r rune) bool {
	if r < commonRunes {
		return f.common[r/64]&(1<<(r%64)) != 0
	}
	_, ok := f.font.NominalGlyph(r)
	return ok
}

// SegmentOp is what a Segment does.
type SegmentOp uint8

const (
	MoveTo  SegmentOp = iota // begin a contour at Args[0]
	LineTo                   // straight to Args[0]
	QuadTo                   // quadratic curve by Args[0] to Args[1]
	CubicTo                  // cubic curve by Args[0] and Args[1] to Args[2]
)

// Point is a place in font units; y grows upwards, as fonts have it.
type Point struct{ X, Y float64 }

// Segment is a piece of a contour.
type Segment struct {
	Op   SegmentOp
	Args [3]Point
}

// Outline is the path of a glyph: closed contours, filled by the non-zero
// rule, with the origin on the baseline at the glyph's left. One em is
// UnitsPerEm units.
type Outline struct {
	UnitsPerEm float64
	Segments   []Segment
}

// Outline is the path of a glyph; a space has no segments.
func (f *Face) Outline(id uint32) Outline {
	out := Outline{UnitsPerEm: f.upem}
	data, ok := f.font.GlyphDataOutline(font.GID(id))
	if !ok {
		return out
	}
	ops := [...]SegmentOp{
		opentype.SegmentOpMoveTo: MoveTo,
		opentype.SegmentOpLineTo: LineTo,
		opentype.SegmentOpQuadTo: QuadTo,
		opentype.SegmentOpCubeTo: CubicTo,
	}
	out.Segments = make([]Segment, len(data.Segments))
	for i, s := range data.Segments {
		seg := Segment{Op: ops[s.Op]}
		for k, p := range s.Args {
			seg.Args[k] = Point{float64(p.X), float64(p.Y)}
		}
		out.Segments[i] = seg
	}
	return out
}
