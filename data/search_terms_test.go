package data

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ fact, word, want string }{
		{"alef with hamza is alef", "أحمد", "احمد"},
		{"alef with hamza below is alef", "إدلب", "ادلب"},
		{"alef with madda is alef", "آذار", "اذار"},
		{"alef wasla is alef", "ٱلله", "الله"},
		{"hamza on waw is waw", "مؤتمر", "موتمر"},
		{"hamza on ya is ya", "رئيس", "رييس"},
		{"hamza alone stays", "سماء", "سماء"},
		{"dotless ya is ya", "على", "علي"},
		{"ta marbuta is ha", "مدينة", "مدينه"},
		{"Persian ya and kaf are the Arabic ones", "کی", "كي"},
		{"tashkeel is left out", "مُحَمَّدٌ", "محمد"},
		{"a dagger alef is left out", "هٰذا", "هذا"},
		{"tatweel is left out", "سوريـــا", "سوريا"},
		{"a presentation form is its letters", "ﺳﻮﺭﻳﺎ", "سوريا"},
		{"a ligature is its letters", "ﻻجئ", "لاجي"},
		{"Arabic digits are digits", "٢٠١١", "2011"},
		{"Persian digits are digits", "۲۰۱۱", "2011"},
		{"digits of full width are digits", "２０１１", "2011"},
		{"capitals are small", "DAMASCUS", "damascus"},
		{"accents are left out", "Élysée", "elysee"},
		{"a soft hyphen is left out", "Da\u00admascus", "damascus"},
		{"a joiner is left out", "می\u200cرود", "ميرود"},
		{"another script stays", "Киев", "киев"},
	} {
		if got := fold(c.word); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.fact, c.word, got, c.want)
		}
	}
}

func TestWordsHaveTheirPlaces(t *testing.T) {
	text := "قال: «المُظاهرات» في ١٨/٣/2011، Assad's U.N."
	var got []string
	runes := []rune(text)
	for _, w := range wordsOf(text) {
		got = append(got, string(runes[w.start:w.end])+"="+w.folded)
	}
	want := []string{"قال=قال", "المُظاهرات=المظاهرات", "في=في", "١٨=18", "٣=3", "2011=2011", "Assad=assad", "s=s", "U=u", "N=n"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWordsWithOneStem(t *testing.T) {
	for _, c := range []struct {
		language string
		words    string
	}{
		{"ar", "المظاهرات والمظاهرات فالمظاهرات بالمظاهرات كالمظاهرات للمظاهرات وللمظاهرات وبالمظاهرات مظاهرات"},
		{"ar", "المدينة والمدينة بالمدينة المدينه للمدينة"},
		{"ar", "الرئيس والرئيس للرئيس بالرئيس"},
		{"ar", "معركة المعركة والمعركة معركتهم معركته"},
		{"ar", "حكومة الحكومة حكومته حكومات والحكومات الحكومي"},
		{"ar", "هجمات الهجمات هجماتها بالهجمات"},
		{"ar", "سورية السورية السوري سوري"},
		{"ar", "مقاتل المقاتلون المقاتلين والمقاتلين مقاتليه"},
		{"en", "attack attacks attacked attacking"},
		{"en", "city cities"},
		{"ar", "attack attacks"}, // in an Arabic text
		{"fr", "manifestation manifestations"},
	} {
		all := strings.Fields(c.words)
		for _, w := range all {
			if got, want := stem(fold(w), c.language), stem(fold(all[0]), c.language); got != want {
				t.Errorf("%s has the stem %q, %s has %q", w, got, all[0], want)
			}
		}
	}
}

func TestWordsWithStemsOfTheirOwn(t *testing.T) {
	for _, c := range []struct{ language, a, b string }{
		{"ar", "والده", "ده"},
		{"ar", "سوريا", "روسيا"},
		{"ar", "2011", "2012"},
		{"en", "war", "warn"},
		{"ru", "города", "город"}, // nothing is known of this language
	} {
		if a, b := stem(fold(c.a), c.language), stem(fold(c.b), c.language); a == b {
			t.Errorf("%s and %s have the same stem %q", c.a, c.b, a)
		}
	}
}

func TestTermsAreWordsThenStems(t *testing.T) {
	if got, want := terms("The attacks, the ATTACK.", "en"), "the attacks the attack §the §attack"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := terms("§ … ،", "ar"); got != "" {
		t.Errorf("signs alone give %q", got)
	}
}

// FuzzWords holds the laws of words: they lie in the text in its order, on the borders of its runes;
// folding and what folds alike change nothing any more; a term has no space and no mark in it.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"قال: «المُظاهرات» في ١٨/٣/2011، Assad's U.N.", "ﻻجئ می\u200cرود", "İstanbul ﬃ ½ ẞ Ω K", "\u0651\u0640", "a\xffb", "والمظاهرات للمظاهرات"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		length, end := utf8.RuneCountInString(text), 0
		runes := []rune(text)
		for _, w := range wordsOf(text) {
			if w.start < end || w.end <= w.start || w.end > length {
				t.Fatalf("%+v does not lie behind %d in %q", w, end, text)
			}
			end = w.end
			surface := string(runes[w.start:w.end])
			if fold(surface) != w.folded || fold(w.folded) != w.folded || fold(norm.NFD.String(surface)) != w.folded {
				t.Fatalf("%q folds to %q, then to %q, decomposed to %q", surface, w.folded, fold(w.folded), fold(norm.NFD.String(surface)))
			}
			if w.folded == "" || strings.ContainsAny(w.folded, " \n\t§") || strings.ContainsAny(stem(w.folded, "ar"), " §") {
				t.Fatalf("%q is no term", w.folded)
			}
			for _, r := range w.folded {
				if !isWordRune(r) {
					t.Fatalf("%q holds %q", w.folded, r)
				}
			}
		}
	})
}
