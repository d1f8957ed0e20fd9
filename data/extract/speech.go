package extract

import "unicode/utf8"

// How much of a paragraph is asked for its frequent words, and by how many of them a language must
// lead.
const (
	markBytes = 300
	markLead  = 3
)

// languageOf answers the language of a paragraph: by its script, and where languages share one by
// their frequent words. Where these do not tell it is the hint, which may be empty.
func languageOf(text, hint string) *language { return tongueIn(text, hint).language() }

func tongueIn(text, hint string) *tongue {
	script := scriptOf(text)
	best := tongueOf(hint)
	if script < 0 {
		return best
	}
	if best.scriptAt != script {
		best = nil
	}
	several := false
	for _, t := range tongues {
		if t.scriptAt == script {
			several = several || best != nil && best != t
			if best == nil {
				best = t
			}
		}
	}
	if !several {
		return best
	}
	return byMarks(text, best)
}

// marked holds the languages that a frequent word marks, by its number in markWords.
var markWords, marked = readMarks()

func readMarks() (v vocabulary, by [][]int) {
	by = make([][]int, 1)
	for i, t := range tongues {
		for _, m := range t.marks {
			n := find(&v, m)
			if n == 0 {
				n = int32(len(by))
				v.add(m, n)
				by = append(by, nil)
			}
			by[n] = append(by[n], i)
		}
	}
	return v, by
}

// byMarks answers the language whose frequent words lead in a text, first where none does.
func byMarks(text string, first *tongue) *tongue {
	var counts [maxTongues]int
	var word [16]byte
	letters := 0
	best := first
	for i := 0; i <= len(text) && i < markBytes; {
		size, fold, within := 1, rune(0), false
		if i < len(text) {
			var g glyph
			if _, size, g = next(text[i:]); g.kind == glyphLetter || g.kind == glyphMark {
				fold, within = rune(g.fold), true
			}
		}
		i += size
		switch {
		case within && fold == 0:
			continue // an accent of its own
		case fold != 0 && letters < len(word)-utf8.UTFMax:
			letters += utf8.EncodeRune(word[letters:], fold)
			continue
		case fold != 0:
			continue
		}
		for _, t := range marked[find(&markWords, word[:letters])] {
			counts[t]++
			if counts[t] >= markLead && leads(counts[:], t) {
				return tongues[t]
			}
		}
		letters = 0
	}
	for i, t := range tongues {
		if t.scriptAt == first.scriptAt && counts[i] > counts[indexOf(best)] {
			best = t
		}
	}
	return best
}

// leads tells whether the count of t is far before every other one.
func leads(counts []int, t int) bool {
	for i, n := range counts {
		if i != t && counts[t]-n < markLead {
			return false
		}
	}
	return true
}

func indexOf(t *tongue) int {
	for i := range tongues {
		if tongues[i] == t {
			return i
		}
	}
	return 0
}
