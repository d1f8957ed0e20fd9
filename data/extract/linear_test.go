package extract

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
)

// visits answers how many places of the rules reading a text tries, and how many mentions it finds.
func visits(text string) (tried, found int) {
	a := timeline.Article{Text: text, Published: phraseAnchor}
	var f finder
	found = len(f.readAll(a, false))
	return f.match.visits, found
}

// placesPerByte is how many places of the rules a byte of a hostile line may cost.
const placesPerByte = 16

// TestReadingIsLinear holds that a line twice as long is twice the work, whatever it is made of, and
// that the work for a byte stays small.
func TestReadingIsLinear(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		const times = 400
		once, _ := visits(strings.Repeat(hostile[name], times))
		twice, found := visits(strings.Repeat(hostile[name], 2*times))
		t.Logf("%s: %d places for %d bytes and %d mentions", name, twice, 2*times*len(hostile[name]), found)
		if twice > placesPerByte*2*times*len(hostile[name]) {
			t.Errorf("%s: %d places for %d bytes", name, twice, 2*times*len(hostile[name]))
		}
		if slack := 200; twice > 2*once+slack {
			t.Errorf("%s: %d places are tried in a line, %d in one twice as long", name, once, twice)
		}
	}
}
