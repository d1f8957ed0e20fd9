package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDates(t *testing.T) {
	got := must(t, "dates", write(t, "a.txt", undated), "--published", "2021-09-14")
	golden(t, "dates.jsonl", got)
	if o := runWith(t, undated, "dates", "--published", "2021-09-14", "-"); o.out != got {
		t.Errorf("from the standard input: %s%s", o.out, o.errors)
	}
	if o := runWith(t, undated, "dates"); !strings.Contains(o.out, `"surface":"الأسبوع الماضي","type":"DATE","value":"","edtf":""`) {
		t.Errorf("without a day: %s", o.out)
	}
	refuse(t, failed, []string{"standard input", "empty"}, "dates")
	refuse(t, failed, []string{"none.txt", "no such file"}, "dates", "none.txt")
	refuse(t, misused, []string{"no day 31"}, "dates", "--published", "2021-02-31")
	refuse(t, misused, []string{"at most one file"}, "dates", "a", "b")
	refuse(t, misused, []string{"ar en fr"}, "dates", "--language", "xx")
	if o := runWith(t, "3 sept. 2014", "dates", "--language", "fr"); !strings.Contains(o.out, `"value":"2014-09-03"`) {
		t.Errorf("in a language of the finder alone: %s%s", o.out, o.errors)
	}
	refuse(t, misused, []string{"standard input alone"}, "dates", "--batch", "a")
	refuse(t, misused, []string{"standard input alone"}, "dates", "--batch", "--published", "2021-01-01")
}

func TestPlacesOfDatesCountTheInput(t *testing.T) {
	for name, c := range map[string]struct {
		raw  string
		want string
	}{
		"CRLF is two":              {"عنوان\r\n\r\nبدأ في مارس 2011.", `{"start":16,"end":25,"surface":"مارس 2011"`},
		"a mark is none":           {"\ufeffبدأ في مارس 2011.", `{"start":7,"end":16,"surface":"مارس 2011"`},
		"a decomposed letter: two": {"ا\u0653ب في مارس 2011.", `{"start":7,"end":16,"surface":"مارس 2011"`},
	} {
		t.Run(name, func(t *testing.T) {
			if o := runWith(t, c.raw, "dates"); !strings.Contains(o.out, c.want) {
				t.Errorf("got %s%s, want %s", o.out, o.errors, c.want)
			}
		})
	}
}

func TestManyTexts(t *testing.T) {
	var in, want strings.Builder
	for i := range 300 {
		fmt.Fprintf(&in, `{"id":"a%d","lang":"ar","ref":"2021-09-14","text":"وقع الهجوم %s أمس في مارس 2011."}`+"\n", i, strings.Repeat("هناك ", i%7*20))
		start := len([]rune("وقع الهجوم ")) + i%7*20*5 + 1
		fmt.Fprintf(&want, `{"id":"a%d","mentions":[{"start":%d,"end":%d,"surface":"أمس","type":"DATE","value":"2021-09-13"},`, i, start, start+3)
		fmt.Fprintf(&want, `{"start":%d,"end":%d,"surface":"مارس 2011","type":"DATE","value":"2011-03"}]}`+"\n", start+7, start+16)
	}
	o := runWith(t, in.String(), "dates", "--batch")
	if o.status != 0 || o.errors != "" {
		t.Fatalf("status %d, %s", o.status, o.errors)
	}
	if diff := cmp.Diff(want.String(), o.out); diff != "" {
		t.Error(diff)
	}
}

func TestPointsOfOneTextAndOfMany(t *testing.T) {
	text := "It lasted from 15 to 22 February 1984, and he has ruled since 1989."
	o := runWith(t, fmt.Sprintf(`{"id":1,"lang":"en","text":%q}`, text), "dates", "--batch", "--points")
	want := `{"id":1,"mentions":[{"start":15,"end":17,"surface":"15","type":"DATE","value":"1984-02-15"},` +
		`{"start":21,"end":37,"surface":"22 February 1984","type":"DATE","value":"1984-02-22"},` +
		`{"start":62,"end":66,"surface":"1989","type":"DATE","value":"1989"}]}` + "\n"
	if diff := cmp.Diff(want, o.out); diff != "" || o.status != 0 {
		t.Errorf("status %d, %s%s", o.status, o.errors, diff)
	}
	if o := runWith(t, text, "dates", "--points"); strings.Count(o.out, "\n") != 3 || !strings.Contains(o.out, `"surface":"1989","type":"DATE","value":"1989","edtf":"1989"`) {
		t.Errorf("got %+v", o)
	}
}

func TestManyTextsNamesWhatItCannotRead(t *testing.T) {
	o := runWith(t, `{"id":1,"text":"في مارس 2011"}`+"\n\nnonsense\n"+`{"id":{"n":2},"ref":"2021-02-31","text":"أمس"}`+"\n"+`{"text":""}`, "dates", "--batch")
	want := `{"id":1,"mentions":[{"start":3,"end":12,"surface":"مارس 2011","type":"DATE","value":"2011-03"}]}` + "\n" + `{"id":null,"mentions":[]}` + "\n"
	if o.status != failed || o.out != want || !strings.Contains(o.errors, "line 3: ") || !strings.Contains(o.errors, "line 4: ref: ") {
		t.Errorf("got %+v", o)
	}
}

// TestManyTextsStream writes a text only after the answer to the one before has come.
func TestManyTextsStream(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	var errs bytes.Buffer
	done := make(chan int)
	go func() {
		done <- Main(context.Background(), []string{"dates", "--batch"}, Env{Stdin: inR, Stdout: outW, Stderr: &errs}, nil)
	}()
	answers := json.NewDecoder(outR)
	if _, err := io.WriteString(inW, "{"); err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		// The beginning of the next line is no reason to wait with the answer.
		if _, err := fmt.Fprintf(inW, `"id":%d,"text":"في مارس 2011"}`+"\n{", i); err != nil {
			t.Fatal(err)
		}
		var a struct{ ID int }
		if err := answers.Decode(&a); err != nil || a.ID != i {
			t.Fatal(a, err)
		}
	}
	if _, err := io.WriteString(inW, "}"); err != nil {
		t.Fatal(err)
	}
	if err := inW.Close(); err != nil {
		t.Fatal(err)
	}
	var last struct{ Mentions []any }
	if err := answers.Decode(&last); err != nil || len(last.Mentions) != 0 {
		t.Error(last, err)
	}
	if status := <-done; status != 0 {
		t.Error(status, errs.String())
	}
}
