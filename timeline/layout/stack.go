package layout

import "slices"

// footprintGap is how far apart two events of one lane stay.
const footprintGap = 12

// footprint is the stretch along the view that an event needs: mark and label.
type footprint struct{ from, to float64 }

// stack puts footprints into lanes: each into the first lane where it stands footprintGap clear of
// all that is there. It answers the lane of each and how many there are.
func stack(all []footprint) (lanes []int, count int) {
	lanes = make([]int, len(all))
	var taken []lane
	for i, f := range all {
		l := slices.IndexFunc(taken, func(t lane) bool { return t.free(f) })
		if l < 0 {
			l = len(taken)
			taken = append(taken, lane{})
		}
		taken[l].add(f)
		lanes[i] = l
	}
	return lanes, len(taken)
}

// lane holds the footprints of a lane in order; they do not overlap.
type lane []footprint

// search answers where in the lane f would stand.
func (l lane) search(f footprint) int {
	i, _ := slices.BinarySearchFunc(l, f, func(a, b footprint) int {
		if a.from < b.from {
			return -1
		}
		return 1
	})
	return i
}

// free tells whether f has room in the lane. Footprints come nearly in order, so mostly the last one
// decides.
func (l lane) free(f footprint) bool {
	if len(l) > 0 {
		if last := l[len(l)-1]; f.from >= last.to+footprintGap {
			return true
		} else if f.to+footprintGap > last.from {
			return false
		}
	}
	i := l.search(f)
	return (i == 0 || l[i-1].to+footprintGap <= f.from) && (i == len(l) || f.to+footprintGap <= l[i].from)
}

func (l *lane) add(f footprint) { *l = slices.Insert(*l, l.search(f), f) }
