package extract

import (
	"strings"
	"testing"

	"waqai/timeline"
)

// pointsOf answers what a text is read as with the ends of its ranges apart, and whole.
func pointsOf(text, language string) (apart, whole string) {
	a := timeline.Article{Text: text, Language: language, Published: phraseAnchor}
	show := func(ms []timeline.Mention) string {
		var out []string
		for _, m := range ms {
			out = append(out, m.Surface+" = "+m.Value())
		}
		return strings.Join(out, " | ")
	}
	return show(Points(a)), show(Mentions(a))
}

func TestEndsOfARangeStandApart(t *testing.T) {
	for _, test := range []struct{ name, language, text, want string }{
		{"from and to", "en", "He ruled from 1914 to 1918.", "1914 = 1914 | 1918 = 1918"},
		{"the year of the second end is the first one's too", "en", "They fought between March and May 2011.", "March = 2011-03 | May 2011 = 2011-05"},
		{"the month of the second end is the first one's too", "en", "It lasted from 15 to 22 February 1984.", "15 = 1984-02-15 | 22 February 1984 = 1984-02-22"},
		{"the month stands in the first end", "en", "They met on March 5-9, 1918.", "March 5 = 1918-03-05 | 9, 1918 = 1918-03-09"},
		{"the end of a span of years has two figures", "en", "The siege (1915-16) was long.", "1915 = 1915 | 16 = 1916"},
		{"years before our era", "en", "The war (240-238 BC) was cruel.", "240 = -0239 | 238 BC = -0237"},
		{"months alone", "en", "Fighting raged from February to July, and May-August 2014 was quiet.", "February = 2021-02 | July = 2021-07 | May = 2014-05 | August 2014 = 2014-08"},
		{"since", "en", "It has been closed since early March 2011.", "early March 2011 = 2011-03"},
		{"until", "en", "It was closed until 16 August 2014.", "16 August 2014 = 2014-08-16"},
		{"before and after", "en", "No one came before 2011, and few after 2013.", "2011 = 2011 | 2013 = 2013"},
		{"a frame of two words", "en", "They worked up to 12 March 2011.", "12 March 2011 = 2011-03-12"},
		{"a word behind the date can frame it", "en", "The office worked from 12 March 2011 until now.", "12 March 2011 = 2011-03-12"},
		{"a week stays whole", "en", "Last week it rained.", "Last week = 2021-09-06/2021-09-12"},
		{"a night stays whole", "en", "They fled on the night of 3-4 August 2014.", "the night of 3-4 August 2014 = 2014-08-03/2014-08-04"},
		{"من وإلى", "ar", "امتدت الحرب من 2011 إلى 2014.", "2011 = 2011 | 2014 = 2014"},
		{"بين شهرين", "ar", "وقعت الهجمات بين مارس ومايو 2011.", "مارس = 2011-03 | مايو 2011 = 2011-05"},
		{"منذ", "ar", "تعمل اللجنة منذ مارس 2013.", "مارس 2013 = 2013-03"},
		{"منذ with a length keeps its word", "ar", "بدأ القصف منذ يومين.", "منذ يومين = 2021-09-12"},
		{"حتى وقبل", "ar", "بقي حتى عام 2015، وكان قبل عام 2012 وزيرا.", "عام 2015 = 2015 | عام 2012 = 2012"},
		{"de et à", "fr", "La guerre a duré de 1914 à 1918.", "1914 = 1914 | 1918 = 1918"},
		{"entre deux jours", "fr", "Il a plu entre le 3 et le 5 mars 2011.", "le 3 = 2011-03-03 | le 5 mars 2011 = 2011-03-05"},
		{"depuis", "fr", "Le port est fermé depuis mars 2013.", "mars 2013 = 2013-03"},
		{"jusqu'au", "fr", "Le port était fermé jusqu'au 16 août 2014.", "16 août 2014 = 2014-08-16"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, whole := pointsOf(test.text, test.language); got != test.want {
				t.Errorf("%s\n  is read %s\n  want    %s\n  whole   %s", test.text, got, test.want, whole)
			}
		})
	}
}

// TestPointsLieInTheMentions holds for every marked text: whatever stands apart stands inside a
// mention, and a mention that is neither a range nor framed stays as it is.
func TestPointsLieInTheMentions(t *testing.T) {
	for _, name := range []string{"own-ar", "own-en"} {
		for _, d := range readDocs(t, "testdata/"+name+".jsonl") {
			text := []rune(d.Text)
			whole := Mentions(d.article(t))
			for _, p := range Points(d.article(t)) {
				if string(text[p.Start:p.End]) != p.Surface {
					t.Fatalf("%s: %q stands at %d", d.ID, p.Surface, p.Start)
				}
				for len(whole) > 0 && whole[0].End < p.End {
					whole = whole[1:]
				}
				if len(whole) == 0 || p.Start < whole[0].Start || p.End > whole[0].End {
					t.Fatalf("%s: %q lies in no mention", d.ID, p.Surface)
				}
				if m := whole[0]; m.Date.Form == timeline.Single && m.Kind == timeline.Point && (m.Surface != p.Surface || m.Value() != p.Value()) {
					t.Errorf("%s: %q = %s is %q = %s apart", d.ID, m.Surface, m.Value(), p.Surface, p.Value())
				}
			}
		}
	}
}
