package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"waqai/timeline/text"
)

func newEdit(s string) *edit {
	e := &edit{}
	e.set(s)
	return e
}

func TestBackspaceTakesWhatWasTypedLast(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a letter", "abc", "ab"},
		{"a mark, before its letter", "كَتَبَ", "كَتَب"},
		{"the second of two marks", "درّ\u064E", "درّ"},
		{"an accent", "e\u0301", "e"},
		{"a joiner", "می\u200C", "می"},
		{"lam and alef, one by one", "لا", "ل"},
		{"a flag", "x🇸🇾", "x"},
		{"a family", "x👩🏽\u200D🌾", "x"},
		{"a heart with its selector", "x❤\uFE0F", "x"},
		{"a key cap", "x1\uFE0F\u20E3", "x"},
		{"nothing", "", ""},
	} {
		e := newEdit(c.text)
		e.erase(e.erasable())
		if got := string(e.runes); got != c.want {
			t.Errorf("%s: %q leaves %q, want %q", c.name, c.text, got, c.want)
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

// borders are all borders between graphemes of a text, its ends among them.
func borders(s string) []int {
	places := []int{0}
	for g := graphemes.FromString(s); g.Next(); {
		places = append(places, places[len(places)-1]+utf8.RuneCountInString(g.Value()))
	}
	return places
}

// stands reports whether the caret may stand at a place: where two graphemes
// meet, or behind a sign that takes in what follows.
func stands(runes []rune, at int) bool {
	return slices.Contains(borders(string(runes)), at) || unicode.Is(unicode.Prepended_Concatenation_Mark, runes[at-1])
}

// hard are letters, marks and signs of which graphemes are made.
var hard = []rune("ابلا تab12()\n\u064E\u0651\u0640\u200D\u200C\u0600🇸🇾👩🏽👧❤\uFE0Fक्षि각가\u0300\u2028")

func TestBordersAreThoseOfTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom(hard), 0, 40, -1).Draw(t, "text")
		e := &edit{several: true}
		e.set(s)
		all := borders(string(e.runes))
		for at := range len(e.runes) + 1 {
			before, after := 0, len(e.runes)
			for _, b := range all {
				if b < at {
					before = b
				}
				if b > at {
					after = b
					break
				}
			}
			if got := e.before(at); got != before {
				t.Fatalf("before %d of %q: %d, want %d", at, s, got, before)
			}
			if got := e.after(at); got != after {
				t.Fatalf("after %d of %q: %d, want %d", at, s, got, after)
			}
		}
	})
}

func TestUndoAndRedoGoAllTheWay(t *testing.T) {
	pieces := []string{"ا", "لا", "َ", " ", "2011", "(", "x", "🇸🇾", "a\nb", "\r\n", "\x00", "\u200D", "\u0604", "👩", "\u0651"}
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.StringOfN(rapid.RuneFrom([]rune("اب ت12xَ")), 0, 8, -1).Draw(t, "start")
		e := &edit{several: rapid.Bool().Draw(t, "several")}
		e.set(start)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 6).Draw(t, "what") {
			case 0, 1:
				e.insert(rapid.SampledFrom(pieces).Draw(t, "piece"), rapid.Bool().Draw(t, "typed"))
			case 2:
				e.erase(e.erasable())
			case 3:
				e.erase(e.after(e.caret))
			case 4:
				to := rapid.SampledFrom(borders(string(e.runes))).Draw(t, "to")
				e.move(spot{at: to}, rapid.Bool().Draw(t, "extend"))
			case 5:
				e.erase(rapid.SampledFrom([]int{e.wordBefore(), e.wordAfter()}).Draw(t, "word"))
			case 6:
				e.undo()
			}
			if start, end := e.selection(); !stands(e.runes, start) || !stands(e.runes, end) {
				t.Fatalf("selection %d to %d in %q: within graphemes", start, end, string(e.runes))
			}
		}
		for e.redo() {
		}
		last := string(e.runes)
		for e.undo() {
		}
		if got := string(e.runes); got != start {
			t.Fatalf("undone to %q, want %q", got, start)
		}
		if e.weight != 0 {
			t.Fatalf("with nothing to undo the steps weigh %d", e.weight)
		}
		for e.redo() {
		}
		if got := string(e.runes); got != last {
			t.Fatalf("redone to %q, want %q", got, last)
		}
	})
}

