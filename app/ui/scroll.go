package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll shows content that is higher than there is room for. The content is
// as wide as the scroll, so that wrapped text knows its height.
type Scroll struct {
	container.Scroll
}

// NewScroll makes a scroll.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Direction = container.ScrollVerticalOnly
	s.Content = content
	s.ExtendBaseWidget(s)
	return s
}

// Resize lays the content out for the new width first.
func (s *Scroll) Resize(size fyne.Size) {
	s.Content.Resize(fyne.NewSize(size.Width, max(size.Height, HeightFor(s.Content, size.Width))))
	s.Scroll.Resize(size)
}

func (s *Scroll) keep() any { return s.Offset }

func (s *Scroll) restore(state any) { s.ScrollToOffset(state.(fyne.Position)) }

func (s *Scroll) held() []fyne.CanvasObject { return []fyne.CanvasObject{s.Content} }
