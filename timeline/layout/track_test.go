package layout

import (
	"fmt"
	"slices"
	"testing"

	"waqai/timeline"
)

func cited(id int64, category string, articles ...int64) timeline.Event {
	e := timeline.Event{ID: id, Category: category, Date: timeline.In(timeline.NewYear(2000 + int(id)))}
	for _, a := range articles {
		e.Citations = append(e.Citations, timeline.Citation{Article: a})
	}
	return e
}

func TestTracks(t *testing.T) {
	articles := []timeline.Article{{ID: 3, Title: "مقال الثلاثاء"}, {ID: 4}, {ID: 5, Title: "Nobody cites it"}}
	cases := []struct {
		name   string
		events []timeline.Event
		want   []string
	}{
		{"one for each article, in the order of the articles",
			[]timeline.Event{cited(1, "", 4), cited(2, "", 3), cited(3, "", 4, 3)},
			[]string{"article:3 مقال الثلاثاء [1]", "article:4 مقال 4 [0 2]"}},
		{"events without a source come last",
			[]timeline.Event{cited(1, ""), cited(2, "", 3)},
			[]string{"article:3 مقال الثلاثاء [1]", "none بلا مصدر [0]"}},
		{"an article that is not in the list still has its track",
			[]timeline.Event{cited(1, "", 9)},
			[]string{"article:9 مقال 9 [0]"}},
		{"by category as soon as there is one",
			[]timeline.Event{cited(1, "", 3), cited(2, "حرب", 3), cited(3, "سلم", 3), cited(4, "حرب", 4)},
			[]string{"category:حرب حرب [1 3]", "category:سلم سلم [2]", "none بلا موضوع [0]"}},
		{"no events, no tracks", nil, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for i, tr := range Tracks(c.events, articles, timeline.Arabic) {
				got = append(got, fmt.Sprintf("%s %s %v", tr.Key, tr.Name, tr.Events))
				if tr.Colour != i {
					t.Errorf("track %d has the colour %d", i, tr.Colour)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestLatestIsTheLastDayOfAnEventsSources(t *testing.T) {
	articles := []timeline.Article{
		{ID: 1, Published: timeline.NewDay(2021, 9, 14)}, {ID: 2, Published: timeline.NewDay(2020, 1, 1)}, {ID: 3},
	}
	got := Latest([]timeline.Event{cited(1, "", 2, 1), cited(2, "", 2, 3), cited(3, "", 3), cited(4, "")}, articles)
	want := map[int64]timeline.Time{1: timeline.On(2021, 9, 14), 2: timeline.On(2020, 1, 1)}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestExtent(t *testing.T) {
	on := func(edtf ...string) (out []timeline.Event) {
		for i, s := range edtf {
			d, err := timeline.ParseDate(s)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, timeline.Event{ID: int64(i + 1), Date: d})
		}
		return out
	}
	latest := map[int64]timeline.Time{1: timeline.On(2021, 9, 14)}
	cases := []struct {
		name   string
		events []timeline.Event
		want   string
	}{
		{"none", nil, "1970-01-01 1970-01-01"},
		{"only undated ones", on("", ""), "1970-01-01 1970-01-01"},
		{"from the first to the last", on("2015", "2011-03", ""), "2011-03-01 2016-01-01"},
		{"since reaches to its latest source", on("2013/.."), "2013-01-01 2021-09-14"},
		{"since without a dated source is its own unit", on("2015", "2013/.."), "2013-01-01 2016-01-01"},
		{"until is its own unit", on("../2013"), "2013-01-01 2014-01-01"},
		{"before is its wall", on("[..2012]", "2015"), "2013-01-01 2016-01-01"},
		{"a wall at the epoch", on("[..1969]"), "1969-12-18 1970-01-15"},
		{"a lone day stands in four weeks", on("2021-09-13"), "2021-08-30 2021-09-27"},
		{"the epoch is a time like any other", on("1970-01-01", "1970-01-01"), "1969-12-18 1970-01-15"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := Extent(c.events, latest)
			if got := timeline.DayAt(s.Start).String() + " " + timeline.DayAt(s.End).String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	rejected := on("2011", "2015")
	rejected[0].Status = timeline.Rejected
	if s := Extent(rejected, nil); s.Start != timeline.On(2015, 1, 1) {
		t.Errorf("a rejected event counts: from %s", timeline.DayAt(s.Start))
	}
}

func TestEventCount(t *testing.T) {
	arabic := map[int]string{0: "لا وقائع", 1: "واقعة واحدة", 2: "واقعتان", 3: "3 وقائع", 10: "10 وقائع", 11: "11 واقعة", 99: "99 واقعة",
		100: "100 واقعة", 102: "102 واقعة", 103: "103 وقائع", 111: "111 واقعة"}
	for n, want := range arabic {
		if got := EventCount(n, timeline.Arabic); got != want {
			t.Errorf("%d: %s, not %s", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 events", 1: "1 event", 2: "2 events"} {
		if got := EventCount(n, timeline.English); got != want {
			t.Errorf("%d: %s, not %s", n, got, want)
		}
	}
}
