package layout

import (
	"math"
	"strings"
	"testing"

	"waqai/timeline"
)

func TestALabelGivesUpItsDateThenWordsThenItself(t *testing.T) {
	e := &timeline.Event{Title: "أحياء في درعا خارج سيطرة الحكومة", Date: timeline.In(timeline.NewDay(2021, 9, 13)), Status: timeline.Accepted}
	w := timeline.Wording{Language: timeline.Arabic}
	whole := labelOf(e, 900, w, engine(t))
	if whole.date == nil {
		t.Fatal("no date although there is room")
	}
	title := whole.title.Width
	cases := []struct {
		name              string
		room              float64
		titled, cut, date bool
	}{
		{"all of it", whole.width, true, false, true},
		{"no room for the date", whole.width - 1, true, false, false},
		{"just the title", title, true, false, false},
		{"not even the title", title - 1, true, true, false},
		{"the least", titleLeast, true, true, false},
		{"less", titleLeast - 1, false, false, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			l := labelOf(e, c.room, w, engine(t))
			titled := l.title != nil
			cut := titled && l.title.End < len([]rune(e.Title))
			if titled != c.titled || cut != c.cut || (l.date != nil) != c.date {
				t.Errorf("title %v, cut %v, date %v", titled, cut, l.date != nil)
			}
			if l.width > c.room {
				t.Errorf("%v wide in a room of %v", l.width, c.room)
			}
		})
	}
}

func TestALongTitleIsCut(t *testing.T) {
	e := &timeline.Event{Title: strings.Repeat("عنوان طويل ", 2000), Status: timeline.Accepted}
	if l := labelOf(e, 900, timeline.Wording{}, engine(t)); l.title.Width > titleMost || l.title.Width < titleMost/2 {
		t.Errorf("%v wide", l.title.Width)
	}
}

func TestALabelStartsWithItsMarkOrEndsWithIt(t *testing.T) {
	e := &timeline.Event{Title: "بدء الصراع في سوريا", Date: timeline.In(timeline.NewMonth(2011, 3)), Status: timeline.Accepted}
	whole := labelOf(e, 900, timeline.Wording{Language: timeline.Arabic}, engine(t))
	w, short := whole.width, whole.title.Width
	const end = 1000 - edgeRoom
	far := 5000.
	cases := []struct {
		name        string
		from, to    float64
		first, last float64
		want, width float64
	}{
		{"it starts where the mark starts", 100, 140, -far, far, 100, w},
		{"the mark is cut at the start", -300, 140, -far, far, edgeStick, w},
		{"it would leave the view: it ends where the mark ends", 900, 940, -far, far, 940 - w, w},
		{"the mark is cut at the end", 900, 2000, -far, far, 1000 - edgeStick - w, w},
		{"the mark fills the view", -300, 2000, -far, far, edgeStick, w},
		{"just enough room", end - w, end - w + 8, -far, far, end - w, w},
		{"just not enough", end - w + 1, end - w + 9, -far, far, end - 2*w + 9, w},
		{"no room behind either: the date goes", end - short, end - short + 8, end - short, far, end - short, short},
		{"a neighbour is near: the date goes", -300, 40, -far, edgeStick + short, edgeStick, short},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			it := item{event: e, figure: figure{from: c.from, to: c.to}, label: whole}
			it.label.a = c.from
			in := Input{View: Viewport{Width: 1000}, Wording: timeline.Wording{Language: timeline.Arabic}}
			it.settle(c.first, c.last, in, engine(t))
			if math.Abs(it.label.a-c.want) > 1e-6 || it.label.width != c.width {
				t.Errorf("at %v, %v wide, not at %v and %v wide", it.label.a, it.label.width, c.want, c.width)
			}
		})
	}
}
