package extract

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// notFuture are the beginnings of words that start like a verb with the س of the future and are
// none, notFutureWords whole words of that sort.
var (
	notFuture      = foldAll("سيار", "سياس", "سياد", "سياح", "سياق", "سيطر", "سيناريو", "سيناء", "سينما", "سيول", "ستار", "ستراتيج", "ستوديو", "ستين")
	notFutureWords = foldAll("سيد", "سيدة", "سيدات", "سيدي", "سيدنا", "سيف", "سيوف", "سيل", "سير", "سيرا", "سيره", "سيرته", "سيرة", "ستر", "ستة", "ستون", "سيئة", "سيما")
)

func foldAll(words ...string) []string {
	for i := range words {
		words[i] = foldWord(words[i])
	}
	return words
}

// arabicTense answers the tense of a word that no table knows: a verb with the س of the future, or
// one with the ت or the وا of the past.
func arabicTense(word string) tense {
	first, n := utf8.DecodeRuneInString(word)
	if first == 'و' {
		first, _ = utf8.DecodeRuneInString(word[n:])
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	if first != 'س' && last != 'ت' && !strings.HasSuffix(word, "وا") && !isMark(first) && !isMark(last) {
		return tenseNone
	}
	w := foldWord(word)
	if rest, ok := strings.CutPrefix(w, "و"); ok && utf8.RuneCountInString(rest) > 3 {
		w = rest
	}
	switch {
	case strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست"):
		if slices.Contains(notFutureWords, w) || slices.ContainsFunc(notFuture, func(other string) bool { return strings.HasPrefix(w, other) }) {
			return tenseNone
		}
		if utf8.RuneCountInString(w) > 3 {
			return tenseFuture
		}
	case strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "ي"), strings.HasPrefix(w, "ت") && utf8.RuneCountInString(w) < 5:
	case strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات") && utf8.RuneCountInString(w) > 3,
		strings.HasSuffix(w, "وا") && utf8.RuneCountInString(w) > 3:
		return tensePast
	}
	return tenseNone
}
