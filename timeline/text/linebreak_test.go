package text

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// breakGap is a break that UAX #14 allows and the engine does not make.
type breakGap struct {
	before, after rune // before is 0 where it may be any
	why           string
}

const (
	onSpace = "a mark and the space that it stands on are one grapheme (UAX #29, GB9)"
	cluster = "a vowel and the space before it are one cluster of the shaper's where both run one way"
	vowel   = "what a grapheme holds beside its letter stays with it (UAX #29, GB9a)"
	emoji   = "a tone of skin belongs to the picture before it (UAX #29, GB9)"
	nothing = "a mark keeps the zero width space before it, which shows nothing"
	ascii   = "addresses, paths and codes stay whole, as in browsers (isWhole)"
)

// breakGaps are all the breaks of LineBreakTest.txt that the engine does not
// make. It makes none that the file forbids.
var breakGaps = []breakGap{
	{' ', '\u0308', onSpace}, {' ', '\u0E31', onSpace}, {' ', '\u102C', cluster}, {' ', '\u200D', onSpace}, {' ', '\u302A', onSpace},
	{'\u200B', '\u0308', nothing}, {'\u200B', '\u0E31', nothing}, {'\u200B', '\u102C', nothing}, {'\u200B', '\u200D', nothing}, {'\u200B', '\u302A', nothing},
	{0, '\u1B44', vowel}, {0, '\u1BF2', vowel}, {0, '\U00016FE4', vowel}, {0, '\U0001F3FB', emoji}, {0, '\U0001F3FF', emoji},
	{'!', '#', ascii}, {'!', '$', ascii}, {'!', '%', ascii}, {'!', '0', ascii},
	{'$', '$', ascii}, {'$', '%', ascii}, {'%', '$', ascii}, {'%', '%', ascii},
	{')', '$', ascii}, {')', '%', ascii}, {',', '$', ascii}, {',', '%', ascii},
	{'/', '#', ascii}, {'/', '$', ascii}, {'/', '%', ascii}, {'/', '(', ascii}, {'/', '0', ascii}, {'|', 'e', ascii},
	{'}', '#', ascii}, {'}', '$', ascii}, {'}', '%', ascii}, {'}', '0', ascii},
	{'}', 'h', ascii}, {'}', 'l', ascii}, {'}', 'n', ascii}, {'}', 's', ascii}, {'}', 'x', ascii},
}

// opportunities are the places at which the engine may end a line of s, those
// after hard line ends among them.
func opportunities(e *Engine, s string) []int {
	var places []int
	blocks := e.Paragraph(s, Style{Ours, 400, 16}, nil, Auto).blocks
	for i := range blocks {
		b := &blocks[i]
		for _, at := range b.breaks {
			if at < len(b.runes) || i+1 == len(blocks) {
				places = append(places, b.first+at)
			}
		}
		if i+1 < len(blocks) {
			places = append(places, blocks[i+1].first)
		}
	}
	return places
}

// breakCase reads a line of LineBreakTest.txt: a text, and the places where
// its lines may end.
func breakCase(t *testing.T, line string) (runes []rune, breaks []int) {
	t.Helper()
	for _, field := range strings.Fields(line) {
		switch field {
		case "×":
		case "÷":
			breaks = append(breaks, len(runes))
		default:
			r, err := strconv.ParseUint(field, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			runes = append(runes, rune(r))
		}
	}
	return runes, breaks
}

func TestEveryUnicodeLineBreakTest(t *testing.T) {
	file, err := os.Open(unicodeTestFile(t, "segmenter", "LineBreakTest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	e := newEngine(t)
	gapAt := func(before, after rune) int {
		return slices.IndexFunc(breakGaps, func(g breakGap) bool {
			return g.after == after && (g.before == before || g.before == 0 && !isHardBreak(before))
		})
	}
	used := make([]bool, len(breakGaps))
	cases := 0
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		cases++
		runes, want := breakCase(t, line)
		got := opportunities(e, string(runes))
		for at := 1; at < len(runes); at++ {
			allowed, made := slices.Contains(want, at), slices.Contains(got, at)
			gap := -1
			if allowed {
				gap = gapAt(runes[at-1], runes[at])
			}
			switch {
			case made && gap >= 0 && breakGaps[gap].why != cluster:
				t.Errorf("line %d: %s: there is no gap any more between %U and %U", n, line, runes[at-1], runes[at])
			case gap >= 0:
				used[gap] = true
			case allowed != made:
				t.Errorf("line %d: %s: between %U and %U a break is made: %t", n, line, runes[at-1], runes[at], made)
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for i, g := range breakGaps {
		if !used[i] {
			t.Errorf("no case has the gap between %U and %U: %s", g.before, g.after, g.why)
		}
	}
	if cases < 19000 {
		t.Errorf("read %d cases, the file has over 19,000", cases)
	}
}

func TestAddressesAndCodesStayWhole(t *testing.T) {
	e := newEngine(t)
	for _, c := range []struct{ name, text, want string }{
		{"an address parts after a hyphen or question mark", "https://a.example/b-c/d.html?e=f&g", "https://a.example/b-|c/d.html?|e=f&g"},
		{"a path stays whole", "C:\\Users\\2011\\a.txt", "C:\\Users\\2011\\a.txt"},
		{"and/or stays whole", "and/or km/h", "and/or |km/h"},
		{"a resolution's number stays whole", "S/RES/2254", "S/RES/2254"},
		{"a weapon's name stays whole", "MiG-29", "MiG-29"},
		{"a date with hyphens stays whole", "2011-03-14", "2011-03-14"},
		{"Arabic parts after a slash", "محافظة/مدينة", "محافظة/|مدينة"},
		{"brackets on brackets part", "f(x)(y)", "f(x)|(y)"},
		{"a lone control parts no word", "در\u0001عا", "در\u0001عا"},
		{"a tab parts words", "a\tb", "a\t|b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			runes := []rune(c.text)
			var parts []string
			from := 0
			for _, at := range opportunities(e, c.text) {
				parts = append(parts, string(runes[from:at]))
				from = at
			}
			if got := strings.Join(parts, "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLinesEndWhereTheyMay(t *testing.T) {
	e := newEngine(t)
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.RuneFrom([]rune("اب١2-/?() «»،.\u200B\u0301a\n"))
		s := rapid.StringOfN(letters, 0, 40, -1).Draw(t, "text")
		runes := []rune(s)
		width := rapid.Float64Range(0, 300).Draw(t, "width")
		places := opportunities(e, s)
		graphemes := e.Line(s, Style{Ours, 400, 16}, Auto).edges().stops
		for _, l := range e.Wrap(s, Style{Ours, 400, 16}, nil, Auto, width) {
			if l.End == len(runes) || isHardBreak(runes[l.End]) || slices.Contains(places, l.End) {
				continue
			}
			for _, at := range places {
				if at > l.Start && at < l.End {
					t.Fatalf("the line [%d, %d) of %q is cut in a word that could begin a line at %d", l.Start, l.End, s, at)
				}
			}
			if !graphemes[l.End] {
				t.Fatalf("the line [%d, %d) of %q is cut in a grapheme", l.Start, l.End, s)
			}
		}
	})
}
