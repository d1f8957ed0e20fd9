package text

import (
	"iter"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// class is a bidirectional class in a byte.
type class uint8

// The classes of UAX #9.
const (
	bidiL   = class(bidi.L)
	bidiR   = class(bidi.R)
	bidiEN  = class(bidi.EN)
	bidiES  = class(bidi.ES)
	bidiET  = class(bidi.ET)
	bidiAN  = class(bidi.AN)
	bidiCS  = class(bidi.CS)
	bidiB   = class(bidi.B)
	bidiS   = class(bidi.S)
	bidiWS  = class(bidi.WS)
	bidiON  = class(bidi.ON)
	bidiBN  = class(bidi.BN)
	bidiNSM = class(bidi.NSM)
	bidiAL  = class(bidi.AL)
	bidiLRO = class(bidi.LRO)
	bidiRLO = class(bidi.RLO)
	bidiLRE = class(bidi.LRE)
	bidiRLE = class(bidi.RLE)
	bidiPDF = class(bidi.PDF)
	bidiLRI = class(bidi.LRI)
	bidiRLI = class(bidi.RLI)
	bidiFSI = class(bidi.FSI)
	bidiPDI = class(bidi.PDI)
)

// classOf is the bidirectional class of r.
func classOf(r rune) class {
	p, _ := bidi.LookupRune(r)
	return class(p.Class())
}

// isRemoved reports whether rule X9 takes a character of class c out.
func isRemoved(c class) bool {
	switch c {
	case bidiLRE, bidiRLE, bidiLRO, bidiRLO, bidiPDF, bidiBN:
		return true
	}
	return false
}

// isInitiator reports whether c begins an isolate.
func isInitiator(c class) bool {
	return c == bidiLRI || c == bidiRLI || c == bidiFSI
}

// isNeutral reports whether c is one of the rules' NI: a neutral or an
// isolate formatting character.
func isNeutral(c class) bool {
	switch c {
	case bidiB, bidiS, bidiWS, bidiON, bidiLRI, bidiRLI, bidiFSI, bidiPDI:
		return true
	}
	return false
}

// direction is the class, L or R, of an embedding level.
func direction(level uint8) class {
	if level&1 == 1 {
		return bidiR
	}
	return bidiL
}

// strong is the strong direction that c counts as in rules N0 to N2, where
// numbers count as R; it is ON for everything else.
func strong(c class) class {
	switch c {
	case bidiL:
		return bidiL
	case bidiR, bidiAL, bidiEN, bidiAN:
		return bidiR
	}
	return bidiON
}

// matchIsolates finds for each isolate initiator the PDI that closes it
// (BD9), and for each such PDI its initiator; -1 stands for none. Classes
// without an isolate have no matches at all.
func matchIsolates(classes []class) (match []int) {
	if !slices.ContainsFunc(classes, isInitiator) {
		return nil
	}
	match = make([]int, len(classes))
	var open []int
	for i, c := range classes {
		match[i] = -1
		switch {
		case isInitiator(c):
			open = append(open, i)
		case c == bidiPDI && len(open) > 0:
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
func firstStrong(classes iter.Seq[class]) int {
	depth := 0
	for c := range classes {
		switch {
		case isInitiator(c):
			depth++
		case c == bidiPDI:
			depth = max(depth-1, 0)
		case depth > 0:
		case c == bidiL:
			return 0
		case c == bidiR || c == bidiAL:
			return 1
		}
	}
	return -1
}

// DirectionOf is the direction that Auto finds for s.
func DirectionOf(s string) Direction {
	classes := func(yield func(class) bool) {
		for _, r := range s {
			if !yield(classOf(shapable(r))) {
				return
			}
		}
	}
	if firstStrong(classes) == 1 {
		return RTL
	}
	return LTR
}
