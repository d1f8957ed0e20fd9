package ui

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"waqai/timeline/text"
)

// recordedField is a field of Chromium and what it answered to gestures; see
// scripts/browser/keys.mjs, which records them.
type recordedField struct {
	Text    string        `json:"text"`
	Dir     string        `json:"dir"`
	Element string        `json:"element"`
	Runs    []recordedRun `json:"runs"`
}

type recordedRun struct {
	Gestures string   `json:"gestures"`
	From     []int    `json:"from"`
	States   []string `json:"states"` // from each place, after each gesture
}

func recordedFields(t *testing.T) []recordedField {
	t.Helper()
	raw, err := os.ReadFile("testdata/entry.json")
	if err != nil {
		t.Fatal(err)
	}
	var fields []recordedField
	if err := json.Unmarshal(raw, &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// holding is what a field holds.
type holding struct {
	text          string
	anchor, caret int
}

func (h holding) String() string { return fmt.Sprintf("%q %d %d", h.text, h.anchor, h.caret) }

// after is what a field holds after a gesture that was recorded as state.
func (h holding) after(t *testing.T, state string) holding {
	t.Helper()
	if n, err := fmt.Sscanf(state, "%d %d", &h.anchor, &h.caret); n != 2 {
		t.Fatalf("%q: %v", state, err)
	}
	if parts := strings.SplitN(state, " ", 3); len(parts) == 3 {
		h.text = parts[2]
	}
	return h
}

// compared is what comes of one gesture in Chromium and in ours, which stood
// alike before it.
type compared struct {
	where        string
	gesture      string
	before       holding
	theirs, ours holding
}

// compare does what was recorded in a field of ours. After each gesture ours
// is made to stand as Chromium does.
func compare(t *testing.T, f recordedField, tell func(*player, compared)) {
	t.Helper()
	p := newPlayer(t, f)
	for _, r := range f.Runs {
		gestures := strings.Fields(r.Gestures)
		if len(r.States) != len(r.From)*len(gestures) {
			t.Fatalf("%d states of %q from %d places", len(r.States), r.Gestures, len(r.From))
		}
		for i, from := range r.From {
			p.begin(f, from)
			h := holding{f.Text, from, from}
			for k, g := range gestures {
				c := compared{fmt.Sprintf("%s %s %q from %d: %s", f.Element, f.Dir, f.Text, from, r.Gestures), g, h, holding{}, holding{}}
				p.do(g)
				c.ours = p.holding()
				c.theirs = h.after(t, r.States[i*len(gestures)+k])
				tell(p, c)
				if h = c.theirs; h.text != c.ours.text {
					p.SetText(h.text)
				}
				if h != p.holding() {
					p.Select(h.anchor, h.caret)
				}
			}
		}
	}
}

// differences are where ours differs on purpose: how often, and why.
var differences = []struct {
	count int
	why   string
	is    func(p *player, c compared) bool
}{
	{1469, "an arrow goes where it points, as in GTK: Chromium's goes by the direction of the whole field, in a word of the other one backwards", arrowPoints},
	{204, "a double click takes the word under the pointer: on the far half of its last letter Chromium takes what is behind it", wordUnderPointer},
	{40, "a word holds a point between letters, as in UAX #29 and in GTK: Chromium parts example.org and أ.ف.ب", pointWithin},
	{4, "a border of directions is the caret of one place: Chromium finds the other one there by a click", borderOnce},
	{7, "Ctrl+Up and Ctrl+Down go to the ends of a paragraph, as in GTK: Chromium goes up and down by one", paragraphEnds},
	{2, "a triple click leaves the break behind a paragraph, so that a copy ends with its words: Chromium takes it", breakLeft},
}

func arrowPoints(p *player, c compared) bool {
	name, words := strings.CutPrefix(c.gesture, "Ctrl+")
	name, extends := strings.CutPrefix(name, "Shift+")
	if name != "Left" && name != "Right" || c.theirs.text != c.ours.text {
		return false
	}
	at := c.before.caret
	before, after := p.edit.before(at), p.edit.after(at)
	if words {
		before, after = text.WordBefore(p.edit.runes, at), text.WordAfter(p.edit.runes, at)
	}
	if c.before.anchor != at && !extends {
		before, after = c.before.anchor, at
	}
	return c.theirs.caret == before || c.theirs.caret == after || words && c.theirs.caret == at
}

func wordUnderPointer(p *player, c compared) bool {
	if c.gesture[0] != '2' {
		return false
	}
	start, end := min(c.theirs.anchor, c.theirs.caret), max(c.theirs.anchor, c.theirs.caret)
	for _, place := range strings.Split(c.gesture[2:], "-") {
		if near := p.on.place(p.spotOf(place)).at; near < start || near > end {
			return false
		}
	}
	return true
}

func pointWithin(_ *player, c compared) bool {
	return strings.Contains(c.before.text, "example") && (strings.HasPrefix(c.gesture, "Ctrl+") || c.gesture[0] == '2')
}

// borderOnce knows that the text's last word runs the other way: its end is
// at the line's, not where its last letter is.
func borderOnce(_ *player, c compared) bool {
	return strings.HasPrefix(c.before.text, "March 2011") && strings.Contains(c.gesture, "@")
}

func paragraphEnds(_ *player, c compared) bool {
	return c.gesture == "Ctrl+Up" || c.gesture == "Ctrl+Down"
}

func breakLeft(_ *player, c compared) bool {
	return c.gesture[0] == '3' && c.theirs.anchor == c.ours.anchor && c.theirs.caret == c.ours.caret+1
}

// reason is the number of the difference that c is, -1 where none speaks for
// it.
func reason(p *player, c compared) int {
	for i, d := range differences {
		if d.is(p, c) {
			return i
		}
	}
	return -1
}

func TestEntriesAnswerAsChromiumDoes(t *testing.T) {
	total, counts := 0, make([]int, len(differences))
	for _, f := range recordedFields(t) {
		compare(t, f, func(p *player, c compared) {
			total++
			if c.theirs == c.ours {
				return
			}
			if i := reason(p, c); i >= 0 {
				counts[i]++
				return
			}
			t.Errorf("%s\n    %s makes of %v in Chromium %v, in ours %v", c.where, c.gesture, c.before, c.theirs, c.ours)
		})
	}
	for i, d := range differences {
		if counts[i] != d.count {
			t.Errorf("%d of %d gestures differ, not %d, because %s", counts[i], total, d.count, d.why)
		}
	}
}

// A record in which the caret has gone astray, or a letter got lost, is to be
// noticed whatever the gesture was.
func TestAWrongRecordIsNoticed(t *testing.T) {
	f := recordedFields(t)[0]
	for _, wrong := range []struct {
		name  string
		state string
	}{
		{"the caret", "0 25"},
		{"the text", "0 0 درعا"},
	} {
		for i, r := range f.Runs {
			if len(r.From) < 2 {
				continue // a story: single gestures are enough
			}
			one := f
			one.Runs = []recordedRun{{r.Gestures, []int{12}, []string{wrong.state}}}
			noticed := false
			compare(t, one, func(p *player, c compared) { noticed = c.theirs != c.ours && reason(p, c) < 0 })
			if !noticed {
				t.Errorf("%s in run %d, %s, is wrong unnoticed", wrong.name, i, r.Gestures)
			}
		}
	}
}
