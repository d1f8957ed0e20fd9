package text

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// digestBits is the size of the shaper's filters: a lookup of fewer glyphs
// cannot fill one.
const digestBits = 64

// newShaper makes the shaper of a font. In v0.3.5 of the module the filters
// that the shaper lays over lookups lose every range that comes after one of
// them is full (go-text/typesetting#278), so that in Noto Naskh Arabic ن and
// ي keep their lone form inside words. While the filters are made, the first
// range of each table of a large lookup therefore spans all glyphs from the
// lookup's first to its last; what the filter lets pass is then found, or
// not, in the lookup itself.
func newShaper(face *font.Face) *harfbuzz.Font {
	var changed []spanned
	for _, lookup := range face.GSUB.Lookups {
		var all []tables.Coverage
		for _, table := range lookup.Subtables {
			all = append(all, table.Cov())
		}
		changed = append(changed, spanRanges(all)...)
	}
	for _, lookup := range face.GPOS.Lookups {
		var all []tables.Coverage
		for _, table := range lookup.Subtables {
			all = append(all, table.Cov())
		}
		changed = append(changed, spanRanges(all)...)
	}
	shaper := harfbuzz.NewFont(face)
	for _, c := range slices.Backward(changed) {
		*c.at = c.was
	}
	return shaper
}

// spanned is a range that was changed, and what it was.
type spanned struct {
	at  *tables.RangeRecord
	was tables.RangeRecord
}

// spanRanges makes the first ranges of a lookup's coverages span all of them.
func spanRanges(all []tables.Coverage) []spanned {
	glyphs := 0
	var changed []spanned
	first, last := tables.GlyphID(0xFFFF), tables.GlyphID(0)
	for _, c := range all {
		if c == nil {
			continue
		}
		glyphs += c.Len()
		if c, ok := c.(tables.Coverage2); ok && len(c.Ranges) > 0 {
			changed = append(changed, spanned{&c.Ranges[0], c.Ranges[0]})
			first = min(first, c.Ranges[0].StartGlyphID)
			last = max(last, c.Ranges[len(c.Ranges)-1].EndGlyphID)
		}
	}
	if glyphs < digestBits {
		return nil
	}
	for _, c := range changed {
		c.at.StartGlyphID, c.at.EndGlyphID = first, last
	}
	return changed
}
