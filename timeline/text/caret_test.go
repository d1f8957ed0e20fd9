package text

import (
	"math"
	"testing"
)

// near compares two lengths in pixels.
func near(a, b float64) bool { return math.Abs(a-b) < tolerance }

func TestCaretFollowsTheText(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 16}
	t.Run("left to right", func(t *testing.T) {
		l := e.Line("abc", st, Auto)
		if l.Caret(0) != 0 || !near(l.Caret(3), l.Width) || !(l.Caret(1) < l.Caret(2)) {
			t.Errorf("carets at %v %v %v %v", l.Caret(0), l.Caret(1), l.Caret(2), l.Caret(3))
		}
	})
	t.Run("right to left", func(t *testing.T) {
		l := e.Line("درعا", st, Auto)
		if !near(l.Caret(0), l.Width) || !near(l.Caret(4), 0) || !(l.Caret(1) > l.Caret(2)) {
			t.Errorf("carets at %v %v %v %v %v", l.Caret(0), l.Caret(1), l.Caret(2), l.Caret(3), l.Caret(4))
		}
	})
	t.Run("around a number in Arabic", func(t *testing.T) {
		l := e.Line("في 14 مارس", st, Auto)
		number := l.Boxes(3, 5)[0]
		if !near(l.Caret(3), number.X1) || !near(l.Caret(5), number.X0) {
			t.Errorf("carets at %v and %v, want the number's edges %v", l.Caret(3), l.Caret(5), number)
		}
		if got := l.Caret(4); !near(got, (number.X0+number.X1)/2) {
			t.Errorf("caret between two figures of one width at %v, want the middle of %v", got, number)
		}
	})
	t.Run("after an Arabic word in English stands where English goes on", func(t *testing.T) {
		l := e.Line("in درعا on", st, Auto)
		word := l.Boxes(3, 7)[0]
		if !near(l.Caret(3), word.X0) || !near(l.Caret(7), word.X1) || !(l.Caret(4) < word.X1 && l.Caret(4) > l.Caret(5)) {
			t.Errorf("carets at %v, %v, %v around %v", l.Caret(3), l.Caret(4), l.Caret(7), word)
		}
	})
	t.Run("lam-alef is divided", func(t *testing.T) {
		l := e.Line("لا", st, Auto)
		if got := l.Caret(1); !near(got, l.Width/2) {
			t.Errorf("caret inside at %v of %v", got, l.Width)
		}
	})
	t.Run("marks have no place of their own", func(t *testing.T) {
		l := e.Line("كَتَبَ", st, Auto)
		if !near(l.Caret(1), l.Caret(0)) || !(l.Caret(2) < l.Caret(1)) || l.Hit(l.Caret(1)) != 0 {
			t.Errorf("carets at %v, %v, %v", l.Caret(0), l.Caret(1), l.Caret(2))
		}
	})
	t.Run("outside the line", func(t *testing.T) {
		l := e.Line("abc", st, Auto)
		if l.Caret(-5) != l.Caret(0) || l.Caret(99) != l.Caret(3) || l.Hit(-50) != 0 || l.Hit(1e9) != 3 {
			t.Error("a place outside is not the nearer end")
		}
	})
	t.Run("a border of a cut line is never behind the cut", func(t *testing.T) {
		l := e.Fit("protests in Daraa and Homs", st, Auto, 100)
		if got := l.Hit(l.Width); got != l.End {
			t.Errorf("hit %d, the cut is at %d", got, l.End)
		}
	})
}

