package text

import "slices"

// maxDepth is the deepest explicit level (BD2).
const maxDepth = 125

// paragraphLevel is the level of a paragraph of the given classes: rules P2
// and P3 where dir is Auto.
func paragraphLevel(classes []class, dir Direction) uint8 {
	switch dir {
	case LTR:
		return 0
	case RTL:
		return 1
	}
	if firstStrong(slices.Values(classes)) == 1 {
		return 1
	}
	return 0
}

// resolveLevels gives each rune of a paragraph its embedding level (UAX #9,
// rules X1 to I2). Characters that rule X9 removes take the level of the one
// before them, so that they break no run. classes are those of runes and are
// left as they are. Rules L1 and L2 belong to a line: see lineLevels, order.
func resolveLevels(runes []rune, classes []class, base uint8) []uint8 {
	levels := make([]uint8, len(runes))
	if base == 0 && !needsBidi(classes) {
		return levels
	}
	match := matchIsolates(classes)
	types := explicitLevels(classes, match, base, levels)
	for _, seq := range isolatingSequences(classes, match, base, levels) {
		seq.resolveWeak(types)
		seq.resolveBrackets(runes, classes, types)
		seq.resolveNeutral(types)
		seq.resolveImplicit(types, levels)
	}
	last := base
	for i, c := range classes {
		if isRemoved(c) {
			levels[i] = last
		}
		last = levels[i]
	}
	return levels
}

// needsBidi reports whether some class can raise a level above 0.
func needsBidi(classes []class) bool {
	for _, c := range classes {
		switch c {
		case bidiR, bidiAL, bidiAN, bidiRLE, bidiLRE, bidiRLO, bidiLRO, bidiRLI, bidiLRI, bidiFSI:
			return true
		}
	}
	return false
}

// embedding is an entry of the directional status stack.
type embedding struct {
	level    uint8
	override class // ON where there is no override
	isolate  bool
}

// next is the least level above l of direction d.
func (e embedding) next(rtl bool) uint8 {
	if rtl {
		return (e.level + 1) | 1
	}
	return (e.level + 2) &^ 1
}

// explicitLevels applies rules X1 to X8: it sets levels and returns the
// classes as overrides leave them.
func explicitLevels(classes []class, match []int, base uint8, levels []uint8) []class {
	types := make([]class, len(classes))
	copy(types, classes)
	stack := make([]embedding, 1, 8)
	stack[0] = embedding{level: base, override: bidiON}
	overIsolates, overEmbeddings, isolates := 0, 0, 0
	for i, c := range classes {
		top := stack[len(stack)-1]
		levels[i] = top.level
		switch c {
		case bidiRLE, bidiLRE, bidiRLO, bidiLRO:
			e := embedding{level: top.next(c == bidiRLE || c == bidiRLO), override: bidiON}
			switch c {
			case bidiRLO:
				e.override = bidiR
			case bidiLRO:
				e.override = bidiL
			}
			if e.level <= maxDepth && overIsolates == 0 && overEmbeddings == 0 {
				stack = append(stack, e)
			} else if overIsolates == 0 {
				overEmbeddings++
			}
		case bidiRLI, bidiLRI, bidiFSI:
			if top.override != bidiON {
				types[i] = top.override
			}
			rtl := c == bidiRLI
			if c == bidiFSI && overIsolates == 0 && overEmbeddings == 0 {
				end := match[i]
				if end < 0 {
					end = len(classes)
				}
				rtl = firstStrong(slices.Values(classes[i+1:end])) == 1
			}
			e := embedding{level: top.next(rtl), override: bidiON, isolate: true}
			if e.level <= maxDepth && overIsolates == 0 && overEmbeddings == 0 {
				stack = append(stack, e)
				isolates++
			} else {
				overIsolates++
			}
		case bidiPDI:
			switch {
			case overIsolates > 0:
				overIsolates--
			case isolates > 0:
				overEmbeddings = 0
				for !stack[len(stack)-1].isolate {
					stack = stack[:len(stack)-1]
				}
				stack = stack[:len(stack)-1]
				isolates--
			}
			top = stack[len(stack)-1]
			levels[i] = top.level
			if top.override != bidiON {
				types[i] = top.override
			}
		case bidiPDF:
			switch {
			case overIsolates > 0:
			case overEmbeddings > 0:
				overEmbeddings--
			case !top.isolate && len(stack) > 1:
				stack = stack[:len(stack)-1]
			}
		case bidiB:
			levels[i] = base
		case bidiBN:
		default:
			if top.override != bidiON {
				types[i] = top.override
			}
		}
	}
	return types
}

// sequence is an isolating run sequence (BD13): its characters by position,
// its level, and the directions at its borders.
type sequence struct {
	chars    []int32
	level    uint8
	sos, eos class
}

// isolatingSequences applies rule X10.
func isolatingSequences(classes []class, match []int, base uint8, levels []uint8) []*sequence {
	kept := make([]int32, 0, len(classes))
	for i, c := range classes {
		if !isRemoved(c) {
			kept = append(kept, int32(i))
		}
	}
	var all []*sequence
	var waiting map[int]*sequence // by the position of the PDI that goes on
	for start := 0; start < len(kept); {
		level := levels[kept[start]]
		end := start + 1
		for end < len(kept) && levels[kept[end]] == level {
			end++
		}
		first, last := int(kept[start]), int(kept[end-1])
		seq := waiting[first]
		if seq == nil {
			before := base
			if start > 0 {
				before = levels[kept[start-1]]
			}
			seq = &sequence{level: level, sos: direction(max(level, before))}
			all = append(all, seq)
		}
		if seq.chars == nil {
			seq.chars = kept[start:end:end]
		} else {
			seq.chars = append(seq.chars, kept[start:end]...)
		}
		if isInitiator(classes[last]) && match[last] >= 0 {
			if waiting == nil {
				waiting = map[int]*sequence{}
			}
			waiting[match[last]] = seq
		}
		after := base
		if end < len(kept) && !isInitiator(classes[last]) {
			after = levels[kept[end]]
		}
		seq.eos = direction(max(level, after))
		start = end
	}
	return all
}
