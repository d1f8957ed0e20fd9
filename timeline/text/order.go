package text

// lineLevels applies rule L1 to one line: separators, and the spaces and
// isolate marks before them or at the line's end, take the paragraph's level.
// It changes levels in place.
func lineLevels(levels []uint8, classes []class, base uint8) {
	trailing := true
	for i := len(classes) - 1; i >= 0; i-- {
		c := classes[i]
		switch {
		case c == bidiB || c == bidiS:
			trailing = true
		case c == bidiWS || c == bidiPDI || isInitiator(c) || isRemoved(c):
		default:
			trailing = false
		}
		if trailing {
			levels[i] = base
		}
	}
}

// order applies rule L2: it returns the indices of items with the given
// levels in visual order, from left to right.
func order(levels []uint8) []int {
	visual := make([]int, len(levels))
	highest, lowestOdd := uint8(0), uint8(255)
	for i, l := range levels {
		visual[i] = i
		highest = max(highest, l)
		if l&1 == 1 {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		for i := 0; i < len(visual); i++ {
			if levels[visual[i]] < level {
				continue
			}
			end := i + 1
			for end < len(visual) && levels[visual[end]] >= level {
				end++
			}
			for a, b := i, end-1; a < b; a, b = a+1, b-1 {
				visual[a], visual[b] = visual[b], visual[a]
			}
			i = end
		}
	}
	return visual
}
