package ui

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline/text"
)

// Align says where in its area a text stands.
type Align uint8

const (
	Start  Align = iota // at the interface's reading start; several lines at the text's own
	Center              // in the middle
	End                 // at the interface's other side
)

// Text shows text that nobody edits. On one line it asks for its whole width
// unless MinWidth is set, and is cut with "…" where it gets less. Only what a
// person or a source has written may lose its end: such a text Shortens, and
// the interface's own words find a place in which they are whole.
//
// The fields are read when the text is laid out: set them before it is shown,
// or call Refresh.
type Text struct {
	widget.BaseWidget

	Wrap      bool           // break into as many lines as are needed
	MaxLines  int            // with Wrap: the last one is cut; 0 is no limit
	Align     Align          //
	Direction text.Direction // of the paragraph; Auto: by its first letter
	MinWidth  float32        // how far a row may narrow it; 0: not at all
	Shortens  bool           // a title, a name, a path: it may be cut
	Spans     []text.Span    // stretches in other styles
	Underline bool

	look  *Look
	text  string
	style text.Style
	color color.NRGBA

	width float32 // laid out for
	ink   *ink
	rules []fyne.CanvasObject

	one     *text.Line      // on one line
	shaped  *text.Paragraph // to be wrapped
	wrapped [2]wrapped      // the widths asked for last
}

// wrapped is a paragraph's lines at a width.
type wrapped struct {
	width float32
	lines []*text.Line
}

var _ Flowing = (*Text)(nil)

// NewText makes a text on one line.
func NewText(l *Look, s string, st text.Style, c color.NRGBA) *Text {
	t := &Text{look: l, text: s, style: st, color: c, ink: newInk(l, c)}
	t.ExtendBaseWidget(t)
	return t
}

// NewParagraph makes a text of as many lines as its width needs.
func NewParagraph(l *Look, s string, st text.Style, c color.NRGBA) *Text {
	t := NewText(l, s, st, c)
	t.Wrap = true
	return t
}

// Text is the text shown.
func (t *Text) Text() string { return t.text }

// SetText shows another text. Where MinWidth is set, refresh the row in which
// the text stands, so that it gets the width that it now likes to have.
func (t *Text) SetText(s string) {
	if s == t.text {
		return
	}
	t.text, t.Spans = s, nil
	t.Refresh()
}

// SetColor shows the text in another colour.
func (t *Text) SetColor(c color.NRGBA) {
	if c == t.color {
		return
	}
	t.color = c
	t.arrange(t.Size())
}

// natural is the text on one line.
func (t *Text) natural() *text.Line {
	switch {
	case t.one != nil:
	case len(t.Spans) > 0:
		t.one = t.look.Text.Rich(t.text, t.style, t.Spans, t.Direction)
	default:
		t.one = t.look.Text.Line(t.text, t.style, t.Direction)
	}
	return t.one
}

// lines lays the text out for a width.
func (t *Text) lines(width float32) []*text.Line {
	if !t.Wrap {
		l := t.natural()
		if width > 0 && l.Width > float64(width)+0.5 {
			l = t.look.Text.Fit(t.text, t.style, t.Direction, float64(width))
		}
		return []*text.Line{l}
	}
	for _, w := range t.wrapped {
		if w.lines != nil && w.width == width {
			return w.lines
		}
	}
	t.wrapped = [2]wrapped{{width, t.wrap(width)}, t.wrapped[0]}
	return t.wrapped[0].lines
}

// Cut tells whether the text is cut as it is laid out now.
func (t *Text) Cut() bool {
	switch {
	case !t.Wrap:
		return t.width > 0 && t.natural().Width > float64(t.width)+0.5
	case t.MaxLines > 0 && t.width > 0:
		return len(t.paragraph().Lines(float64(t.width))) > t.MaxLines
	}
	return false
}

// wrap breaks the text into lines.
func (t *Text) wrap(width float32) []*text.Line {
	lines := t.paragraph().Lines(float64(width))
	if n := t.MaxLines; n > 0 && len(lines) > n {
		rest := string([]rune(t.text)[lines[n-1].Start:])
		lines = append(lines[:n-1:n-1], t.look.Text.Fit(rest, t.style, lines[n-1].Dir, float64(width)))
	}
	return lines
}

// paragraph is the text as it is shaped once, to be wrapped.
func (t *Text) paragraph() *text.Paragraph {
	if t.shaped == nil {
		t.shaped = t.look.Text.Paragraph(t.text, t.style, t.Spans, t.Direction)
	}
	return t.shaped
}

// HeightFor is the height of the text in a column of the given width.
func (t *Text) HeightFor(width float32) float32 {
	if !t.Wrap || width <= 0 {
		return Leading(t.style)
	}
	return Leading(t.style) * float32(len(t.lines(width)))
}

// idealWidth is the width at which nothing is cut.
func (t *Text) idealWidth() float32 {
	return max(float32(math.Ceil(t.natural().Width)), t.minWidth())
}

func (t *Text) minWidth() float32 {
	switch {
	case t.MinWidth > 0:
		return t.MinWidth
	case t.Wrap:
		return float32(math.Min(math.Ceil(t.natural().Width), 3*float64(Leading(t.style))))
	}
	return float32(math.Ceil(t.natural().Width))
}

// left is the x at which a line of the given width stands that is read from
// the right or from the left.
func (t *Text) left(line float32, rtl bool) float32 {
	free := t.width - line
	switch {
	case t.Align == Center:
		return whole(free / 2)
	case (t.Align == End) != rtl:
		return free
	}
	return 0
}

// rtl tells from which side lines are read: one line is part of the
// interface, several are a paragraph of their own direction.
func (t *Text) rtl(lines []*text.Line) bool {
	if len(lines) < 2 {
		return t.look.RTL
	}
	return lines[0].Dir == text.RTL
}

// arrange lays the text out in its area.
func (t *Text) arrange(size fyne.Size) {
	t.width = size.Width
	leading := Leading(t.style)
	lines := t.lines(size.Width)
	top := float32(0)
	if free := size.Height - leading*float32(len(lines)); free > 0 && !t.Wrap {
		top = whole(free / 2)
	}
	placed := make([]inkLine, len(lines))
	rtl := t.rtl(lines)
	t.rules = nil
	for i, l := range lines {
		placed[i] = inkLine{l, t.left(float32(l.Width), rtl), top + baseline(l, leading)}
		if t.Underline {
			u := canvas.NewRectangle(t.color)
			u.Move(fyne.NewPos(placed[i].x, placed[i].baseline+3))
			u.Resize(fyne.NewSize(float32(l.Width), 1))
			t.rules = append(t.rules, u)
		}
		top += leading
	}
	t.ink.set(placed, t.color, fyne.Position{}, size)
}

// CreateRenderer is for Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return &textRenderer{t} }

type textRenderer struct{ *Text }

func (r *textRenderer) Layout(size fyne.Size) { r.arrange(size) }

func (r *textRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.minWidth(), r.HeightFor(r.width))
}

func (r *textRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ink.raster}, r.rules...)
}

func (r *textRenderer) Refresh() {
	r.one, r.shaped, r.wrapped = nil, nil, [2]wrapped{}
	r.arrange(r.Size())
}

func (r *textRenderer) Destroy() {}
