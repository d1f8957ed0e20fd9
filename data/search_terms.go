package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// termsVersion is raised whenever the same text gives other terms: projects are indexed anew then.
const termsVersion = 1

// word is a word of a text as search knows it.
type word struct {
	start, end int    // its place in runes, end exclusive
	folded     string // see fold
}

// wordsOf cuts a text into words: letters, digits and their marks. Joiners and tatweel do not part
// words and are not in them.
func wordsOf(text string) []word {
	var found []word
	at, start, from := 0, -1, 0 // in runes; from in bytes
	end := func(to int) {
		if start >= 0 {
			if f := fold(text[from:to]); f != "" {
				found = append(found, word{start, at, f})
			}
			start = -1
		}
	}
	for i, r := range text {
		if isWordRune(r) {
			if start < 0 {
				start, from = at, i
			}
		} else {
			end(i)
		}
		at++
	}
	end(len(text))
	return found
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) || isJoiner(r)
}

// isJoiner tells whether a rune inside a word says only how its letters join.
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' || r == '\u00ad' }

// fold answers a word in the one way of writing in which it is looked for: in small letters, without
// tashkeel, accents, tatweel and presentation forms; alef in all its forms as ا, hamza on its seat as
// the seat, ى as ي, ة as ه, Persian letters as the Arabic ones, digits as 0 to 9.
func fold(word string) string {
	if isPlain(word) {
		return word
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(word) {
		if r = foldRune(unicode.ToLower(r)); r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPlain tells whether a word is folded already.
func isPlain(word string) bool {
	for _, r := range word {
		if (r < 'a' || 'z' < r) && (r < '0' || '9' < r) && (r < 'ا' || 'و' < r || r == 'ة' || r == 'ـ') && r != 'ي' {
			return false
		}
	}
	return true
}

// foldRune answers a rune of a decomposed word folded, -1 where it is left out.
func foldRune(r rune) rune {
	switch {
	case unicode.Is(unicode.Nd, r):
		return '0' + digit(r)
	case unicode.Is(unicode.M, r), r == 'ـ', isJoiner(r):
		return -1
	case !isWordRune(r):
		return -1 // compatibility decomposition gives spaces and signs
	}
	switch r {
	case 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ې':
		return 'ي'
	case 'ة', 'ہ', 'ە':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return r
}

// digit answers the value of a decimal digit: Unicode has them in rows of ten.
func digit(r rune) rune {
	zero := r
	for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
		zero--
	}
	return r - zero
}

// stemMark begins a stem among terms, so that no stem is taken for a word.
const stemMark = "§"

// terms answers what of a text goes into an index: its words one after the other, as phrases are
// looked for, and behind them the stems, each once.
func terms(text string, language string) string {
	var b strings.Builder
	found := wordsOf(text)
	for _, w := range found {
		b.WriteString(w.folded)
		b.WriteByte(' ')
	}
	seen := make(map[string]bool, len(found))
	for _, w := range found {
		if seen[w.folded] {
			continue
		}
		seen[w.folded] = true
		s := stemMark + stem(w.folded, language)
		if !seen[s] {
			seen[s] = true
			b.WriteString(s)
			b.WriteByte(' ')
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}
