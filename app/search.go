package app

import (
	"context"
	"errors"
	"strings"
	"unicode"

	"waqai/data"
)

// hitRows is how many hits are listed at once.
const hitRows = 60

// findings are what a search of the project answers.
type findings struct {
	query  string // that found them; "" while nothing is looked for
	typed  string // what it was made of: another one where the last word is only the beginning of one
	hits   []data.Hit
	more   bool // than are listed
	filter *eventFilter
	fault  error // why nothing can be looked for; nil where something can
}

// lookFor asks a project. Where nothing is found, the last word may still be in the making: words
// that begin with it are found then.
func lookFor(s *data.Store, typed string, order data.Order) (findings, error) {
	f := findings{query: typed, typed: typed}
	if strings.TrimSpace(typed) == "" {
		return findings{typed: typed}, nil
	}
	o := data.SearchOptions{Order: order, Limit: hitRows + 1}
	hits, err := s.Search(typed, o)
	if err == nil && len(hits) == 0 && endsInWord(typed) {
		if begun, err := s.Search(typed+"*", o); err == nil && len(begun) > 0 {
			f.query, hits = typed+"*", begun
		}
	}
	if err == nil {
		f.filter, err = newEventFilter(s, f.query)
	}
	if errors.As(err, new(*data.SearchError)) || errors.Is(err, data.ErrNoIndex) {
		f.fault, err = err, nil
	}
	if f.more = len(hits) > hitRows; f.more {
		hits = hits[:hitRows]
	}
	f.hits = hits
	return f, err
}

func endsInWord(s string) bool {
	last := []rune(s)[len([]rune(s))-1]
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

// ask looks for what is typed now, beside the window. While an answer is waited for nothing else is
// asked: what has been typed meanwhile is looked for after it, and the answer to it alone is shown.
func (s *searchSheet) ask() {
	if s.busy {
		return
	}
	s.busy = true
	p, typed, order := s.project, s.typed, s.order
	s.app.background("error.read", func(context.Context) (func(), error) {
		f, err := lookFor(p.store, typed, order)
		if p.left() {
			return nil, nil
		}
		return s.app.ifOpen(p, func() {
			s.busy = false
			if typed != s.typed || order != s.order {
				s.ask()
				return
			}
			if err == nil {
				s.answered(f)
			}
		}), err
	})
}

// answered shows what was found, on the timeline too if it is to follow.
func (s *searchSheet) answered(f findings) {
	s.found = f
	s.limit(s.limits)
	s.show()
	if s.first {
		s.first = false
		s.take(0)
	}
}

// showHit brings what was found into view: an event with its mark and its words, else the passage in
// the text with the words that were found in it, else the article from its beginning.
func (a *App) showHit(h data.Hit) {
	if h.Kind == data.EventHit || h.Kind == data.NoteHit {
		a.choose(h.ID)
		return
	}
	if f := a.main.finder; f.isOpen() {
		f.close() // its words are not those that are lit
	}
	a.selected = selection{}
	a.turnTo(h.Article)
	a.main.open = true
	a.refresh()
	r := a.main.reader
	r.light(placesOf(h))
	if h.Kind == data.ArticleHit {
		r.scroll = 0
		r.paint()
	}
	a.window.Canvas().Focus(r)
}

// placesOf answers where the words of a hit stand in its article: those of a title nowhere.
func placesOf(h data.Hit) []runeSpan {
	if h.Kind != data.PassageHit {
		return nil
	}
	if len(h.Marks) == 0 {
		return []runeSpan{{h.Start, h.End}} // a field alone was asked for
	}
	out := make([]runeSpan, len(h.Marks))
	for i, m := range h.Marks {
		out[i] = runeSpan{h.Start + m.Start, h.Start + m.End}
	}
	return out
}