func TestWhatIsTypedBetweenDirectionsAppearsAtTheCaret(t *testing.T) {
	e := newEngine(t)
	st := Style{Ours, 400, 16}
	for _, c := range []struct {
		text  string
		typed rune // a letter of the paragraph's own language
		at    []int
	}{
		{"in درعا on", 'x', []int{3, 7}},
		{"in درعا 2011 on", 'x', []int{3, 12}},
		{"درعا on", 'x', []int{0, 4}},
		{"in درعا", 'x', []int{3, 7}},
		{"في 14 مارس", 'و', []int{3, 5}},
		{"يوم 14/03/2011 مساء", 'و', []int{4, 14}},
		{"التقى Vladimir Putin في", 'و', []int{6, 20}},
		{"في (Daraa) أمس", 'و', []int{4, 9}},
		{"קרא Daraa אז", 'ב', []int{4, 9}},
	} {
		dir := RTL
		if c.typed == 'x' {
			dir = LTR
		}
		fromStart := func(_ *Line, x float64) float64 { return x }
		if dir == RTL {
			fromStart = func(l *Line, x float64) float64 { return l.Width - x }
		}
		before := e.Line(c.text, st, dir)
		for _, at := range c.at {
			runes := []rune(c.text)
			after := e.Line(string(runes[:at])+string(c.typed)+string(runes[at:]), st, dir)
			box := after.Boxes(at, at+1)[0]
			edge := box.X0
			if dir == RTL {
				edge = box.X1
			}
			if got, want := fromStart(after, edge), fromStart(before, before.Caret(at)); !near(got, want) {
				t.Errorf("%q: typed at %d a letter appears %v from the start, the caret stood %v from it", c.text, at, got, want)
			}
			moved := fromStart(after, after.Caret(at+1)) - fromStart(before, before.Caret(at))
			if !near(moved, box.X1-box.X0) {
				t.Errorf("%q: the caret moves by %v behind a letter of %v typed at %d", c.text, moved, box.X1-box.X0, at)
			}
		}
	}
}

func TestAPlaceBetweenDirectionsTakesTheSideOfTheTextAround(t *testing.T) {
	e := newEngine(t)
	l := e.Line("in درعا 2011 on", Style{Ours, 400, 16}, Auto)
	latin, arabic, year := l.Boxes(0, 3)[0], l.Boxes(3, 7)[0], l.Boxes(8, 12)[0]
	for _, c := range []struct {
		name string
		at   int
		want float64
	}{
		{"before the Arabic, at the end of the English", 3, latin.X1},
		{"before the year, at the end of the Arabic", 8, year.X1},
		{"behind the year, where the English goes on", 12, arabic.X1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := l.Caret(c.at); !near(got, c.want) {
				t.Errorf("caret %d stands at %v, want %v", c.at, got, c.want)
			}
			if hit := l.Hit(c.want); hit != c.at {
				t.Errorf("a click there gives %d, want %d", hit, c.at)
			}
		})
	}
}

func TestHitTakesTheNearerSideOfALetter(t *testing.T) {
	e := newEngine(t)
	for _, s := range []string{"March 2011", "في 14 مارس 2011 (Daraa)", "in درعا 2011"} {
		l := e.Line(s, Style{Ours, 400, 16}, Auto)
		for r := 0; r < l.End; r++ {
			box := l.Boxes(r, r+1)[0]
			middle, quarter := (box.X0+box.X1)/2, (box.X1-box.X0)/4
			a, b := l.Hit(middle-quarter), l.Hit(middle+quarter)
			if !near(l.Caret(a), box.X0) || !near(l.Caret(b), box.X1) {
				t.Errorf("%q: rune %d covers %v; hits on its two sides stand at %v and %v", s, r, box, l.Caret(a), l.Caret(b))
			}
		}
	}
}

func TestBoxesInMixedText(t *testing.T) {
	e := newEngine(t)
	l := e.Line("in درعا 2011 on", Style{Ours, 400, 16}, Auto)
	for _, c := range []struct {
		name       string
		start, end int
		boxes      int
	}{
		{"nothing", 4, 4, 0},
		{"one word", 3, 7, 1},
		{"the whole line is one", 0, 15, 1},
		{"Arabic and its number are one", 3, 12, 1},
		{"half a word and what goes before it are two", 0, 5, 2},
		{"end of the Arabic and start of the number meet", 5, 10, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := l.Boxes(c.start, c.end); len(got) != c.boxes {
				t.Errorf("got %v, want %d boxes", got, c.boxes)
			}
		})
	}
	if whole := l.Boxes(0, 15)[0]; whole.X0 != 0 || !near(whole.X1, l.Width) {
		t.Errorf("the whole line is %v of %v", whole, l.Width)
	}
}

func TestCaretAmongHangingSpaces(t *testing.T) {
	e := newEngine(t)
	lines := e.Wrap("درعا   حمص   ", Style{Ours, 400, 16}, nil, Auto, 60)
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2", len(lines))
	}
	if first := lines[0]; first.End != 7 || first.Caret(4) != 0 || first.Caret(7) != 0 {
		t.Errorf("wrapped line ends at %d with carets at %v and %v, want 0", first.End, first.Caret(4), first.Caret(7))
	}
	last := lines[1]
	if !(last.Caret(13) < last.Caret(10)) || !(last.Caret(13) >= last.Width-60) {
		t.Errorf("in the last line carets stand at %v and %v", last.Caret(10), last.Caret(13))
	}
}
