package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"testing"
	"unicode"
)

// browserFolder holds the paragraphs that are compared with Chromium, and
// what Chromium made of them; scripts/browser/record.sh says how that came.
const browserFolder = "testdata/browser"

// browserWidths are the columns' widths, in pixels.
var browserWidths = []int{220, 408, 640}

// browserStyles are the voices in which the paragraphs are set.
var browserStyles = []struct {
	name  string
	style Style
}{
	{"ours", Style{Ours, 400, 16}},
	{"source", Style{Source, 400, 17}},
}

// paragraph is a text to be compared.
type paragraph struct{ Name, Text string }

// recording is what Chromium made of one paragraph.
type recording struct {
	Name  string
	Style string
	Width int
	Lines []seenLine
}

// seenLine is a line by what is seen of it: its words from left to right.
type seenLine []seenWord

// seenWord is a stretch of visible runes side by side, without a space among
// them: the leftmost and the rightmost, and the x of its edges from the
// line's leftmost word.
type seenWord struct {
	Left, Right int
	X0, X1      float64
}

func (w seenWord) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d,%.1f,%.1f]", w.Left, w.Right, w.X0, w.X1), nil
}

func (w *seenWord) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&w.Left, &w.Right, &w.X0, &w.X1})
}

// seenRune is where a rune stands: its line, and its edges.
type seenRune struct {
	line   int
	x0, x1 float64
}

// isSeen reports whether r is ink of its own: no space, no mark on another
// letter, nothing that only directs.
func isSeen(r rune) bool {
	return !unicode.In(r, unicode.M, unicode.Cf, unicode.Cc, unicode.Z)
}

// seenLines gathers the words of each line from where the runes stand.
func seenLines(runes []rune, places []seenRune) []seenLine {
	var lines []seenLine
	byLine := map[int][]int{}
	before := make([]int, len(runes)) // the visible rune before, in the same word; -1 where there is none
	last := -1
	for i, r := range runes {
		before[i] = last
		switch {
		case unicode.Is(unicode.Z, r):
			last = -1
		case isSeen(r):
			byLine[places[i].line] = append(byLine[places[i].line], i)
			last = i
		}
	}
	for line := range len(byLine) {
		order := byLine[line]
		sort.SliceStable(order, func(a, b int) bool { return places[order[a]].x0 < places[order[b]].x0 })
		var words seenLine
		var step int // how the word runs: +1 to the right, -1 to the left, 0 not known yet
		for k, i := range order {
			if k > 0 {
				j := order[k-1]
				if w := &words[len(words)-1]; before[i] == j && step >= 0 || before[j] == i && step <= 0 {
					step = 1
					if before[j] == i {
						step = -1
					}
					w.Right, w.X1 = i, places[i].x1
					continue
				}
			}
			words, step = append(words, seenWord{i, i, places[i].x0, places[i].x1}), 0
		}
		for k, left := 0, words[0].X0; k < len(words); k++ {
			words[k].X0 -= left
			words[k].X1 -= left
		}
		lines = append(lines, words)
	}
	return lines
}

// drawnLines is what the engine makes of a text, as seenLines tells it.
func drawnLines(e *Engine, s string, st Style, width int) []seenLine {
	runes := []rune(s)
	places := make([]seenRune, len(runes))
	for n, l := range e.Wrap(s, st, nil, Auto, float64(width)) {
		for i := l.Start; i < l.End; i++ {
			places[i].line = n
			if boxes := l.Boxes(i, i+1); len(boxes) > 0 {
				places[i] = seenRune{n, boxes[0].X0, boxes[0].X1}
			}
		}
	}
	return seenLines(runes, places)
}

// first is the first rune of the line, in reading order, that is seen.
func (l seenLine) first() int {
	first := math.MaxInt
	for _, w := range l {
		first = min(first, w.Left, w.Right)
	}
	return first
}

// difference says where two layouts of a text part, "" where they agree: each
// line holds the same words in the same order, and each word runs alike. It
// also returns the first line that differs.
func difference(s string, ours, theirs []seenLine) (line int, said string) {
	show := func(line seenLine) (words []string) {
		runes := []rune(s)
		for _, w := range line {
			words = append(words, string(runes[min(w.Left, w.Right):max(w.Left, w.Right)+1]))
		}
		return words
	}
	same := func(a, b seenWord) bool { return a.Left == b.Left && a.Right == b.Right }
	for n := range min(len(ours), len(theirs)) {
		if !slices.EqualFunc(ours[n], theirs[n], same) {
			return n, fmt.Sprintf("line %d, from the left: ours %q, Chromium's %q", n+1, show(ours[n]), show(theirs[n]))
		}
	}
	if len(ours) != len(theirs) {
		return min(len(ours), len(theirs)), fmt.Sprintf("%d lines, Chromium has %d", len(ours), len(theirs))
	}
	return 0, ""
}

// farthest is the largest distance between the same edge of a word in ours
// and in Chromium's lines, which agree.
func farthest(ours, theirs []seenLine) float64 {
	far := 0.0
	for n := range ours {
		for k := range ours[n] {
			a, b := ours[n][k], theirs[n][k]
			far = max(far, math.Abs(a.X0-b.X0), math.Abs(a.X1-b.X1))
		}
	}
	return far
}

func readJSON(t *testing.T, name string, to any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(browserFolder, name))
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		t.Fatal(err)
	}
}
