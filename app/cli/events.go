package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/timeline"
)

func eventsCommand(env *Env) *cobra.Command {
	var about wanted
	var asJSON bool
	c := &cobra.Command{
		Use:   "events PROJECT",
		Short: "List the events of a project",
		Long: `Lists the events by date, those without one last: id, date, status and title, parted by tabs;
with --json as an array that holds the citations too. --from and --to are inclusive and take
EDTF (2011, 2011-03, 2011-03-14); an event is listed when its date allows any time in between.
--search lists those whose own words, or those of a passage that they cite, a query of “search”
finds.`,
		Example: `  waqai events war.waqai --json --from 2011 --to 2015-06
  waqai events war.waqai --search '"city of Aleppo" OR ceasefire'`,
		Args: arguments(1, 1, "a project"),
		RunE: func(_ *cobra.Command, args []string) error {
			return env.withProject(args[0], func(s *data.Store) error {
				articles, events, err := about.ask(s)
				if err != nil {
					return err
				}
				w := bufio.NewWriter(env.Stdout)
				if asJSON {
					err = writeEvents(w, events, articles)
				} else {
					err = listEvents(w, events)
				}
				if err != nil {
					return err
				}
				return w.Flush()
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, with citations")
	about.addTo(c)
	return c
}

// wanted says which events a command is about.
type wanted struct {
	from, to date
	search   query
}

func (w *wanted) addTo(c *cobra.Command) {
	c.Flags().Var(&w.from, "from", "no earlier, in EDTF")
	c.Flags().Var(&w.to, "to", "no later, in EDTF")
	c.Flags().Var(&w.search, "search", "only what it finds; see “waqai search --syntax”")
}

// ask answers the articles and the events that are wanted.
func (w *wanted) ask(s *data.Store) ([]timeline.Article, []timeline.Event, error) {
	articles, err := s.Articles()
	if err != nil {
		return nil, nil, err
	}
	events, err := s.Events(data.Query{From: w.from.Date, To: w.to.Date})
	if err != nil || !w.search.given {
		return articles, events, err
	}
	found, err := s.SearchEvents(w.search.text)
	events = slices.DeleteFunc(events, func(e timeline.Event) bool {
		_, is := slices.BinarySearch(found, e.ID)
		return !is
	})
	return articles, events, queryError(err)
}

func listEvents(w io.Writer, events []timeline.Event) error {
	for _, e := range events {
		if _, err := fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", e.ID, e.Date.Value(), e.Status, e.Title); err != nil {
			return err
		}
	}
	return nil
}

// The shapes of “events --json”, their fields in the order in which they are written.
type (
	eventJSON struct {
		ID        int64          `json:"id"`
		Title     string         `json:"title"`
		Date      string         `json:"date"`
		EDTF      string         `json:"edtf"`
		Extent    string         `json:"extent"`
		Calendar  string         `json:"calendar"`
		Part      string         `json:"part"`
		Earliest  *string        `json:"earliest"`
		Latest    *string        `json:"latest"`
		Status    string         `json:"status"`
		Citations []citationJSON `json:"citations"`
	}
	citationJSON struct {
		Article articleJSON `json:"article"`
		Passage placeJSON   `json:"passage"`
		placeJSON
		Quote string `json:"quote"`
		Date  string `json:"date"`
	}
	articleJSON struct {
		ID     int64  `json:"id"`
		Title  string `json:"title"`
		SHA256 string `json:"sha256"`
	}
	placeJSON struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
)

// writeEvents writes an array with an event on each line.
func writeEvents(w io.Writer, events []timeline.Event, articles []timeline.Article) error {
	known := map[int64]articleJSON{}
	for _, a := range articles {
		known[a.ID] = articleJSON{a.ID, a.Title, a.SHA256}
	}
	open, close := "[\n", "\n]\n"
	if len(events) == 0 {
		open, close = "[", "]\n"
	}
	if _, err := io.WriteString(w, open); err != nil {
		return err
	}
	for i, e := range events {
		b, err := marshal(toJSON(e, known))
		if err != nil {
			return err
		}
		if i > 0 {
			b = append([]byte(",\n"), b...)
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, close)
	return err
}

func toJSON(e timeline.Event, articles map[int64]articleJSON) eventJSON {
	j := eventJSON{
		ID: e.ID, Title: e.Title, Date: e.Date.Value(), EDTF: e.Date.String(), Extent: e.Date.Extent.String(),
		Calendar: e.Date.Calendar.String(), Part: e.Date.Part.String(), Status: e.Status.String(), Citations: []citationJSON{},
	}
	if t, ok := e.Date.Earliest(); ok {
		day := timeline.DayAt(t).String()
		j.Earliest = &day
	}
	if t, ok := e.Date.Latest(); ok {
		day := timeline.DayAt(t - 1).String()
		j.Latest = &day
	}
	for _, c := range e.Citations {
		j.Citations = append(j.Citations, citationJSON{
			Article: articles[c.Article], Passage: placeJSON{c.Passage.Start, c.Passage.End},
			placeJSON: placeJSON{c.Start, c.End}, Quote: c.Quote, Date: c.Date.Value(),
		})
	}
	return j
}

// marshal answers v as one line of JSON in which < and & stand as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
