package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"waqai/app/ui"
)

// shownObject is an object of the window with its place in it.
type shownObject struct {
	fyne.CanvasObject
	at fyne.Position
}

func (o shownObject) middle() fyne.Position {
	return o.at.AddXY(o.Size().Width/2, o.Size().Height/2)
}

// objects answers all that is shown, from the back to the front. An open dialog or menu hides what
// lies under it.
func (r *rig) objects() []shownObject {
	c := r.window.Canvas()
	top := c.Content()
	if o := c.Overlays().Top(); o != nil {
		top = o
	}
	return shownIn(top, top.Position())
}

func shownIn(o fyne.CanvasObject, at fyne.Position) []shownObject {
	if !o.Visible() {
		return nil
	}
	out := []shownObject{{o, at}}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, p := range parts {
		out = append(out, shownIn(p, at.Add(p.Position()))...)
	}
	return out
}

// texts answers every line of text that is shown.
func (r *rig) texts() []string {
	var out []string
	for _, o := range r.objects() {
		if t, ok := o.CanvasObject.(*ui.Text); ok {
			out = append(out, t.Text())
		}
	}
	return out
}

// shows tells whether some text holds words.
func (r *rig) shows(words string) bool {
	for _, s := range r.texts() {
		if strings.Contains(s, words) {
			return true
		}
	}
	return false
}

// named answers what a person would press to get what these words say: a text, or a button whose
// tip they are.
func (r *rig) named(words string) shownObject {
	r.t.Helper()
	for _, o := range r.objects() {
		switch w := o.CanvasObject.(type) {
		case *ui.Text:
			if w.Text() == words {
				return o
			}
		case *ui.Button:
			if w.AccessibilityLabel() == words {
				return o
			}
		}
	}
	r.t.Fatalf("nothing is called %q; the window shows %q", words, r.texts())
	return shownObject{}
}

// press clicks on what has a name.
func (r *rig) press(words string) { r.t.Helper(); r.clickAt(r.named(words).middle()) }

// clickAt clicks on a place of the window, as Fyne's desktop driver would.
func (r *rig) clickAt(at fyne.Position) { r.t.Helper(); r.clickWith(desktop.MouseButtonPrimary, at) }

// clickWith does so with a button.
func (r *rig) clickWith(button desktop.MouseButton, at fyne.Position) {
	r.t.Helper()
	o, ok := r.under(at, func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case fyne.Tappable, desktop.Mouseable, fyne.Draggable, fyne.Focusable:
			return true
		}
		return false
	})
	if !ok {
		return
	}
	c := r.window.Canvas()
	if f, ok := o.CanvasObject.(fyne.Focusable); !ok || f != c.Focused() {
		c.Unfocus()
	}
	point := fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(o.at)}
	if m, ok := o.CanvasObject.(desktop.Mouseable); ok {
		m.MouseDown(&desktop.MouseEvent{PointEvent: point, Button: button})
		m.MouseUp(&desktop.MouseEvent{PointEvent: point, Button: button})
	}
	if t, ok := o.CanvasObject.(fyne.Tappable); ok && button == desktop.MouseButtonPrimary {
		t.Tapped(&point)
	}
	if t, ok := o.CanvasObject.(fyne.SecondaryTappable); ok && button == desktop.MouseButtonSecondary {
		t.TappedSecondary(&point)
	}
}

// under answers the frontmost object of a kind at a place.
func (r *rig) under(at fyne.Position, kind func(fyne.CanvasObject) bool) (shownObject, bool) {
	all := r.objects()
	for i := len(all) - 1; i >= 0; i-- {
		d, size := at.Subtract(all[i].at), all[i].Size()
		if d.X >= 0 && d.Y >= 0 && d.X < size.Width && d.Y < size.Height && kind(all[i].CanvasObject) {
			return all[i], true
		}
	}
	return shownObject{}, false
}

