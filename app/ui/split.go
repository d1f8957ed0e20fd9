package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of a split's divider: the pointer takes it from six pixels over
// the main part to eighteen over the side.
const (
	splitOverMain = 6
	splitOverSide = 18
	splitStep     = 16 // that an arrow key moves it
)

// Split sets a side beside the main part, at the reading end, with a divider
// between them that can be dragged, or moved by the arrow keys.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Split struct {
	widget.BaseWidget

	SideWidth        float32 // that the side has, where there is room for it
	MinSide, MaxSide float32 // the bounds of what a person may make it
	OnMoved          func(width float32)
	Name             string // what the divider changes, for screen readers

	look       *Look
	main, side fyne.CanvasObject
	line       *canvas.Rectangle
	divider    *splitDivider
}

// NewSplit makes a split; the side is 360 wide, and may be 240 to 640.
func NewSplit(l *Look, main, side fyne.CanvasObject) *Split {
	s := &Split{SideWidth: 360, MinSide: 240, MaxSide: 640, look: l, main: main, side: side}
	s.line = canvas.NewRectangle(l.Palette.Line2)
	s.divider = newSplitDivider(s)
	s.ExtendBaseWidget(s)
	return s
}

// width is that of the side in the present size.
func (s *Split) width() float32 {
	if !s.side.Visible() {
		return 0
	}
	most := min(s.MaxSide, s.Size().Width-1-s.main.MinSize().Width)
	return whole(max(s.MinSide, min(s.SideWidth, most)))
}

// move makes the side as wide as a person wants it.
func (s *Split) move(width float32) {
	was := s.width()
	s.SideWidth = width
	s.SideWidth = s.width()
	(&splitRenderer{s}).Layout(s.Size())
	repaint(s)
	if s.SideWidth != was && s.OnMoved != nil {
		s.OnMoved(s.SideWidth)
	}
}

func (s *Split) keep() any                 { return s.SideWidth }
func (s *Split) restore(state any)         { s.move(state.(float32)) }
func (s *Split) held() []fyne.CanvasObject { return []fyne.CanvasObject{s.main, s.side, s.divider} }

// CreateRenderer is for Fyne.
func (s *Split) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{s} }

type splitRenderer struct{ *Split }

func (r *splitRenderer) Layout(size fyne.Size) {
	side := r.width()
	main := size.Width
	if side > 0 {
		main -= side + 1
	}
	place := func(o fyne.CanvasObject, x, width float32) {
		if r.look.RTL {
			x = size.Width - x - width
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	place(r.main, 0, main)
	place(r.line, main, 1)
	place(r.side, main+1, side)
	place(r.divider, main-splitOverMain, splitOverMain+splitOverSide)
	show(r.line, side > 0)
	show(r.divider, side > 0 && r.MinSide < r.MaxSide)
}

func (r *splitRenderer) MinSize() fyne.Size {
	size := r.main.MinSize()
	if r.side.Visible() {
		size.Width += 1 + r.MinSide
		size.Height = max(size.Height, r.side.MinSize().Height)
	}
	return size
}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.main, r.side, r.line, r.divider}
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.Size())
	r.main.Refresh()
	r.side.Refresh()
	repaint(r.Split)
}

func (r *splitRenderer) Destroy() {}

// splitDivider is what the pointer takes hold of.
type splitDivider struct {
	widget.BaseWidget

	split    *Split
	dragging bool
	width    float32 // that the drag has come to
	pressing
	mark *canvas.Rectangle // over the line, where it can be moved now
}

var (
	_ fyne.Draggable     = (*splitDivider)(nil)
	_ fyne.Focusable     = (*splitDivider)(nil)
	_ fyne.Accessible    = (*splitDivider)(nil)
	_ desktop.Hoverable  = (*splitDivider)(nil)
	_ desktop.Cursorable = (*splitDivider)(nil)
)

func newSplitDivider(s *Split) *splitDivider {
	d := &splitDivider{split: s, mark: canvas.NewRectangle(s.look.Palette.Ink2)}
	d.ExtendBaseWidget(d)
	return d
}

// wider is how much wider a way to the right makes the side.
func (d *splitDivider) wider(dx float32) float32 {
	if d.split.look.RTL {
		return dx
	}
	return -dx
}

// Dragged is for Fyne, and so are the next methods.
func (d *splitDivider) Dragged(e *fyne.DragEvent) {
	if !d.dragging {
		d.dragging, d.width = true, d.split.width()
	}
	d.width += d.wider(e.Dragged.DX)
	d.split.move(d.width)
}

func (d *splitDivider) DragEnd()                       { d.dragging = false; d.paint() }
func (d *splitDivider) Cursor() desktop.Cursor         { return desktop.HResizeCursor }
func (d *splitDivider) MouseIn(*desktop.MouseEvent)    { d.hovered = true; d.paint() }
func (d *splitDivider) MouseMoved(*desktop.MouseEvent) {}
func (d *splitDivider) MouseOut()                      { d.hovered = false; d.paint() }
func (d *splitDivider) FocusGained()                   { d.focused = true; d.paint() }
func (d *splitDivider) FocusLost()                     { d.focused = false; d.paint() }
func (d *splitDivider) TypedRune(r rune)               { passRune(d, r) }

func (d *splitDivider) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		d.split.move(d.split.width() + d.wider(-splitStep))
	case fyne.KeyRight:
		d.split.move(d.split.width() + d.wider(splitStep))
	default:
		passKey(d, key)
	}
}

// AccessibilityLabel is for Fyne, and so is the role.
func (d *splitDivider) AccessibilityLabel() string { return d.split.Name }
func (d *splitDivider) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleButton
}

// paint makes the line thicker while it can be moved: in the colour of the
// focus ring by keys.
func (d *splitDivider) paint() {
	p := d.split.look.Palette
	d.mark.FillColor = p.Ink2
	if d.focused {
		d.mark.FillColor = p.Focus
	}
	show(d.mark, d.hovered || d.focused || d.dragging)
	x := float32(splitOverMain - 1)
	if d.split.look.RTL {
		x = d.Size().Width - splitOverMain - 2
	}
	d.mark.Move(fyne.NewPos(x, 0))
	d.mark.Resize(fyne.NewSize(3, d.Size().Height))
	repaint(d)
}

// CreateRenderer is for Fyne.
func (d *splitDivider) CreateRenderer() fyne.WidgetRenderer {
	d.mark.Hide()
	return &splitDividerRenderer{d}
}

type splitDividerRenderer struct{ *splitDivider }

func (r *splitDividerRenderer) Layout(fyne.Size)             { r.paint() }
func (r *splitDividerRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *splitDividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.mark} }
func (r *splitDividerRenderer) Refresh()                     { r.paint() }
func (r *splitDividerRenderer) Destroy()                     {}
