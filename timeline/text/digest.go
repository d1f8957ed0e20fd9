package text

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// digestBits is the size of the shaper's filters: a lookup of fewer glyphs
// cannot fill one.
const digestBits = 64

// newShaper makes the shaper of a font. In v0.3.5 of the module the filters
// that the shaper lays over lookups lose every range after one of them is
// full (go-text/typesetting#278), so that in Noto Naskh Arabic ن and ي keep
// their lone form inside words. While the filters are made, one range of each
// large lookup therefore covers all glyphs: the filter lets everything pass,
// and the lookup's own coverage decides, as it does anyway.
func newShaper(face *font.Face) *harfbuzz.Font {
	var undo []func()
	widen := func(coverages []tables.Coverage) {
		glyphs := 0
		for _, c := range coverages {
			if c != nil {
				glyphs += c.Len()
			}
		}
		if glyphs < digestBits {
			return
		}
		for _, c := range coverages {
			if c, ok := c.(tables.Coverage2); ok && len(c.Ranges) > 0 {
				first := c.Ranges[0]
				undo = append(undo, func() { c.Ranges[0] = first })
				c.Ranges[0].StartGlyphID, c.Ranges[0].EndGlyphID = 0, 0xFFFF
			}
		}
	}
	for _, lookup := range face.GSUB.Lookups {
		var coverages []tables.Coverage
		for _, sub := range lookup.Subtables {
			coverages = append(coverages, sub.Cov())
		}
		widen(coverages)
	}
	for _, lookup := range face.GPOS.Lookups {
		var coverages []tables.Coverage
		for _, sub := range lookup.Subtables {
			coverages = append(coverages, sub.Cov())
		}
		widen(coverages)
	}
	shaper := harfbuzz.NewFont(face)
	for i := len(undo) - 1; i >= 0; i-- {
		undo[i]()
	}
	return shaper
}
