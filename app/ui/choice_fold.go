package ui

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// folded is s with all letters that are searched for as one made one: without
// marks and tatweel, all forms of alef, of ya and of kaf alike, ta marbuta as
// ha, letters of a ligature apart, digits as 0-9, no capitals.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ـ':
			return -1
		case 'ٱ':
			return 'ا'
		case 'ى', 'ی':
			return 'ي'
		case 'ک':
			return 'ك'
		case 'ة':
			return 'ه'
		}
		switch {
		case unicode.Is(unicode.M, r), unicode.Is(unicode.Cf, r):
			return -1
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

// matches reports whether every word of query is part of s.
func matches(s, query string) bool {
	s = folded(s)
	for _, word := range strings.Fields(folded(query)) {
		if !strings.Contains(s, word) {
			return false
		}
	}
	return true
}
