package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/data"
	"waqai/timeline"
)

// seek types into the search of the project, which is open, and waits for what is found.
func (r *rig) seek(typed string) findings {
	r.t.Helper()
	r.fill(0, typed)
	return r.sought(typed)
}

// sought waits for what is found of what has been typed.
func (r *rig) sought(typed string) findings {
	r.t.Helper()
	s := r.project.search
	r.until("it is looked for", func() bool { return !s.busy && s.found.typed == typed })
	return s.found
}

// searching opens the search of a project of two articles by its keys.
func searching(t *testing.T, l timeline.Language) *rig {
	t.Helper()
	r := opened(t, l, newProject(t, arabicArticle, englishArticle))
	r.chord(fyne.KeyF, ctrlShift)
	if r.project.search == nil || r.window.Canvas().Focused() != r.project.search.field {
		t.Fatalf("no search has the keyboard: %q", r.texts())
	}
	return r
}

func TestSearchListsHitsWhileTheyAreTyped(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := searching(t, l)
		if !r.shows(r.words.say("search.empty")) {
			t.Errorf("in %s nothing says what to do: %q", l, r.texts())
		}
		f := r.seek("قصف")
		if len(f.hits) < 3 || !r.shows(r.words.count("count.hits", len(f.hits))) {
			t.Errorf("in %s there are %d hits: %q", l, len(f.hits), r.texts())
		}
		for _, h := range f.hits {
			snippet, marks := h.Snippet(hitRunes)
			if !r.shows(snippet) || len(marks) == 0 || h.Kind == data.PassageHit && !r.shows(r.project.article(h.Article).Title) {
				t.Errorf("in %s a hit is not shown with its article: %q", l, snippet)
			}
		}
		if f := r.seek("zzz"); len(f.hits) > 0 || !r.shows(r.words.say("search.none", args{"Query": "zzz"})) {
			t.Errorf("in %s nothing says that nothing is found: %q", l, r.texts())
		}
		if f := r.seek(" "); len(f.hits) > 0 || !r.shows(r.words.say("search.empty")) {
			t.Errorf("in %s spaces are looked for: %q", l, r.texts())
		}
	}
}

func TestNewestQueryWins(t *testing.T) {
	r := searching(t, timeline.Arabic)
	for _, typed := range []string{"قصف", "zzz", "ال", "الهدنة"} {
		r.fill(0, typed) // nothing is answered in between
	}
	f := r.sought("الهدنة")
	if len(f.hits) == 0 || r.project.search.typed != "الهدنة" || len(r.driver.todo) > 0 {
		t.Errorf("%q has %d hits, %d answers are on their way", f.typed, len(f.hits), len(r.driver.todo))
	}
}

func TestEnterWaitsForWhatIsTyped(t *testing.T) {
	r := searching(t, timeline.Arabic)
	r.seek("قصف")
	r.fill(0, "register")
	r.key(fyne.KeyReturn)
	if !r.inDialog() {
		t.Fatal("the first hit of the words before is shown")
	}
	r.sought("register")
	if want := []runeSpan{r.wordsAt("register")}; r.inDialog() || !slices.Equal(r.main.reader.matches, want) {
		t.Errorf("%v are lit, want %v: %q", r.main.reader.matches, want, r.texts())
	}
}

func TestWordInTheMakingIsABeginning(t *testing.T) {
	r := searching(t, timeline.English)
	for typed, query := range map[string]string{"regis": "regis*", "register": "register", "registers": "registers", "school regis": "school regis*", `"regis"`: `"regis"`} {
		f := r.seek(typed)
		begins := query != typed
		if f.query != query || r.shows(r.words.count("count.hits", len(f.hits))+" · "+r.words.say("search.begins")) != begins {
			t.Errorf("%q looks for %q, %d hits: %q", typed, f.query, len(f.hits), r.texts())
		}
	}
}

func TestHitsStandInTheOrderThatIsChosen(t *testing.T) {
	r := searching(t, timeline.English)
	r.seek("war OR هدنة OR قصف")
	for _, o := range searchOrders {
		r.press(r.words.say(o.key))
		s := r.project.search
		r.until("it is put in order", func() bool { return !s.busy })
		want, err := r.project.store.Search(s.typed, data.SearchOptions{Order: o.order, Limit: hitRows})
		if err != nil || !slices.EqualFunc(s.found.hits, want, func(a, b data.Hit) bool { return a.Kind == b.Kind && a.ID == b.ID }) {
			t.Errorf("%s: %v, %v", o.key, s.found.hits, err)
		}
	}
}

func TestManyHitsAreCut(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, strings.Repeat("سقطت قذيفة على السوق.\n\n", hitRows+9)))
	r.do("findAll")
	if f := r.seek("قذيفة"); len(f.hits) != hitRows || !r.shows(r.words.say("search.first", args{"N": hitRows})) {
		t.Errorf("%d hits: %q", len(f.hits), r.texts())
	}
}

func TestHitOpensTheTextAtItsWords(t *testing.T) {
	r := searching(t, timeline.Arabic)
	f := r.seek("register")
	i := slices.IndexFunc(f.hits, func(h data.Hit) bool { return h.Kind == data.PassageHit })
	snippet, _ := f.hits[i].Snippet(hitRunes)
	r.press(snippet)
	read := r.main.reader
	if r.inDialog() || r.article.ID != f.hits[i].Article || r.window.Canvas().Focused() != read {
		t.Fatalf("article %d is read, want %d: %q", r.article.ID, f.hits[i].Article, r.texts())
	}
	want := r.wordsAt("register")
	if !slices.Equal(read.matches, []runeSpan{want}) || !read.inView(want) {
		t.Errorf("%v are lit, want %v", read.matches, want)
	}
	r.choose(r.quoting("3 September 2020").ID)
	if len(read.matches) > 0 {
		t.Error("the words stay lit when an event is selected")
	}
}

func TestHitOfAFieldAloneLightsThePassage(t *testing.T) {
	r := searching(t, timeline.Arabic)
	f := r.seek("من:2019-02 إلى:2019-03")
	i := slices.IndexFunc(f.hits, func(h data.Hit) bool { return h.Kind == data.PassageHit })
	r.project.search.take(i)
	if h := f.hits[i]; !slices.Equal(r.main.reader.matches, []runeSpan{{h.Start, h.End}}) {
		t.Errorf("%v are lit, want %d to %d", r.main.reader.matches, h.Start, h.End)
	}
}

func TestHitOfAnEventSelectsIt(t *testing.T) {
	r := searching(t, timeline.Arabic)
	e := r.quoting("20 فبراير")
	f := r.seek(strings.Join(strings.Fields(e.Title)[:3], " "))
	i := slices.IndexFunc(f.hits, func(h data.Hit) bool { return h.Kind == data.EventHit })
	if i < 0 {
		t.Fatalf("no event is found: %v", f.hits)
	}
	r.project.search.take(i)
	if r.selected.event != e.ID || r.inDialog() || e.Citations[0].Article != r.article.ID {
		t.Errorf("event %d is selected, want %d", r.selected.event, e.ID)
	}
}

func TestHitOfATitleOpensItsArticleFromTheBeginning(t *testing.T) {
	r := searching(t, timeline.Arabic)
	f := r.seek("missing file")
	if f.hits[0].Kind != data.ArticleHit {
		t.Fatalf("the title is not the first: %v", f.hits)
	}
	r.key(fyne.KeyReturn)
	if r.inDialog() || r.article.ID != f.hits[0].Article || r.main.reader.scroll != 0 || len(r.main.reader.matches) > 0 {
		t.Errorf("article %d is read from %.0f", r.article.ID, r.main.reader.scroll)
	}
}

func TestWordsOfAHitTakeThePlaceOfThoseThatWereFound(t *testing.T) {
	r := searching(t, timeline.English)
	r.seek("register")
	r.key(fyne.KeyEscape)
	r.do("find")
	r.fill(0, "سوق")
	r.do("findAll")
	r.sought("register")
	r.project.search.take(0)
	if r.main.finder.isOpen() || len(r.main.reader.matches) != 1 {
		t.Errorf("the bar is open: %v, lit are %v", r.main.finder.isOpen(), r.main.reader.matches)
	}
}

