package app

import (
	"image"
	"math"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"waqai/timeline"
)

// rect answers a rectangle of the window in whole pixels, none of them outside it.
func rect(x0, y0, x1, y1 float64) image.Rectangle {
	return image.Rect(int(math.Ceil(x0)), int(math.Ceil(y0)), int(math.Floor(x1)), int(math.Floor(y1)))
}

// column answers where the reader's text stands in the window.
func (r *rig) column() image.Rectangle {
	r.t.Helper()
	at, size := r.readerAt(), r.main.reader.Size()
	left := float64(at.X) + r.main.reader.textLeft()
	return rect(left, float64(at.Y), left+r.main.reader.page.width, float64(at.Y+size.Height))
}

func (r *rig) readerAt() fyne.Position {
	r.t.Helper()
	for _, o := range r.objects() {
		if _, ok := o.CanvasObject.(*reader); ok {
			return o.at
		}
	}
	r.t.Fatalf("no reader is shown; the window shows %q", r.texts())
	return fyne.Position{}
}

// lines answers where runes of the article stand in the window, a rectangle for each line.
func (r *rig) lines(s runeSpan) []image.Rectangle {
	r.t.Helper()
	at, p := r.readerAt(), r.main.reader
	var out []image.Rectangle
	for _, b := range p.page.boxes(s) {
		x, y := float64(at.X)+p.textLeft(), float64(at.Y)+readerTop-p.scroll
		out = append(out, rect(x+b.x0, y+b.top, x+b.x1, y+b.bottom))
	}
	return out
}

// sheet answers where the sheet of evidence around an event's mark stands in the window.
func (r *rig) sheet(event int64) image.Rectangle {
	r.t.Helper()
	b, ok := r.main.timeline.arrival.Boxes[event]
	if !ok {
		r.t.Fatalf("the event %d has no mark in view", event)
	}
	at := r.inZone(bodyZone, b.Mark.X, b.Mark.Y)
	x, y := float64(at.X), float64(at.Y)
	return rect(x-5, y-5, x+b.Mark.W+5, y+b.Mark.H+5)
}

// apart answers three cited events in view whose marks lie free and whose words stand on lines of
// their own, in one article.
func (r *rig) apart() []timeline.Event {
	r.t.Helper()
	var out []timeline.Event
	p := r.main.timeline
	for _, e := range r.project.events {
		b, ok := p.arrival.Boxes[e.ID]
		if !ok || b.OnShelf || len(e.Citations) != 1 || e.Citations[0].Article != r.article.ID || e.Status == timeline.Rejected {
			continue
		}
		if hit := p.eventAt(r.mark(e.ID).Subtract(r.pane().at)); hit != e.ID {
			continue
		}
		free := true
		c := e.Citations[0]
		here := r.main.reader.page.boxes(runeSpan{c.Start, c.End})
		for _, o := range out {
			there := r.main.reader.page.boxes(runeSpan{o.Citations[0].Start, o.Citations[0].End})
			free = free && math.Abs(here[0].top-there[0].top) > 3*sourceLine && r.sheet(o.ID).Inset(-8).Intersect(r.sheet(e.ID)).Empty()
		}
		if free {
			out = append(out, e)
		}
	}
	if len(out) < 3 {
		r.t.Fatalf("only %d marks lie free", len(out))
	}
	return []timeline.Event{out[0], out[len(out)/2], out[len(out)-1]}
}

// Someone starts the program for the first time, opens the sample, and clicks three marks: each
// time the words that the mark stands on are lit in the text, and the words before are not.
func TestFirstLaunchOpensTheSampleAndMarksLightTheirWords(t *testing.T) {
	d := newDesk(t, "ar_SY", "light")
	d.start()

	m := d.mirror(timeline.Arabic, Options{})
	d.clickOn(m.named(m.words.say("welcome.openSample")).middle())
	sample := filepath.Join(d.home, ".local", "share", "waqai", m.words.say("project.sample")+Extension)
	d.entered(sample)

	m = d.mirror(timeline.Arabic, Options{Project: sample})
	m.until("the sample opens", func() bool { return m.project != nil })
	first := m.sampleFirst()
	m.choose(first)
	d.untilLit(m)
	d.keep("first")

	before := first
	for i, e := range m.apart() {
		at := m.mark(e.ID)
		d.clickOn(at)
		m.clickAt(at)
		if m.selected.event != e.ID {
			t.Fatalf("the mirror has selected %d, want %d", m.selected.event, e.ID)
		}
		d.untilLit(m)
		for _, line := range m.lines(m.spanOf(before)) {
			if n := d.picture().count(line.Intersect(m.column()), m.theme.EvidenceSheet); before != e.ID && n > 0 {
				d.fail("%d saffron pixels are left on the words of the mark clicked before, at %v", n, line)
			}
		}
		before = e.ID
		d.keep("mark", i)
	}

	// And the other way: words in the text lead to their mark.
	for i, e := range m.underlined() {
		words := m.lines(m.spanOf(e.ID))[0]
		at := fyne.NewPos(float32(words.Min.X+words.Dx()/2), float32(words.Min.Y+words.Dy()/2))
		d.clickOn(at)
		m.clickAt(at)
		if m.selected.event != e.ID {
			t.Fatalf("the mirror has selected %d, want %d", m.selected.event, e.ID)
		}
		d.until("the mark is lit", func() bool { return d.picture().count(m.sheet(e.ID), m.theme.EvidenceSheet) > 100 })
		if old := m.main.timeline.arrival.Boxes[before]; old.Mark.W > 0 {
			if n := d.picture().count(m.sheet(before), m.theme.EvidenceSheet); n > 0 {
				d.fail("%d saffron pixels are left around the mark before", n)
			}
		}
		d.untilLit(m)
		before = e.ID
		d.keep("words", i)
	}
	d.quit()
}

// underlined answers two events whose words are in sight in the text and not lit.
func (r *rig) underlined() []timeline.Event {
	r.t.Helper()
	var out []timeline.Event
	for _, mark := range r.readerMarks() {
		e, _ := r.project.event(mark.event)
		lines := r.lines(mark.span)
		_, seen := r.main.timeline.arrival.Boxes[e.ID]
		if seen && len(lines) == 1 && lines[0].In(r.column()) && e.ID != r.selected.event && len(out) < 2 {
			out = append(out, e)
		}
	}
	if len(out) < 2 {
		r.t.Fatalf("%d other mentions are in sight", len(out))
	}
	return out
}

// spanOf answers where the words stand that an event cites.
func (r *rig) spanOf(event int64) runeSpan {
	r.t.Helper()
	e, ok := r.project.event(event)
	if !ok || len(e.Citations) == 0 {
		r.t.Fatalf("the event %d cites nothing", event)
	}
	return runeSpan{e.Citations[0].Start, e.Citations[0].End}
}

// untilLit waits until the saffron in the screen's text lies where the mirror has the selected
// words, all over them and nowhere else.
func (d *desk) untilLit(m *rig) {
	d.t.Helper()
	words, column := m.lines(m.main.reader.reading.words), m.column()
	if len(words) == 0 {
		d.t.Fatal("the mirror lights no words")
	}
	d.until("the selected words are lit, and they alone", func() bool {
		s := d.picture()
		all, on := s.count(column, m.theme.EvidenceSheet), 0
		for _, w := range words {
			w = w.Intersect(column)
			n := s.count(w, m.theme.EvidenceSheet)
			if !w.Empty() && n < w.Dx()*w.Dy()/3 {
				return false
			}
			on += s.count(w.Inset(-1), m.theme.EvidenceSheet)
		}
		return on == all
	})
}
