package layout

import (
	"slices"
	"strconv"

	"waqai/timeline"
)

// Track is a horizontal band of events.
type Track struct {
	Key    string // what it stands for, the same from day to day: "article:3", "category:حرب"
	Name   string
	Colour int   // index into the theme's tracks
	Events []int // indices into the events that Tracks was given, in their order
}

// Tracks sorts events into tracks: one for each category as soon as any event has one, else one for
// each article that an event cites first. Tracks come in the order of categories' first events, or
// of articles; last the events without category or source. Every event is in exactly one track; a
// track without events is left out. The indices hold for events and for nothing else.
func Tracks(events []timeline.Event, articles []timeline.Article, l timeline.Language) []Track {
	byCategory := slices.ContainsFunc(events, func(e timeline.Event) bool { return e.Category != "" })
	var tracks []Track
	place := map[string]int{}
	open := func(key, name string) int {
		i, ok := place[key]
		if !ok {
			i = len(tracks)
			place[key] = i
			tracks = append(tracks, Track{Key: key, Name: name})
		}
		return i
	}
	if !byCategory {
		for _, a := range articles {
			open(articleKey(a.ID), articleName(a, l))
		}
	}
	var rest []int
	for i, e := range events {
		key, name := e.Category, e.Category
		if byCategory {
			key = "category:" + key
		} else if len(e.Citations) > 0 {
			key = articleKey(e.Citations[0].Article)
			name = articleName(timeline.Article{ID: e.Citations[0].Article}, l)
		}
		if key == "" || key == "category:" {
			rest = append(rest, i)
			continue
		}
		t := open(key, name)
		tracks[t].Events = append(tracks[t].Events, i)
	}
	if len(rest) > 0 {
		name := words(l, "بلا مصدر", "No source")
		if byCategory {
			name = words(l, "بلا موضوع", "No topic")
		}
		tracks = append(tracks, Track{Key: "none", Name: name, Events: rest})
	}
	tracks = slices.DeleteFunc(tracks, func(t Track) bool { return len(t.Events) == 0 })
	for i := range tracks {
		tracks[i].Colour = i
	}
	return tracks
}

func articleKey(id int64) string { return "article:" + strconv.FormatInt(id, 10) }

func articleName(a timeline.Article, l timeline.Language) string {
	if a.Title != "" {
		return a.Title
	}
	return words(l, "مقال ", "Article ") + strconv.FormatInt(a.ID, 10)
}

// Latest answers for each event the day of its latest source: the start of the last day on which
// an article that it cites was published. An event whose sources are not dated is missing in it.
func Latest(events []timeline.Event, articles []timeline.Article) map[int64]timeline.Time {
	published := map[int64]timeline.Unit{}
	for _, a := range articles {
		published[a.ID] = a.Published
	}
	latest := map[int64]timeline.Time{}
	for _, e := range events {
		for _, c := range e.Citations {
			u := published[c.Article]
			if u.IsZero() {
				continue
			}
			day := u.Span().Start
			if before, ok := latest[e.ID]; !ok || day > before {
				latest[e.ID] = day
			}
		}
	}
	return latest
}

// leastExtent is the shortest stretch that Extent answers: a lone day stands in a month, not alone.
const leastExtent = 28 * timeline.SecondsPerDay

// Extent answers the time that the dated events cover, open ends up to their latest sources; the
// zero span where none is dated. It is never shorter than four weeks.
func Extent(events []timeline.Event, latest map[int64]timeline.Time) timeline.Span {
	var whole timeline.Span
	found := false
	for _, e := range events {
		s, ok := reach(e, latest)
		if !ok || e.Status == timeline.Rejected {
			continue
		}
		if !found {
			whole, found = s, true
		}
		whole = whole.Union(s)
	}
	if !found {
		return whole
	}
	if short := timeline.Time(leastExtent - whole.Seconds()); short > 0 {
		whole.Start -= short / 2
		whole.End = whole.Start + leastExtent
	}
	return whole
}

// reach answers the time that an event's date names, with the bar of what is still so.
func reach(e timeline.Event, latest map[int64]timeline.Time) (timeline.Span, bool) {
	from, hasFrom := e.Date.Earliest()
	to, hasTo := e.Date.Latest()
	switch {
	case !hasFrom && !hasTo:
		return timeline.Span{}, false
	case !hasFrom:
		from = to
		if e.Date.Form == timeline.Until {
			from = e.Date.End.Span().Start
		}
	case !hasTo:
		to = from
		if e.Date.Form == timeline.Since {
			to = e.Date.Start.Span().End
			if day, ok := latest[e.ID]; ok {
				to = max(to, day)
			}
		}
	}
	return timeline.Span{Start: from, End: to}, true
}
