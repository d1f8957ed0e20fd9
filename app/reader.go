package app

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"waqai/timeline"
	"waqai/timeline/layout"
	"waqai/timeline/text"
)

// reading is what the reader shows: an article, the mentions that tell of events, and the words
// and passage that the selected event stands on.
type reading struct {
	article timeline.Article
	marks   []readerMark
	event   int64    // the selected one; 0 when none is
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
	OnMake   func()                 // an event out of the words that are chosen
	OnMenu   func(at fyne.Position) // secondary click
	now      func() time.Time
	engine   *text.Engine
	theme    layout.Theme
	picture  *picture
	reading  reading
	page     *page
	scroll   float64
	start    *reader // as its text stands, so the same article is to stand here
	focused  bool
	mirrored bool // the gutter is at the right edge
	choice
	pointing
	found
	marked readerMark // the mention that Tab has gone to; the zero mark is none
	leaves bool       // Tab goes out of the text: Escape was pressed among the mentions
	shift  bool       // the key is down
}

var (
	_ fyne.Scrollable    = (*reader)(nil)
	_ fyne.Tappable      = (*reader)(nil)
	_ fyne.Draggable     = (*reader)(nil)
	_ fyne.Focusable     = (*reader)(nil)
	_ fyne.Tabbable      = (*reader)(nil)
	_ fyne.Shortcutable  = (*reader)(nil)
	_ fyne.Accessible    = (*reader)(nil)
	_ desktop.Mouseable  = (*reader)(nil)
	_ desktop.Keyable    = (*reader)(nil)
	_ desktop.Cursorable = (*reader)(nil)
)

func newReader(e *text.Engine, t layout.Theme, mirrored bool, now func() time.Time) *reader {
	r := &reader{engine: e, theme: t, mirrored: mirrored, now: now, found: found{current: -1}}
	r.picture = newPicture(e)
	r.ExtendBaseWidget(r)
	return r
}

// show turns to a reading. The place in the text stays unless the article changes.
func (r *reader) show(n reading) {
	n.marks = stacked(n.marks)
	if r.reading.article.ID != n.article.ID || r.reading.article.SHA256 != n.article.SHA256 {
		r.page, r.scroll, r.choice, r.marked = nil, 0, choice{}, readerMark{}
		if old := r.start; old != nil && old.reading.article.ID == n.article.ID {
			r.scroll, r.choice, r.found = old.scroll, old.choice, old.found
		} else {
			r.turn(n.article.Text)
		}
		r.start = nil
	}
	if n.words == r.chosen {
		r.choice = choice{} // they have become the event that is selected now
	}
	r.reading = n
	r.set()
}

// follow has the first article that is shown stand as in the reader that this one takes the place
// of.
func (r *reader) follow(old *reader) { r.start = old }

// set lays the text out at the present width. What is at the top of the view stays there.
func (r *reader) set() {
	if r.reading.article.ID == 0 || r.Size().Width < 1 {
		r.page = nil
		r.paint()
		return
	}
	width := math.Max(120, float64(r.Size().Width)-readerStart-readerEnd)
	if r.page == nil {
		r.page = newPage(r.engine, r.reading.article, width)
		r.page.embolden(r.reading.words)
	} else if r.page.width != width || r.page.bold != r.reading.words {
		r.inPlace(func() {
			r.page.resize(width)
			r.page.embolden(r.reading.words)
		})
	}
	r.paint()
}

// view answers the heights on the page between which it is seen.
func (r *reader) view() (from, to float64) {
	from = r.scroll - readerTop
	return from, from + float64(r.Size().Height)
}

// most answers how far the text scrolls, as far as is known.
func (r *reader) most() float64 {
	return math.Max(0, r.page.height()+2*readerTop-float64(r.Size().Height))
}

func (r *reader) clamp() { r.scroll = math.Max(0, math.Min(r.scroll, r.most())) }

// inPlace runs f, which lays text out, and keeps the first line in view where it is.
func (r *reader) inPlace(f func()) {
	from, to := r.view()
	a := r.page.anchor(from, to)
	top := r.scroll <= 0
	f()
	if !top {
		r.scroll = r.page.topOf(a) + readerTop
	}
	r.clamp()
}

// settle lays out what is in view. What can be read there already stays where it is, though what
// lies above it becomes higher or lower than was thought.
func (r *reader) settle() {
	for changed := true; changed; {
		foot := r.scroll >= r.most()
		r.clamp()
		r.inPlace(func() { changed = r.page.lay(r.view()) })
		if foot {
			r.scroll = r.most()
		}
	}
}

// reveal scrolls so that the selected passage is in view, near the upper third. Words that have
// been clicked are in view: for their passage alone nothing moves.
func (r *reader) reveal() {
	s := r.reading.passage
	if r.page == nil || s.empty() {
		return
	}
	height := float64(r.Size().Height)
	r.inPlace(func() { r.page.extent(s) })
	if top, bottom := r.page.about(s); bottom-top > height/2 {
		s = r.reading.words // the passage does not fit
	}
	if !r.clicking || !r.inView(r.reading.words) {
		r.bring(s)
	}
}

// inView tells whether runes of the article are seen, as far as is known where they stand.
func (r *reader) inView(s runeSpan) bool {
	from, to := r.view()
	top, bottom := r.page.about(s)
	return top >= from && bottom <= to
}

// bring scrolls so that runes of the article are in view.
func (r *reader) bring(s runeSpan) {
	if r.page == nil {
		return
	}
	r.inPlace(func() { r.page.extent(s) })
	height := float64(r.Size().Height)
	if top, bottom := r.page.about(s); top-r.scroll < readerTop || bottom-r.scroll > height-readerTop {
		r.scroll = top - height/3
	}
	r.paint()
}

func (r *reader) paint() {
	if r.page != nil {
		r.settle()
	}
	r.picture.show(r.scene())
	if r.OnMoved != nil {
		r.OnMoved()
	}
}

// passageInView answers top and bottom of the selected passage in the reader's own pixels; they
// may lie outside it.
func (r *reader) passageInView() (top, bottom float64, ok bool) {
	if r.page == nil || r.reading.passage.empty() {
		return 0, 0, false
	}
	top, bottom = r.page.about(r.reading.passage)
	return top - r.scroll + readerTop, bottom - r.scroll + readerTop, true
}

// AccessibilityLabel is part of fyne.Accessible: the article's title.
func (r *reader) AccessibilityLabel() string { return r.reading.article.Title }

// AccessibilityRole is part of fyne.Accessible.
func (r *reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

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
