package extract

import "strings"

// arabicTense answers the tense of a word that no table knows: a verb with the س of the future.
func arabicTense(word string) tense {
	for _, p := range [...]string{"سي", "ستُ", "ست", "سن", "وسي", "وست"} {
		if strings.HasPrefix(word, p) {
			for _, other := range [...]string{"سيار", "سياس", "سياد", "سيطر", "سيناء", "سيد", "سين", "ستين", "سنو", "سني", "سند", "ستار", "سيف", "سيل", "سيب", "ستر", "وسيط", "وسيل", "ستة"} {
				if strings.HasPrefix(strings.TrimPrefix(word, "و"), other) || strings.HasPrefix(word, other) {
					return tenseNone
				}
			}
			return tenseFuture
		}
	}
	return tenseNone
}
