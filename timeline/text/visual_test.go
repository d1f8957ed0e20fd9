package text

import (
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// wordsFromLeft gives the words of s as they stand in the line, from left to
// right.
func wordsFromLeft(t *testing.T, l *Line, s string) []string {
	t.Helper()
	type placed struct {
		word string
		x    float64
	}
	var words []placed
	at := 0
	for _, word := range strings.Split(s, " ") {
		n := utf8.RuneCountInString(word)
		boxes := l.Boxes(at, at+n)
		if len(boxes) == 0 {
			t.Fatalf("%q covers nothing", word)
		}
		words = append(words, placed{word, boxes[0].X0})
		at += n + 1
	}
	sort.SliceStable(words, func(i, j int) bool { return words[i].x < words[j].x })
	var out []string
	for _, w := range words {
		out = append(out, w.word)
	}
	return out
}

func TestWordsStandInReadingOrder(t *testing.T) {
	e := newEngine(t)
	cases := []struct {
		name, text string
		dir        Direction
		want       string // from left to right, words parted by spaces
	}{
		{"day, month and year in Arabic", "في 14 مارس 2011 اندلعت المظاهرات (درعا)", Auto, "(درعا) المظاهرات اندلعت 2011 مارس 14 في"},
		{"doubled month name", "كانون الثاني (يناير) الماضي", Auto, "الماضي (يناير) الثاني كانون"},
		{"Latin name in Arabic", "التقى Vladimir Putin في دمشق", Auto, "دمشق في Vladimir Putin التقى"},
		{"Latin in brackets in Arabic", "اندلعت المظاهرات (Daraa) أمس", Auto, "أمس (Daraa) المظاهرات اندلعت"},
		{"numeric date in Arabic", "يوم 14/03/2011 مساء", Auto, "مساء 14/03/2011 يوم"},
		{"Arabic name and year in English", "in درعا 2011 and later", Auto, "in 2011 درعا and later"},
		{"isolated Arabic name in English", "in \u2068درعا\u2069 2011 and later", Auto, "in \u2068درعا\u2069 2011 and later"},
		{"Arabic in a left-to-right line", "مارس 2011", LTR, "2011 مارس"},
		{"English in a right-to-left line", "March 2011 .", RTL, ". March 2011"},
		{"Arabic digits", "من ٢٠١١ إلى ٢٠١٤", Auto, "٢٠١٤ إلى ٢٠١١ من"},
		{"Hebrew", "הפגנות במרץ 2011 (דרעא)", Auto, "(דרעא) 2011 במרץ הפגנות"},
		{"embedding that begins with Arabic", "قال \u2066درعا and Homs\u2069 أمس", Auto, "أمس \u2066درعا and Homs\u2069 قال"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, voice := range []Voice{Ours, Source} {
				l := e.Line(c.text, Style{voice, 400, 16}, c.dir)
				if got := strings.Join(wordsFromLeft(t, l, c.text), " "); got != c.want {
					t.Errorf("voice %d: got %q, want %q", voice, got, c.want)
				}
			}
		})
	}
}

// glyphAt is the glyph of the rune at i.
func glyphAt(t *testing.T, l *Line, i int) (Run, Glyph) {
	t.Helper()
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.Start <= i && i < g.End {
				return run, g
			}
		}
	}
	t.Fatalf("no glyph for rune %d", i)
	return Run{}, Glyph{}
}

func TestBracketsAreMirroredInRightToLeftText(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source} {
		for _, c := range []struct {
			text   string
			at     int
			mirror rune
		}{
			{"(درعا)", 0, ')'}, {"(درعا)", 5, '('}, {"[درعا]", 0, ']'}, {"«درعا»", 0, '»'},
			{"(Daraa)", 0, '('}, {"x (Daraa) درعا", 2, '('},
		} {
			run, g := glyphAt(t, e.Line(c.text, Style{voice, 400, 16}, Auto), c.at)
			want, _ := run.Face.font.NominalGlyph(c.mirror)
			if g.ID != uint32(want) {
				t.Errorf("voice %d, %q: rune %d is glyph %d, want that of %q", voice, c.text, c.at, g.ID, c.mirror)
			}
		}
	}
}

