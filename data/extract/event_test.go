package extract

import (
	"flag"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"waqai/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sentences cuts a text into body passages, a paragraph a line.
func sentences(text string) []timeline.Passage {
	var ps []timeline.Passage
	rs := []rune(text)
	paragraph, start := 0, 0
	add := func(end int) {
		s, e := start, end
		for s < e && strings.ContainsRune(" \n\t", rs[s]) {
			s++
		}
		for e > s && strings.ContainsRune(" \n\t", rs[e-1]) {
			e--
		}
		if e > s {
			ps = append(ps, timeline.Passage{Start: s, End: e, Paragraph: paragraph})
		}
		start = end
	}
	for r := range rs {
		if rs[r] == '\n' {
			add(r)
			paragraph++
		} else if strings.ContainsRune(".؟!?", rs[r]) && (r+1 == len(rs) || rs[r+1] == ' ' || rs[r+1] == '\n') {
			add(r + 1)
		}
	}
	add(len(rs))
	return ps
}

func TestTitlesOfSamples(t *testing.T) {
	var b strings.Builder
	for _, name := range samples {
		a, _ := readMarked(t, "testdata/"+name+".txt", "testdata/"+name+".gold.json")
		a.Passages = sentences(a.Text)
		for _, e := range Events(a, Mentions(a)) {
			b.WriteString(e.Citations[0].Quote + " | " + e.Date.String() + " | " + e.Title + "\n")
		}
	}
	const golden = "testdata/titles.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(wanted)) {
		if i >= len(got) || i >= len(wanted) || got[i] != wanted[i] {
			t.Errorf("line %d of the titles differs: %q; -update rewrites them", i+1, got[min(i, len(got)-1)])
		}
	}
}

func TestTitlesOfFirstArticle(t *testing.T) {
	a, _ := readMarked(t, shared(t, "articles/putin-assad-moscow.ar.txt"), shared(t, "articles/putin-assad-moscow.ar.gold.json"))
	a.Passages = sentences(a.Text)
	events := Events(a, Mentions(a))
	if len(events) != 14 {
		t.Errorf("%d events, want one for each of the 14 dates and none for the length", len(events))
	}
	titles := map[string]string{}
	for _, e := range events {
		titles[e.Citations[0].Quote] = e.Title
	}
	for quote, title := range map[string]string{
		"مارس 2011":      "بدأ الصراع في سوريا باحتجاجات مناهضة للحكومة",
		"عام 2011":       "بدء الحرب",
		"العام الماضي":   "شددت الولايات المتحدة العقوبات على سوريا",
		"عام 2015":       "انتشرت القوات الجوية الروسية",
		"الأسبوع الماضي": "دخل اتفاق لوقف إطلاق النار تفاوضت عليه روسيا حيز التنفيذ",
		"منذ 2013":       "أدى الاتفاق إلى إخضاع المناطق لسيطرة الحكومة لأول مرة",
		"مايو":           "فوزه بولاية رابعة في الانتخابات الرئاسية",
	} {
		if titles[quote] != title {
			t.Errorf("the title at %s is %q, want %q", quote, titles[quote], title)
		}
	}
}

func TestEventsCiteTheirWords(t *testing.T) {
	a, _ := readMarked(t, "testdata/sample-1.ar.txt", "testdata/sample-1.ar.gold.json")
	a.ID = 7
	a.Passages = sentences(a.Text)
	text := []rune(a.Text)
	for _, e := range Events(a, Mentions(a)) {
		c := e.Citations[0]
		if want := timeline.NewCitation(a, c.Start, c.End); c.Quote != want.Quote || c.Before != want.Before || c.After != want.After || c.Passage != want.Passage || c.Article != 7 {
			t.Errorf("citation %+v, want %+v", c, want)
		}
		if !c.Date.Equal(e.Date) || c.Rule == "" || string(text[c.Start:c.End]) != c.Quote {
			t.Errorf("citation %+v does not say where the date of %q comes from", c, e.Title)
		}
		if n := utf8.RuneCountInString(e.Title); n > maxTitleRunes || n == 0 {
			t.Errorf("title %q has %d letters", e.Title, n)
		}
	}
}

func TestNoEvents(t *testing.T) {
	for name, text := range map[string]string{
		"a length":          "استمر القتال ثلاثة أيام.",
		"a repeated time":   "يجتمعون كل يوم.",
		"a vague time":      "وقال في وقت سابق إنه مستعد.",
		"an English length": "The battle lasted three days.",
	} {
		a := timeline.Article{Text: text, Published: timeline.NewDay(2021, 9, 14)}
		a.Passages = sentences(text)
		if es := Events(a, Mentions(a)); len(es) > 0 {
			t.Errorf("%s gives the event %q", name, es[0].Title)
		}
	}
}

func TestOnlyBodyGivesEvents(t *testing.T) {
	text := "اتفاق 20 فبراير 2019\nالخميس 14 مارس 2019\nوُقّع الاتفاق في 20 فبراير 2019.\nنُشر عام 2019"
	a := timeline.Article{Text: text, Published: timeline.NewDay(2019, 3, 14), Passages: sentences(text)}
	a.Passages[0].Role, a.Passages[3].Role = timeline.Head, timeline.Furniture
	es := Events(a, Mentions(a))
	if len(es) != 1 || es[0].Citations[0].Passage != a.Passages[2] {
		t.Errorf("events %+v, want the one of the body", es)
	}
}
