package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"waqai/data/extract"
	"waqai/timeline"
)

// Marks of direction: between the two isolates a piece of a line keeps its own direction and
// leaves that of the line alone; the mark begins a line that reads from the right.
const (
	isolate    = "\u2068"
	isolateEnd = "\u2069"
	fromRight  = "\u200f"
)

// contextRunes is how much of its line an account quotes at most on either side of a mention.
const contextRunes = 40

// accountWords are the words of an account in one language.
type accountWords struct {
	published, unknown, none            string
	date, duration, set                 string
	rule, because, missing, doubt, also string
	anchor, dateline                    string
	stop                                string // behind a label
}

var (
	arabicAccount = accountWords{
		published: "المقال منشور", unknown: "تاريخ المقال غير معروف.", none: "لا يذكر النص زمنًا.",
		date: "التاريخ", duration: "مدة", set: "موعد متكرر",
		rule: "القاعدة", because: "السبب", missing: "ينقصه", doubt: "موضع شك", also: "قراءة أخرى",
		anchor: "تاريخ المقال، ويُعطى بالخيار", dateline: "هذا تاريخ المقال نفسه.", stop: ": ",
	}
	englishAccount = accountWords{
		published: "Article dated", unknown: "The article's date is not known.", none: "The text names no time.",
		date: "Date", duration: "Length", set: "Repeated",
		rule: "Rule", because: "Because", missing: "Missing", doubt: "Doubt", also: "Or",
		anchor: "the article's date, which is given with", dateline: "This is the article's own date.", stop: ": ",
	}
)

// account writes for a person what was found in a text and why, in one language.
type account struct {
	accountWords
	language timeline.Language
	text     []rune
	out      *bufio.Writer
}

// writeAccount tells of every mention of an article: its words in their line, what they were read
// as in words and in EDTF, by which rule and why, what speaks against it and how else they could
// be read; of an undated one, what is missing. It is in Arabic for an Arabic article and in English
// for any other. The text stands in logical order.
func writeAccount(out io.Writer, a timeline.Article, mentions []timeline.Mention) error {
	w := account{englishAccount, timeline.English, []rune(a.Text), bufio.NewWriter(out)}
	if a.Language == string(timeline.Arabic) {
		w.accountWords, w.language = arabicAccount, timeline.Arabic
	}
	w.head(a.Published)
	if len(mentions) == 0 {
		w.line(w.none)
	}
	for i, m := range mentions {
		w.mention(i+1, m)
	}
	return w.out.Flush()
}

// line writes a line that reads in the direction of the language. What cannot be written is told
// by Flush.
func (w *account) line(words string) {
	if w.language == timeline.Arabic {
		words = fromRight + words
	}
	_, _ = w.out.WriteString(words + "\n")
}

// say writes a line under a mention.
func (w *account) say(label, words string) { w.line("   " + label + w.stop + words) }

func (w *account) head(published timeline.Unit) {
	if published.IsZero() {
		w.line(w.unknown)
		return
	}
	w.line(w.published + " " + w.words(timeline.In(published)) + ".")
}

func (w *account) mention(number int, m timeline.Mention) {
	_ = w.out.WriteByte('\n')
	w.line(fmt.Sprintf("%d. %s", number, apart(w.quote(m))))
	switch m.Kind {
	case timeline.Duration:
		w.say(w.duration, apart(m.Measure))
	case timeline.Set:
		w.say(w.set, apart(m.Measure))
	default:
		w.say(w.date, w.dated(m.Date))
	}
	w.say(w.rule, apart(m.Rule))
	if m.Dateline {
		w.say(w.because, w.dateline)
	}
	for _, s := range w.reasons(m.Because) {
		w.say(w.because, s)
	}
	if slices.ContainsFunc(m.Because, func(r timeline.Reason) bool { return r.Code == "no-anchor" }) {
		w.say(w.missing, w.anchor+" "+apart("--published")+".")
	}
	for _, s := range w.reasons(m.Doubts) {
		w.say(w.doubt, s)
	}
	for _, a := range m.Alternatives {
		w.say(w.also, strings.Join(append([]string{w.dated(a.Date) + "."}, w.reasons(a.Because)...), " "))
	}
}

// reasons words reasons, the same sentence once. What only says that it is another reading is left
// out: the label of the line says it.
func (w *account) reasons(reasons []timeline.Reason) []string {
	var said []string
	for _, r := range reasons {
		if s := extract.Explain(r, w.language); r.Code != "other-year" && !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	return said
}

// dated words a date, with its EDTF behind it.
func (w *account) dated(d timeline.Date) string {
	if d.IsUndated() {
		return w.words(d)
	}
	return w.words(d) + " (" + apart(d.String()) + ")"
}

func (w *account) words(d timeline.Date) string {
	return d.Words(timeline.Wording{Language: w.language, Long: true})
}

// quote answers the words of a mention, in brackets, and what stands around them in their line.
func (w *account) quote(m timeline.Mention) string {
	from, to := m.Start, m.End
	for from > 0 && m.Start-from < contextRunes && w.text[from-1] != '\n' {
		from--
	}
	for to < len(w.text) && to-m.End < contextRunes && w.text[to] != '\n' {
		to++
	}
	before, after := string(w.text[from:m.Start]), string(w.text[m.End:to])
	if from > 0 && w.text[from-1] != '\n' {
		if i := strings.IndexFunc(before, unicode.IsSpace); i >= 0 {
			before = before[i:]
		}
		before = "… " + strings.TrimLeftFunc(before, unicode.IsSpace)
	}
	if to < len(w.text) && w.text[to] != '\n' {
		if i := strings.LastIndexFunc(after, unicode.IsSpace); i >= 0 {
			after = after[:i]
		}
		after = strings.TrimRightFunc(after, unicode.IsSpace) + " …"
	}
	return strings.TrimSpace(harmless(before + "[" + m.Surface + "]" + after))
}

// harmless takes out of a quote what would act on a terminal or on the direction of the line.
func harmless(quote string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, quote)
}

// apart keeps the direction of a piece from that of its line.
func apart(piece string) string { return isolate + piece + isolateEnd }
