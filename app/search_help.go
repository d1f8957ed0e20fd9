package app

import (
	"io/fs"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"

	"waqai/app/ui"
	"waqai/timeline"
)

// helpLine is a line of the page of help: an example of a query with what it finds, or a sentence.
type helpLine struct{ example, says string }

// helpExample is how an example stands on the page: two spaces before it, two at least behind it.
var helpExample = regexp.MustCompile(`^  (\S.*?)(?:  +(\S.*))?$`)

// readHelp reads the page: its title, and its lines. What goes on in the next line is joined.
func readHelp(page string) (title string, lines []helpLine) {
	title, page, _ = strings.Cut(page, "\n")
	fresh := true // the next line begins something new
	for line := range strings.SplitSeq(page, "\n") {
		match := helpExample.FindStringSubmatch(line)
		switch goesOn := !fresh && len(lines) > 0; {
		case strings.TrimSpace(line) == "":
			fresh = true
			continue
		case match != nil:
			lines = append(lines, helpLine{match[1], match[2]})
		case goesOn && strings.HasPrefix(line, " ") == (lines[len(lines)-1].example != ""):
			lines[len(lines)-1].says += " " + strings.TrimSpace(line)
		default:
			lines = append(lines, helpLine{says: line})
		}
		fresh = false
	}
	return title, lines
}

// foreignRun are words in Arabic letters, which an English sentence isolates, and numbers with strokes
// between them, which would be turned round behind Arabic letters.
var foreignRun = map[timeline.Language]*regexp.Regexp{
	timeline.English: regexp.MustCompile(`\p{Arabic}[\p{Arabic}\p{M}]*(?: \p{Arabic}[\p{Arabic}\p{M}]*)*`),
	timeline.Arabic:  regexp.MustCompile(`\d+(?:-\d+)+`),
}

// showSearchHelp is the page of what a query can hold.
func (a *App) showSearchHelp() {
	a.sheet(func() *ui.Dialog {
		page, err := fs.ReadFile(a.options.Assets, "help/search."+string(a.words.language)+".txt")
		if err != nil {
			page = []byte(a.words.say("search.help") + "\n\n" + a.words.cause(err))
		}
		title, lines := readHelp(string(page))
		rows := make([]fyne.CanvasObject, len(lines))
		for i, l := range lines {
			rows[i] = a.helpRow(l)
		}
		d := a.dialog(title, ui.Column(6, rows...))
		d.Size(680, 0)
		return d
	})
}

// helpRow sets an example beside what it finds.
func (a *App) helpRow(l helpLine) fyne.CanvasObject {
	isolated := func(s string) string {
		return foreignRun[a.words.language].ReplaceAllString(s, isolate+"$0"+isolateEnd)
	}
	told := ui.NewParagraph(a.look, isolated(l.says), ui.Body, a.theme.Ink2)
	if l.example == "" {
		told.SetColor(a.theme.Ink)
		return ui.Pad(a.look, 6, 0, 4, 0, told)
	}
	example := ui.NewParagraph(a.look, isolate+isolated(l.example)+isolateEnd, ui.Strong, a.theme.Ink)
	if l.says == "" {
		return example
	}
	return ui.Border(a.look, ui.Sized(210, 0, example), nil, ui.Pad(a.look, 0, 0, 0, 12, told))
}
