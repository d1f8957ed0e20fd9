package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// menuRowItem is one row of a menu.
type menuRowItem struct {
	widget.BaseWidget

	list       *menuList
	column, at int
	item       MenuItem
	ground     *box
	content    fyne.CanvasObject
}

var (
	_ fyne.Tappable     = (*menuRowItem)(nil)
	_ fyne.Accessible   = (*menuRowItem)(nil)
	_ desktop.Hoverable = (*menuRowItem)(nil)
)

func newMenuRowItem(list *menuList, column, at int, item MenuItem, withIcons bool) *menuRowItem {
	r := &menuRowItem{list: list, column: column, at: at, item: item, ground: newBox(color.NRGBA{}, color.NRGBA{}, 0, 5)}
	r.content = r.build(withIcons)
	r.ExtendBaseWidget(r)
	return r
}

// build makes what the row shows.
func (r *menuRowItem) build(withIcons bool) fyne.CanvasObject {
	l, item := r.list.look, r.item
	p := l.Palette
	switch {
	case item.Separator:
		return HLine(l)
	case item.Heading:
		st := Note
		st.Weight = 600
		return NewText(l, item.Label, st, p.Ink2)
	}
	ink := p.Ink
	if !item.Enabled {
		ink = p.Ink3
	}
	row := Row(l, 10)
	icon := item.Icon
	if item.Checked {
		icon = "check"
	}
	if withIcons {
		row.Add(NewIcon(l, icon, 18, ink))
	}
	label := NewText(l, item.Label, Body, ink)
	label.MinWidth = min(label.idealWidth(), 360)
	row.Add(label)
	if item.Key != "" {
		row.Add(Sized(8, 1, Spacer()))
		row.Add(Spacer())
		row.Add(NewKeyCap(l, item.Key))
	}
	return row
}

func (r *menuRowItem) setCurrent(current bool) {
	fill := color.NRGBA{}
	if current {
		fill = r.list.look.Palette.Hover
	}
	r.ground.dress(fill, fill, 0)
}

// Tapped is for Fyne, and so are the next methods.
func (r *menuRowItem) Tapped(*fyne.PointEvent) {
	if r.item.runs() {
		r.list.choose(r.item)
		return
	}
	r.list.layer.takeFocus()
}

func (r *menuRowItem) MouseIn(*desktop.MouseEvent) {
	if r.item.runs() {
		r.list.point(r.column, r.at)
	} else {
		r.list.point(r.column, -1)
	}
}

func (r *menuRowItem) MouseMoved(*desktop.MouseEvent) {}
func (r *menuRowItem) MouseOut()                      {}

// AccessibilityLabel is what the item says.
func (r *menuRowItem) AccessibilityLabel() string { return r.item.Label }

// AccessibilityRole is for Fyne.
func (r *menuRowItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (r *menuRowItem) CreateRenderer() fyne.WidgetRenderer { return &menuRowRenderer{r} }

type menuRowRenderer struct{ *menuRowItem }

func (r *menuRowRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	x := float32(10)
	if r.item.Separator {
		x = -menuPadding + 1
	}
	r.content.Move(fyne.NewPos(x, 0))
	r.content.Resize(fyne.NewSize(size.Width-2*x, size.Height))
}

func (r *menuRowRenderer) MinSize() fyne.Size {
	width := r.content.MinSize().Width + 20
	switch {
	case r.item.Separator:
		return fyne.NewSize(width, menuRule)
	case r.item.Heading:
		return fyne.NewSize(width, menuHeading)
	}
	return fyne.NewSize(max(width, 160), menuRow)
}

func (r *menuRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.content}
}

func (r *menuRowRenderer) Refresh() { r.content.Refresh() }
func (r *menuRowRenderer) Destroy() {}
