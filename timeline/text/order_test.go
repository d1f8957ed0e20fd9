package text

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// bidiTestFile is one of Unicode's test files as the go-text module ships it.
func bidiTestFile(t *testing.T, name string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Skipf("the module with Unicode's test files cannot be located: %v", err)
	}
	path := filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("Unicode's test file is missing: %v", err)
	}
	return path
}

// orderedLine resolves a whole paragraph as one line: levels, and the visual
// order of the characters that are not removed.
func orderedLine(runes []rune, dir Direction) (base uint8, levels []uint8, removed []bool, visual []int) {
	classes := make([]bidi.Class, len(runes))
	removed = make([]bool, len(runes))
	for i, r := range runes {
		classes[i] = class(r)
		removed[i] = isRemoved(classes[i])
	}
	base = paragraphLevel(classes, dir)
	levels = resolveLevels(runes, classes, base)
	lineLevels(levels, classes, base)
	for _, i := range order(levels) {
		if !removed[i] {
			visual = append(visual, i)
		}
	}
	return base, levels, removed, visual
}

func TestEveryUnicodeBidiCharacterTest(t *testing.T) {
	file, err := os.Open(bidiTestFile(t, "BidiCharacterTest.txt"))
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
		var gotLevels, gotOrder []string
		for i, l := range levels {
			if removed[i] {
				gotLevels = append(gotLevels, "x")
			} else {
				gotLevels = append(gotLevels, strconv.Itoa(int(l)))
			}
		}
		for _, i := range visual {
			gotOrder = append(gotOrder, strconv.Itoa(i))
		}
		if strconv.Itoa(int(base)) != fields[2] || strings.Join(gotLevels, " ") != fields[3] || strings.Join(gotOrder, " ") != fields[4] {
			t.Errorf("line %d: %s: got base %d, levels %v, order %v", n, line, base, gotLevels, gotOrder)
			if failures++; failures == 20 {
				t.FailNow()
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases < 90000 {
		t.Errorf("read %d cases, the file has over 90,000", cases)
	}
}
