package extract

import (
	"strings"
	"testing"
)

// scanned answers the tokens of a text, those that the lexicon knows in brackets.
func scanned(l *language, text string) string {
	s := scanner{lex: l.lex}
	s.scan(text, 0, len(text), 0)
	runes := []rune(text)
	var out []string
	for _, t := range s.tokens {
		w := string(runes[t.start:t.end])
		if w != text[t.bstart:t.bend] {
			return "runes and bytes disagree at " + w
		}
		if t.word != 0 && t.sign == signWord {
			w = "[" + w + "]"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func TestScan(t *testing.T) {
	for _, test := range []struct{ fact, text, tokens string }{
		{"a prefix is cut off a known word", "وفي لأكتوبر بمارس", "[و] [في] [ل] [أكتوبر] [ب] [مارس]"},
		{"two prefixes are", "وبأكتوبر", "[و] [ب] [أكتوبر]"},
		{"the alef of ال comes back behind ل", "للعام", "[ل] [لعام]"},
		{"a word that begins like a prefix is whole", "فجر وقت باب", "[فجر] [وقت] [باب]"},
		{"nothing is cut off an unknown word", "وتحدث كتاب", "وتحدث كتاب"},
		{"vowel signs and tatweel belong to their word", "شَبَــاط كانُونِ", "[شَبَــاط] [كانُونِ]"},
		{"spelling variants are one word", "أبريل ابريل إبريل", "[أبريل] [ابريل] [إبريل]"},
		{"a prefix keeps its vowel sign", "وَمارس", "[وَ] [مارس]"},
		{"digits part from letters", "و2014 1435هـ", "[و] 2014 1435 [هـ]"},
		{"both sets of digits are digits", "٣ آذار", "٣ [آذار]"},
		{"direction marks are nothing", "\u200fمارس\u200f 2011", "[مارس\u200f] 2011"},
	} {
		if got := scanned(arabicLanguage(), test.text); got != test.tokens {
			t.Errorf("%s: %q, want %q", test.fact, got, test.tokens)
		}
	}
}

func TestCardinalsAndOrdinals(t *testing.T) {
	for _, test := range []struct {
		language func() *language
		text     string
		value    int
		words    int // tokens read
	}{
		{arabicLanguage, "خمسة عشر", 15, 2},
		{arabicLanguage, "ثلاثة وعشرين", 23, 3},
		{arabicLanguage, "مئة", 100, 1},
		{arabicLanguage, "مئتين وخمسين", 250, 3},
		{arabicLanguage, "ألفين وثلاثة عشر", 2013, 4},
		{arabicLanguage, "ألف وتسعمائة وثلاث وخمسين", 1953, 7},
		{arabicLanguage, "ثلاثة آلاف", 3000, 2},
		{arabicLanguage, "ستة وسبعة", 6, 1},
		{arabicLanguage, "اثني عشر", 12, 2},
		{englishLanguage, "twenty-six", 26, 3},
		{englishLanguage, "two thousand and three", 2003, 4},
		{englishLanguage, "one hundred and five", 105, 4},
		{englishLanguage, "nineteen", 19, 1},
		{englishLanguage, "three hundred thousand", 300000, 3},
	} {
		m := matcher{grammar: test.language().grammar}
		s := scanner{lex: m.lex}
		s.scan(test.text, 0, len(test.text), 0)
		m.tokens = s.tokens
		if v, end := m.cardinal(0); v != test.value || end != test.words {
			t.Errorf("%s is %d in %d tokens, want %d in %d", test.text, v, end, test.value, test.words)
		}
	}
	for _, test := range []struct {
		language func() *language
		text     string
		value    int
	}{
		{arabicLanguage, "الثالث والعشرين", 23}, {arabicLanguage, "الحادي عشر", 11}, {arabicLanguage, "الثلاثين", 30},
		{arabicLanguage, "الأول", 1}, {arabicLanguage, "الثانية عشرة", 12}, {englishLanguage, "twenty-first", 21}, {englishLanguage, "ninth", 9},
	} {
		m := matcher{grammar: test.language().grammar}
		s := scanner{lex: m.lex}
		s.scan(test.text, 0, len(test.text), 0)
		m.tokens = s.tokens
		if v, end := m.ordinal(0); v != test.value || end != len(m.tokens) {
			t.Errorf("%s is the %dth in %d tokens, want the %dth", test.text, v, end, test.value)
		}
	}
}

func TestTablesThatAreWrongSayWhere(t *testing.T) {
	for fact, table := range map[string]string{
		"an unknown field": "[month]\nmonat=1: يناير",
		"an unknown value": "[part]\npart=midnoon: ظهر",
		"an empty form":    "[month]\nmonth=1: يناير, ",
	} {
		if err := newLexicon().read(table); err == nil || !strings.HasPrefix(err.Error(), "line 2") {
			t.Errorf("%s: %v, want an error in line 2", fact, err)
		}
	}
	for fact, rule := range map[string]string{
		"an open bracket":   "day a = (x|y",
		"an unknown class":  "day a = <moon>",
		"no pattern":        "day a",
		"an empty pattern":  "day a = [x]",
		"an unknown field":  "day a = x {moon=1}",
		"an unknown number": "day a = <roman.day>",
	} {
		if err := newGrammar(newLexicon()).read(rule); err == nil {
			t.Errorf("%s: no error", fact)
		}
	}
}

func arabicLanguage() *language  { return tongueOf("ar").language() }
func englishLanguage() *language { return tongueOf("en").language() }
