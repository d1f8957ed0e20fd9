package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

// columnWidth is the width of the reader's column.
func (r *rig) columnWidth() float32 { return r.main.reader.Size().Width }

// divider answers a place on the line between timeline and reader.
func (r *rig) divider() fyne.Position {
	at := r.readerAt()
	if r.rtl() {
		at.X += r.columnWidth()
	}
	return at.AddXY(0, 200)
}

func TestReaderIsAsWideAsItIsDragged(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		path := newProject(t, arabicArticle)
		r := opened(t, l, path)
		wider := float32(-1) // to the left the reader of a window that runs from the left grows
		if r.rtl() {
			wider = 1
		}
		if r.columnWidth() != readerUsual {
			t.Errorf("in %s the reader is %g wide at first", l, r.columnWidth())
		}
		timelineBefore := r.main.timeline.Size().Width
		r.dragFrom(r.divider(), fyne.NewDelta(20*wider, 0), fyne.NewDelta(30*wider, 0))
		if got := r.columnWidth(); got != readerUsual+50 || r.main.timeline.Size().Width != timelineBefore-50 {
			t.Errorf("in %s dragged by 50 the reader is %g wide, the timeline %g, before %g", l, got, r.main.timeline.Size().Width, timelineBefore)
		}
		r.do(map[timeline.Language]string{"ar": "english", "en": "arabic"}[l])
		if got := r.columnWidth(); got != readerUsual+50 {
			t.Errorf("the other language makes it %g wide", got)
		}
		wider = -wider
		r.dragFrom(r.divider(), fyne.NewDelta(900*wider, 0))
		if got := r.columnWidth(); got != readerMost {
			t.Errorf("it can be made %g wide, want no more than %d", got, readerMost)
		}
		r.dragFrom(r.divider(), fyne.NewDelta(-900*wider, 0))
		if got := r.columnWidth(); got != readerLeast {
			t.Errorf("it can be made %g wide, want no less than %d", got, readerLeast)
		}
		r.chord(fyne.KeyQ, fyne.KeyModifierControl)
		again := r.restart(Options{})
		again.until("the last project opens by itself", func() bool { return again.project != nil })
		if got := again.columnWidth(); got != readerLeast {
			t.Errorf("after a restart it is %g wide", got)
		}
	}
}

func TestReaderIsMadeWiderByKeys(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	d, ok := r.under(r.divider(), func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok })
	if !ok {
		t.Fatal("the divider takes no keyboard")
	}
	r.window.Canvas().Focus(d.CanvasObject.(fyne.Focusable))
	r.key(fyne.KeyRight)
	wider := r.columnWidth()
	r.key(fyne.KeyLeft)
	r.key(fyne.KeyLeft)
	if narrower := r.columnWidth(); wider <= readerUsual || narrower >= readerUsual {
		t.Errorf("to the right it is %g wide, twice to the left %g", wider, narrower)
	}
}

func TestReaderInSmallWindows(t *testing.T) {
	for _, test := range []struct {
		name   string
		window float32
		want   float32 // width of the reader
		railed bool
	}{
		{"a full one", fullWidth, 600, false},
		{"one that is not full", fullWidth - 1, readerSmall, false},
		{"the least beside which it stands", besideWidth, readerSmall, false},
		{"one with a rail", besideWidth - 1, readerSmall, true},
		{"a very small one", 480, 480 - railWidth - 40, true},
	} {
		r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
		r.prefs.setReaderWidth(600)
		r.window.Resize(fyne.NewSize(test.window, 800))
		r.main.setOpen(true)
		if got := r.columnWidth(); got != test.want {
			t.Errorf("%s: it is %g wide, want %g", test.name, got, test.want)
		}
		left := test.window - test.want - 1
		if test.railed {
			left = test.window - railWidth
		}
		if got := r.main.timeline.Size().Width; got != left {
			t.Errorf("%s: the timeline is %g wide, want %g", test.name, got, left)
		}
		if at := r.main.rail.Visible(); at != test.railed {
			t.Errorf("%s: a rail is shown: %v", test.name, at)
		}
		r.window.Resize(fyne.NewSize(screenWidth, screenHeight))
		if got := r.columnWidth(); got != 600 {
			t.Errorf("%s: in a large window it is %g wide again, want 600", test.name, got)
		}
		r.leaveProject()
	}
}

func TestReaderOfAnyWidthHoldsItsWords(t *testing.T) {
	for _, width := range []float32{readerLeast, readerUsual - 1, readerMost} {
		r := walking(t)
		r.prefs.setReaderWidth(width)
		r.lookAt(screenSizes[:1])
		if got := r.columnWidth(); got != width {
			t.Errorf("it is %g wide, want %g", got, width)
		}
		r.leaveProject()
	}
}
