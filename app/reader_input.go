package app

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// pointing is what the pointer is about to choose.
type pointing struct {
	origin   runeSpan // what was under the pointer when it went down: a place, a word, a paragraph
	dragging bool     // the pointer is down and chooses
	thumb    bool     // the scroll map is being dragged
	chooses  bool     // the click chooses words: it is no click on a mention
	clicking bool     // the event of what was clicked is being selected
	clicks   int      // in quick succession at one place
	clicked  struct {
		when time.Time
		at   fyne.Position
	}
	at     fyne.Position   // of the pointer in a drag
	creeps *fyne.Animation // while it is held beyond an edge
}

// onPage turns a place in the widget into one on the page.
func (r *reader) onPage(p fyne.Position) (x, y float64) {
	return float64(p.X) - r.textLeft(), float64(p.Y) - readerTop + r.scroll
}

// Scrolled is part of fyne.Scrollable.
func (r *reader) Scrolled(e *fyne.ScrollEvent) { r.scrollBy(-float64(e.Scrolled.DY)) }

func (r *reader) scrollBy(d float64) {
	if r.page == nil {
		return
	}
	r.scroll += d
	r.paint()
}

// Tapped is part of fyne.Tappable: a click on a mention selects its event, one elsewhere in a
// passage the first event that the passage tells of.
func (r *reader) Tapped(e *fyne.PointEvent) {
	if r.page == nil || r.chooses || r.onMap(e.Position) {
		return
	}
	r.choose(runeSpan{})
	if id := r.eventAt(e.Position); id != 0 && r.OnEvent != nil {
		r.clicking = true
		r.OnEvent(id)
		r.clicking = false
	}
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (r *reader) TappedSecondary(e *fyne.PointEvent) {
	if r.OnMenu != nil {
		r.OnMenu(e.AbsolutePosition)
	}
}

func (r *reader) eventAt(p fyne.Position) int64 {
	x, y := r.onPage(p)
	best := readerMark{}
	for _, m := range r.marksOn(r.page.lines(y, y+1)) {
		// Of mentions within one another the innermost is meant.
		if r.page.over(m.span, x, y) && (best.event == 0 || m.span.end-m.span.start < best.span.end-best.span.start) {
			best = m
		}
	}
	if best.event != 0 {
		return best.event
	}
	at, ok := r.page.at(x, y)
	if !ok {
		return 0
	}
	for _, q := range r.reading.article.Passages {
		if at < q.Start || at >= q.End || !r.page.over(runeSpan{q.Start, q.End}, x, y) {
			continue
		}
		for _, m := range r.reading.marks {
			if m.span.start >= q.Start && m.span.end <= q.End {
				return m.event
			}
		}
	}
	return 0
}

// MouseDown is part of desktop.Mouseable: once for a place, twice for a word, three times for a
// paragraph; with Shift what is chosen reaches to the place.
func (r *reader) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.chooses, r.thumb = false, r.onMap(e.Position)
	if r.thumb {
		r.scrollMapTo(e.Position)
		return
	}
	if r.page == nil || e.Button != desktop.MouseButtonPrimary {
		return
	}
	r.count(e.AbsolutePosition) // the text may have moved under the pointer
	at, onText := r.nearest(e.Position)
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		r.chooses, r.clicks = true, 0
		if !r.chosen.empty() {
			r.origin = runeSpan{r.heel, r.heel}
		}
		r.reach(at)
		r.grow()
	case !onText:
		return
	case r.clicks == 1:
		r.origin = runeSpan{at, at}
	default:
		r.chooses = true
		under := r.under(e.Position, at)
		r.origin = r.page.wordAt(under)
		if r.clicks > 2 {
			r.origin = r.page.paragraphAt(under)
		}
		r.choose(r.origin)
	}
	r.dragging = true
}