func TestUndoBringsTheSelectionBack(t *testing.T) {
	e := newEdit("منذ 2013")
	e.mark(4, 8)
	e.insert("2014", false)
	e.undo()
	if got := e.selected(); got != "2013" {
		t.Errorf("%q is selected, want what was typed over", got)
	}
}

func TestStepsBackAreBounded(t *testing.T) {
	e := newEdit("")
	e.several = true
	long := strings.Repeat("ا", undoBudget/4)
	for i := range 9 {
		e.insert(fmt.Sprint(i)+long, false)
	}
	held, steps := 0, len(e.past)
	for _, s := range e.past {
		held += len(s.in) + len(s.out)
	}
	if held > undoBudget || steps < 2 {
		t.Errorf("%d steps hold %d runes, at most %d are allowed", steps, held, undoBudget)
	}
	for e.undo() {
	}
	if got := len(e.runes); got != (9-steps)*(len([]rune(long))+1) {
		t.Errorf("undone all the way it holds %d runes: not what stood before the steps that are left", got)
	}
	e.insert(strings.Repeat(long, 5), false)
	e.undo()
	if len(e.future) != 1 {
		t.Error("a change larger than the budget cannot be undone")
	}
}

func TestCtrlAndShiftAloneTurnTheDirection(t *testing.T) {
	const left, right, ctrl, other = desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight
	for _, c := range []struct {
		name string
		keys []fyne.KeyName // a key that is down goes up
		want text.Direction
	}{
		{"the right Shift turns to the left", []fyne.KeyName{ctrl, right, right}, text.RTL},
		{"the left Shift turns to the right", []fyne.KeyName{ctrl, left, left}, text.LTR},
		{"Ctrl may come up first", []fyne.KeyName{ctrl, right, ctrl}, text.RTL},
		{"Shift may go down first", []fyne.KeyName{left, other, other}, text.LTR},
		{"Ctrl alone turns nothing", []fyne.KeyName{ctrl, ctrl}, text.Auto},
		{"Shift alone turns nothing", []fyne.KeyName{right, right}, text.Auto},
		{"one after the other turns nothing", []fyne.KeyName{ctrl, ctrl, right, right}, text.Auto},
		{"a key between turns nothing", []fyne.KeyName{ctrl, right, fyne.KeyHome, fyne.KeyHome, right}, text.Auto},
		{"a key before turns nothing", []fyne.KeyName{ctrl, fyne.KeyA, fyne.KeyA, right, right}, text.Auto},
		{"a key without a name counts", []fyne.KeyName{ctrl, right, fyne.KeyUnknown, right}, text.Auto},
	} {
		var ch chord
		got, down := text.Auto, map[fyne.KeyName]bool{}
		for _, k := range c.keys {
			if down[k] {
				got = ch.up(&fyne.KeyEvent{Name: k})
			} else {
				ch.down(&fyne.KeyEvent{Name: k})
			}
			down[k] = !down[k]
		}
		if got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestALineTakesTheBeginningOfWhatIsTooLong(t *testing.T) {
	e := newEdit("منذ 2013")
	e.mark(0, 3)
	e.insert(strings.Repeat("ا", 2*lineLimit), false)
	if len(e.runes) != lineLimit || !strings.HasSuffix(string(e.runes), "ا 2013") {
		t.Errorf("it holds %d runes, want %d", len(e.runes), lineLimit)
	}
	was := string(e.runes)
	e.insert("x", true)
	if string(e.runes) != was {
		t.Error("a full line takes a letter")
	}
	e.undo()
	if string(e.runes) != "منذ 2013" {
		t.Errorf("undone it holds %d runes", len(e.runes))
	}
}
