package extract

import (
	"slices"
	"strings"
	"testing"

	"waqai/timeline"
)

// TestStories reads tables of lines "published | text | mention = value | …": texts of several
// sentences, ¶ between paragraphs, read on the day they were published. The mentions that a line
// gives must be among those found; others may be found beside them.
func TestStories(t *testing.T) {
	for _, tongue := range tongues {
		name := "testdata/stories/" + tongue.code + ".txt"
		for i, line := range phraseLines(t, name) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			cells := strings.Split(line, " | ")
			day, err := timeline.ParseUnit(cells[0])
			if err != nil || len(cells) < 3 {
				t.Fatalf("%s:%d: want a day, a text and mentions: %v", name, i+1, err)
			}
			text := strings.ReplaceAll(cells[1], " ¶ ", "\n")
			var found []string
			for _, m := range Mentions(timeline.Article{Text: text, Language: tongue.code, Published: day}) {
				found = append(found, m.Surface+" = "+m.Value())
			}
			for _, want := range cells[2:] {
				if !slices.Contains(found, want) {
					t.Errorf("%s:%d: %s\n  read on %s it is %s\n  want %s", name, i+1, cells[1], cells[0], strings.Join(found, " | "), want)
				}
			}
		}
	}
}
