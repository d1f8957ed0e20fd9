package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Tab is a page of Tabs.
type Tab struct {
	Icon, Title string
	Content     fyne.CanvasObject
}

// Tabs show one of several pages under a row of their titles, which begins at
// the reading start. The titles are one stop of Tab; the arrow keys go from
// one to the next in space.
type Tabs struct {
	widget.BaseWidget

	OnSelected func(i int)

	tabs []Tab
	bar  *tabBar
}

var _ Flowing = (*Tabs)(nil)

// NewTabs makes tabs, the page at selected shown.
func NewTabs(l *Look, tabs []Tab, selected int) *Tabs {
	t := &Tabs{tabs: append([]Tab(nil), tabs...)}
	t.bar = newTabBar(l, tabs, selected, t.choose)
	t.ExtendBaseWidget(t)
	return t
}

// Selected is the index of the page shown.
func (t *Tabs) Selected() int { return t.bar.selected }

// SetSelected shows a page without calling OnSelected.
func (t *Tabs) SetSelected(i int) {
	t.bar.selected = i
	t.bar.Refresh()
	t.Refresh()
}

// choose shows a page as a person does.
func (t *Tabs) choose(i int) {
	if i < 0 || i >= len(t.tabs) || i == t.bar.selected {
		return
	}
	t.SetSelected(i)
	if t.OnSelected != nil {
		t.OnSelected(i)
	}
}

// HeightFor is the height of the highest page with the titles.
func (t *Tabs) HeightFor(width float32) float32 {
	height := float32(0)
	for _, tab := range t.tabs {
		height = max(height, HeightFor(tab.Content, width))
	}
	return height + tabHeight
}

func (t *Tabs) keep() any         { return t.bar.selected }
func (t *Tabs) restore(state any) { t.choose(state.(int)) }

func (t *Tabs) held() []fyne.CanvasObject {
	held := []fyne.CanvasObject{t.bar}
	for _, tab := range t.tabs {
		held = append(held, tab.Content)
	}
	return held
}

// CreateRenderer is for Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return &tabsRenderer{t} }

type tabsRenderer struct{ *Tabs }

func (r *tabsRenderer) Layout(size fyne.Size) {
	r.bar.Move(fyne.Position{})
	r.bar.Resize(fyne.NewSize(size.Width, tabHeight))
	page := r.tabs[r.bar.selected].Content
	page.Move(fyne.NewPos(0, tabHeight))
	page.Resize(fyne.NewSize(size.Width, max(0, size.Height-tabHeight)))
}

func (r *tabsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(r.bar.MinSize().Width, 0)
	for _, tab := range r.tabs {
		size = size.Max(tab.Content.MinSize())
	}
	return size.AddWidthHeight(0, tabHeight)
}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar, r.tabs[r.bar.selected].Content}
}

func (r *tabsRenderer) Refresh() {
	r.Layout(r.Size())
	r.tabs[r.bar.selected].Content.Refresh()
	repaint(r.Tabs)
}

func (r *tabsRenderer) Destroy() {}
