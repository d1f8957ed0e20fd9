package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tableStep is how far a key moves the edge of a column.
const tableStep = 16

// Scrolled is for Fyne, and so are the next methods.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	t.rows.Scrolled(e)
	t.scrollAcross(t.shift - t.across.along(e.Scrolled.DX, 0))
}

// TypedKey adds to the keys of rows: Up from the first row goes to the titles,
// Left and Right scroll where there is more than is seen.
func (t *Table) TypedKey(key *fyne.KeyEvent) {
	end := t.across.along(1, 0)
	switch {
	case t.away:
		t.typedTitle(key, end)
	case key.Name == fyne.KeyUp && t.selected <= 0 && len(t.columns) > 0:
		t.toTitles(true)
	case key.Name == fyne.KeyLeft && t.scrolls(-end), key.Name == fyne.KeyRight && t.scrolls(end):
	default:
		t.rows.TypedKey(key)
	}
}

// scrolls scrolls across and reports whether there was more.
func (t *Table) scrolls(by float32) bool {
	was := t.shift
	t.scrollAcross(t.shift + 64*by)
	return t.shift != was
}

// toTitles takes the keys to the titles of the columns, or back to the rows.
func (t *Table) toTitles(away bool) {
	t.away = away
	t.header.mark()
	t.arrange()
}

// typedTitle handles the keys while they are with the titles.
func (t *Table) typedTitle(key *fyne.KeyEvent, end float32) {
	switch {
	case key.Name == fyne.KeyRight:
		t.step(int(end))
	case key.Name == fyne.KeyLeft:
		t.step(-int(end))
	case key.Name == fyne.KeyDown:
		t.toTitles(false)
		t.choose(max(t.selected, 0))
	case activates(key):
		t.sort(t.header.current)
	default:
		passKey(t, key)
	}
}

// TypedShortcut makes the column of the title that has the keys wider or
// narrower by Ctrl and the arrow to its end or start.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	c, ok := s.(*desktop.CustomShortcut)
	if ok && t.away && c.Modifier == fyne.KeyModifierControl {
		i, step := t.header.current, t.across.along(tableStep, 0)
		switch c.KeyName {
		case fyne.KeyRight:
			t.drag(i, t.widths[i]+step)
			return
		case fyne.KeyLeft:
			t.drag(i, t.widths[i]-step)
			return
		}
	}
	passShortcut(t, s)
}

// step goes to the next title and brings its column into view.
func (t *Table) step(by int) {
	if to := t.header.current + by; to >= 0 && to < len(t.columns) {
		t.header.current = to
		start := columnStart(t.widths, to)
		t.scrollAcross(revealed(t.shift, t.room(), start, start+t.widths[to]))
		t.header.mark()
	}
}

// FocusLost is for Fyne.
func (t *Table) FocusLost() {
	t.rows.FocusLost()
	t.header.mark()
}
