package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"waqai/timeline/text"
)

// news is a paragraph of an article with a year and a name in Latin letters.
const news = "وشددت الولايات المتحدة العقوبات على سوريا في 2020 قائلة إنها تهدف إلى وقف الحرب (Caesar Act) وإن المظاهرات بدأت في مارس 2011."

// openArea shows an area that has the focus, its caret at the start.
func openArea(t testing.TB, l *Look, value string, width float32) (*Area, fyne.Canvas) {
	t.Helper()
	a := NewArea(l, value, "")
	_, c := open(t, l, width+40, 240, Pad(l, 20, 20, 20, 20, Column(0, a)))
	c.Focus(a)
	return a, c
}

func TestPiecesFollowEveryChange(t *testing.T) {
	l, _ := testLook(t, true, false)
	long := strings.Repeat("كلمة ", pieceLimit/4)
	parts := []string{"ا", "x", "\n", "\n\n", "\u2029", long, strings.Repeat("س", pieceLimit+7), "a\nb\n"}
	rapid.Check(t, func(t *rapid.T) {
		a := NewArea(l, rapid.SampledFrom(parts).Draw(t, "start"), "")
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			n := len(a.edit.runes)
			a.edit.mark(rapid.IntRange(0, n).Draw(t, "anchor"), rapid.IntRange(0, n).Draw(t, "caret"))
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0, 1:
				a.edit.insert(rapid.SampledFrom(parts).Draw(t, "part"), false)
			case 2:
				a.edit.erase(a.edit.caret)
			case 3:
				a.edit.undo()
			}
			checkPieces(t, a)
		}
	})
}

// checkPieces holds the pieces of an area against its text.
func checkPieces(t *rapid.T, a *Area) {
	at := 0
	for i, p := range a.pieces {
		end := p.end(at)
		if end > len(a.edit.runes) {
			t.Fatalf("piece %d ends at %d of %d runes", i, end, len(a.edit.runes))
		}
		content := a.edit.runes[at : at+p.content()]
		switch {
		case slices.ContainsFunc(content, isBreak):
			t.Fatalf("piece %d holds a break", i)
		case p.broken != (p.length > 0 && isBreak(a.edit.runes[end-1])):
			t.Fatalf("piece %d: broken %v, ends with %q", i, p.broken, string(a.edit.runes[max(at, end-1):end]))
		case p.broken && i == len(a.pieces)-1:
			t.Fatal("behind the last break there is no piece")
		case p.length > 2*pieceLimit:
			t.Fatalf("piece %d has %d runes", i, p.length)
		case p.length == 0 && i < len(a.pieces)-1:
			t.Fatalf("piece %d is empty", i)
		}
		at = end
	}
	if at != len(a.edit.runes) {
		t.Fatalf("the pieces hold %d of %d runes", at, len(a.edit.runes))
	}
}

func TestArrowsGoThroughAllLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		rtl        bool
		on         fyne.KeyName
	}{
		{"Arabic goes on to the left", news + "\n" + news, true, fyne.KeyLeft},
		{"English goes on to the right", strings.Repeat("The protests began in March 2011. ", 6) + "\nThen", false, fyne.KeyRight},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, false)
			a, _ := openArea(t, l, c.text, 300)
			back := map[fyne.KeyName]fyne.KeyName{fyne.KeyLeft: fyne.KeyRight, fyne.KeyRight: fyne.KeyLeft}[c.on]
			all := borders(c.text)
			for _, way := range []struct {
				key fyne.KeyName
				end int
			}{{c.on, len(a.edit.runes)}, {back, 0}} {
				seen := map[int]bool{a.edit.caret: true}
				for range 2 * len(all) {
					a.TypedKey(&fyne.KeyEvent{Name: way.key})
					if seen[a.edit.caret] && a.edit.caret != way.end {
						t.Fatalf("%s goes round at %d", way.key, a.edit.caret)
					}
					seen[a.edit.caret] = true
				}
				if a.edit.caret != way.end {
					t.Fatalf("%s ends at %d, want %d", way.key, a.edit.caret, way.end)
				}
				if missed := len(all) - len(seen); missed > 0 {
					t.Errorf("%s misses %d of %d places", way.key, missed, len(all))
				}
			}
		})
	}
}

