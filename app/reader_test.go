package app

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
	"waqai/timeline/text"
)

// middleOf answers the middle of the first line on which runes of the article stand in the window.
func (r *rig) middleOf(s runeSpan) fyne.Position {
	r.t.Helper()
	line := r.lines(s)[0]
	return fyne.NewPos(float32(line.Min.X+line.Dx()/2), float32(line.Min.Y+line.Dy()/2))
}

func TestClickOnUnderlinedWordsSelectsTheirEvent(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle))
		for _, mark := range r.readerMarks() {
			r.choose(0)
			top, _, _ := r.main.reader.page.extent(mark.span)
			r.main.reader.scrollBy(top - r.main.reader.scroll - 100)
			r.clickAt(r.middleOf(mark.span))
			if r.selected.event != mark.event || r.main.reader.reading.words != mark.span {
				t.Errorf("in %s a click on the words of %d selects %d", l, mark.event, r.selected.event)
			}
			if _, seen := r.main.timeline.arrival.Boxes[mark.event]; !seen {
				t.Errorf("in %s the mark of %d is not in view", l, mark.event)
			}
		}
	}
}

func TestClickOnAPassageSelectsWhatItTellsOf(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	e := r.quoting("20 فبراير")
	p := e.Citations[0].Passage
	r.choose(0)
	top, _, _ := r.main.reader.page.extent(runeSpan{p.Start, p.End})
	r.main.reader.scrollBy(top - r.main.reader.scroll - 60)
	r.clickAt(r.middleOf(runeSpan{p.End - 6, p.End}))
	if r.selected.event != e.ID {
		t.Errorf("a click at the end of its passage selects %d, want %d", r.selected.event, e.ID)
	}
}

func TestThreadReachesThePassage(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle))
		r.choose(r.quoting("20 فبراير").ID)
		if n := len(r.main.gutter.scene.Marks); n != 2 {
			t.Errorf("in %s the gutter holds %d marks, want the thread and its bracket", l, n)
		}
		if _, ok := r.main.timeline.threadAt(); !ok {
			t.Errorf("in %s no thread leaves the timeline", l)
		}
		r.choose(0)
		if n := len(r.main.gutter.scene.Marks); n != 0 {
			t.Errorf("in %s the gutter holds %d marks and nothing is selected", l, n)
		}
	}
}

func TestThreadEndsInAnArrowWhereThePassageIsOutOfView(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.window.Resize(fyne.NewSize(1300, 640))
	marks := r.readerMarks()
	r.choose(marks[0].event)
	reader := r.main.reader
	for _, way := range []float64{1, -1} {
		reader.scrollBy(way * 1e6)
		top, bottom, _ := reader.passageInView()
		if height := float64(reader.Size().Height); bottom > 0 && top < height {
			continue // it is seen from there
		}
		if tip := r.main.gutter.scene.Marks[1]; tip == nil || len(r.main.gutter.scene.Marks) != 2 {
			t.Errorf("the gutter holds %+v", r.main.gutter.scene.Marks)
		}
		return
	}
	t.Fatal("the passage is always in view")
}

func TestScrollMapGoesThere(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.window.Resize(fyne.NewSize(1300, 640))
	reader, at := r.main.reader, r.readerAt()
	most := reader.most()
	if most < 200 {
		t.Fatalf("the text scrolls by %g only", most)
	}
	x := float32(reader.mapLeft() + mapWidth/2)
	r.clickAt(at.AddXY(x, reader.Size().Height-2))
	if math.Abs(reader.scroll-most) > 1 {
		t.Errorf("a click at the foot of the map scrolls to %g, want %g", reader.scroll, most)
	}
	r.dragFrom(at.AddXY(x, reader.Size().Height-2), fyne.NewDelta(0, -reader.Size().Height/2), fyne.NewDelta(0, -reader.Size().Height))
	if reader.scroll != 0 {
		t.Errorf("a drag to the top scrolls to %g", reader.scroll)
	}
	r.wheelAt(at.AddXY(200, 100), -2)
	if reader.scroll != 2*wheelNotch {
		t.Errorf("two notches scroll to %g", reader.scroll)
	}
}

