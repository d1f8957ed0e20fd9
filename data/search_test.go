package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"waqai/timeline"
)

// library is a project of three articles, as a person would have it after some work:
// passages 1 to 3 in article 1, 4 and 5 in article 2, 6 in article 3.
func library(t testing.TB) *Store {
	t.Helper()
	s := newStore(t)
	event := func(start, end int, title string, d timeline.Date) timeline.Event {
		return timeline.Event{Title: title, Date: d, Citations: []timeline.Citation{{Start: start, End: end, Date: d, Rule: "x"}}}
	}
	type piece struct{ text, cited, title string }
	put := func(a timeline.Article, date timeline.Date, pieces ...piece) {
		t.Helper()
		var events []timeline.Event
		at := 0
		for i, p := range pieces {
			length := len([]rune(p.text))
			a.Passages = append(a.Passages, timeline.Passage{Start: at, End: at + length, Paragraph: i})
			if p.cited != "" {
				from := at + len([]rune(p.text[:strings.Index(p.text, p.cited)]))
				events = append(events, event(from, from+len([]rune(p.cited)), p.title, date))
			}
			a.Text += p.text + "\n"
			at += length + 1
		}
		a.SHA256 = hash(a.Text)
		if err := s.Edit("import", func(tx *Tx) error { _, err := tx.AddArticle(a, nil, events); return err }); err != nil {
			t.Fatal(err)
		}
	}
	put(timeline.Article{Title: "مظاهرات درعا", Outlet: "وكالة الأنباء السورية", Language: "ar", Published: timeline.NewDay(2011, 3, 20), DatedBy: ByHead},
		timeline.In(timeline.NewDay(2011, 3, 18)),
		piece{"انطلقت المُظاهرات في مدينة درعا يوم الجمعة ١٨ آذار.", "الجمعة", "انطلاق المظاهرات"},
		piece{"وقال المتظاهرون إن المدينة محاصرة.", "", ""},
		piece{"ولم تعلّق الحكومة على الأحداث.", "", ""})
	put(timeline.Article{Title: "Fighting in the cities", Outlet: "Daily Post", Language: "en", Published: timeline.NewDay(2013, 5, 2), DatedBy: ByHead},
		timeline.In(timeline.NewYear(2012)),
		piece{"The attacks on the city of Aleppo began in 2012.", "in 2012", "Attacks on Aleppo"},
		piece{"A ceasefire (هدنة) was signed, but the fighting went on.", "", ""})
	put(timeline.Article{Title: "Sans date", Outlet: "", Language: "fr"}, timeline.Date{},
		piece{"Les manifestations à l'Élysée continuent.", "continuent", "Manifestations"})
	if err := s.Edit("work", func(tx *Tx) error {
		return errors.Join(tx.SetEventStatus(1, timeline.Accepted), tx.SetEventCategory(1, "احتجاج"), tx.setEventDate(2, timeline.In(timeline.NewYear(2012)), false, "moved from Homs"))
	}); err != nil {
		t.Fatal(err)
	}
	return s
}

// brief answers hits as "p1 e2": their kinds' first letters and ids.
func brief(hits []Hit) string {
	var all []string
	for _, h := range hits {
		all = append(all, fmt.Sprintf("%c%d", h.Kind[0], h.ID))
	}
	return strings.Join(all, " ")
}

