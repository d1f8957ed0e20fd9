package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestAbreastStandsSideBySideWhereThereIsRoom(t *testing.T) {
	for _, c := range []struct {
		name   string
		rtl    bool
		width  float32
		first  fyne.Position
		second fyne.Position
		height float32
	}{
		{"room, from the left", false, 400, fyne.NewPos(45, 0), fyne.NewPos(155, 0), 80},
		{"room, from the right", true, 400, fyne.NewPos(255, 0), fyne.NewPos(45, 0), 80},
		{"just room", false, 310, fyne.NewPos(0, 0), fyne.NewPos(110, 0), 80},
		{"no room", false, 309, fyne.NewPos(104, 0), fyne.NewPos(54, 50), 130},
		{"no room, from the right", true, 300, fyne.NewPos(100, 0), fyne.NewPos(50, 50), 130},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := testLook(t, c.rtl, false)
			one := Sized(100, 40, canvas.NewRectangle(color.Black))
			two := Sized(200, 80, canvas.NewRectangle(color.Black))
			o := Abreast(l, 10, one, two)
			if got := HeightFor(o, c.width); got != c.height {
				t.Errorf("it asks for a height of %v, want %v", got, c.height)
			}
			o.Resize(fyne.NewSize(c.width, c.height))
			if one.Position() != c.first || two.Position() != c.second {
				t.Errorf("they stand at %v and %v, want %v and %v", one.Position(), two.Position(), c.first, c.second)
			}
		})
	}
}
