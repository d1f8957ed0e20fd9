package app

import "math/bits"

// heights holds the heights of pieces that lie one under the other, in pixels: a Fenwick tree, so
// that a height can be changed and a place found in a few steps however many there are.
type heights struct {
	each []int
	sums []int // sums[i]: of the each below i whose place the lowest bit of i spans
}

func newHeights(each []int) *heights {
	h := &heights{each: each, sums: make([]int, len(each)+1)}
	for i, v := range each {
		h.sums[i+1] += v
		if up := i + 1 + (i+1)&-(i+1); up < len(h.sums) {
			h.sums[up] += h.sums[i+1]
		}
	}
	return h
}

func (h *heights) set(i, height int) {
	d := height - h.each[i]
	h.each[i] = height
	for i++; d != 0 && i < len(h.sums); i += i & -i {
		h.sums[i] += d
	}
}

// above answers how high the first n pieces are together.
func (h *heights) above(n int) int {
	sum := 0
	for ; n > 0; n &= n - 1 {
		sum += h.sums[n]
	}
	return sum
}

// at answers the piece that lies at y, the first or the last one where y is outside.
func (h *heights) at(y float64) int {
	i := 0
	for bit := 1 << bits.Len(uint(len(h.each))); bit > 0; bit >>= 1 {
		if i+bit < len(h.sums) && float64(h.sums[i+bit]) <= y {
			i += bit
			y -= float64(h.sums[i])
		}
	}
	return max(0, min(i, len(h.each)-1))
}
