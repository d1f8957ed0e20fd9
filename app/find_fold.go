package app

import (
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"waqai/data/extract"
)

// foldedText is a text as it is searched in: the forms of a letter are one, vowel signs, tatweel
// and direction marks are left out, digits of every set are 0 to 9, white space is one space.
type foldedText struct {
	runes []rune
	at    []int32 // by folded rune: the rune of the text that it stands for; the text's end last
}

func fold(s string) *foldedText {
	t := &foldedText{}
	place, space := 0, false
	for _, r := range s {
		isSpace := unicode.IsSpace(r)
		for _, part := range apart(r) {
			if f := foldedRune(part); f != 0 && !(space && isSpace) {
				t.runes, t.at = append(t.runes, f), append(t.at, int32(place))
				space = isSpace
			}
		}
		place++
	}
	t.at = append(t.at, int32(place))
	return t
}

// apart answers the letters that a rune stands for: one, but for ligatures and other forms of print.
func apart(r rune) string {
	if r < 0xFB00 {
		return string(r)
	}
	return norm.NFKD.String(string(r))
}

func foldedRune(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case '٠' <= r && r <= '٩':
		return '0' + r - '٠'
	case '۰' <= r && r <= '۹':
		return '0' + r - '۰'
	}
	return extract.Fold(r)
}

// find answers where the words of a query stand in the text, from its start to its end. Signs that
// belong to the last letter are part of the place, and ligatures that it lies in.
func (t *foldedText) find(query string) []runeSpan {
	q := fold(query).runes
	var out []runeSpan
	for i := 0; len(q) > 0 && i+len(q) <= len(t.runes); {
		if !startsWith(t.runes[i:], q) {
			i++
			continue
		}
		end := t.at[i+len(q)]
		if end == t.at[i+len(q)-1] {
			end++
		}
		out = append(out, runeSpan{int(t.at[i]), int(end)})
		i += len(q)
	}
	return out
}

func startsWith(s, q []rune) bool {
	for i, r := range q {
		if s[i] != r {
			return false
		}
	}
	return true
}

// firstAfter answers the first of spans that ends after a place.
func firstAfter(spans []runeSpan, place int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].end > place })
}

// folded answers a text as it is searched in.
func folded(s string) string { return string(fold(s).runes) }

// matches tells whether every word of a query is part of s.
func matches(s, query string) bool { return holdsAll(folded(s), strings.Fields(folded(query))) }
