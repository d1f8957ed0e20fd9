package app

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// onPage turns a place in the widget into one on the page.
func (r *reader) onPage(p fyne.Position) (x, y float64) {
	return float64(p.X) - r.textLeft(), float64(p.Y) - readerTop + r.scroll
}

// Scrolled is part of fyne.Scrollable.
func (r *reader) Scrolled(e *fyne.ScrollEvent) { r.scrollBy(-float64(e.Scrolled.DY)) }

func (r *reader) scrollBy(d float64) {
	if r.page == nil {
		return
	}
	r.scroll += d
	r.clamp()
	r.paint()
}

// Tapped is part of fyne.Tappable: a click on a mention selects its event, one elsewhere in a
// passage the first event that the passage tells of.
func (r *reader) Tapped(e *fyne.PointEvent) {
	if r.page == nil || r.onMap(e.Position) {
		return
	}
	r.choose(runeSpan{})
	if id := r.eventAt(e.Position); id != 0 && r.OnEvent != nil {
		r.OnEvent(id)
	}
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (r *reader) TappedSecondary(e *fyne.PointEvent) {
	if r.OnMenu != nil {
		r.OnMenu(e.AbsolutePosition)
	}
}

func (r *reader) eventAt(p fyne.Position) int64 {
	x, y := r.onPage(p)
	for _, m := range r.reading.marks {
		if r.page.over(m.span, x, y) {
			return m.event
		}
	}
	at, ok := r.page.at(x, y)
	if !ok {
		return 0
	}
	for _, q := range r.reading.article.Passages {
		if at < q.Start || at >= q.End || !r.page.over(runeSpan{q.Start, q.End}, x, y) {
			continue
		}
		for _, m := range r.reading.marks {
			if m.span.start >= q.Start && m.span.end <= q.End {
				return m.event
			}
		}
	}
	return 0
}

// MouseDown is part of desktop.Mouseable.
func (r *reader) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.thumb = r.onMap(e.Position)
	if r.thumb {
		r.scrollMapTo(e.Position)
		return
	}
	if r.page == nil || e.Button != desktop.MouseButtonPrimary {
		return
	}
	if at, ok := r.page.at(r.onPage(e.Position)); ok {
		r.dragFrom = at
	}
}

// MouseUp is part of desktop.Mouseable.
func (r *reader) MouseUp(*desktop.MouseEvent) {}

// Dragged is part of fyne.Draggable: it chooses words, or moves the scroll map.
func (r *reader) Dragged(e *fyne.DragEvent) {
	if r.thumb {
		r.scrollMapTo(e.Position)
		return
	}
	if r.page == nil || r.dragFrom < 0 {
		return
	}
	if at, ok := r.page.at(r.onPage(e.Position)); ok {
		r.choose(runeSpan{min(r.dragFrom, at), max(r.dragFrom, at)})
	}
}

// DragEnd is part of fyne.Draggable: the choice grows to whole words.
func (r *reader) DragEnd() {
	if !r.thumb && !r.chosen.empty() {
		r.choose(wholeWords([]rune(r.reading.article.Text), r.chosen))
	}
	r.dragFrom, r.thumb = -1, false
}

// wholeWords grows s to the borders of the words that it touches, without white space at its
// ends.
func wholeWords(t []rune, s runeSpan) runeSpan {
	for s.start < s.end && unicode.IsSpace(t[s.start]) {
		s.start++
	}
	for s.end > s.start && unicode.IsSpace(t[s.end-1]) {
		s.end--
	}
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	for s.start > 0 && s.start < s.end && word(t[s.start]) && word(t[s.start-1]) {
		s.start--
	}
	for s.end < len(t) && s.end > s.start && word(t[s.end]) && word(t[s.end-1]) {
		s.end++
	}
	return s
}

func (r *reader) choose(s runeSpan) {
	if s == r.chosen {
		return
	}
	r.chosen = s
	r.paint()
}

// Cursor is part of desktop.Cursorable.
func (r *reader) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained is part of fyne.Focusable.
func (r *reader) FocusGained() { r.focused = true; r.paint() }

// FocusLost is part of fyne.Focusable.
func (r *reader) FocusLost() { r.focused = false; r.paint() }

// TypedRune is part of fyne.Focusable.
func (r *reader) TypedRune(c rune) { r.OnRune(c) }

// TypedKey is part of fyne.Focusable.
func (r *reader) TypedKey(e *fyne.KeyEvent) {
	page := float64(r.Size().Height) - sourceLine
	switch e.Name {
	case fyne.KeyPageDown:
		r.scrollBy(page)
	case fyne.KeyPageUp:
		r.scrollBy(-page)
	case fyne.KeyDown:
		r.OnStep(true)
	case fyne.KeyUp:
		r.OnStep(false)
	default:
		r.OnKey(e)
	}
}

// TypedShortcut is part of fyne.Shortcutable.
func (r *reader) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if c := r.chosenText(); c != "" {
			fyne.CurrentApp().Clipboard().SetContent(c)
		}
	case *fyne.ShortcutSelectAll:
		r.choose(runeSpan{0, len([]rune(r.reading.article.Text))})
	default:
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}
