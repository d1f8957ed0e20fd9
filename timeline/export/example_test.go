package export_test

import (
	"bytes"
	"fmt"
	"os"

	"waqai/timeline"
	"waqai/timeline/export"
	"waqai/timeline/layout"
	"waqai/timeline/text"
)

func Example() {
	engine, err := text.New(os.DirFS("../../assets"))
	if err != nil {
		fmt.Println(err)
		return
	}
	events := []timeline.Event{{ID: 1, Title: "Summit in Damascus", Date: timeline.In(timeline.NewMonth(2020, 1)), Status: timeline.Accepted}}
	theme, _ := layout.ThemeNamed("print")
	page, err := export.Compose(events, layout.Tracks(events, nil, timeline.English), export.Options{
		Title: "One event", Width: 800, Theme: theme, Wording: timeline.Wording{Language: timeline.English},
	}, engine)
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg bytes.Buffer
	if err := export.SVG(&svg, page, 1); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Width, "wide;", bytes.Count(svg.Bytes(), []byte("<title>")), "titles")
	// Output: 800 wide; 2 titles
}
