package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"waqai/timeline/text"
)

// pointing is what the mouse does in a text.
type pointing struct {
	clicks   int           // at one place: one sets the caret, two select a word, three a paragraph
	at       fyne.Position // of the last one
	forget   func()        // ends the wait for the next one
	by       int           // the clicks with which a drag began: it grows by their unit
	from, to int           // what they selected
	last     fyne.Position // of a drag
	rolling  func()        // ends the wait for the next step of the text under a drag
}

// Measures of clicks and drags: how far and how long after one another two
// clicks count as a double click, and when the text moves on under a drag.
const (
	clickSlack = 4
	clickWait  = 500 * time.Millisecond
	rollEvery  = 50 * time.Millisecond
)

// stop ends what goes on by itself.
func (p *pointing) stop() {
	if p.rolling != nil {
		p.rolling()
		p.rolling = nil
	}
}

// count counts a click at a place, and those before it if they are near.
func (p *pointing) count(l *Look, at fyne.Position) {
	if p.forget != nil {
		p.forget()
	}
	near := at.Subtract(p.at)
	if max(near.X, -near.X) > clickSlack || max(near.Y, -near.Y) > clickSlack {
		p.clicks = 0
	}
	p.at, p.clicks = at, p.clicks%3+1
	p.by = p.clicks
	p.forget = l.wait(clickWait, func() { p.clicks = 0 })
}

// MouseDown sets the caret or selects; the secondary button leaves a
// selection that it lies on.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	if e.disabled {
		return
	}
	e.chord.alone = false
	if c := canvasOf(e.on); c != nil {
		c.Focus(e.on)
	}
	at := e.on.place(m.Position)
	switch m.Button {
	case desktop.MouseButtonPrimary:
		if m.Modifier&fyne.KeyModifierShift != 0 {
			e.pointing.by = 1
			e.moveTo(at, true)
			return
		}
		e.pointing.count(e.look, m.Position)
		e.pointing.from, e.pointing.to = e.unit(m.Position)
		if e.pointing.by > 1 {
			e.edit.mark(e.pointing.from, e.pointing.to)
			e.moved()
			return
		}
		e.moveTo(at, false)
	case desktop.MouseButtonSecondary:
		if start, end := e.edit.selection(); at.at < start || at.at > end {
			e.moveTo(at, false)
		}
	}
}

// unit is what as many clicks as there were select at a point.
func (e *Entry) unit(at fyne.Position) (start, end int) {
	switch e.pointing.by {
	case 2:
		return text.Word(e.edit.runes, e.on.letter(at))
	case 3:
		return e.edit.paragraph(e.on.place(at).at)
	}
	place := e.on.place(at).at
	return place, place
}

// TappedSecondary opens the menu.
func (e *Entry) TappedSecondary(p *fyne.PointEvent) {
	if !e.disabled {
		e.showMenu(Corner{At: p.AbsolutePosition})
	}
}

// Dragged extends the selection to the pointer. Where that is beyond what is
// in view, the text goes on under it until it comes back.
func (e *Entry) Dragged(d *fyne.DragEvent) {
	if e.disabled {
		return
	}
	e.pointing.last = d.Position
	e.drag()
	if _, beyond := e.on.beyond(d.Position); !beyond {
		e.pointing.stop()
	} else if e.pointing.rolling == nil {
		e.roll()
	}
}

func (e *Entry) drag() {
	near, _ := e.on.beyond(e.pointing.last)
	p := &e.pointing
	if p.by < 2 {
		e.moveTo(e.on.place(near), true)
		return
	}
	if start, end := e.unit(near); start < p.from {
		e.edit.mark(p.to, start)
	} else {
		e.edit.mark(p.from, max(p.to, end))
	}
	e.moved()
}

func (e *Entry) roll() {
	e.pointing.rolling = e.look.wait(rollEvery, func() {
		e.drag()
		e.roll()
	})
}

// DragEnd keeps the focus, which Fyne takes away where the button comes up
// beside what is dragged in.
func (e *Entry) DragEnd() {
	e.pointing.stop()
	if c := canvasOf(e.on); c != nil && !e.disabled {
		c.Focus(e.on)
	}
}

// MouseUp is for Fyne, and so are the next methods.
func (e *Entry) MouseUp(*desktop.MouseEvent) {}

func (e *Entry) Cursor() desktop.Cursor {
	if e.disabled {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}
