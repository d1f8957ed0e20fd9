package layout_test

import (
	"fmt"
	"os"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/text"
)

func Example() {
	engine, err := text.New(os.DirFS("../../assets"))
	if err != nil {
		fmt.Println(err)
		return
	}
	events := []timeline.Event{
		{ID: 1, Title: "قمة دمشق", Date: timeline.In(timeline.NewMonth(2020, 1)), Citations: []timeline.Citation{{Article: 1}}},
		{ID: 2, Title: "لقاء موسكو", Date: timeline.In(timeline.NewDay(2021, 9, 13)), Citations: []timeline.Citation{{Article: 1}}},
	}
	articles := []timeline.Article{{ID: 1, Title: "محادثات في موسكو", Published: timeline.NewDay(2021, 9, 14)}}

	theme, _ := layout.ThemeNamed("light")
	in := layout.Input{
		Events: events, Tracks: layout.Tracks(events, articles, timeline.Arabic), Theme: theme,
		Wording: timeline.Wording{Language: timeline.Arabic}, RTLAxis: true, RTLInterface: true,
		Latest: layout.Latest(events, articles),
	}
	in.View = layout.Viewport{Width: 900, Height: 400}.Fit(layout.Extent(events, in.Latest))
	picture := layout.Arrange(in, engine)

	mark := picture.Boxes[2].Mark
	event, _ := picture.Body.Hit(mark.X+6, mark.Y+6)
	fmt.Println("event", event, "in lane", picture.Boxes[event].Lane)
	// Output: event 2 in lane 0
}
