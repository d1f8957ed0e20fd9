package scene

import (
	"fmt"
	"image/color"
)

func ExampleScene_String() {
	ink := color.NRGBA{0x1B, 0x1E, 0x24, 255}
	s := &Scene{Width: 100, Height: 54, Background: color.NRGBA{0xFA, 0xF9, 0xF6, 255}}
	s.Add(
		Group{Event: 7, Title: "قمة دمشق", Date: "2020", Boxes: []Box{{10, 27, 40, 12}}, Marks: []Mark{
			Rect{X: 10, Y: 27, W: 40, H: 12, Radius: 2, Fill: color.NRGBA{0x3F, 0x66, 0xD0, 51}, Stroke: Stroke{Color: color.NRGBA{0x3F, 0x66, 0xD0, 255}, Width: 1.5}},
			Text{Words: "قمة دمشق", X: 10, Baseline: 16, Color: ink},
		}},
		Path{Points: []Point{{0, 50}, {30.126, 50}}, Stroke: Stroke{Color: ink, Width: 1, Dash: 3, Gap: 2.2}},
	)
	fmt.Print(s)
	// Output:
	// scene 100×54 on #FAF9F6
	//   event 7 "قمة دمشق", "2020"
	//     hit 10,27 40×12
	//     rect 10,27 40×12 r2 #3F66D0@0.2 stroke 1.5 #3F66D0
	//     text 10,16 "قمة دمشق" #1B1E24
	//   path 0,50 30.13,50 stroke 1 #1B1E24 dashed 3-2.2
}
