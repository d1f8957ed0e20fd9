package layout

import (
	"strings"
	"testing"

	"waqai/timeline"
)

func TestAMiniatureShowsEveryTrackAndYearAndNoTitle(t *testing.T) {
	in := sample(timeline.Arabic)
	s := Miniature(in, 640, engine(t))
	if want := miniatureTop + miniaturePitch*float64(len(in.Tracks)); s.Height != want || s.Width != 640 {
		t.Errorf("it is %v by %v, want 640 by %v", s.Width, s.Height, want)
	}
	said := s.String()
	for _, year := range []string{"2011", "2021"} {
		if !strings.Contains(said, year) {
			t.Errorf("%s is not there", year)
		}
	}
	for _, e := range in.Events {
		if strings.Contains(said, e.Title) {
			t.Errorf("it says %q", e.Title)
		}
	}
	discs := strings.Count(said, "disc")
	if want := 2; discs != want {
		t.Errorf("%d days are drawn, want %d", discs, want)
	}
}

func TestAMiniatureOfNothingIsEmpty(t *testing.T) {
	in := sample(timeline.English)
	in.Events, in.Tracks = nil, nil
	if s := Miniature(in, 640, engine(t)); s.Height != miniatureTop {
		t.Errorf("its height is %v", s.Height)
	}
}
