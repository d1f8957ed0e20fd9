package app

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"waqai/timeline"
	"waqai/timeline/layout"
)

// pane answers the timeline with its place in the window.
func (r *rig) pane() shownObject {
	r.t.Helper()
	for _, o := range r.objects() {
		if _, ok := o.CanvasObject.(*timelinePane); ok {
			return o
		}
	}
	r.t.Fatalf("no timeline is shown; the window shows %q", r.texts())
	return shownObject{}
}

// inZone answers the place in the window of a place in a part of the timeline.
func (r *rig) inZone(z zone, x, y float64) fyne.Position {
	r.t.Helper()
	at, _ := r.main.timeline.place(z)
	return r.pane().at.Add(at).AddXY(float32(x), float32(y))
}

// mark answers the place in the window of an event's mark.
func (r *rig) mark(event int64) fyne.Position {
	r.t.Helper()
	b, ok := r.main.timeline.arrival.Boxes[event]
	if !ok {
		r.t.Fatalf("the event %d has no mark in view", event)
	}
	z := bodyZone
	if b.OnShelf {
		z = shelfZone
	}
	return r.inZone(z, b.Mark.X+b.Mark.W/2, b.Mark.Y+b.Mark.H/2)
}

// emptyGround answers a place on the tracks where nothing is.
func (r *rig) emptyGround() fyne.Position {
	r.t.Helper()
	p := r.main.timeline
	for y := p.view.Height - 4; y > 0; y -= 8 {
		for x := 40.0; x < p.view.Width-40; x += 20 {
			if _, hit := p.arrival.Body.Hit(x, y); !hit {
				return r.inZone(bodyZone, x, y)
			}
		}
	}
	r.t.Fatal("there is no empty ground")
	return fyne.Position{}
}

func TestClickedMarkLightsItsWordsAndNoOthers(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		t.Run(string(l), func(t *testing.T) {
			r := opened(t, l, newProject(t, arabicArticle, englishArticle))
			seen := 0
			for _, e := range r.project.events {
				b, ok := r.main.timeline.arrival.Boxes[e.ID]
				if !ok || len(e.Citations) != 1 {
					continue
				}
				at := r.mark(e.ID)
				if hit := r.main.timeline.eventAt(at.Subtract(r.pane().at)); hit != e.ID {
					continue // another mark lies on top of this one
				}
				seen++
				r.clickAt(at)
				c := e.Citations[0]
				if r.selected.event != e.ID {
					t.Fatalf("the event %d is selected, want %d (%+v)", r.selected.event, e.ID, b)
				}
				got := r.main.reader.reading
				if got.article.ID != c.Article || got.words != (runeSpan{c.Start, c.End}) || got.passage != (runeSpan{c.Passage.Start, c.Passage.End}) {
					t.Errorf("the reader lights %+v of article %d, want %d–%d of article %d", got.words, got.article.ID, c.Start, c.End, c.Article)
				}
				if lit := string([]rune(got.article.Text)[got.words.start:got.words.end]); lit != c.Quote {
					t.Errorf("it lights %q, want %q", lit, c.Quote)
				}
				top, bottom, ok := r.main.reader.passageInView()
				if !ok || top < 0 || top > float64(r.main.reader.Size().Height)-sourceLine {
					t.Errorf("the passage of %q stands from %.0f to %.0f in a reader %.0f high", c.Quote, top, bottom, r.main.reader.Size().Height)
				}
				if !r.shows(c.Quote) {
					t.Errorf("the card does not quote %q", c.Quote)
				}
			}
			if seen < 8 {
				t.Fatalf("only %d marks could be clicked", seen)
			}
		})
	}
}

func TestWheelKeepsTheTimeUnderThePointer(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		t.Run(axis, func(t *testing.T) {
			r := opened(t, timeline.English, newProject(t, englishArticle))
			if axis == "rtl" {
				r.do("axis")
			}
			p := r.main.timeline
			for _, x := range []float64{5, 300, p.view.Width - 5} {
				before := p.view.Scale(r.axisRTL()).TimeAt(x)
				perPx := p.view.PerPx
				r.wheelAt(r.inZone(bodyZone, x, 100), 3)
				if p.view.PerPx >= perPx {
					t.Errorf("three notches up went from %g to %g seconds a pixel", perPx, p.view.PerPx)
				}
				if off := math.Abs(p.view.Scale(r.axisRTL()).X(before) - x); off > 1 {
					t.Errorf("the time at %g has gone %g pixels away", x, off)
				}
			}
		})
	}
}

func TestWheelWithShiftMovesSideways(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	p := r.main.timeline
	r.wheelAt(r.inZone(bodyZone, 300, 100), 6)
	before := p.view
	r.driver.mods = fyne.KeyModifierShift
	r.wheelAt(r.inZone(bodyZone, 300, 100), 2)
	if p.view.PerPx != before.PerPx || p.view.Start == before.Start {
		t.Errorf("the view went from %+v to %+v", before, p.view)
	}
}