func TestArrowsGoFromHitToHit(t *testing.T) {
	r := searching(t, timeline.Arabic)
	s := r.project.search
	f := r.seek("قصف")
	c := r.window.Canvas()
	r.key(fyne.KeyDown)
	if c.Focused() != s.rows[0] {
		t.Fatal("Down does not go to the first hit")
	}
	for range f.hits {
		r.key(fyne.KeyDown)
	}
	if c.Focused() != s.rows[len(s.rows)-1] {
		t.Error("Down does not end at the last hit")
	}
	for range f.hits {
		r.key(fyne.KeyUp)
	}
	if c.Focused() != s.field {
		t.Error("Up does not lead back to the field")
	}
}

func TestSearchGoesOnFromWhereItWasLeft(t *testing.T) {
	r := searching(t, timeline.Arabic)
	r.seek("قصف")
	r.key(fyne.KeyEscape)
	r.chord(fyne.KeyF, ctrlShift)
	s := r.project.search
	if s.field.Text() != "قصف" || len(s.rows) == 0 {
		t.Errorf("it is opened with %q and %d hits", s.field.Text(), len(s.rows))
	}
	r.sought("قصف")
	r.key(fyne.KeyEscape)
	r.main.reader.chosen = r.wordsAt("معبر الحمراء")
	r.chord(fyne.KeyF, ctrlShift)
	if f := r.sought(`"معبر الحمراء"`); len(f.hits) == 0 || s.field.Text() != `"معبر الحمراء"` {
		t.Errorf("words that are chosen are not looked for: %q, %d hits", s.field.Text(), len(f.hits))
	}
}

func TestWrongQueryIsExplainedInEitherLanguage(t *testing.T) {
	r := searching(t, timeline.Arabic)
	told := map[data.QueryFault]bool{}
	for typed, says := range map[string][2]string{
		"(قصف":                     {"عند الحرف 1: هذا القوس لم يُغلق", "At character 1: This bracket is not closed"},
		"قصف)":                     {"عند الحرف 4: هذا القوس لا يقابله", "At character 4: This bracket closes nothing"},
		`قصف "سوق`:                 {"عند الحرف 5: علامة الاقتباس", "At character 5: This quotation mark"},
		"قصف أو":                   {"عند الحرف 7: تنقص كلمة في الآخر", "At character 7: A word is missing at the end"},
		"أو قصف":                   {"عند الحرف 1: تنقص كلمة قبل «أو»", "At character 1: A word is missing before “أو”"},
		"!":                        {"ليس في «!» حرف", "no digit in “!”"},
		"tag:x":                    {"لا حقل اسمه «tag»", "There is no field “tag”"},
		"outlet:":                  {"لا شيء بعد «outlet:»", "Nothing stands behind “outlet:”"},
		"article:!":                {"ليس رقم مقال", "neither the number of an article"},
		"outlet:!":                 {"«!» ليس اسمًا", "“!” is no name"},
		"status:new":               {"«new» ليست حالة", "“new” is no status"},
		"from:أمس":                 {"«أمس» ليس تاريخًا", "“أمس” is no date"},
		"precision:hour":           {"«hour» ليست دقة", "“hour” is no precision"},
		strings.Repeat("(", 50):    {"تداخل «(»", "too many “(”"},
		strings.Repeat("a ", 1001): {"طويل جدًا", "too long"},
	} {
		f := r.seek(typed)
		for i, l := range []timeline.Language{timeline.Arabic, timeline.English} {
			r.words.speak(l)
			plain := strings.NewReplacer(isolate, "", isolateEnd, "", fromRight, "").Replace(r.words.cause(f.fault))
			if !strings.Contains(plain, says[i]) {
				t.Errorf("%q is refused in %s with %q", typed, l, plain)
			}
		}
		r.words.speak(timeline.Arabic)
		if len(f.hits) > 0 || !r.shows(r.words.cause(f.fault)) {
			t.Errorf("%q is not refused under the field: %q", typed, r.texts())
		}
		told[f.fault.(*data.SearchError).Fault] = true
	}
	for _, fault := range data.QueryFaults() {
		if !told[fault] && fault != data.QueryEmpty { // nothing is asked while nothing is typed
			t.Errorf("no query of this test has the fault %s", fault)
		}
	}
	if r.seek("قصف"); !r.shows(r.words.count("count.hits", len(r.project.search.found.hits))) || r.project.search.found.fault != nil {
		t.Errorf("a right query after a wrong one is refused: %q", r.texts())
	}
}
