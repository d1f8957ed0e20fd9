package text

// maxStretch is the most runes that are shaped and ordered as one. It lies
// far beyond any paragraph, and bounds the work and the memory for a text
// that has no line end.
const maxStretch = 1 << 16

// stretch is the length of the beginning of runes that is laid out as one:
// all of it, or what ends behind the last space that lies near the limit,
// or, where there is none, between a character with its marks and the next.
func stretch(runes []rune) int {
	if len(runes) <= maxStretch {
		return len(runes)
	}
	for end := maxStretch; end > maxStretch/2; end-- {
		if isSpace(runes[end-1]) && !isSpace(runes[end]) && !extends(runes[end]) {
			return end
		}
	}
	for end := maxStretch; end > maxStretch/2; end-- {
		if !extends(runes[end]) {
			return end
		}
	}
	return maxStretch
}

// beginning is the first n runes of s, all of s where it has no more.
func beginning(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for at := range s {
		if n == 0 {
			return s[:at]
		}
		n--
	}
	return s
}
