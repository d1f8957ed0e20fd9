package layout

import (
	"strings"
	"testing"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// every kind of date, each on a track of its own.
func everyKind(t fatal, rtl bool) Input {
	in := sample(timeline.English)
	in.Events, in.Latest = nil, map[int64]timeline.Time{}
	for i, k := range []struct {
		title, edtf string
		extent      timeline.Extent
	}{
		{"Day", "2011-03-14", timeline.Within},
		{"Minute", "2011-03-14T18:00", timeline.Within},
		{"Week", "2011-02-07/2011-02-13", timeline.Within},
		{"Month", "2011-03", timeline.Within},
		{"Season", "2011-21", timeline.Within},
		{"Year", "2011", timeline.Within},
		{"Decade", "200X", timeline.Within},
		{"Century", "19XX", timeline.Within},
		{"Somewhere between", "2011-03/2011-05", timeline.Within},
		{"Range", "2011-01-12/2011-03-27", timeline.Throughout},
		{"About", "2011~", timeline.Within},
		{"Range with an inexact start", "2011-01~/2011-04-06", timeline.Throughout},
		{"Range with an inexact end", "2011-01-12/2011-04~", timeline.Throughout},
		{"Uncertain", "2011?", timeline.Within},
		{"Uncertain day", "2011-03-14?", timeline.Within},
		{"Uncertain range", "2011-01?/2011-06", timeline.Throughout},
		{"Since", "2011/..", timeline.Throughout},
		{"Until", "../2011", timeline.Throughout},
		{"Before", "[..2010]", timeline.Within},
		{"After", "[2012..]", timeline.Within},
		{"One of two", "[2011-02-09,2012-03]", timeline.Within},
	} {
		d, err := timeline.ParseDate(k.edtf)
		if err != nil {
			t.Fatal(err)
		}
		d.Extent = k.extent
		in.Events = append(in.Events, timeline.Event{ID: int64(i + 1), Title: k.title, Date: d, Status: timeline.Accepted, Category: k.title})
		in.Latest[int64(i+1)] = timeline.On(2012, 9, 14)
	}
	in.Tracks = Tracks(in.Events, nil, timeline.English)
	for i := range in.Tracks {
		in.Tracks[i].Colour = 0
	}
	in.RTLAxis = rtl
	in.View = Viewport{Width: 700, Height: float64(len(in.Tracks)) * (LanePitch + 2*trackPadding)}
	in.between(timeline.On(2009, 7, 1), timeline.On(2013, 7, 1))
	return in
}

func TestEveryKindIsDrawnAsItWas(t *testing.T) {
	for name, rtl := range map[string]bool{"kinds-ltr.txt": false, "kinds-rtl.txt": true} {
		p := Arrange(everyKind(t, rtl), engine(t))
		var b strings.Builder
		for _, m := range p.Body.Marks {
			if g, ok := m.(scene.Group); ok {
				b.WriteString((&scene.Scene{Width: 700, Height: LanePitch, Marks: []scene.Mark{g}}).String())
			}
		}
		golden(t, name, []byte(b.String()))
	}
}

func TestStates(t *testing.T) {
	in := everyKind(t, false)
	plain := Arrange(in, engine(t)).Body
	theme := in.Theme
	cases := []struct {
		name   string
		change func(*Input)
		want   scene.Rect // around the mark of the year, which stands at 262.6 to 437.7 and 437 from the top
	}{
		{"selected: a sheet 5 out with an edge", func(in *Input) { in.Selected = 6 },
			scene.Rect{Radius: 4.75, Fill: theme.EvidenceSheet, Stroke: scene.Stroke{Color: theme.Evidence, Width: 1.5}}},
		{"hovered: a line 4 out", func(in *Input) { in.Hovered = 6 },
			scene.Rect{Radius: 3.75, Stroke: scene.Stroke{Color: theme.Ink2, Width: 1.5}}},
		{"focused: a ring whose inside is 6 out", func(in *Input) { in.Focused = 6 },
			scene.Rect{Radius: 6, Stroke: scene.Stroke{Color: theme.Focus, Width: 2}}},
	}
	out := []float64{5.75, 4.75, 8}
	for i, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			changed := in
			c.change(&changed)
			got := group(t, Arrange(changed, engine(t)).Body, 6).Marks[0].(scene.Rect)
			mark := group(t, plain, 6).Boxes[0]
			c.want.X, c.want.Y, c.want.W, c.want.H = mark.X-out[i], mark.Y-out[i], mark.W+2*out[i], mark.H+2*out[i]
			if d := got.X - c.want.X; d*d < 1e-12 {
				got.X = c.want.X
			}
			if d := got.W - c.want.W; d*d < 1e-12 {
				got.W = c.want.W
			}
			if got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// group answers what is drawn of an event.
func group(t *testing.T, s *scene.Scene, id int64) scene.Group {
	t.Helper()
	for _, m := range s.Marks {
		if g, ok := m.(scene.Group); ok && g.Event == id {
			return g
		}
	}
	t.Fatalf("event %d is not drawn", id)
	return scene.Group{}
}

func TestRejectedEventsAreHiddenUnlessAskedFor(t *testing.T) {
	in := everyKind(t, false)
	in.Events[5].Status = timeline.Rejected
	in.Selected = 6
	p := Arrange(in, engine(t))
	if _, there := p.Boxes[6]; there || p.Threaded {
		t.Error("it is there")
	}
	in.ShowRejected = true
	g := group(t, Arrange(in, engine(t)).Body, 6)
	struck := 0
	for _, m := range g.Marks {
		if r, ok := m.(scene.Rect); ok && r.Fill == in.Theme.Ink2 {
			struck++
		}
	}
	if struck != 2 {
		t.Errorf("%d lines strike through mark and title", struck)
	}
}

func TestSeveralSourcesAreSquares(t *testing.T) {
	in := everyKind(t, false)
	for n, want := range map[int]int{1: 0, 2: 2, 4: 4, 9: 4} {
		in.Events[5].Citations = []timeline.Citation{{Article: 100}} // a second passage of one article adds none
		for i := range n {
			in.Events[5].Citations = append(in.Events[5].Citations, timeline.Citation{Article: int64(100 + i)})
		}
		squares := 0
		for _, m := range group(t, Arrange(in, engine(t)).Body, 6).Marks {
			if r, ok := m.(scene.Rect); ok && r.W == sourceSize && r.H == sourceSize {
				squares++
			}
		}
		if squares != want {
			t.Errorf("%d articles: %d squares, not %d", n, squares, want)
		}
	}
}