func TestFacesFollowTheScript(t *testing.T) {
	e := newEngine(t)
	cases := []struct {
		name  string
		style Style
		text  string
		at    int
		face  string
		size  float64
	}{
		{"our Arabic", Style{Ours, 400, 10}, "مارس", 0, "IBMPlexSansArabic-Regular", 10},
		{"our Latin, bold", Style{Ours, 700, 10}, "March", 0, "IBMPlexSansArabic-Bold", 10},
		{"our medium", Style{Ours, 500, 10}, "مارس", 0, "IBMPlexSansArabic-Medium", 10},
		{"our Cyrillic", Style{Ours, 600, 10}, "март", 0, "NotoSans-SemiBold", 10},
		{"the source's Arabic", Style{Source, 400, 10}, "مارس", 0, "NotoNaskhArabic-Regular", 10},
		{"the source's Arabic, bold", Style{Source, 600, 10}, "مارس", 0, "NotoNaskhArabic-Bold", 10},
		{"the source's European digits", Style{Source, 400, 10}, "مارس 2011", 5, "IBMPlexSerif-Regular", 8.8},
		{"the source's Arabic digits", Style{Source, 400, 10}, "Mar ٢٠١١", 4, "NotoNaskhArabic-Regular", 10},
		{"the source's Arabic comma", Style{Source, 400, 10}, "Assad، x", 5, "NotoNaskhArabic-Regular", 10},
		{"the source's brackets", Style{Source, 700, 10}, "(درعا)", 0, "IBMPlexSerif-SemiBold", 8.8},
		{"a space stays with the word before", Style{Source, 400, 10}, "في 14", 2, "NotoNaskhArabic-Regular", 10},
		{"the source's Hebrew", Style{Source, 400, 10}, "במרץ", 0, "NotoSansHebrew-Regular", 10},
		{"monospace", Style{Mono, 400, 10}, "9f86", 0, "IBMPlexMono-Regular", 10},
		{"Arabic in monospace", Style{Mono, 500, 10}, "درعا", 0, "IBMPlexSansArabic-Medium", 10},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			run, g := glyphAt(t, e.Line(c.text, c.style, Auto), c.at)
			if run.Face.Name() != c.face || run.Size != c.size {
				t.Errorf("got %s at %v, want %s at %v", run.Face.Name(), run.Size, c.face, c.size)
			}
			if g.ID == 0 {
				t.Error("the glyph is missing")
			}
		})
	}
}

func TestWhatIsNotALetterDoesNoHarm(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 16}
	for _, c := range []struct {
		name, text string
		width      float64
	}{
		{"nothing", "", 0},
		{"isolates", "\u2066\u2067\u2068\u2069", 0},
		{"embeddings and overrides", "\u202A\u202B\u202C\u202D\u202E", 0},
		{"joiners and marks of direction", "\u200B\u200C\u200D\u200E\u200F\u061C", 0},
		{"controls", "\x00\x01\x1b\x7f\u0080", 0},
		{"a tab is a space", "\t", e.Line(" ", st, Auto).Width},
		{"a line end is a space", "\n", e.Line(" ", st, Auto).Width},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := e.Line(c.text, st, Auto).Width; got != c.width {
				t.Errorf("width is %v, want %v", got, c.width)
			}
		})
	}
	t.Run("a letter of no font is a box", func(t *testing.T) {
		l := e.Line("𐎀", st, Auto)
		run, g := glyphAt(t, l, 0)
		if g.ID != 0 || l.Width == 0 || len(run.Face.Outline(0).Segments) == 0 {
			t.Errorf("glyph %d, width %v: want the visible glyph 0", g.ID, l.Width)
		}
	})
}

// formAt names the glyphs that draw the cluster of the rune at i.
func formAt(l *Line, i int) string {
	var ids []string
	for _, run := range l.Runs {
		for _, g := range run.Glyphs {
			if g.Start <= i && i < g.End && len(run.Face.Outline(g.ID).Segments) > 0 {
				ids = append(ids, strconv.Itoa(int(g.ID)))
			}
		}
	}
	return strings.Join(ids, "+")
}

func TestArabicLettersJoin(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source} {
		st := Style{voice, 400, 16}
		form := func(s string, at int) string { return formAt(e.Line(s, st, Auto), at) }
		if form("ببب", 0) == form("ب", 0) || form("ببب", 1) == form("ب", 0) || form("ببب", 2) == form("ببب", 1) {
			t.Errorf("voice %d: initial, medial, final and lone ba look alike", voice)
		}
		if form("ب\u200Cب", 0) != form("ب", 0) {
			t.Errorf("voice %d: a zero width non-joiner does not part letters", voice)
		}
		if form("ب\u200D", 0) != form("بـ", 0) || form("بـ", 0) == form("ب", 0) {
			t.Errorf("voice %d: a zero width joiner or a tatweel does not join", voice)
		}
		if form("لا", 0) == form("ل", 0) {
			t.Errorf("voice %d: lam and alef do not join", voice)
		}
		bare, marked := e.Line("كتب", st, Auto), e.Line("كَتَبَ", st, Auto)
		if bare.Width != marked.Width {
			t.Errorf("voice %d: vowel marks change the width from %v to %v", voice, bare.Width, marked.Width)
		}
	}
	t.Run("across a change of style", func(t *testing.T) {
		l := e.Rich("ببب", Style{Ours, 400, 16}, []Span{{1, 2, Style{Ours, 700, 16}}}, Auto)
		first, initial := formAt(l, 0), formAt(e.Line("ببب", Style{Ours, 400, 16}, Auto), 0)
		if len(l.Runs) != 3 || first != initial {
			t.Errorf("%d runs; the first letter is %s, want the initial form %s", len(l.Runs), first, initial)
		}
	})
}

func TestTheLaterOfTwoSpansCounts(t *testing.T) {
	e := newEngine(t)
	base, bold, large := Style{Ours, 400, 16}, Style{Ours, 700, 16}, Style{Ours, 400, 20}
	l := e.Rich("abcdef", base, []Span{{1, 5, bold}, {3, 9, large}, {-4, 1, bold}}, Auto)
	for i, want := range []Style{bold, bold, bold, large, large, large} {
		run, _ := glyphAt(t, l, i)
		if isBold := run.Face.Name() == "IBMPlexSansArabic-Bold"; run.Size != want.Size || isBold != (want.Weight == 700) {
			t.Errorf("rune %d is set in %s at %v, want weight %d at %v", i, run.Face.Name(), run.Size, want.Weight, want.Size)
		}
	}
}
