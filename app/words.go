package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"waqai/timeline"
)

// First strong isolate and its end (UAX#9): a name put into a sentence keeps its own direction
// and leaves the sentence's alone.
const (
	isolate    = "\u2068"
	isolateEnd = "\u2069"

	// Right-to-left mark: a sentence that is nothing but isolated names has no letter of its own
	// to say which way it runs.
	fromRight = "\u200f"
)

// words holds the sentences of the interface, in the language that is spoken now.
type words struct {
	bundle   *i18n.Bundle
	speaker  *i18n.Localizer
	language timeline.Language
	steps    map[string]string // of each step's title, in either language, its key
}

// args are what a sentence names: {{.Name}} takes args{"Name": …}.
type args map[string]any

// newWords reads locale/ar.json and locale/en.json.
func newWords(assets fs.FS) (*words, error) {
	w := &words{bundle: i18n.NewBundle(language.English), steps: map[string]string{}}
	w.bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	for _, l := range []timeline.Language{timeline.Arabic, timeline.English} {
		name := "locale/" + string(l) + ".json"
		raw, err := fs.ReadFile(assets, name)
		if err != nil {
			return nil, fmt.Errorf("read the interface's words: %w", err)
		}
		file, err := w.bundle.ParseMessageFileBytes(raw, string(l)+".json")
		if err != nil {
			return nil, fmt.Errorf("read the interface's words in %s: %w", name, err)
		}
		for _, m := range file.Messages {
			if strings.HasPrefix(m.ID, "step.") {
				w.steps[m.Other] = m.ID
			}
		}
	}
	w.speak(timeline.English)
	return w, nil
}

// speak changes the language.
func (w *words) speak(l timeline.Language) {
	w.language = l
	w.speaker = i18n.NewLocalizer(w.bundle, string(l))
}

// say answers a sentence. A string among its arguments is isolated, so that a title in the other
// script does not turn the sentence round. A missing sentence shows its key.
func (w *words) say(key string, with ...args) string {
	c := &i18n.LocalizeConfig{MessageID: key}
	if len(with) == 0 {
		return w.localize(c)
	}
	c.TemplateData = isolated(with[0])
	if w.language == timeline.Arabic {
		return fromRight + w.localize(c)
	}
	return w.localize(c)
}

// step answers the title of a step in the language spoken now, whichever it was written in: a
// project keeps its steps longer than a person keeps to a language.
func (w *words) step(title string) string {
	if key, ok := w.steps[title]; ok {
		return w.say(key)
	}
	return title
}

// count answers a counted noun: "3 events", "واقعتان".
func (w *words) count(key string, n int) string {
	return w.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: args{"N": n}, PluralCount: n})
}

func (w *words) localize(c *i18n.LocalizeConfig) string {
	s, err := w.speaker.Localize(c)
	if err != nil {
		return c.MessageID
	}
	return s
}

func isolated(with args) args {
	out := make(args, len(with))
	for k, v := range with {
		if s, ok := v.(string); ok {
			v = isolate + s + isolateEnd
		}
		out[k] = v
	}
	return out
}

// comma answers what stands between two things that are listed.
func (w *words) comma() string {
	if w.language == timeline.Arabic {
		return "، "
	}
	return ", "
}
