package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"waqai/timeline"
)

func TestWordsAreFoundByTheirFoldedLetters(t *testing.T) {
	for _, test := range []struct {
		name, text, query, want string
	}{
		{"forms of alef", "إلى أحمد وآدم", "احمد وادم", "أحمد وآدم"},
		{"bare alef finds them and they find it", "احمد", "أحمد", "احمد"},
		{"ya without its dots", "على مستشفى", "مستشفي", "مستشفى"},
		{"ta marbuta", "المدينة القديمة", "مدينه", "مدينة"},
		{"hamza on its seat", "مسؤول رئيس", "مسوول رييس", "مسؤول رئيس"},
		{"vowel signs are part of the place", "قالَ المُتَحَدِّثُ هنا", "المتحدث", "المُتَحَدِّثُ"},
		{"tatweel", "اللـــقاء الأول", "اللقاء", "اللـــقاء"},
		{"digits of either set", "في ١٢ أيلول", "12", "١٢"},
		{"and the other way", "في 2021", "٢٠٢١", "2021"},
		{"capital letters", "The KREMLIN said", "kremlin", "KREMLIN"},
		{"accents", "Café Orléans", "cafe orleans", "Café Orléans"},
		{"over white space of any kind", "وزارة\n\u00a0 الدفاع", "وزارة الدفاع", "وزارة\n\u00a0 الدفاع"},
		{"marks of direction between", "قال \u2068Reuters\u2069 إن", "reuters ان", "Reuters\u2069 إن"},
		{"nothing where it does not stand", "قال", "قيل", ""},
		{"nothing of an empty query", "قال", "ــ", ""},
	} {
		got := ""
		if at := fold(test.text).find(test.query); len(at) > 0 {
			got = string([]rune(test.text)[at[0].start:at[0].end])
		}
		if got != test.want {
			t.Errorf("%s: %q in %q is %q, want %q", test.name, test.query, test.text, got, test.want)
		}
	}
}

func TestFoundPlacesHoldTheQuery(t *testing.T) {
	letters := rapid.SampledFrom([]rune("اأآبةهىي ءـَ1١a\n"))
	rapid.Check(t, func(t *rapid.T) {
		content := string(rapid.SliceOf(letters).Draw(t, "text"))
		query := string(rapid.SliceOfN(letters, 1, 3).Draw(t, "query"))
		want, last := string(fold(query).runes), 0
		places := fold(content).find(query)
		for _, s := range places {
			if s.start < last || s.end > len([]rune(content)) {
				t.Fatalf("%v is out of order in %q", s, content)
			}
			last = s.end
			if got := string(fold(string([]rune(content)[s.start:s.end])).runes); got != want {
				t.Fatalf("%q is found as %q, folded %q", query, string([]rune(content)[s.start:s.end]), got)
			}
		}
		if n := strings.Count(string(fold(content).runes), want); want != "" && n != len(places) {
			t.Fatalf("%d places, not %d", len(places), n)
		}
	})
}

// finding opens the bar and types words into it.
func (r *rig) finding(words string) {
	r.t.Helper()
	r.chord(fyne.KeyF, fyne.KeyModifierControl)
	if n := len(r.fields()); n != 1 {
		r.t.Fatalf("there are %d fields", n)
	}
	r.fill(0, words)
}

func TestFindGoesFromPlaceToPlace(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, strings.Repeat("سطر من النص\n\n", 60)+"أحْمد أولا\n\n"+strings.Repeat("سطر من النص\n\n", 60)+"ثم احمد\n"))
	p := r.main.reader
	r.finding("أحمد")
	first, last := r.wordsAt("أحْمد"), r.wordsAt("احمد")
	is := func(when string, place runeSpan, count string) {
		t.Helper()
		if m, ok := p.match(); !ok || m != place {
			t.Errorf("%s: the search is at %v, want %v", when, m, place)
		}
		if !p.inView(place) {
			t.Errorf("%s: the place is not in view", when)
		}
		if !r.shows(count) {
			t.Errorf("%s: %q is not said: %q", when, count, r.texts())
		}
	}
	is("as it is typed", first, "1 من 2")
	r.key(fyne.KeyReturn)
	is("after Enter", last, "2 من 2")
	r.key(fyne.KeyF3)
	is("after F3, round the end", first, "1 من 2")
	r.driver.mods = fyne.KeyModifierShift
	r.key(fyne.KeyF3)
	is("after Shift and F3", last, "2 من 2")
	r.key(fyne.KeyReturn)
	is("after Shift and Enter", first, "1 من 2")
	r.driver.mods = 0
	r.press(r.words.say("command.findNext"))
	is("after the button", last, "2 من 2")
	r.fill(0, "محمود")
	if !r.shows(r.words.say("find.none")) || len(p.matches) != 0 {
		t.Errorf("what is not there is found: %q", r.texts())
	}
}

