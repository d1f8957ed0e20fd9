package extract

import (
	"os"
	"path/filepath"
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

// phraseTables answers the tables of a language, one a kind of expression.
func phraseTables(t *testing.T, language string) []string {
	names, err := filepath.Glob("testdata/phrases/" + language + "/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no tables of phrases for %s: %v", language, err)
	}
	return names
}

// phraseLines answers the lines of a table.
func phraseLines(t *testing.T, name string) []string {
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
}

// phraseText answers the text of a line, empty where the line holds none.
func phraseText(line string) string {
	if strings.HasPrefix(line, "#") {
		return ""
	}
	text, _, _ := strings.Cut(line, " | ")
	return text
}

// TestPhrases reads tables of lines "text | mention = value | …", all of them read on
// phraseAnchor; a line without mentions states that there is no date in it. With -update the tables
// are written as they are read, to be corrected by hand.
func TestPhrases(t *testing.T) {
	for _, tongue := range tongues {
		language := tongue.code
		for _, name := range phraseTables(t, language) {
			t.Run(language+"/"+strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) { testPhrases(t, name, language) })
		}
	}
}

func testPhrases(t *testing.T, name, language string) {
	lines := phraseLines(t, name)
	for i, line := range lines {
		text := phraseText(line)
		if text == "" {
			continue
		}
		got := strings.Join(append([]string{text}, readings(text, language)...), " | ")
		if *update {
			lines[i] = got
		} else if got != line {
			t.Errorf("line %d\n  is read %s\n  want    %s", i+1, got, line)
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestPhrasesDiffer holds that every line states a fact of its own: no two are the same once
// numbers and names (of months, days and whatever has a capital letter) are taken out.
func TestPhrasesDiffer(t *testing.T) {
	for _, tongue := range tongues {
		language := tongue.code
		seen, count := map[string]string{}, 0
		for _, name := range phraseTables(t, language) {
			for _, line := range phraseLines(t, name) {
				text := phraseText(line)
				if text == "" {
					continue
				}
				count++
				shape := phraseShape(text, language)
				if first := seen[shape]; first != "" {
					t.Errorf("%s: %q is like %q", name, text, first)
				}
				seen[shape] = text
			}
		}
		t.Logf("%s: %d phrases", language, count)
	}
}

// phraseShape answers the words of a phrase, folded, with one sign for each run of numbers and names.
func phraseShape(text, language string) string {
	l := tongueOf(language).language()
	s := scanner{lex: l.lex}
	s.scan(text, 0, len(text), 0)
	var out []string
	for i := range s.tokens {
		word := foldWord(text[s.tokens[i].bstart:s.tokens[i].bend])
		if isNumberOrName(l.lex, &s.tokens[i]) {
			if word = "_"; len(out) > 0 && out[len(out)-1] == word {
				continue
			}
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

// isNumberOrName tells whether a token is taken out of a phrase before it is compared.
func isNumberOrName(l *lexicon, t *token) bool {
	if t.sign != signWord {
		return t.sign == signDigits
	}
	for _, name := range []string{"number", "ordinal", "month", "hmonth", "weekday"} {
		if c, ok := l.classes[name]; ok && l.is(t.word, c) {
			return true
		}
	}
	return t.word == 0 && t.upper
}