func TestCaretKeepsItsXUpAndDown(t *testing.T) {
	for _, rtl := range []bool{true, false} {
		l, _ := testLook(t, rtl, false)
		value := l.say(news+"\nقصير\n"+news, strings.Repeat("Washington tightened sanctions. ", 5)+"\nshort\n"+strings.Repeat("They aim to stop the war. ", 6))
		a, _ := openArea(t, l, value, 300)
		for range 12 {
			a.TypedKey(&fyne.KeyEvent{Name: map[bool]fyne.KeyName{true: fyne.KeyLeft, false: fyne.KeyRight}[rtl]})
		}
		start := a.edit.caret
		x := func() float32 { return a.caret.Position().X }
		want, down := x(), 0
		for {
			if _, more := a.next(a.lineOf(a.edit.spot()), 1); !more {
				break
			}
			a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			down++
			line := a.lineOf(a.edit.spot())
			short := line.Width < 60
			if d := x() - want; !short && (d > 8 || d < -8) {
				t.Errorf("rtl %v: %d lines down the caret is at x %v, want about %v", rtl, down, x(), want)
			}
		}
		a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // to the text's end
		for range down {
			a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		}
		if a.edit.caret != start || down < 6 {
			t.Errorf("rtl %v: %d lines down and up again leads from %d to %d", rtl, down, start, a.edit.caret)
		}
	}
}

