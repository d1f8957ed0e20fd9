package text

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// resolveWeak applies rules W1 to W7.
func (s *sequence) resolveWeak(types []class) {
	previous, lastStrong := s.sos, s.sos
	for _, i := range s.chars { // W1, W2
		if types[i] == bidiNSM {
			types[i] = previous
			if isInitiator(previous) || previous == bidiPDI {
				types[i] = bidiON
			}
		}
		previous = types[i] // before W2, which judges a mark on a number alike
		switch types[i] {
		case bidiL, bidiR, bidiAL:
			lastStrong = types[i]
		case bidiEN:
			if lastStrong == bidiAL {
				types[i] = bidiAN
			}
		}
	}
	for _, i := range s.chars { // W3
		if types[i] == bidiAL {
			types[i] = bidiR
		}
	}
	for k := 1; k+1 < len(s.chars); k++ { // W4
		before, t, after := types[s.chars[k-1]], types[s.chars[k]], types[s.chars[k+1]]
		switch {
		case before != after:
		case t == bidiES && before == bidiEN, t == bidiCS && (before == bidiEN || before == bidiAN):
			types[s.chars[k]] = before
		}
	}
	for k := 0; k < len(s.chars); { // W5
		if types[s.chars[k]] != bidiET {
			k++
			continue
		}
		end := k
		for end < len(s.chars) && types[s.chars[end]] == bidiET {
			end++
		}
		if k > 0 && types[s.chars[k-1]] == bidiEN || end < len(s.chars) && types[s.chars[end]] == bidiEN {
			for ; k < end; k++ {
				types[s.chars[k]] = bidiEN
			}
		}
		k = end
	}
	lastStrong = s.sos
	for _, i := range s.chars { // W6, W7
		switch types[i] {
		case bidiES, bidiCS, bidiET:
			types[i] = bidiON
		case bidiL, bidiR:
			lastStrong = types[i]
		case bidiEN:
			if lastStrong == bidiL {
				types[i] = bidiL
			}
		}
	}
}

// bracketPair holds the places, within a sequence, of two brackets (BD16).
type bracketPair struct{ open, close int }

// maxBrackets is the depth at which rule BD16 stops looking for pairs.
const maxBrackets = 63

// bracketPairs finds the pairs of a sequence, by their opening bracket.
func (s *sequence) bracketPairs(runes []rune, types []class) []bracketPair {
	type opened struct {
		closing rune
		at      int
	}
	var stack []opened
	var pairs []bracketPair
	for k, i := range s.chars {
		if types[i] != bidiON {
			continue
		}
		p, _ := bidi.LookupRune(runes[i])
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(stack) == maxBrackets {
				return nil
			}
			stack = append(stack, opened{canonicalBracket(mirrored(runes[i])), k})
		default:
			closing := canonicalBracket(runes[i])
			for n := len(stack) - 1; n >= 0; n-- {
				if stack[n].closing == closing {
					pairs = append(pairs, bracketPair{stack[n].at, k})
					stack = stack[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b bracketPair) int { return a.open - b.open })
	return pairs
}

// mirrored is the other bracket of the pair that r belongs to.
func mirrored(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	}
	return []rune(bidi.ReverseString(string(r)))[0]
}

// canonicalBracket joins the two angle brackets that are canonically
// equivalent to others.
func canonicalBracket(r rune) rune {
	switch r {
	case '\u2329':
		return '\u3008'
	case '\u232A':
		return '\u3009'
	}
	return r
}

// resolveBrackets applies rule N0.
func (s *sequence) resolveBrackets(runes []rune, classes, types []class) {
	embedded := direction(s.level)
	for _, pair := range s.bracketPairs(runes, types) {
		found := bidiON
		for _, i := range s.chars[pair.open+1 : pair.close] {
			if t := strong(types[i]); t == embedded {
				found = embedded
				break
			} else if t != bidiON {
				found = t
			}
		}
		if found == bidiON {
			continue
		}
		if found != embedded {
			context := s.sos
			for k := pair.open - 1; k >= 0; k-- {
				if t := strong(types[s.chars[k]]); t != bidiON {
					context = t
					break
				}
			}
			if context != found {
				found = embedded
			}
		}
		for _, k := range []int{pair.open, pair.close} {
			types[s.chars[k]] = found
			for _, i := range s.chars[k+1:] { // marks on the bracket
				if classes[i] != bidiNSM {
					break
				}
				types[i] = found
			}
		}
	}
}

// resolveNeutral applies rules N1 and N2.
func (s *sequence) resolveNeutral(types []class) {
	before := s.sos
	for k := 0; k < len(s.chars); {
		if !isNeutral(types[s.chars[k]]) {
			before = strong(types[s.chars[k]])
			k++
			continue
		}
		end := k
		for end < len(s.chars) && isNeutral(types[s.chars[end]]) {
			end++
		}
		after := s.eos
		if end < len(s.chars) {
			after = strong(types[s.chars[end]])
		}
		resolved := direction(s.level)
		if before == after {
			resolved = before
		}
		for ; k < end; k++ {
			types[s.chars[k]] = resolved
		}
	}
}

// resolveImplicit applies rules I1 and I2.
func (s *sequence) resolveImplicit(types []class, levels []uint8) {
	for _, i := range s.chars {
		switch t := types[i]; {
		case s.level&1 == 0 && t == bidiR:
			levels[i] = s.level + 1
		case s.level&1 == 0 && (t == bidiAN || t == bidiEN):
			levels[i] = s.level + 2
		case s.level&1 == 1 && (t == bidiL || t == bidiAN || t == bidiEN):
			levels[i] = s.level + 1
		default:
			levels[i] = s.level
		}
	}
}
