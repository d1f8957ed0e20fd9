package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"waqai/app/ui"
)

// Widths of a window from which on the reader is as wide as it was made, and from which on it
// stands beside the timeline at all; below that it is a rail that opens over the timeline.
const (
	fullWidth   = 1280
	besideWidth = 1080
	railWidth   = 44
)

// Widths of the reader's column: at first, the bounds of what a person may make it, and in a
// window that is not wide.
const (
	readerUsual = 472
	readerLeast = 360
	readerMost  = 640
	readerSmall = 400
)

// readerWidth is the width of the reader's column in a window of a width, where a person has made
// it as wide as wanted.
func readerWidth(window, wanted float32) float32 {
	switch {
	case window >= fullWidth:
		return max(readerLeast, min(wanted, readerMost))
	case window >= besideWidth:
		return readerSmall
	}
	return min(readerSmall, window-railWidth-40)
}

// roomy tells whether the card has room for the keys of its buttons.
func (v *mainView) roomy() bool { return v.side >= readerUsual }

// cramped tells whether it has no room for their icons either.
func (v *mainView) cramped() bool { return v.side < readerSmall }

// railed tells whether the window is so small that the reader is a rail.
func (v *mainView) railed() bool { return v.width < besideWidth }

// newRail makes the strip that stands for the reader: pressed, it opens it or puts it away.
func (v *mainView) newRail() *fyne.Container {
	a := v.app
	b := ui.NewButton(a.look, ui.Quiet, "quote", "", func() { v.setOpen(!v.open) })
	b.Tip = a.words.say("rail.tip")
	strip := ui.Fill(a.theme.Panel, ui.Pad(a.look, 8, 6, 0, 5, ui.Column(0, b, ui.Spacer())))
	return ui.Border(a.look, ui.VLine(a.look), nil, strip)
}

// setOpen lays the reader over the timeline of a small window, or puts it away.
func (v *mainView) setOpen(open bool) {
	v.open = open
	v.object.Refresh()
}

// frame lays out the window: the bars, and between them timeline and reader, which is beside it or
// over it.
type frame struct {
	view   *mainView
	column *fyne.Container
	split  *ui.Split       // timeline and beside
	beside *fyne.Container // holds the column, or nothing
	over   *fyne.Container // the same, in a small window
}

// newFrame lays the parts of the window out.
func newFrame(v *mainView, column *fyne.Container) *fyne.Container {
	a := v.app
	f := &frame{view: v, column: column, beside: &fyne.Container{Layout: fill{}}, over: &fyne.Container{Layout: fill{}}}
	f.split = ui.NewSplit(a.look, v.timeline, f.beside)
	f.split.Name = a.words.say("reader.width")
	f.split.OnMoved = func(width float32) {
		a.prefs.setReaderWidth(width)
		f.setSide(width)
	}
	return &fyne.Container{Layout: f, Objects: []fyne.CanvasObject{
		canvas.NewRectangle(a.theme.Canvas), v.toolbar, v.notice, f.split, v.rail, f.over, v.status,
	}}
}

// setSide follows the width of the reader's column.
func (f *frame) setSide(width float32) {
	v := f.view
	roomy, cramped := v.roomy(), v.cramped()
	v.side = width
	if v.roomy() != roomy || v.cramped() != cramped {
		put(v.card, v.app.card())
	}
}

// settle puts the column beside the timeline or over it.
func (f *frame) settle() {
	holder, other := f.beside, f.over
	if f.view.railed() {
		holder, other = other, holder
	}
	if len(holder.Objects) == 0 {
		other.Objects, holder.Objects = nil, []fyne.CanvasObject{f.column}
	}
	show(f.beside, !f.view.railed())
	show(f.over, f.view.railed() && f.view.open)
	show(f.view.edge, f.view.railed()) // the split has one of its own
}

func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v := f.view
	v.width = size.Width
	side := readerWidth(size.Width, v.app.prefs.readerWidth())
	f.setSide(side)
	f.settle()
	f.split.SideWidth, f.split.MinSide, f.split.MaxSide = side, side, side
	if size.Width >= fullWidth {
		f.split.MinSide, f.split.MaxSide = readerLeast, readerMost
	}
	objects[0].Resize(size)
	notice := heightIn(v.notice, size.Width)
	top := toolbarHeight + notice
	height := size.Height - top - statusHeight
	place(v.toolbar, 0, 0, size.Width, toolbarHeight)
	place(v.notice, 0, toolbarHeight, size.Width, notice)
	place(v.status, 0, size.Height-statusHeight, size.Width, statusHeight)
	// Along the window from the reading start: what there is room for, then the rail.
	at := func(o fyne.CanvasObject, from, width float32) {
		if v.app.rtl() {
			from = size.Width - from - width
		}
		place(o, from, top, width, height)
	}
	show(v.rail, v.railed())
	if !v.railed() {
		at(f.split, 0, size.Width)
		return
	}
	at(f.split, 0, size.Width-railWidth)
	at(v.rail, size.Width-railWidth, railWidth)
	at(f.over, size.Width-railWidth-side, side)
}

func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 480) }

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
