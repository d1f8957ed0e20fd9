package ui

import (
	"fyne.io/fyne/v2"
)

// Dialog is a sheet over the window: a title with a button that closes it,
// content, which scrolls where the window is too low for it, and a footer of
// buttons, from the reading start. Escape closes it, Tab stays inside, and
// the focus returns to where it was.
type Dialog struct {
	OnClosed func()
	First    fyne.Focusable // has the focus at first; nil: the first control

	look  *Look
	sheet *fyne.Container
	size  fyne.Size
	layer *layer
}

// Heights of a dialog's bars.
const (
	dialogHeader = 56
	dialogFooter = 64
)

// NewDialog makes a dialog; without footer objects it has no footer. The
// content's padding is its own.
func NewDialog(l *Look, title string, content fyne.CanvasObject, footer ...fyne.CanvasObject) *Dialog {
	d := &Dialog{look: l}
	p := l.Palette
	ground := newBox(p.Panel, p.Line2, 1, 10).raster
	name := NewText(l, title, DialogTitle, p.Ink)
	name.MinWidth = min(name.idealWidth(), 120)
	header := Row(l, 8, name, Spacer(), NewButton(l, Quiet, "x", "", d.Hide))
	parts := &dialogParts{
		ground: ground, content: content, scroll: NewScroll(l, content),
		header: Pad(l, 0, 14, 0, 25, header), under: HLine(l),
	}
	objects := []fyne.CanvasObject{ground, parts.scroll}
	if len(footer) > 0 {
		chrome := newBox(p.Chrome, p.Chrome, 0, 9)
		chrome.flatTop = true
		parts.chrome, parts.over = chrome.raster, HLine(l)
		parts.footer = Pad(l, 0, 25, 0, 25, Row(l, 10, footer...))
		objects = append(objects, chrome.raster, parts.over, parts.footer)
	}
	d.sheet = group(parts, append(objects, parts.under, parts.header)...)
	return d
}

// Size sets the dialog's size; 0 is as large as its parts need. It never
// grows beyond the window.
func (d *Dialog) Size(width, height float32) { d.size = fyne.NewSize(width, height) }

// Show shows the dialog over everything in c.
func (d *Dialog) Show(c fyne.Canvas) {
	d.layer = newLayer(d.look, c, d.sheet)
	d.layer.modal = true
	d.layer.dim()
	d.layer.closed = func() {
		if d.OnClosed != nil {
			d.OnClosed()
		}
	}
	d.layer.place = func(window fyne.Size) (fyne.Position, fyne.Size) {
		size := d.sheet.MinSize()
		if d.size.Width > 0 {
			size.Width = d.size.Width
		}
		size.Width = min(size.Width, window.Width-48)
		if d.size.Height > 0 {
			size.Height = d.size.Height
		} else {
			size.Height = HeightFor(d.sheet, size.Width)
		}
		size.Height = min(size.Height, window.Height-48)
		free := window.Subtract(size)
		return fyne.NewPos(free.Width/2, free.Height/2), size
	}
	d.layer.open()
	if d.First != nil {
		c.Focus(d.First)
		return
	}
	c.FocusNext()
}

// Keep reads what has been typed and chosen in the dialog while it is shown.
func (d *Dialog) Keep() Kept { return Keep(d.layer.canvas, d.sheet) }

// Restore puts it into the dialog, which is shown, of another build.
func (d *Dialog) Restore(k Kept) { k.Restore(d.layer.canvas, d.sheet) }

// Refresh lays the dialog out anew after its content has changed.
func (d *Dialog) Refresh() {
	if d.layer != nil {
		d.layer.Refresh()
	}
}

// Hide closes the dialog.
func (d *Dialog) Hide() {
	if d.layer != nil {
		d.layer.close()
	}
}

// dialogParts lays out the sheet of a dialog.
type dialogParts struct {
	ground, header, under fyne.CanvasObject
	content               fyne.CanvasObject
	scroll                *Scroll           // in which the content lies
	chrome, over, footer  fyne.CanvasObject // nil without footer
}

func (d *dialogParts) footerHeight() float32 {
	if d.footer == nil {
		return 0
	}
	return dialogFooter
}

func (d *dialogParts) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	at := func(o fyne.CanvasObject, inset, y, height float32) {
		o.Move(fyne.NewPos(inset, y))
		o.Resize(fyne.NewSize(size.Width-2*inset, height))
	}
	at(d.ground, 0, 0, size.Height)
	at(d.header, 0, 0, dialogHeader)
	at(d.under, 1, dialogHeader-1, 1)
	bottom := size.Height - d.footerHeight()
	at(d.scroll, 1, dialogHeader, max(0, bottom-dialogHeader-1))
	if d.footer != nil {
		at(d.chrome, 1, bottom, dialogFooter-1)
		at(d.over, 1, bottom, 1)
		at(d.footer, 0, bottom, dialogFooter)
	}
}

func (d *dialogParts) MinSize([]fyne.CanvasObject) fyne.Size {
	size := d.content.MinSize().AddWidthHeight(2, 0)
	size.Width = max(size.Width, d.header.MinSize().Width)
	size.Height += dialogHeader + d.footerHeight() + 1
	if d.footer != nil {
		size.Width = max(size.Width, d.footer.MinSize().Width)
	}
	return size
}

func (d *dialogParts) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return dialogHeader + HeightFor(d.content, width-2) + d.footerHeight() + 1
}
