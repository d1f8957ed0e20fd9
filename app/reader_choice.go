package app

import (
	"unicode"

	"waqai/timeline/text"
)

// choice is a stretch of the article that a person has chosen, by pointer or keys.
type choice struct {
	chosen runeSpan
	heel   int // the end of it that stays where it is while the other is moved
	goal   float64
	column bool // goal is the x that up and down keep to
}

// caret answers the end of the choice that is moved.
func (c *choice) caret() int {
	if c.heel == c.chosen.start {
		return c.chosen.end
	}
	return c.chosen.start
}

// choose marks runes of the article as chosen; its end is what keys move.
func (r *reader) choose(s runeSpan) { r.chooseFrom(s.start, s.end) }

// chooseFrom chooses what lies between two places, the second of which is moved by keys.
func (r *reader) chooseFrom(heel, caret int) {
	now := choice{chosen: runeSpan{min(heel, caret), max(heel, caret)}, heel: heel}
	if now.chosen.empty() {
		now = choice{}
	}
	if now == r.choice {
		return
	}
	r.choice = now
	r.paint()
}

// chooseAll chooses the whole article.
func (r *reader) chooseAll() {
	if r.page != nil {
		r.choose(runeSpan{0, r.page.text.runes})
	}
}

// chosenText answers what is chosen, as it stands in the article.
func (r *reader) chosenText() string {
	if r.page == nil {
		return ""
	}
	return r.page.text.slice(r.chosen)
}

// wordAt answers the word around a rune.
func (p *page) wordAt(place int) runeSpan {
	i := p.pieceAt(place)
	if i < 0 {
		return runeSpan{}
	}
	q := &p.pieces[i]
	start, end := text.Word([]rune(q.content), place-q.start)
	return runeSpan{q.start + start, q.start + end}
}

// paragraphAt answers the paragraph around a rune.
func (p *page) paragraphAt(place int) runeSpan {
	i := p.pieceAt(place)
	if i < 0 {
		return runeSpan{}
	}
	from, to := i, i
	for from > 0 && p.pieces[from-1].gap == 0 {
		from--
	}
	for to < len(p.pieces)-1 && p.pieces[to].gap == 0 {
		to++
	}
	return runeSpan{p.pieces[from].start, p.pieces[to].end}
}

// pieceAt answers the piece that a caret before a rune stands in: where two meet, the second one;
// between two paragraphs the one below. -1 on an empty page.
func (p *page) pieceAt(place int) int {
	i, _ := p.piecesOf(runeSpan{place, place + 1})
	if i > 0 && p.pieces[i-1].end == place && (i == len(p.pieces) || p.pieces[i].start != place) {
		return i - 1
	}
	return min(i, len(p.pieces)-1)
}

// wholeWords grows s to the borders of the words that it touches, without white space at its ends.
func (p *page) wholeWords(s runeSpan) runeSpan {
	runes := []rune(p.text.slice(s))
	for len(runes) > 0 && unicode.IsSpace(runes[0]) {
		runes, s.start = runes[1:], s.start+1
	}
	for len(runes) > 0 && unicode.IsSpace(runes[len(runes)-1]) {
		runes, s.end = runes[:len(runes)-1], s.end-1
	}
	if s.empty() {
		return s
	}
	if inWord(runes[0]) {
		s.start = min(s.start, p.wordAt(s.start).start)
	}
	if inWord(runes[len(runes)-1]) {
		s.end = max(s.end, p.wordAt(s.end-1).end)
	}
	return s
}

// inWord tells whether a rune is part of a word; other signs are chosen one by one.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }
