package cli

import (
	"fmt"
	"io"
	"math"

	"github.com/spf13/cobra"

	"waqai/data"
	"waqai/timeline"
	"waqai/timeline/export"
	"waqai/timeline/layout"
	"waqai/timeline/scene"
	"waqai/timeline/text"
)

// page is what the options of “export” ask for.
type page struct {
	wanted
	width, height         float64
	scale                 float64
	title                 string
	theme, axis, language *choice
}

func exportCommand(env *Env) *cobra.Command {
	p := page{
		theme:    &choice{"print", []string{"light", "dark", "print"}},
		axis:     &choice{"", []string{"rtl", "ltr"}},
		language: newLanguage(),
	}
	c := &cobra.Command{
		Use:   "export PROJECT OUT.png|svg",
		Short: "Write the timeline as a picture",
		Long: `Draws the timeline of a project, its rejected events left out, into a PNG or SVG file: the end
of the name decides. Width and height are logical pixels, the file is that times the scale.
The same project gives the same bytes on every machine.`,
		Example: "  waqai export war.waqai war.png --width 1920 --height 1080 --title \"حرب سوريا\"",
		Args:    arguments(2, 2, "a project and the picture to write"),
		RunE: func(_ *cobra.Command, args []string) error {
			format, err := p.format(args[1])
			if err != nil {
				return err
			}
			return env.withProject(args[0], func(s *data.Store) error {
				engine, err := text.New(env.Assets)
				if err != nil {
					return err
				}
				drawn, err := p.compose(s, engine)
				if err != nil {
					return fmt.Errorf("%s: %w", args[0], err)
				}
				return export.Save(args[1], func(w io.Writer) error { return format.Write(w, drawn, engine, p.scale) })
			})
		},
	}
	p.wanted.addTo(c)
	c.Flags().Float64Var(&p.width, "width", export.DefaultWidth, "width in logical pixels")
	c.Flags().Float64Var(&p.height, "height", 0, "height in logical pixels (default: as tall as the content)")
	c.Flags().Float64Var(&p.scale, "scale", 1, "pixels of the file to a logical one")
	c.Flags().StringVar(&p.title, "title", "", "headline of the picture")
	c.Flags().Var(p.theme, "theme", "colours")
	c.Flags().Var(p.axis, "axis", "where time runs to (default: as the language is written)")
	c.Flags().Var(p.language, "language", "language of names, months and key (default: that of most articles)")
	return c
}

// format answers how the file is written, and refuses sizes that no picture has.
func (p *page) format(out string) (export.Format, error) {
	for name, v := range map[string]float64{"--width": p.width, "--height": p.height, "--scale": p.scale} {
		if math.IsNaN(v) || math.IsInf(v, 0) || v < 0 || v == 0 && name != "--height" {
			return "", misuse("%s is a number above 0", name)
		}
	}
	format, err := export.FormatOf(out)
	if err != nil {
		return "", usageError{err}
	}
	return format, nil
}

func (p *page) compose(s *data.Store, engine *text.Engine) (*scene.Scene, error) {
	articles, events, err := p.ask(s)
	if err != nil {
		return nil, err
	}
	theme, _ := layout.ThemeNamed(p.theme.value)
	language := timeline.Language(p.language.value)
	if language == "" {
		language = languageOf(articles)
	}
	o := export.Options{
		Title: p.title, Width: p.width, Height: p.height, Theme: theme, Wording: timeline.Wording{Language: language},
		RTLAxis: p.axis.value == "rtl" || p.axis.value == "" && language == timeline.Arabic,
		From:    p.from.Date, To: p.to.Date, Latest: layout.Latest(events, articles),
	}
	return export.Compose(events, layout.Tracks(events, articles, language), o, engine)
}

// languageOf answers the language of most articles, Arabic when there are as many of both.
func languageOf(articles []timeline.Article) timeline.Language {
	english := 0
	for _, a := range articles {
		if a.Language == string(timeline.English) {
			english++
		}
	}
	if english*2 > len(articles) {
		return timeline.English
	}
	return timeline.Arabic
}
