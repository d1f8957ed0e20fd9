package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Measures of the popup of a choice that is searched.
const (
	choicePad  = 8
	choiceRows = 8 // the most that are seen at once
)

// choicePopup shows the options of a choice that match what is typed in its
// field.
type choicePopup struct {
	widget.BaseWidget

	choice *Choice
	layer  *layer
	found  []int // options that match
	typed  bool  // the last row is what has been typed

	ground *box
	field  *Field
	list   *List
}

// showChoices opens the popup of c with something typed in its field.
func showChoices(c *Choice, typed string) {
	l := c.look
	p := &choicePopup{choice: c, ground: newBox(l.Palette.Panel, l.Palette.Line2, 1, 8)}
	p.field = NewField(l, typed, "")
	p.field.Icon = "search"
	p.field.OnChanged = p.find
	p.field.OnSubmitted = func(string) { p.pick(p.list.Selected()) }
	p.list = NewList(l, 0, p.item)
	p.list.clicked = p.pick
	p.list.OnActivated = p.pick
	p.ExtendBaseWidget(p)
	p.layer = showPopup(l, canvasOf(c), Under(l, c), p, func(fyne.Size) fyne.Size {
		return fyne.NewSize(max(c.Size().Width, 200), p.height(len(c.options)))
	})
	p.layer.typed = p.typedKey
	whole := p.layer.place
	p.layer.place = func(window fyne.Size) (fyne.Position, fyne.Size) {
		at, size := whole(window) // where all options have room, so that it stays while one types
		size.Height = min(size.Height, p.height(p.list.count))
		return at, size
	}
	p.find(typed)
	p.layer.canvas.Focus(p.field)
	p.field.Select(len([]rune(typed)), len([]rune(typed)))
}

// find lists the options that match, the first of them selected, or with
// nothing typed the one that is chosen.
func (p *choicePopup) find(query string) {
	c := p.choice
	p.found = p.found[:0]
	for i, option := range c.options {
		if c.look.Matches(option, query) {
			p.found = append(p.found, i)
		}
	}
	p.typed = c.Typed != nil && query != "" && !slices.Contains(c.options, query)
	count := len(p.found)
	if p.typed {
		count++
	}
	p.list.SetCount(count)
	first := 0
	if query == "" {
		first = slices.Index(p.found, c.selected)
	}
	p.list.Select(first)
	p.layer.Refresh()
}

// height is that of the popup with so many options.
func (p *choicePopup) height(rows int) float32 {
	return 32 + 3*choicePad + float32(min(max(rows, 1), choiceRows))*rowHeight
}

// item is what row i shows.
func (p *choicePopup) item(i int) ListItem {
	if i >= len(p.found) {
		return ListItem{Icon: "plus", Text: p.field.Text()}
	}
	item := ListItem{Text: p.choice.options[p.found[i]]}
	if p.found[i] == p.choice.selected {
		item.Icon = "check"
	}
	return item
}

// pick takes row i.
func (p *choicePopup) pick(i int) {
	if i < 0 {
		return
	}
	typed := p.field.Text()
	p.layer.close()
	if i < len(p.found) {
		p.choice.choose(p.found[i])
		return
	}
	p.choice.take(typed)
}

// typedKey takes the keys that the field does not use.
func (p *choicePopup) typedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		p.list.TypedKey(key)
	}
}

func (p *choicePopup) held() []fyne.CanvasObject { return []fyne.CanvasObject{p.field, p.list} }

// CreateRenderer is for Fyne.
func (p *choicePopup) CreateRenderer() fyne.WidgetRenderer { return &choicePopupRenderer{p} }

type choicePopupRenderer struct{ *choicePopup }

func (r *choicePopupRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	r.field.Move(fyne.NewPos(choicePad, choicePad))
	r.field.Resize(fyne.NewSize(size.Width-2*choicePad, 32))
	r.list.Move(fyne.NewPos(1, 32+2*choicePad))
	r.list.Resize(fyne.NewSize(size.Width-2, size.Height-32-3*choicePad))
}

func (r *choicePopupRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 32+2*choicePad+rowHeight) }

func (r *choicePopupRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.raster, r.list, r.field}
}

func (r *choicePopupRenderer) Refresh() { r.field.Refresh(); r.list.Refresh() }
func (r *choicePopupRenderer) Destroy() {}
