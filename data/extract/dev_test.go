package extract

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"waqai/timeline"
)

var systemDir = flag.String("system", "", "write what is found in the development data into this folder, for the scorer")

// gold is one marked mention, doc one marked text, in the format of the development data.
type gold struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Surface string   `json:"surface"`
	Type    string   `json:"type"`
	Value   string   `json:"value"`
	Alt     []string `json:"alt,omitempty"`
}

type doc struct {
	ID       string `json:"id"`
	Lang     string `json:"lang"`
	Ref      string `json:"ref"`
	Text     string `json:"text"`
	Mentions []gold `json:"mentions"`
}

// shared answers the path of a file beside the checkout; the test is skipped where it is missing.
func shared(t testing.TB, name string) string {
	t.Helper()
	root := os.Getenv("WAQAI_SHARED")
	if root == "" {
		root = "../../../shared"
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is missing: set WAQAI_SHARED to the folder of shared data", name)
	}
	return path
}

func readDocs(t testing.TB, path string) []doc {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []doc
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		var d doc
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

func (d doc) article(t testing.TB) timeline.Article {
	t.Helper()
	a := timeline.Article{Text: d.Text, Language: d.Lang}
	if d.Ref != "" {
		u, err := timeline.ParseUnit(d.Ref)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = u
	}
	return a
}

func TestWriteDevelopmentData(t *testing.T) {
	if *systemDir == "" {
		t.Skip("only with -system")
	}
	names, err := filepath.Glob(filepath.Join(shared(t, "dates/dev"), "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		out, err := os.Create(filepath.Join(*systemDir, filepath.Base(name)))
		if err != nil {
			t.Fatal(err)
		}
		w := json.NewEncoder(out)
		w.SetEscapeHTML(false)
		for _, d := range readDocs(t, name) {
			r := doc{ID: d.ID, Lang: d.Lang, Ref: d.Ref, Mentions: []gold{}}
			for _, m := range Mentions(d.article(t)) {
				if m.Vague {
					continue
				}
				r.Mentions = append(r.Mentions, gold{m.Start, m.End, m.Surface, m.Kind.String(), m.Value(), nil})
			}
			if err := w.Encode(r); err != nil {
				t.Fatal(err)
			}
		}
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
