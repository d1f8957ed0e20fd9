package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// selected follows the selection in the list: with Shift it marks a stretch, with Ctrl it adds or
// takes away, alone it marks one.
func (c *chooser) selected(row int) {
	if row == c.current {
		return // the dialog was made anew
	}
	c.current = row
	switch mods := heldKeys(); {
	case c.kind == chooseMany && mods&fyne.KeyModifierShift != 0:
		c.marked = map[string]bool{}
		for i := min(c.anchor, row); i <= max(c.anchor, row); i++ {
			c.mark(i)
		}
	case c.kind == chooseMany && mods&fyne.KeyModifierShortcutDefault != 0:
		c.toggle(row)
		return
	default:
		c.marked, c.anchor = map[string]bool{}, row
		c.mark(row)
	}
	if e := c.shown[row]; c.kind == chooseNew && !e.folder {
		c.offer(e.name)
	}
	c.list.Refresh()
	c.say()
}

// mark marks a row if it is a file's.
func (c *chooser) mark(row int) {
	if e := c.shown[row]; !e.folder {
		c.marked[e.name] = true
	}
}

// toggle marks a row or takes its mark away.
func (c *chooser) toggle(row int) {
	if e := c.shown[row]; c.marked[e.name] {
		delete(c.marked, e.name)
	} else {
		if c.kind != chooseMany {
			c.marked = map[string]bool{}
		}
		c.mark(row)
	}
	c.anchor = row
	c.list.Refresh()
	c.say()
}

// paths answers the marked files, in the order of the list.
func (c *chooser) paths() []string {
	var out []string
	for _, e := range c.shown {
		if c.marked[e.name] {
			out = append(out, filepath.Join(c.folder, e.name))
		}
	}
	return out
}

// offer puts a name into the field for it.
func (c *chooser) offer(name string) {
	c.target = name
	c.name.SetText(printable(name))
	c.name.SetError("")
}

// heldKeys answers the keys that are held down now.
func heldKeys() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
