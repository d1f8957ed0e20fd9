package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// anyDate answers a date of any form between 1990 and 2030.
func anyDate(t *rapid.T) timeline.Date {
	unit := func(name string) timeline.Unit {
		y, m := rapid.IntRange(1990, 2030).Draw(t, name+" year"), rapid.IntRange(1, 12).Draw(t, name+" month")
		u := []timeline.Unit{
			timeline.NewYear(y), timeline.NewMonth(y, m), timeline.NewDay(y, m, rapid.IntRange(1, 28).Draw(t, name+" day")),
			{Precision: timeline.Decade, Year: y / 10 * 10},
		}[rapid.IntRange(0, 3).Draw(t, name+" precision")]
		u.Approximate = rapid.IntRange(0, 3).Draw(t, name+" about") == 0
		u.Uncertain = rapid.IntRange(0, 5).Draw(t, name+" uncertain") == 0
		return u
	}
	d := timeline.Date{
		Form:   timeline.Form(rapid.IntRange(0, int(timeline.OneOf)).Draw(t, "form")),
		Start:  unit("start"),
		Extent: timeline.Extent(rapid.IntRange(0, 1).Draw(t, "extent")),
	}
	switch d.Form {
	case timeline.Between:
		d.End = d.Start.Add(rapid.IntRange(0, 5).Draw(t, "length"))
	case timeline.Until, timeline.Before:
		d.End = d.Start
	case timeline.OneOf:
		d.Choices = []timeline.Unit{d.Start, unit("other")}
	}
	return d
}

// anyInput answers a project of up to 40 events and a view of it.
func anyInput(t *rapid.T) Input {
	titles := []string{"", "قمة", "بدء سريان وقف إطلاق النار في درعا", "Putin and Assad meet in Moscow",
		strings.Repeat("عنوان طويل جدا عن حادثة واحدة ", 6), "اتفاق (Minsk II) عام 2015"}
	in := sample(timeline.Arabic)
	in.Events, in.Latest = nil, map[int64]timeline.Time{}
	for i := range rapid.IntRange(1, 40).Draw(t, "events") {
		e := timeline.Event{
			ID: int64(i + 1), Date: anyDate(t), Title: rapid.SampledFrom(titles).Draw(t, "title"),
			Status:   timeline.Status(rapid.IntRange(0, 2).Draw(t, "status")),
			Category: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "category"),
		}
		if rapid.Bool().Draw(t, "dated") {
			in.Latest[e.ID] = timeline.On(rapid.IntRange(1990, 2030).Draw(t, "latest"), 1, 1)
		}
		in.Events = append(in.Events, e)
	}
	in.Tracks = Tracks(in.Events, nil, timeline.Arabic)
	from := rapid.IntRange(1985, 2025).Draw(t, "from")
	in.View.Width = float64(rapid.IntRange(60, 1800).Draw(t, "width"))
	in.View.Height = float64(rapid.IntRange(50, 900).Draw(t, "height"))
	in.View.ScrollY = float64(rapid.IntRange(0, 900).Draw(t, "scroll"))
	in.between(timeline.On(from, 1, 1), timeline.On(from, 1+rapid.IntRange(1, 400).Draw(t, "months"), 1))
	in.Selected = int64(rapid.IntRange(0, 40).Draw(t, "selected"))
	in.RTLAxis = rapid.Bool().Draw(t, "right to left")
	in.ShowRejected = rapid.Bool().Draw(t, "rejected shown")
	return in
}

func TestEventsOfALaneStandApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		p := Arrange(in, engine(t))
		type place struct{ track, lane int }
		lanes := map[place][]footprint{}
		for _, b := range p.Boxes {
			if b.OnShelf {
				continue
			}
			f := footprint{b.Mark.X, b.Mark.X + b.Mark.W}
			if b.Label.W > 0 {
				f.from, f.to = min(f.from, b.Label.X), max(f.to, b.Label.X+b.Label.W)
			}
			lanes[place{b.Track, b.Lane}] = append(lanes[place{b.Track, b.Lane}], f)
		}
		for at, all := range lanes {
			slices.SortFunc(all, func(a, b footprint) int { return int(math.Copysign(1, a.from-b.from)) })
			for i := 1; i < len(all); i++ {
				least := float64(footprintGap)
				if in.Selected > 0 {
					least = 4 // its title is bold
				}
				if gap := all[i].from - all[i-1].to; gap < least-1e-6 {
					t.Fatalf("%v: %v and %v are %v apart", at, all[i-1], all[i], gap)
				}
			}
		}
	})
}

func TestLabelsStayInViewAndNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		var labels []scene.Box
		for _, b := range Arrange(in, engine(t)).Boxes {
			if b.Label.W == 0 {
				continue
			}
			if b.Label.X < 0 || b.Label.X+b.Label.W > in.View.Width {
				t.Fatalf("%+v leaves the view of %v", b.Label, in.View.Width)
			}
			labels = append(labels, b.Label)
		}
		for i, a := range labels {
			for _, b := range labels[i+1:] {
				if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
					t.Fatalf("%+v and %+v overlap", a, b)
				}
			}
		}
	})
}

func TestSelectingMovesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		p := Arrange(in, engine(t))
		in.Selected = int64(rapid.IntRange(1, len(in.Events)).Draw(t, "another"))
		for id, b := range Arrange(in, engine(t)).Boxes {
			was := p.Boxes[id]
			if b.Mark != was.Mark || b.Lane != was.Lane {
				t.Fatalf("event %d was at %+v and is at %+v", id, was, b)
			}
		}
	})
}

func TestPanningMovesNoEventToAnotherLane(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		in.View = in.View.Clamp()
		p := Arrange(in, engine(t))
		in.View = in.View.Pan(rapid.Float64Range(-1000, 1000).Draw(t, "pan"))
		in.View.ScrollY = 0
		q := Arrange(in, engine(t))
		for id, b := range q.Boxes {
			if was, ok := p.Boxes[id]; ok && (b.Track != was.Track || b.Lane != was.Lane) {
				t.Fatalf("event %d was in lane %d and is in lane %d", id, was.Lane, b.Lane)
			}
		}
		if p.ContentHeight != q.ContentHeight {
			t.Fatalf("the tracks were %v high and are %v", p.ContentHeight, q.ContentHeight)
		}
	})
}

func TestNothingIsLeftOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		p := Arrange(in, engine(t))
		counted := 0
		for _, b := range p.Tracks {
			counted += b.Count
		}
		wanted := 0
		for _, e := range in.Events {
			if e.Status == timeline.Rejected && !in.ShowRejected {
				continue
			}
			wanted++
			box, drawn := p.Boxes[e.ID]
			if e.Date.IsUndated() != box.OnShelf {
				t.Fatalf("event %d: on the shelf is %v", e.ID, box.OnShelf)
			}
			if !drawn && e.Date.Overlaps(in.View.Span()) && e.Date.Form != timeline.Since && e.Date.Form != timeline.Until &&
				e.Date.Form != timeline.Before && e.Date.Form != timeline.After {
				t.Fatalf("event %d, %s, is nowhere", e.ID, e.Date)
			}
		}
		if counted+p.Undated != wanted {
			t.Fatalf("%d on tracks and %d on the shelf, of %d", counted, p.Undated, wanted)
		}
	})
}

func TestARightToLeftPictureIsTheMirrorOfALeftToRightOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		in.RTLAxis, in.RTLInterface = false, false
		ltr := Arrange(in, engine(t))
		in.RTLAxis, in.RTLInterface = true, true
		rtl := Arrange(in, engine(t))
		for _, s := range []struct {
			name     string
			ltr, rtl *scene.Scene
		}{{"tracks", ltr.Body, rtl.Body}, {"axis", ltr.Axis, rtl.Axis}, {"overview", ltr.Overview, rtl.Overview}} {
			a, b := shapes(s.ltr.Marks, in.View.Width), shapes(s.rtl.Marks, 0)
			for i := range min(len(a), len(b)) {
				if a[i] != b[i] {
					t.Fatalf("%s: %s\nis not the mirror image of\n%s", s.name, b[i], a[i])
				}
			}
			if len(a) != len(b) {
				t.Fatalf("%s: %d marks and %d", s.name, len(a), len(b))
			}
		}
	})
}

