package extract

import (
	"testing"

	"waqai/timeline"
)

func TestALanguageIsToldByScriptThenByWordsThenByTheHint(t *testing.T) {
	for _, test := range []struct{ fact, text, hint, want string }{
		{"Arabic letters are Arabic", "وقع الاتفاق في مارس", "", "ar"},
		{"whatever the article is in", "وقع الاتفاق في مارس", "fr", "ar"},
		{"Latin letters without a hint are English", "Paris, 3 mai", "", "en"},
		{"the hint settles what no word tells", "3 mai 2011", "fr", "fr"},
		{"frequent words tell French", "Le ministre a signé dans la nuit un accord avec les rebelles", "", "fr"},
		{"frequent words tell English", "The minister was in the city and signed it", "fr", "en"},
		{"one foreign word does not", "The fall of Le Havre was told to the king", "", "en"},
		{"an unknown hint is none", "The minister signed", "xx", "en"},
		{"a text without letters follows its hint", "3/5/2011", "fr", "fr"},
	} {
		if got := tongueIn(test.text, test.hint).code; got != test.want {
			t.Errorf("%s: %s, want %s", test.fact, got, test.want)
		}
	}
}

func TestEveryParagraphIsReadInItsLanguage(t *testing.T) {
	a := timeline.Article{Text: "The accord was signed on 3 May 2011.\nIl est entré dans la ville le 4 juin 2012, avec les siens.\nوانتهت الحرب في 5 تموز 2013.", Published: timeline.NewDay(2021, 9, 14)}
	want := []string{"2011-05-03", "2012-06-04", "2013-07-05"}
	ms := Mentions(a)
	if len(ms) != len(want) {
		t.Fatalf("%d mentions, want %d", len(ms), len(want))
	}
	for i, m := range ms {
		if m.Value() != want[i] {
			t.Errorf("%s is %s, want %s", m.Surface, m.Value(), want[i])
		}
	}
}

func TestVerbsShowTheirTense(t *testing.T) {
	for _, test := range []struct {
		language, word string
		want           tense
	}{
		{"fr", "reviendra", tenseFuture}, {"fr", "signeront", tenseFuture}, {"fr", "disait", tensePast}, {"fr", "tombèrent", tensePast},
		{"fr", "TOMBE\u0300RENT", tensePast}, {"fr", "ministre", tenseNone}, {"fr", "ira", tenseNone}, {"fr", "libéra", tensePast}, {"fr", "libérera", tenseFuture}, {"fr", "montra", tensePast}, {"fr", "cinéma", tenseNone}, {"fr", "retrait", tenseNone}, {"fr", "paraît", tenseNone},
		{"en", "recaptured", tensePast}, {"en", "guaranteed", tenseNone}, {"en", "city", tenseNone},
	} {
		if got := tongueOf(test.language).verbs()(test.word); got != test.want {
			t.Errorf("%s: %d, want %d", test.word, got, test.want)
		}
	}
}
