package text

import (
	"testing"
	"unicode/utf8"
)

func FuzzLine(f *testing.F) {
	e := newEngine(f)
	for _, m := range morsels {
		f.Add("في "+m+" (Daraa) "+m, uint8(0), uint8(0), uint8(100))
		f.Add(m+"2011", uint8(1), uint8(2), uint8(20))
	}
	f.Fuzz(func(t *testing.T, s string, voice, dir, width uint8) {
		st := Style{Voice(voice % 3), 400, 16}
		l := e.Line(s, st, Direction(dir%3))
		if n := utf8.RuneCountInString(s); l.End != n {
			t.Fatalf("line ends at %d of %d", l.End, n)
		}
		checkAccounts(t, l)
		checkCarets(t, l)
		checkSteps(t, l)
		cut := e.Fit(s, st, Direction(dir%3), float64(width))
		if cut.Width > float64(width) || cut.Dir != l.Dir {
			t.Fatalf("the cut line is %v wide in direction %d", cut.Width, cut.Dir)
		}
		checkAccounts(t, cut)
		checkEdges(t, cut)
		checkSteps(t, cut)
	})
}

func FuzzWrap(f *testing.F) {
	e := newEngine(f)
	for i, m := range morsels {
		f.Add("في "+m+" (Daraa)\n"+m, uint8(0), uint8(0), uint16(60*i), uint8(3), uint8(i))
		f.Add(m+m+"2011 \r\n", uint8(1), uint8(2), uint16(20), uint8(i), uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, voice, dir uint8, width uint16, start, length uint8) {
		span := Span{int(start), int(start) + int(length), Style{Source, 700, 20}}
		lines := e.Wrap(s, Style{Voice(voice % 3), 400, 16}, []Span{span}, Direction(dir%3), float64(width))
		checkLines(t, []rune(s), lines, float64(width))
	})
}

func FuzzWords(f *testing.F) {
	for _, m := range morsels {
		f.Add("في "+m+" (Daraa) "+m, 3)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		runes := []rune(s)
		start, end := Word(runes, at)
		before, after := WordBefore(runes, at), WordAfter(runes, at)
		place := min(max(at, 0), len(runes))
		if start < 0 || end > len(runes) || start > place || before > place || after < place || len(runes) > 0 && start == end {
			t.Fatalf("%d of %d: a word [%d, %d), one before at %d, one after at %d", at, len(runes), start, end, before, after)
		}
	})
}
