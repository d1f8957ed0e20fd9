package layout

import (
	"os"
	"sync"

	"waqai/timeline"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

var fonts = sync.OnceValues(func() (*text.Engine, error) { return text.New(os.DirFS("../../assets")) })

// fatal is what a test, a benchmark and a property have in common.
type fatal interface{ Fatal(...any) }

// engine answers the text engine that all tests share.
func engine(t fatal) *text.Engine {
	e, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// sample is a conflict told by one article of 14 September 2021: twelve dated events on four tracks
// and one that is undated.
func sample(l timeline.Language) Input {
	day, month, year := timeline.NewDay, timeline.NewMonth, timeline.NewYear
	about := month(2021, 8)
	about.Approximate = true
	rows := []struct {
		track           int
		date            timeline.Date
		arabic, english string
		proposed        bool
	}{
		{0, timeline.In(month(2011, 3)), "بدء الصراع في سوريا", "Conflict in Syria begins", false},
		{0, timeline.Date{Form: timeline.Since, Start: year(2011), Extent: timeline.Throughout}, "صراع مستمر", "Continuing conflict", false},
		{0, timeline.Date{Form: timeline.Since, Start: year(2013), Extent: timeline.Throughout}, "أحياء في درعا خارج سيطرة الحكومة", "Parts of Daraa out of government control", false},
		{1, timeline.In(year(2015)), "انتشار القوات الجوية الروسية", "Russian air force deploys", false},
		{2, timeline.In(year(2018)), "بوتين يستقبل الأسد في سوتشي", "Putin hosts Assad in Sochi", false},
		{3, timeline.In(year(2020)), "واشنطن تشدد العقوبات على سوريا", "Washington tightens sanctions on Syria", false},
		{2, timeline.In(month(2021, 1)), "قمة بوتين والأسد في دمشق", "Putin and Assad meet in Damascus", false},
		{3, timeline.In(month(2021, 5)), "فوز الأسد بولاية رابعة", "Assad wins a fourth term", false},
		{1, timeline.Range(about, day(2021, 9, 14)), "غارات روسية على إدلب", "Russian raids on Idlib", true},
		{0, timeline.Date{Form: timeline.Between, Start: day(2021, 9, 6), End: day(2021, 9, 12)}, "بدء سريان وقف إطلاق النار في درعا", "Daraa ceasefire takes effect", false},
		{2, timeline.In(day(2021, 9, 13)), "لقاء بوتين والأسد في موسكو", "Putin and Assad meet in Moscow", false},
		{2, timeline.In(day(2021, 9, 14)), "بيان الكرملين عن اللقاء", "Kremlin statement on the meeting", true},
		{1, timeline.Date{}, "العمليات الروسية السورية المشتركة", "Joint Russian–Syrian operations", false},
	}
	names := [][2]string{{"القتال والميدان", "Fighting"}, {"القوات الأجنبية", "Foreign forces"}, {"الدبلوماسية", "Diplomacy"}, {"السياسة والعقوبات", "Politics, sanctions"}}
	in := Input{
		Wording: timeline.Wording{Language: l},
		RTLAxis: l == timeline.Arabic, RTLInterface: l == timeline.Arabic,
	}
	articles := []timeline.Article{{ID: 1, Published: day(2021, 9, 14)}}
	for i, r := range rows {
		e := timeline.Event{
			ID: int64(i + 1), Title: words(l, r.arabic, r.english), Date: r.date, Status: timeline.Accepted,
			Category:  words(l, names[r.track][0], names[r.track][1]),
			Citations: []timeline.Citation{{Article: 1, Quote: "ست سنوات"}},
		}
		if r.proposed {
			e.Status = timeline.Proposed
		}
		in.Events = append(in.Events, e)
	}
	in.Tracks = Tracks(in.Events, articles, l)
	for i, c := range []int{1, 6, 0, 2} {
		in.Tracks[trackNamed(in.Tracks, words(l, names[i][0], names[i][1]))].Colour = c
	}
	in.Latest = Latest(in.Events, articles)
	in.View = Viewport{Width: 975, Height: 748}
	in.Theme, _ = ThemeNamed("light")
	return in
}

func trackNamed(tracks []Track, name string) int {
	for i, t := range tracks {
		if t.Name == name {
			return i
		}
	}
	return -1
}

// between sets the view to a stretch of time.
func (in *Input) between(from, to timeline.Time) {
	in.View.Start, in.View.PerPx = from, float64(to-from)/in.View.Width
}

// years is the whole conflict, months its last year.
func years(l timeline.Language) Input {
	in := sample(l)
	in.between(timeline.On(2010, 9, 1), timeline.On(2022, 3, 1))
	in.Selected = 6
	return in
}

func months(l timeline.Language) Input {
	in := sample(l)
	in.between(timeline.On(2020, 10, 25), timeline.On(2021, 10, 20))
	in.Selected, in.Hovered = 11, 8
	return in
}

// together puts a picture's scenes beside one another as the window does.
func together(in Input, p *Picture) *scene.Scene {
	body, head := 0., in.View.Width
	if !in.RTLInterface {
		body, head = HeaderWidth, 0
	}
	bottom := AxisHeight + in.View.Height
	s := &scene.Scene{Width: in.View.Width + HeaderWidth, Height: bottom + ShelfHeight + OverviewHeight, Background: in.Theme.Chrome}
	s.Add(
		scene.Frame{X: body, Scene: p.Axis}, scene.Frame{X: body, Y: AxisHeight, Scene: p.Body},
		scene.Frame{X: body, Y: bottom, Scene: p.Shelf}, scene.Frame{X: body, Y: bottom + ShelfHeight, Scene: p.Overview},
		scene.Frame{X: head, Y: AxisHeight, Scene: p.Headers},
		scene.Frame{X: head, Y: bottom, Scene: p.ShelfHeader}, scene.Frame{X: head, Y: bottom + ShelfHeight, Scene: p.OverviewHeader},
	)
	return s
}
