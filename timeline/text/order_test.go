package text

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// unicodeTestFile is one of Unicode's test files as a package of the go-text
// module ships it.
func unicodeTestFile(t *testing.T, pkg, name string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatalf("the module with Unicode's test files cannot be located: %v", err)
	}
	path := filepath.Join(strings.TrimSpace(string(dir)), pkg, "test", name)
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("Unicode's test file is missing: %v", err)
	}
	return path
}

// orderedLine lays a paragraph out as one line, as the engine does but with
// each character as a glyph of its own: levels, and the visual order of the
// characters that are not removed.
func orderedLine(runes []rune, dir Direction) (base uint8, levels []uint8, removed []bool, visual []int) {
	b := resolve(runes, dir)
	b.palette = &palette{styles: []Style{{}}, chains: []*chain{{}}}
	b.advance = make([]float64, len(runes)+1)
	levels, removed = make([]uint8, len(runes)), make([]bool, len(runes))
	for i := range runes {
		b.starts = append(b.starts, true)
		if i == 0 || b.levels[i] != b.levels[i-1] {
			b.runs = append(b.runs, shaped{level: b.levels[i], start: i})
		}
		run := &b.runs[len(b.runs)-1]
		run.end = i + 1
		run.glyphs = append(run.glyphs, form{start: int32(i)})
		removed[i] = isRemoved(b.classes[i])
	}
	for i := range b.runs {
		if b.runs[i].level&1 == 1 {
			slices.Reverse(b.runs[i].glyphs)
		}
	}
	for _, run := range new(setter).line(b, 0, len(runes), len(runes)).Runs {
		for _, g := range run.Glyphs {
			levels[g.Start] = run.level
			if !removed[g.Start] {
				visual = append(visual, g.Start)
			}
		}
	}
	return b.base, levels, removed, visual
}

// levelText writes levels as Unicode's files do.
func levelText(levels []uint8, removed []bool) string {
	var text []byte
	for i, l := range levels {
		if i > 0 {
			text = append(text, ' ')
		}
		if removed[i] {
			text = append(text, 'x')
		} else {
			text = strconv.AppendUint(text, uint64(l), 10)
		}
	}
	return string(text)
}

// orderText writes a visual order as Unicode's files do.
func orderText(visual []int) string {
	var text []byte
	for i, v := range visual {
		if i > 0 {
			text = append(text, ' ')
		}
		text = strconv.AppendInt(text, int64(v), 10)
	}
	return string(text)
}

func TestEveryUnicodeBidiCharacterTest(t *testing.T) {
	file, err := os.Open(unicodeTestFile(t, "bidi", "BidiCharacterTest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cases, failures := 0, 0
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		cases++
		fields := strings.Split(line, ";")
		var runes []rune
		for _, hex := range strings.Fields(fields[0]) {
			r, err := strconv.ParseInt(hex, 16, 32)
			if err != nil {
				t.Fatalf("line %d: %v", n, err)
			}
			runes = append(runes, rune(r))
		}
		dir := map[string]Direction{"0": LTR, "1": RTL, "2": Auto}[fields[1]]
		base, levels, removed, visual := orderedLine(runes, dir)
		gotLevels, gotOrder := levelText(levels, removed), orderText(visual)
		if strconv.Itoa(int(base)) != fields[2] || gotLevels != fields[3] || gotOrder != fields[4] {
			t.Errorf("line %d: %s: got base %d, levels %s, order %s", n, line, base, gotLevels, gotOrder)
			if failures++; failures == 20 {
				t.FailNow()
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases != 91_707 {
		t.Errorf("read %d cases, the file has 91,707", cases)
	}
}

// runeOf is a character of each class that BidiTest.txt names.
var runeOf = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ا', "EN": '0', "ES": '+', "ET": '%', "AN": '٠', "CS": ',', "B": '\u2029', "S": '\t', "WS": ' ', "ON": '!',
	"NSM": '\u0300', "BN": '\u00AD', "LRE": '\u202A', "RLE": '\u202B', "PDF": '\u202C', "LRO": '\u202D', "RLO": '\u202E',
	"LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

func TestEveryUnicodeBidiTest(t *testing.T) {
	file, err := os.Open(unicodeTestFile(t, "bidi", "BidiTest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cases, failures := 0, 0
	var wantLevels, wantOrder string
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			wantLevels = strings.TrimSpace(rest)
			continue
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			wantOrder = strings.TrimSpace(rest)
			continue
		}
		names, flags, ok := strings.Cut(line, ";")
		if !ok {
			t.Fatalf("line %d: %s", n, line)
		}
		var runes []rune
		for _, name := range strings.Fields(names) {
			runes = append(runes, runeOf[name])
		}
		directions, err := strconv.ParseUint(strings.TrimSpace(flags), 16, 8)
		if err != nil {
			t.Fatalf("line %d: %v", n, err)
		}
		for bit, dir := range []Direction{Auto, LTR, RTL} {
			if directions>>bit&1 == 0 {
				continue
			}
			cases++
			_, levels, removed, visual := orderedLine(runes, dir)
			if gotLevels, gotOrder := levelText(levels, removed), orderText(visual); gotLevels != wantLevels || gotOrder != wantOrder {
				t.Errorf("line %d: %s, direction %d: got levels %s, order %s; want %s, %s", n, line, dir, gotLevels, gotOrder, wantLevels, wantOrder)
				if failures++; failures == 20 {
					t.FailNow()
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases != 770_241 {
		t.Errorf("read %d cases, the file has 770,241", cases)
	}
}