func TestKeysOfLines(t *testing.T) {
	l, _ := testLook(t, true, false)
	a, _ := openArea(t, l, news+"\nbis", 300)
	end := len([]rune(news))
	second := a.lineOf(spot{at: 0}).end()
	third, _ := a.next(a.lineOf(spot{at: second}), 1)
	key := func(names ...fyne.KeyName) { press(a, names...) }
	for _, c := range []struct {
		name string
		do   func()
		want spot
	}{
		{"End is the visual line's", func() { key(fyne.KeyEnd) }, spot{second, true}},
		{"Home from there is the same line's", func() { key(fyne.KeyEnd, fyne.KeyHome) }, spot{at: 0}},
		{"forward from a line's end is the next line's second place", func() { key(fyne.KeyEnd, fyne.KeyLeft) }, spot{at: second + 1}},
		{"back from a line's start is the line before", func() { key(fyne.KeyDown, fyne.KeyHome, fyne.KeyRight) }, spot{at: second - 1}},
		{"Home on a line below", func() { key(fyne.KeyDown, fyne.KeyDown, fyne.KeyHome) }, spot{at: third.start()}},
		{"Ctrl+End is the text's", func() { held(a, fyne.KeyEnd, fyne.KeyModifierControl) }, spot{at: end + 4}},
		{"Ctrl+Home is the text's", func() {
			key(fyne.KeyDown, fyne.KeyDown)
			held(a, fyne.KeyHome, fyne.KeyModifierControl)
		}, spot{at: 0}},
		{"Ctrl+Down is the paragraph's end", func() { held(a, fyne.KeyDown, fyne.KeyModifierControl) }, spot{at: end}},
		{"Ctrl+Up is the paragraph's start", func() {
			key(fyne.KeyDown, fyne.KeyDown)
			held(a, fyne.KeyUp, fyne.KeyModifierControl)
		}, spot{at: 0}},
		{"Up on the first line is the text's start", func() { key(fyne.KeyLeft, fyne.KeyUp) }, spot{at: 0}},
		{"Down on the last line is the text's end", func() { key(fyne.KeyPageDown, fyne.KeyHome, fyne.KeyDown) }, spot{at: end + 4}},
		{"a page down is the last line where the text ends", func() { key(fyne.KeyPageDown) }, spot{at: end + 4}},
	} {
		a.moveTo(spot{}, false)
		c.do()
		if got := a.edit.spot(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestEnterBeginsAParagraphAndCtrlEnterSubmits(t *testing.T) {
	l, _ := testLook(t, true, false)
	a, _ := openArea(t, l, "", 300)
	submitted := ""
	a.OnSubmitted = func(s string) { submitted = s }
	test.Type(a, "منذ")
	press(a, fyne.KeyReturn)
	test.Type(a, "since")
	if got := a.Text(); got != "منذ\nsince" {
		t.Errorf("it holds %q", got)
	}
	first, last := a.lineOf(spot{at: 0}), a.lineOf(spot{at: 5})
	if first.Dir != text.RTL || last.Dir != text.LTR || last.top != Leading(Body) {
		t.Errorf("the paragraphs run %v and %v, the second lies at %v", first.Dir, last.Dir, last.top)
	}
	held(a, fyne.KeyReturn, fyne.KeyModifierControl)
	if submitted != "منذ\nsince" {
		t.Errorf("submitted %q", submitted)
	}
	if _, ok := any(a).(fyne.Tabbable); ok {
		t.Error("Tab does not leave it")
	}
}

func TestCopyGivesTheExactCharacters(t *testing.T) {
	l, _ := testLook(t, true, false)
	exact := "«في 14/03/2011»\t(Daraa)\u200F…\n\nكَتَبَ\u2029ـــ 🇸🇾\n"
	a, _ := openArea(t, l, "", 120)
	clip := test.NewClipboard()
	clip.SetContent(exact)
	a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	clip.SetContent("")
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if got := clip.Content(); got != exact {
		t.Errorf("copied %q, want %q", got, exact)
	}
}

func TestSelectionIsMarkedOnEveryLine(t *testing.T) {
	l, _ := testLook(t, true, false)
	a, _ := openArea(t, l, news+"\n\nbis", 300)
	a.SelectAll()
	rows := map[float32]bool{}
	view, size := a.view()
	for _, s := range a.selection {
		rows[s.Position().Y] = true
		if s.Position().X < view.X-8 || s.Position().X+s.Size().Width > view.X+size.Width+8 {
			t.Errorf("a ground lies from %v, %v wide, beyond the text", s.Position().X, s.Size().Width)
		}
	}
	if want := len(a.pieces[0].lines()) + 2; len(rows) != want {
		t.Errorf("grounds lie on %d lines, want %d: the empty one too", len(rows), want)
	}
	word := strings.Index(news, "(Caesar")
	at := len([]rune(news[:word]))
	a.Select(at-4, at+4) // the end of an Arabic word, and the start of a name
	if n := len(a.selection); n < 2 {
		t.Errorf("a stretch in two directions has %d grounds, want several", n)
	}
}

func TestMouseInAnArea(t *testing.T) {
	l, _ := testLook(t, true, false)
	a, _ := openArea(t, l, news+"\nThe second paragraph", 300)
	of := func(place int) fyne.Position {
		line := a.lineOf(spot{at: place})
		view, _ := a.view()
		x := a.textX(line.Line) + float32(line.Caret(place-line.first)+line.Caret(place+1-line.first))/2
		return fyne.NewPos(x, view.Y+line.top-a.offset+10)
	}
	name := len([]rune(news[:strings.Index(news, "Caesar")]))
	click(a, 2, of(name+1))
	if got := a.edit.selected(); got != "Caesar" {
		t.Errorf("a double click selects %q", got)
	}
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: of(name + 8)}})
	if got := a.edit.selected(); got != "Caesar Act" {
		t.Errorf("the drag after it selects %q, want whole words", got)
	}
	a.DragEnd()
	click(a, 3, of(name+1))
	if got := a.edit.selected(); got != news {
		t.Errorf("a triple click selects %q, want the paragraph", got)
	}
	line := a.lineOf(spot{at: len([]rune(news)) + 4})
	view, _ := a.view()
	click(a, 1, fyne.NewPos(a.textX(line.Line)+float32(line.Width)+60, view.Y+line.top+4))
	if got := a.edit.caret; got != len(a.edit.runes) {
		t.Errorf("a click beyond a line's end sets the caret to %d, want %d", got, len(a.edit.runes))
	}
}

