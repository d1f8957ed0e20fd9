package cli

import (
	"strings"
	"testing"
	"unicode"

	"waqai/timeline"
)

func TestAnAccount(t *testing.T) {
	const arabic = "هدنة في درعا\n\nوقع الهجوم الأسبوع الماضي، ووصل الوفد مساء الاثنين. وبدأت الحرب في مارس 2011، ودام القتال ست سنوات. " +
		"وانتهت المهلة في 31 فبراير 2020. وخرج القتلى من سوق Dar al-Nur يوم الأحد 14 سبتمبر 2021.\n"
	const english = "Truce in Daraa\n\nShelling resumed on Monday evening, officials said. The war began in March 2011.\n"
	golden(t, "account.ar.txt", must(t, "dates", "--explain", "--published", "2021-09-14", write(t, "a.txt", arabic)))
	golden(t, "account.en.txt", must(t, "dates", "--explain", "--published", "2021-09-14", write(t, "a.txt", english)))
	golden(t, "account.undated.txt", must(t, "dates", "--explain", write(t, "a.txt", undated)))
	refuse(t, misused, []string{"JSON Lines"}, "dates", "--batch", "--explain")
}

func TestAnAccountTellsOf(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the article's date in its head":    {"Truce\nTuesday 14 September 2021\n\nIt fell yesterday.", []string{"Article dated Tuesday 14 September 2021.\n", "This is the article's own date."}},
		"an article without a date":         {"It fell yesterday, officials said in the town.", []string{"The article's date is not known.\n", "Date: undated\n", "Missing: the article's date, which is given with \u2068--published\u2069."}},
		"a text without times":              {"Nobody came to the market of the town.", []string{"The text names no time.\n"}},
		"the language asked for":            {"مارس 2011", []string{"التاريخ: مارس 2011، شهر كامل (\u20682011-03\u2069)\n"}},
		"EDTF where the value is coarser":   {"It fell before 2015, officials said in the town.", []string{"before 2015 (\u2068[..2014]\u2069)"}},
		"a length of time":                  {"The siege of the town lasted for six years.", []string{"Length: \u2068P6Y\u2069\n"}},
		"an article's own language, Arabic": {"سقطت المدينة في مارس 2011", []string{fromRight + "1. \u2068سقطت المدينة في [مارس 2011]\u2069\n"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := runWith(t, c.text, "dates", "--explain")
			for _, s := range c.want {
				if o.status != 0 || !strings.Contains(o.out, s) {
					t.Errorf("it does not say %q:\n%s%s", s, o.out, o.errors)
				}
			}
		})
	}
}

func TestAQuote(t *testing.T) {
	long := strings.Repeat("word ", 20)
	for name, c := range map[string]struct{ before, after, want string }{
		"the whole of a short line":          {"It began in ", ", they said.", "It began in [2011], they said."},
		"no more than the line":              {"First.\nIn ", "\nLast.", "In [2011]"},
		"whole words of a long line":         {long + "in ", " and " + long, "… word word word word word word word in [2011] and word word word word word word word …"},
		"a part of a word without an end":    {strings.Repeat("و", 60), "", "… " + strings.Repeat("و", contextRunes) + "[2011]"},
		"nothing that a terminal obeys":      {"\x1b[31m", "\u009b\a", "[31m[2011]"},
		"nothing that turns the line around": {"\u202e\u2069in ", "\u2067", "in [2011]"},
	} {
		t.Run(name, func(t *testing.T) {
			w := account{text: []rune(c.before + "2011" + c.after)}
			start := len([]rune(c.before))
			got := w.quote(timeline.Mention{Start: start, End: start + 4, Surface: "2011"})
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
				t.Errorf("a control in %q", got)
			}
		})
	}
}
