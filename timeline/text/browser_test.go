package text

import (
	"fmt"
	"slices"
	"testing"

	"github.com/go-text/typesetting/segmenter"
)

// otherwise are the paragraphs in which Chromium breaks a line where UAX #14
// forbids it, and the rule that does. At most two of the forty may be here.
var otherwise = map[string]struct{ rule, why string }{
	"names of weapons and rules": {"LB25", "MiG-29 and S-300 stay whole: no break between a hyphen and a digit"},
	"file paths":                 {"LB13", "no break before a slash, even after a space"},
}

// unicodeBreaks are the places where UAX #14 allows a break.
func unicodeBreaks(s string) map[int]bool {
	breaks := map[int]bool{}
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for lines := seg.LineIterator(); lines.Next(); {
		breaks[lines.Line().Offset] = true
	}
	return breaks
}

// browserCase is a paragraph set in one way by both.
type browserCase struct {
	recording
	text string
	ours []seenLine
}

// browserCases lays every recorded paragraph out.
func browserCases(t *testing.T) map[string][]browserCase {
	t.Helper()
	e := newEngine(t)
	var paragraphs []paragraph
	var recordings []recording
	readJSON(t, "paragraphs.json", &paragraphs)
	readJSON(t, "recorded.json", &recordings)
	cases := map[string][]browserCase{}
	for _, p := range paragraphs {
		for _, st := range browserStyles {
			for _, width := range browserWidths {
				if len(recordings) == 0 || recordings[0].Name != p.Name || recordings[0].Style != st.name || recordings[0].Width != width {
					t.Fatalf("%s, %s, %d: not recorded there; see scripts/browser/record.sh", p.Name, st.name, width)
				}
				cases[p.Name] = append(cases[p.Name], browserCase{recordings[0], p.Text, drawnLines(e, p.Text, st.style, width)})
				recordings = recordings[1:]
			}
		}
	}
	if len(cases) != 40 || len(recordings) != 0 {
		t.Fatalf("%d paragraphs and %d recordings of none of them, want 40 and 0", len(cases), len(recordings))
	}
	return cases
}

func TestLinesAndTheirOrderAreChromiums(t *testing.T) {
	if len(otherwise) > 2 {
		t.Errorf("%d paragraphs are excused, at most 2 may be", len(otherwise))
	}
	cases := browserCases(t)
	for name := range otherwise {
		if cases[name] == nil {
			t.Errorf("there is no paragraph %q to excuse", name)
		}
	}
	for name, all := range cases {
		t.Run(name, func(t *testing.T) {
			excuse, excused := otherwise[name]
			parted := 0
			for _, c := range all {
				n, said := difference(c.text, c.ours, c.Lines)
				switch {
				case said == "":
					if far := farthest(c.ours, c.Lines); far > 1 {
						t.Errorf("%s, %d px: a word stands %.1f px from where Chromium sets it", c.Style, c.Width, far)
					}
				case !excused || n+1 >= len(c.Lines) || unicodeBreaks(c.text)[c.Lines[n+1].first()]:
					t.Errorf("%s, %d px: %s", c.Style, c.Width, said)
				default:
					parted++
				}
			}
			if excused && parted == 0 {
				t.Errorf("it is excused by %s (%s), and agrees everywhere", excuse.rule, excuse.why)
			}
		})
	}
}

// TestChangedRecordingsAreNoticed makes sure that the comparison can fail.
func TestChangedRecordingsAreNoticed(t *testing.T) {
	changes := []struct {
		name   string
		change func(lines []seenLine) bool // false where the lines do not lend themselves to it
	}{
		{"two words change places", func(lines []seenLine) bool {
			l := lines[0]
			l[0], l[len(l)-1] = l[len(l)-1], l[0]
			return len(l) > 1
		}},
		{"a word runs the other way", func(lines []seenLine) bool {
			w := &lines[0][0]
			w.Left, w.Right = w.Right, w.Left
			return w.Left != w.Right
		}},
		{"a word begins the next line", func(lines []seenLine) bool {
			if len(lines) < 2 || len(lines[0]) < 2 {
				return false
			}
			lines[1] = append(lines[1], lines[0][0])
			lines[0] = lines[0][1:]
			return true
		}},
		{"the last line is lost", func(lines []seenLine) bool {
			lines[len(lines)-1] = nil
			return true
		}},
	}
	cases := browserCases(t)
	for _, c := range changes {
		t.Run(c.name, func(t *testing.T) {
			changed := 0
			for name, all := range cases {
				for _, one := range all {
					if _, said := difference(one.text, one.ours, one.Lines); said != "" {
						continue
					}
					lines := make([]seenLine, len(one.Lines))
					for i, l := range one.Lines {
						lines[i] = slices.Clone(l)
					}
					if !c.change(lines) {
						continue
					}
					changed++
					if _, said := difference(one.text, one.ours, lines); said == "" {
						t.Errorf("%s, %s, %d px: nobody noticed", name, one.Style, one.Width)
					}
				}
			}
			if changed < 100 {
				t.Errorf("only %d recordings were changed", changed)
			}
		})
	}
}

func TestWordsOfALineAreToldAsTheyAreSeen(t *testing.T) {
	e := newEngine(t)
	for _, c := range []struct{ name, text, want string }{
		{"Arabic runs to the left", "في درعا", "[6-3 1-0]"},
		{"English runs to the right", "in Daraa", "[0-1 3-7]"},
		{"figures in Arabic run to the right", "في 2011", "[3-6 1-0]"},
		{"a comma after figures stands left of them", "2011، في", "[7-6 4-4 0-3]"},
		{"marks are seen with their letters", "مُدُن", "[4-0]"},
		{"what only directs is not seen", "\u2067في\u2069", "[2-1]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var words []string
			for _, w := range drawnLines(e, c.text, browserStyles[0].style, 500)[0] {
				words = append(words, fmt.Sprintf("%d-%d", w.Left, w.Right))
			}
			if got := fmt.Sprint(words); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
