package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// linesOf answers the rectangles that the reader draws and that are as is asked.
func (r *reader) linesOf(same func(scene.Rect) bool) []scene.Rect {
	var out []scene.Rect
	for _, m := range r.scene().Marks {
		if rect, ok := m.(scene.Rect); ok && same(rect) {
			out = append(out, rect)
		}
	}
	return out
}

func TestUnderlinesOfMentionsOnTheSameWordsAreAllSeen(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	p, theme := r.main.reader, r.theme
	outer, inner, same := r.wordsAt("(Kremlin spokesman) إنّ"), r.wordsAt("spokesman) إنّ اللـــقاء"), r.wordsAt("(Kremlin spokesman) إنّ")
	p.show(reading{article: r.article, marks: []readerMark{
		{span: inner, event: 2, color: theme.Track(1)},
		{span: outer, event: 1, color: theme.Track(0)},
		{span: same, event: 3, color: theme.Track(2)},
		{span: r.wordsAt("انتهى"), event: 4, color: theme.Track(3)},
	}})
	heights := map[float64]int64{}
	for _, m := range p.reading.marks {
		rects := p.linesOf(func(s scene.Rect) bool { return s.Fill == m.color && s.H == underline })
		if len(rects) == 0 {
			t.Fatalf("the mention of %d has no line", m.event)
		}
		foot := rects[0].Y
		for foot > sourceLine {
			foot -= sourceLine
		}
		if other, taken := heights[foot]; taken && m.event != 4 {
			t.Errorf("the lines of %d and %d lie on one another", m.event, other)
		}
		heights[foot] = m.event
	}
	if levels := []int{p.reading.marks[0].level, p.reading.marks[1].level, p.reading.marks[2].level, p.reading.marks[3].level}; levels[0] != 0 || levels[1] != 1 || levels[2] != 2 || levels[3] != 0 {
		t.Errorf("the levels are %v", levels)
	}
	p.show(reading{article: r.article, marks: p.reading.marks, words: outer, event: 3})
	if n := len(p.linesOf(func(s scene.Rect) bool { return s.Fill == theme.Track(0) && s.H == underline })); n == 0 {
		t.Error("where two events stand on the same words, the line of the one that is not selected goes")
	}
}

func TestInnermostOfTheMentionsUnderThePointerIsMeant(t *testing.T) {
	r := opened(t, timeline.Arabic, projectOf(t, choiceText))
	p := r.main.reader
	p.show(reading{article: r.article, marks: []readerMark{
		{span: r.wordsAt("قال المتحدّث (Kremlin spokesman) إنّ"), event: 1}, {span: r.wordsAt("spokesman"), event: 2},
	}})
	for words, want := range map[string]int64{"spokes": 2, "متحدّ": 1, "إنّ": 1} {
		at := r.middleOf(r.wordsAt(words)).Subtract(r.readerAt())
		if got := p.eventAt(at); got != want {
			t.Errorf("%q means %d, want %d", words, got, want)
		}
	}
}

func TestTabGoesThroughTheMentions(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	p := r.main.reader
	r.window.Canvas().Focus(p)
	rings := func() int {
		return len(p.linesOf(func(s scene.Rect) bool {
			return s.Stroke.Width == 2 && s.Stroke.Color == r.theme.Focus && s.Radius == 3
		}))
	}
	if rings() != 0 {
		t.Error("a mention has the focus before Tab is pressed")
	}
	marks := p.reading.marks
	for i := range marks {
		if !p.AcceptsTab() {
			t.Fatalf("Tab leaves the text at mention %d of %d", i, len(marks))
		}
		r.key(fyne.KeyTab)
		if p.marked != marks[i] || rings() == 0 || !p.inView(marks[i].span) {
			t.Fatalf("Tab %d goes to %+v, with %d rings", i, p.marked, rings())
		}
	}
	if p.AcceptsTab() {
		t.Error("Tab does not leave the text after the last mention")
	}
	r.shift(fyne.KeyTab)
	if p.marked != marks[len(marks)-2] {
		t.Errorf("Shift and Tab go to %+v", p.marked)
	}
	r.key(fyne.KeyReturn)
	if want := marks[len(marks)-2].event; r.selected.event != want {
		t.Errorf("Enter opens %d, want %d", r.selected.event, want)
	}
	r.key(fyne.KeyEscape)
	if rings() != 0 || p.AcceptsTab() || r.selected.event == 0 {
		t.Errorf("after Escape there are %d rings, and Tab stays in the text: %v", rings(), p.AcceptsTab())
	}
	r.window.Canvas().Unfocus()
	r.window.Canvas().Focus(p)
	r.key(fyne.KeyTab)
	r.window.Canvas().Unfocus()
	if rings() != 0 {
		t.Error("a mention keeps the ring though the text has not the focus")
	}
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	p.scrollBy(-1e9)
	if m, ok := p.nextMark(true); !ok || m != marks[0] {
		t.Errorf("from none, Tab goes to %+v", m)
	}
}
