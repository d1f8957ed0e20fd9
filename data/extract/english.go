package extract

import "strings"

// englishTense answers the tense of a word that no table knows: a regular verb in the past.
func englishTense(word string) tense {
	if len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") {
		return tensePast
	}
	return tenseNone
}
