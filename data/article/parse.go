package article

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"waqai/timeline"
)

// line is a paragraph of a text: what stands between two line breaks, without white space at
// its ends and never empty. Its places are bytes.
type line struct {
	start, end int
	text       string
}

// Parse answers the parts of a text as it is given (it is not normalised here): title, outlet,
// language, passages and SHA-256. An empty language is detected. Every string has an answer; one
// without a letter has no passage.
func Parse(text string, language timeline.Language) timeline.Article {
	if language == "" {
		language = detect(text)
	}
	sum := sha256.Sum256([]byte(text))
	a := timeline.Article{Language: string(language), Text: text, SHA256: hex.EncodeToString(sum[:])}
	lines := splitLines(text)
	if len(lines) == 0 {
		return a
	}
	head := headLines(lines)
	furniture := furnitureFrom(lines, max(head, 1))
	a.Title, a.Outlet = titleOf(lines[0].text, head > 0)
	if a.Outlet == "" {
		a.Outlet = outletLine(lines[:head])
	}
	places := runeCounter{text: text}
	for i, l := range lines {
		role := timeline.Body
		pieces := []piece{{0, len(l.text)}}
		switch {
		case i < head:
			role = timeline.Head
		case i >= furniture:
			role = timeline.Furniture
		default:
			pieces = sentencesOf(l.text)
		}
		for _, p := range pieces {
			a.Passages = append(a.Passages, timeline.Passage{
				Start: places.at(l.start + p.start), End: places.at(l.start + p.end), Paragraph: i, Role: role,
			})
		}
	}
	return a
}

// splitLines answers the lines of text that hold a letter or a digit.
func splitLines(text string) []line {
	var lines []line
	for start := 0; start < len(text); {
		end := strings.IndexFunc(text[start:], isBreak)
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		if l := strings.TrimSpace(text[start:end]); hasWord(l) {
			at := start + strings.Index(text[start:end], l)
			lines = append(lines, line{at, at + len(l), l})
		}
		_, width := utf8.DecodeRuneInString(text[end:])
		start = end + max(width, 1)
	}
	return lines
}

// isBreak tells whether r ends a line: Unicode's mandatory breaks (UAX #14, BK, CR, LF and NL).
func isBreak(r rune) bool {
	return r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// runeCounter turns places in bytes into places in runes; it is asked in rising order.
type runeCounter struct {
	text         string
	bytes, runes int
}

func (c *runeCounter) at(b int) int {
	c.runes += utf8.RuneCountInString(c.text[c.bytes:b])
	c.bytes = b
	return c.runes
}
