package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"waqai/timeline/text"
)

// buttonGap is between the parts of a button.
const buttonGap = 8

// colors are the button's ground, outline and ink in its present state.
func (b *Button) colors() (ground, outline, ink color.NRGBA) {
	p := b.look.Palette
	switch b.kind {
	case Primary:
		ground, ink = p.Primary, p.OnPrimary
		switch {
		case b.disabled:
		case b.pressed:
			ground = mix(ground, ink, 0.25)
		case b.hovered:
			ground = mix(ground, ink, 0.13)
		}
	case Secondary:
		ground, outline, ink = b.pressing.ground(p, p.Panel), p.Line2, p.Ink
	case Good:
		ground, outline, ink = b.pressing.ground(p, p.Panel), p.Accepted, p.Accepted
	case Danger:
		ground, outline, ink = b.pressing.ground(p, p.Panel), p.Error, p.Error
	default:
		ground, ink = b.pressing.ground(p, color.NRGBA{}), p.Ink
	}
	if b.disabled {
		ground, outline, ink = disabled(ground), disabled(outline), disabled(ink)
	}
	return ground, outline, ink
}

func (b *Button) height() float32 {
	if b.Height > 0 {
		return b.Height
	}
	return 32
}

// padding is what the button keeps free on both sides.
func (b *Button) padding() float32 {
	switch h := b.height(); {
	case h >= 40:
		return 18
	case h >= 36:
		return 16
	}
	return 12
}

func (b *Button) style() text.Style {
	st := Control
	if b.height() >= 40 {
		st.Size = 14
	}
	return st
}

// build makes the parts anew.
func (b *Button) build() {
	_, _, ink := b.colors()
	p := b.look.Palette
	b.text, b.image, b.after, b.cap = nil, nil, nil, nil
	size := float32(20)
	if b.height() < 32 {
		size = 16
	}
	if b.icon != "" {
		b.image = NewIcon(b.look, b.icon, size, ink)
	}
	if b.label != "" {
		b.text = NewText(b.look, b.label, b.style(), ink)
		b.text.Align = Center
		b.text.MinWidth = 1 // the row may cut it
	}
	if b.IconEnd != "" {
		b.after = NewIcon(b.look, b.IconEnd, 16, ink)
	}
	switch {
	case b.Key == "":
	case b.kind == Primary:
		faint := ink
		faint.A = uint8(int(faint.A) * 3 / 4)
		b.cap = newKeyCap(b.look, b.Key, faint, color.NRGBA{}, faint)
	case b.disabled:
		b.cap = newKeyCap(b.look, b.Key, disabled(p.Ink2), disabled(p.Panel), disabled(p.Line))
	default:
		b.cap = NewKeyCap(b.look, b.Key)
	}
}

// parts are the objects of the button in reading order.
func (b *Button) parts() []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if b.image != nil {
		parts = append(parts, b.image)
	}
	if b.text != nil {
		parts = append(parts, b.text)
	}
	if b.after != nil {
		parts = append(parts, b.after)
	}
	if b.cap != nil {
		parts = append(parts, b.cap)
	}
	return parts
}

// paint shows the state by colours alone.
func (b *Button) paint() {
	ground, outline, ink := b.colors()
	b.ground.dress(ground, outline, 1)
	if b.text != nil {
		b.text.SetColor(ink)
	}
	for _, icon := range []*Icon{b.image, b.after} {
		if icon != nil {
			icon.SetColor(ink)
		}
	}
	b.ring.light(b, b.focused)
}

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.build()
	b.paint()
	return &buttonRenderer{b}
}

type buttonRenderer struct{ *Button }

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.place(fyne.Position{}, size)
	r.ring.around(fyne.Position{}, size, 6)
	parts := r.parts()
	inner := row{gap: buttonGap, rtl: r.look.RTL}
	width := min(r.content(), max(0, size.Width-8))
	inner.Layout(parts, fyne.NewSize(width, size.Height))
	for _, o := range parts {
		o.Move(o.Position().AddXY(whole((size.Width-width)/2), 0))
	}
}

// content is the width of the parts with the gaps between them.
func (r *buttonRenderer) content() float32 {
	parts := r.parts()
	width := buttonGap * float32(max(len(parts)-1, 0))
	for _, o := range parts {
		width += idealWidth(o)
	}
	return width
}

func (r *buttonRenderer) MinSize() fyne.Size {
	height := r.height()
	if r.label == "" {
		return fyne.NewSize(max(height, r.Width, r.content()+8), height)
	}
	return fyne.NewSize(max(r.content()+2*r.padding(), r.Width), height)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground.raster, r.ring.raster}, r.parts()...)
}

func (r *buttonRenderer) Refresh() {
	r.build()
	r.Layout(r.Size())
	r.paint()
}

func (r *buttonRenderer) Destroy() { r.tips.hide() }
