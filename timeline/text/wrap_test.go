package text

import (
	"reflect"
	"strings"
	"testing"
)

// texts are the lines' shares of s.
func texts(s string, lines []*Line) []string {
	runes := []rune(s)
	var out []string
	for _, l := range lines {
		out = append(out, string(runes[l.Start:l.End]))
	}
	return out
}

func TestWrapBreaksWhereUnicodeAllows(t *testing.T) {
	e := newEngine(t)
	st := Style{Source, 400, 17}
	width := func(s string) float64 { return e.Line(s, st, Auto).Width + 0.01 }
	for _, c := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"nothing is one line", "", 100, []string{""}},
		{"all on one", "مارس 2011", 1000, []string{"مارس 2011"}},
		{"at a space, which hangs", "مارس 2011 في درعا", width("مارس 2011"), []string{"مارس 2011 ", "في درعا"}},
		{"several spaces hang", "مارس    2011", width("2011"), []string{"مارس    ", "2011"}},
		{"a line end breaks", "في\nدرعا", 1000, []string{"في", "درعا"}},
		{"an empty line stays", "في\n\nدرعا\n", 1000, []string{"في", "", "درعا", ""}},
		{"CR LF is one line end", "a\r\nb", 1000, []string{"a", "b"}},
		{"a bracket stays with its word", "درعا (حمص) دمشق", width("(حمص)"), []string{"درعا ", "(حمص) ", "دمشق"}},
		{"a comma stays with its word", "في درعا، حمص", width("في درعا"), []string{"في ", "درعا، ", "حمص"}},
		{"a no-break space holds", "14\u00a0مارس 2011", width("14\u00a0مارس"), []string{"14\u00a0مارس ", "2011"}},
		{"a date is not broken", "في 14/03/2011", width("14/03/2011"), []string{"في ", "14/03/2011"}},
		{"a word too wide for the column is cut", "in mmmmm", width("mmm"), []string{"in ", "mmm", "mm"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := texts(c.text, e.Wrap(c.text, st, nil, Auto, c.width)); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestEachHardLineHasADirectionOfItsOwn(t *testing.T) {
	e := newEngine(t)
	lines := e.Wrap("في درعا\nin Daraa\n2011", Style{Ours, 400, 16}, nil, Auto, 500)
	for i, want := range []Direction{RTL, LTR, LTR} {
		if lines[i].Dir != want {
			t.Errorf("line %d has direction %d, want %d", i, lines[i].Dir, want)
		}
	}
	if got := lines[0].Offset(500, Auto); !near(got, 500-lines[0].Width) {
		t.Errorf("the Arabic line stands at %v", got)
	}
	if got := lines[1].Offset(500, Auto); got != 0 {
		t.Errorf("the English line stands at %v", got)
	}
}

func TestALineIsOrderedByItself(t *testing.T) {
	e := newEngine(t)
	s := "in درعا وحمص ودمشق today"
	st := Style{Ours, 400, 16}
	p := e.Paragraph(s, st, nil, Auto)
	for _, l := range p.Lines(e.Line("in درعا وحمص ", st, Auto).Width) {
		part := string([]rune(s)[l.Start:l.End])
		if l.Start == 0 && part != "in درعا وحمص " {
			t.Fatalf("the first line is %q", part)
		}
		if l.Start == 0 && !(l.Boxes(3, 7)[0].X0 > l.Boxes(8, 12)[0].X0) {
			t.Error("in the first line درعا does not stand right of وحمص")
		}
	}
}

// article is about 2,300 words of Arabic with figures and Latin names.
func article() string {
	sentence := "في 14 مارس 2011 اندلعت المظاهرات في درعا، وقال الكرملين (Kremlin) إن اللقاء الذي عقد في دمشق في كانون الثاني (يناير) الماضي تناول الأوضاع في سوريا بعد عشر سنوات. "
	return strings.Repeat(strings.Repeat(sentence, 8)+"\n", 10)
}

func TestReflowNeverCallsTheShaper(t *testing.T) {
	e := newEngine(t)
	p := e.Paragraph(article(), Style{Source, 400, 17}, []Span{{10, 40, Style{Source, 700, 17}}}, Auto)
	before := e.calls
	if before == 0 {
		t.Fatal("the calls are not counted")
	}
	for width := 0.0; width < 900; width += 150 {
		p.Lines(width)
	}
	if e.calls != before {
		t.Errorf("%d calls of the shaper for the first lines, %d after reflow", before, e.calls)
	}
}

func TestReflowGivesWhatWrapGives(t *testing.T) {
	e := newEngine(t)
	s, st := article(), Style{Source, 400, 17}
	p := e.Paragraph(s, st, nil, Auto)
	for _, width := range []float64{120, 408, 900} {
		a, b := p.Lines(width), e.Wrap(s, st, nil, Auto, width)
		if len(a) != len(b) {
			t.Fatalf("%d lines by reflow, %d by wrapping", len(a), len(b))
		}
		for i := range a {
			if !reflect.DeepEqual(a[i].Runs, b[i].Runs) {
				t.Fatalf("width %v: line %d differs", width, i)
			}
		}
	}
}

func TestSpansKeepTheirPlaceWhenWrapped(t *testing.T) {
	e := newEngine(t)
	bold := Style{Source, 700, 17}
	s := "سطر\nفي 14 مارس 2011 اندلعت"
	for _, l := range e.Wrap(s, Style{Source, 400, 17}, []Span{{7, 14, bold}}, Auto, 120) {
		for _, run := range l.Runs {
			inside := run.Start >= 7 && run.End <= 14
			face := run.Face.Name()
			isBold := face == "NotoNaskhArabic-Bold" || face == "IBMPlexSerif-SemiBold"
			if inside != isBold {
				t.Errorf("runes [%d, %d) are set in %s", run.Start, run.End, face)
			}
		}
	}
}

func TestLineHeightComesFromTheStyles(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 10}
	arabic, latin, foreign := e.Line("مارس", st, Auto), e.Line("", st, Auto), e.Line("日 דרעא", st, Auto)
	if arabic.Ascent != latin.Ascent || arabic.Descent != foreign.Descent || !(arabic.Ascent > 5 && arabic.Descent > 2) {
		t.Errorf("heights %v %v, %v %v, %v %v", arabic.Ascent, arabic.Descent, latin.Ascent, latin.Descent, foreign.Ascent, foreign.Descent)
	}
	rich := e.Rich("a b", st, []Span{{2, 3, Style{Ours, 400, 20}}}, Auto)
	if !near(rich.Ascent, 2*arabic.Ascent) {
		t.Errorf("a larger word makes the line %v high, want %v", rich.Ascent, 2*arabic.Ascent)
	}
}