func TestWheelOverTrackNamesScrollsTheTracks(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle, englishArticle))
	r.window.Resize(fyne.NewSize(1000, 480))
	p := r.main.timeline
	if p.arrival.ContentHeight <= p.view.Height {
		t.Fatalf("the tracks are %g high in a view of %g", p.arrival.ContentHeight, p.view.Height)
	}
	before := p.view
	r.wheelAt(r.inZone(headersZone, 20, 20), -4)
	if p.view.ScrollY <= before.ScrollY || p.view.PerPx != before.PerPx || p.view.Start != before.Start {
		t.Errorf("the view went from %+v to %+v", before, p.view)
	}
}

func TestDragMovesTheTimeUnderThePointer(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		t.Run(axis, func(t *testing.T) {
			r := opened(t, timeline.English, newProject(t, englishArticle))
			if axis == "rtl" {
				r.do("axis")
			}
			p := r.main.timeline
			r.wheelAt(r.inZone(bodyZone, 500, 100), 5)
			from := r.emptyGround()
			x := float64(from.Subtract(r.inZone(bodyZone, 0, 0)).X)
			under := p.view.Scale(r.axisRTL()).TimeAt(x)
			r.dragFrom(from, fyne.NewDelta(60, 0), fyne.NewDelta(40, 0))
			if now := p.view.Scale(r.axisRTL()).X(under); math.Abs(now-x-100) > 1 {
				t.Errorf("what was under the pointer stands %g pixels from it", now-x-100)
			}
			if r.selected.event != 0 {
				t.Errorf("a drag has selected the event %d", r.selected.event)
			}
		})
	}
}

func TestDoubleClick(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	p := r.main.timeline
	whole := p.view.PerPx

	r.wheelAt(r.inZone(bodyZone, 500, 100), 10)
	at := r.emptyGround()
	r.clickAt(at)
	r.now = r.now.Add(doubleClick + time.Millisecond)
	r.clickAt(at)
	if p.view.PerPx == whole {
		t.Error("two slow clicks have fitted the view")
	}
	r.now = r.now.Add(100 * time.Millisecond)
	r.clickAt(at)
	if math.Abs(p.view.PerPx-whole) > 1e-6*whole {
		t.Errorf("a double click on empty ground shows %g seconds a pixel, want %g", p.view.PerPx, whole)
	}

	e := r.quoting("20 فبراير")
	r.now = r.now.Add(time.Minute)
	r.clickAt(r.mark(e.ID))
	r.clickAt(r.mark(e.ID))
	if r.selected.event != e.ID || r.window.Canvas().Focused() != fyne.Focusable(r.main.reader) {
		t.Errorf("a double click on a mark selects %d and puts the keyboard on %T", r.selected.event, r.window.Canvas().Focused())
	}
}

func TestClickOnEmptyGroundLightsNothing(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, arabicArticle))
	r.clickAt(r.mark(r.quoting("20 فبراير").ID))
	r.clickAt(r.emptyGround())
	if r.selected.event != 0 || !r.main.reader.reading.words.empty() {
		t.Errorf("the event %d is selected and %+v lit", r.selected.event, r.main.reader.reading.words)
	}
	if !r.shows(r.App.words.say("card.none.title")) {
		t.Error("the card does not say that nothing is chosen")
	}
}

func TestOverview(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		t.Run(axis, func(t *testing.T) {
			r := opened(t, timeline.English, newProject(t, arabicArticle, englishArticle))
			if axis == "rtl" {
				r.do("axis")
			}
			p := r.main.timeline
			r.wheelAt(r.inZone(bodyZone, p.view.Width/2, 100), 6)
			frame, y := p.arrival.OverviewFrame, layout.OverviewHeight/2.0
			if frame.W < 3*layout.HandleReach {
				t.Fatalf("the frame is %g wide", frame.W)
			}

			before := p.view.Span()
			r.dragFrom(r.inZone(overviewZone, frame.X+frame.W/2, y), fyne.NewDelta(10, 0), fyne.NewDelta(10, 0))
			moved := p.view.Span()
			if want := timeline.Time(20 * p.arrival.OverviewScale.PerPx); !near(moved.Start-before.Start, want, 2*int64(p.view.PerPx)) || !near(timeline.Time(moved.Seconds()), timeline.Time(before.Seconds()), 2) {
				t.Errorf("the frame went from %v to %v, want a move of %d seconds", before, moved, want)
			}

			frame = p.arrival.OverviewFrame
			r.dragFrom(r.inZone(overviewZone, frame.X+frame.W, y), fyne.NewDelta(30, 0))
			stretched := p.view.Span()
			kept, grown := stretched.Start == moved.Start, stretched.End > moved.End
			if r.axisRTL() {
				kept, grown = near(stretched.End, moved.End, 2*int64(p.view.PerPx)), stretched.Start < moved.Start
			}
			if !kept || !grown {
				t.Errorf("the right handle made %v of %v", stretched, moved)
			}

			frame = p.arrival.OverviewFrame
			free := frame.X / 2
			if free < layout.HandleReach {
				free = (frame.X + frame.W + p.view.Width) / 2
			}
			at := p.arrival.OverviewScale.TimeAt(free)
			r.clickAt(r.inZone(overviewZone, free, y))
			if s := p.view.Span(); !s.Contains(at) {
				t.Errorf("a click beside the frame shows %v, which does not hold %d", s, at)
			}
		})
	}
}

