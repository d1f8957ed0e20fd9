package app

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waqai/app/ui"
	"waqai/assets"
	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/text"
)

// sentences reads a file of the interface's words: of each key its forms, "" for one without.
func sentences(t *testing.T, l timeline.Language) map[string]map[string]string {
	t.Helper()
	raw, err := fs.ReadFile(assets.Files, "locale/"+string(l)+".json")
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]any
	if err := json.Unmarshal(raw, &read); err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]string{}
	for key, v := range read {
		forms := map[string]string{}
		switch v := v.(type) {
		case string:
			forms[""] = v
		case map[string]any:
			for form, s := range v {
				forms[form] = s.(string)
			}
		}
		out[key] = forms
	}
	return out
}

func TestBothLanguagesHaveTheSameSentences(t *testing.T) {
	arabic, english := sentences(t, timeline.Arabic), sentences(t, timeline.English)
	for key := range arabic {
		if english[key] == nil {
			t.Errorf("%s has no English", key)
		}
	}
	for key := range english {
		if arabic[key] == nil {
			t.Errorf("%s has no Arabic", key)
		}
	}
}

func TestEverySentenceNamesTheSameThingsInBothLanguages(t *testing.T) {
	arabic, english := sentences(t, timeline.Arabic), sentences(t, timeline.English)
	placeholder := regexp.MustCompile(`\{\{\.\w+\}\}`)
	named := func(forms map[string]string) []string {
		all := map[string]bool{}
		for _, s := range forms {
			for _, p := range placeholder.FindAllString(s, -1) {
				all[p] = true
			}
		}
		return slices.Sorted(maps.Keys(all))
	}
	for key := range arabic {
		if a, e := named(arabic[key]), named(english[key]); !slices.Equal(a, e) {
			t.Errorf("%s names %v in Arabic and %v in English", key, a, e)
		}
		for l, forms := range map[string]map[string]string{"Arabic": arabic[key], "English": english[key]} {
			for form, s := range forms {
				if strings.TrimSpace(s) == "" || strings.Count(s, "{{") != len(placeholder.FindAllString(s, -1)) {
					t.Errorf("%s %s is in %s %q", key, form, l, s)
				}
			}
		}
	}
}

func TestArabicCountsHaveAllTheirForms(t *testing.T) {
	english := sentences(t, timeline.English)
	for key, forms := range sentences(t, timeline.Arabic) {
		_, plain := forms[""]
		if _, plainEnglish := english[key][""]; plain != plainEnglish {
			t.Errorf("%s is counted in one language only", key)
		}
		if plain {
			continue
		}
		for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
			if forms[form] == "" {
				t.Errorf("%s has no form for %s", key, form)
			}
		}
		// 1 and 2 are words of their own in Arabic; the others say the number.
		for form, s := range forms {
			if says := strings.Contains(s, "{{.N}}"); says != (form == "few" || form == "many" || form == "other") {
				t.Errorf("%s %s is %q", key, form, s)
			}
		}
	}
}

// keyLiteral is how a key of a sentence looks in the code.
var keyLiteral = regexp.MustCompile(`^[a-z]+(\.[a-zA-Z]+)+$`)

// keyLiterals answers the string literals of the package's code that look like keys, and where
// they stand.
func keyLiterals(t *testing.T) map[string]string {
	t.Helper()
	known := map[string]bool{} // first parts of keys
	for key := range sentences(t, timeline.English) {
		first, _, _ := strings.Cut(key, ".")
		known[first] = true
	}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	files, out := token.NewFileSet(), map[string]string{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			first, _, _ := strings.Cut(s, ".")
			if err == nil && keyLiteral.MatchString(s) && known[first] {
				out[s] = files.Position(lit.Pos()).String()
			}
			return true
		})
	}
	return out
}

// computedKeys are the keys that the code puts together.
func computedKeys(a *App) []string {
	var out []string
	for _, c := range a.commands() {
		out = append(out, "command."+c.id)
	}
	out = append(out, "command.undo.named", "command.redo.named")
	for _, g := range groups {
		out = append(out, "group."+g)
	}
	for _, f := range faults {
		out = append(out, "fault."+f.name)
	}
	for _, f := range data.QueryFaults() {
		out = append(out, "search.fault."+string(f))
	}
	for _, k := range []string{"wheel", "shiftWheel", "drag", "double", "readerKeys"} {
		out = append(out, "shortcuts."+k)
	}
	return out
}

func TestEveryKeyInTheCodeHasItsSentence(t *testing.T) {
	used := keyLiterals(t)
	if len(used) < 100 {
		t.Fatalf("only %d keys were found in the code", len(used))
	}
	for _, key := range computedKeys(&App{}) {
		used[key] = "put together"
	}
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		has := sentences(t, l)
		for key, where := range used {
			if has[key] == nil {
				t.Errorf("%s: %s has no sentence in %s", where, key, l)
			}
		}
	}
}

func TestCountedNouns(t *testing.T) {
	w, err := newWords(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		language timeline.Language
		n        int
		want     string
	}{
		{timeline.Arabic, 1, "واقعة واحدة"},
		{timeline.Arabic, 2, "واقعتان"},
		{timeline.Arabic, 3, "3 وقائع"},
		{timeline.Arabic, 10, "10 وقائع"},
		{timeline.Arabic, 11, "11 واقعة"},
		{timeline.Arabic, 100, "100 واقعة"},
		{timeline.Arabic, 103, "103 وقائع"},
		{timeline.English, 1, "1 event"},
		{timeline.English, 2, "2 events"},
	} {
		w.speak(test.language)
		if got := w.count("count.events", test.n); got != test.want {
			t.Errorf("%d in %s is %q, want %q", test.n, test.language, got, test.want)
		}
	}
}

func TestSentenceOfNamesRunsAsItsLanguageDoes(t *testing.T) {
	for l, want := range map[timeline.Language]text.Direction{timeline.Arabic: text.RTL, timeline.English: text.LTR} {
		r := newRig(t, l, Options{})
		for key, with := range map[string]args{
			"moved.fromTo": {"Old": timeline.Date{}.Words(r.wording(false)), "New": "2021"},
			"fault.file":   {"Name": "article.txt", "Cause": r.words.say("fault.missing")},
			"add.already":  {"Title": "Who shelled the market?"},
			"snack.undone": {"Name": r.words.say("step.edit")},
		} {
			s := r.words.say(key, with)
			if got := r.App.text.Line(s, ui.Body, text.Auto).Dir; got != want {
				t.Errorf("in %s %q runs %v, want %v", l, s, got, want)
			}
		}
	}
}

func TestNameInASentenceIsIsolated(t *testing.T) {
	w, err := newWords(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	w.speak(timeline.Arabic)
	if got := w.say("add.already", args{"Title": "Who shelled the market?"}); !strings.Contains(got, "\u2068Who shelled the market?\u2069") {
		t.Errorf("it says %q", got)
	}
	if got := w.say("no.such.key"); got != "no.such.key" {
		t.Errorf("a missing sentence is said as %q", got)
	}
}
func TestEverySentenceIsSaidSomewhere(t *testing.T) {
	used := keyLiterals(t)
	for _, key := range computedKeys(&App{}) {
		used[key] = "put together"
	}
	for key := range sentences(t, timeline.English) {
		if used[key] == "" {
			t.Errorf("nothing says %s", key)
		}
	}
}
