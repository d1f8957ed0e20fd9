package ui

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"waqai/timeline/text"
)

// player does the gestures of scripts/browser/keys.mjs in an Entry.
type player struct {
	*Entry
	t         *testing.T
	clipboard fyne.Clipboard
	line      func(place int) (l *text.Line, first int, x, y float32) // on which a rune stands, and where that is
}

// newPlayer shows a field for what was recorded in another. Its preferred
// direction is that of dir=auto without letters.
func newPlayer(t *testing.T, f recordedField) *player {
	t.Helper()
	l, _ := testLook(t, false, false)
	p := &player{t: t, clipboard: test.NewClipboard()}
	var shown fyne.CanvasObject
	if f.Element == "input" {
		field := NewField(l, "", "")
		p.Entry, shown = &field.Entry, field
		p.line = func(int) (*text.Line, int, float32, float32) {
			line := field.line()
			return line, 0, field.textX(line), field.height() / 2
		}
	} else {
		area := NewArea(l, "", "")
		p.Entry, shown = &area.Entry, area
		p.line = func(place int) (*text.Line, int, float32, float32) {
			line := area.lineOf(spot{at: place})
			view, _ := area.view()
			return line.Line, line.first, area.textX(line.Line), view.Y + line.top - area.offset + area.leading()/2
		}
	}
	p.PreferredDirection = text.LTR
	_, c := open(t, l, 600, 300, Pad(l, 20, 20, 20, 20, Column(0, shown)))
	c.Focus(p.on)
	return p
}

// begin sets the text and the caret.
func (p *player) begin(f recordedField, caret int) {
	p.pointing = pointing{}
	p.turned = map[string]text.Direction{"ltr": text.LTR, "rtl": text.RTL}[f.Dir]
	p.SetText(f.Text)
	p.Select(caret, caret)
}

// holding is what it holds.
func (p *player) holding() holding { return holding{p.Text(), p.edit.anchor, p.edit.caret} }

func (p *player) do(gesture string) {
	switch {
	case gesture[0] == '=':
		for _, r := range gesture[1:] {
			p.TypedRune(r)
		}
	case strings.Contains(gesture, "@"):
		p.point(gesture)
	default:
		p.press(gesture)
	}
}

// press does a key as Fyne hands it on.
func (p *player) press(gesture string) {
	key := gesture[strings.LastIndex(gesture, "+")+1:]
	name := fyne.KeyName(key)
	if key == "Backspace" {
		name = fyne.KeyBackspace
	}
	if key == "Enter" {
		name = fyne.KeyReturn
	}
	shift, ctrl := strings.Contains(gesture, "Shift+"), strings.Contains(gesture, "Ctrl+")
	if shift {
		p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	p.KeyDown(&fyne.KeyEvent{Name: name})
	defer p.KeyUp(&fyne.KeyEvent{Name: name})
	modifier := fyne.KeyModifierControl
	if shift {
		modifier |= fyne.KeyModifierShift
	}
	switch gesture {
	case "Ctrl+A":
		p.TypedShortcut(&fyne.ShortcutSelectAll{})
	case "Ctrl+C":
		p.TypedShortcut(&fyne.ShortcutCopy{Clipboard: p.clipboard})
	case "Ctrl+X":
		p.TypedShortcut(&fyne.ShortcutCut{Clipboard: p.clipboard})
	case "Ctrl+V":
		p.TypedShortcut(&fyne.ShortcutPaste{Clipboard: p.clipboard})
	case "Ctrl+Z":
		p.TypedShortcut(&fyne.ShortcutUndo{})
	case "Ctrl+Shift+Z":
		p.TypedShortcut(&fyne.ShortcutRedo{})
	default:
		if ctrl {
			p.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
		} else {
			p.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
}

// point clicks: "2@3.25" twice on rune 3, a quarter of its width from its
// left; "1@3.25-7.75" drags on to rune 7.
func (p *player) point(gesture string) {
	count, places, _ := strings.Cut(gesture, "@")
	clicks := p.number(count)
	from, to, drags := strings.Cut(places, "-")
	at := p.spotOf(from)
	m := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	for i := range clicks {
		p.MouseDown(m)
		if drags && i == clicks-1 {
			p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p.spotOf(to)}})
			p.DragEnd()
		}
		p.MouseUp(m)
	}
}

// spotOf is the point that a gesture names.
func (p *player) spotOf(place string) fyne.Position {
	p.t.Helper()
	rune, share, _ := strings.Cut(place, ".")
	at := p.number(rune)
	l, first, x, y := p.line(at)
	boxes := l.Boxes(at-first, at+1-first)
	if len(boxes) == 0 {
		p.t.Fatalf("rune %d of %q takes no room", at, p.Text())
	}
	box := boxes[0]
	return fyne.NewPos(x+float32(box.X0+(box.X1-box.X0)*float64(p.number(share))/100), y)
}

func (p *player) number(s string) int {
	p.t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		p.t.Fatal(err)
	}
	return n
}
