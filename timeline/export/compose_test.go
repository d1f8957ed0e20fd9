package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
)

// texts answers all words of a scene.
func texts(s *scene.Scene) (out []string) {
	var walk func([]scene.Mark)
	walk = func(marks []scene.Mark) {
		for _, m := range marks {
			switch m := m.(type) {
			case scene.Text:
				out = append(out, m.Words)
			case scene.Group:
				walk(m.Marks)
			case scene.Frame:
				walk(m.Scene.Marks)
			}
		}
	}
	walk(s.Marks)
	return out
}

// drawn answers the events of a scene.
func drawn(s *scene.Scene) (ids []int64) {
	for _, m := range s.Marks {
		switch m := m.(type) {
		case scene.Group:
			ids = append(ids, m.Event)
		case scene.Frame:
			ids = append(ids, drawn(m.Scene)...)
		}
	}
	slices.Sort(ids)
	return ids
}

func TestAPageHoldsEverything(t *testing.T) {
	for _, width := range []float64{320, 900, 1600, 3000} {
		s := compose(t, timeline.Arabic, func(o *Options) { o.Width = width })
		if got := fmt.Sprint(drawn(s)); got != "[1 2 3 4 5 6 7 8 9 10 11 12 13]" {
			t.Errorf("%v wide: events %s", width, got)
		}
		words := strings.Join(texts(s), " ")
		for _, want := range []string{"السياسة", "الميدان", "بلا تاريخ", "دليل الأشكال", "يُقرأ المحور من اليمين إلى اليسار"} {
			if !strings.Contains(words, want) {
				t.Errorf("%v wide: %q is missing", width, want)
			}
		}
		if s.Width != width || s.Title == "" {
			t.Errorf("the page is %v wide and called %q", s.Width, s.Title)
		}
	}
}

func TestNothingOfAPageIsCutOff(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		for _, width := range []float64{320, 900, 1600} {
			s := compose(t, l, func(o *Options) { o.Width = width })
			for _, m := range s.Marks {
				switch m := m.(type) {
				case scene.Frame:
					if m.X < 0 || m.Y < 0 || m.X+m.Scene.Width > s.Width+1e-6 || m.Y+m.Scene.Height > s.Height+1e-6 {
						t.Errorf("a part at %v,%v of %v by %v leaves the page", m.X, m.Y, m.Scene.Width, m.Scene.Height)
					}
				case scene.Text:
					if m.X < 0 || m.X+m.Line.Width > s.Width {
						t.Errorf("%q leaves the page", m.Words)
					}
				}
			}
		}
	}
}

func TestHeight(t *testing.T) {
	need := compose(t, timeline.Arabic, nil).Height
	if s := compose(t, timeline.Arabic, func(o *Options) { o.Height = need }); s.Height != need {
		t.Errorf("the height it needs gives one of %v", s.Height)
	}
	if s := compose(t, timeline.Arabic, func(o *Options) { o.Height = need + 300 }); s.Height != need+300 {
		t.Errorf("a larger one gives %v", s.Height)
	}
	events, tracks, o := project(t, timeline.Arabic)
	o.Height = need - 1
	if _, err := Compose(events, tracks, o, engine(t)); err == nil || !strings.Contains(err.Error(), fmt.Sprint(need)) {
		t.Errorf("one too small gives %v, which should name %v", err, need)
	}
}

func TestWhatAPageCannotShow(t *testing.T) {
	year := func(y int) timeline.Date { return timeline.In(timeline.NewYear(y)) }
	events, tracks, whole := project(t, timeline.English)
	cases := []struct {
		name   string
		events []timeline.Event
		change func(*Options)
		says   string
	}{
		{"a page narrower than its names", events, func(o *Options) { o.Width = 200 }, "at least 320"},
		{"an end before its start", events, func(o *Options) { o.From, o.To = year(2014), year(2012) }, "2014 lies after 2012"},
		{"an open first date", events, func(o *Options) { o.From = timeline.Date{Form: timeline.Until, End: timeline.NewYear(2012)} }, "closed date"},
		{"no dated event and no dates asked for", events[12:13], func(*Options) {}, "no event has a date"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := whole
			c.change(&o)
			tracks := tracks
			if len(c.events) == 1 {
				tracks = layout.Tracks(c.events, nil, timeline.English)
			}
			if _, err := Compose(c.events, tracks, o, engine(t)); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, which should say %q", err, c.says)
			}
		})
	}
}

func TestFromAndToAreInclusiveAndTakeWhatOverlaps(t *testing.T) {
	year := func(y int) timeline.Date { return timeline.In(timeline.NewYear(y)) }
	s := compose(t, timeline.English, func(o *Options) { o.From, o.To = year(2012), year(2012) })
	// The siege that ends in 2012, the range that goes on in 2013, the year, until, since one of two.
	if got := fmt.Sprint(drawn(s)); got != "[3 4 5 6 9 12 13]" {
		t.Errorf("events %s", got)
	}
	words := texts(s)
	for _, want := range []string{"2012", "goes on beyond the picture"} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if slices.Contains(words, "2013") || slices.Contains(words, "2011") {
		t.Error("another year is on the axis")
	}
	late := compose(t, timeline.English, func(o *Options) { o.From = year(2014) })
	if got := fmt.Sprint(drawn(late)); got != "[5 7 8 11 13]" {
		t.Errorf("from 2014 on: events %s", got)
	}
}
