package ui

import (
	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// NewBar makes a bar that says what failed: the message, the cause and remedy
// after it, a button that helps, and one that closes the bar. action "" and
// close nil leave their buttons out.
func NewBar(l *Look, message, cause, action string, run, close func()) fyne.CanvasObject {
	p := l.Palette
	said := NewParagraph(l, message+" "+cause, Body, p.Ink)
	said.Spans = []text.Span{{Start: 0, End: len([]rune(message)), Style: Strong}}
	row := Row(l, 10, NewIcon(l, "warn", 20, p.Error), Grow(said))
	if action != "" {
		do := NewButton(l, Secondary, "", action, run)
		do.Height = 28
		row.Add(do)
	}
	if close != nil {
		x := NewButton(l, Quiet, "x", "", close)
		x.Height = 28
		row.Add(x)
	}
	return Box(p.ErrorGround, p.Error, 6, Pad(l, 9, 10, 9, 14, row))
}
