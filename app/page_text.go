package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// runeStep is how many runes lie between two places that a runeText knows.
const runeStep = 1024

// runeText is a text that is read by places in runes. It knows the byte of every runeStep-th rune,
// so that a few words of a long text cost no copy of it.
type runeText struct {
	content string
	steps   []int
	runes   int
}

func newRuneText(s string) runeText {
	t := runeText{content: s}
	for at := range s {
		if t.runes%runeStep == 0 {
			t.steps = append(t.steps, at)
		}
		t.runes++
	}
	return t
}

// byteAt answers the byte at which a rune begins; places outside the text are its ends.
func (t *runeText) byteAt(place int) int {
	switch {
	case place <= 0:
		return 0
	case place >= t.runes:
		return len(t.content)
	}
	at := t.steps[place/runeStep]
	for n := place % runeStep; n > 0; n-- {
		_, size := utf8.DecodeRuneInString(t.content[at:])
		at += size
	}
	return at
}

// slice answers the runes of s as they are stored.
func (t *runeText) slice(s runeSpan) string {
	if s.empty() {
		return ""
	}
	return t.content[t.byteAt(s.start):t.byteAt(s.end)]
}

// Runes after which a long paragraph is set in pieces, and from which on the end of a sentence is
// taken for the border between two of them.
const (
	pieceRunes = 2000
	pieceLeast = 1000
)

// pieceEnd answers how much of a paragraph makes its next piece: all of a short one, else up to
// the end of a sentence, a space, or where there is neither a letter that no mark follows.
func pieceEnd(s string) (size, runes int) {
	sentence, space, sentenceRunes, spaceRunes := 0, 0, 0, 0
	before := ' '
	for at, r := range s {
		if unicode.IsSpace(before) && !unicode.IsSpace(r) {
			if space, spaceRunes = at, runes; runes >= pieceLeast && endsSentence(s[:at]) {
				sentence, sentenceRunes = at, runes
			}
		}
		if runes >= pieceRunes {
			switch {
			case sentence > 0:
				return sentence, sentenceRunes
			case space > 0:
				return space, spaceRunes
			case runes == 2*pieceRunes || !unicode.In(r, unicode.M, unicode.Cf): // else it belongs to the letter before it
				return at, runes
			}
		}
		before, runes = r, runes+1
	}
	return len(s), runes
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, unicode.IsSpace))
	return strings.ContainsRune(".!?؟…۔", r)
}
