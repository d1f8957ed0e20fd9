package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// aSplit shows a split of two blocks in a window of 1,000 x 300.
func aSplit(t testing.TB, rtl bool) (*Split, fyne.Canvas, *[]float32) {
	t.Helper()
	l, _ := testLook(t, rtl, false)
	s := NewSplit(l, block(200, 10), block(10, 10))
	var told []float32
	s.OnMoved = func(width float32) { told = append(told, width) }
	_, c := open(t, l, 1000, 300, s)
	return s, c, &told
}

func TestDividerIsDragged(t *testing.T) {
	for _, c := range []struct {
		rtl      bool
		dx, want float32
	}{
		{false, -50, 410}, {false, 900, 240}, {false, -900, 640},
		{true, 50, 410}, {true, -900, 240}, {true, 900, 640},
	} {
		s, canvas, told := aSplit(t, c.rtl)
		at := s.line.Position()
		test.Drag(canvas, fyne.NewPos(at.X, 100), c.dx, 0)
		if got := s.side.Size().Width; got != c.want || s.SideWidth != c.want || len(*told) == 0 || (*told)[len(*told)-1] != c.want {
			t.Errorf("rtl %v, dragged by %v: the side is %v wide, told %v, want %v", c.rtl, c.dx, got, *told, c.want)
		}
	}
}

func TestDividerCanBeTaken(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		s, _, _ := aSplit(t, rtl)
		d := s.divider
		if got := d.Size().Width; got != 24 {
			t.Errorf("it is taken on %v pixels, want 24", got)
		}
		line := s.line.Position().X
		if line < d.Position().X || line >= d.Position().X+24 || s.line.Size().Width != 1 {
			t.Errorf("rtl %v: the line at %v is not where it is taken", rtl, line)
		}
		if d.Cursor() != desktop.HResizeCursor {
			t.Error("its cursor does not say that it can be dragged")
		}
	}
}

func TestDividerByKeys(t *testing.T) {
	for _, c := range []struct {
		rtl          bool
		wider, other fyne.KeyName
	}{{false, fyne.KeyLeft, fyne.KeyRight}, {true, fyne.KeyRight, fyne.KeyLeft}} {
		s, canvas, told := aSplit(t, c.rtl)
		canvas.Focus(s.divider)
		typeKey(canvas, c.wider, c.wider, c.other)
		if want := []float32{376, 392, 376}; !slices.Equal(*told, want) {
			t.Errorf("rtl %v: told %v, want %v", c.rtl, *told, want)
		}
		if !s.divider.mark.Visible() || s.divider.mark.FillColor != s.look.Palette.Focus {
			t.Error("it has the focus and does not show it")
		}
	}
}

func TestSplitMirrorsAndFillsItsWidth(t *testing.T) {
	left, _, _ := aSplit(t, false)
	right, _, _ := aSplit(t, true)
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(441, 2000).Draw(t, "width"))
		side := float32(rapid.IntRange(0, 900).Draw(t, "side"))
		for _, s := range []*Split{left, right} {
			s.SideWidth = side
			s.Resize(fyne.NewSize(width, 100))
			s.Refresh()
			if got := s.main.Size().Width + 1 + s.side.Size().Width; got != width {
				t.Fatalf("the parts fill %v of %v", got, width)
			}
			if w := s.side.Size().Width; w < s.MinSide || w > s.MaxSide {
				t.Fatalf("the side is %v wide", w)
			}
		}
		for i, o := range []fyne.CanvasObject{left.main, left.side, left.line, left.divider} {
			m := []fyne.CanvasObject{right.main, right.side, right.line, right.divider}[i]
			if got, want := m.Position().X, width-o.Position().X-o.Size().Width; got != want {
				t.Fatalf("part %d is at %v, want %v", i, got, want)
			}
		}
	})
}

func TestSideThatIsHiddenLeavesItsRoom(t *testing.T) {
	s, _, _ := aSplit(t, true)
	s.side.Hide()
	s.Refresh()
	if s.main.Size().Width != 1000 || s.divider.Visible() || s.line.Visible() {
		t.Errorf("the main part is %v wide, the divider visible: %v", s.main.Size().Width, s.divider.Visible())
	}
}

func TestSplitIsKept(t *testing.T) {
	s, _, _ := aSplit(t, true)
	s.move(500)
	other, _, told := aSplit(t, false)
	other.restore(s.keep())
	if other.side.Size().Width != 500 || len(*told) != 1 {
		t.Errorf("the side is %v wide, told %v", other.side.Size().Width, *told)
	}
}
