package app

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/text"
)

// readerMark is a mention in the article that tells of an event.
type readerMark struct {
	span  runeSpan
	event int64
	color color.NRGBA
}

// reading is what the reader shows: an article, the mentions that tell of events, and the words
// and passage that the selected event stands on.
type reading struct {
	article timeline.Article
	marks   []readerMark
	words   runeSpan // of the selected citation; empty when none is selected here
	passage runeSpan
}

// reader shows an article's text. It lights the selected words on their passage, underlines the
// other mentions, and answers where the passage lies so that the thread can reach it.
type reader struct {
	widget.BaseWidget

	OnEvent  func(event int64)      // a mention was clicked
	OnMoved  func()                 // scrolled or laid out anew: the thread has to follow
	OnKey    func(*fyne.KeyEvent)   // a key that the reader itself does not know
	OnRune   func(rune)             // the letter of one
	OnStep   func(forward bool)     // to the next or previous mention
	OnMenu   func(at fyne.Position) // secondary click
	engine   *text.Engine
	theme    layout.Theme
	picture  *picture
	reading  reading
	press    *pagePress
	page     *page
	scroll   float64
	start    float64 // where the first article that is shown is to stand
	chosen   runeSpan
	dragFrom int  // rune where a drag began, -1 when none is under way
	thumb    bool // the scroll map is being dragged
	focused  bool
	mirrored bool // the gutter is at the right edge
}

var (
	_ fyne.Scrollable    = (*reader)(nil)
	_ fyne.Tappable      = (*reader)(nil)
	_ fyne.Draggable     = (*reader)(nil)
	_ fyne.Focusable     = (*reader)(nil)
	_ desktop.Mouseable  = (*reader)(nil)
	_ desktop.Cursorable = (*reader)(nil)
)

func newReader(e *text.Engine, t layout.Theme, mirrored bool) *reader {
	r := &reader{engine: e, theme: t, mirrored: mirrored, dragFrom: -1}
	r.picture = newPicture(e)
	r.ExtendBaseWidget(r)
	return r
}

// show turns to a reading. The place in the text stays unless the article changes.
func (r *reader) show(n reading) {
	if r.press == nil || r.reading.article.ID != n.article.ID || r.reading.article.SHA256 != n.article.SHA256 {
		r.press, r.scroll, r.chosen = newPagePress(r.engine, n.article), r.start, runeSpan{}
		r.start = 0
	}
	r.reading = n
	r.set()
}

// reveal scrolls so that the selected passage is in view, near the upper third.
func (r *reader) reveal() {
	if r.page == nil {
		return
	}
	top, bottom, ok := r.page.extent(r.reading.passage)
	if !ok {
		return
	}
	height := float64(r.Size().Height)
	if top-r.scroll < readerTop || bottom-r.scroll > height-readerTop {
		r.scroll = top - height/3
	}
	r.clamp()
	r.paint()
}

// set lays the text out at the present width.
func (r *reader) set() {
	if r.press == nil || r.Size().Width < 1 {
		return
	}
	width := float64(r.Size().Width) - readerStart - readerEnd
	r.page = r.press.layout(math.Max(120, width), r.reading.words)
	r.clamp()
	r.paint()
}

func (r *reader) clamp() {
	most := r.page.height + 2*readerTop - float64(r.Size().Height)
	r.scroll = math.Max(0, math.Min(r.scroll, most))
}

func (r *reader) paint() {
	r.picture.show(r.scene())
	if r.OnMoved != nil {
		r.OnMoved()
	}
}

// passageInView answers top and bottom of the selected passage in the reader's own pixels; they
// may lie outside it.
func (r *reader) passageInView() (top, bottom float64, ok bool) {
	if r.page == nil {
		return 0, 0, false
	}
	top, bottom, ok = r.page.extent(r.reading.passage)
	return top - r.scroll + readerTop, bottom - r.scroll + readerTop, ok
}

// chosenText answers the words chosen with the pointer.
func (r *reader) chosenText() string {
	if r.chosen.empty() {
		return ""
	}
	return string([]rune(r.reading.article.Text)[r.chosen.start:r.chosen.end])
}

// CreateRenderer is part of fyne.Widget.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.picture.raster)
}

// Resize is part of fyne.CanvasObject.
func (r *reader) Resize(s fyne.Size) {
	changed := s != r.Size()
	r.BaseWidget.Resize(s)
	if changed {
		r.set()
		r.reveal()
	}
}

// MinSize is part of fyne.CanvasObject.
func (r *reader) MinSize() fyne.Size { return fyne.NewSize(240, 120) }
