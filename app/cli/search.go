package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/timeline"
)

// snippetRunes is about how much of a hit is shown.
const snippetRunes = 160

func searchCommand(env *Env) *cobra.Command {
	var limit int
	var asJSON, syntax bool
	order := &choice{value: "text", values: []string{"text", "date", "relevance"}}
	language := newLanguage()
	c := &cobra.Command{
		Use:   "search PROJECT QUERY",
		Short: "Find passages, titles and notes by their words",
		Long: `Looks for words in the passages, the titles of articles and the titles and notes of events, and
prints a line for each hit: its kind (passage, article, event or note), its id, its article and
its place there in code points (12:340-395, - for an event without an article), its date, and
the words around what was found, which stands in brackets; all parted by tabs. With --json a hit
is an object with kind, id, article, start, end, snippet and date. The exit status is 1 when
nothing is found.

Words are found in all their forms, "in quotation marks" as they stand. Of what else a query can
hold (begin*, AND, OR, NOT, brackets and fields such as from:2011) --syntax tells.`,
		Example: `  waqai search war.waqai 'المظاهرات من:2011'
  waqai search war.waqai '"city of Aleppo" OR ceasefire' --json --limit 20
  waqai search --syntax --language ar`,
		Args: func(c *cobra.Command, args []string) error {
			if syntax {
				return arguments(0, 0, "nothing beside --syntax")(c, args)
			}
			return arguments(2, -1, "a project and what to look for")(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if syntax {
				page, err := fs.ReadFile(env.Assets, "help/search."+languageOr(language.value, timeline.English)+".txt")
				if err == nil {
					_, err = env.Stdout.Write(page)
				}
				return err
			}
			if limit < 0 {
				return misuse("--limit is 0 for all hits, or how many")
			}
			o := data.SearchOptions{Order: orders[order.value], Limit: limit}
			return env.withProject(args[0], func(s *data.Store) error {
				hits, err := s.Search(strings.Join(args[1:], " "), o)
				if err != nil {
					return queryError(err)
				}
				if err := writeHits(env.Stdout, hits, asJSON); err != nil {
					return err
				}
				if len(hits) == 0 {
					return fmt.Errorf("%s: nothing is found", args[0])
				}
				return nil
			})
		},
	}
	c.Flags().IntVar(&limit, "limit", 0, "how many hits at most; 0: all")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, one object a line")
	c.Flags().Var(order, "order", "as the texts go, the earliest first, or what fits best first")
	c.Flags().BoolVar(&syntax, "syntax", false, "print what a query can hold")
	c.Flags().Var(language, "language", "of what --syntax prints")
	return c
}

// orders are the names of the orders of hits.
var orders = map[string]data.Order{"text": data.InText, "date": data.ByDate, "relevance": data.ByRelevance}

func languageOr(language string, other timeline.Language) string {
	if language == "" {
		return string(other)
	}
	return language
}

// queryError answers an error of a query as a command that was used wrongly.
func queryError(err error) error {
	var wrong *data.SearchError
	if errors.As(err, &wrong) {
		return misuse("the query, %v; see “waqai search --syntax”", wrong)
	}
	return err
}

// hitJSON is a hit of “search --json”.
type hitJSON struct {
	Kind    data.HitKind `json:"kind"`
	ID      int64        `json:"id"`
	Article *int64       `json:"article"`
	Start   *int         `json:"start"`
	End     *int         `json:"end"`
	Snippet string       `json:"snippet"`
	Date    string       `json:"date"`
}

func writeHits(out io.Writer, hits []data.Hit, asJSON bool) error {
	w := bufio.NewWriter(out)
	for _, h := range hits {
		line := hitLine(h)
		if asJSON {
			snippet, _ := h.Snippet(snippetRunes)
			j := hitJSON{Kind: h.Kind, ID: h.ID, Snippet: snippet, Date: h.Date.Value()}
			if h.Article != 0 {
				j.Article, j.Start, j.End = &h.Article, &h.Start, &h.End
			}
			b, err := marshal(j)
			if err != nil {
				return err
			}
			line = string(b)
		}
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return w.Flush()
}

func hitLine(h data.Hit) string {
	place := "-"
	if h.Article != 0 {
		place = fmt.Sprintf("%d:%d-%d", h.Article, h.Start, h.End)
	}
	snippet, marks := h.Snippet(snippetRunes)
	runes := []rune(snippet)
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(string(runes[at:m.Start]) + "[" + string(runes[m.Start:m.End]) + "]")
		at = m.End
	}
	b.WriteString(string(runes[at:]))
	return fmt.Sprintf("%s\t%d\t%s\t%s\t%s", h.Kind, h.ID, place, h.Date.Value(), harmless(b.String()))
}
