package ui

import (
	"strconv"

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
	badges   []*Badge
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
	s.badges = make([]*Badge, len(labels))
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

// SetBadge shows a count beside the label at i; 0 shows none.
func (s *Segmented) SetBadge(i, count int) {
	s.badges[i] = nil
	if count > 0 {
		s.badges[i] = NewBadge(s.look, strconv.Itoa(count))
	}
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

// natural is the width that the segment at i needs.
func (s *Segmented) natural(i int) float32 {
	width := s.texts[i].idealWidth() + 28
	if s.badges[i] != nil {
		width += s.badges[i].MinSize().Width + 6
	}
	return width
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
		parts := []fyne.CanvasObject{t}
		if r.badges[i] != nil {
			parts = append(parts, r.badges[i])
		}
		inner := row{gap: 6, rtl: r.look.RTL}
		inner.Layout(parts, fyne.NewSize(width-28, size.Height))
		shift := x + 14
		if r.badges[i] == nil {
			t.Resize(fyne.NewSize(width-28, t.Size().Height))
			t.Move(fyne.NewPos(0, t.Position().Y))
		}
		for _, o := range parts {
			o.Move(o.Position().AddXY(shift, 0))
		}
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
	for i, t := range r.texts {
		objects = append(objects, t)
		if r.badges[i] != nil {
			objects = append(objects, r.badges[i])
		}
	}
	return append(objects, r.ring.raster)
}

func (r *segmentedRenderer) Refresh() { r.Layout(r.Size()); canvas.Refresh(r.Segmented) }
func (r *segmentedRenderer) Destroy() {}

// Badge is a small count.
type Badge struct {
	widget.BaseWidget

	text   *Text
	ground *box
}

// NewBadge makes a badge.
func NewBadge(l *Look, count string) *Badge {
	st := Small
	st.Weight = 600
	b := &Badge{text: NewText(l, count, st, l.Palette.Canvas), ground: newBox(l.Palette.Ink, l.Palette.Ink, 0, 9)}
	b.text.Align = Center
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(group(badgeLayout{}, b.ground.raster, b.text))
}

type badgeLayout struct{}

func (badgeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func (badgeLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(18, objects[1].MinSize().Width+10), 18)
}
