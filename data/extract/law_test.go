package extract

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"waqai/timeline"
)

// frenchNews are paragraphs of French news, as the data of the other languages has them.
var frenchNews = []string{
	"Le cessez-le-feu, signé le 3 mars 2012 à Genève, n'a tenu que deux jours. Dans la nuit de lundi à mardi, les tirs ont repris autour de la ville.",
	"Les électeurs sont appelés aux urnes le 23 avril 2017, et le second tour aura lieu deux semaines plus tard. La campagne a commencé en janvier.",
	"La ville avait été libérée à l'aube du 25 août 1944, après une semaine de combats dans les rues. Depuis 1945, une cérémonie est organisée chaque année.",
	"Selon le ministre, les travaux dureront jusqu'en 2019. Ils avaient été interrompus en juin 2014, puis au printemps suivant, par manque d'argent.",
	"Entre 1992 et 1995, plus de dix mille personnes sont mortes pendant le siège. Il y a trois ans, un mémorial a été ouvert dans les faubourgs.",
}

// everyLine answers every text of the tables of phrases and of the data, with its language.
func everyLine(t *testing.T) (lines []timeline.Article) {
	for _, l := range tongues {
		for _, name := range phraseTables(t, l.code) {
			for _, line := range phraseLines(t, name) {
				lines = append(lines, timeline.Article{Text: norm.NFC.String(phraseText(line)), Language: l.code, Published: phraseAnchor})
			}
		}
	}
	for _, l := range []string{"ar", "en"} {
		for _, d := range readDocs(t, "testdata/own-"+l+".jsonl") {
			lines = append(lines, timeline.Article{Text: norm.NFC.String(d.Text), Language: l, Published: phraseAnchor})
		}
	}
	return lines
}

// told answers what a mention says, without its place.
func told(m timeline.Mention) string {
	return fmt.Sprint(m.Rule, m.Kind, m.Value(), m.Measure, m.Date, m.Because, m.Doubts, m.Alternatives)
}

func TestDecomposedTextIsReadAlike(t *testing.T) {
	for _, a := range everyLine(t) {
		b := a
		b.Text = norm.NFD.String(a.Text)
		composed, decomposed := Mentions(a), Mentions(b)
		if len(composed) != len(decomposed) {
			t.Errorf("%s: %d mentions, %d once it is decomposed", a.Text, len(composed), len(decomposed))
			continue
		}
		runes := []rune(b.Text)
		place := func(r int) int { return utf8.RuneCountInString(norm.NFC.String(string(runes[:r]))) }
		for i, m := range composed {
			d := decomposed[i]
			if place(d.Start) != m.Start || place(d.End) != m.End || told(d) != told(m) {
				t.Errorf("%s: %s is read as %s %s at %d, decomposed as %s %s at %d", a.Text, m.Surface, m.Rule, m.Value(), m.Start, d.Rule, d.Value(), place(d.Start))
			}
		}
	}
}

func TestEveryLetterIsFoldedAsItsParts(t *testing.T) {
	for r := range rune(0x2000) {
		if !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic) || !unicode.IsLetter(r) {
			continue
		}
		whole := norm.NFC.String(string(r))
		if parts := norm.NFD.String(whole); foldWord(whole) != foldWord(parts) {
			t.Errorf("%s (%U) is compared as %q, its parts as %q", whole, r, foldWord(whole), foldWord(parts))
		}
	}
}

func TestPlacesAreThoseOfTheSurface(t *testing.T) {
	lines := everyLine(t)
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		for range rapid.IntRange(1, 6).Draw(t, "lines") {
			text.WriteString(lines[rapid.IntRange(0, len(lines)-1).Draw(t, "line")].Text)
			text.WriteString(rapid.SampledFrom([]string{"\n", " ", "، ", "\u200f\n", "😀", "e\u0301\n", "\n\n"}).Draw(t, "between"))
		}
		runes, last := []rune(text.String()), 0
		for _, m := range Mentions(timeline.Article{Text: text.String(), Published: phraseAnchor}) {
			if m.Start < last || m.End <= m.Start || string(runes[m.Start:m.End]) != m.Surface {
				t.Fatalf("%q is not what stands at %d–%d, behind %d", m.Surface, m.Start, m.End, last)
			}
			last = m.End
		}
	})
}

