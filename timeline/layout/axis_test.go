package layout

import (
	"strings"
	"testing"

	"waqai/timeline"
	"waqai/timeline/scene"
)

// texts answers the words of a scene, in the order in which they are drawn.
func texts(marks []scene.Mark) (out []string) {
	for _, m := range marks {
		switch m := m.(type) {
		case scene.Text:
			out = append(out, m.Words)
		case scene.Group:
			out = append(out, texts(m.Marks)...)
		}
	}
	return out
}

func TestAxisShowsTheUnitsThatHaveRoom(t *testing.T) {
	const day = timeline.SecondsPerDay
	cases := []struct {
		name  string
		perPx float64
		want  string
	}{
		{"minutes", 2, "11 سبتمبر 2021|00:00|00:05|00:10|00:15|00:20|00:25"},
		{"hours", 45, "11 سبتمبر 2021|00:00|01:00|02:00|03:00|04:00|05:00|06:00|07:00|08:00|09:00|10:00|11:00"},
		{"hours as numbers", 85, "11 سبتمبر 2021|0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23"},
		{"days", day / 90., "سبتمبر 2021|11|12|13|14|15|16|17|18|19|20"},
		{"months", 30 * day / 70., "2021|2022|سبتمبر|أكتوبر|نوفمبر|ديسمبر|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر"},
		{"months as numbers", 30 * day / 32., "2021|2022|2023|2024|9|10|11|12|1|2|3|4|5|6|7|8|9|10|11|12|1|2|3|4|5|6|7|8|9|10|11|12"},
		{"years", 365 * day / 150., "2021|2022|2023|2024|2025|2026|2027|2028"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := sample(timeline.Arabic)
			in.View = Viewport{Start: timeline.On(2021, 9, 11), PerPx: c.perPx, Width: 1000, Height: 300}
			if got := strings.Join(texts(Arrange(in, engine(t)).Axis.Marks), "|"); got != c.want && !strings.HasPrefix(got, c.want+"|") {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTheSelectedTimeIsLit(t *testing.T) {
	in := years(timeline.Arabic)
	p := Arrange(in, engine(t))
	band, ok := p.Axis.Marks[0].(scene.Rect)
	if !ok || band.Fill != in.Theme.EvidenceSheet {
		t.Fatalf("the axis begins with %v", p.Axis.Marks[0])
	}
	s := in.View.Clamp().Scale(true)
	if a, b := s.X(timeline.On(2021, 1, 1)), s.X(timeline.On(2020, 1, 1)); band.X != a || band.X+band.W-b > 1e-6 {
		t.Errorf("the band lies at %v to %v, 2020 at %v to %v", band.X, band.X+band.W, a, b)
	}
	if lit := texts(p.Axis.Marks); len(lit) != 11 {
		t.Errorf("labels: %v", lit)
	}

	in = months(timeline.Arabic)
	words := texts(Arrange(in, engine(t)).Axis.Marks)
	if last := words[len(words)-1]; last != "13 سبتمبر" {
		t.Errorf("the flag says %q", last)
	}
	for _, w := range words {
		if w == "سبتمبر" {
			t.Error("the month under the flag is still written")
		}
	}
	in.between(timeline.On(2010, 9, 1), timeline.On(2022, 3, 1))
	words = texts(Arrange(in, engine(t)).Axis.Marks)
	if last := words[len(words)-1]; last != "13 سبتمبر 2021" {
		t.Errorf("on an axis of years the flag says %q", last)
	}
	in.between(timeline.On(2011, 1, 1), timeline.On(2015, 1, 1))
	for _, m := range Arrange(in, engine(t)).Axis.Marks {
		if r, ok := m.(scene.Rect); ok && (r.Fill == in.Theme.Evidence || r.Fill == in.Theme.EvidenceSheet) {
			t.Error("something is lit although the selected event is not in view")
		}
	}
}

func TestTheThreadLeavesOnTheReadersSide(t *testing.T) {
	for l, x := range map[timeline.Language]float64{timeline.Arabic: 0, timeline.English: 975} {
		in := years(l)
		p := Arrange(in, engine(t))
		mark := p.Boxes[in.Selected].Mark
		if !p.Threaded || p.Thread.X != x || p.Thread.Y != mark.Y-markTop+LanePitch-threadUp {
			t.Errorf("%s: thread %v at %v, mark at %v", l, p.Threaded, p.Thread, mark)
		}
		in.View.Height = 300
		if p := Arrange(in, engine(t)); p.Threaded {
			t.Errorf("%s: a thread to a mark that is scrolled out", l)
		}
		in.View.ScrollY = 1e6
		if p := Arrange(in, engine(t)); !p.Threaded || p.View.ScrollY != p.ContentHeight-300 {
			t.Errorf("%s: scrolled by %v of %v, thread %v", l, p.View.ScrollY, p.ContentHeight, p.Threaded)
		}
	}
}
