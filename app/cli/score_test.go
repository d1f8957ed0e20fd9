package cli

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waqai/timeline"
)

var measured = flag.String("measured", "", "score the development data and write the table, with this day, into docs/dates.md")

const scorePage = "../../docs/dates.md"

// The table stands between these lines of the page.
const scoreBegin, scoreEnd = "<!-- Written by “make score”. -->\n", "<!-- End of the table. -->\n"

// timexFiles are annotated as TIMEX3, with the ends of a range apart: they are measured a second time
// with “--points”, in a row of their own.
var timexFiles = []string{"en-wikiwars.jsonl"}

const endsApart = ", ends apart"

// peer is the best other program on a file of the development data.
type peer struct {
	name string
	f1   float64
}

// readPeers reads the tables of the development data's description: file, dates, peer, its F1.
func readPeers(page string) map[string]peer {
	peers := map[string]peer{}
	for line := range strings.Lines(page) {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		for i := 0; i+3 < len(cells); i++ {
			_, notCount := strconv.Atoi(cells[i+1])
			f1, notScore := strconv.ParseFloat(cells[i+3], 64)
			if notCount == nil && notScore == nil && cells[i] != "" {
				peers[cells[i]] = peer{cells[i+2], f1}
			}
		}
	}
	return peers
}

// Columns of the scorer's output.
const (
	columnGold      = 2
	columnStrictF1  = 6
	columnPrecision = 10 // of the value, and so the next two
	columnRecall    = 11
	columnF1        = 12
	columnsOfScore  = 14
)

// scoreTable sets the scorer's lines beside the peers': what is ours first, then the languages
// that Waqai reads, then the others.
func scoreTable(scores string, peers map[string]peer) (string, error) {
	rows := [][]string{}
	for line := range strings.Lines(scores) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != columnsOfScore {
			return "", fmt.Errorf("the scorer writes %q", line)
		}
		rows = append(rows, cells)
	}
	order := func(row []string) int {
		if i := slices.Index([]string{"own", "ar", "en", "fr"}, row[0][:strings.Index(row[0]+"-", "-")]); i >= 0 {
			return i
		}
		return len(rows)
	}
	slices.SortStableFunc(rows, func(a, b []string) int { return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a[0], b[0])) })
	b := &strings.Builder{}
	b.WriteString("| data | dates | value: precision | recall | F1 | borders: F1 | best other program | its value F1 | lead |\n")
	b.WriteString("|---|---:|---:|---:|---:|---:|---|---:|---:|\n")
	for _, r := range rows {
		best, its, lead := "", "", ""
		if p, ok := peers[strings.TrimSuffix(r[0], endsApart)]; ok {
			f1, err := strconv.ParseFloat(r[columnF1], 64)
			if err != nil {
				return "", err
			}
			best, its, lead = p.name, fmt.Sprintf("%.1f", p.f1), fmt.Sprintf("%+.1f", f1-p.f1)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", r[0], r[columnGold], r[columnPrecision], r[columnRecall], r[columnF1], r[columnStrictF1], best, its, lead)
	}
	return b.String(), nil
}

func TestAScoreTable(t *testing.T) {
	peers := readPeers("| file | dates | best peer | its value F1 | | file | dates | best peer | its value F1 |\n|---|---:|---|\n" +
		"| ar-a | 148 | chrono | 67.5 | | fr-a | 131 | HeidelTime | 50.0 |\n")
	got, err := scoreTable("de-a\t2\t9\t9\t1\t2\t3.0\t4\t5\t6\t7.5\t8.5\t9.5\t10\nar-a, ends apart\t2\t9\t9\t1\t2\t3.0\t4\t5\t6\t7.5\t8.5\t69.0\t10\nar-a\t2\t9\t9\t1\t2\t3.0\t4\t5\t6\t7.5\t8.5\t68.0\t10\n", peers)
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(got, "|---:|---:|\n")
	want := "| ar-a | 9 | 7.5 | 8.5 | 68.0 | 3.0 | chrono | 67.5 | +0.5 |\n| ar-a, ends apart | 9 | 7.5 | 8.5 | 69.0 | 3.0 | chrono | 67.5 | +1.5 |\n| de-a | 9 | 7.5 | 8.5 | 9.5 | 3.0 |  |  |  |\n"
	if rows != want || len(peers) != 2 {
		t.Errorf("got\n%swant\n%s%v", rows, want, peers)
	}
	if _, err := scoreTable("de-a\t2\n", peers); err == nil {
		t.Error("a short line is taken")
	}
}

// TestDevelopmentScores scores what “dates --batch” answers to the development data.
func TestDevelopmentScores(t *testing.T) {
	if *measured == "" {
		t.Skip("only with -measured")
	}
	if _, err := timeline.ParseUnit(*measured); err != nil {
		t.Fatal(err)
	}
	dates, err := filepath.Abs(filepath.Join(shared(), "dates"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dates, "dev", "*.jsonl"))
	if err != nil || len(files) == 0 || !exists(filepath.Join(dates, "score")) {
		t.Skipf("%s has no development data with its scorer: set WAQAI_SHARED to the folder of shared data", dates)
	}
	marked, answers := t.TempDir(), t.TempDir()
	measure := func(file, name string, options ...string) {
		o := runWith(t, mustRead(t, file), append([]string{"dates", "--batch"}, options...)...)
		if o.status != 0 {
			t.Fatalf("%s: %s", file, o.errors)
		}
		if err := errors.Join(os.Symlink(file, filepath.Join(marked, name)), os.WriteFile(filepath.Join(answers, name), []byte(o.out), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range files {
		name := filepath.Base(file)
		measure(file, name)
		if slices.Contains(timexFiles, name) {
			measure(file, strings.Replace(name, ".", endsApart+".", 1), "--points")
		}
	}
	scorer := exec.Command("go", "run", ".", "-tsv", marked, answers)
	scorer.Dir, scorer.Stderr = filepath.Join(dates, "score"), os.Stderr
	scores, err := scorer.Output()
	if err != nil {
		t.Fatal(err)
	}
	table, err := scoreTable(string(scores), readPeers(mustRead(t, filepath.Join(dates, "dev", "README.md"))))
	if err != nil {
		t.Fatal(err)
	}
	table = fmt.Sprintf("Measured on %s, in per cent.\n\n%s", *measured, table)
	fmt.Print(table)
	page := mustRead(t, scorePage)
	between := regexp.MustCompile(`(?s)` + scoreBegin + `.*` + scoreEnd)
	if !between.MatchString(page) {
		t.Fatalf("%s has no place for the table", scorePage)
	}
	page = between.ReplaceAllLiteralString(page, scoreBegin+table+scoreEnd)
	if err := os.WriteFile(scorePage, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
}

func mustRead(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
