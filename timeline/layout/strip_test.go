package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
	"waqai/timeline/scene"
)

func TestHeadersNameTheirTracks(t *testing.T) {
	p := Arrange(years(timeline.Arabic), engine(t))
	got := strings.Join(texts(p.Headers.Marks), "|")
	if want := "القتال والميدان|4 وقائع|القوات الأجنبية|واقعتان|الدبلوماسية|4 وقائع|السياسة والعقوبات|واقعتان"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestALongNameStaysInItsTrack(t *testing.T) {
	in := years(timeline.Arabic)
	in.Tracks[1].Name = strings.Repeat("بوتين والأسد يجريان محادثات في موسكو ", 5)
	p := Arrange(in, engine(t))
	box := p.Tracks[1]
	for _, m := range p.Headers.Marks {
		if w, ok := m.(scene.Text); ok && w.Baseline > box.Y && w.Baseline < box.Y+box.Height+5 {
			if w.Baseline > box.Y+box.Height-4 {
				t.Errorf("%q leaves the track", w.Words)
			}
			if w.Line.Width > HeaderWidth-headerStart-headerEnd {
				t.Errorf("%q is %v wide", w.Words, w.Line.Width)
			}
		}
	}
	if words := texts(p.Headers.Marks); !slices.Contains(words, "واقعتان") {
		t.Errorf("the count is gone: %q", words)
	}
}

func TestNamesInsideStandAboveTheLanes(t *testing.T) {
	in := years(timeline.Arabic)
	in.Selected = 0
	beside := Arrange(in, engine(t))
	in.NamesInside = true
	p := Arrange(in, engine(t))
	for i, b := range p.Tracks {
		if b.Height != beside.Tracks[i].Height+nameStrip {
			t.Errorf("track %d is %v high, with its name beside it %v", i, b.Height, beside.Tracks[i].Height)
		}
	}
	for id, b := range p.Boxes {
		if y := p.Tracks[b.Track].Y; !b.OnShelf && b.Label.Y < y+nameStrip {
			t.Errorf("event %d is written at %v of a track that begins at %v", id, b.Label.Y, y)
		}
	}
	got := strings.Join(texts(p.Body.Marks)[:8], "|")
	if want := "القتال والميدان|4 وقائع"; !strings.HasPrefix(got, want) {
		t.Errorf("the tracks begin with %s", got)
	}
}

func TestTheShelfSaysWhyAndHowManyMore(t *testing.T) {
	in := years(timeline.Arabic)
	if got := strings.Join(texts(Arrange(in, engine(t)).Shelf.Marks), "|"); got != "العمليات الروسية السورية المشتركة|لا تحدد يومًا: «\u2068ست سنوات\u2069»" {
		t.Errorf("a dated article: %s", got)
	}
	in.Latest = nil
	if got := texts(Arrange(in, engine(t)).Shelf.Marks)[1]; got != "لا يُعرف تاريخ المقال: «\u2068ست سنوات\u2069»" {
		t.Errorf("an article without a date: %s", got)
	}
	for i := range 30 {
		e := timeline.Event{ID: int64(100 + i), Title: "واقعة بلا تاريخ"}
		in.Tracks[0].Events = append(in.Tracks[0].Events, len(in.Events))
		in.Events = append(in.Events, e)
	}
	p := Arrange(in, engine(t))
	drawn := 0
	for _, m := range p.Shelf.Marks {
		if _, ok := m.(scene.Group); ok {
			drawn++
		}
	}
	words := texts(p.Shelf.Marks)
	if more := fmt.Sprintf("+%d", 31-drawn+1); words[len(words)-1] != more || p.Undated != 31 {
		t.Errorf("%d of %d drawn, the last word is %q, not %s", drawn, p.Undated, words[len(words)-1], more)
	}
	in.ShelfX = p.ShelfWidth - in.View.Width
	words = texts(Arrange(in, engine(t)).Shelf.Marks)
	if strings.HasPrefix(words[len(words)-1], "+") {
		t.Errorf("scrolled to its end there are still %s more", words[len(words)-1])
	}
	in.ShelfX, in.ShelfWrap = 0, true
	p = Arrange(in, engine(t))
	for id, b := range p.Boxes {
		if b.OnShelf && (b.Mark.X < 0 || b.Mark.X+b.Mark.W > in.View.Width || b.Mark.Y+b.Mark.H > p.Shelf.Height) {
			t.Errorf("event %d lies at %+v on a shelf of %v by %v", id, b.Mark, p.Shelf.Width, p.Shelf.Height)
		}
	}
}

func TestTheOverviewFramesWhatIsSeen(t *testing.T) {
	in := months(timeline.Arabic)
	p := Arrange(in, engine(t))
	v := in.View.Clamp()
	left, right := p.OverviewScale.X(v.Span().End), p.OverviewScale.X(v.Start)
	if f := p.OverviewFrame; f.X-left > 1e-6 || f.X+f.W-right > 1e-6 || left-f.X > 1e-6 {
		t.Errorf("the frame is %+v, the view lies at %v to %v", f, left, right)
	}
	for _, width := range []float64{200, 500, 975, 2400} {
		in.View.Width = width
		in.View = in.View.Fit(Extent(in.Events, in.Latest))
		f := Arrange(in, engine(t)).OverviewFrame
		if f.X < overviewMargin-1 || f.X > overviewMargin+1 || f.X+f.W < width-overviewMargin-1 || f.X+f.W > width-overviewMargin+1 {
			t.Errorf("%v wide, a view that fits all leaves no room for its handles: %+v", width, f)
		}
	}
	in.between(timeline.On(1800, 1, 1), timeline.On(1801, 1, 1))
	if f := Arrange(in, engine(t)).OverviewFrame; f.X < 0 || f.X+f.W > in.View.Width || f.W < handleWidth {
		t.Errorf("a view beyond the project has the frame %+v", f)
	}
}

func TestTheKeyExplainsWhatOccursAndNothingElse(t *testing.T) {
	in := everyKind(t, false)
	in.Events = in.Events[:6] // day, minute, week, month, season, year
	in.Tracks = in.Tracks[:6]
	in.Events[0].Status = timeline.Proposed
	p := Arrange(in, engine(t))
	if want := []Sign{SignDay, SignWithin, SignProposed}; !slices.Equal(p.Signs, want) {
		t.Errorf("signs %v, not %v", p.Signs, want)
	}
	key := Key(p.Signs, in, 900, engine(t))
	got := strings.Join(texts(key.Marks), "|")
	if want := "Key|exact day|happened once within this time: a week, a month or a year|not reviewed yet|The axis reads from left to right"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	all := make([]Sign, signCount)
	for i := range all {
		all[i] = Sign(i)
	}
	for _, width := range []float64{300, 700, 1472} {
		key := Key(all, in, width, engine(t))
		for _, m := range key.Marks {
			switch m := m.(type) {
			case scene.Text:
				if m.X < -1e-6 || m.X+m.Line.Width > width+1e-6 {
					t.Errorf("%q leaves a key of %v", m.Words, width)
				}
			case scene.Frame:
				if m.X < -1e-6 || m.X+m.Scene.Width > width+1e-6 {
					t.Errorf("a sign leaves a key of %v", width)
				}
			}
		}
	}
}