// shapes answers what is drawn but for words and hatch, mirrored in a picture of a width where that
// is above 0. Upright hairlines stand at the right of their place either way.
func shapes(marks []scene.Mark, width float64) (out []string) {
	x := func(x, w float64) float64 {
		if width > 0 {
			x = width - x - w
		}
		return math.Round(x*100)/100 + 0 // no minus zero
	}
	for _, m := range marks {
		s := ""
		switch m := m.(type) {
		case scene.Group:
			for _, b := range m.Boxes {
				out = append(out, fmt.Sprintf("box of %d: %.2f %.2f %.2f %.2f", m.Event, x(b.X, b.W), b.Y, b.W, b.H))
			}
			out = append(out, shapes(m.Marks, width)...)
		case scene.Rect:
			w := m.W
			if w == 1 {
				w = 0
			}
			m.X = x(m.X, w)
			if m.H == 1 {
				continue // strikes through a title
			}
			s = fmt.Sprintf("rect %.2f %.2f %.2f %.2f %v %v", m.X, m.Y, m.W, m.H, m.Fill, m.Stroke)
		case scene.Fade:
			if width > 0 {
				m.From, m.To = m.To, m.From
			}
			s = fmt.Sprintf("fade %.2f %.2f %.2f %.2f %v %v", x(m.X, m.W), m.Y, m.W, m.H, m.From, m.To)
		case scene.Disc:
			if m.Fill.A > 0 {
				s = fmt.Sprintf("disc %.2f %.2f %v", x(m.X, 0), m.Y, m.R)
			}
		case scene.Path:
			s = "path"
			for _, p := range m.Points {
				s += fmt.Sprintf(" %.2f,%.2f", x(p.X, 0), p.Y)
			}
		}
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestTheSameInputGivesTheSamePicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		before := fmt.Sprint(in)
		p, q := Arrange(in, engine(t)), Arrange(in, engine(t))
		for i, s := range []*scene.Scene{p.Body, p.Axis, p.Headers, p.Shelf, p.Overview} {
			if other := []*scene.Scene{q.Body, q.Axis, q.Headers, q.Shelf, q.Overview}[i]; s.String() != other.String() {
				t.Fatalf("scene %d differs", i)
			}
		}
		if fmt.Sprint(in) != before {
			t.Fatal("the input has changed")
		}
	})
}

func TestNoLabelOfTheAxisIsStruckThrough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := sample(rapid.SampledFrom([]timeline.Language{timeline.Arabic, timeline.English}).Draw(t, "language"))
		in.View = anyView(t)
		if rapid.Bool().Draw(t, "weeks") {
			in.View.PerPx = timeline.SecondsPerDay / rapid.Float64Range(4, 24).Draw(t, "width of a day")
		}
		in.RTLAxis = rapid.Bool().Draw(t, "right to left")
		marks := Arrange(in, engine(t)).Axis.Marks
		for _, m := range marks {
			line, ok := m.(scene.Rect)
			if !ok || line.W != 1 || line.Y != upperTop {
				continue
			}
			for _, m := range marks {
				if text, ok := m.(scene.Text); ok && line.X >= text.X && line.X <= text.X+text.Line.Width {
					t.Fatalf("a line at %v strikes %q at %v to %v", line.X, text.Words, text.X, text.X+text.Line.Width)
				}
			}
		}
	})
}

func TestAxisLabelsNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := sample(rapid.SampledFrom([]timeline.Language{timeline.Arabic, timeline.English}).Draw(t, "language"))
		in.View = anyView(t)
		in.RTLAxis = rapid.Bool().Draw(t, "right to left")
		in.Selected = int64(rapid.IntRange(0, 12).Draw(t, "selected"))
		var last []scene.Text
		for _, m := range Arrange(in, engine(t)).Axis.Marks {
			text, ok := m.(scene.Text)
			if !ok {
				continue
			}
			if text.X < -1e-6 || text.X+text.Line.Width > in.View.Width+1e-6 {
				t.Fatalf("%q leaves the axis", text.Words)
			}
			for _, o := range last {
				if math.Abs(o.Baseline-text.Baseline) < 12 && o.X < text.X+text.Line.Width && text.X < o.X+o.Line.Width {
					t.Fatalf("%q and %q overlap", o.Words, text.Words)
				}
			}
			last = append(last, text)
		}
	})
}
