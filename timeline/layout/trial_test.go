package layout

import (
	"fmt"
	"strings"
	"testing"

	"waqai/timeline"
)

// crowd answers n events of all sorts on 12 tracks over the years 2011 to 2020.
func crowd(n int) Input {
	in := sample(timeline.Arabic)
	in.Events, in.Latest = nil, nil
	titles := []string{"قمة بوتين والأسد في دمشق", "Daraa ceasefire takes effect", "بدء الصراع في سوريا", "غارات روسية على إدلب"}
	seed := uint32(7)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for i := range n {
		y, m, d := 2011+next(10), 1+next(12), 1+next(28)
		date := timeline.In(timeline.NewDay(y, m, d))
		switch next(8) {
		case 0:
			date = timeline.In(timeline.NewYear(y))
		case 1, 2:
			date = timeline.In(timeline.NewMonth(y, m))
		}
		in.Events = append(in.Events, timeline.Event{ID: int64(i + 1), Title: titles[next(len(titles))], Date: date, Category: fmt.Sprint("track ", next(12))})
	}
	in.Tracks = Tracks(in.Events, nil, timeline.Arabic)
	in.View.Width, in.View.Height = 1600, 900
	return in
}

func TestBadEventsAreDrawnSensibly(t *testing.T) {
	in := sample(timeline.Arabic)
	year := func(y int) timeline.Unit { return timeline.NewYear(y) }
	bad := []timeline.Event{
		{Title: "", Date: timeline.In(year(2015))},
		{Title: strings.Repeat("كلمة", 10_000), Date: timeline.In(year(2015))},
		{Title: "سطر\nوسطر\tوجدولة\u0000", Date: timeline.In(year(2015))},
		{Title: "ends before it starts", Date: timeline.Range(year(2018), year(2012))},
		{Title: "ten thousand years", Date: timeline.Range(year(-4000), year(9999))},
		{Title: "a minute", Date: timeline.In(timeline.Unit{Precision: timeline.Minute, Year: 2015, Month: 3, Day: 1, Hour: 18})},
		{Title: "the end of years", Date: timeline.In(year(timeline.MaxYear))},
		{Title: "the start of years", Date: timeline.Date{Form: timeline.Since, Start: year(-timeline.MaxYear)}},
	}
	for i := range bad {
		bad[i].ID = int64(200 + i)
		in.Tracks[0].Events = append(in.Tracks[0].Events, len(in.Events))
		in.Events = append(in.Events, bad[i])
	}
	for _, span := range []timeline.Span{
		{Start: timeline.On(2010, 1, 1), End: timeline.On(2022, 1, 1)},
		{Start: timeline.On(2015, 3, 1), End: timeline.On(2015, 3, 2)},
		Extent(in.Events, in.Latest),
	} {
		in.View = in.View.Fit(span)
		p := Arrange(in, engine(t))
		pixels(t, p.Body, 1)
		pixels(t, p.Overview, 1)
		for id, b := range p.Boxes {
			if !b.OnShelf && (b.Mark.W < 0 || b.Mark.X < -overhang-1 || b.Mark.X+b.Mark.W > in.View.Width+overhang+1) {
				t.Errorf("event %d lies at %+v", id, b.Mark)
			}
		}
	}
}

func TestAThousandEventsOfOneDayAllHavePlaces(t *testing.T) {
	in := crowd(1000)
	for i := range in.Events {
		in.Events[i].Date = timeline.In(timeline.NewDay(2015, 3, 1))
	}
	in.View = in.View.Fit(Extent(in.Events, nil))
	p := Arrange(in, engine(t))
	seen := map[string]bool{}
	for _, b := range p.Boxes {
		seen[fmt.Sprint(b.Track, " ", b.Lane)] = true
	}
	if len(p.Boxes) != 1000 || len(seen) != 1000 {
		t.Errorf("%d boxes in %d lanes", len(p.Boxes), len(seen))
	}
}

func BenchmarkLayout(b *testing.B) {
	bench := func(name string, in Input) {
		b.Run(name, func(b *testing.B) {
			in.View = in.View.Fit(Extent(in.Events, in.Latest))
			Arrange(in, engine(b))
			b.ReportAllocs()
			for b.Loop() {
				Arrange(in, engine(b))
			}
		})
	}
	bench("sample", years(timeline.Arabic))
	bench("1k", crowd(1000))
	bench("10k", crowd(10_000))
}

func BenchmarkTracks(b *testing.B) {
	in := crowd(10_000)
	b.ReportAllocs()
	for b.Loop() {
		Tracks(in.Events, nil, timeline.Arabic)
	}
}
