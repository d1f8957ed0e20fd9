package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Scroll shows content that is higher than there is room for. The content is
// as wide as the scroll, so that wrapped text knows its height. The bar lies
// over the content at the reading end. A control in it that gets the focus is
// brought into view, and keys that the control does not use scroll.
type Scroll struct {
	widget.BaseWidget

	Content    fyne.CanvasObject
	Offset     fyne.Position       // how far the content has moved up; set it by ScrollToOffset
	OnScrolled func(fyne.Position) // after a move

	look *Look
	bar  *scrollBar
}

var _ fyne.Scrollable = (*Scroll)(nil)

// NewScroll makes a scroll.
func NewScroll(l *Look, content fyne.CanvasObject) *Scroll {
	s := &Scroll{Content: content, look: l}
	s.bar = newScrollBar(l, false, func(y float32) { s.ScrollToOffset(fyne.NewPos(0, y)) })
	s.ExtendBaseWidget(s)
	return s
}

// height is that of the content at the present width.
func (s *Scroll) height() float32 {
	return max(s.Size().Height, HeightFor(s.Content, s.Size().Width))
}

// ScrollToOffset scrolls the content, as far as it goes.
func (s *Scroll) ScrollToOffset(to fyne.Position) {
	was := s.Offset
	s.Offset = to
	s.arrange()
	if s.Offset != was && s.OnScrolled != nil {
		s.OnScrolled(s.Offset)
	}
}

// Scrolled is for Fyne: the wheel.
func (s *Scroll) Scrolled(e *fyne.ScrollEvent) {
	s.ScrollToOffset(s.Offset.SubtractXY(0, e.Scrolled.DY))
}

// typedKey scrolls by the keys that do so, and reports whether it did.
func (s *Scroll) typedKey(key fyne.KeyName) bool {
	view := s.Size().Height
	to, ok := scrollByKey(key, s.Offset.Y, s.Content.Size().Height, view)
	if ok {
		s.ScrollToOffset(fyne.NewPos(0, to))
	}
	return ok
}

// scrollByKey is where a key scrolls to; ok is false where it does not scroll
// or there is nothing more.
func scrollByKey(key fyne.KeyName, offset, total, view float32) (to float32, ok bool) {
	switch key {
	case fyne.KeyUp:
		to = offset - 40
	case fyne.KeyDown:
		to = offset + 40
	case fyne.KeyPageUp:
		to = offset - scrollPage*view
	case fyne.KeyPageDown:
		to = offset + scrollPage*view
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = total
	default:
		return offset, false
	}
	to = offsetIn(to, total, view)
	return to, to != offset
}

// arrange lays the content out for the width, at its offset.
func (s *Scroll) arrange() {
	size := s.Size()
	height := s.height()
	s.Content.Resize(fyne.NewSize(size.Width, height))
	s.Offset = fyne.NewPos(0, offsetIn(s.Offset.Y, height, size.Height))
	s.Content.Move(fyne.NewPos(0, -s.Offset.Y))
	s.bar.placeAtEnd(fyne.Position{}, size)
	s.bar.set(height, size.Height, s.Offset.Y)
	repaint(s)
}

func (s *Scroll) keep() any                 { return s.Offset }
func (s *Scroll) restore(state any)         { s.ScrollToOffset(state.(fyne.Position)) }
func (s *Scroll) held() []fyne.CanvasObject { return []fyne.CanvasObject{s.Content} }

// CreateRenderer is for Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{s} }

type scrollRenderer struct{ *Scroll }

func (r *scrollRenderer) Layout(fyne.Size) { r.arrange() }

func (r *scrollRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(32, r.Content.MinSize().Width), 32)
}

func (r *scrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.Content, r.bar}
}

func (r *scrollRenderer) Refresh() { r.arrange(); r.Content.Refresh() }
func (r *scrollRenderer) Destroy() {}
