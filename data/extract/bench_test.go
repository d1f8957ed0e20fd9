package extract

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waqai/timeline"
)

// BenchmarkMentions reads texts of ordinary density (the first article, histories of two wars) and
// our own, which hold a date in every line.
func BenchmarkMentions(b *testing.B) {
	for _, name := range []string{"ar", "en"} {
		var s strings.Builder
		for _, d := range readDocs(b, "testdata/own-"+name+".jsonl") {
			s.WriteString(d.Text)
			s.WriteByte('\n')
		}
		b.Run("dense-"+name, func(b *testing.B) { benchmarkMentions(b, s.String()) })
	}
	b.Run("news-en", func(b *testing.B) {
		var s strings.Builder
		for _, d := range readDocs(b, shared(b, "dates/dev/en-wikiwars.jsonl"))[:2] {
			s.WriteString(d.Text)
		}
		benchmarkMentions(b, s.String())
	})
	b.Run("news-ar", func(b *testing.B) {
		a, _ := readMarked(b, shared(b, "articles/putin-assad-moscow.ar.txt"), shared(b, "articles/putin-assad-moscow.ar.gold.json"))
		benchmarkMentions(b, strings.Repeat(a.Text, 10))
	})
}

func benchmarkMentions(b *testing.B, text string) {
	a := timeline.Article{Text: text, Published: timeline.NewDay(2019, 5, 14)}
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found = len(Mentions(a))
	}
	b.ReportMetric(float64(found), "mentions")
}

func BenchmarkEvents(b *testing.B) {
	a, _ := readMarked(b, "testdata/sample-1.ar.txt", "testdata/sample-1.ar.gold.json")
	a.Passages = sentences(a.Text)
	ms := Mentions(a)
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Events(a, ms)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(tongueOf("ar"))
	}
}

// hostile are lines that make a reader of dates try, and go back, as often as it can.
var hostile = map[string]string{
	"digits":   "1 2 3 4 5 6 7 8 9 10 11 12 ",
	"slashes":  "1/2/3/4/5/6/7/8/9/",
	"ordinals": "the first of the first of the ",
	"months":   "May and May to May or ",
	"and":      "and and one hundred and one and ",
	"from":     "from 3 to 4 between 5 and 6 from ",
	"waw":      "وفي ومن وبين و3 و4 إلى ",
	"letters":  "x",
	"brackets": "((\"((",
}

// BenchmarkHostileLine reads lines of a megabyte: what a byte of them costs stays near what one of
// news does, however long the line is.
func BenchmarkHostileLine(b *testing.B) {
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		for _, size := range []int{1 << 16, 1 << 20} {
			b.Run(name+"/"+strconv.Itoa(size>>10)+"k", func(b *testing.B) {
				benchmarkMentions(b, strings.Repeat(hostile[name], size/len(hostile[name])))
			})
		}
	}
}