func TestADragBeyondTheEdgeScrolls(t *testing.T) {
	l, clock := testLook(t, true, false)
	a, _ := openArea(t, l, strings.Repeat(news+"\n", 6), 300)
	view, size := a.view()
	click(a, 1, fyne.NewPos(100, view.Y+4))
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, view.Y+size.Height+15)}})
	was := a.edit.caret
	for range 5 {
		clock.pass(rollEvery)
	}
	if a.edit.caret <= was || a.offset < 4*a.leading() {
		t.Errorf("five steps on the caret is at %d, was at %d, and the text has moved up by %v", a.edit.caret, was, a.offset)
	}
	a.DragEnd()
	was = a.edit.caret
	clock.pass(rollEvery)
	if a.edit.caret != was {
		t.Error("it goes on after the button has come up")
	}
	f := NewField(l, news, "")
	f.Resize(fyne.NewSize(160, 32))
	f.FocusGained()
	click(f, 1, fyne.NewPos(80, 16))
	f.moveTo(spot{}, false)
	f.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-30, 16)}})
	first := f.scroll
	for range 5 {
		clock.pass(rollEvery)
	}
	if f.scroll <= first+100 {
		t.Errorf("a field's text has moved from %v to %v under a drag beyond its end", first, f.scroll)
	}
}

func TestCaretIsAlwaysInView(t *testing.T) {
	l, _ := testLook(t, true, false)
	keys := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyBackspace}
	rapid.Check(t, func(rt *rapid.T) {
		a := NewArea(l, strings.Repeat(news+"\n", rapid.IntRange(0, 5).Draw(rt, "paragraphs")), "")
		a.Resize(fyne.NewSize(220, 100))
		a.FocusGained()
		for range rapid.IntRange(1, 25).Draw(rt, "keys") {
			if rapid.Bool().Draw(rt, "paste") {
				a.insert(rapid.SampledFrom([]string{"ا", news, "x\ny"}).Draw(rt, "what"), true)
			} else {
				press(a, rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			view, size := a.view()
			y := a.caret.Position().Y
			if a.away || y < view.Y-1 || y+caretHeight > view.Y+size.Height+2 {
				rt.Fatalf("the caret is at y %v (away %v), the view is %v high from %v", y, a.away, size.Height, view.Y)
			}
			if !slices.Contains(borders(a.Text()), a.edit.caret) {
				rt.Fatalf("the caret stands within a grapheme at %d of %q", a.edit.caret, a.Text())
			}
		}
	})
}

func TestOnlyWhatIsInViewIsLaidOut(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"in paragraphs", strings.Repeat(news+"\n", 4500)},
		{"without a break", strings.Repeat(news+" ", 4500)},
		{"without a space", strings.Repeat("ا", 500_000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, true, false)
			a, _ := openArea(t, l, "", 300)
			laid := func() int {
				n := 0
				for i := range a.pieces {
					if a.pieces[i].laid != nil {
						n += int(a.pieces[i].length)
					}
				}
				return n
			}
			a.insert(c.text, false)
			if n, all := laid(), len(a.edit.runes); n > all/10 || a.edit.caret != all || a.away {
				t.Errorf("of %d pasted runes %d are laid out; the caret is at %d, out of view: %v", all, n, a.edit.caret, a.away)
			}
			test.Type(a, "ب")
			a.bar.moved(a.height() / 2)
			if n := laid(); n > len(a.edit.runes)/10 {
				t.Errorf("scrolled to the middle, %d runes are laid out", n)
			}
			a.TypedShortcut(&fyne.ShortcutUndo{})
			a.TypedShortcut(&fyne.ShortcutUndo{})
			if a.Text() != "" || len(a.pieces) != 1 {
				t.Errorf("undone it holds %d runes in %d pieces", len(a.edit.runes), len(a.pieces))
			}
		})
	}
}

