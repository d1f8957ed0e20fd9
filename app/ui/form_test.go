package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// aForm has controls of several heights, notes, and one without a label.
func aForm(l *Look) *Form {
	f := NewForm(l)
	f.Add("العنوان", NewField(l, "", ""), "")
	f.Add("Extent of the date", NewRadio(l, []string{"a", "b", "c"}, 0, nil), "«2011» سنة كاملة، لا أول يناير، ولا يُعرف في أي يوم منها وقع ذلك.")
	f.Add("", NewCheck(l, "x", true, nil), "")
	f.Add("اسم طويل جدًا لا يتسع له عمود الأسماء في سطر واحد", NewField(l, "", ""), "")
	return f
}

// parts are the visible parts of a form.
func (f *Form) parts() []fyne.CanvasObject {
	return visible((&formRenderer{f}).Objects())
}

func TestFormMirrors(t *testing.T) {
	left, _ := testLook(t, false, false)
	right, _ := testLook(t, true, false)
	a, b := aForm(left), aForm(right)
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(200, 1200).Draw(t, "width"))
		for _, f := range []*Form{a, b} {
			f.Resize(fyne.NewSize(width, f.HeightFor(width)))
		}
		mirrored := b.parts()
		for i, o := range a.parts() {
			m := mirrored[i]
			if want := width - o.Position().X - o.Size().Width; m.Position() != fyne.NewPos(want, o.Position().Y) || m.Size() != o.Size() {
				t.Fatalf("part %d: %v %v, mirrored %v %v", i, o.Position(), o.Size(), m.Position(), m.Size())
			}
		}
	})
}

func TestPartsOfAFormStayApartAndInside(t *testing.T) {
	l, _ := testLook(t, true, false)
	f := aForm(l)
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(200, 1200).Draw(t, "width"))
		f.Resize(fyne.NewSize(width, f.HeightFor(width)))
		parts := f.parts()
		for i, o := range parts {
			at, size := o.Position(), o.Size()
			if at.X < 0 || at.Y < 0 || at.X+size.Width > width || at.Y+size.Height > f.Size().Height {
				t.Fatalf("part %d, %v at %v, leaves a form of %v", i, size, at, f.Size())
			}
			for k, other := range parts[:i] {
				p, s := other.Position(), other.Size()
				if at.X < p.X+s.Width && p.X < at.X+size.Width && at.Y < p.Y+s.Height && p.Y < at.Y+size.Height {
					t.Fatalf("at %v part %d lies on part %d", width, i, k)
				}
			}
		}
	})
}

func TestLabelsOfAFormStandBesideOrAbove(t *testing.T) {
	l, _ := testLook(t, true, false)
	f := aForm(l)
	f.Resize(fyne.NewSize(800, f.HeightFor(800)))
	label, control := f.rows[0].label, f.rows[0].control
	if got, want := control.Position().X+control.Size().Width, 800-formLabels-formLabel; got != float32(want) {
		t.Errorf("the controls begin at %v, want %v", got, want)
	}
	if label.Align != End || label.Position().X != float32(800-formLabels) {
		t.Errorf("the label is at %v, aligned %v", label.Position(), label.Align)
	}
	f.Resize(fyne.NewSize(300, f.HeightFor(300)))
	if label.Position().Y >= control.Position().Y || control.Size().Width != 300 || label.Align != Start {
		t.Errorf("narrow: the label is at %v, the control at %v and %v wide", label.Position(), control.Position(), control.Size().Width)
	}
}

func TestLabelsStandOnTheLineOfTheirControls(t *testing.T) {
	l, _ := testLook(t, true, false)
	f := NewForm(l)
	r := NewRadio(l, []string{"a", "b"}, 0, nil)
	c := NewCheck(l, "a", false, nil)
	f.Add("x", r, "")
	f.Add("y", c, "")
	f.Resize(fyne.NewSize(800, f.HeightFor(800)))
	middle := func(o fyne.CanvasObject) float32 { return o.Position().Y + o.Size().Height/2 }
	if got, want := middle(f.rows[0].label), r.Position().Y+middle(r.options[0].text); got != want {
		t.Errorf("the label of a radio's first option is at %v, want %v", got, want)
	}
	if got, want := middle(f.rows[1].label), middle(c); got != want {
		t.Errorf("the label of a check box is at %v, want %v", got, want)
	}
}

func TestControlThatIsHiddenLeavesTheForm(t *testing.T) {
	l, _ := testLook(t, true, false)
	f := aForm(l)
	before := f.HeightFor(600)
	f.rows[1].control.Hide()
	f.Resize(fyne.NewSize(600, f.HeightFor(600)))
	f.Refresh()
	if f.HeightFor(600) >= before || f.rows[1].label.Visible() || f.rows[1].note.Visible() {
		t.Errorf("%v high, before %v; its label is visible: %v", f.HeightFor(600), before, f.rows[1].label.Visible())
	}
}

func TestFormIsKept(t *testing.T) {
	l, _ := testLook(t, true, false)
	f, other := aForm(l), aForm(l)
	_, c := open(t, l, 600, 400, f)
	f.rows[0].control.(*Field).SetText("نص")
	f.rows[1].control.(*Radio).SetSelected(2)
	Keep(c, f).Restore(c, other)
	if got := other.rows[0].control.(*Field).Text(); got != "نص" || other.rows[1].control.(*Radio).Selected() != 2 {
		t.Errorf("it holds %q and %d", got, other.rows[1].control.(*Radio).Selected())
	}
}
