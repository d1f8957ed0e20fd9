package cli

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"waqai/data/article"
	"waqai/data/extract"
	"waqai/timeline"
)

func datesCommand(env *Env) *cobra.Command {
	var published day
	var batch, explained, points bool
	language := &choice{values: extract.Languages()}
	c := &cobra.Command{
		Use:   "dates [FILE]",
		Short: "Print the dates that a text names",
		Long: `Prints every mention of a time in a text, one JSON object a line, in the order of the text:
its place in code points, its words, what they were read as, by which rule and why. Without
FILE, or for “-”, the text is read from the standard input. No project is needed.

With --explain an account for a person comes out instead: for each mention its words in their line,
the date in words, the rule and the reasons, what speaks against it, and how else it could be read.
It is in Arabic for an Arabic text, else in English.

With --batch the standard input holds JSON Lines {"id","lang","ref","text"}, where ref is the
day of publication or empty, and a line {"id","mentions"} comes out for each, in the same order.

With --points mentions are counted as in corpora annotated as TIMEX3, to compare with these: each
end of a range is a mention of its own (“from 1914 to 1918” is 1914 and 1918), and since, until,
before and after stand outside the date (“since March 2011” is March 2011). Weeks, decades and
halves stay whole. It goes with --batch and --explain.`,
		Example: "  waqai dates --published 2021-09-14 article.txt\n  waqai dates --explain article.txt",
		Args:    arguments(0, 1, "at most one file"),
		RunE: func(c *cobra.Command, args []string) error {
			find := finder((*extract.Reader).Mentions)
			if points {
				find = (*extract.Reader).Points
			}
			if batch {
				if len(args) > 0 || explained || c.Flags().Changed("published") || c.Flags().Changed("language") {
					return misuse("--batch reads texts, days and languages from the standard input alone, and writes JSON Lines")
				}
				return datesOfMany(c.Context(), env, find)
			}
			text, err := readText(env.Stdin, args)
			if err != nil {
				return err
			}
			a := toRead(text, published.Unit, timeline.Language(language.value))
			if explained {
				return writeAccount(env.Stdout, a, find(new(extract.Reader), a))
			}
			return writeMentions(env.Stdout, find(new(extract.Reader), a))
		},
	}
	c.Flags().Var(&published, "published", "day of publication, from which relative dates count")
	c.Flags().Var(language, "language", "language of the text (default: detected)")
	c.Flags().BoolVar(&explained, "explain", false, "an account in words: why each mention was read as it was")
	c.Flags().BoolVar(&batch, "batch", false, "many texts: JSON Lines in, JSON Lines out")
	c.Flags().BoolVar(&points, "points", false, "the ends of a range apart, since and until left out, as in TIMEX3")
	return c
}

// readText answers the decoded text of a file or of the standard input.
func readText(stdin io.Reader, args []string) (string, error) {
	name := "standard input"
	read := func() ([]byte, error) { return readAll(stdin) }
	if len(args) > 0 && args[0] != "-" {
		name = args[0]
		read = func() ([]byte, error) { return article.ReadFile(name) }
	}
	raw, err := read()
	if err != nil {
		return "", err
	}
	text, err := article.Decode(raw)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
}

func readAll(stdin io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(stdin, article.MaxSize))
	if err != nil {
		return nil, fmt.Errorf("standard input: %w", err)
	}
	if len(raw) >= article.MaxSize {
		return nil, fmt.Errorf("standard input: %w", article.ErrTooLarge)
	}
	return raw, nil
}

// toRead answers a text as an article, as it is, not normalised, so that the places of its
// mentions are those of the input. The day in the head counts where none is given.
func toRead(text string, published timeline.Unit, language timeline.Language) timeline.Article {
	a := article.Parse(text, language)
	a.Published = published
	if published.IsZero() {
		a.Published, _ = extract.Published(a)
	}
	return a
}

// The shapes of “dates”, their fields in the order in which they are written.
type (
	mentionJSON struct {
		placeJSON
		Surface      string            `json:"surface"`
		Type         string            `json:"type"`
		Value        string            `json:"value"`
		EDTF         string            `json:"edtf"`
		Extent       string            `json:"extent"`
		Calendar     string            `json:"calendar"`
		Part         string            `json:"part"`
		Rule         string            `json:"rule"`
		Because      []wordsJSON       `json:"because"`
		Doubt        []doubtJSON       `json:"doubt"`
		Alternatives []alternativeJSON `json:"alternatives"`
	}
	wordsJSON struct {
		Arabic  string `json:"ar"`
		English string `json:"en"`
	}
	doubtJSON struct {
		Code string `json:"code"`
		wordsJSON
	}
	alternativeJSON struct {
		Value   string      `json:"value"`
		Because []wordsJSON `json:"because"`
	}
)

func writeMentions(out io.Writer, mentions []timeline.Mention) error {
	w := bufio.NewWriter(out)
	for _, m := range mentions {
		b, err := marshal(mentionToJSON(m))
		if err != nil {
			return err
		}
		if _, err := w.Write(append(b, '\n')); err != nil {
			return err
		}
	}
	return w.Flush()
}

func mentionToJSON(m timeline.Mention) mentionJSON {
	j := mentionJSON{
		placeJSON: placeJSON{m.Start, m.End}, Surface: m.Surface, Type: m.Kind.String(), Value: m.Value(),
		EDTF: m.Date.String(), Extent: m.Date.Extent.String(), Calendar: m.Date.Calendar.String(), Part: m.Date.Part.String(),
		Rule: m.Rule, Because: explain(m.Because), Doubt: []doubtJSON{}, Alternatives: []alternativeJSON{},
	}
	for _, d := range m.Doubts {
		j.Doubt = append(j.Doubt, doubtJSON{d.Code, explain([]timeline.Reason{d})[0]})
	}
	for _, a := range m.Alternatives {
		j.Alternatives = append(j.Alternatives, alternativeJSON{a.Date.Value(), explain(a.Because)})
	}
	return j
}

func explain(reasons []timeline.Reason) []wordsJSON {
	words := []wordsJSON{}
	for _, r := range reasons {
		words = append(words, wordsJSON{extract.Explain(r, timeline.Arabic), extract.Explain(r, timeline.English)})
	}
	return words
}