// paragraph is one in a language, without that language being told.
type paragraph struct{ text, language string }

// paragraphs answers paragraphs of news that are long enough to tell their language.
func paragraphs(t *testing.T) (out []paragraph) {
	const enough = 120
	for _, l := range []string{"ar", "en"} {
		for _, d := range readDocs(t, "testdata/own-"+l+".jsonl") {
			for line := range strings.SplitSeq(d.Text, "\n") {
				if utf8.RuneCountInString(line) >= enough {
					out = append(out, paragraph{line, l})
				}
			}
		}
	}
	for _, line := range frenchNews {
		out = append(out, paragraph{line, "fr"})
	}
	return out
}

func TestTextTellsItsLanguage(t *testing.T) {
	for _, p := range paragraphs(t) {
		for _, hint := range []string{"", "und", "ar", "en", "fr"} {
			if got := tongueIn(p.text, hint).code; got != p.language {
				t.Errorf("%s is %s, not %s, with the hint %q", p.text, p.language, got, hint)
			}
		}
	}
}

func TestParagraphsOfManyLanguagesAreReadAsWhenAlone(t *testing.T) {
	all := paragraphs(t)
	rapid.Check(t, func(t *rapid.T) {
		var text, want []string
		for range rapid.IntRange(2, 6).Draw(t, "paragraphs") {
			p := all[rapid.IntRange(0, len(all)-1).Draw(t, "paragraph")]
			if rapid.IntRange(0, 2).Draw(t, "french") == 0 {
				p = all[len(all)-1-rapid.IntRange(0, len(frenchNews)-1).Draw(t, "which")]
			}
			text = append(text, p.text)
			for _, m := range Mentions(timeline.Article{Text: p.text, Language: p.language, Published: phraseAnchor}) {
				want = append(want, m.Surface)
			}
		}
		var got []string
		for _, m := range Mentions(timeline.Article{Text: strings.Join(text, "\n"), Published: phraseAnchor}) {
			got = append(got, m.Surface)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Fatalf("%s\nis read %q, its paragraphs alone %q", strings.Join(text, "\n"), got, want)
		}
	})
}

// elsewhere names the variable that asks this test's program for its readings alone.
const elsewhere = "WAQAI_READINGS"

// TestReadingsAreTheSameEverywhere reads everything in other processes, in other time zones and
// languages of the machine.
func TestReadingsAreTheSameEverywhere(t *testing.T) {
	sum := sha256.New()
	for _, a := range everyLine(t) {
		for _, m := range Mentions(a) {
			fmt.Fprintln(sum, m.Start, told(m))
			for _, r := range m.Because {
				fmt.Fprintln(sum, Explain(r, timeline.Arabic), Explain(r, timeline.English))
			}
		}
	}
	readings := fmt.Sprintf("readings %x", sum.Sum(nil))
	if os.Getenv(elsewhere) != "" {
		fmt.Println(readings)
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range [][]string{{"TZ=Pacific/Kiritimati", "LANG=ar_SA.UTF-8"}, {"TZ=America/Adak", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"}, {"TZ=Asia/Kathmandu", "LANG=C"}} {
		c := exec.Command(program, "-test.run=^"+t.Name()+"$")
		c.Env = append(append(os.Environ(), place...), elsewhere+"=1")
		out, err := c.CombinedOutput()
		if err != nil || !strings.Contains(string(out), readings) {
			t.Errorf("%v: %v, %s, want %s", place, err, out, readings)
		}
	}
}

func TestEveryDateSaysWhy(t *testing.T) {
	for _, a := range everyLine(t) {
		for _, m := range Mentions(a) {
			if len(m.Because)+len(m.Doubts) == 0 {
				t.Errorf("%s: nothing says why %s is %s by %s", a.Text, m.Surface, m.Value(), m.Rule)
			}
			codes := map[string]bool{}
			for _, r := range m.Because {
				key := fmt.Sprint(r.Code, r.Args)
				if codes[key] {
					t.Errorf("%s: %s says %s twice", a.Text, m.Surface, r.Code)
				}
				codes[key] = true
			}
		}
	}
}
