package app

import (
	"fyne.io/fyne/v2"

	"waqai/app/ui"
)

// Widths of a window from which on the reader has its full width, and from which on it stands
// beside the timeline at all; below that it is a rail that opens over the timeline.
const (
	fullWidth   = 1280
	besideWidth = 1080
	railWidth   = 44
)

// readerWidth is the width of the reader's column in a window of a width.
func readerWidth(window float32) float32 {
	switch {
	case window >= fullWidth:
		return 472
	case window >= besideWidth:
		return 400
	}
	return min(400, window-railWidth-40)
}

// roomy tells whether the reader is as wide as it is meant to be.
func (v *mainView) roomy() bool { return v.side == readerWidth(fullWidth) }

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

// frame lays out the window: the bars, and between them timeline and reader.
type frame struct {
	view   *mainView
	column *fyne.Container
}

func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v := f.view
	v.width = size.Width
	if side := readerWidth(size.Width); side != v.side {
		v.side = side
		put(v.card, v.app.card())
	}
	objects[0].Resize(size)
	notice := heightIn(v.notice, size.Width)
	top := toolbarHeight + notice
	height := size.Height - top - statusHeight
	place(v.toolbar, 0, 0, size.Width, toolbarHeight)
	place(v.notice, 0, toolbarHeight, size.Width, notice)
	place(v.status, 0, size.Height-statusHeight, size.Width, statusHeight)
	taken := v.side
	if v.railed() {
		taken = railWidth
	}
	// Along the window from the reading start: timeline, then what is taken from it.
	at := func(o fyne.CanvasObject, from, width float32) {
		if v.app.rtl() {
			from = size.Width - from - width
		}
		place(o, from, top, width, height)
	}
	at(v.timeline, 0, size.Width-taken)
	at(v.rail, size.Width-railWidth, railWidth)
	show(v.rail, v.railed())
	show(f.column, !v.railed() || v.open)
	if v.railed() {
		at(f.column, size.Width-railWidth-v.side, v.side)
	} else {
		at(f.column, size.Width-v.side, v.side)
	}
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
