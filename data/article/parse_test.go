package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

// passagesOf answers the passages of a with a role, as text.
func passagesOf(a timeline.Article, role timeline.Role) []string {
	runes := []rune(a.Text)
	var texts []string
	for _, p := range a.Passages {
		if p.Role == role {
			texts = append(texts, string(runes[p.Start:p.End]))
		}
	}
	return texts
}

func TestSentences(t *testing.T) {
	for name, want := range map[string][]string{
		"an Arabic question ends":                {"ماذا حدث في درعا؟", "لا أحد يعرف."},
		"an Arabic semicolon parts":              {"توقف القتال في مارس؛", "غير أن الحصار استمر."},
		"no semicolon parts a quotation":         {"قال “توقف القتال؛ والحصار مستمر” أمس."},
		"an exclamation mark ends":               {"انتهت الحرب!", "عاد الناس."},
		"an ellipsis before a new start ends":    {"ثم سكت…", "وبعد دقيقة قال نعم."},
		"three dots end":                         {"ثم سكت...", "وبعد دقيقة قال نعم."},
		"a full stop without a space ends":       {"توقف القتال.", "وعاد الناس."},
		"Arabic titles do not end":               {"وصل د. أحمد و أ. سعيد إلى المدينة."},
		"initials of an agency do not end":       {"نقلت (أ.ف.ب) عن م. علي قوله.", "ثم غادر."},
		"a year with its era ends":               {"وقع ذلك سنة 2019 م.", "ثم جاءت الهدنة."},
		"a number does not end":                  {"قتل 3.5 في المئة و٢.٥ في المئة."},
		"Mr does not end":                        {"Mr. Assad met Dr. Smith of the U.S. Department of State.", "They talked."},
		"an abbreviated month does not end":      {"The attacks of Sept. 11, 2001, came first.", "Others followed on Oct. 7."},
		"U.S. before a word that opens ends":     {"He went to the U.S.", "The visit lasted a week."},
		"a time does not end in a sentence":      {"The tower was struck at 8:46 a.m. on Tuesday and fell at 10 a.m.", "It burned."},
		"no. ends and No. 5 does not":            {"He said no.", "Road No. 5 was closed."},
		"a question inside a quotation goes on":  {"“Who shelled the market?” he asked.", "Nobody answered."},
		"a quotation mark stays with its words":  {"وأضاف: \"قالوا بعد الفطر.", "نحن ننتظر\".", "ثم غادر."},
		"the number of a list belongs to it":     {"1. The first point.", "A second sentence."},
		"marks without words join what precedes": {"The end. ***"},
		"an address does not end":                {"See example.com for more.", "It is free."},
	} {
		t.Run(name, func(t *testing.T) {
			sep := " "
			if name == "a full stop without a space ends" {
				sep = ""
			}
			s := strings.Join(want, sep)
			var got []string
			for _, p := range sentencesOf(s) {
				got = append(got, s[p.start:p.end])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHead(t *testing.T) {
	const body = "\n\nبدأ الصراع في مارس 2011.\n"
	for name, c := range map[string]struct {
		text          string
		title, outlet string
		head          []string
	}{
		"a title behind which stands the site": {"بوتين في موسكو |  أخبار الحرب السورية" + body, "بوتين في موسكو", "أخبار الحرب السورية",
			[]string{"بوتين في موسكو |  أخبار الحرب السورية"}},
		"the title twice": {"عنوان | موقع\n\nعنوان | موقع" + body, "عنوان", "موقع", []string{"عنوان | موقع", "عنوان | موقع"}},
		"agency, byline and date line": {"هدنة تترنح\nوكالة الضفتين للأنباء\nسلمى الراوي\nالخميس 14 مارس 2019" + body, "هدنة تترنح", "وكالة الضفتين للأنباء",
			[]string{"هدنة تترنح", "وكالة الضفتين للأنباء", "سلمى الراوي", "الخميس 14 مارس 2019"}},
		"a question as a title":           {"من قصف السوق؟" + body, "من قصف السوق؟", "", []string{"من قصف السوق؟"}},
		"a dash inside a title stays":     {"حرب سوريا - ماذا نعرف" + body, "حرب سوريا - ماذا نعرف", "", []string{"حرب سوريا - ماذا نعرف"}},
		"a dash before a publisher parts": {"Truce holds in Daraa - BBC News\nThe truce held.", "Truce holds in Daraa", "BBC News", []string{"Truce holds in Daraa - BBC News"}},
		"a date line with a time":         {"Truce holds\nSept. 14, 2021, 10:30 p.m.\nThe truce held.", "Truce holds", "", []string{"Truce holds", "Sept. 14, 2021, 10:30 p.m."}},
		"no head before a sentence":       {"بدأ الصراع في مارس 2011. ثم انتهى.\nوكان ذلك في درعا.", "بدأ الصراع في مارس 2011.", "", nil},
		"a single line is no head":        {"في 14 مارس 2011 اندلعت المظاهرات", "في 14 مارس 2011 اندلعت المظاهرات", "", nil},
		"a list keeps its lines in the body": {"Chronology\nBy Clara Osterley\nMarch 2011: protests\n2013: siege\n2018: return", "Chronology", "",
			[]string{"Chronology", "By Clara Osterley"}},
		"a long paragraph is cut for a title": {strings.Repeat("كلمة ", 60), strings.Repeat("كلمة ", 23) + "كلمة…", "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			a := Parse(c.text, "")
			if a.Title != c.title || a.Outlet != c.outlet {
				t.Errorf("got title %q, outlet %q; want %q, %q", a.Title, a.Outlet, c.title, c.outlet)
			}
			if diff := cmp.Diff(c.head, passagesOf(a, timeline.Head)); diff != "" {
				t.Error(diff)
			}
			if len(passagesOf(a, timeline.Body)) == 0 {
				t.Error("no body")
			}
		})
	}
}

func TestFurniture(t *testing.T) {
	const text = "عنوان\n\nبدأ الصراع في مارس 2011.\n\nاقرأ أيضا: هدنة جديدة\n\nوانتهى في 2020.\n\n"
	for name, tail := range map[string]string{
		"a comment form":           "Leave a Reply\n\nYour email address will not be published. Required fields are marked *",
		"an Arabic comment form":   "اترك تعليقاً\n\nلن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *\nالتعليق",
		"what follows a form":      "Leave a comment\nI was there in 2011.\nSo was I in 2012.",
		"related links":            "مواضيع ذات صلة\nقمة في موسكو\nهدنة في درعا 2018",
		"sharing and rights":       "شارك المقال\nتابعونا على تويتر\n© 2021 جميع الحقوق محفوظة.",
		"newsletter and copyright": "Subscribe to our newsletter\nCopyright 2021 The Harbour Review. All rights reserved.",
	} {
		t.Run(name, func(t *testing.T) {
			a := Parse(text+tail, "")
			want := []string{"بدأ الصراع في مارس 2011.", "اقرأ أيضا: هدنة جديدة", "وانتهى في 2020."}
			if diff := cmp.Diff(want, passagesOf(a, timeline.Body)); diff != "" {
				t.Error(diff)
			}
			lines := len(strings.FieldsFunc(tail, func(r rune) bool { return r == '\n' }))
			if got := passagesOf(a, timeline.Furniture); len(got) != lines {
				t.Errorf("furniture %q, want %d lines", got, lines)
			}
		})
	}
	for _, last := range []string{"شاركت القوات في الهجوم في مايو 2012.", "Shareholders met in May 2012.", "المزيد من الهجمات وقعت في مارس."} {
		if a := Parse("عنوان\nبدأ.\n"+last, ""); len(passagesOf(a, timeline.Furniture)) != 0 {
			t.Errorf("%q was taken for furniture", last)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]timeline.Language{
		"بدأ الصراع في سوريا في مارس 2011": timeline.Arabic,
		"مارس 2011": timeline.Arabic,
		"The war began in March 2011 and it has not ended.": timeline.English,
		"March 2011": timeline.English,
		"قال بوتين Putin إن الحرب في Syria انتهت بالكامل":                    timeline.Arabic,
		"این جنگ در سال ۲۰۱۱ آغاز شد و تا امروز ادامه دارد که می\u200cگویند": undetermined,
		"یہ جنگ 2011 میں شروع ہوئی اور آج تک جاری ہے":                        undetermined,
		"La guerre a commencé en mars 2011 et elle dure toujours.":           undetermined,
		"Der Krieg begann im März 2011 und ist nicht vorbei.":                undetermined,
		"Война началась в марте 2011 года":                                   undetermined,
		"2011-03-14": undetermined,
	} {
		if got := detect(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestLanguageIsTakenAsGiven(t *testing.T) {
	if a := Parse("March 2011", timeline.Arabic); a.Language != "ar" {
		t.Errorf("got %s", a.Language)
	}
}

func TestFirstArticle(t *testing.T) {
	shared := os.Getenv("WAQAI_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(shared, "articles", "putin-assad-moscow.ar.txt")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the first article is not here:", err)
	}
	a, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "بوتين والأسد يجريان محادثات في موسكو حول مناطق المعارضة" || a.Outlet != "أخبار الحرب السورية" || a.Language != "ar" {
		t.Errorf("title %q, outlet %q, language %q", a.Title, a.Outlet, a.Language)
	}
	head, body, furniture := passagesOf(a, timeline.Head), passagesOf(a, timeline.Body), passagesOf(a, timeline.Furniture)
	if len(head) != 2 || len(body) != 26 || len(furniture) != 2 {
		t.Errorf("%d head, %d body, %d furniture; want 2, 26, 2", len(head), len(body), len(furniture))
	}
}

// checkPassages holds what is true of the passages of every text.
func checkPassages(t *testing.T, a timeline.Article) {
	t.Helper()
	runes := []rune(a.Text)
	end, paragraph := 0, 0
	for _, p := range a.Passages {
		if p.Start < end || p.End <= p.Start || p.End > len(runes) {
			t.Fatalf("passage %d-%d after %d in %d runes", p.Start, p.End, end, len(runes))
		}
		if p.Paragraph < paragraph {
			t.Fatalf("paragraph %d after %d", p.Paragraph, paragraph)
		}
		if unicode.IsSpace(runes[p.Start]) || unicode.IsSpace(runes[p.End-1]) {
			t.Fatalf("white space at an end of %q", string(runes[p.Start:p.End]))
		}
		for _, r := range runes[end:p.Start] {
			if isWordRune(r) {
				t.Fatalf("%q is in no passage", string(runes[end:p.Start]))
			}
		}
		end, paragraph = p.End, p.Paragraph
	}
	if hasWord(string(runes[end:])) {
		t.Fatalf("%q is in no passage", string(runes[end:]))
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"utf-8.ar.txt", "windows-1256.ar.txt", "utf-16le.ar.txt", "curly.en.txt"} {
		f.Add(sample(f, name))
	}
	for _, s := range []string{"", "\n", "؟؛…", "د. أ. م.", "a.\u0085b", "\"(«؛", "1. 2. 3.", "Leave a Reply", "x |  y", "\xff\xfe", "ـ\u064b."} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := Decode(raw)
		if err != nil {
			text = string(raw)
		}
		if err == nil && !utf8.ValidString(text) {
			t.Fatalf("%q is not UTF-8", text)
		}
		checkPassages(t, Parse(text, ""))
		stored := Normalize(text)
		if Normalize(stored) != stored {
			t.Fatalf("%q changes when it is normalised again", stored)
		}
		checkPassages(t, Parse(stored, ""))
	})
}

func BenchmarkParse(b *testing.B) {
	raw := sample(b, "utf-8.ar.txt")
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		text, err := Decode(raw)
		if err != nil {
			b.Fatal(err)
		}
		Parse(Normalize(text), "")
	}
}
