package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Scrolled is for Fyne, and so are the next methods.
func (r *rows) Scrolled(e *fyne.ScrollEvent) { r.scrollTo(r.offset - e.Scrolled.DY) }

func (r *rows) FocusGained() { r.focused = true; r.arrange() }
func (r *rows) FocusLost()   { r.focused, r.away = false, false; r.arrange() }

func (r *rows) TypedRune(c rune) {
	if r.OnRune == nil {
		passRune(r.self, c)
		return
	}
	r.OnRune(c)
}

func (r *rows) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(r.view()/rowHeight)-1)
	if key.Name == fyne.KeyBackspace && r.OnBack != nil {
		r.OnBack()
		return
	}
	switch key.Name {
	case fyne.KeyDown:
		r.choose(r.selected + 1)
	case fyne.KeyUp:
		r.choose(r.selected - 1)
	case fyne.KeyPageDown:
		r.choose(max(r.selected, 0) + page)
	case fyne.KeyPageUp:
		r.choose(r.selected - page)
	case fyne.KeyHome:
		r.choose(0)
	case fyne.KeyEnd:
		r.choose(r.count - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.activate(r.selected)
	case desktop.KeyMenu:
		r.menu()
	default:
		passKey(r.self, key)
	}
}

func (r *rows) activate(i int) {
	if i >= 0 && r.OnActivated != nil {
		r.OnActivated(i)
	}
}

// menu opens the menu of the selected row under its start.
func (r *rows) menu() {
	if r.selected < 0 || r.OnMenu == nil {
		return
	}
	r.Reveal(r.selected)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.self).AddXY(r.left(), r.top(r.selected)+rowHeight)
	if r.look.RTL {
		at.X += r.room()
	}
	r.OnMenu(r.selected, at)
}

// MouseDown selects the row under the pointer, at once: a tap would wait for
// a second one.
func (r *rows) MouseDown(e *desktop.MouseEvent) {
	r.tip.Hide()
	r.away = false
	if c := canvasOf(r.self); c != nil {
		c.Focus(r.self)
	}
	if i := r.at(e.Position.Y); i >= 0 {
		r.choose(i)
	}
}

func (r *rows) MouseUp(e *desktop.MouseEvent) {
	if i := r.at(e.Position.Y); i >= 0 && e.Button == desktop.MouseButtonPrimary && r.clicked != nil {
		r.clicked(i)
	}
}

func (r *rows) DoubleTapped(e *fyne.PointEvent) { r.activate(r.at(e.Position.Y)) }

func (r *rows) TappedSecondary(e *fyne.PointEvent) {
	if i := r.at(e.Position.Y); i >= 0 && r.OnMenu != nil {
		r.OnMenu(i, e.AbsolutePosition)
	}
}

func (r *rows) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

func (r *rows) MouseMoved(e *desktop.MouseEvent) {
	r.point(e.Position.Y)
	r.tell(e)
}

func (r *rows) MouseOut() {
	r.point(-1)
	r.told = [2]int{-1, -1}
	r.tip.Hide()
}

// point says at which height the pointer is.
func (r *rows) point(y float32) {
	r.pointer = y
	if i := r.at(y); i != r.hovered {
		r.hovered = i
		r.arrange()
	}
}

// tell waits to show the whole text of the cell under the pointer, if it is
// cut.
func (r *rows) tell(e *desktop.MouseEvent) {
	at := [2]int{r.hovered, r.self.columnAt(e.Position.X)}
	if at == r.told {
		return
	}
	r.told = at
	r.tip.Hide()
	if at[0] < 0 || at[1] < 0 {
		return
	}
	if s := r.self.hidden(at[0], at[1]); s != "" {
		r.tip.Wait(r.look, r.self, []string{s}, e.AbsolutePosition)
	}
}

// AccessibilityLabel is the selected row.
func (r *rows) AccessibilityLabel() string {
	if r.selected < 0 {
		return ""
	}
	return r.self.name(r.selected)
}

// AccessibilityRole is for Fyne.
func (r *rows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
