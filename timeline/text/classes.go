package text

import "golang.org/x/text/unicode/bidi"

// class is the bidirectional class of r.
func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// isRemoved reports whether rule X9 takes a character of class c out.
func isRemoved(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// isInitiator reports whether c begins an isolate.
func isInitiator(c bidi.Class) bool {
	return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI
}

// isNeutral reports whether c is one of the rules' NI: a neutral or an
// isolate formatting character.
func isNeutral(c bidi.Class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
		return true
	}
	return false
}

// direction is the class, L or R, of an embedding level.
func direction(level uint8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

// strong is the strong direction that c counts as in rules N0 to N2, where
// numbers count as R; it is ON for everything else.
func strong(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.AL, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// matchIsolates finds for each isolate initiator the PDI that closes it
// (BD9), and for each such PDI its initiator; -1 stands for none.
func matchIsolates(classes []bidi.Class) (match []int) {
	match = make([]int, len(classes))
	var open []int
	for i, c := range classes {
		match[i] = -1
		switch {
		case isInitiator(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			j := open[len(open)-1]
			open = open[:len(open)-1]
			match[i], match[j] = j, i
		}
	}
	return match
}

// firstStrong is the level that rules P2 and P3 give classes: 1 where the
// first strong character outside isolates is R or AL, 0 where it is L, and
// -1 where there is none.
func firstStrong(classes []bidi.Class) int {
	depth := 0
	for _, c := range classes {
		switch {
		case isInitiator(c):
			depth++
		case c == bidi.PDI:
			depth = max(depth-1, 0)
		case depth > 0:
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		}
	}
	return -1
}
