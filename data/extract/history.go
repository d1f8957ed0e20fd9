package extract

import "waqai/timeline"

// isHistory tells whether an article speaks of times far from its own day: it has no day, or it
// writes whole years, most of them long before it, and says neither yesterday nor today.
func (f *finder) isHistory(pieces []stretch) bool {
	if f.story.anchor.IsZero() {
		return true
	}
	far, near := 0, 0
	for i := range pieces {
		l := languageOf(f.text[pieces[i].from:pieces[i].to])
		f.tokenise(l, &pieces[i])
		for j := range f.match.tokens {
			t := &f.match.tokens[j]
			switch {
			case t.sign == signDigits && t.digits == 4 && !t.linked && t.number >= 1000 && t.number < 2100:
				if int(t.number) < f.story.anchor.Year-1 {
					far++
				} else {
					near++
				}
			case t.sign == signWord && t.word != 0 && l.lex.is(t.word, l.deictic):
				near += 3
			}
		}
	}
	return far > 3 && far > 4*near
}

// markDateline marks the mentions that are the article's own date line.
func (f *finder) markDateline(a timeline.Article) {
	start, end := dateline(a)
	for i := range f.found {
		m := &f.found[i]
		if m.Start < end && m.End > start && m.Kind == timeline.Point && m.Date.Form == timeline.Single {
			m.Dateline = true
		}
	}
}
