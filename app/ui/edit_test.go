package ui

import (
	"testing"

	"pgregory.net/rapid"
)

func newEdit(s string) *edit {
	e := &edit{}
	e.set(s)
	return e
}

func TestBackspaceTakesWholeGraphemes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a letter", "abc", "ab"},
		{"a letter with marks", "كَتَبَ", "كَتَ"},
		{"lam and alef, one by one", "لا", "ل"},
		{"a flag", "x🇸🇾", "x"},
		{"nothing", "", ""},
	} {
		e := newEdit(c.text)
		e.erase(e.before(e.caret))
		if got := string(e.runes); got != c.want {
			t.Errorf("%s: %q leaves %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestWordsEndWhereTheyDo(t *testing.T) {
	e := newEdit("في 14 مارس 2011، (Daraa)")
	for _, c := range []struct{ at, before, after int }{
		{0, 0, 2}, {2, 0, 5}, {3, 0, 5}, {10, 6, 15}, {15, 11, 23}, {24, 18, 24},
	} {
		if got := e.wordBefore(c.at); got != c.before {
			t.Errorf("the word before %d begins at %d, want %d", c.at, got, c.before)
		}
		if got := e.wordAfter(c.at); got != c.after {
			t.Errorf("the word after %d ends at %d, want %d", c.at, got, c.after)
		}
	}
}

func TestPastedTextStaysOnOneLine(t *testing.T) {
	e := newEdit("")
	e.insert("a\r\nb\tc\x00\u2029d", false)
	if got := string(e.runes); got != "a b c d" {
		t.Errorf("%q, want %q", got, "a b c d")
	}
}

func TestTypingAWordIsOneStep(t *testing.T) {
	e := newEdit("")
	for _, r := range "two words" {
		e.insert(string(r), true)
	}
	var seen []string
	for e.undo() {
		seen = append(seen, string(e.runes))
	}
	want := []string{"two ", "two", ""}
	if len(seen) != len(want) {
		t.Fatalf("undo went through %q, want %q", seen, want)
	}
	for i := range want {
		if seen[i] != want[i] {
			t.Fatalf("undo went through %q, want %q", seen, want)
		}
	}
}

func TestUndoAndRedoGoAllTheWay(t *testing.T) {
	pieces := []string{"ا", "لا", "َ", " ", "2011", "(", "x", "🇸🇾"}
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.StringOfN(rapid.RuneFrom([]rune("اب ت12xَ")), 0, 8, -1).Draw(t, "start")
		e := newEdit(start)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0, 1:
				e.insert(rapid.SampledFrom(pieces).Draw(t, "piece"), rapid.Bool().Draw(t, "typed"))
			case 2:
				e.erase(e.before(e.caret))
			case 3:
				e.erase(e.after(e.caret))
			case 4:
				borders := e.borders()
				e.move(rapid.SampledFrom(borders).Draw(t, "to"), rapid.Bool().Draw(t, "extend"))
			}
			if start, end := e.selection(); start < 0 || end > len(e.runes) {
				t.Fatalf("selection %d to %d of %d runes", start, end, len(e.runes))
			}
		}
		last := string(e.runes)
		for e.undo() {
		}
		if got := string(e.runes); got != start {
			t.Fatalf("undone to %q, want %q", got, start)
		}
		for e.redo() {
		}
		if got := string(e.runes); got != last {
			t.Fatalf("redone to %q, want %q", got, last)
		}
	})
}
