package layout

import (
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
	cases := []struct {
		name     string
		from, to float64
		want     float64
	}{
		{"it starts where the mark starts", 100, 140, 100},
		{"the mark is cut at the start", -300, 140, edgeStick},
		{"it would leave the view: it ends where the mark ends", 900, 940, 740},
		{"the mark is cut at the end", 900, 2000, 1000 - edgeStick - 200},
		{"the mark fills the view", -300, 2000, edgeStick},
		{"just enough room", 792, 800, 792},
		{"just not enough", 793, 800, 600},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			l := label{width: 200}
			l.put(figure{from: c.from, to: c.to}, 1000)
			if l.a != c.want {
				t.Errorf("at %v, not %v", l.a, c.want)
			}
		})
	}
}