// dragFrom moves the pointer with its button down, step by step.
func (r *rig) dragFrom(at fyne.Position, steps ...fyne.Delta) {
	r.t.Helper()
	o, ok := r.under(at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Draggable); return ok })
	if !ok {
		r.t.Fatalf("nothing can be dragged at %v", at)
	}
	m, mouse := o.CanvasObject.(desktop.Mouseable)
	event := func() *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(o.at)}, Button: desktop.MouseButtonPrimary}
	}
	if mouse {
		m.MouseDown(event())
	}
	d := o.CanvasObject.(fyne.Draggable)
	for _, s := range steps {
		at = at.AddXY(s.DX, s.DY)
		d.Dragged(&fyne.DragEvent{PointEvent: event().PointEvent, Dragged: s})
	}
	if mouse {
		m.MouseUp(event())
	}
	d.DragEnd()
}

// wheelAt turns the wheel over a place; up is positive.
func (r *rig) wheelAt(at fyne.Position, notches float32) {
	r.t.Helper()
	o, ok := r.under(at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Scrollable); return ok })
	if !ok {
		r.t.Fatalf("nothing scrolls at %v", at)
	}
	o.CanvasObject.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(o.at)},
		Scrolled:   fyne.Delta{DY: notches * wheelNotch},
	})
}

// key presses a bare key; a letter's arrives as a key and then as the letter.
func (r *rig) key(name fyne.KeyName) {
	r.keyEvent(&fyne.KeyEvent{Name: name})
	if len(name) == 1 {
		r.letter([]rune(strings.ToLower(string(name)))[0])
	}
}

func (r *rig) keyEvent(e *fyne.KeyEvent) {
	c := r.window.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(e)
	} else if c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

func (r *rig) letter(letter rune) {
	c := r.window.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedRune(letter)
	} else if c.OnTypedRune() != nil {
		c.OnTypedRune()(letter)
	}
}

// chord presses a key with modifiers. Fyne's desktop driver has names of its own for some.
func (r *rig) chord(name fyne.KeyName, mod fyne.KeyModifier) {
	r.t.Helper()
	var s fyne.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: mod}
	if mod == fyne.KeyModifierControl {
		switch name {
		case fyne.KeyZ:
			s = &fyne.ShortcutUndo{}
		case fyne.KeyY:
			s = &fyne.ShortcutRedo{}
		case fyne.KeyC:
			s = &fyne.ShortcutCopy{Clipboard: r.system.Clipboard()}
		case fyne.KeyA:
			s = &fyne.ShortcutSelectAll{}
		}
	}
	if f, ok := r.window.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	r.window.Canvas().(fyne.Shortcutable).TypedShortcut(s)
}

// fields answers the fields that are shown.
func (r *rig) fields() []*ui.Field {
	var out []*ui.Field
	for _, o := range r.objects() {
		if f, ok := asField(o.CanvasObject); ok {
			out = append(out, f)
		}
	}
	return out
}

// asField answers the field that an object is.
func asField(o any) (*ui.Field, bool) {
	switch f := o.(type) {
	case *ui.Field:
		return f, true
	case *ui.DateField:
		return &f.Field, true
	}
	return nil, false
}

// fill types a text into the field with a number, over what it holds.
func (r *rig) fill(n int, text string) {
	r.t.Helper()
	all := r.fields()
	if n >= len(all) {
		r.t.Fatalf("there are %d fields; the window shows %q", len(all), r.texts())
	}
	for _, o := range r.objects() {
		if f, ok := asField(o.CanvasObject); ok && f == all[n] {
			r.window.Canvas().Focus(o.CanvasObject.(fyne.Focusable))
		}
	}
	all[n].SelectAll()
	all[n].TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	for _, c := range text {
		all[n].TypedRune(c)
	}
}

// inDialog tells whether a dialog or menu is open.
func (r *rig) inDialog() bool { return r.window.Canvas().Overlays().Top() != nil }
