package data

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"waqai/timeline"
)

var benchPassages = flag.Int("passages", 20_000, "how many passages the project of the benchmarks of search has")

// vocabulary are made-up words, the more frequent ones first: each second one is Arabic, with and
// without the article and in several forms, and the others are English.
func vocabulary(r *rand.Rand, n int) []string {
	arabic, latin := []rune("ابتجحدرزسشصطعفقكلمنهوي"), []rune("abcdefghiklmnoprstuvwy")
	seen := map[string]bool{}
	var words []string
	for len(words) < n {
		letters, ends := arabic, []string{"", "", "ات", "ون", "ين", "ها", "ة"}
		if len(words)%2 == 1 {
			letters, ends = latin, []string{"", "", "s", "ed", "ing", "'s"}
		}
		var b strings.Builder
		if len(words)%2 == 0 && r.IntN(3) == 0 {
			b.WriteString("ال")
		}
		for range 3 + r.IntN(4) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		b.WriteString(ends[r.IntN(len(ends))])
		if w := b.String(); !seen[w] {
			seen[w] = true
			words = append(words, w)
		}
	}
	return words
}

// corpus is a project as news are: words by Zipf's law, articles of 25 passages in bursts, an event
// of most passages, each fifth a range.
type corpus struct {
	*Store
	passages map[string]int // in how many a word stands
	phrase   string         // two words that stand side by side now and then
}

// newCorpus makes the same project of n passages each time.
func newCorpus(b *testing.B, n int) corpus {
	b.Helper()
	s, err := Create(filepath.Join(b.TempDir(), "corpus.waqai"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	r := rand.New(rand.NewPCG(2011, 3))
	words := vocabulary(r, 40_000)
	zipf := rand.NewZipf(r, 1.07, 2.7, uint64(len(words)-1))
	c := corpus{Store: s, passages: map[string]int{}, phrase: words[20] + " " + words[22]}
	step := s.Step("Import")
	day := timeline.NewDay(2011, 1, 1)
	for made, number := 0, 0; made < n; number++ {
		if number%40 == 0 {
			day = day.Add(1 + r.IntN(60)) // a burst is over
		}
		a, events := c.article(r, zipf, words, number, day)
		if err := step.Edit(func(tx *Tx) error { _, err := tx.AddArticle(a, nil, events); return err }); err != nil {
			b.Fatal(err)
		}
		made += len(a.Passages)
	}
	return c
}

// article makes an article of 25 passages of about 25 words.
func (c corpus) article(r *rand.Rand, zipf *rand.Zipf, words []string, number int, day timeline.Unit) (timeline.Article, []timeline.Event) {
	a := timeline.Article{Title: fmt.Sprintf("عنوان %d", number), Outlet: fmt.Sprint("وكالة ", number%12), Language: "ar", Published: day, DatedBy: ByHead}
	var events []timeline.Event
	var text strings.Builder
	at := 0
	for i := range 25 {
		in := map[string]bool{}
		var chosen []string
		for range 15 + r.IntN(20) {
			chosen = append(chosen, words[zipf.Uint64()])
		}
		if r.IntN(100) == 0 {
			chosen = append(chosen, c.phrase)
		}
		passage := strings.Join(chosen, " ") + "."
		for _, w := range strings.Fields(passage) {
			if !in[w] {
				in[w] = true
				c.passages[w]++
			}
		}
		length := len([]rune(passage))
		a.Passages = append(a.Passages, timeline.Passage{Start: at, End: at + length, Paragraph: i})
		if r.IntN(10) < 8 {
			d := timeline.In(day.Add(-r.IntN(400)))
			if r.IntN(5) == 0 {
				d = timeline.Range(d.Start, d.Start.Add(30))
			}
			events = append(events, timeline.Event{Title: strings.Join(chosen[:5], " "), Date: d, Category: fmt.Sprint("موضوع ", r.IntN(12)*r.IntN(2)),
				Citations: []timeline.Citation{{Start: at, End: at + 4, Date: d, Rule: "day"}}})
		}
		text.WriteString(passage + "\n")
		at += length + 1
	}
	a.Text = text.String()
	a.SHA256 = hash(a.Text)
	return a, events
}

// word answers the word that stands in a number of passages, or the next one below.
func (c corpus) word(most int) string {
	best := ""
	for w, n := range c.passages {
		if !strings.ContainsAny(w, ".'") && n <= most && (best == "" || n > c.passages[best] || n == c.passages[best] && w < best) {
			best = w
		}
	}
	return best
}

// BenchmarkSearch asks a project of -passages passages as people do: the first hits of a word in half
// of them and of one in a twentieth, their whole sets as filters of events, phrases and beginnings.
func BenchmarkSearch(b *testing.B) {
	c := newCorpus(b, *benchPassages)
	half, some := c.word(*benchPassages/2), c.word(*benchPassages/20)
	b.Logf("%q stands in %d passages, %q in %d, of %d", half, c.passages[half], some, c.passages[some], *benchPassages)
	first := func(query string, order Order) func(*testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				hits, err := c.Search(query, SearchOptions{Order: order, Limit: 100})
				if err != nil || len(hits) == 0 {
					b.Fatal(len(hits), err)
				}
			}
		}
	}
	set := func(query string) func(*testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ids, err := c.SearchEvents(query)
				if err != nil || len(ids) == 0 {
					b.Fatal(len(ids), err)
				}
			}
		}
	}
	b.Run("text/half", first(half, InText))
	b.Run("text/some", first(some, InText))
	b.Run("date/half", first(half, ByDate))
	b.Run("date/some", first(some, ByDate))
	b.Run("relevance/half", first(half, ByRelevance))
	b.Run("relevance/some", first(some, ByRelevance))
	b.Run("phrase", first(`"`+c.phrase+`"`, InText))
	b.Run("prefix", first(string([]rune(half)[:2])+"*", InText))
	b.Run("both", first(half+" "+some, InText))
	b.Run("field", first(some+" from:2012 to:2013", InText))
	b.Run("set/half", set(half))
	b.Run("set/some", set(some))
}
