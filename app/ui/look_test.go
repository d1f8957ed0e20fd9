package ui

import (
	"image/color"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waqai/timeline/text"
)

var engine = sync.OnceValues(func() (*text.Engine, error) { return text.New(os.DirFS("../../assets")) })

// clock holds what waits until a test lets time pass.
type clock struct{ waiting []*waiting }

type waiting struct {
	left time.Duration
	run  func()
}

func (c *clock) after(d time.Duration, run func()) (cancel func()) {
	w := &waiting{d, run}
	c.waiting = append(c.waiting, w)
	return func() { w.run = nil }
}

// pass lets d pass.
func (c *clock) pass(d time.Duration) {
	due := c.waiting
	c.waiting = nil
	for _, w := range due {
		switch w.left -= d; {
		case w.run == nil:
		case w.left <= 0:
			w.run()
		default:
			c.waiting = append(c.waiting, w)
		}
	}
}

// hex is the opaque colour 0xRRGGBB.
func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}

func lightPalette() Palette {
	return Palette{
		Canvas: hex(0xFAF9F6), Chrome: hex(0xF1EFEA), Panel: hex(0xFFFFFF),
		Sunk: hex(0xF5F3EF), Hover: hex(0xE8E5DE), Press: hex(0xDDD9D0),
		Ink: hex(0x1B1E24), Ink2: hex(0x555B66), Ink3: hex(0x7A808A),
		Line: hex(0xE3DFD7), Line2: hex(0x8F897D),
		Evidence: hex(0xA96A00), EvidenceSheet: hex(0xFCE8B2), EvidenceSoft: hex(0xFDF3D6),
		Focus: hex(0x0B63CE), Primary: hex(0x1B1E24), OnPrimary: hex(0xFFFFFF),
		Accepted: hex(0x1E7A46), AcceptedGround: hex(0xE3F1E8), Error: hex(0xB3261E), ErrorGround: hex(0xFBE9E7),
	}
}

func darkPalette() Palette {
	return Palette{
		Canvas: hex(0x16181C), Chrome: hex(0x1E2126), Panel: hex(0x1E2126),
		Sunk: hex(0x191B20), Hover: hex(0x2A2E35), Press: hex(0x343941),
		Ink: hex(0xE9E7E2), Ink2: hex(0xA4A9B3), Ink3: hex(0x7B828D),
		Line: hex(0x2F333A), Line2: hex(0x686E79),
		Evidence: hex(0xF2B84B), EvidenceSheet: hex(0x4A3708), EvidenceSoft: hex(0x2F2712),
		Focus: hex(0x6CB2FF), Primary: hex(0xE9E7E2), OnPrimary: hex(0x16181C),
		Accepted: hex(0x63C98C), AcceptedGround: hex(0x1B3326), Error: hex(0xFF8A80), ErrorGround: hex(0x3A1F1D),
		Dark: true,
	}
}

// testLook is a look whose time stands still unless the test passes it.
func testLook(t testing.TB, rtl, dark bool) (*Look, *clock) {
	t.Helper()
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	c := &clock{}
	l := &Look{Text: e, Palette: lightPalette(), RTL: rtl, Icons: os.DirFS("../../assets"), after: c.after,
		Matches: func(s, query string) bool { return strings.Contains(strings.ToLower(s), query) }}
	if dark {
		l.Palette = darkPalette()
	}
	return l, c
}

// open shows content in a window of the given size.
func open(t testing.TB, l *Look, width, height float32, content fyne.CanvasObject) (fyne.Window, fyne.Canvas) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(Theme(l))
	w := test.NewTempWindow(t, NewRoot(Fill(l.Palette.Canvas, content)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w, w.Canvas()
}
