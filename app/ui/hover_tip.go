package ui

import "fyne.io/fyne/v2"

// HoverTip shows a card of lines beside the pointer once it has rested on
// something for a while. The zero value is ready.
type HoverTip struct{ tipping }

// Wait shows lines beside the point at of the window after a while, the first
// one stronger where there are several, and inside over; what was shown or
// waited for goes.
func (h *HoverTip) Wait(l *Look, over fyne.CanvasObject, lines []string, at fyne.Position) {
	h.hide()
	h.after(l, over, func(c fyne.Canvas) {
		h.tip = ShowTip(l, c, lines, at)
		h.tip.keep(over, at)
	})
}

// Hide takes the card away, or stops waiting for it.
func (h *HoverTip) Hide() { h.hide() }
