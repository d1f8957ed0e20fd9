package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of scroll bars.
const (
	scrollBarRoom  = 14 // the whole bar
	scrollBarThumb = 8  // 10 under the pointer
	scrollBarLeast = 28 // length of the thumb
	scrollPage     = 0.9
)

// scrollBar shows which part of something long is in view, and moves it: its
// thumb can be dragged, and a click beside the thumb goes a page on. It hides
// where everything is in view.
type scrollBar struct {
	widget.BaseWidget

	look                *Look
	across              bool // lies at the foot and runs from the reading start
	total, view, offset float32
	moved               func(offset float32)

	hovered, dragged bool
	from, distance   float32 // of the drag: the offset at its start, the way since
	thumb            *canvas.Rectangle
}

var (
	_ fyne.Tappable     = (*scrollBar)(nil)
	_ fyne.Draggable    = (*scrollBar)(nil)
	_ desktop.Hoverable = (*scrollBar)(nil)
)

func newScrollBar(l *Look, across bool, moved func(offset float32)) *scrollBar {
	b := &scrollBar{look: l, across: across, moved: moved, thumb: canvas.NewRectangle(l.Palette.Line2)}
	b.ExtendBaseWidget(b)
	b.Hide()
	return b
}

// set says what is to be shown.
func (b *scrollBar) set(total, view, offset float32) {
	if total == b.total && view == b.view && offset == b.offset {
		return
	}
	b.total, b.view, b.offset = total, view, offset
	show(b, scrolls(total, view))
	b.arrange()
}

// scrolls reports whether something is longer than its view.
func scrolls(total, view float32) bool { return total > view+0.5 }

// offsetIn is offset where it lies in what can be scrolled, else the nearest.
func offsetIn(offset, total, view float32) float32 { return max(0, min(offset, total-view)) }

// length is the bar's whole length.
func (b *scrollBar) length() float32 {
	if b.across {
		return b.Size().Width
	}
	return b.Size().Height
}

// extent is the place of the thumb along the bar, from its beginning.
func (b *scrollBar) extent() (at, length float32) {
	whole := max(0, b.length()-4)
	if b.total <= 0 || !scrolls(b.total, b.view) {
		return 2, whole
	}
	length = min(whole, max(scrollBarLeast, whole*b.view/b.total))
	return 2 + (whole-length)*b.offset/(b.total-b.view), length
}

// arrange puts the thumb at its place.
func (b *scrollBar) arrange() {
	at, length := b.extent()
	thick := float32(scrollBarThumb)
	if b.hovered || b.dragged {
		thick += 2
	}
	size := b.Size()
	position, area := fyne.NewPos(whole((size.Width-thick)/2), at), fyne.NewSize(thick, length)
	if b.across {
		if b.mirrored() {
			at = size.Width - at - length
		}
		position, area = fyne.NewPos(at, whole((size.Height-thick)/2)), fyne.NewSize(length, thick)
	}
	b.thumb.CornerRadius = thick / 2
	b.thumb.FillColor = b.look.Palette.Line2
	if b.dragged {
		b.thumb.FillColor = b.look.Palette.Ink2
	}
	b.thumb.Move(position)
	b.thumb.Resize(area)
	repaint(b)
}

func (b *scrollBar) mirrored() bool { return b.across && b.look.RTL }

// along is how far a way on screen leads along the bar.
func (b *scrollBar) along(dx, dy float32) float32 {
	switch {
	case b.mirrored():
		return -dx
	case b.across:
		return dx
	}
	return dy
}

// scrollTo moves what is shown.
func (b *scrollBar) scrollTo(offset float32) {
	if offset = offsetIn(offset, b.total, b.view); offset != b.offset {
		b.moved(offset)
	}
}

// Tapped goes a page towards the pointer.
func (b *scrollBar) Tapped(e *fyne.PointEvent) {
	x := b.along(e.Position.X, e.Position.Y)
	if b.mirrored() {
		x += b.length()
	}
	at, length := b.extent()
	switch {
	case x < at:
		b.scrollTo(b.offset - scrollPage*b.view)
	case x > at+length:
		b.scrollTo(b.offset + scrollPage*b.view)
	}
}

// Dragged is for Fyne, and so are the next methods.
func (b *scrollBar) Dragged(e *fyne.DragEvent) {
	if !b.dragged {
		b.dragged, b.from, b.distance = true, b.offset, 0
		b.arrange()
	}
	b.distance += b.along(e.Dragged.DX, e.Dragged.DY)
	_, length := b.extent()
	if free := b.length() - 4 - length; free > 0 {
		b.scrollTo(b.from + b.distance*(b.total-b.view)/free)
	}
}

func (b *scrollBar) DragEnd()                       { b.dragged = false; b.arrange() }
func (b *scrollBar) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.arrange() }
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}
func (b *scrollBar) MouseOut()                      { b.hovered = false; b.arrange() }

// CreateRenderer is for Fyne.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer { return &scrollBarRenderer{b} }

type scrollBarRenderer struct{ *scrollBar }

func (r *scrollBarRenderer) Layout(fyne.Size) { r.arrange() }

func (r *scrollBarRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(scrollBarRoom) }

func (r *scrollBarRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.thumb} }
func (r *scrollBarRenderer) Refresh()                     { r.arrange() }
func (r *scrollBarRenderer) Destroy()                     {}

// placeAtEnd puts a bar that stands upright at the reading end of an area.
func (b *scrollBar) placeAtEnd(at fyne.Position, size fyne.Size) {
	if !b.look.RTL {
		at.X += size.Width - scrollBarRoom
	}
	b.Move(at)
	b.Resize(fyne.NewSize(scrollBarRoom, size.Height))
}
