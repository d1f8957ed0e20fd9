package extract

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
)

func readMarked(t testing.TB, textPath, goldPath string) (timeline.Article, []gold) {
	t.Helper()
	text, err := os.ReadFile(textPath)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(goldPath)
	if err != nil {
		t.Fatal(err)
	}
	var marked struct {
		Lang, Published string
		Mentions        []gold
	}
	if err := json.Unmarshal(raw, &marked); err != nil {
		t.Fatal(err)
	}
	day, err := timeline.ParseUnit(marked.Published)
	if err != nil {
		t.Fatal(err)
	}
	return timeline.Article{Text: string(text), Language: marked.Lang, Published: day}, marked.Mentions
}

func TestFirstArticle(t *testing.T) {
	a, want := readMarked(t, shared(t, "articles/putin-assad-moscow.ar.txt"), shared(t, "articles/putin-assad-moscow.ar.gold.json"))
	compare(t, Mentions(a), want)
}

// samples are the articles of our own whose dates are marked.
var samples = []string{"sample-1.ar", "sample-2.ar", "sample-3.en"}

func TestSamples(t *testing.T) {
	for _, name := range samples {
		t.Run(name, func(t *testing.T) {
			a, want := readMarked(t, "testdata/"+name+".txt", "testdata/"+name+".gold.json")
			got := Mentions(a)
			for _, w := range want {
				if strings.HasSuffix(w.Value, "_REF") { // no definite time, so that any answer will do
					got = slices.DeleteFunc(got, func(m timeline.Mention) bool { return m.Start == w.Start && m.End == w.End })
				}
			}
			want = slices.DeleteFunc(want, func(w gold) bool { return strings.HasSuffix(w.Value, "_REF") })
			compare(t, got, want)
		})
	}
}

// compare wants every marked mention with its borders, type and value, and no other.
func compare(t *testing.T, got []timeline.Mention, want []gold) {
	t.Helper()
	for _, w := range want {
		i := slices.IndexFunc(got, func(m timeline.Mention) bool { return m.Start == w.Start && m.End == w.End })
		if i < 0 {
			t.Errorf("%d–%d %q was not found", w.Start, w.End, w.Surface)
			continue
		}
		m := got[i]
		if m.Kind.String() != w.Type || m.Value() != w.Value && !slices.Contains(w.Alt, m.Value()) {
			t.Errorf("%q is %s %q by %s, want %s %q", w.Surface, m.Kind, m.Value(), m.Rule, w.Type, w.Value)
		}
		got = slices.Delete(slices.Clone(got), i, i+1)
	}
	for _, m := range got {
		t.Errorf("%d–%d %q (%s, %q) is no date", m.Start, m.End, m.Surface, m.Rule, m.Value())
	}
}
