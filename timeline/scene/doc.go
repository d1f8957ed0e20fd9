// Package scene holds a retained picture: a list of shapes that prints as text, answers what lies
// under a point, and draws itself onto an image. The screen and every exported file are drawn from
// the same Scene, so what is exported is what was seen.
//
// It knows three spaces:
//
//   - time space: seconds, timeline.Time. Only timeline/layout goes from it to the next one.
//   - scene space: logical pixels, x to the right, y down, the origin at the scene's top left
//     corner. Everything in this package is in it unless it says otherwise.
//   - device space: pixels of an image. A Painter goes there by one scale; a straight edge falls
//     on a device pixel, so that lines stay sharp.
//
// A Scene is a plain value: the same marks give the same bytes on every machine. It holds no text
// that is not laid out already. Colours are not premultiplied. A Scene may be shared between
// goroutines as long as nobody changes it; a Painter belongs to one goroutine at a time.
//
//	s := &scene.Scene{Width: 200, Height: 40, Background: white}
//	s.Add(scene.Rect{X: 20, Y: 14, W: 80, H: 12, Radius: 2, Fill: tint, Stroke: scene.Stroke{Color: blue, Width: 1.5}})
//	s.Draw(img, engine, 2) // twice the size
package scene
