package app

// found is what is searched for in the article, and where it stands.
type found struct {
	query   string
	folded  *foldedText // of the article, from the first search on
	matches []runeSpan
	current int // of matches; -1 before the first
	from    int // the rune from which on a place is looked for while the words are typed
}

// match answers the place that the search is at.
func (f *found) match() (runeSpan, bool) {
	if f.current < 0 || f.current >= len(f.matches) {
		return runeSpan{}, false
	}
	return f.matches[f.current], true
}

// turn begins the same search in another article.
func (f *found) turn(article string) {
	*f = found{query: f.query, current: -1}
	if f.query != "" {
		f.search(article)
	}
}

func (f *found) search(article string) {
	if f.folded == nil {
		f.folded = fold(article)
	}
	f.matches, f.current = f.folded.find(f.query), -1
}

// find searches the article for words and goes to the first place from where it was, round the
// end. "" ends the search.
func (r *reader) find(query string) {
	if query == "" {
		r.found = found{current: -1}
		r.paint()
		return
	}
	if r.query == "" {
		r.from = r.findFrom()
	}
	r.query = query
	r.search(r.reading.article.Text)
	if r.current = firstAfter(r.matches, r.from); r.current == len(r.matches) {
		r.current = min(0, len(r.matches)-1)
	}
	r.showMatch()
}

// light shows places of the article that were found elsewhere, without a search of its own, and
// brings the first of them into view. They stay until something else is looked for or selected.
func (r *reader) light(places []runeSpan) {
	r.found = found{matches: places, current: -1}
	if len(places) > 0 {
		r.bring(places[0])
		return
	}
	r.paint()
}

// unlight takes the light off those places.
func (r *reader) unlight() {
	if r.query == "" {
		r.found = found{current: -1}
	}
}

// findFrom answers where a search begins: at what is chosen, else at the top of the view.
func (r *reader) findFrom() int {
	if !r.chosen.empty() {
		return r.chosen.start
	}
	if r.page == nil || r.scroll <= 0 {
		return 0
	}
	from, to := r.view()
	return r.page.anchor(from, to).rune
}

// findNext goes to the next place or the one before, round the ends.
func (r *reader) findNext(forward bool) {
	n := len(r.matches)
	switch {
	case n == 0:
		return
	case r.current < 0: // in an article that has just been turned to
		r.current = map[bool]int{true: 0, false: n - 1}[forward]
	case forward:
		r.current = (r.current + 1) % n
	default:
		r.current = (r.current + n - 1) % n
	}
	r.from = r.matches[r.current].start
	r.showMatch()
}

func (r *reader) showMatch() {
	if m, ok := r.match(); ok {
		r.bring(m)
		return
	}
	r.paint()
}

// matchesOn answers the places found on lines.
func (r *reader) matchesOn(lines []pageLine) []runeSpan {
	if len(lines) == 0 {
		return nil
	}
	first, last := lines[0], lines[len(lines)-1]
	from := firstAfter(r.matches, first.start+first.line.Start)
	to := from
	for to < len(r.matches) && r.matches[to].start < last.start+last.line.End {
		to++
	}
	return r.matches[from:to]
}
