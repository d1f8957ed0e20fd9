package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// Tip is a card that floats beside the pointer and lets clicks through.
type Tip struct {
	look *Look
	on   *fyne.Container
	card *fyne.Container
	from fyne.Position // the top left corner of the area that the card stays in
	area fyne.Size
}

// ShowTip shows lines beside the point at of the window, the first one
// stronger where there are several. Where the window's content is not a Root
// nothing is shown. Hide takes the tip away.
func ShowTip(l *Look, c fyne.Canvas, lines []string, at fyne.Position) *Tip {
	t := &Tip{look: l, on: floatingOn(c), area: c.Size()}
	if t.on == nil || len(lines) == 0 {
		return t
	}
	p := l.Palette
	column := Column(0)
	for i, s := range lines {
		st := Note
		if i == 0 && len(lines) > 1 {
			st = Strong
		}
		line := NewText(l, s, st, p.Canvas)
		line.MinWidth = min(line.idealWidth(), t.area.Width-48)
		column.Add(line)
	}
	t.card = Box(p.Ink, p.Ink, 6, Pad(l, 8, 12, 8, 12, column))
	t.card.Resize(t.card.MinSize())
	t.on.Add(t.card)
	t.Move(at)
	t.on.Refresh() // a container without a layout does not ask for it by itself
	return t
}

// Move brings the tip to another point: below it on the side where reading
// goes on, above it where there is no room, and always inside the window, or inside the object that it is kept to.
func (t *Tip) Move(at fyne.Position) {
	if t.card == nil {
		return
	}
	size := t.card.Size()
	x, y := at.X+12, at.Y+20
	if t.look.RTL {
		x = at.X - 12 - size.Width
	}
	right, bottom := t.from.X+t.area.Width, t.from.Y+t.area.Height
	x = max(t.from.X+4, min(x, right-4-size.Width))
	if y+size.Height > bottom-4 {
		y = at.Y - 8 - size.Height
	}
	t.card.Move(fyne.NewPos(whole(x), whole(max(t.from.Y+4, y))))
}

// keep holds the tip inside an object: what lies beside it is not covered.
func (t *Tip) keep(inside fyne.CanvasObject, at fyne.Position) {
	t.from = fyne.CurrentApp().Driver().AbsolutePositionForObject(inside)
	t.area = inside.Size()
	t.Move(at)
}

// hideTips takes away what tells of things that something is about to cover.
func hideTips(c fyne.Canvas) {
	on := floatingOn(c)
	if on == nil {
		return
	}
	on.Objects = slices.DeleteFunc(on.Objects, func(o fyne.CanvasObject) bool {
		_, snack := o.(*snackCard)
		return !snack
	})
	on.Refresh()
}

// Hide takes the tip away.
func (t *Tip) Hide() {
	if t.card != nil {
		t.on.Remove(t.card)
		t.on.Refresh()
		t.card = nil
	}
}

// tipping shows the tip of a control on which the pointer rests.
type tipping struct {
	cancel func()
	tip    *Tip
}

// wait shows s under o after a while.
func (t *tipping) wait(l *Look, o fyne.CanvasObject, s string) {
	t.hide()
	if s == "" {
		return
	}
	t.after(l, o, func(c fyne.Canvas) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		width := float32(l.Text.Line(s, Note, text.Auto).Width) + 24
		x := at.X + (o.Size().Width-width)/2 - 12 // centred under the control
		if l.RTL {
			x = at.X + (o.Size().Width+width)/2 + 12
		}
		t.tip = ShowTip(l, c, []string{s}, fyne.NewPos(x, at.Y+o.Size().Height-14))
	})
}

// after shows a tip of o after a while, unless a popup has covered o by then.
func (t *tipping) after(l *Look, o fyne.CanvasObject, show func(fyne.Canvas)) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	top := c.Overlays().Top()
	t.cancel = l.wait(tipAfter, func() {
		if canvasOf(o) != nil && c.Overlays().Top() == top {
			show(c)
		}
	})
}

func (t *tipping) hide() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
	if t.tip != nil {
		t.tip.Hide()
		t.tip = nil
	}
}
