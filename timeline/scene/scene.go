package scene

import (
	"image/color"

	"waqai/timeline/text"
)

// Scene is a picture of Width by Height: its marks in the order in which they are painted, on a
// Background (none where it is transparent).
type Scene struct {
	Title         string // its name, for those who cannot see it; "" for none
	Width, Height float64
	Background    color.NRGBA
	Marks         []Mark
}

// Add puts marks on top of what is there.
func (s *Scene) Add(marks ...Mark) { s.Marks = append(s.Marks, marks...) }

// Mark is something in a scene: Rect, Disc, Path, Fade, Hatch, Text, Group or Frame.
type Mark interface{ mark() }

// Point is a place in scene space.
type Point struct{ X, Y float64 }

// Box is a rectangle in scene space.
type Box struct{ X, Y, W, H float64 }

// Contains tells whether p lies in b or on its edge.
func (b Box) Contains(p Point) bool {
	return p.X >= b.X && p.X <= b.X+b.W && p.Y >= b.Y && p.Y <= b.Y+b.H
}

// Stroke is how a line is drawn: nothing where Width or the colour's alpha is 0; dashed where
// Dash is above 0 (lengths of a dash and of the gap behind it).
type Stroke struct {
	Color     color.NRGBA
	Width     float64
	Dash, Gap float64
}

func (s Stroke) visible() bool { return s.Width > 0 && s.Color.A > 0 }

// Rect is a rectangle with corners of one Radius. Its stroke lies inside its edges.
type Rect struct {
	X, Y, W, H, Radius float64
	Fill               color.NRGBA
	Stroke             Stroke
}

// Disc is a filled circle around X, Y. Its stroke lies inside its edge.
type Disc struct {
	X, Y, R float64
	Fill    color.NRGBA
	Stroke  Stroke
}

// Path is a line through Points, or a polygon where Closed; its corners are rounded by Round. The
// stroke lies on the line.
type Path struct {
	Points []Point
	Closed bool
	Round  float64
	Fill   color.NRGBA
	Stroke Stroke
}

// Fade is a rectangle whose opacity changes evenly from From at its left edge to To at its right
// one (both 0 to 1).
type Fade struct {
	X, Y, W, H float64
	Color      color.NRGBA
	From, To   float64
}

// Hatch is a rectangle filled with stripes that rise at 45 degrees, 2 wide and 6 apart.
type Hatch struct {
	X, Y, W, H float64
	Color      color.NRGBA
}

// Text is a laid-out line; X is its left end. Words is what it was laid out from.
type Text struct {
	Line        *text.Line
	Words       string
	X, Baseline float64
	Color       color.NRGBA
}

// Group holds all that is drawn of one event. Title and Date are its words, for those who cannot
// see the shapes; Boxes is where it can be hit.
type Group struct {
	Event       int64 // 0 for what belongs to no event
	Title, Date string
	Boxes       []Box
	Marks       []Mark
}

// Frame shows a scene inside another one, its top left corner at X, Y. Nothing of it is seen
// outside its own width and height.
type Frame struct {
	X, Y  float64
	Scene *Scene
}

func (Rect) mark()  {}
func (Disc) mark()  {}
func (Path) mark()  {}
func (Fade) mark()  {}
func (Hatch) mark() {}
func (Text) mark()  {}
func (Group) mark() {}
func (Frame) mark() {}
