package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// piece is a part of a line, in bytes from its beginning.
type piece struct{ start, end int }

// sentencesOf answers the sentences of a line, trimmed, in order: the borders of UAX #29, those
// that Arabic punctuation adds, without those behind an abbreviation. What holds no letter or
// digit belongs to the sentence before it.
func sentencesOf(s string) []piece {
	var pieces []piece
	start := 0
	for _, border := range borders(s) {
		text := s[start:border]
		if border < len(s) && !hasWord(s[border:]) || !hasWord(text) && len(pieces) == 0 && border < len(s) {
			continue
		}
		trimmed := strings.TrimSpace(text)
		if trimmed != "" {
			at := start + strings.Index(text, trimmed)
			pieces = append(pieces, piece{at, at + len(trimmed)})
		}
		start = border
	}
	return pieces
}

// borders answers where a sentence of s ends, in rising order, its own end included.
func borders(s string) []int {
	found := arabicBorders(s)
	for it := sentences.FromString(s); it.Next(); {
		if end := it.End(); end < len(s) && isSentenceEnd(s[:end], s[end:]) {
			found = append(found, end)
		}
	}
	found = append(found, len(s))
	slices.Sort(found)
	return slices.Compact(found)
}

// arabicBorders answers the borders that UAX #29 does not know: the Arabic semicolon, which
// parts sentences as a full stop does, and the ellipsis before a new start. Inside brackets and
// quotation marks a semicolon parts nothing.
func arabicBorders(s string) []int {
	var found []int
	depth, straight := 0, 0
	for next := s; next != ""; {
		r, width := utf8.DecodeRuneInString(next)
		next = next[width:]
		switch r {
		case '(', '[', '«', '“':
			depth++
		case ')', ']', '»', '”':
			depth = max(depth-1, 0)
		case '"':
			straight ^= 1
		case '؛':
			if depth == 0 && straight == 0 && startsWithSpace(next) {
				found = append(found, len(s)-len(next))
			}
		case '…':
			if first, _ := firstLetter(next); startsWithSpace(next) && (unicode.IsUpper(first) || unicode.Is(unicode.Arabic, first)) {
				found = append(found, len(s)-len(next))
			}
		}
	}
	return found
}

// isSentenceEnd tells whether a border that UAX #29 sees between before and after stands.
func isSentenceEnd(before, after string) bool {
	body := strings.TrimRightFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || isClosing(r)
	})
	first, _ := firstLetter(after)
	if unicode.IsLower(first) {
		return false // "Who?" he asked.
	}
	stem, isDot := strings.CutSuffix(body, ".")
	last, _ := utf8.DecodeLastRuneInString(before)
	return !isDot || !isAbbreviation(stem, after, !unicode.IsSpace(last))
}

// isClosing tells whether r may stand between the end of a sentence and the space behind it.
func isClosing(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) ||
		r == 0x200e || r == 0x200f
}

// firstLetter answers the first letter or digit of s, and the word that it starts.
func firstLetter(s string) (rune, string) {
	from := strings.IndexFunc(s, isWordRune)
	if from < 0 {
		return 0, ""
	}
	word := s[from:]
	if to := strings.IndexFunc(word, func(r rune) bool { return !isWordRune(r) }); to >= 0 {
		word = word[:to]
	}
	r, _ := utf8.DecodeRuneInString(word)
	return r, word
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// endsSentence tells whether s ends as a sentence does.
func endsSentence(s string) bool {
	body := strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || isClosing(r) })
	if stem, isDot := strings.CutSuffix(body, "."); isDot {
		return !isAbbreviation(stem, "", false)
	}
	last, _ := utf8.DecodeLastRuneInString(body)
	return strings.ContainsRune("!?؟…۔", last)
}