func TestScrollingUpKeepsWhatIsSeenInItsPlace(t *testing.T) {
	l, _ := testLook(t, true, false)
	a, c := openArea(t, l, strings.Repeat(news+"\nقصير\n", 400), 200)
	held(a, fyne.KeyEnd, fyne.KeyModifierControl)
	for range 60 {
		_, size := a.view()
		before := a.seen(size.Height)[0]
		was := before.top - a.offset
		start := before.start()
		test.Scroll(c, fyne.NewPos(100, 60), 0, 30)
		now := a.lineOf(spot{at: start})
		if d := now.top - a.offset - was - 30; d > 0.5 || d < -0.5 {
			t.Fatalf("scrolled by 30, the line at %d has moved by %v", start, d+30)
		}
	}
}

func TestAreaOutlivesItsLook(t *testing.T) {
	arabic, _ := testLook(t, true, false)
	english, _ := testLook(t, false, true)
	a, c := openArea(t, arabic, "", 300)
	test.Type(a, "منذ")
	press(a, fyne.KeyReturn)
	test.Type(a, "2013")
	a.turn(text.LTR)
	kept := Keep(c, a)
	b, c := openArea(t, english, "", 300)
	kept.Restore(c, b)
	if b.Text() != "منذ\n2013" || b.edit.caret != 8 || b.turned != text.LTR || len(b.pieces) != 2 {
		t.Errorf("it holds %q, the caret at %d, turned %v, in %d pieces", b.Text(), b.edit.caret, b.turned, len(b.pieces))
	}
	for b.edit.undo() {
	}
	if b.Text() != "" || a.Text() == "" {
		t.Errorf("undone the new one holds %q, the old one %q", b.Text(), a.Text())
	}
}

func TestErrorMakesTheAreaHigher(t *testing.T) {
	l, _ := testLook(t, true, false)
	a := NewArea(l, "", "اكتب")
	a.Lines = 3
	if got := a.HeightFor(300); got != 3*20+12 {
		t.Errorf("three lines are %v high, want 72", got)
	}
	a.SetError("اكتب الاسم.")
	if got := a.HeightFor(300); got != 72+20 {
		t.Errorf("with an error it is %v high, want 92", got)
	}
}

func FuzzAreaTakesAnyText(f *testing.F) {
	l, _ := testLook(f, true, false)
	for _, s := range []string{"", news, "a\r\nb\u2029c\u0085", "\xff\xd8\u202e12", strings.Repeat("\u0301", 1000), "🇸🇾👩\u200D👧\u0600ا", strings.Repeat("\u202b", 300) + "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := NewArea(l, "ا", "")
		a.Resize(fyne.NewSize(120, 72))
		a.FocusGained()
		a.insert(s, false)
		want := a.edit.clean(s) + "ا"
		if got := a.Text(); got != want {
			t.Fatalf("of %q it holds %q, want %q", s, got, want)
		}
		for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyDown, fyne.KeyHome, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyRight, fyne.KeyPageDown} {
			press(a, key)
			if !stands(a.edit.runes, a.edit.caret) {
				t.Fatalf("%s leads to %d, within a grapheme of %q", key, a.edit.caret, want)
			}
		}
		for a.edit.undo() {
		}
		if got := a.Text(); got != "ا" {
			t.Fatalf("undone it holds %q", got)
		}
	})
}

func BenchmarkAreaPasteMegabyte(b *testing.B) {
	l, _ := testLook(b, true, false)
	megabyte := strings.Repeat(news+"\n", 1<<20/len(news+"\n"))
	a := NewArea(l, "", "")
	a.Resize(fyne.NewSize(600, 300))
	a.FocusGained()
	b.ReportAllocs()
	for b.Loop() {
		a.SetText("")
		a.insert(megabyte, false)
	}
}

func BenchmarkAreaTypeInMegabyte(b *testing.B) {
	l, _ := testLook(b, true, false)
	a := NewArea(l, strings.Repeat(news+"\n", 1<<20/len(news+"\n")), "")
	a.Resize(fyne.NewSize(600, 300))
	a.FocusGained()
	a.moveTo(spot{at: len(a.edit.runes) / 2}, false)
	b.ReportAllocs()
	for b.Loop() {
		a.TypedRune('ب')
		press(a, fyne.KeyBackspace)
	}
}
