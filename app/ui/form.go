package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Measures of forms.
const (
	formGap    = 14  // between rows
	formLabel  = 12  // between a label and its control
	formNarrow = 420 // below it labels stand above their controls
	formLabels = 180 // the widest column of labels
)

// Form shows controls under one another, each with a label before it: the
// labels in a column at the reading start, written towards the controls.
// Where it is narrow a label stands above its control. A note explains a
// control under it.
type Form struct {
	widget.BaseWidget

	look *Look
	rows []formRow
	last float32 // width laid out last
}

// formRow is a control with what is said about it.
type formRow struct {
	label, note *Text // note may be nil
	control     fyne.CanvasObject
}

var _ Flowing = (*Form)(nil)

// NewForm makes an empty form.
func NewForm(l *Look) *Form {
	f := &Form{look: l}
	f.ExtendBaseWidget(f)
	return f
}

// Add puts a control under the others; its label and note may be "".
func (f *Form) Add(label string, control fyne.CanvasObject, note string) {
	r := formRow{label: NewParagraph(f.look, label, Body, f.look.Palette.Ink2), control: control}
	if note != "" {
		r.note = NewParagraph(f.look, note, Note, f.look.Palette.Ink2)
	}
	f.rows = append(f.rows, r)
	f.Refresh()
}

// labels is the width of the column of labels; 0 where they stand above.
func (f *Form) labels(width float32) float32 {
	if width < formNarrow {
		return 0
	}
	widest := float32(0)
	for _, r := range f.rows {
		if r.label.Text() != "" {
			widest = max(widest, r.label.idealWidth())
		}
	}
	return min(widest, formLabels)
}

// walk calls place with every part of the form at its place, x counted from
// the reading start, and answers the height of all.
func (f *Form) walk(width float32, place func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	labels := f.labels(width)
	start := float32(0)
	if labels > 0 {
		start = labels + formLabel
	}
	y := float32(0)
	for _, r := range f.rows {
		if !r.control.Visible() {
			continue
		}
		if y > 0 {
			y += formGap
		}
		height := HeightFor(r.control, width-start)
		switch label := r.label.HeightFor(max(labels, 1)); {
		case r.label.Text() == "":
		case labels == 0:
			label = r.label.HeightFor(width)
			place(r.label, 0, y, width, label)
			y += label + 3
		default:
			down := max(0, whole((firstLine(r.control, height)-Leading(Body))/2))
			place(r.label, 0, y+down, labels, label)
			height = max(height, down+label)
		}
		place(r.control, start, y, width-start, HeightFor(r.control, width-start))
		y += height
		if r.note != nil {
			note := r.note.HeightFor(width - start)
			place(r.note, start, y+3, width-start, note)
			y += 3 + note
		}
	}
	return y
}

// firstLine is the height of the line of a control that its label stands
// beside.
func firstLine(o fyne.CanvasObject, height float32) float32 {
	if _, ok := o.(*Radio); ok {
		return radioRow
	}
	return min(height, 32)
}

// HeightFor is the height of the form in the given width.
func (f *Form) HeightFor(width float32) float32 {
	return f.walk(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (f *Form) held() []fyne.CanvasObject {
	held := make([]fyne.CanvasObject, len(f.rows))
	for i, r := range f.rows {
		held[i] = r.control
	}
	return held
}

// CreateRenderer is for Fyne.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return &formRenderer{f} }

type formRenderer struct{ *Form }

func (r *formRenderer) Layout(size fyne.Size) {
	r.last = size.Width
	align := Start
	if r.labels(size.Width) > 0 {
		align = End
	}
	for _, o := range r.rows {
		o.label.Align = align
		show(o.label, o.control.Visible())
		if o.note != nil {
			show(o.note, o.control.Visible())
		}
	}
	r.walk(size.Width, func(o fyne.CanvasObject, x, y, width, height float32) {
		if r.look.RTL {
			x = size.Width - x - width
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

func (r *formRenderer) MinSize() fyne.Size {
	size := fyne.Size{}
	for _, o := range r.rows {
		size.Width = max(size.Width, o.control.MinSize().Width)
	}
	size.Height = r.HeightFor(max(r.last, size.Width))
	return size
}

func (r *formRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, o := range r.rows {
		if o.label.Text() != "" {
			objects = append(objects, o.label)
		}
		objects = append(objects, o.control)
		if o.note != nil {
			objects = append(objects, o.note)
		}
	}
	return objects
}

func (r *formRenderer) Refresh() {
	r.Layout(r.Size())
	for _, o := range r.rows {
		o.control.Refresh()
	}
	repaint(r.Form)
}

func (r *formRenderer) Destroy() {}
