package app

import (
	"strings"

	"waqai/timeline"
)

// dateOfWords guesses the date of an event that is made of words of the article: that of the first
// mention among them, read as it stands there ("last week" counts from the article's day); else
// what the words say by themselves.
func (a *App) dateOfWords(s runeSpan) (timeline.Date, bool) {
	mentions, err := a.project.store.Mentions(a.article.ID)
	if err != nil {
		a.showError("error.read", err)
	}
	for _, m := range mentions {
		if m.Start >= s.start && m.End <= s.end && m.Kind == timeline.Point && !m.Date.IsUndated() {
			return m.Date, true
		}
	}
	d, err := readDate(strings.TrimSpace(a.main.reader.chosenText()), a.article)
	return d, err == nil
}
