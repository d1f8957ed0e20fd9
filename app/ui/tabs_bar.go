package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of tabs.
const (
	tabHeight  = 40
	tabPadding = 14
)

// tabBar shows the titles of tabs, the selected one underlined.
type tabBar struct {
	widget.BaseWidget

	look              *Look
	selected, hovered int // hovered may be -1
	focused           bool
	chosen            func(i int)

	titles    []*tabTitle
	under     *canvas.Rectangle // hairline below all
	underline *canvas.Rectangle // of the selected one
	hot, ring *box
}

// tabTitle is what a tab shows.
type tabTitle struct {
	icon *Icon // nil: none
	text *Text
}

var (
	_ fyne.Tappable     = (*tabBar)(nil)
	_ fyne.Focusable    = (*tabBar)(nil)
	_ fyne.Accessible   = (*tabBar)(nil)
	_ desktop.Hoverable = (*tabBar)(nil)
)

func newTabBar(l *Look, tabs []Tab, selected int, chosen func(i int)) *tabBar {
	p := l.Palette
	b := &tabBar{look: l, selected: selected, hovered: -1, chosen: chosen, ring: newRing(l)}
	b.under, b.underline = canvas.NewRectangle(p.Line), canvas.NewRectangle(p.Ink)
	b.hot = newBox(p.Hover, p.Hover, 0, 6)
	for _, tab := range tabs {
		t := &tabTitle{text: NewText(l, tab.Title, Control, p.Ink2)}
		t.text.MinWidth = min(t.text.idealWidth(), 32) // a narrow bar may cut it
		if tab.Icon != "" {
			t.icon = NewIcon(l, tab.Icon, 18, p.Ink2)
		}
		b.titles = append(b.titles, t)
	}
	b.ExtendBaseWidget(b)
	return b
}

// parts are the objects of a title in reading order.
func (t *tabTitle) parts() []fyne.CanvasObject {
	if t.icon == nil {
		return []fyne.CanvasObject{t.text}
	}
	return []fyne.CanvasObject{t.icon, t.text}
}

// width is what the title asks for and what it can be narrowed to.
func (t *tabTitle) width() (ideal, least float32) {
	pads := float32(2 * tabPadding)
	if t.icon != nil {
		pads += 18 + 8
	}
	return pads + t.text.idealWidth(), pads + t.text.MinWidth
}

// extents are the places of the titles from the reading start: where there is
// too little room all give way alike.
func (b *tabBar) extents() (starts, widths []float32) {
	total, slack := float32(0), float32(0)
	for _, t := range b.titles {
		ideal, least := t.width()
		total, slack = total+ideal, slack+ideal-least
	}
	share := float32(0)
	if over := total - b.Size().Width; over > 0 && slack > 0 {
		share = min(1, over/slack)
	}
	x := float32(0)
	for _, t := range b.titles {
		ideal, least := t.width()
		width := whole(ideal - share*(ideal-least))
		starts, widths = append(starts, x), append(widths, width)
		x += width
	}
	return starts, widths
}

// extent is the place of title i.
func (b *tabBar) extent(i int) (left, width float32) {
	starts, widths := b.extents()
	if b.look.RTL {
		return b.Size().Width - starts[i] - widths[i], widths[i]
	}
	return starts[i], widths[i]
}

// arrange lays the titles out and shows their states.
func (b *tabBar) arrange() {
	size := b.Size()
	b.under.Move(fyne.NewPos(0, size.Height-1))
	b.under.Resize(fyne.NewSize(size.Width, 1))
	for i, t := range b.titles {
		left, width := b.extent(i)
		inner := row{gap: 8, rtl: b.look.RTL}
		inner.Layout(t.parts(), fyne.NewSize(width-2*tabPadding, size.Height-2))
		for _, o := range t.parts() {
			o.Move(o.Position().AddXY(left+tabPadding, 0))
		}
		c := b.look.Palette.Ink2
		if i == b.selected {
			c = b.look.Palette.Ink
			b.underline.Move(fyne.NewPos(left+tabPadding/2, size.Height-2))
			b.underline.Resize(fyne.NewSize(width-tabPadding, 2))
			b.ring.radius = 6
			b.ring.place(fyne.NewPos(left+2, 3), fyne.NewSize(width-4, size.Height-8))
		}
		t.text.SetColor(c)
		if t.icon != nil {
			t.icon.SetColor(c)
		}
	}
	show(b.hot.raster, b.hovered >= 0 && b.hovered != b.selected)
	if b.hovered >= 0 {
		left, width := b.extent(b.hovered)
		b.hot.place(fyne.NewPos(left+2, 3), fyne.NewSize(width-4, size.Height-8))
	}
	b.ring.light(b, b.focused)
	repaint(b)
}

// at is the title at an x, -1 where there is none.
func (b *tabBar) at(x float32) int {
	for i := range b.titles {
		if left, width := b.extent(i); x >= left && x < left+width {
			return i
		}
	}
	return -1
}

// Tapped is for Fyne, and so are the next methods.
func (b *tabBar) Tapped(e *fyne.PointEvent) {
	focusOn(b)
	b.chosen(b.at(e.Position.X))
}

func (b *tabBar) MouseIn(e *desktop.MouseEvent)    { b.point(b.at(e.Position.X)) }
func (b *tabBar) MouseMoved(e *desktop.MouseEvent) { b.point(b.at(e.Position.X)) }
func (b *tabBar) MouseOut()                        { b.point(-1) }

func (b *tabBar) point(i int) {
	if i != b.hovered {
		b.hovered = i
		b.arrange()
	}
}

func (b *tabBar) FocusGained()     { b.focused = true; b.arrange() }
func (b *tabBar) FocusLost()       { b.focused = false; b.arrange() }
func (b *tabBar) TypedRune(r rune) { passRune(b, r) }

func (b *tabBar) TypedKey(key *fyne.KeyEvent) {
	end := 1
	if b.look.RTL {
		end = -1
	}
	switch key.Name {
	case fyne.KeyRight:
		b.chosen(b.selected + end)
	case fyne.KeyLeft:
		b.chosen(b.selected - end)
	case fyne.KeyHome:
		b.chosen(0)
	case fyne.KeyEnd:
		b.chosen(len(b.titles) - 1)
	default:
		passKey(b, key)
	}
}

// AccessibilityLabel is the title of the page shown.
func (b *tabBar) AccessibilityLabel() string { return b.titles[b.selected].text.Text() }

// AccessibilityRole is for Fyne.
func (b *tabBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer is for Fyne.
func (b *tabBar) CreateRenderer() fyne.WidgetRenderer { return &tabBarRenderer{b} }

type tabBarRenderer struct{ *tabBar }

func (r *tabBarRenderer) Layout(fyne.Size) { r.arrange() }

func (r *tabBarRenderer) MinSize() fyne.Size {
	width := float32(0)
	for _, t := range r.titles {
		_, least := t.width()
		width += least
	}
	return fyne.NewSize(width, tabHeight)
}

func (r *tabBarRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.under, r.hot.raster}
	for _, t := range r.titles {
		objects = append(objects, t.parts()...)
	}
	return append(objects, r.underline, r.ring.raster)
}

func (r *tabBarRenderer) Refresh() { r.arrange() }
func (r *tabBarRenderer) Destroy() {}