func near(a, b timeline.Time, slack int64) bool { return math.Abs(float64(a-b)) <= float64(slack) }

func TestShelfHoldsTheUndated(t *testing.T) {
	r := opened(t, timeline.Arabic, newProject(t, "testdata/undated.ar.txt"))
	p := r.main.timeline
	var undated []timeline.Event
	for _, e := range r.project.events {
		if e.Date.IsUndated() {
			undated = append(undated, e)
		}
	}
	if len(undated) < 4 {
		t.Fatalf("%d events are undated", len(undated))
	}
	r.clickAt(r.mark(undated[0].ID))
	if r.selected.event != undated[0].ID {
		t.Errorf("a click on a chip selects %d, want %d", r.selected.event, undated[0].ID)
	}
	if p.arrival.ShelfWidth <= p.view.Width {
		t.Fatalf("the shelf is %g wide in a view of %g", p.arrival.ShelfWidth, p.view.Width)
	}
	r.wheelAt(r.inZone(shelfZone, 100, 20), 4)
	if p.shelfX == 0 {
		r.wheelAt(r.inZone(shelfZone, 100, 20), -4)
	}
	if p.shelfX == 0 {
		t.Error("the wheel does not move the shelf")
	}
	far := p.shelfX
	r.dragFrom(r.inZone(shelfZone, 300, 20), fyne.NewDelta(-30, 0))
	if p.shelfX == far {
		t.Error("a drag does not move the shelf")
	}
}

func TestZoomCommandsStayAtTheSelectedMark(t *testing.T) {
	for _, axis := range []string{"rtl", "ltr"} {
		r := opened(t, timeline.English, newProject(t, englishArticle))
		if axis == "rtl" {
			r.do("axis")
		}
		p := r.main.timeline
		e := r.quoting("3 September 2020")
		r.clickAt(r.mark(e.ID))
		before, perPx := r.mark(e.ID).X, p.view.PerPx
		for range 20 {
			r.chord(fyne.KeyEqual, fyne.KeyModifierControl)
		}
		if now := r.mark(e.ID).X; p.view.PerPx >= perPx/1000 || math.Abs(float64(now-before)) > 10 {
			t.Errorf("on the %s axis the mark went from %g to %g, the view from %g to %g seconds a pixel", axis, before, now, perPx, p.view.PerPx)
		}
		for range 3 {
			r.chord(fyne.KeyMinus, fyne.KeyModifierControl)
		}
		r.chord(fyne.Key0, fyne.KeyModifierControl)
		if math.Abs(p.view.PerPx-perPx) > 1e-6*perPx {
			t.Errorf("fit all shows %g seconds a pixel, want %g", p.view.PerPx, perPx)
		}
	}
}

func TestReaderOfASmallWindowOpensOverTheTimeline(t *testing.T) {
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r := opened(t, l, newProject(t, arabicArticle))
		e := r.quoting("20 فبراير")
		r.choose(0)
		r.window.Resize(fyne.NewSize(1000, 700))
		p := r.main.timeline
		if p.Size().Width < 900 {
			t.Errorf("in %s the timeline is %g wide in a window of 1000", l, p.Size().Width)
		}
		r.clickAt(r.mark(e.ID))
		if r.main.reader.reading.words.empty() || r.selected.event != e.ID {
			t.Fatalf("in %s the event %d is selected", l, r.selected.event)
		}
		words := r.lines(r.main.reader.reading.words)[0]
		over, _ := r.under(r.middleOf(r.main.reader.reading.words), func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok })
		if over.CanvasObject != fyne.CanvasObject(r.main.reader) || words.Min.X < 0 || words.Max.X > 1000 {
			t.Errorf("in %s the words stand at %v, under %T", l, words, over.CanvasObject)
		}
	}
}

func TestWindowOfAnotherSizeStillShowsEverything(t *testing.T) {
	r := opened(t, timeline.English, newProject(t, englishArticle))
	for _, size := range []fyne.Size{{Width: 1100, Height: 700}, {Width: 1920, Height: 1080}} {
		r.window.Resize(size)
		p := r.main.timeline
		for _, e := range r.project.events {
			if _, ok := p.arrival.Boxes[e.ID]; !ok {
				t.Errorf("at %v the event “%s” is out of view", size, e.Title)
			}
		}
		if p.Size().Width+1+r.main.reader.Size().Width != size.Width { // a line parts them
			t.Errorf("at %v the timeline is %g wide and the reader %g", size, p.Size().Width, r.main.reader.Size().Width)
		}
	}
}
