package article

import (
	"strings"
	"unicode"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// decodeGuessed tries the encodings that chardet holds possible, and those that Arabic and
// English news come in, and takes the one whose text is the most plausible.
func decodeGuessed(raw []byte) (string, error) {
	candidates := []encoding.Encoding{}
	sample := raw[:min(len(raw), 1<<16)]
	if results, err := chardet.NewTextDetector().DetectAll(sample); err == nil {
		for _, r := range results {
			if e, err := htmlindex.Get(r.Charset); err == nil && r.Confidence >= 10 {
				candidates = append(candidates, e)
			}
		}
	}
	candidates = append(candidates, charmap.Windows1256, charmap.ISO8859_6, charmap.Windows1252)
	var best encoding.Encoding
	bestScore := 0.0
	for i, e := range candidates {
		text, err := e.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		// Between equally plausible texts the order of the guesses decides.
		if s := plausibility(string(text)) - float64(i)*0.001; s > bestScore {
			best, bestScore = e, s
		}
	}
	if best == nil {
		return "", ErrCharset
	}
	return decodeWith(best, raw)
}

// plausibility answers from 0 (no text that anybody wrote) to 2 (text with the everyday words of
// a language) how far a decoded text looks like news. Wrong decodings of Arabic give letters
// with accents in a row, letters of several scripts in a word, controls or nothing at all.
func plausibility(text string) float64 {
	letters, arabic, eastern, accented, odd, runes := 0, 0, 0, 0, 0, 0
	for _, r := range text {
		runes++
		switch {
		case r == unicode.ReplacementChar, r >= 0x80 && r < 0xa0, unicode.Is(unicode.Co, r):
			odd++
		case unicode.Is(unicode.Arabic, r):
			arabic++
			letters++
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			eastern++
			letters++
		case unicode.IsLetter(r):
			letters++
			if r >= 0x80 {
				accented++
			}
		case r >= 0xa0 && r < 0x100:
			odd++ // ¶ ³ ¤ between letters: the usual look of a wrong guess
		}
	}
	if letters == 0 || odd*20 > runes {
		return 0
	}
	score := 1 - 10*float64(odd)/float64(runes)
	switch {
	case eastern > 0:
		score -= 0.5 // a few Arabic words pass for Shift JIS or GB 18030 without an error
	case arabic*2 > letters:
		score += min(1, 8*wordShare(text, arabicWords))
	case accented*4 > letters && isLatin(text):
		return 0
	case accented*4 <= letters:
		score += min(1, 5*wordShare(text, englishWords))
	}
	return max(score, 0)
}

func isLatin(text string) bool {
	latin, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return latin*2 > letters
}

// wordShare answers which share of the words of text are among words.
func wordShare(text string, words map[string]bool) float64 {
	found, all := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		all++
		if words[strings.ToLower(w)] {
			found++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(found) / float64(all)
}
