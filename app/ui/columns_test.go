package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestColumnsAreOfOneWidthFromTheReadingStart(t *testing.T) {
	for rtl, want := range map[bool][2]float32{false: {0, 160}, true: {160, 0}} {
		l, _ := testLook(t, rtl, false)
		one := Sized(100, 40, canvas.NewRectangle(color.Black))
		two := Sized(60, 80, canvas.NewRectangle(color.Black))
		o := Columns(l, 20, one, two)
		if got := o.MinSize(); got != fyne.NewSize(220, 80) {
			t.Errorf("they ask for %v, want room for two of the wider one", got)
		}
		o.Resize(fyne.NewSize(300, HeightFor(o, 300)))
		for i, c := range []*fyne.Container{one, two} {
			if c.Position().X != want[i] || c.Size() != fyne.NewSize(140, 80) {
				t.Errorf("rtl %v: column %d is %v at %v, want 140 wide at %v", rtl, i, c.Size(), c.Position(), want[i])
			}
		}
	}
}
