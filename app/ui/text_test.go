package ui

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waqai/timeline/text"
)

const mixed = "في 14 مارس 2011 اندلعت المظاهرات (Daraa)"

// inkBox is the smallest rectangle of m that holds a visible pixel.
func inkBox(m *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			if m.RGBAAt(x, y).A > 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// painted lays a text out in a size and paints it at a scale.
func painted(t *Text, size fyne.Size, scale float32) *image.RGBA {
	test.WidgetRenderer(t).Layout(size)
	s := t.ink.raster.Size()
	return t.ink.paint(int(s.Width*scale), int(s.Height*scale)).(*image.RGBA)
}

func TestTextStandsAtTheReadingStart(t *testing.T) {
	for _, c := range []struct {
		name  string
		rtl   bool
		align Align
		text  string
		left  bool
		right bool
	}{
		{"English in English", false, Start, "Timeline", true, false},
		{"Arabic in English", false, Start, mixed, true, false},
		{"Arabic in Arabic", true, Start, mixed, false, true},
		{"English in Arabic", true, Start, "Timeline", false, true},
		{"the end in English", false, End, "Timeline", false, true},
		{"the end in Arabic", true, End, mixed, true, false},
		{"the middle", true, Center, mixed, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, false)
			w := NewText(l, c.text, Body, l.Palette.Ink)
			w.Align = c.align
			box := inkBox(painted(w, fyne.NewSize(500, 20), 1))
			if got := box.Min.X < bleed+4; got != c.left {
				t.Errorf("the ink begins at %d, at the left edge: %v, want %v", box.Min.X-bleed, got, c.left)
			}
			if got := box.Max.X > bleed+496; got != c.right {
				t.Errorf("the ink ends at %d of 500, at the right edge: %v, want %v", box.Max.X-bleed, got, c.right)
			}
		})
	}
}

func TestSeveralLinesStandAtTheTextsOwnStart(t *testing.T) {
	arabic := mixed + " وامتدت إلى مدن"
	const english = "On 14 March 2011 the protests began and spread to towns"
	for _, c := range []struct {
		name  string
		rtl   bool
		text  string
		width float32
		right bool
	}{
		{"Arabic in English", false, arabic, 200, true},
		{"English in Arabic", true, english, 200, false},
		{"Arabic in Arabic", true, arabic, 200, true},
		{"English in English", false, english, 200, false},
		{"one Arabic line in English", false, arabic, 900, false},
		{"one English line in Arabic", true, english, 900, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, false)
			w := NewParagraph(l, c.text, Body, l.Palette.Ink)
			w.Resize(fyne.NewSize(c.width, w.HeightFor(c.width)))
			if several := len(w.ink.lines) > 1; several != (c.width == 200) {
				t.Fatalf("%d lines", len(w.ink.lines))
			}
			for i, line := range w.ink.lines {
				want := float32(0)
				if c.right {
					want = c.width - float32(line.line.Width)
				}
				if line.x != want {
					t.Errorf("line %d stands at %v, want %v", i, line.x, want)
				}
			}
		})
	}
}

func TestTextIsPaintedForTheScreensScale(t *testing.T) {
	l, _ := testLook(t, true, false)
	w := NewText(l, mixed, Body, l.Palette.Ink)
	size := fyne.NewSize(w.MinSize().Width, 20)
	once, twice := inkBox(painted(w, size, 1)), inkBox(painted(w, size, 2))
	if d := twice.Dx() - 2*once.Dx(); d < -4 || d > 4 {
		t.Errorf("at double scale the ink is %d wide, at single scale %d", twice.Dx(), once.Dx())
	}
}

func TestTextIsPaintedOnlyWhenSomethingChanged(t *testing.T) {
	l, _ := testLook(t, true, false)
	w := NewText(l, mixed, Body, l.Palette.Ink)
	w.Resize(w.MinSize())
	s := w.ink.raster.Size()
	paint := func() image.Image { return w.ink.paint(int(s.Width), int(s.Height)) }
	first := paint()
	if paint() != first {
		t.Error("the same picture was painted twice")
	}
	w.SetColor(l.Palette.Error)
	if paint() == first {
		t.Error("the colour changed and the picture did not")
	}
}

func TestTextIsCutWhereItIsNarrow(t *testing.T) {
	l, _ := testLook(t, false, false)
	w := NewText(l, "Parts of Daraa out of government control", Body, l.Palette.Ink)
	whole := w.MinSize().Width
	w.Resize(fyne.NewSize(whole, 20))
	if w.Cut() {
		t.Errorf("in all its width of %v it says that it is cut", whole)
	}
	w.Resize(fyne.NewSize(120, 20))
	if !w.Cut() {
		t.Error("in 120 pixels it does not say that it is cut")
	}
	if got := w.ink.lines[0].line.Width; got > 120 || got < 60 {
		t.Errorf("in 120 pixels the line is %v wide (whole: %v)", got, whole)
	}
}

func TestLastLineIsCutAtMaxLines(t *testing.T) {
	l, _ := testLook(t, true, false)
	w := NewParagraph(l, mixed+" "+mixed+" "+mixed, Body, l.Palette.Ink)
	w.MaxLines = 2
	w.Resize(fyne.NewSize(200, 40))
	if got := len(w.ink.lines); got != 2 || !w.Cut() {
		t.Errorf("%d lines, cut: %v; want 2 of more", got, w.Cut())
	}
	if got := w.HeightFor(200); got != 40 {
		t.Errorf("the text asks for %v, want 40", got)
	}
}

func TestLeadingsAreThoseOfTheLook(t *testing.T) {
	source := func(size float64) text.Style { return text.Style{Voice: text.Source, Weight: 400, Size: size} }
	for _, c := range []struct {
		name string
		st   text.Style
		want float32
	}{
		{"wordmark", Wordmark, 84}, {"card title", CardTitle, 30}, {"dialog title", DialogTitle, 28},
		{"track name", TrackName, 20}, {"body", Body, 20}, {"note", Note, 18}, {"small", Small, 16},
		{"motto", text.Style{Size: 20, Weight: 400}, 30},
		{"reader", Reader, 31}, {"quote", Quote, 21}, {"mention in review", source(22), 42},
	} {
		if got := Leading(c.st); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDeviceScale(t *testing.T) {
	for _, c := range []struct {
		name          string
		size          fyne.Size
		width, height int
		want          float64
	}{
		{"plain", fyne.NewSize(33, 20), 33, 20, 1},
		{"double", fyne.NewSize(33, 20), 66, 40, 2},
		{"one and a half, rounded up", fyne.NewSize(33, 20), 50, 30, 1.5},
		{"one and a quarter, rounded down", fyne.NewSize(33, 21), 41, 26, 1.25},
		{"nothing", fyne.NewSize(0, 0), 0, 0, 1},
	} {
		if got := deviceScale(c.size, c.width, c.height); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
