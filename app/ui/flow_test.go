package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"pgregory.net/rapid"
)

// block is an object of a fixed size.
func block(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(hex(0))
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestRowStartsWhereReadingStarts(t *testing.T) {
	for _, c := range []struct {
		rtl   bool
		wantX [3]float32
	}{
		{false, [3]float32{0, 30, 180}},
		{true, [3]float32{180, 130, 0}},
	} {
		l, _ := testLook(t, c.rtl, false)
		a, b, d := block(20, 10), block(40, 30), block(20, 20)
		row := Row(l, 10, a, b, Spacer(), d)
		if c.rtl {
			b.Resize(fyne.NewSize(40, 30))
		}
		row.Resize(fyne.NewSize(200, 40))
		for i, o := range []fyne.CanvasObject{a, b, d} {
			if got := o.Position().X; got != c.wantX[i] {
				t.Errorf("rtl %v: object %d is at x %v, want %v", c.rtl, i, got, c.wantX[i])
			}
			if got, want := o.Position().Y, (40-o.Size().Height)/2; got != want {
				t.Errorf("rtl %v: object %d is at y %v, want %v: in the middle", c.rtl, i, got, want)
			}
		}
	}
}

func TestRowMirrorsExactly(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.IntRange(0, 80), 1, 6).Draw(t, "widths")
		gap := float32(rapid.IntRange(0, 20).Draw(t, "gap"))
		spacer := rapid.IntRange(-1, len(widths)-1).Draw(t, "spacer")
		build := func(l *Look) []fyne.CanvasObject {
			var objects []fyne.CanvasObject
			for i, w := range widths {
				if i == spacer {
					objects = append(objects, Spacer())
				}
				objects = append(objects, block(float32(w), 10))
			}
			Row(l, gap, objects...).Resize(fyne.NewSize(600, 20))
			return objects
		}
		a, b := build(left), build(right)
		for i := range a {
			if got, want := b[i].Position().X, 600-a[i].Position().X-a[i].Size().Width; got != want {
				t.Fatalf("object %d of %v is at %v from right to left, want %v", i, widths, got, want)
			}
		}
	})
}

func TestRowCutsTextBeforeItOverflows(t *testing.T) {
	l, _ := testLook(t, false, false)
	long := NewText(l, "A title that is far too long for its place", Body, l.Palette.Ink)
	long.MinWidth = 40
	after := block(50, 10)
	row := Row(l, 10, long, after)
	row.Resize(fyne.NewSize(200, 20))
	if got := long.Size().Width; got != 140 {
		t.Errorf("the text is %v wide, want the 140 that are left", got)
	}
	if got := after.Position().X; got != 150 {
		t.Errorf("what follows is at %v, want 150", got)
	}
	if got := row.MinSize().Width; got != 100 {
		t.Errorf("the row can be narrowed to %v, want 100", got)
	}
}

func TestGrowTakesTheRest(t *testing.T) {
	l, _ := testLook(t, true, false)
	field := block(10, 10)
	row := Row(l, 8, block(30, 10), Grow(field), block(42, 10))
	row.Resize(fyne.NewSize(400, 20))
	if got := field.Size().Width; got != 400-30-42-16 {
		t.Errorf("it is %v wide, want what the others leave", got)
	}
}

func TestHiddenObjectsTakeNoRoom(t *testing.T) {
	l, _ := testLook(t, false, false)
	a, b := block(30, 10), block(30, 10)
	a.Hide()
	Row(l, 8, a, b).Resize(fyne.NewSize(100, 20))
	if got := b.Position().X; got != 0 {
		t.Errorf("what follows the hidden one is at %v, want 0", got)
	}
}

func TestColumnGivesWrappedTextItsHeight(t *testing.T) {
	l, _ := testLook(t, true, false)
	said := NewParagraph(l, "في 14 مارس 2011 اندلعت المظاهرات (Daraa) وانتشرت في مدن أخرى", Body, l.Palette.Ink)
	below := block(10, 10)
	column := Column(6, said, below)
	for _, c := range []struct{ width, lines float32 }{{2000, 1}, {200, 2}, {120, 4}} {
		if got := HeightFor(column, c.width); got != c.lines*20+16 {
			t.Errorf("at a width of %v the column needs %v, want %v", c.width, got, c.lines*20+16)
		}
		column.Resize(fyne.NewSize(c.width, 300))
		if got := below.Position().Y; got != c.lines*20+6 {
			t.Errorf("at a width of %v what follows is at %v, want %v", c.width, got, c.lines*20+6)
		}
		if got := column.MinSize().Height; got != c.lines*20+16 {
			t.Errorf("laid out %v wide, the column asks for %v, want %v", c.width, got, c.lines*20+16)
		}
	}
}

func TestPadAndBorderMirror(t *testing.T) {
	for _, c := range []struct {
		rtl                  bool
		pad, start, mid, end float32
	}{
		{false, 30, 0, 50, 180},
		{true, 10, 150, 20, 0},
	} {
		l, _ := testLook(t, c.rtl, false)
		inside := block(10, 10)
		p := Pad(l, 5, 10, 15, 30, inside)
		p.Resize(fyne.NewSize(100, 60))
		if got, want := inside.Position(), fyne.NewPos(c.pad, 5); got != want {
			t.Errorf("rtl %v: padded at %v, want %v", c.rtl, got, want)
		}
		if got, want := inside.Size(), fyne.NewSize(60, 40); got != want {
			t.Errorf("rtl %v: padded size %v, want %v", c.rtl, got, want)
		}
		start, mid, end := block(50, 10), block(10, 10), block(20, 10)
		Border(l, start, end, mid).Resize(fyne.NewSize(200, 30))
		for i, o := range []fyne.CanvasObject{start, mid, end} {
			if got, want := o.Position().X, []float32{c.start, c.mid, c.end}[i]; got != want {
				t.Errorf("rtl %v: side %d is at %v, want %v", c.rtl, i, got, want)
			}
		}
		if got := mid.Size().Width; got != 130 {
			t.Errorf("rtl %v: the middle is %v wide, want 130", c.rtl, got)
		}
	}
}

func TestScrollGivesWrappedTextItsWidth(t *testing.T) {
	l, _ := testLook(t, false, false)
	said := NewParagraph(l, "one two three four five six seven eight nine ten", Body, l.Palette.Ink)
	s := NewScroll(l, said)
	s.Resize(fyne.NewSize(90, 40))
	if got, want := said.Size(), fyne.NewSize(90, said.HeightFor(90)); got != want || got.Height <= 40 {
		t.Errorf("the text has %v, want %v", got, want)
	}
}
