package text

import (
	"testing"

	"pgregory.net/rapid"
)

func TestADoubleClickTakesAWord(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at         int
		want       string
	}{
		{"an Arabic word", "في دمشق أمس", 4, "دمشق"},
		{"its last letter", "في دمشق أمس", 6, "دمشق"},
		{"with vowel marks", "قال كَتَبَ أمس", 6, "كَتَبَ"},
		{"with tatweel", "في مـــارس أمس", 5, "مـــارس"},
		{"with a zero width non-joiner", "او می\u200cخواهد برود", 5, "می\u200cخواهد"},
		{"with a prefix on a figure", "في و14 آذار", 3, "و14"},
		{"without the comma after it", "درعا، حمص", 1, "درعا"},
		{"without its brackets", "في (درعا) أمس", 5, "درعا"},
		{"a Latin word", "Putin's visit", 2, "Putin's"},
		{"Hebrew with a gershayim", "צה״ל אמר", 1, "צה״ל"},
		{"a number with separators", "نحو 1,200.50 دولار", 6, "1,200.50"},
		{"an Arabic number with a separator", "نحو ١٬٢٠٠٫٥ دولار", 5, "١٬٢٠٠٫٥"},
		{"the month of a numeric date", "يوم 14/03/2011 مساء", 7, "03"},
		{"the year of a numeric date", "يوم 14/03/2011 مساء", 11, "2011"},
		{"a percentage without its sign", "بنسبة 90٪ تقريبا", 6, "90"},
		{"a run of spaces", "في   درعا", 3, "   "},
		{"a run of signs", "قال: «...» ثم", 6, "«...»"},
		{"signs up to a space", "قال: «نعم»", 3, ":"},
		{"the rune before the end", "في درعا", 7, "درعا"},
		{"the end where signs stand", "درعا؟!", 6, "؟!"},
		{"nothing", "", 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			runes := []rune(c.text)
			start, end := Word(runes, c.at)
			if got := string(runes[start:end]); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCtrlAndAnArrowMoveByWords(t *testing.T) {
	for _, c := range []struct {
		name, text    string
		at            int
		before, after int
	}{
		{"inside a word", "في دمشق أمس", 5, 3, 7},
		{"where a word begins", "في دمشق أمس", 3, 0, 7},
		{"where a word ends", "في دمشق أمس", 7, 3, 11},
		{"at the start", "في دمشق", 0, 0, 2},
		{"at the end", "في دمشق", 7, 3, 7},
		{"signs are stops of their own", "في (دمشق)، أمس", 9, 8, 10},
		{"over spaces to signs", "في (دمشق) أمس", 3, 0, 4},
		{"the strokes of a date", "14/03/2011", 5, 3, 6},
		{"an end of a line is a stop", "في\n\nأمس", 3, 2, 4},
		{"behind the end of a line", "في\n أمس", 3, 2, 7},
		{"emoji", "في 👩🏽\u200d🌾 أمس", 7, 3, 11},
		{"signs alone", "... !", 3, 0, 5},
		{"nothing", "", 3, 0, 0},
		{"outside", "في", 99, 0, 2},
		{"in front", "في", -1, 0, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			runes := []rune(c.text)
			if before, after := WordBefore(runes, c.at), WordAfter(runes, c.at); before != c.before || after != c.after {
				t.Errorf("from %d to %d and %d, want %d and %d", c.at, before, after, c.before, c.after)
			}
		})
	}
}

// everyWord are the borders of words, runs of signs and ends of lines of s as
// they are found from its beginning.
func everyWord(s []rune) (starts, ends []int) {
	before := spaces
	segments(s, 0, func(next segment) bool {
		switch {
		case next.kind == spaces:
		case next.kind == marks && before == marks:
			ends[len(ends)-1] = next.end
		default:
			starts, ends = append(starts, next.start), append(ends, next.end)
		}
		before = next.kind
		return true
	})
	return starts, ends
}

func TestMovingByWordsFindsEveryBorder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s []rune
		for range rapid.IntRange(0, 30).Draw(t, "pieces") {
			s = append(s, []rune(drawText(t))...)
		}
		starts, ends := everyWord(s)
		at := len(s)
		for i := len(starts) - 1; i >= 0; i-- {
			if at = WordBefore(s, at); at != starts[i] {
				t.Fatalf("%q: back to %d, want %d", string(s), at, starts[i])
			}
		}
		at = 0
		for _, end := range ends {
			if at = WordAfter(s, at); at != end {
				t.Fatalf("%q: on to %d, want %d", string(s), at, end)
			}
		}
	})
}

func TestWordsAndWhatPartsThemShareTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := []rune(drawText(t) + drawText(t))
		for at := 0; at < len(s); {
			start, end := Word(s, at)
			if start != at || end <= at {
				t.Fatalf("%q: the word at %d is [%d, %d)", string(s), at, start, end)
			}
			for inside := start; inside < end; inside++ {
				if a, b := Word(s, inside); a != start || b != end {
					t.Fatalf("%q: rune %d is in [%d, %d) and in [%d, %d)", string(s), inside, start, end, a, b)
				}
			}
			at = end
		}
	})
}

func TestWordsAreSoughtNearThePlace(t *testing.T) {
	s := make([]rune, 1<<20)
	for i := range s {
		s[i] = 'ب'
	}
	if start, end := Word(s, len(s)/2); start != 0 || end != len(s) {
		t.Errorf("the word of a million letters is [%d, %d)", start, end)
	}
	for i := 7; i < len(s); i += 8 {
		s[i] = ' '
	}
	const at = 1<<19 + 3
	if start, end := Word(s, at); start != 1<<19 || end != start+7 || fence(s, at) != start {
		t.Errorf("the word is [%d, %d), sought from %d", start, end, fence(s, at))
	}
}

// checkSteps holds a line to the laws of arrow keys: from its left edge
// every place is reached one after the other and back again, and no step
// goes the wrong way.
func checkSteps(t reporter, l *Line) {
	t.Helper()
	places := map[int]bool{}
	for i, stop := range l.edges().stops {
		places[l.Start+i] = stop
	}
	at := l.Start
	for to, ok := l.Beside(at, false); ok; to, ok = l.Beside(at, false) {
		at = to
	}
	first, seen := at, map[int]bool{at: true}
	for to, ok := l.Beside(at, true); ok; to, ok = l.Beside(at, true) {
		if seen[to] || !places[to] {
			t.Fatalf("right of %d stands %d, which is seen: %v, a place: %v", at, to, seen[to], places[to])
		}
		if l.Caret(to) < l.Caret(at)-tolerance {
			t.Fatalf("right of %d at %v stands %d at %v", at, l.Caret(at), to, l.Caret(to))
		}
		if back, ok := l.Beside(to, false); !ok || back != at {
			t.Fatalf("right of %d stands %d, left of that %d", at, to, back)
		}
		at = to
		seen[at] = true
	}
	for place, stop := range places {
		if stop && !seen[place] {
			t.Fatalf("%d is never reached from %d", place, first)
		}
	}
}

func TestArrowsReachEveryPlace(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		s, st, dir := drawText(t), drawStyle(t), drawDirection(t)
		checkSteps(t, e.Line(s, st, dir))
		for _, l := range e.Wrap(s, st, nil, dir, 90) {
			checkSteps(t, l)
		}
		checkSteps(t, e.Fit(s, st, dir, 60))
	})
}

func TestArrowsMoveAsTheTextIsSeen(t *testing.T) {
	e := newEngine(t)
	for _, c := range []struct {
		name, text string
		dir        Direction
		want       []int // places from left to right
	}{
		{"English", "abc", Auto, []int{0, 1, 2, 3}},
		{"Arabic", "درع", Auto, []int{3, 2, 1, 0}},
		{"a year in Arabic", "في 14 مارس", Auto, []int{10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}},
		{"an Arabic word in English", "in درع on", Auto, []int{0, 1, 2, 3, 5, 4, 6, 7, 8, 9}},
		{"an Arabic word and a year in English", "a در 20", Auto, []int{0, 1, 2, 6, 5, 4, 3, 7}},
		{"vowel marks", "كَتَب", Auto, []int{5, 4, 2, 0}},
		{"what cannot be seen has a place too", "a\u200fb", LTR, []int{0, 1, 2, 3}},
		{"nothing", "", RTL, []int{0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := e.Line(c.text, Style{Ours, 400, 16}, c.dir)
			at := c.want[0]
			if to, ok := l.Beside(at, false); ok {
				t.Errorf("left of %d stands %d, want the line's edge", at, to)
			}
			for _, want := range c.want[1:] {
				to, ok := l.Beside(at, true)
				if !ok || to != want || l.Caret(to) < l.Caret(at) {
					t.Fatalf("right of %d stands %d, want %d", at, to, want)
				}
				at = to
			}
			if to, ok := l.Beside(at, true); ok {
				t.Errorf("right of %d stands %d, want the line's edge", at, to)
			}
		})
	}
}
