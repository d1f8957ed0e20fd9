package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestStack(t *testing.T) {
	cases := []struct {
		name  string
		all   []footprint
		lanes []int
	}{
		{"none", nil, []int{}},
		{"one after the other share a lane", []footprint{{0, 10}, {22, 30}, {42, 50}}, []int{0, 0, 0}},
		{"too near", []footprint{{0, 10}, {21, 30}}, []int{0, 1}},
		{"the first lane with room is taken", []footprint{{0, 100}, {0, 10}, {30, 40}, {112, 120}}, []int{0, 1, 1, 0}},
		{"a gap between two is used", []footprint{{0, 10}, {100, 110}, {30, 80}}, []int{0, 0, 0}},
		{"a gap that is too small is not", []footprint{{0, 10}, {100, 110}, {30, 90}}, []int{0, 0, 1}},
		{"the same place thrice", []footprint{{5, 6}, {5, 6}, {5, 6}}, []int{0, 1, 2}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			lanes, count := stack(c.all)
			most := 0
			for _, l := range lanes {
				most = max(most, l+1)
			}
			if !slices.Equal(lanes, c.lanes) || count != most {
				t.Errorf("lanes %v of %d, want %v", lanes, count, c.lanes)
			}
		})
	}
}

func TestStackTakesTheFirstLaneWithRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []footprint
		for range rapid.IntRange(1, 60).Draw(t, "count") {
			from := rapid.Float64Range(0, 500).Draw(t, "from")
			all = append(all, footprint{from, from + rapid.Float64Range(0, 120).Draw(t, "length")})
		}
		lanes, _ := stack(all)
		apart := func(a, b footprint) bool { return a.to+footprintGap <= b.from || b.to+footprintGap <= a.from }
		for i, f := range all {
			for l := range lanes[i] + 1 {
				room := true
				for j := range i {
					room = room && (lanes[j] != l || apart(all[j], f))
				}
				if room != (l == lanes[i]) {
					t.Fatalf("footprint %d: lane %d has room: %v; it was put into %d", i, l, room, lanes[i])
				}
			}
		}
	})
}
