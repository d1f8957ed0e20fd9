package text

import (
	"bytes"
	"image"
	"testing"
)

// inkRows draws s and answers the first and the last row with ink in it.
func inkRows(t *testing.T, e *Engine, s string, voice Voice) (top, bottom int, pix []uint8) {
	t.Helper()
	img := canvas(image.Rect(0, 0, 200, 160))
	clean := bytes.Clone(img.Pix[:4])
	e.Draw(img, e.Line(s, Style{voice, 400, 40}, RTL), 20, 90, 1, ink)
	top, bottom = -1, -1
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride : (y+1)*img.Stride]
		if !bytes.Equal(row, bytes.Repeat(clean, img.Rect.Dx())) {
			if top < 0 {
				top = y
			}
			bottom = y
		}
	}
	return top, bottom, img.Pix
}

func TestVowelMarksStackInOneOrder(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source} {
		bare, _, _ := inkRows(t, e, "س", voice)
		shadda, _, _ := inkRows(t, e, "س\u0651", voice)
		both, _, pix := inkRows(t, e, "س\u0651\u064e", voice)
		if !(shadda < bare && both < shadda) {
			t.Errorf("voice %d: the letter begins at row %d, with shadda at %d, with fatha on it at %d", voice, bare, shadda, both)
		}
		if _, _, other := inkRows(t, e, "س\u064e\u0651", voice); !bytes.Equal(pix, other) {
			t.Errorf("voice %d: shadda and fatha look otherwise when they are typed the other way round", voice)
		}
		_, foot, _ := inkRows(t, e, "ب", voice)
		if _, kasra, _ := inkRows(t, e, "ب\u0650", voice); kasra <= foot {
			t.Errorf("voice %d: kasra ends at row %d, the letter at %d", voice, kasra, foot)
		}
	}
}

func TestMarksLeaveTheFormsOfTheirLetters(t *testing.T) {
	e := newEngine(t)
	for _, voice := range []Voice{Ours, Source} {
		st := Style{voice, 400, 40}
		width := func(s string) float64 { return e.Line(s, st, RTL).Width }
		for _, c := range []struct{ name, bare, marked string }{
			{"a word", "مدرسة", "مَدْرَسَةٌ"},
			{"lam-alef", "لا", "لَا"},
			{"lam-alef with hamza", "لأن", "لِأَنَّ"},
			{"the name of God", "الله", "اللَّه"},
			{"a Hebrew word", "בראשית", "בְּרֵאשִׁית"},
			{"a Latin word", "Daraa", "Dara\u0301a"},
		} {
			if a, b := width(c.bare), width(c.marked); !near(a, b) {
				t.Errorf("voice %d: %s is %v wide, with marks %v", voice, c.name, a, b)
			}
		}
		tatweel := width("مـرس") - width("مرس")
		if more := width("مــرس") - width("مـرس"); tatweel <= 0 || !near(tatweel, more) {
			t.Errorf("voice %d: one tatweel is %v wide, the next %v", voice, tatweel, more)
		}
	}
}
