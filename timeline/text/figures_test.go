package text

import (
	"slices"
	"testing"
)

// seenIn are the characters of s in the order in which l shows them, from
// left to right.
func seenIn(l *Line, s string) string {
	runes := []rune(s)
	type placed struct {
		r rune
		x float64
	}
	var all []placed
	for i, r := range runes {
		for _, box := range l.Boxes(i, i+1) {
			all = append(all, placed{r, box.X0})
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		if a.x < b.x {
			return -1
		}
		return 1
	})
	var seen []rune
	for _, p := range all {
		seen = append(seen, p.r)
	}
	return string(seen)
}

// The wanted orders are those of UAX #9; the characters are written here one
// by one, so that no editor orders them anew.
func TestFiguresAndTheirSignsStandInOrder(t *testing.T) {
	e := newEngine(t)
	for _, c := range []struct {
		name, text string
		want       []string // from left to right
	}{
		{"a numeric date", "في 14/03/2011 م", []string{"م", " ", "14/03/2011", " ", "ي", "ف"}},
		{"a numeric date in Arabic figures", "في ١٤/٠٣/٢٠١١ م", []string{"م", " ", "١", "٤", "/", "٠", "٣", "/", "٢", "٠", "١", "١", " ", "ي", "ف"}},
		{"a numeric date in Persian figures", "در ۱۴/۰۳/۲۰۱۱ م", []string{"م", " ", "۱", "۴", "/", "۰", "۳", "/", "۲", "۰", "۱", "۱", " ", "ر", "د"}},
		{"a day and its month", "١٤ آذار", []string{"ر", "ا", "ذ", "آ", " ", "١", "٤"}},
		{"the sign of per cent on the left of its figure", "نحو 90٪ من", []string{"ن", "م", " ", "٪", "90", " ", "و", "ح", "ن"}},
		{"the Latin sign of per cent as well", "نحو 90% من", []string{"ن", "م", " ", "%", "90", " ", "و", "ح", "ن"}},
		{"the sign of per cent where no letter comes before", "90٪ من", []string{"ن", "م", " ", "90", "٪"}},
		{"the sign of per cent with Arabic figures", "نحو ٩٠٪ من", []string{"ن", "م", " ", "٪", "٩", "٠", " ", "و", "ح", "ن"}},
		{"years from and to", "من 2011-2014 م", []string{"م", " ", "2014", "-", "2011", " ", "ن", "م"}},
		{"years from and to after English", "in 2011-2014", []string{"in 2011-2014"}},
		{"clock times", "في 14:30 م", []string{"م", " ", "14:30", " ", "ي", "ف"}},
		{"a number with separators", "نحو 1,200.50 م", []string{"م", " ", "1,200.50", " ", "و", "ح", "ن"}},
		{"an Arabic number with separators", "نحو ١٬٢٠٠٫٥ م", []string{"م", " ", "١", "٬", "٢", "٠", "٠", "٫", "٥", " ", "و", "ح", "ن"}},
		{"a sign of currency before its figure", "نحو $5 م", []string{"م", " ", "5", "$", " ", "و", "ح", "ن"}},
		{"less than nothing", "نحو -5 م", []string{"م", " ", "5", "-", " ", "و", "ح", "ن"}},
		{"a number in brackets", "بند (5) م", []string{"م", " ", ")", "5", "(", " ", "د", "ن", "ب"}},
		{"brackets of two kinds", "بند [(أ)] م", []string{"م", " ", "]", ")", "أ", "(", "[", " ", "د", "ن", "ب"}},
		{"a numbered list", "1. درعا", []string{"ا", "ع", "ر", "د", " ", ".", "1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := ""
			for _, s := range c.want {
				want += s
			}
			for _, voice := range []Voice{Ours, Source} {
				if got := seenIn(e.Line(c.text, Style{voice, 400, 16}, Auto), c.text); got != want {
					t.Errorf("voice %d: %q, want %q", voice, []rune(got), []rune(want))
				}
			}
		})
	}
}

func TestBracketsAroundAFigureAreMirrored(t *testing.T) {
	e := newEngine(t)
	l := e.Line("بند (5)", Style{Source, 400, 16}, Auto)
	for at, mirror := range map[int]rune{4: ')', 6: '('} {
		run, g := glyphAt(t, l, at)
		if want, _ := run.Face.font.NominalGlyph(mirror); g.ID != uint32(want) {
			t.Errorf("the bracket at %d is glyph %d, want that of %q", at, g.ID, mirror)
		}
	}
}
