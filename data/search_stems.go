package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
)

// stem answers what a folded word has in common with its other forms. Arabic words are cut as Arabic
// in any text; the others as French in a French text, else as English.
func stem(folded string, language string) string {
	first, _ := utf8.DecodeRuneInString(folded)
	switch {
	case unicode.Is(unicode.Arabic, first):
		return arabicStem(folded)
	case !unicode.Is(unicode.Latin, first):
		return folded
	case language == "fr":
		return snowball(folded, func(e *snowballstem.Env) { french.Stem(e) })
	}
	return snowball(folded, func(e *snowballstem.Env) { english.Stem(e) })
}

// stems answers the stems that a folded word can have in a text of any language.
func stems(folded string) []string {
	return slices.Compact([]string{stem(folded, "en"), stem(folded, "fr")})
}

func snowball(word string, cut func(*snowballstem.Env)) string {
	e := snowballstem.NewEnv(word)
	cut(e)
	if s := e.Current(); s != "" {
		return s
	}
	return word
}

// arabicStem gives Snowball's rules a word as they do best with it. They keep more endings behind the
// article than without it, and then المعركة would not be found as معركة: so the article goes too. They
// take a folded ه for a pronoun even where it was ة, and leave half of the ending ات.
func arabicStem(folded string) string {
	noun := withoutArticle(folded)
	if rest, ok := strings.CutSuffix(noun, "ه"); ok && !strings.HasSuffix(rest, "ت") {
		noun = rest + "ة"
	}
	s := snowball(noun, func(e *snowballstem.Env) { arabic.Stem(e) })
	if rest, ok := strings.CutSuffix(s, "ا"); ok && strings.Contains(noun, s+"ت") && utf8.RuneCountInString(rest) > 2 {
		s = rest
	}
	return strings.ReplaceAll(s, "ة", "ه")
}

// withoutArticle takes the article off, and و ف ب ك ل before it: والمظاهرات, وبالمظاهرات and للمظاهرات
// are مظاهرات. What is left must be long enough for a noun, so that والده stays as it is.
func withoutArticle(folded string) string {
	for _, word := range [...]string{folded, strings.TrimPrefix(folded, "و"), strings.TrimPrefix(folded, "ف")} {
		for _, article := range [...]string{"ال", "بال", "كال", "لل"} {
			noun, ok := strings.CutPrefix(word, article)
			if ok && utf8.RuneCountInString(noun) > 2 {
				return noun
			}
		}
	}
	return folded
}
