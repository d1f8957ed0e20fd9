package extract

import (
	"reflect"
	"testing"
)

// TestReaderKeepsNothingOfAnArticle reads our own texts with one Reader and each with a new one.
func TestReaderKeepsNothingOfAnArticle(t *testing.T) {
	var r Reader
	for _, name := range []string{"testdata/own-ar.jsonl", "testdata/own-en.jsonl"} {
		for _, d := range readDocs(t, name) {
			a := d.article(t)
			if got, want := r.Mentions(a), Mentions(a); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: read after others it says %v, alone %v", d.ID, got, want)
			}
			if got, want := r.Points(a), Points(a); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: read after others its points are %v, alone %v", d.ID, got, want)
			}
		}
	}
}
