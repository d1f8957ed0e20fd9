package app

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"waqai/assets"
	"waqai/timeline"
)

func TestHelpOfSearchLosesNothing(t *testing.T) {
	counts := map[timeline.Language]int{}
	for _, l := range languages {
		page, err := fs.ReadFile(assets.Files, "help/search."+string(l)+".txt")
		if err != nil {
			t.Fatal(err)
		}
		title, lines := readHelp(string(page))
		words := strings.Fields(title)
		for _, line := range lines {
			words = append(words, strings.Fields(line.example+" "+line.says)...)
			if line.example != "" {
				counts[l]++
			}
		}
		if !slices.Equal(words, strings.Fields(string(page))) {
			t.Errorf("in %s it reads %q", l, words)
		}
	}
	if a, e := counts[timeline.Arabic], counts[timeline.English]; a == 0 || a != e {
		t.Errorf("there are %d examples in Arabic and %d in English", a, e)
	}
}

func TestHelpJoinsWhatGoesOn(t *testing.T) {
	title, lines := readHelp("Title\n\nA sentence that\ngoes on.\n\n  a:b   what it\n        finds\n  c d   other\n\n  alone\n")
	want := []helpLine{{says: "A sentence that goes on."}, {"a:b", "what it finds"}, {"c d", "other"}, {example: "alone"}}
	if title != "Title" || !slices.Equal(lines, want) {
		t.Errorf("%q, %q", title, lines)
	}
}

func TestHelpOfSearchIsShownInTheLanguageOfTheWindow(t *testing.T) {
	r := searching(t, timeline.Arabic)
	r.press(r.words.say("search.help"))
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		r.speak(l)
		example := map[timeline.Language]string{timeline.Arabic: "المقال:7", timeline.English: "article:7"}[l]
		dated := map[timeline.Language]string{timeline.Arabic: "من:" + isolate + "2011-03" + isolateEnd, timeline.English: "from:2011-03"}[l]
		if !r.shows(isolate+example+isolateEnd) || !r.shows(isolate+dated+isolateEnd) {
			t.Errorf("in %s the page shows %q", l, r.texts())
		}
	}
}
