package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Segmented is a choice of one among few, all of them in sight. The arrow
// keys move in space.
type Segmented struct {
	widget.BaseWidget

	OnChanged func(i int)

	look     *Look
	selected int
	texts    []*Text

	ground, on, ring *box
}

var (
	_ fyne.Tappable   = (*Segmented)(nil)
	_ fyne.Focusable  = (*Segmented)(nil)
	_ fyne.Accessible = (*Segmented)(nil)
)

// NewSegmented makes a choice among labels, the one at selected chosen.
func NewSegmented(l *Look, labels []string, selected int, changed func(i int)) *Segmented {
	p := l.Palette
	s := &Segmented{OnChanged: changed, look: l, selected: selected, ground: newBox(p.Press, p.Press, 0, 7), ring: newRing(l)}
	s.on = newBox(p.Panel, p.Panel, 0, 5)
	if p.Dark {
		s.on.fill = mix(p.Press, p.Ink, 0.04)
	}
	for _, label := range labels {
		t := NewText(l, label, Control, p.Ink2)
		t.Align = Center
		s.texts = append(s.texts, t)
	}
	s.ExtendBaseWidget(s)
	return s
}

// Selected is the index of the chosen label.
func (s *Segmented) Selected() int { return s.selected }

// SetSelected chooses a label without calling OnChanged.
func (s *Segmented) SetSelected(i int) {
	s.selected = i
	s.Refresh()
}

func (s *Segmented) keep() any         { return s.selected }
func (s *Segmented) restore(state any) { s.choose(state.(int)) }

func (s *Segmented) choose(i int) {
	if i < 0 || i >= len(s.texts) || i == s.selected {
		return
	}
	s.SetSelected(i)
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

// Tapped is for Fyne, and so are the next methods.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	for i := range s.texts {
		if x, width := s.segment(i); e.Position.X >= x && e.Position.X < x+width {
			s.choose(i)
		}
	}
}

func (s *Segmented) FocusGained()     { s.ring.light(s, true) }
func (s *Segmented) FocusLost()       { s.ring.light(s, false) }
func (s *Segmented) TypedRune(r rune) { passRune(s, r) }

func (s *Segmented) TypedKey(key *fyne.KeyEvent) {
	step := 1
	if s.look.RTL {
		step = -1
	}
	switch key.Name {
	case fyne.KeyRight:
		s.choose(s.selected + step)
	case fyne.KeyLeft:
		s.choose(s.selected - step)
	default:
		passKey(s, key)
	}
}

// AccessibilityLabel is the chosen label.
func (s *Segmented) AccessibilityLabel() string { return s.texts[s.selected].Text() }

// AccessibilityRole is for Fyne.
func (s *Segmented) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// segmentPadding is beside the label of a segment.
const segmentPadding = 14

// natural is the width that the segment at i needs.
func (s *Segmented) natural(i int) float32 {
	return s.texts[i].idealWidth() + 2*segmentPadding
}

// segment is the place of the segment at i in the widget's present size:
// what is left over is shared out evenly.
func (s *Segmented) segment(i int) (x, width float32) {
	x = 2
	extra := (s.Size().Width - s.MinSize().Width) / float32(len(s.texts))
	for k := 0; k < i; k++ {
		x += s.natural(k) + extra + 2
	}
	width = s.natural(i) + extra
	if s.look.RTL {
		x = s.Size().Width - x - width
	}
	return whole(x), width
}

// CreateRenderer is for Fyne.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer { return &segmentedRenderer{s} }

type segmentedRenderer struct{ *Segmented }

func (r *segmentedRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	r.ring.around(fyne.Position{}, size, 7)
	for i, t := range r.texts {
		x, width := r.segment(i)
		if i == r.selected {
			r.on.place(fyne.NewPos(x, 2), fyne.NewSize(width, size.Height-4))
		}
		height := t.MinSize().Height
		t.Resize(fyne.NewSize(width-2*segmentPadding, height))
		t.Move(fyne.NewPos(x+segmentPadding, whole((size.Height-height)/2)))
		c := r.look.Palette.Ink2
		if i == r.selected {
			c = r.look.Palette.Ink
		}
		t.SetColor(c)
	}
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	width := float32(2)
	for i := range r.texts {
		width += r.natural(i) + 2
	}
	return fyne.NewSize(width, 32)
}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground.raster, r.on.raster}
	for _, t := range r.texts {
		objects = append(objects, t)
	}
	return append(objects, r.ring.raster)
}

func (r *segmentedRenderer) Refresh() { r.Layout(r.Size()); canvas.Refresh(r.Segmented) }
func (r *segmentedRenderer) Destroy() {}
