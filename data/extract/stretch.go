package extract

import (
	"iter"
	"unicode/utf8"

	"waqai/timeline"
)

// stretch is a piece of the text that is read as one: a paragraph, or what its passages cover.
type stretch struct {
	from, to  int // bytes
	start     int // the rune at from
	paragraph int
	head      bool
	lang      *language // once it is known
	tokens    []token   // once all of it has been cut
}

// stretches answers the pieces of an article that are read, in order.
func stretches(a timeline.Article) iter.Seq[stretch] {
	if len(a.Passages) == 0 {
		return lines(a.Text)
	}
	return func(yield func(stretch) bool) { covered(a, yield) }
}

// covered hands on what the passages of an article cover, those of a paragraph together.
func covered(a timeline.Article, yield func(stretch) bool) {
	at, r := 0, 0
	seek := func(rune int) int {
		for ; r < rune && at < len(a.Text); r++ {
			_, n := utf8.DecodeRuneInString(a.Text[at:])
			at += n
		}
		return at
	}
	var open stretch // empty where none is
	for _, p := range a.Passages {
		if p.Role == timeline.Furniture || p.Start < r || p.End <= p.Start {
			if open.to > open.from && !yield(open) {
				return
			}
			open = stretch{}
			continue
		}
		from := seek(p.Start)
		start := r
		to := seek(p.End)
		head := p.Role == timeline.Head
		if open.to > open.from && open.paragraph == p.Paragraph && open.head == head {
			open.to = to
			continue
		}
		if open.to > open.from && !yield(open) {
			return
		}
		open = stretch{from: from, to: to, start: start, paragraph: p.Paragraph, head: head}
	}
	if open.to > open.from {
		yield(open)
	}
}

// lines answers every line of a text that has no passages.
func lines(text string) iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		from, start, r, count := 0, 0, 0, 0
		for i, c := range text {
			if c == '\n' {
				if i > from {
					if !yield(stretch{from: from, to: i, start: start, paragraph: count}) {
						return
					}
					count++
				}
				from, start = i+1, r+1
			}
			r++
		}
		if from < len(text) {
			yield(stretch{from: from, to: len(text), start: start, paragraph: count})
		}
	}
}