func TestClosedBarLeavesThePlaceChosen(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	p := r.main.reader
	r.finding("DISSOLVED")
	r.key(fyne.KeyEscape)
	r.chosenIs("after Escape", "dissolved")
	if len(r.fields()) != 0 || len(p.matches) != 0 || r.window.Canvas().Focused() != fyne.Focusable(p) {
		t.Error("the bar is still there")
	}
	r.key(fyne.KeyF3)
	if len(r.fields()) != 1 || r.fields()[0].Text() != "dissolved" {
		t.Error("F3 does not open it again, over the chosen words")
	}
}

func TestBarAndSearchStayThroughAChangeOfLanguage(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.finding("the")
	r.key(fyne.KeyReturn)
	before := r.main.reader.found
	r.speak(timeline.Arabic)
	now := r.main.reader.found
	if len(r.fields()) != 1 || r.fields()[0].Text() != "the" || now.current != before.current || len(now.matches) != len(before.matches) {
		t.Errorf("the bar is left with %d fields and %+v", len(r.fields()), now.current)
	}
	if want := r.words.say("find.count", args{"N": now.current + 1, "All": len(now.matches)}); !r.shows(want) {
		t.Errorf("%q is not said: %q", want, r.texts())
	}
}

func TestSearchGoesOnInAnotherArticle(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, arabicArticle, englishArticle))
	r.turnTo(r.project.articles[1].ID)
	r.refresh()
	r.finding("the")
	r.turnTo(r.project.articles[0].ID)
	r.refresh()
	if n := len(r.main.reader.matches); n != 0 {
		t.Errorf("an Arabic article holds %d of them", n)
	}
	r.turnTo(r.project.articles[1].ID)
	r.refresh()
	if len(r.main.reader.matches) == 0 {
		t.Error("back in the English one there are none")
	}
	r.key(fyne.KeyReturn)
	if m, ok := r.main.reader.match(); !ok || !r.main.reader.inView(m) {
		t.Error("Enter does not go to the first of them")
	}
}

func TestTextKeepsItsPlaceUnderTheBar(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.main.reader.scrollBy(300)
	s := r.wordsAt("dissolved itself")
	r.main.reader.bring(s)
	r.main.reader.scrollBy(37)
	before := r.middleOf(s)
	r.chord(fyne.KeyF, fyne.KeyModifierControl)
	if now := r.middleOf(s); now != before {
		t.Errorf("as the bar opens the words go from %v to %v", before, now)
	}
	r.key(fyne.KeyEscape)
	if now := r.middleOf(s); now != before {
		t.Errorf("as it closes they go from %v to %v", before, now)
	}
}

func BenchmarkFindMegabyte(b *testing.B) {
	r := readerOf(b, longText(megabyte, false))
	r.find("ا")
	b.ReportAllocs()
	for b.Loop() {
		r.find("المحادثات")
	}
}

func TestFoldingJoinsWhatIsSearchedForAsOne(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"alef with hamza, madda and wasla", "أحمد إبراهيم آمال ٱلله", "احمد ابراهيم امال الله"},
		{"ya and alef maqsura", "موسى علي", "موسي على"},
		{"ta marbuta and ha", "حلبة", "حلبه"},
		{"tashkeel", "مُظَاهَرَاتٌ", "مظاهرات"},
		{"tatweel", "مظـــاهرات", "مظاهرات"},
		{"Arabic and Persian digits", "٢٠١١ ۲۰۱۱", "2011 2011"},
		{"presentation forms and ligatures", "ﻻ ﺔﻴﺴﻴﺋﺮﻟا", "لا ةيسيئرلا"},
		{"Persian letters", "کردی", "كردي"},
		{"capitals and accents", "Élysée DARAA", "elysee daraa"},
		{"direction marks", "\u2068Daraa\u2069 \u200fدرعا", "Daraa درعا"},
	} {
		if a, b := folded(c.a), folded(c.b); a != b {
			t.Errorf("%s: %q folds to %q, %q to %q", c.name, c.a, a, c.b, b)
		}
	}
}

func TestFoldingKeepsOtherLettersApart(t *testing.T) {
	for _, c := range [][2]string{{"درعا", "دمشق"}, {"تل", "طل"}, {"2011", "2012"}, {"سوريا", "سورية"}} {
		if folded(c[0]) == folded(c[1]) {
			t.Errorf("%q and %q both fold to %q", c[0], c[1], folded(c[0]))
		}
	}
}

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := folded(s)
		if twice := folded(once); twice != once {
			t.Fatalf("%q folds to %q and that to %q", s, once, twice)
		}
	})
}

func TestAnyPartOfAnOptionFindsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("أابةىيكdD1٣ ُـ "))).Draw(t, "option")
		runes := []rune(s)
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		if part := string(runes[from:to]); !matches(s, part) {
			t.Fatalf("%q does not find %q", part, s)
		}
	})
}
