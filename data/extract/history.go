package extract

import "waqai/timeline"

// How much a word such as "yesterday" weighs against a year, and the fewest years of a history.
const (
	deicticWeight = 3
	minFarYears   = 3
)

// isHistory tells whether an article speaks of times far from its own day: it has no day, or it
// writes whole years, most of them long before it, and hardly says yesterday, today or Monday.
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
			case f.match.isOf(j, 1<<l.bc, true):
				far++
			case f.match.isOf(j, 1<<l.deictic, true):
				near += deicticWeight
			case f.match.isOf(j, 1<<l.weekday, false):
				near++
			}
		}
	}
	return far > minFarYears && far > 2*near
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
