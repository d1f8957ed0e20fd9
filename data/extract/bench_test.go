package extract

import (
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
	var r Reader
	found := len(r.Mentions(a)) // the tables are compiled before the clock runs
	for b.Loop() {
		found = len(r.Mentions(a))
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
