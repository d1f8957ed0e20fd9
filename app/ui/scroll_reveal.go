package ui

import "fyne.io/fyne/v2"

// revealMargin is kept free around what is brought into view, for its ring.
const revealMargin = 12

// scrollsAround are the scrolls that o lies in, the innermost first.
func scrollsAround(o fyne.CanvasObject) []*Scroll {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	in := c.Content()
	switch top := c.Overlays().Top().(type) {
	case nil:
		if root, ok := in.(*Root); ok {
			in = root.content
		}
	case *layer:
		in = top.popup
	default:
		return nil
	}
	var found []*Scroll
	var holds func(at fyne.CanvasObject) bool
	holds = func(at fyne.CanvasObject) bool {
		if at == o {
			return true
		}
		for _, child := range childrenOf(at) {
			if child != nil && holds(child) {
				if s, ok := at.(*Scroll); ok {
					found = append(found, s)
				}
				return true
			}
		}
		return false
	}
	holds(in)
	return found
}

// reveal scrolls what o lies in so far that o is in view: whole, or from its
// top where there is no room for it.
func reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	for _, s := range scrollsAround(o) {
		top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s.Content).Y
		s.ScrollToOffset(fyne.NewPos(0, revealed(s.Offset.Y, s.Size().Height, top-revealMargin, top+o.Size().Height+revealMargin)))
	}
}

// revealed is the offset nearest to the present one at which the stretch from
// top to bottom lies in a view.
func revealed(offset, view, top, bottom float32) float32 {
	return min(max(offset, bottom-view), top)
}

// scrollAround lets a key that the control o does not use scroll what o lies
// in, or else what the popup shows in which o is, and reports whether it did.
func scrollAround(o fyne.CanvasObject, key *fyne.KeyEvent) bool {
	for _, s := range scrollsAround(o) {
		if s.typedKey(key.Name) {
			return true
		}
	}
	top, ok := canvasOf(o).Overlays().Top().(*layer)
	return ok && scrollIn(top.popup, key)
}

// scrollIn lets a key scroll the first thing in o that it can, and reports
// whether there was one.
func scrollIn(o fyne.CanvasObject, key *fyne.KeyEvent) bool {
	if s, ok := o.(*Scroll); ok && s.typedKey(key.Name) {
		return true
	}
	for _, child := range childrenOf(o) {
		if child != nil && scrollIn(child, key) {
			return true
		}
	}
	return false
}
