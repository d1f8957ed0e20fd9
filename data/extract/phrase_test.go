package extract

import (
	"os"
	"strings"
	"testing"

	"waqai/timeline"
)

// phraseAnchor is the day on which the phrases of the tables are read, a Tuesday.
var phraseAnchor = timeline.NewDay(2021, 9, 14)

// readings answers what a phrase is read as, in the words of the tables.
func readings(text, language string) []string {
	var out []string
	for _, m := range Mentions(timeline.Article{Text: text, Language: language, Published: phraseAnchor}) {
		value := m.Value()
		switch {
		case m.Vague:
			value = "vague"
		case m.Kind == timeline.Point && m.Date.Part != timeline.WholeDay:
			value += " " + m.Date.Part.String()
		}
		if len(m.Doubts) > 0 {
			value += " ?" + m.Doubts[0].Code
		}
		out = append(out, m.Surface+" = "+strings.TrimSpace(value))
	}
	return out
}

// TestPhrases reads tables of lines "text | mention = value | …"; a line without mentions states
// that there is no date in it. With -update the tables are written as they are read, to be
// corrected by hand.
func TestPhrases(t *testing.T) {
	for _, language := range []string{"ar", "en", "fr"} {
		name := "testdata/phrases-" + language + ".txt"
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
		for i, line := range lines {
			text, _, _ := strings.Cut(line, " | ")
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			got := strings.Join(append([]string{text}, readings(text, language)...), " | ")
			if *update {
				lines[i] = got
			} else if got != line {
				t.Errorf("line %d of %s\n  is read %s\n  want    %s", i+1, name, got, line)
			}
		}
		if *update {
			if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