func TestSearchFinds(t *testing.T) {
	s := library(t)
	for _, c := range []struct{ fact, query, want string }{
		{"a word with tashkeel without it", "المظاهرات", "a1 p1 e1"},
		{"a word by another form", "بالمظاهرات", "a1 p1 e1"},
		{"hamza and ta marbuta as they come", "مدينه", "p1 p2"},
		{"digits of another set", "18", "p1"},
		{"an English word by another form", "attacked", "p4 e2"},
		{"a word in both title and text", "city", "a2 p4"},
		{"a French word without accents", "elysee", "p6"},
		{"a French word by another form", "manifestation", "p6 e3"},
		{"an Arabic word in an English text", "الهدنة", "p5"},
		{"a note of an event", "homs", "n2"},
		{"nothing", "zzz", ""},
		{"all of several words", "attack aleppo", "p4 e2"},
		{"all of several words by AND", "attack AND aleppo", "p4 e2"},
		{"one of several words", "ceasefire OR homs", "n2 p5"},
		{"one of several words in Arabic", "الحكومة أو محاصرة", "p2 p3"},
		{"a word without another", "المدينة NOT درعا", "p2"},
		{"a word without another, in Arabic", "المدينة ليس درعا", "p2"},
		{"a word without another, by a sign", "المدينة -درعا", "p2"},
		{"words in brackets", "(city OR ceasefire) (aleppo OR signed)", "p4 p5"},
		{"a phrase", `"city of aleppo"`, "p4"},
		{"a phrase in no other order", `"aleppo of city"`, ""},
		{"a phrase in the marks of Arabic", "«مدينة درعا»", "p1"},
		{"a word in its exact form", `"attacks"`, "p4 e2"},
		{"no other form of a quoted word", `"attack"`, ""},
		{"no word with the article by a quoted one without", `"مظاهرات"`, "a1"},
		{"the beginning of a word", "alep*", "p4 e2"},
		{"the beginning of an Arabic word", "المتظا*", "p2"},
		{"a phrase whose last word begins so", `"city of al*"`, "p4"},
		{"a word with points as a phrase", "l'Élysée", "p6"},
		{"an article by number", "article:3", "a3 p6 e3"},
		{"an article by its title", "city article:fighting", "a2 p4"},
		{"an outlet by some of its name", "outlet:السورية المدينة", "p1 p2"},
		{"an outlet by its quoted name", `outlet:"daily post" attack`, "p4 e2"},
		{"a field in Arabic", "الجهة:السورية المدينة", "p1 p2"},
		{"a status", "status:accepted", "a1 p1 e1"},
		{"a status in Arabic", "الحالة:مقبولة", "a1 p1 e1"},
		{"a category", "category:احتجاج", "a1 p1 e1"},
		{"a category of another spelling", "category:أحتجاج", "a1 p1 e1"},
		{"from a date on", "from:2012", "a2 p4 e2"},
		{"up to a date", "to:2011", "a1 p1 e1"},
		{"up to a date in Arabic digits", "إلى:٢٠١١", "a1 p1 e1"},
		{"between two dates", "from:2011-03-18 to:2011-03-18", "a1 p1 e1"},
		{"a precision", "precision:year", "a2 p4 e2"},
		{"no precision", "precision:none", "a3 p6 e3"},
		{"a word with a field", "aleppo from:2013", ""},
		{"a word or a field", "homs OR status:accepted", "a1 p1 e1 n2"},
		{"what has not a field", "attack NOT status:accepted", "p4 e2"},
		{"what has not a word", "NOT المظاهرات article:1", "p2 p3"},
		{"nothing by fields of different events", "status:accepted from:2012", ""},
		{"a time as words", "18:30", ""},
		{"every spelling of an operator in small letters as a word", "on and", ""},
	} {
		hits, err := s.Search(c.query, SearchOptions{})
		if got := brief(hits); err != nil || got != c.want {
			t.Errorf("it finds %s: %s gives %q, %v; want %q", c.fact, c.query, got, err, c.want)
		}
		for n := range len(hits) {
			some, err := s.Search(c.query, SearchOptions{Limit: n + 1})
			if err != nil || !slices.EqualFunc(some, hits[:n+1], func(a, b Hit) bool { return a.ID == b.ID && a.Kind == b.Kind }) {
				t.Errorf("the first %d of %s are %q, %v", n+1, c.query, brief(some), err)
			}
		}
	}
}

func TestHitsTellTheirPlace(t *testing.T) {
	s := library(t)
	hits, err := s.Search("المظاهرات", SearchOptions{})
	if err != nil || len(hits) != 3 {
		t.Fatal(hits, err)
	}
	want := []Hit{
		{Kind: ArticleHit, ID: 1, Article: 1, Text: "مظاهرات درعا", Marks: []Mark{{0, 7}}, Date: timeline.In(timeline.NewDay(2011, 3, 20))},
		{Kind: PassageHit, ID: 1, Article: 1, End: 51, Text: "انطلقت المُظاهرات في مدينة درعا يوم الجمعة ١٨ آذار.", Marks: []Mark{{7, 17}}, Date: timeline.In(timeline.NewDay(2011, 3, 18))},
		{Kind: EventHit, ID: 1, Article: 1, Start: 36, End: 42, Text: "انطلاق المظاهرات", Marks: []Mark{{7, 16}}, Date: timeline.In(timeline.NewDay(2011, 3, 18))},
	}
	if diff := cmp.Diff(want, hits); diff != "" {
		t.Error(diff)
	}
}

