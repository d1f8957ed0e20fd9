package extract

import "strings"

// frenchTense answers the tense of a word that no table knows: a verb in the future, or one in the
// imperfect or the past historic.
func frenchTense(word string) tense {
	if len(word) < 5 {
		return tenseNone
	}
	for _, end := range [...]string{"ra", "ront", "rai", "rons", "rez"} {
		if strings.HasSuffix(word, end) {
			return tenseFuture
		}
	}
	for _, end := range [...]string{"ait", "aient", "èrent", "irent"} {
		if strings.HasSuffix(word, end) {
			return tensePast
		}
	}
	return tenseNone
}
