package text

import (
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"
)

// endless is n bytes of Arabic, or a little more, without a line end.
func endless(words string, n int) string { return strings.Repeat(words, n/len(words)+1) }

func TestALongTextIsCutWhereItDoesNoHarm(t *testing.T) {
	for _, c := range []struct {
		name, text string
		before     string // what stands before the cut
	}{
		{"a short text is whole", "في درعا", "درعا"},
		{"behind a space", endless("اندلعت المظاهرات ", 1<<18), " "},
		{"behind all of the spaces", endless("اندلعت     ", 1<<18), "ت     "},
		{"before a letter where there is no space", endless("كَتَّبَ", 1<<18), ""},
		{"anywhere among marks", "ب" + endless("\u064e", 1<<18), ""},
		{"anywhere among spaces", endless(" ", 1<<18), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			runes := []rune(c.text)
			end := stretch(runes)
			if end > maxStretch || end < min(len(runes), maxStretch/2) || !strings.HasSuffix(string(runes[:end]), c.before) {
				t.Fatalf("cut at %d of %d, behind %q", end, len(runes), string(runes[max(0, end-6):end]))
			}
			if c.before == "" && end < len(runes) && extends(runes[end]) && !extends(runes[end/2]) {
				t.Errorf("a letter is parted from its mark at %d", end)
			}
		})
	}
}

func TestTenMegabytesWithoutALineEnd(t *testing.T) {
	e := newEngine(t)
	st := Style{Source, 400, 17}
	s := endless("اندلعت المظاهرات في درعا وحمص ", 10<<20)
	runes := utf8.RuneCountInString(s)

	l := e.Line(s, st, Auto)
	if l.End > maxStretch || l.End < maxStretch/2 || l.Dir != RTL {
		t.Errorf("the line holds %d runes in direction %d", l.End, l.Dir)
	}
	before := e.calls
	cut := e.Fit(s, st, Auto, 300)
	if cut.Width > 300 || cut.End < 20 || e.calls-before > 300 {
		t.Errorf("the cut line holds %d runes in %v, for %d calls of the shaper", cut.End, cut.Width, e.calls-before)
	}

	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	p := e.Paragraph(s, st, nil, Auto)
	runtime.ReadMemStats(&end)
	if perRune := (end.TotalAlloc - start.TotalAlloc) / uint64(runes); perRune > 250 {
		t.Errorf("%d bytes were taken for each rune", perRune)
	}
	at := 0
	for _, b := range p.blocks {
		if b.first != at || len(b.runes) > maxStretch || len(b.runs) > len(b.runes) || b.base != 1 {
			t.Fatalf("a part of %d runes at %d, level %d; want it at %d", len(b.runes), b.first, b.base, at)
		}
		at += len(b.runes)
	}
	if at != runes {
		t.Errorf("the parts hold %d of %d runes", at, runes)
	}
	at = 0
	for _, l := range p.Lines(600) {
		if l.Start != at || l.Width > 600 {
			t.Fatalf("a line at %d, %v wide; want it at %d", l.Start, l.Width, at)
		}
		at = l.End
	}
	if at != runes {
		t.Errorf("the lines hold %d of %d runes", at, runes)
	}
	if e.lines.used > lineBudget/16 {
		t.Errorf("the text takes %d of the cache's %d", e.lines.used, lineBudget)
	}
}

func TestWorkGrowsAsTheText(t *testing.T) {
	e := newEngine(t)
	for _, morsel := range []string{
		"اندلعت المظاهرات ", "ب", "كَتَّبَ", "\u064e", "a", " ", "\x00", "\u200b", "\u200f", "\u2067", "\u202ba", "\u2068ا\u2069", "(", "(a)", "aا", "\xff", "😀", "日", "ـ", "١٢٣٫",
	} {
		work := func(runes int) (calls int, bytes uint64) {
			s := strings.Repeat(morsel, runes/utf8.RuneCountInString(morsel))
			var start, end runtime.MemStats
			calls = e.calls
			runtime.ReadMemStats(&start)
			e.Paragraph(s, Style{Source, 400, 17}, nil, Auto).Lines(600)
			runtime.ReadMemStats(&end)
			return e.calls - calls, end.TotalAlloc - start.TotalAlloc
		}
		work(20_000) // what is kept for later
		calls, bytes := work(5_000)
		moreCalls, moreBytes := work(20_000)
		if moreCalls > 5*calls || moreBytes > 5*bytes {
			t.Errorf("%q: four times the text takes %d calls instead of %d, %d bytes instead of %d", morsel, moreCalls, calls, moreBytes, bytes)
		}
	}
}

func TestFitLooksOnlyAtTheBeginning(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 13}
	for _, words := range []string{"اندلعت المظاهرات ", "protests began ", "اندلعت", "2011 "} {
		short, long := endless(words, 4*fitted), endless(words, 1<<20)
		a, b := e.Fit(short, st, Auto, 200), e.Fit(long, st, Auto, 200)
		if a.End != b.End || a.Width != b.Width || a.Dir != b.Dir || b.Width > 200 {
			t.Errorf("%q: cut at %d (%v), of a longer text at %d (%v)", words, a.End, a.Width, b.End, b.Width)
		}
		if again := e.Fit(long, st, Auto, 200); again != b {
			t.Errorf("%q: the same cut was laid out twice", words)
		}
	}
	if l := e.Fit(strings.Repeat("1 ", fitted)+"درعا", st, Auto, 100); l.Dir != RTL {
		t.Error("a beginning without letters has not the direction of the whole")
	}
}

func TestTheDirectionOfATextIsThatOfItsLine(t *testing.T) {
	e := newEngine(t)
	for _, s := range []string{"", "2011", "in درعا", "درعا in", "(2011) درعا", "\u2067درعا\u2069 in", "\u2067درعا", "\u2069درعا", "\u200fin", "\u061c1", "\x00in درعا"} {
		if got, want := DirectionOf(s), e.Line(s, Style{Ours, 400, 13}, Auto).Dir; got != want {
			t.Errorf("%q: %d, its line has %d", s, got, want)
		}
	}
}
