package intake

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

const (
	undated = "هدنة في درعا\n\nوقع الهجوم الأسبوع الماضي. وبدأت الحرب في مارس 2011. ودام القتال ست سنوات.\n\nLeave a Reply\n"
	dated   = "هدنة في حمص\nوكالة الأنباء\nالثلاثاء 14 سبتمبر 2021\n\nوقع الهجوم أمس في المدينة.\n"
	english = "Truce in Daraa\n\nShelling resumed last week, officials said. The war began in March 2011.\n"
)

var (
	day   = timeline.NewDay(2021, 9, 14)
	other = timeline.NewDay(2021, 9, 21)
)

func newStore(t testing.TB) *data.Store {
	t.Helper()
	s, err := data.Create(filepath.Join(t.TempDir(), "war.waqai"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// files writes texts to files and answers their paths.
func files(t testing.TB, texts ...string) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i, text := range texts {
		path := filepath.Join(dir, fmt.Sprint(i, ".txt"))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func take(t testing.TB, s *data.Store, o Options, paths ...string) []Result {
	t.Helper()
	var results []Result
	if err := Files(context.Background(), s.Step("Import"), paths, o, func(r Result) { results = append(results, r) }); err != nil {
		t.Fatal(err)
	}
	return results
}

// datesOf answers the dates of all events by the words that tell of them.
func datesOf(t testing.TB, s *data.Store) map[string]string {
	t.Helper()
	events, err := s.Events(data.Query{})
	if err != nil {
		t.Fatal(err)
	}
	dates := map[string]string{}
	for _, e := range events {
		dates[e.Citations[0].Quote] = e.Date.Value()
	}
	return dates
}

func TestFilesBecomeArticlesAndEvents(t *testing.T) {
	s := newStore(t)
	paths := files(t, undated, dated, english)
	results := take(t, s, Options{}, paths...)
	if len(results) != 3 {
		t.Fatalf("%d results", len(results))
	}
	for i, want := range []struct {
		title, language, datedBy string
		mentions, events         int
	}{
		{"هدنة في درعا", "ar", "", 3, 2},
		{"هدنة في حمص", "ar", data.ByHead, 2, 1},
		{"Truce in Daraa", "en", "", 2, 2},
	} {
		r := results[i]
		if r.Err != nil || r.Already || r.Path != paths[i] || r.Article.ID != int64(i+1) || r.Article.Text != "" {
			t.Errorf("got %+v", r)
		}
		if r.Article.Title != want.title || r.Article.Language != want.language || r.Article.DatedBy != want.datedBy ||
			r.Mentions != want.mentions || r.Events != want.events {
			t.Errorf("got %+v, want %+v", r, want)
		}
	}
	want := map[string]string{"مارس 2011": "2011-03", "الأسبوع الماضي": "", "أمس": "2021-09-13", "March 2011": "2011-03", "last week": ""}
	if diff := cmp.Diff(want, datesOf(t, s)); diff != "" {
		t.Error(diff)
	}
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
	if title, err := s.Undo(); err != nil || title != "Import" {
		t.Error(title, err)
	}
	if list, err := s.Articles(); err != nil || len(list) != 0 {
		t.Error("something is left:", list, err)
	}
}

func TestTheDayGivenGoesBeforeTheHead(t *testing.T) {
	s := newStore(t)
	r := take(t, s, Options{Published: other}, files(t, dated)...)[0]
	if r.Article.Published != other || r.Article.DatedBy != data.ByPerson {
		t.Errorf("got %+v", r.Article)
	}
	if got := datesOf(t, s)["أمس"]; got != "2021-09-20" {
		t.Errorf("yesterday is %s", got)
	}
}

func TestABadFileStopsNoOther(t *testing.T) {
	s := newStore(t)
	good := files(t, undated, english)
	missing := filepath.Join(t.TempDir(), "missing.txt")
	results := take(t, s, Options{}, good[0], missing, good[1])
	if results[1].Err == nil || !strings.Contains(results[1].Err.Error(), missing) || results[0].Err != nil || results[2].Err != nil {
		t.Errorf("got %+v", results)
	}
	if list, err := s.Articles(); err != nil || len(list) != 2 {
		t.Error(list, err)
	}
}

func TestTheSameTextAgain(t *testing.T) {
	s := newStore(t)
	paths := files(t, undated, "\ufeff"+strings.ReplaceAll(undated, "\n", "\r\n"))
	take(t, s, Options{}, paths[0])

	r := take(t, s, Options{}, paths...)
	if !r[0].Already || !r[1].Already || r[0].Article.ID != 1 || len(r[0].Moves) != 0 {
		t.Errorf("got %+v", r)
	}
	r = take(t, s, Options{Published: day}, paths[0])
	if !r[0].Already || r[0].Article.Published != day || len(r[0].Moves) != 1 || r[0].Moves[0].New.Value() != "2021-09-06/2021-09-12" {
		t.Errorf("got %+v", r)
	}
	r = take(t, s, Options{Published: day}, paths[0])
	if r[0].Err != nil || !r[0].Already || len(r[0].Moves) != 0 {
		t.Errorf("got %+v", r)
	}
	r = take(t, s, Options{Published: other}, paths[0])
	if r[0].Err == nil || !strings.Contains(r[0].Err.Error(), "waqai date PROJECT 1 2021-09-21") {
		t.Errorf("got %v", r[0].Err)
	}
	if list, err := s.Articles(); err != nil || len(list) != 1 || list[0].Published != day {
		t.Error(list, err)
	}
}

func TestRedateMovesWhatWasCounted(t *testing.T) {
	s := newStore(t)
	take(t, s, Options{}, files(t, undated)...)
	moves, err := Redate(s, s.Step("Day"), 1, day)
	if err != nil {
		t.Fatal(err)
	}
	if len(moves) != 1 || !moves[0].Old.IsUndated() || moves[0].New.Value() != "2021-09-06/2021-09-12" {
		t.Errorf("got %+v", moves)
	}
	if title, err := s.Undo(); err != nil || title != "Day" {
		t.Error(title, err)
	}
	if got := datesOf(t, s)["الأسبوع الماضي"]; got != "" {
		t.Errorf("after undo: %q", got)
	}
	if _, err := Redate(s, s.Step("Day"), 9, day); err == nil || !strings.Contains(err.Error(), "no article 9") {
		t.Error(err)
	}
}

func TestWhatWasFinishedStays(t *testing.T) {
	s := newStore(t)
	ctx, stop := context.WithCancel(context.Background())
	n := 0
	err := Files(ctx, s.Step("Import"), files(t, undated, dated, english), Options{}, func(Result) { n++; stop() })
	if !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("%d files, %v", n, err)
	}
	if list, err := s.Articles(); err != nil || len(list) != 1 {
		t.Error(list, err)
	}
}

func TestPastedText(t *testing.T) {
	s := newStore(t)
	r := Text(context.Background(), s.Step("Paste"), undated, Options{Language: timeline.English})
	if r.Err != nil || r.Events != 2 || r.Path != "" || r.Article.Language != "en" {
		t.Errorf("got %+v", r)
	}
	if r := Text(context.Background(), s.Step("Paste"), " \n", Options{}); r.Err == nil {
		t.Error("an empty text was taken")
	}
}

func TestAGuessIsOnlyOffered(t *testing.T) {
	s := newStore(t)
	text := "هدنة في حمص\n\nقالت الوكالة في بيان صدر في 14 سبتمبر 2021 إن الهجوم وقع أمس.\n"
	r := take(t, s, Options{}, files(t, text)...)[0]
	if r.Guess != day || !r.Article.Published.IsZero() {
		t.Errorf("guess %v, published %v", r.Guess, r.Article.Published)
	}
}

// BenchmarkFiles imports articles of the usual length, each made durable.
func BenchmarkFiles(b *testing.B) {
	s := newStore(b)
	texts := make([]string, 200)
	for i := range texts {
		texts[i] = fmt.Sprintf("عنوان %d\n\n", i) + strings.Repeat(undated[len("هدنة في درعا\n\n"):len(undated)-len("\n\nLeave a Reply\n")]+"\n", 10)
	}
	paths := files(b, texts...)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		r := take(b, s, Options{}, paths[n%len(paths)])
		if r[0].Err != nil {
			b.Fatal(r[0].Err)
		}
		if n++; n%len(paths) == 0 {
			b.StopTimer()
			for {
				if _, err := s.Undo(); errors.Is(err, data.ErrNoStep) {
					break
				} else if err != nil {
					b.Fatal(err)
				}
			}
			b.StartTimer()
		}
	}
}

func TestAMentionKeepsWhoReadIt(t *testing.T) {
	s := newStore(t)
	take(t, s, Options{}, files(t, undated)...)
	mentions, err := s.Mentions(1)
	if err != nil || len(mentions) != 3 {
		t.Fatal(mentions, err)
	}
	for _, m := range mentions {
		if m.Engine != extract.Version || m.Rule == "" {
			t.Errorf("%q was read by %d, %q", m.Surface, m.Engine, m.Rule)
		}
	}
}
