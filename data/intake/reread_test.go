package intake

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"waqai/data"
	"waqai/data/extract"
	"waqai/timeline"
)

// old is a text of which an older date finder has read five things: the first as another year, the
// second in too few words, the third as the newer one does; it found a date that is none, and
// overlooked the last one.
const old = "هدنة في حمص\n\nوقع الهجوم في مارس 2011. وبدأت الهدنة في 20 فبراير 2013. وانتهت عام 2014. وقتل 1999 شخصا. وعاد السكان عام 2015.\n"

// newOld stores that text as the older one has read it.
func newOld(t testing.TB, s *data.Store) int64 {
	t.Helper()
	r := take(t, s, Options{}, files(t, old)...)
	a, err := s.Article(r[0].Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	mentions := extract.Mentions(a)
	if len(mentions) != 4 {
		t.Fatalf("the date finder finds %d dates, want 4: %+v", len(mentions), mentions)
	}
	mentions[0].Date = timeline.In(timeline.NewMonth(2001, 3))
	mentions[1].Start += len([]rune("20 "))
	mentions[1].Date = timeline.In(timeline.NewMonth(2013, 2))
	at := indexRunes(a.Text, "1999")
	mentions[3] = timeline.Mention{Start: at, End: at + 4, Surface: "1999", Date: timeline.In(timeline.NewYear(1999)), Rule: "year"}
	text := []rune(a.Text)
	for i := range mentions {
		m := &mentions[i]
		m.Surface, m.Engine = string(text[m.Start:m.End]), extract.Version-1
	}
	err = s.Edit("Import", func(tx *data.Tx) (err error) {
		a.ID, err = tx.AddArticle(a, mentions, extract.Events(a, mentions))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a.ID
}

func indexRunes(text, words string) int {
	for i := range []rune(text) {
		if r := []rune(text)[i:]; len(r) >= len([]rune(words)) && string(r[:len([]rune(words))]) == words {
			return i
		}
	}
	return -1
}

// told answers differences in short.
func told(ds []Difference) []string {
	out := []string{}
	for _, d := range ds {
		was, now := d.Event.Date.Value(), d.Now.Date.Value()
		if d.Change == Found {
			was = "-"
		}
		if d.Change == Lost {
			now = "-"
		}
		out = append(out, fmt.Sprintf("%s %s→%s %v", d.Words.Quote, was, now, d.Judged))
	}
	return out
}

func reread(t testing.TB, s *data.Store, article int64) []Difference {
	t.Helper()
	ds, err := Reread(s, article)
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

func settle(t testing.TB, s *data.Store, article int64, answer func(Difference) Answer) []Difference {
	t.Helper()
	ds, err := Settle(s, s.Step("Read again"), article, answer)
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

func always(a Answer) func(Difference) Answer { return func(Difference) Answer { return a } }

func edit(t testing.TB, s *data.Store, f func(tx *data.Tx) error) {
	t.Helper()
	if err := s.Edit("edit", f); err != nil {
		t.Fatal(err)
	}
}

// seen answers what a person sees of the events, by id.
func seen(t testing.TB, s *data.Store) map[int64]timeline.Event {
	t.Helper()
	events, err := s.Events(data.Query{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[int64]timeline.Event{}
	for _, e := range events {
		out[e.ID] = e
	}
	return out
}

// all answers all that is stored of an article.
func all(t testing.TB, s *data.Store, article int64) any {
	t.Helper()
	mentions, err := s.Mentions(article)
	if err != nil {
		t.Fatal(err)
	}
	return []any{mentions, seen(t, s)}
}

func sound(t testing.TB, s *data.Store) {
	t.Helper()
	if findings, err := s.Check(); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
}

func TestRereadChangesNothing(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	before := all(t, s, id)
	want := []string{"مارس 2011 2001-03→2011-03 false", "20 فبراير 2013 2013-02→2013-02-20 false", "1999 1999→- false", "عام 2015 -→2015 false"}
	if diff := cmp.Diff(want, told(reread(t, s, id))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, all(t, s, id)); diff != "" {
		t.Error("reading again has changed", diff)
	}
	all, err := Rereadings(t.Context(), s)
	if err != nil || len(all) != 1 || all[0].Article.ID != id || len(all[0].Differences) != 4 {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestTakenDifferencesAreAsIfReadToday(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	before := all(t, s, id)
	if got := settle(t, s, id, Untouched); len(got) != 4 {
		t.Errorf("taken were %q", told(got))
	}
	want := map[string]string{"مارس 2011": "2011-03", "20 فبراير 2013": "2013-02-20", "عام 2014": "2014", "عام 2015": "2015"}
	if diff := cmp.Diff(want, datesOf(t, s)); diff != "" {
		t.Error(diff)
	}
	mentions, err := s.Mentions(id)
	if err != nil || len(mentions) != 4 {
		t.Fatal(mentions, err)
	}
	for _, e := range seen(t, s) {
		c := e.Citations[0]
		for _, m := range mentions {
			if m.Engine != extract.Version || m.ID == c.Mention && (m.Start != c.Start || m.Surface != c.Quote || m.Rule != c.Rule || !m.Date.Equal(c.Date)) {
				t.Errorf("%q stands on %+v", e.Title, m)
			}
		}
		if c.Mention == 0 || e.ByPerson || e.Note != "" {
			t.Errorf("%+v", e)
		}
	}
	sound(t, s)
	if got := reread(t, s, id); len(got) != 0 {
		t.Errorf("there is more: %q", told(got))
	}
	if title, err := s.Undo(); err != nil || title != "Read again" {
		t.Error(title, err)
	}
	if diff := cmp.Diff(before, all(t, s, id)); diff != "" {
		t.Error("after undo", diff)
	}
}

func TestWhatIsKeptIsNotProposedAgain(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	before := seen(t, s)
	settle(t, s, id, always(Keep))
	if diff := cmp.Diff(before, seen(t, s)); diff != "" {
		t.Error(diff)
	}
	if got := reread(t, s, id); len(got) != 0 {
		t.Errorf("proposed again: %q", told(got))
	}
	if list, err := s.ReadBefore(extract.Version); err != nil || len(list) != 0 {
		t.Error(list, err)
	}
	sound(t, s)
}

func TestOneAnswerLeavesTheOthers(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	for n, left := range []int{3, 2, 1, 0} {
		first := reread(t, s, id)[0]
		settle(t, s, id, func(d Difference) Answer {
			switch {
			case !d.Same(first):
				return Later
			case n%2 == 0:
				return Take
			}
			return Keep
		})
		if got := reread(t, s, id); len(got) != left {
			t.Fatalf("%d answers leave %q", n+1, told(got))
		}
	}
	want := map[string]string{"مارس 2011": "2011-03", "فبراير 2013": "2013-02", "عام 2014": "2014"}
	if diff := cmp.Diff(want, datesOf(t, s)); diff != "" {
		t.Error(diff)
	}
	sound(t, s)
}

func TestWhatAPersonHasJudgedIsOnlyListed(t *testing.T) {
	for name, judge := range map[string]func(tx *data.Tx, id int64) error{
		"accepted": func(tx *data.Tx, id int64) error { return tx.SetEventStatus(id, timeline.Accepted) },
		"rejected": func(tx *data.Tx, id int64) error { return tx.SetEventStatus(id, timeline.Rejected) },
		"titled":   func(tx *data.Tx, id int64) error { return tx.SetEventTitle(id, "عنوان آخر") },
		"sorted":   func(tx *data.Tx, id int64) error { return tx.SetEventCategory(id, "هدن") },
		"dated":    func(tx *data.Tx, id int64) error { return tx.SetEventDate(id, timeline.In(timeline.NewYear(1950))) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			id := newOld(t, s)
			for event := range seen(t, s) {
				edit(t, s, func(tx *data.Tx) error { return judge(tx, event) })
			}
			before := seen(t, s)
			for _, d := range reread(t, s, id) {
				if d.Judged != (d.Change != Found) {
					t.Errorf("%q is judged: %v", told([]Difference{d}), d.Judged)
				}
			}
			settle(t, s, id, Untouched)
			now := seen(t, s)
			for event, e := range before {
				if diff := cmp.Diff(e, now[event]); diff != "" && e.Citations[0].Quote != "عام 2014" {
					t.Errorf("%q has changed: %s", e.Title, diff)
				}
			}
			if len(now) != len(before)+1 || len(reread(t, s, id)) != 3 {
				t.Errorf("there are %d events, left is %q", len(now), told(reread(t, s, id)))
			}
			// Singly, by a person's word, all but the deletion can be taken.
			settle(t, s, id, always(Take))
			if got := reread(t, s, id); len(got) != 1 || got[0].Change != Lost || len(seen(t, s)) != len(now) {
				t.Errorf("left is %q", told(got))
			}
			for event, e := range seen(t, s) {
				if w, there := before[event]; there && (e.Status != w.Status || e.Title != w.Title || e.Category != w.Category || e.ByPerson != w.ByPerson) {
					t.Errorf("%+v was %+v", e, w)
				}
			}
			sound(t, s)
		})
	}
}

func TestADeletedEventIsNotProposedAgain(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	for event := range seen(t, s) {
		edit(t, s, func(tx *data.Tx) error { return tx.DeleteEvent(event) })
	}
	if diff := cmp.Diff([]string{"عام 2015 -→2015 false"}, told(reread(t, s, id))); diff != "" {
		t.Error(diff)
	}
}

func TestTheWordsOfAPersonStayWhereTheyAre(t *testing.T) {
	s := newStore(t)
	id := newOld(t, s)
	mentions, err := s.Mentions(id)
	if err != nil {
		t.Fatal(err)
	}
	var own int64
	edit(t, s, func(tx *data.Tx) (err error) {
		own, err = tx.AddEvent(timeline.Event{Title: "own", ByPerson: true, Citations: []timeline.Citation{{Article: id, Start: mentions[1].Start, End: mentions[1].End}}})
		return err
	})
	before := seen(t, s)[own].Citations[0]
	settle(t, s, id, always(Take))
	after := seen(t, s)[own].Citations[0]
	before.Mention = 0 // it is no longer what the words hold
	if diff := cmp.Diff(before, after); diff != "" {
		t.Error(diff)
	}
	sound(t, s)
}

func TestAnArticleOfThisFinderHasNoDifferences(t *testing.T) {
	s := newStore(t)
	take(t, s, Options{}, files(t, undated, dated, english, old)...)
	for id := range int64(4) {
		if got := reread(t, s, id+1); len(got) != 0 {
			t.Errorf("article %d: %q", id+1, told(got))
		}
	}
}

func TestAnArticleInWhichNothingWasFoundIsReadAgain(t *testing.T) {
	s := newStore(t)
	r := take(t, s, Options{}, files(t, old)...)[0]
	a, err := s.Article(r.Article.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	edit(t, s, func(tx *data.Tx) error { _, err := tx.AddArticle(a, nil, nil); return err })
	found, err := Rereadings(t.Context(), s)
	if err != nil || len(found) != 1 || len(found[0].Differences) != 4 {
		t.Fatalf("%+v, %v", found, err)
	}
	settle(t, s, found[0].Article.ID, always(Keep))
	if list, err := s.ReadBefore(extract.Version); err != nil || len(list) != 0 || len(seen(t, s)) != 0 {
		t.Error(list, err)
	}
}

// TestAnyAnswersCanBeTakenBack does things to the events at random, answers the differences at
// random, and looks at what a person has judged and at the way back.
func TestAnyAnswersCanBeTakenBack(t *testing.T) {
	dir, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		s, err := data.Create(filepath.Join(dir, fmt.Sprint(n, ".waqai")))
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		id := newOld(t, s)
		for _, event := range slices.Sorted(maps.Keys(seen(t, s))) {
			edit(t, s, func(tx *data.Tx) error {
				switch rapid.IntRange(0, 4).Draw(rt, "judge") {
				case 0:
					return tx.SetEventStatus(event, timeline.Accepted)
				case 1:
					return tx.SetEventDate(event, timeline.In(timeline.NewYear(1950)))
				case 2:
					return tx.DeleteEvent(event)
				}
				return nil
			})
		}
		before, events := all(t, s, id), seen(t, s)
		step := s.Step("Read again")
		taken := map[int64]bool{}
		for range rapid.IntRange(1, 3).Draw(rt, "times") {
			settled, err := Settle(s, step, id, func(d Difference) Answer {
				a := Answer(rapid.IntRange(0, 2).Draw(rt, "answer"))
				if a == Take && d.Judged && d.Change == Reads {
					taken[d.Event.ID] = true
				}
				return a
			})
			if err != nil {
				rt.Fatal(err)
			}
			for _, d := range settled {
				for _, left := range reread(t, s, id) {
					if left.Same(d) {
						rt.Fatalf("%q is proposed again", told([]Difference{d}))
					}
				}
			}
		}
		now := seen(t, s)
		for event, e := range events {
			judged := e.Status != timeline.Proposed || e.ByPerson
			if got := now[event]; judged && !taken[event] && (!got.Date.Equal(e.Date) || got.Title != e.Title || got.Status != e.Status || got.ByPerson != e.ByPerson) {
				rt.Fatalf("%+v was %+v", got, e)
			}
		}
		if findings, err := s.Check(); err != nil || len(findings) > 0 {
			rt.Fatal(findings, err)
		}
		if title, ok := s.UndoTitle(); ok && title == "Read again" {
			if _, err := s.Undo(); err != nil {
				rt.Fatal(err)
			}
		}
		if diff := cmp.Diff(before, all(t, s, id)); diff != "" {
			rt.Fatal("after undo", diff)
		}
	})
}
