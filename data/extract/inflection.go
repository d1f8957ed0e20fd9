package extract

import (
	"strings"
	"unicode/utf8"
)

// inflection is how the verbs of a language show their tense in letters: the endings of the past
// and of the future, and those of words that only look so.
type inflection struct{ past, future, none []string }

// minVerb is how many bytes a verb has that no table names.
const minVerb = 5

// tense answers the tense of a word that no table knows.
func (f *inflection) tense(word string) tense {
	if len(word) < minVerb || endsInAny(word, f.none) {
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

func endsInAny(word string, ends []string) bool {
	for _, end := range ends {
		if endsIn(word, end) {
			return true
		}
	}
	return false
}

// endsIn tells whether a word, folded, ends in end, which is folded already.
func endsIn(word, end string) bool {
	for end != "" {
		r, n := utf8.DecodeLastRuneInString(word)
		if n == 0 {
			return false
		}
		word = word[:len(word)-n]
		f := folded(r)
		if f == 0 {
			continue
		}
		last, m := utf8.DecodeLastRuneInString(end)
		if f != last {
			return false
		}
		end = end[:len(end)-m]
	}
	return true
}

// words cuts a list of a table at its commas and folds each word.
func words(list string) []string {
	var out []string
	for w := range strings.SplitSeq(list, ",") {
		out = append(out, foldWord(strings.TrimSpace(w)))
	}
	return out
}