func TestHitsInOrder(t *testing.T) {
	s := library(t)
	for _, c := range []struct {
		query string
		order Order
		want  string
	}{
		{"NOT zzz", InText, "a1 p1 e1 p2 p3 a2 p4 e2 p5 a3 p6 e3"},
		{"NOT zzz", ByDate, "p1 e1 a1 p2 p3 p4 e2 a2 p5 a3 p6 e3"},
		{"NOT zzz", ByRelevance, "a1 p1 e1 p2 p3 a2 p4 e2 p5 a3 p6 e3"},
		{"aleppo OR fighting OR ceasefire", ByDate, "p4 e2 a2 p5"},
		{"the OR aleppo OR attack", ByRelevance, "p4 e2 p5 a2"},
	} {
		hits, err := s.Search(c.query, SearchOptions{Order: c.order})
		if got := brief(hits); err != nil || got != c.want {
			t.Errorf("%s in order %d: %q, %v; want %q", c.query, c.order, got, err, c.want)
		}
	}
}

func TestASearchIsAFilterOfEvents(t *testing.T) {
	s := library(t)
	for query, want := range map[string][]int64{
		"المظاهرات":                      {1},
		"city":                           {2}, // of the passage that it cites
		"homs":                           {2}, // of its note
		"continuent OR status:accepted":  {1, 3},
		"attack from:2013":               nil,
		"محاصرة":                         nil, // no event cites that passage
		"NOT aleppo":                     {1, 3},
		"article:2":                      {2},
		"(attack OR homs) AND NOT 'zzz'": {2},
		"category:احتجاج AND article:درعا": {1},
	} {
		if got, err := s.SearchEvents(query); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v; want %v", query, got, err, want)
		}
	}
}

func TestSearchFollowsAnEdit(t *testing.T) {
	s := library(t)
	finds := func(query, want string) {
		t.Helper()
		if hits, err := s.Search(query, SearchOptions{}); err != nil || brief(hits) != want {
			t.Errorf("%s: %q, %v; want %q", query, brief(hits), err, want)
		}
	}
	if err := s.Edit("title", func(tx *Tx) error { return tx.SetEventTitle(1, "قصف حلب") }); err != nil {
		t.Fatal(err)
	}
	finds("القصف", "e1")
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	finds("القصف", "")
	finds("المظاهرات", "a1 p1 e1")
	if err := s.Edit("delete", func(tx *Tx) error { return tx.DeleteArticle(1) }); err != nil {
		t.Fatal(err)
	}
	finds("المظاهرات", "")
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	finds("المظاهرات", "a1 p1 e1")
}

func TestSnippet(t *testing.T) {
	long := strings.Repeat("word ", 20) + "found here\nand " + strings.Repeat("more ", 20) + "end"
	h := Hit{Text: long, Marks: []Mark{{100, 105}, {211, 214}}}
	for _, c := range []struct {
		fact   string
		hit    Hit
		length int
		want   string
		marks  []Mark
	}{
		{"a short text is whole", Hit{Text: "a b", Marks: []Mark{{2, 3}}}, 3, "a b", []Mark{{2, 3}}},
		{"a long text is cut around the first mark, between words", h, 40, "… word word found here and more more …", []Mark{{12, 17}}},
		{"a long text without marks is cut at its end", Hit{Text: long}, 12, "word word …", nil},
	} {
		got, marks := c.hit.Snippet(c.length)
		if got != c.want || !slices.Equal(marks, c.marks) {
			t.Errorf("%s: %q, %v", c.fact, got, marks)
		}
	}
}

// TestAnOldProjectThatCannotBeWrittenIsNotSearched says why.
func TestAnOldProjectThatCannotBeWrittenIsNotSearched(t *testing.T) {
	path := unwritable(t, fixtureOf(2))
	asNobody(t, func() {
		s, err := Open(path)
		if err != nil {
			t.Error(err)
			return
		}
		_, search := s.Search("x", SearchOptions{})
		_, events := s.SearchEvents("x")
		if !errors.Is(search, ErrNoIndex) || !errors.Is(events, ErrNoIndex) {
			t.Error(search, events)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}