func TestChosenWordsGrowToWholeWordsAndCanBeCopied(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	r.chooseWords("the Front dissolved itself")
	r.chord(fyne.KeyC, fyne.KeyModifierControl)
	if got := r.system.Clipboard().Content(); got != "the Front dissolved itself" {
		t.Errorf("the clipboard holds %q", got)
	}
	p := newPage(r.App.text, timeline.Article{Text: "in the Front, itself"}, 400)
	for _, test := range []struct {
		name string
		s    runeSpan
		want string
	}{
		{"a part of a word becomes the word", runeSpan{4, 5}, "the"},
		{"parts of two words become both", runeSpan{5, 8}, "the Front"},
		{"white space at the ends goes", runeSpan{2, 7}, "the"},
		{"a comma is not taken in", runeSpan{8, 12}, "Front"},
	} {
		if s := p.text.slice(p.wholeWords(test.s)); s != test.want {
			t.Errorf("%s: %q, want %q", test.name, s, test.want)
		}
	}
}

func TestListOfArticlesTurnsTheReader(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle, englishArticle))
	second := r.project.articles[1]
	r.choose(r.quoting("20 فبراير").ID)
	r.press(r.words.say("article.list"))
	r.press(second.Title)
	if r.article.ID != second.ID || r.main.reader.reading.article.ID != second.ID || r.selected.event != 0 {
		t.Errorf("the reader shows %d, %d is selected", r.article.ID, r.selected.event)
	}
	r.choose(r.quoting("20 فبراير").ID)
	if r.article.ID == second.ID {
		t.Error("an event of the other article does not turn the reader back")
	}
}

func TestDateOfAnArticleIsNeverCut(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	for _, width := range []float32{screenWidth, 1200, 1090} {
		r.window.Resize(fyne.NewSize(width, 800))
		at := r.named("18 Nov 2021")
		if need := r.App.text.Line("18 Nov 2021", ui.Note, text.Auto).Width; float64(at.Size().Width) < need {
			t.Errorf("in a window of %g the date has %g of %g pixels", width, at.Size().Width, need)
		}
	}
}

func TestPageOfAnArticle(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	p := r.main.reader.page
	n := len([]rune(r.article.Text))
	p.boxes(runeSpan{0, n}) // lays all of it out
	last := -1
	for i, l := range p.lines(0, p.height()) {
		if l.start+l.line.Start < last {
			t.Errorf("line %d begins at %d, after one that ends at %d", i, l.start+l.line.Start, last)
		}
		last = l.start + l.line.End
		if l.x < -0.5 || l.x+l.line.Width > p.width+0.5 {
			t.Errorf("line %d stands from %g to %g in a column of %g", i, l.x, l.x+l.line.Width, p.width)
		}
		if math.Abs(l.x+l.line.Width-p.width) > 0.5 {
			t.Errorf("line %d of an Arabic text does not begin at the right edge", i)
		}
	}
	if last > n {
		t.Errorf("the last line ends at %d of %d", last, n)
	}
	for _, mark := range r.readerMarks() {
		boxes := p.boxes(mark.span)
		if len(boxes) == 0 {
			t.Fatalf("the words of %d have no place", mark.event)
		}
		x, y := (boxes[0].x0+boxes[0].x1)/2, boxes[0].top+sourceLine/2
		at, ok := p.at(x, y)
		if !ok || at < mark.span.start || at > mark.span.end || !p.over(mark.span, x, y) {
			t.Errorf("the middle of the words of %d is read as %d", mark.event, at)
		}
	}
	if _, ok := p.at(10, p.height()+sourceLine); ok {
		t.Error("there is text below the text")
	}
}

func TestClickedWordsStayUnderThePointer(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.choose(0)
	r.main.reader.scrollBy(200)
	words := runeSpan{}
	for _, m := range r.main.reader.reading.marks {
		if top, _, ok := r.main.reader.page.extent(m.span); ok && top > r.main.reader.scroll+200 {
			words = m.span
			break
		}
	}
	before := r.middleOf(words)
	r.clickAt(before)
	if after := r.middleOf(words); after.Y != before.Y {
		t.Errorf("the words went from %v to %v", before, after)
	}
}
