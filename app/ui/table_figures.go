package ui

import (
	"strings"

	"waqai/timeline/text"
)

// indicDigits are of different widths in our voice; 0-9 are not.
const indicDigits = "٠١٢٣٤٥٦٧٨٩"

// figures are the digits and separators of s from left to right, each digit
// in the middle of the same width, so that numbers stand under one another.
// It is nil where s holds anything else, or all widths are the same anyhow.
func (t *Table) figures(s string, st text.Style) (pieces []stripPiece, width float32) {
	if !strings.ContainsAny(s, indicDigits) || strings.Trim(s, indicDigits+"٫٬") != "" {
		return nil, 0
	}
	pitch := float32(0)
	for _, d := range indicDigits {
		pitch = max(pitch, float32(t.look.Text.Line(string(d), st, text.LTR).Width))
	}
	for _, r := range s {
		line := t.look.Text.Line(string(r), st, text.LTR)
		free := max(0, pitch-float32(line.Width))
		if !strings.ContainsRune(indicDigits, r) {
			free = 0
		}
		pieces = append(pieces, stripPiece{line: line, x: width + free/2})
		width += float32(line.Width) + free
	}
	return pieces, width
}
