package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// inflection is how the verbs of a language show their tense in letters: the endings of the past
// and of the future, and those of words that only look so.
type inflection struct{ past, future, tenseless []string }

// minVerb is how many bytes a verb has that no table names.
const minVerb = 5

// tense answers the tense of a word that no table knows.
func (f *inflection) tense(word string) tense {
	if len(word) < minVerb || endsInAny(word, f.tenseless) {
		return tenseNone
	}
	switch {
	case endsInAny(word, f.future):
		return tenseFuture
	case endsInAny(word, f.past):
		return tensePast
	}
	return tenseNone
}

// own are the languages whose verbs show their tense elsewhere than at their end.
var own = map[string]func(word string) tense{"ar": arabicTense}

// verbs answers what tells the tense of an unknown verb of a language.
func (t *tongue) verbs() func(word string) tense {
	if f := own[t.code]; f != nil {
		return f
	}
	return t.inflection.tense
}

// endsInAny tells whether a word ends in one of ends: its case does not count, its accents do,
// composed or not.
func endsInAny(word string, ends []string) bool {
	word = norm.NFC.String(word)
	for _, end := range ends {
		if endsIn(word, end) {
			return true
		}
	}
	return false
}

// endsIn tells whether a composed word ends in small letters, or in their capitals.
func endsIn(word, end string) bool {
	for end != "" {
		c, n := utf8.DecodeLastRuneInString(word)
		small, m := utf8.DecodeLastRuneInString(end)
		if unicode.ToLower(c) != small {
			return false
		}
		word, end = word[:len(word)-n], end[:len(end)-m]
	}
	return true
}

// list cuts a list of a table at its commas.
func list(s string) []string {
	out := strings.Split(s, ",")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// words cuts a list of a table at its commas and folds each word.
func words(s string) []string {
	out := list(s)
	for i := range out {
		out[i] = foldWord(out[i])
	}
	return out
}
