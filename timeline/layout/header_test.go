package layout

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"waqai/timeline"
	"waqai/timeline/scene"
)

func TestNoTrackThatIsSeenIsNameless(t *testing.T) {
	const line = headerTop + nameLeading // of a track so much must be seen
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t)
		in.NamesInside = rapid.Bool().Draw(t, "names inside")
		for i := range in.Tracks {
			in.Tracks[i].Name = strings.Repeat(string(rune('a'+i)), 3)
			if rapid.Bool().Draw(t, "long") {
				in.Tracks[i].Name = strings.Repeat(in.Tracks[i].Name+" ", 20)
			}
		}
		p := Arrange(in, engine(t))
		marks := p.Headers.Marks
		if in.NamesInside {
			marks = p.Body.Marks
		}
		for _, box := range p.Tracks {
			end := box.Y + box.Height
			if end < line || box.Y > p.View.Height-line {
				continue
			}
			name := in.Tracks[box.Track].Name[:3]
			named := slices.ContainsFunc(marks, func(m scene.Mark) bool {
				text, ok := m.(scene.Text)
				return ok && strings.HasPrefix(text.Words, name) && text.Baseline >= nameBase && text.Baseline > box.Y && text.Baseline < end
			})
			if !named {
				t.Fatalf("track %d from %v to %v has no name", box.Track, box.Y, end)
			}
		}
	})
}

func TestTheNameOfAScrolledTrackStaysUntilItsEndPushesIt(t *testing.T) {
	in := sample(timeline.Arabic)
	in.between(timeline.On(2010, 9, 1), timeline.On(2022, 3, 1))
	in.View.Height = 200
	in.Tracks[0].Name = "القتال على أطراف المدن"
	height := Arrange(in, engine(t)).Tracks[0].Height
	for _, c := range []struct {
		name   string
		scroll float64
		base   float64 // of its first line
		lines  int     // with its count
	}{
		{"at rest", 0, headerTop + nameBase, 3},
		{"its head is scrolled off", 40, headerTop + nameBase, 3},
		{"its count has no room left", height - headerTop - 2*nameLeading - countLeading + 1, headerTop + nameBase, 2},
		{"it has room for one line", height - headerTop - nameLeading, headerTop + nameBase, 1},
		{"its end pushes it", height - headerTop - nameLeading + 10, headerTop + nameBase - 10, 1},
	} {
		in.View.ScrollY = c.scroll
		p := Arrange(in, engine(t))
		var bases []float64
		for _, m := range p.Headers.Marks {
			if text, ok := m.(scene.Text); ok && text.Baseline < p.Tracks[0].Y+height {
				bases = append(bases, text.Baseline)
			}
		}
		if len(bases) != c.lines || bases[0] != c.base {
			t.Errorf("%s: lines at %v, want %d from %v on", c.name, bases, c.lines, c.base)
		}
	}
}
