package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// chord follows Shift and Ctrl. Pressed together and let go without another
// key, they turn the direction of text, as in GTK and in Chromium.
type chord struct {
	shift, ctrl fyne.KeyName // that are down
	alone       bool         // since the first of them went down
}

// down takes a key that goes down.
func (c *chord) down(key *fyne.KeyEvent) {
	held := c.shift != "" || c.ctrl != ""
	switch key.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		c.shift = key.Name
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		c.ctrl = key.Name
	default:
		c.alone = false
		return
	}
	c.alone = c.alone || !held
}

// up takes a key that comes up, and answers the direction that the chord
// asks for; Auto where it asks for none.
func (c *chord) up(key *fyne.KeyEvent) text.Direction {
	asked := text.Auto
	if c.alone && c.shift != "" && c.ctrl != "" {
		asked = text.LTR
		if c.shift == desktop.KeyShiftRight {
			asked = text.RTL
		}
	}
	switch key.Name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		c.shift = ""
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		c.ctrl = ""
	default:
		return text.Auto
	}
	c.alone = false
	return asked
}
