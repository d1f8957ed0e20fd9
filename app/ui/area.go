package ui

import (
	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// Area is text of several lines to type into; see Entry for what it answers
// to. Lines wrap at its width, Enter begins a paragraph, Tab leaves it, and
// Ctrl+Enter submits. Each paragraph has a direction of its own.
//
// Only what is in view is laid out, so that a text may be long: the height of
// the rest is guessed from the number of its letters.
//
// The fields are read when it is laid out: set them before it is shown, or
// call Refresh.
type Area struct {
	Entry

	Lines int // its height in lines; 6 unless set

	pieces  []piece
	width   float32 // that the pieces are laid out for
	offset  float32 // how far the text has moved up
	stirred bool    // lines have come to be where others were guessed
	bar     *scrollBar
	wheel   *wheel
}

var (
	_ surface = (*Area)(nil)
	_ Flowing = (*Area)(nil)
)

// Measures of areas.
const (
	areaLines   = 6
	areaPadding = 6 // above and below the text
	areaDrag    = 2 // lines that a drag beyond the edge takes the text in one step
)

// NewArea makes an area that holds value and shows placeholder while empty.
func NewArea(l *Look, value, placeholder string) *Area {
	a := &Area{pieces: []piece{{}}}
	a.edit.several, a.edit.spliced = true, a.splice
	a.bar = newScrollBar(l, false, func(y float32) { a.offset = y; a.arrange() })
	a.wheel = newWheel(a.scrollBy)
	a.start(l, a, value, placeholder)
	return a
}

// keptArea is what an Area keeps.
type keptArea struct {
	entry  any
	offset float32
}

func (a *Area) keep() any { return keptArea{a.Entry.keep(), a.offset} }

func (a *Area) restore(state any) {
	k := state.(keptArea)
	a.offset = k.offset
	a.Entry.restore(k.entry)
}

func (a *Area) leading() float32 { return Leading(a.Style) }

// HeightFor is the height of the area with what is said under it.
func (a *Area) HeightFor(width float32) float32 {
	lines := a.Lines
	if lines == 0 {
		lines = areaLines
	}
	return float32(lines)*a.leading() + 2*areaPadding + a.faultHeight(width)
}

// view is the part of the area in which text is seen.
func (a *Area) view() (at fyne.Position, size fyne.Size) {
	at = fyne.NewPos(fieldPadding, areaPadding)
	if a.look.RTL {
		at.X = scrollBarRoom
	}
	size = a.Size().SubtractWidthHeight(fieldPadding+scrollBarRoom, 2*areaPadding+a.faultHeight(a.Size().Width))
	return at, size.Max(fyne.NewSize(8, a.leading()))
}

// textX is where a line's left edge stands in the area.
func (a *Area) textX(l *text.Line) float32 {
	at, size := a.view()
	return at.X + float32(l.Offset(float64(size.Width), text.Auto))
}

// page is how many lines are in view.
func (a *Area) page() int {
	_, size := a.view()
	return max(1, int(size.Height/a.leading()))
}

// scrollBy moves the text under the wheel. What the area has no use for scrolls
// what it lies in.
func (a *Area) scrollBy(by float32) {
	was := a.offset
	a.offset -= by
	a.arrange()
	if around := scrollsAround(a); a.offset == was && len(around) > 0 {
		around[0].ScrollToOffset(around[0].Offset.SubtractXY(0, by))
	}
}

// CreateRenderer is for Fyne.
func (a *Area) CreateRenderer() fyne.WidgetRenderer { return &areaRenderer{a} }

type areaRenderer struct{ *Area }

func (r *areaRenderer) Layout(fyne.Size) { r.arrange() }

func (r *areaRenderer) MinSize() fyne.Size {
	width := r.minWidth()
	return fyne.NewSize(width, r.HeightFor(max(width, r.Size().Width)))
}

func (r *areaRenderer) Objects() []fyne.CanvasObject { return append(r.objects(), r.wheel, r.bar) }
func (r *areaRenderer) Refresh()                     { r.arrange() }
func (r *areaRenderer) Destroy()                     { r.leave() }
