package scene

import "testing"

func TestHit(t *testing.T) {
	s := &Scene{Width: 400, Height: 200}
	s.Add(
		Group{Event: 1, Boxes: []Box{{100, 27, 12, 12}, {100, 3, 90, 17}}},
		Group{Event: 2, Boxes: []Box{{100, 81, 12, 12}, {100, 57, 90, 17}}},
		Group{Event: 3, Boxes: []Box{{250, 27, 8, 12}}},
		Group{Event: 4, Boxes: []Box{{262, 27, 8, 12}}},
		Group{Boxes: []Box{{350, 20, 20, 20}}},
		Frame{X: 300, Y: 100, Scene: &Scene{Width: 50, Height: 50, Marks: []Mark{Group{Event: 5, Boxes: []Box{{0, 0, 10, 10}}}}}},
	)
	cases := []struct {
		name string
		x, y float64
		want int64
	}{
		{"on the mark", 106, 33, 1},
		{"on the title", 180, 10, 1},
		{"twelve pixels beside it", 88, 33, 1},
		{"thirteen pixels beside it", 87, 33, 0},
		{"between mark and title", 104, 23, 1},
		{"nearer to the lower lane", 104, 50, 2},
		{"as near to both lanes: the upper one", 104, 48, 1},
		{"between two small marks, nearer to the first", 259.5, 33, 3},
		{"between two small marks, nearer to the second", 260.5, 33, 4},
		{"what is no event", 360, 30, 0},
		{"inside a frame", 305, 105, 5},
		{"outside a frame its events cannot be hit", 295, 105, 0},
		{"nothing", 390, 190, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, ok := s.Hit(c.x, c.y)
			if got != c.want || ok != (c.want != 0) {
				t.Errorf("event %d, %v; want %d", got, ok, c.want)
			}
		})
	}
}