// count counts clicks in quick succession; after three it begins anew.
func (r *reader) count(at fyne.Position) {
	now, way := r.now(), at.Subtract(r.clicked.at)
	if now.Sub(r.clicked.when) >= doubleClick || math.Hypot(float64(way.X), float64(way.Y)) > clickSlack || r.clicks == 3 {
		r.clicks = 0
	}
	r.clicks++
	r.clicked.when, r.clicked.at = now, at
}

// nearest answers the rune border nearest to a place in the view; onText is false where the place
// lies beside all lines.
func (r *reader) nearest(p fyne.Position) (at int, onText bool) {
	height := float64(r.Size().Height)
	x, y := r.onPage(fyne.NewPos(p.X, float32(max(0, min(float64(p.Y), height-1)))))
	if at, ok := r.page.at(x, y); ok {
		return at, true
	}
	best, distance := 0, math.Inf(1)
	for _, l := range r.page.lines(r.view()) {
		if d := math.Abs(l.top + sourceLine/2 - y); d < distance {
			best, distance = l.start+l.line.Hit(x-l.x), d
		}
	}
	return best, false
}

// under answers the rune under the pointer, which at, the border nearest to it, may follow.
func (r *reader) under(p fyne.Position, at int) int {
	x, y := r.onPage(p)
	if at > 0 && r.page.over(runeSpan{at - 1, at}, x, y) && !r.page.over(runeSpan{at, at + 1}, x, y) {
		return at - 1
	}
	return at
}

// MouseUp is part of desktop.Mouseable.
func (r *reader) MouseUp(*desktop.MouseEvent) { r.dragging = false }

// Dragged is part of fyne.Draggable: it chooses words, or moves the scroll map. Beyond the upper
// and the lower edge the text moves on by itself.
func (r *reader) Dragged(e *fyne.DragEvent) {
	if r.thumb {
		r.scrollMapTo(e.Position)
		return
	}
	if r.page == nil || !r.dragging {
		return
	}
	r.chooses, r.at = true, e.Position
	r.creep()
	if beyond := r.beyond(); beyond != 0 && r.creeps == nil {
		r.creeps = &fyne.Animation{Duration: time.Hour, Curve: fyne.AnimationLinear, Tick: func(float32) { r.creep() }}
		r.creeps.Start()
	} else if beyond == 0 {
		r.stay()
	}
}

// beyond answers how far the pointer is over (less than 0) or under the text.
func (r *reader) beyond() float64 {
	return min(0, float64(r.at.Y)) + max(0, float64(r.at.Y-r.Size().Height))
}

// creep moves the text towards a pointer beyond its edge, and chooses as far as that.
func (r *reader) creep() {
	const share = 0.25 // of the distance, at every step
	if d := r.beyond() * share; d != 0 {
		r.scrollBy(max(-sourceLine, min(sourceLine, d)))
	}
	at, _ := r.nearest(r.at)
	r.reach(at)
}

func (r *reader) stay() {
	if r.creeps != nil {
		r.creeps.Stop()
		r.creeps = nil
	}
}

// reach chooses from where the pointer went down to a place.
func (r *reader) reach(at int) {
	if at < r.origin.start {
		r.chooseFrom(r.origin.end, at)
	} else {
		r.chooseFrom(r.origin.start, max(r.origin.end, at))
	}
}

// DragEnd is part of fyne.Draggable: the choice grows to whole words.
func (r *reader) DragEnd() {
	r.stay()
	if !r.thumb && r.clicks < 3 {
		r.grow()
	}
	r.dragging, r.thumb = false, false
}

// grow makes the choice one of whole words; the end that keys move stays the same.
func (r *reader) grow() {
	if r.page == nil || r.chosen.empty() {
		return
	}
	backwards := r.caret() == r.chosen.start
	s := r.page.wholeWords(r.chosen)
	if backwards {
		r.chooseFrom(s.end, s.start)
	} else {
		r.choose(s)
	}
}

// Cursor is part of desktop.Cursorable.
func (r *reader) Cursor() desktop.Cursor { return desktop.TextCursor }
